//! The switch, readable from the back row: who goes where, and what the group before them left there.

use super::rounds::of_state;
use super::*;
use crate::deck;
use crate::session::dilemma::{carried, short};
use crate::session::rounds::Phase;

/// At how many tables there is room for what is carried over.
const TABLES: usize = 4;
/// How many signs of a line that is carried over are shown.
const SIGNS: usize = 62;

/// One table of the switch: its place among the dilemmas, who comes, and what they find.
type Table = (usize, Vec<u8>, Vec<String>);

pub fn switching(stage: Stage, rounds: &'static deck::Rounds) -> Tag {
    let all = move || tables(stage, rounds);
    let told = move |tables: &Vec<Table>| -> Part { tables.iter().map(|table| card(stage, table)).collect() };
    classed("ul", "switch")
        .attr("role", "status")
        .live_attr("data-bare", move || all().iter().all(|(_, _, lines)| lines.is_empty()))
        .live_attr("data-many", move || all().len() > TABLES)
        .child(live(all, told))
}

/// The tables that somebody goes to, in the order of the groups: each looks for its own letter.
fn tables(stage: Stage, rounds: &deck::Rounds) -> Vec<Table> {
    let (seats, round) = of_state(stage, |state| (state.seats.clone(), state.round + 1)).unwrap_or_default();
    let mut tables: Vec<Table> = Vec::new();
    for (group, table) in (0u8..).zip(seats) {
        match tables.iter_mut().find(|(place, ..)| *place == usize::from(table)) {
            Some((_, groups, _)) => groups.push(group),
            None => tables.push((table.into(), vec![group], Vec::new())),
        }
    }
    if tables.len() <= TABLES {
        for (place, _, lines) in &mut tables {
            *lines = rounds.dilemmas.get(*place).map(|id| lines_of(stage, id, round)).unwrap_or_default();
        }
    }
    tables
}

/// What is carried over on this card to the group of this round (counted from 1), in lines.
fn lines_of(stage: Stage, id: &str, round: u8) -> Vec<String> {
    stage.session().with(|session| {
        let Some(card) = session.dilemmas.get(id) else { return Vec::new() };
        carried(card, round).into_iter().map(|note| short(&note.text, SIGNS)).collect()
    })
}

fn card(stage: Stage, (place, groups, lines): &Table) -> Tag {
    let words = stage.words.rounds;
    let badges = groups.iter().enumerate().map(|(at, group)| {
        let between = (at > 0).then(|| classed("span", "hidden-text").text(", "));
        [between, Some(timetable::badge(*group))].into_iter().collect::<Part>()
    });
    let to = classed("p", "switch-to")
        .child(classed("span", "hidden-text").text(words.group))
        .children(badges)
        .child(tag("span").text((words.to)(place + 1)));
    let found = (!lines.is_empty()).then(|| {
        let lines = lines.iter().map(|line| tag("li").attr("dir", "auto").text(line.clone()));
        classed("ul", "carried").attr("aria-label", words.carried).children(lines)
    });
    tag("li").child(to).child(found)
}

/// On a table's own screen, while a later round runs there: what the group before left.
pub fn before(stage: Stage, id: &'static str) -> Part {
    let round = move || {
        let on = |phase| matches!(phase, Phase::Running | Phase::Paused | Phase::Switching);
        of_state(stage, |state| if on(state.phase) { state.round + 1 } else { 0 }).unwrap_or(0)
    };
    let lines = move || lines_of(stage, id, round());
    let told = move |lines: &Vec<String>| {
        (!lines.is_empty()).then(|| {
            let all = lines.iter().map(|line| tag("li").attr("dir", "auto").text(line.clone()));
            classed("section", "before-us")
                .child(tag("h3").text(stage.words.rounds.carried))
                .child(classed("ul", "carried").children(all))
        })
    };
    live(lines, told)
}
