//! The round that runs, or the switch: disc, digits and words, and what the presenter can do.

use super::rounds::{of_state, phase};
use super::*;
use crate::deck;
use crate::session::Action;
use crate::session::rounds::{Fact, MOST, Phase, letter, missed, sizes, steps};
use crate::words::stopwatch;
use leptos::ev::MouseEvent;

/// Up to so many groups are each told in a sentence where to go; more of them in few signs.
const SENTENCES: usize = 6;
/// With fewer people than this, more than two groups are too many.
const FEW: usize = 6;

pub fn round(stage: Stage, rounds: &'static deck::Rounds) -> Tag {
    let of =
        move |what: fn(&session::rounds::State) -> session::clock::Countdown| of_state(stage, what).unwrap_or_default();
    let left = move || of(|state| state.left);
    let on = move || matches!(phase(stage), Some(Phase::Running | Phase::Paused | Phase::Switching));
    let name = move || match phase(stage) {
        Some(Phase::Before) => "before",
        Some(Phase::Done) | None => "done",
        Some(Phase::Switching) => "switching",
        Some(Phase::Running | Phase::Paused) => "running",
    };
    let running = move || running::running(stage).filter(|_| on());
    let told = move || {
        let Some(now) = running() else { return String::new() };
        if now.paused { String::new() } else { running::beside_digits(stage, &now) }
    };
    let urge = move || running().map(|now| running::urge(stage, &now)).unwrap_or_default();
    classed("div", "round-clock")
        .live_attr("data-phase", name)
        .live_attr("data-level", move || if on() { running::level(left()) } else { "calm" })
        .live_attr("data-paused", move || phase(stage) == Some(Phase::Paused))
        .child(time::disc(move || left().permille()))
        .child(classed("p", "round-what").live_text(move || what(stage)))
        .child(classed("p", "round-digits").attr("role", "timer").live_text(move || stopwatch(left().left)))
        .child(classed("p", "round-told").live_text(told))
        .child(classed("p", "round-urge").live_text(urge))
        // In the switch itself it stands in the place of the timetable.
        .child(moves(stage, false))
        .child(outcome(stage, rounds))
        .child(hands(stage, rounds, true))
}

/// How large the groups will be, before the first round; who missed what, after the last one.
fn outcome(stage: Stage, rounds: &'static deck::Rounds) -> Part {
    [
        when(move || phase(stage) == Some(Phase::Done), move || left_out(stage, rounds)),
        when(move || phase(stage) == Some(Phase::Before), move || people(stage, rounds)),
    ]
    .into_iter()
    .collect()
}

/// The same hands beside the presenter's notes, whatever slide is on show: there the clock and the question stand above
/// all, and undo is the afternoon's, where there is one.
pub fn beside_notes(stage: Stage, rounds: &'static deck::Rounds) -> Part {
    [
        // While it runs this is said above all.
        when(
            move || of_state(stage, session::rounds::State::runs) != Some(true),
            move || classed("p", "round-what").live_text(move || what(stage)),
        ),
        moves(stage, true),
        outcome(stage, rounds),
        hands(stage, rounds, false).into(),
    ]
    .into_iter()
    .collect()
}

fn what(stage: Stage) -> String {
    let words = stage.words;
    let told = |state: &session::rounds::State| match state.phase {
        Phase::Before => (words.per_round)(&stopwatch(state.left.total)),
        Phase::Done => words.rounds_done.to_owned(),
        Phase::Switching => words.switching.to_owned(),
        Phase::Running | Phase::Paused => (words.round_of)(usize::from(state.round) + 1, usize::from(state.rounds)),
    };
    of_state(stage, told).unwrap_or_default()
}

/// Start and end, the numbers beforehand, and what else there is. `all`: with the question and undo.
fn hands(stage: Stage, rounds: &'static deck::Rounds, all: bool) -> Tag {
    let words = stage.words;
    let act = move |fact: Fact| stage.act(Action::Rounds(fact));
    let onward = move |event: MouseEvent| match untrack(move || phase(stage)) {
        // The second click of a double one means no second step.
        _ if event.detail() > 1 => {}
        Some(Phase::Running | Phase::Paused) => act(Fact::Ended { at: stage.clock() }),
        Some(Phase::Done) => act(Fact::Reset),
        _ => start(stage),
    };
    let name = move || match of_state(stage, |state| (state.phase, state.round)) {
        Some((Phase::Running | Phase::Paused, _)) => words.end_round.to_owned(),
        Some((Phase::Done, _)) => words.reset_rounds.to_owned(),
        other => (words.start_round)(other.map_or(0, |(_, round)| usize::from(round)) + 1),
    };
    let asked = RwSignal::new(0);
    let is_before = move || phase(stage) == Some(Phase::Before);
    classed("div", "hands")
        .child(button("button", onward).live_text(name))
        .child(when(
            move || phase(stage) == Some(Phase::Switching),
            move || button("quiet", move |_| act(Fact::LetGo)).text(words.card.let_go),
        ))
        .child(all.then(|| hands::question(stage)))
        .child(when(is_before, move || round_more::numbers(stage, rounds)))
        .child(round_more::opener(stage, asked))
        .child((all || stage.deck.agenda().is_none()).then(|| undo(stage, session::Part::is_of_the_afternoon)))
        .child(round_more::more(stage, rounds, asked))
}

/// The next round begins; with the first one its item of the agenda.
fn start(stage: Stage) {
    let at = stage.clock();
    let start = |session: &session::Session| steps::start(stage.deck, session, at, stage.outside.zone());
    if let Some(action) = stage.session().with_untracked(start) {
        stage.act(action);
    }
}

/// Who goes where next, from two minutes before the end; in the switch itself too where that is asked for.
fn moves(stage: Stage, in_switch: bool) -> Part {
    let moves = move || {
        let soon = |state: &session::rounds::State| {
            state.heading().filter(|_| in_switch || state.phase != Phase::Switching).map(<[u8]>::to_vec)
        };
        of_state(stage, soon).flatten().unwrap_or_default()
    };
    let all = move |moves: &Vec<u8>| -> Part {
        let told = if moves.len() > SENTENCES { stage.words.rounds.seat } else { stage.words.group_to };
        (0u8..).zip(moves).map(|(group, table)| tag("li").text(told(letter(group), usize::from(*table) + 1))).collect()
    };
    classed("ul", "moves")
        .attr("role", "status")
        .live_attr("data-many", move || moves().len() > SENTENCES)
        .child(live(moves, all))
        .into()
}

/// Which group missed what, as it stands.
pub fn left_out(stage: Stage, rounds: &'static deck::Rounds) -> Part {
    let all = move || -> Vec<String> {
        let told = |(group, tables): (u8, Vec<u8>)| {
            let dilemmas: Vec<usize> = tables.iter().map(|table| usize::from(*table) + 1).collect();
            (stage.words.card.missed)(letter(group), &dilemmas)
        };
        stage.session().with(|session| missed(rounds, &session.rounds)).into_iter().map(told).collect()
    };
    let listed = move |all: &Vec<String>| -> Part { all.iter().map(|told| tag("li").text(told.clone())).collect() };
    classed("ul", "missed").live_attr("data-many", move || all().len() > SENTENCES).child(live(all, listed)).into()
}

/// How many people a group has, where it is known how many there are.
fn people(stage: Stage, rounds: &'static deck::Rounds) -> Part {
    let words = stage.words.rounds;
    let told = move || {
        let (people, groups) = stage.session().with(|session| (session.group(), session.rounds.groups(rounds)));
        let people = people?;
        if people < FEW && groups > 2 {
            return Some(words.few.to_owned());
        }
        let sizes = sizes(people.min(usize::from(u16::MAX)) as u16, groups);
        let (most, least) = sizes.first().zip(sizes.last())?;
        Some((words.sizes)(*least, *most))
    };
    live(told, |told: &Option<String>| told.clone().map(|told| classed("p", "round-people").text(told)))
}

/// The most rounds and groups there can be, for a stepper.
pub const BOUND: usize = MOST as usize;
