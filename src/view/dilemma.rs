//! What is done with a dilemma: the balance between its sides, and the questions with their notes.

use super::entries::Part as Of;
use super::*;
use crate::deck;
use crate::session::dilemma::listed;
use crate::session::line::Percent;
use crate::stage::Panel;

pub fn dilemma(id: &'static str, place: usize, dilemma: &'static deck::Dilemma) -> Part {
    let stage = stage();
    let of = Of::new(stage, id);
    // Which way it went; of one place its own words on the line say where it is.
    let after = move || {
        let alone = stage.is_alone();
        of.card().with(|card| {
            card.balance(false).and(card.balance(true))?;
            crate::report::balance(card, dilemma, stage.words, alone)
        })
    };
    let told = move |moved: &Option<String>| {
        let moved = moved.clone()?;
        let both = of.card().with_untracked(|card| card.balance(false) != card.balance(true));
        Some(classed("p", "balance-moved").child(both.then(|| moved::legend(stage))).text(moved))
    };
    // Where it lies afterwards, on the same line; in words below it.
    let moved = move || of.card().with(|card| card.balance(false).and(card.balance(true)));
    let dot = move |at: &Option<Percent>| {
        at.map(|at| {
            let dot = classed("span", "balance-after").attr("aria-hidden", "true");
            dot.live_style("--at", move || at.get().to_string())
        })
    };
    let balance = worksheet::balance(of, dilemma, false, false).child(live(moved, dot));
    [
        classed("div", "balance").child(balance).child(opener(of, place)).into(),
        live(after, told),
        when(
            move || stage.way.get() == Some(Way::Alone),
            move || vec![worksheet::balances(of, false), worksheet::alone(id, dilemma).into()],
        ),
    ]
    .into_iter()
    .collect()
}

/// The button that lays the questions over the slide, with how much was noted so far.
fn opener(of: Of, place: usize) -> Option<Tag> {
    let stage = of.stage;
    let all = stage.deck.questions().len();
    let noted = move || {
        let with = |question: usize| {
            let form = stage.deck.form(question as u8);
            of.card().with(|card| (0..form.cells()).any(|cell| !listed(card, question as u8, cell).is_empty()))
        };
        (0..all).filter(|question| with(*question)).count()
    };
    (all > 0).then(|| {
        button("button opener", move |_| stage.toggle(Panel::Questions(place)))
            .text(stage.words.work_out)
            .child(tag("small").live_text(move || (stage.words.noted)(noted(), all)))
    })
}
