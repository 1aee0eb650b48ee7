//! Beforehand: what the rounds leave for a question and for each person.

use super::stepper::stepper;
use super::*;
use crate::session::agenda::Phase;
use crate::session::rounds::{Feasible, Verdict, feasible};
use crate::words::stopwatch;

/// The most people who are reckoned with.
const MOST: usize = 500;

/// As many, where nobody has said how many are in the room.
const USUAL: usize = 24;

/// There until the afternoon has begun; nothing where its agenda holds no rounds. `people`: how many there will be, where
/// somebody tried another number than there are.
pub fn check(stage: Stage, people: RwSignal<Option<usize>>) -> Part {
    let round = move || {
        stage.afternoon.with(|afternoon| {
            let afternoon = afternoon.as_ref()?;
            afternoon.round.filter(|_| matches!(afternoon.phase, Phase::Before | Phase::Elsewhen))
        })
    };
    let known = move || stage.session().with(session::Session::group).unwrap_or(USUAL);
    let count = move || people.get().unwrap_or_else(known);
    let set = move |n| people.set(Some(n));
    when(move || round().is_some(), move || told(stage, count, set, move || round().unwrap_or(0)))
}

fn told(
    stage: Stage,
    people: impl Fn() -> usize + Copy + 'static,
    set: impl Fn(usize) + Copy + 'static,
    round: impl Fn() -> i64 + Copy + 'static,
) -> Tag {
    let words = stage.words;
    let fit = move || -> Feasible {
        let rounds = stage.deck.rounds();
        let groups = stage.session().with(|session| rounds.map_or(1, |rounds| session.rounds.groups(rounds)));
        let questions = stage.deck.questions().len().min(usize::from(u8::MAX)) as u8;
        feasible(round(), questions, people().min(MOST) as u16, groups)
    };
    let turns = move || {
        let fit = fit();
        let [least, most] = fit.sizes;
        (words.turns)(least, most, &stopwatch(fit.person))
    };
    let verdict = move || match fit().verdict {
        Verdict::Fits => words.fits,
        Verdict::EmptyGroups => words.empty_groups,
        Verdict::ShortQuestions => words.short_questions,
        Verdict::ShortTurns => words.short_turns,
    };
    classed("section", "feasible")
        .child(tag("h3").text(words.feasible))
        .child(stepper(words.people_count, [words.fewer_people, words.more_people], [1, MOST], people, set))
        .child(tag("p").live_text(move || (words.pace)(&stopwatch(round()), &stopwatch(fit().question))))
        .child(tag("p").live_text(turns))
        .child(
            classed("p", "verdict")
                .live_attr("data-tight", move || fit().verdict != Verdict::Fits)
                .attr("role", "status")
                .live_text(verdict),
        )
}
