//! Go to a slide by its number or by words that stand on it.

use super::*;
use crate::stage::Panel;

#[component]
pub fn GoTo() -> impl IntoView {
    let stage = stage();
    view! {
        {when(move || stage.panel.get() == Some(Panel::GoTo), move || {
            view! {
                <dialog::Dialog title=stage.words.go_to.to_owned() class="go-to" inner_focus=true>
                    <Finder />
                </dialog::Dialog>
            }
        })}
    }
}

#[component]
fn Finder() -> impl IntoView {
    let stage = stage();
    let asked = RwSignal::new(String::new());
    let found = memo(move || asked.with(|asked| stage.deck.search(asked)));
    let go = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if let Some(first) = found.with(|found| found.first().copied()) {
            stage.show(first);
        }
    };
    view! {
        <form on:submit=go>
            <label for="go-to-asked">{stage.words.go_to_label}</label>
            <input
                id="go-to-asked"
                class="field"
                type="text"
                autocomplete="off"
                autofocus
                on:input:target=move |event| asked.set(event.target().value())
            />
        </form>
        <p class="hint" role="status">
            {live_text(move || {
                let none = found.with(Vec::is_empty) && !asked.with(|asked| asked.trim().is_empty());
                if none { stage.words.go_to_none } else { "" }
            })}
        </p>
        <ol class="overview-list">
            {live(move || {
                found
                    .get()
                    .into_iter()
                    .take(8)
                    .filter_map(|place| Some((place, stage.deck.slides.get(place)?)))
                    .map(|(place, slide)| {
                        view! {
                            <li class="tile">
                                <a href="#".to_owned() + &slide.id on:click=on(move |_| stage.show(place))>
                                    <span class="tile-number">{place + 1}</span>
                                    <span inner_html=slide.title.markup()></span>
                                </a>
                            </li>
                        }
                    })
                    .parts()
                    .part()
            })}
        </ol>
    }
}
