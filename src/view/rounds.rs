//! The parallel rounds: which group is at which dilemma, and the clock of the round.

use super::*;
use crate::deck;
use crate::session::Action;
use crate::session::clock::Cue;
use crate::session::rounds::{Fact, MOST, Phase, letter, missed, round_length, schedule};
use crate::words::stopwatch;

pub fn rounds(rounds: &'static deck::Rounds) -> Part {
    let stage = stage();
    classed("div", "rounds-row")
        .child(timetable(stage, rounds))
        .child(crate::ROOM.then(|| when(move || !stage.is_alone(), move || round_clock(stage, rounds))))
        .into()
}

/// A row a round, a column a dilemma.
fn timetable(stage: Stage, rounds: &'static deck::Rounds) -> Tag {
    let words = stage.words;
    let size = move || stage.session().with(|session| (session.rounds.groups(rounds), session.rounds.rounds(rounds)));
    let tables = rounds.dilemmas.len().min(usize::from(u8::MAX)) as u8;
    let current = move || {
        stage.tracks.with(|state| {
            state
                .as_ref()
                .filter(|state| state.phase != Phase::Before && state.phase != Phase::Done)
                .map(|state| state.round)
        })
    };
    let head = rounds
        .dilemmas
        .iter()
        .enumerate()
        .map(|(table, id)| tag("th").attr("scope", "col").child(link(id).text((words.dilemma)(table + 1))));
    let cell = |seats: &[u8], table: u8| {
        let here = (0u8..).zip(seats).filter(|(_, seat)| **seat == table);
        tag("td").children(here.map(|(group, _)| classed("span", "badge").text(letter(group).to_string())))
    };
    let rows = move |&(groups, count): &(u8, u8)| -> Part {
        let rows = schedule(groups, tables, count).into_iter().zip(0u8..).map(|(seats, round)| {
            tag("tr")
                .live_attr("aria-current", move || (current() == Some(round)).then_some("step"))
                .child(tag("th").attr("scope", "row").text((words.round)(usize::from(round) + 1)))
                .children((0..tables).map(|table| cell(&seats, table)))
        });
        rows.collect()
    };
    classed("table", "timetable")
        .child(tag("thead").child(tag("tr").child(tag("td")).children(head)))
        .child(tag("tbody").child(live(size, rows)))
}

/// The round's disc, digits and words, and what the presenter can do.
fn round_clock(stage: Stage, rounds: &'static deck::Rounds) -> Tag {
    let words = stage.words;
    let state = stage.tracks;
    let phase = move || state.with(|state| state.as_ref().map(|state| (state.phase, state.round)));
    let left = move || state.with(|state| state.as_ref().map(|state| state.left)).unwrap_or_default();
    let act = move |fact: Fact| stage.act(Action::Rounds(fact));
    let what = move || match phase() {
        Some((Phase::Before, _)) => (words.per_round)(&stopwatch(left().total)),
        Some((Phase::Done, _)) => words.rounds_done.to_owned(),
        Some((Phase::Switching, _)) => words.switching.to_owned(),
        Some((_, round)) => (words.round_of)(
            usize::from(round) + 1,
            usize::from(state.with(|state| state.as_ref().map_or(0, |state| state.rounds))),
        ),
        None => String::new(),
    };
    let onward = move |_| match untrack(phase) {
        Some((Phase::Running | Phase::Paused, _)) => act(Fact::Ended { at: stage.clock() }),
        Some((Phase::Done, _)) => act(Fact::Reset),
        _ => act(Fact::Started { at: stage.clock(), length: length(stage, rounds) }),
    };
    let name = move || match phase() {
        Some((Phase::Running | Phase::Paused, _)) => words.end_round.to_owned(),
        Some((Phase::Done, _)) => words.reset_rounds.to_owned(),
        other => (words.start_round)(other.map_or(0, |(_, round)| usize::from(round)) + 1),
    };
    classed("div", "round-clock")
        .live_attr("data-level", move || running::level(left()))
        .child(time::disc(move || left().permille()))
        .child(classed("p", "round-what").live_text(what))
        .child(classed("p", "round-digits").attr("role", "timer").live_text(move || stopwatch(left().left)))
        .child(moves(stage))
        .child(left_out(stage, rounds))
        .child(
            classed("div", "hands")
                .child(button("button", onward).live_text(name))
                .child(when(
                    move || matches!(phase(), Some((Phase::Switching, _))),
                    move || button("quiet", move |_| act(Fact::Counted(held(stage)))).text(words.card.let_go),
                ))
                .child(groups(stage, rounds)),
        )
}

/// How long the next round is, in ms: what the afternoon leaves for it, else what the deck gives it.
fn length(stage: Stage, rounds: &deck::Rounds) -> i64 {
    let left = stage.afternoon.with_untracked(|afternoon| afternoon.as_ref().and_then(|afternoon| afternoon.round));
    left.unwrap_or_else(|| {
        let log = stage.session().with_untracked(|session| session.rounds.clone());
        round_length(rounds, &log, i64::from(rounds.minutes) * crate::session::clock::MINUTE)
    })
}

/// Who goes where: from two minutes before the end until the next round begins.
fn moves(stage: Stage) -> Tag {
    let moves = move || {
        stage.tracks.with(|state| {
            let state = state.as_ref()?;
            match state.phase {
                Phase::Switching => Some(state.seats.clone()),
                Phase::Running if matches!(state.left.cue(), Cue::TwoMinutes | Cue::End) => Some(state.next.clone()),
                _ => None,
            }
        })
    };
    let told =
        move |(group, table): (u8, &u8)| tag("li").text((stage.words.group_to)(letter(group), usize::from(*table) + 1));
    let all = move |moves: &Option<Vec<u8>>| -> Part { (0u8..).zip(moves.iter().flatten()).map(told).collect() };
    classed("ul", "moves").attr("role", "status").child(live(moves, all))
}

/// How many rounds were started.
fn held(stage: Stage) -> u8 {
    stage.session().with_untracked(|session| session.rounds.begun.len()).min(MOST.into()) as u8
}

/// Where rounds were let go: which group missed what by it.
fn left_out(stage: Stage, rounds: &'static deck::Rounds) -> Tag {
    let all = move || {
        let done = stage.tracks.with(|state| state.as_ref().is_some_and(|state| state.phase == Phase::Done));
        let tables = rounds.dilemmas.len().min(MOST.into()) as u8;
        let of = |session: &session::Session| {
            let held = session.rounds.begun.len().min(MOST.into()) as u8;
            missed(session.rounds.groups(rounds), tables, rounds.rounds.max(held), held)
        };
        if done { stage.session().with(of) } else { Vec::new() }
    };
    let told = move |(group, tables): &(u8, Vec<u8>)| {
        let dilemmas: Vec<usize> = tables.iter().map(|table| usize::from(*table) + 1).collect();
        tag("li").text((stage.words.card.missed)(letter(*group), &dilemmas))
    };
    classed("ul", "missed").child(live(all, move |all: &Vec<(u8, Vec<u8>)>| all.iter().map(told).collect::<Part>()))
}

/// How many groups there are, and undo.
fn groups(stage: Stage, rounds: &'static deck::Rounds) -> Part {
    let words = stage.words;
    let groups = move || usize::from(stage.session().with(|session| session.rounds.groups(rounds)));
    let set = move |groups: usize| stage.act(Action::Rounds(Fact::Grouped(groups as u8)));
    let stepper =
        stepper::stepper(words.groups, [words.fewer_groups, words.more_groups], [1, MOST.into()], groups, set);
    [hands::question(stage), stepper.into(), undo(stage, session::Part::is_rounds).into()].into_iter().collect()
}
