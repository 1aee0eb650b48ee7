//! The switch, readable from the back row: who goes where, and what the group before them left there.

use super::rounds::of_state;
use super::*;
use crate::deck;
use crate::session::dilemma::{carried, short};
use crate::session::rounds::Phase;

/// At how many tables there is room for what is carried over.
const TABLES: usize = 4;
/// How many signs of a line that is carried over are shown.
const SIGNS: usize = 58;

pub fn switching(stage: Stage, rounds: &'static deck::Rounds) -> Tag {
    let seats = move || of_state(stage, |state| state.seats.clone()).unwrap_or_default();
    let many = move || tables(&seats()).len() > TABLES;
    let bare = move || many() || rounds.dilemmas.iter().all(|id| lines_of(stage, id, coming(stage)).is_empty());
    let told = move |seats: &Vec<u8>| -> Part {
        let tables = tables(seats);
        let room = tables.len() <= TABLES;
        tables.into_iter().map(|(place, groups)| card(stage, rounds, place, &groups, room)).collect()
    };
    classed("ul", "switch")
        .attr("role", "status")
        .live_attr("data-bare", bare)
        .live_attr("data-many", many)
        .child(live(seats, told))
}

/// The tables that somebody goes to, by their place among the dilemmas, in the order of the groups: each looks for its
/// own letter.
fn tables(seats: &[u8]) -> Vec<(usize, Vec<u8>)> {
    let mut tables: Vec<(usize, Vec<u8>)> = Vec::new();
    for (group, table) in (0u8..).zip(seats) {
        match tables.iter_mut().find(|(place, _)| *place == usize::from(*table)) {
            Some((_, groups)) => groups.push(group),
            None => tables.push((usize::from(*table), vec![group])),
        }
    }
    tables
}

/// The round that runs or comes, counted from 1; 0 where none does.
fn coming(stage: Stage) -> u8 {
    let on = |phase| !matches!(phase, Phase::Before | Phase::Done);
    of_state(stage, |state| if on(state.phase) { state.round + 1 } else { 0 }).unwrap_or(0)
}

/// What is carried over on this card to the group of this round (counted from 1), in lines.
fn lines_of(stage: Stage, id: &str, round: u8) -> Vec<String> {
    stage.session().with(|session| {
        let Some(card) = session.dilemmas.get(id) else { return Vec::new() };
        carried(card, round).into_iter().map(|note| short(&note.text, SIGNS)).collect()
    })
}

/// What is carried over on this card, as a list; nothing where that is nothing.
fn found(stage: Stage, id: &'static str, head: Option<&'static str>) -> Part {
    let told = move |lines: &Vec<String>| {
        (!lines.is_empty()).then(|| {
            let lines = lines.iter().map(|line| tag("li").attr("dir", "auto").text(line.clone()));
            let list = classed("ul", "carried").attr("aria-label", stage.words.rounds.carried).children(lines);
            match head {
                Some(head) => classed("section", "before-us").child(tag("h3").text(head)).child(list),
                None => list,
            }
        })
    };
    live(move || lines_of(stage, id, coming(stage)), told)
}

fn card(stage: Stage, rounds: &'static deck::Rounds, place: usize, groups: &[u8], room: bool) -> Tag {
    let words = stage.words.rounds;
    let badges = groups.iter().enumerate().map(|(at, group)| {
        let between = (at > 0).then(|| classed("span", "hidden-text").text(", "));
        [between, Some(timetable::badge(*group))].into_iter().collect::<Part>()
    });
    let to = classed("p", "switch-to")
        .child(classed("span", "hidden-text").text(words.group))
        .children(badges)
        .child(tag("span").text((words.to)(place + 1)));
    let id = rounds.dilemmas.get(place).filter(|_| room);
    tag("li").child(to).child(id.map(|id| found(stage, id, None)))
}

/// On a table's own screen, while a later round runs there: what the group before left. Not before the next group sits
/// there: who still writes would see their own lines come in above.
pub fn before(stage: Stage, id: &'static str) -> Part {
    let here = move || of_state(stage, |state| matches!(state.phase, Phase::Running | Phase::Paused)) == Some(true);
    when(here, move || found(stage, id, Some(stage.words.rounds.carried)))
}
