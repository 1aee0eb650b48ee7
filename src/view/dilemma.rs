//! What is done with a dilemma: the balance between its sides, and the questions with their notes.

use super::*;
use crate::deck;
use crate::session::{Action, dilemma::Fact};
use crate::stage::Panel;

pub fn dilemma(id: &'static String, place: usize, dilemma: &'static deck::Dilemma) -> Part {
    let stage = stage();
    let words = stage.words;
    let range = range::Range {
        label: words.balance,
        hint: words.balance_hint,
        unset: words.unweighed,
        clear: words.clear_balance,
        poles: dilemma.sides.each_ref().map(|side| side.name.clone()),
        ends: true,
        at: stage.select(move |session| session.dilemmas.get(id)?.balance),
        on_set: Callback::new(move |at| stage.act(Action::Dilemma(id.clone(), Fact::Weighed(at)))),
        on_clear: Callback::new(move |()| stage.act(Action::Dilemma(id.clone(), Fact::Unweighed))),
    };
    [
        classed("div", "balance").child(range.tag()).child(opener(stage, id, place)).into(),
        when(move || stage.way.get() == Some(Way::Alone), move || notes(stage, id)),
    ]
    .into_iter()
    .collect()
}

/// The button that lays the questions over the slide, with how much was noted so far.
fn opener(stage: Stage, id: &'static str, place: usize) -> Option<Tag> {
    let all = stage.deck.questions().len();
    let noted = move || stage.session().with(|session| session.dilemmas.get(id).map_or(0, |card| card.notes.len()));
    (all > 0).then(|| {
        button("button opener", move |_| stage.toggle(Panel::Questions(place)))
            .text(stage.words.work_out)
            .child(tag("small").live_text(move || (stage.words.noted)(noted(), all)))
    })
}

/// A note with each question.
fn notes(stage: Stage, id: &'static str) -> Tag {
    let privacy = [id, "_privacy"].concat();
    let note = |(question, text): (u8, &'static deck::Html)| {
        let field = [id, "_note_", &question.to_string()].concat();
        let noted = move |text| stage.act(Action::Dilemma(id.to_owned(), Fact::Noted(question, text)));
        classed("li", "question").child(tag("label").attr("for", field.clone()).deck_html(text)).child(
            tag("textarea")
                .attr("id", field)
                .attr("rows", "3")
                .attr("aria-describedby", privacy.clone())
                .live_value(move || stage.session().with(|session| session.dilemma(id).note(question).to_owned()))
                .on_input(noted),
        )
    };
    classed("div", "notes")
        .child(classed("ol", "notes-list").children((0u8..).zip(stage.deck.questions()).map(note)))
        .child(classed("p", "hint").attr("id", privacy).text(stage.words.note_privacy))
        .child(notices::saved_at())
}

/// The questions of the dilemma on show, over the slide.
pub fn worksheet() -> Part {
    let stage = stage();
    let open = move || match stage.panel.get() {
        Some(Panel::Questions(place)) => Some(place),
        _ => None,
    };
    live(open, move |open| {
        let slide = stage.deck.slides.get((*open)?)?;
        Some(dialog::dialog(slide.title.plain(), "worksheet", false).child(notes(stage, &slide.id)).open())
    })
}
