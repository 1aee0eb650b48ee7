//! A tension between two sides: the source's text, the balance between them, and the questions with their notes.

use super::*;
use crate::deck;
use crate::session::{Action, dilemma::Fact};
use crate::stage::{Panel, Way};

#[component]
pub fn Dilemma(id: &'static String, place: usize, dilemma: &'static deck::Dilemma) -> impl IntoView {
    let stage = stage();
    let balance = stage.select(move |session| session.dilemmas.get(id)?.balance);
    let [left, right] = &dilemma.sides;
    view! {
        {prose(&dilemma.lead)}
        <div class="sides">
            {dilemma
                .sides
                .iter()
                .map(|side| {
                    view! {
                        <div class="side">
                            <h3>{side.name.as_str()}</h3>
                            {prose(&side.body)}
                        </div>
                    }
                })
                .parts()}
        </div>
        {prose(&dilemma.coda)}
        <div class="balance">
            <range::Range
                label=stage.words.balance
                hint=stage.words.balance_hint
                unset=stage.words.unweighed
                clear=stage.words.clear_balance
                low=left.name.clone()
                high=right.name.clone()
                ends=true
                at=balance
                on_set=Callback::new(move |at| stage.act(Action::Dilemma(id.clone(), Fact::Weighed(at))))
                on_clear=Callback::new(move |()| stage.act(Action::Dilemma(id.clone(), Fact::Unweighed)))
            />
            <Opener id place />
        </div>
        {when(move || stage.way.get() == Some(Way::Alone), move || view! { <Notes id=id.as_str() /> })}
    }
}

/// The button that lays the questions over the slide, with how much was noted so far.
#[component]
fn Opener(id: &'static String, place: usize) -> impl IntoView {
    let stage = stage();
    let all = stage.deck.questions().len();
    let noted = stage.select(move |session| session.dilemmas.get(id).map_or(0, |card| card.notes.len()));
    (all > 0).then(|| {
        view! {
            <button type="button" class="button opener" on:click=on(move |_| stage.toggle(Panel::Questions(place)))>
                {stage.words.work_out}
                <small>{live_text(move || (stage.words.noted)(noted.get(), all))}</small>
            </button>
        }
    })
}

/// A note with each question.
#[component]
pub fn Notes(id: &'static str) -> impl IntoView {
    let stage = stage();
    let card = stage.card(id);
    let words = stage.words;
    let note = move |question: u8, text: &'static deck::Html| {
        let field = [id, "_note_", &question.to_string()].concat();
        view! {
            <li class="question">
                <label for=field.clone() inner_html=text.markup()></label>
                <textarea
                    id=field
                    rows="3"
                    aria-describedby=[id, "_privacy"].concat()
                    prop:value=live(move || card.with(|card| card.note(question).to_owned()))
                    on:input:target=move |event| {
                        stage.act(Action::Dilemma(id.to_owned(), Fact::Noted(question, event.target().value())))
                    }
                ></textarea>
            </li>
        }
    };
    view! {
        <div class="notes">
            <ol class="notes-list">
                {(0u8..).zip(stage.deck.questions()).map(|(question, text)| note(question, text)).parts()}
            </ol>
            <p class="hint" id=[id, "_privacy"].concat()>
                {words.note_privacy}
            </p>
            <notices::SavedAt />
        </div>
    }
}

/// The questions of the dilemma on show, over the slide.
#[component]
pub fn Worksheet() -> impl IntoView {
    let stage = stage();
    let open = memo(move || match stage.panel.get() {
        Some(Panel::Questions(place)) => Some(place),
        _ => None,
    });
    live(move || match open.get().and_then(|place| stage.deck.slides.get(place)) {
        Some(slide) => view! {
            <dialog::Dialog title=slide.title.plain() class="worksheet">
                <Notes id=slide.id.as_str() />
            </dialog::Dialog>
        }
        .part(),
        None => ().part(),
    })
}
