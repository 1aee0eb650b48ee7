//! The timetable of the rounds: a row a round, a column a dilemma, and in each place the groups that are there.

use super::rounds::of_state;
use super::*;
use crate::deck;
use crate::session::rounds::{Phase, letter, steps, timetable as rows_of};
use crate::words::clock;

/// With more than so many rows or columns, or groups at one table, it is drawn small.
const LARGEST: [usize; 3] = [6, MOST_NAMES, 2];
/// The most columns that have room for names.
const MOST_NAMES: usize = 5;

/// Behind the seats of a round that counts, and of one that doesn't: no table has these numbers.
const COUNTS: u8 = u8::MAX;
const VOID: u8 = u8::MAX - 1;

/// The rounds of such a row of numbers: who is where, and whether it counts.
fn rows_in(all: &[u8]) -> impl Iterator<Item = (&[u8], bool)> {
    all.split_inclusive(|sign| *sign >= VOID)
        .filter_map(|row| row.split_last())
        .map(|(end, seats)| (seats, *end == COUNTS))
}

pub fn timetable(stage: Stage, rounds: &'static deck::Rounds) -> Tag {
    let words = stage.words;
    let tables = rounds.dilemmas.len().min(usize::from(u8::MAX)) as u8;
    // The seats of a round, and behind them whether it counts: one row of small numbers is compared fast, and often.
    let all = move || {
        let now = stage.now.get().unwrap_or_default();
        let rows = stage.session().with(|session| rows_of(rounds, &session.rounds, now));
        let row = |(seats, counts): (Vec<u8>, bool)| seats.into_iter().chain([if counts { COUNTS } else { VOID }]);
        rows.into_iter().flat_map(row).collect::<Vec<u8>>()
    };
    let is_large = move || {
        let all = all();
        let groups = rows_in(&all).map(|(seats, _)| seats.len()).max().unwrap_or(0);
        let sizes = [rows_in(&all).count(), tables.into(), groups.div_ceil(usize::from(tables.max(1)))];
        sizes.iter().zip(LARGEST).any(|(size, largest)| *size > largest)
    };
    let head = (1..=usize::from(tables)).zip(&rounds.dilemmas).map(|(number, id)| {
        let name = (words.dilemma)(number);
        // Of many columns the numbers are enough to see, and the names are there to hear.
        let link = if usize::from(tables) > MOST_NAMES {
            link(id).attr("aria-label", name).text(number.to_string())
        } else {
            link(id).text(name)
        };
        tag("th").attr("scope", "col").child(link)
    });
    let rows = move |all: &Vec<u8>| -> Part {
        rows_in(all).zip(0u8..).map(|((seats, counts), round)| row(stage, tables, round, seats, counts)).collect()
    };
    let table = classed("table", "timetable")
        .live_attr("data-large", is_large)
        .child(tag("thead").child(tag("tr").child(tag("td")).children(head)))
        .child(tag("tbody").child(live(all, rows)));
    classed("div", "timetable-frame").child(table)
}

fn row(stage: Stage, tables: u8, round: u8, seats: &[u8], counts: bool) -> Tag {
    let words = stage.words;
    let is_now = move || {
        let on = |phase| !matches!(phase, Phase::Before | Phase::Done);
        of_state(stage, |state| on(state.phase) && state.round == round) == Some(true)
    };
    let cell = |table: u8| {
        let here = (0u8..).zip(seats).filter(move |(_, seat)| **seat == table);
        tag("td").children(here.map(|(group, _)| badge(group)))
    };
    let told = if counts {
        classed("span", "round-time").live_text(move || times(stage, round))
    } else {
        classed("span", "round-time").text(words.rounds.not_counted)
    };
    tag("tr")
        .attr("data-void", !counts)
        .live_attr("aria-current", move || is_now().then_some("step"))
        .child(tag("th").attr("scope", "row").text((words.round)(usize::from(round) + 1)).text(" ").child(told))
        .children((0..tables).map(cell))
}

/// A group, by its letter.
pub fn badge(group: u8) -> Tag {
    classed("span", "badge").text(letter(group).to_string())
}

/// From when to when this round is, or is expected to be: "16:30–16:48"; nothing where the agenda doesn't hold it.
fn times(stage: Stage, round: u8) -> String {
    let span = stage.afternoon.with(|afternoon| {
        let row = afternoon.as_ref()?.rows.get(steps::rounds_item(stage.deck)?)?;
        row.rounds.get(usize::from(round)).copied()
    });
    let at = |at| clock(stage.minute(at));
    span.map(|span| [at(span.start), at(span.end)].join("–")).unwrap_or_default()
}
