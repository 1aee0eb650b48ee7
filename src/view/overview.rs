//! All slides, to choose from.

use super::*;
use crate::stage::Panel;

#[component]
pub fn Overview() -> impl IntoView {
    let stage = stage();
    view! {
        {when(move || stage.panel.get() == Some(Panel::Overview), move || {
            view! { <dialog::Dialog title=stage.words.overview.to_owned() class="overview">
                <ol class="overview-list">
                    {stage
                        .deck
                        .slides
                        .iter()
                        .enumerate()
                        .map(|(place, slide)| {
                            view! {
                                <li class=["tile ", slide.layout.name()].concat()>
                                    <a
                                        href="#".to_owned() + &slide.id
                                        aria-current=live(move || (stage.place() == place).then_some("true"))
                                        on:click=on(move |_| stage.show(place))
                                    >
                                        <span class="tile-number">{place + 1}</span>
                                        <span inner_html=slide.title.markup()></span>
                                    </a>
                                </li>
                            }
                        })
                        .parts()}
                </ol>
            </dialog::Dialog> }
        })}
    }
}
