//! Where two changed the same: what stands beside each other, and which of it is shown.

use super::entries::Part as Of;
use super::*;
use crate::deck::Layout;
use crate::report::{cell_name, weighed};
use crate::session::dilemma::notes::ONCE;
use crate::session::dilemma::{Fact, Note};

/// The forms in which the entry with this id stands there, each to be chosen; nothing where there is but one.
pub fn choice(of: Of, id: StoredValue<String>, told: &'static str) -> Part {
    let beside = move || of.card().with(|card| card.beside(&id.get_value()).into_iter().cloned().collect::<Vec<_>>());
    live(beside, move |all: &Vec<Note>| (!all.is_empty()).then(|| forms(of, id, told, all)))
}

fn forms(of: Of, id: StoredValue<String>, told: &'static str, all: &[Note]) -> Tag {
    let words = of.stage.words.files;
    let both = move |_| of.act(Fact::KeptAll(id.get_value(), of.stage.stamp()));
    // Two places on a line can't both be kept, nor a note and its removal.
    let kept = all.iter().filter(|note| !note.gone && !is_balance(&id.get_value())).count();
    classed("div", "note-choice")
        .attr("role", "group")
        .attr("aria-label", told)
        .child(tag("p").text(told))
        .child(classed("ul", "versions").children(all.iter().map(|note| form(of, id, note))))
        .child((kept > 1).then(|| button("quiet", both).text(words.keep_both)))
}

fn is_balance(id: &str) -> bool {
    matches!(id, "before" | "after")
}

/// One of them: what it says, where it lies, and what was said of it.
fn form(of: Of, id: StoredValue<String>, note: &Note) -> Tag {
    let stage = of.stage;
    let words = stage.words.files;
    let chosen = note.clone();
    let keep = move |_| of.act(Fact::Chosen(id.get_value(), stage.stamp(), chosen.clone()));
    let dilemma = match stage.deck.find(of.id).map(|(_, slide)| &slide.layout) {
        Some(Layout::Dilemma(dilemma)) => Some(dilemma),
        _ => None,
    };
    let text = match dilemma.filter(|_| is_balance(&id.get_value())) {
        Some(dilemma) => weighed(note, dilemma, stage.words),
        None if note.gone => [&note.text, " ", words.removed_there].concat(),
        None => note.text.clone(),
    };
    let place = dilemma.filter(|_| note.question != ONCE);
    let place = place.map(|dilemma| cell_name(stage.deck, dilemma, note.question, note.cell, stage.words));
    let place = place.filter(|place| !place.is_empty()).map(|place| tag("small").text(place));
    let name = [words.keep_this, ": ", &text].concat();
    tag("li")
        .child(
            classed("div", "version")
                .child(tag("span").attr("dir", "auto").text(text))
                .child(place)
                .child(note::said(stage, &note::chips(&Some(note.clone())))),
        )
        .child(button("quiet", keep).attr("aria-label", name).text(words.keep_this))
}
