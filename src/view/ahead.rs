//! Ahead of a switch, on every slide but the rounds' own: who goes where, in one quiet line beside the small clock.

use super::rounds::of_state;
use super::*;
use crate::session::rounds::{Phase, letter};

/// For more groups than this there is no room in a line.
const MOST: usize = 6;

pub fn ahead(stage: Stage) -> Part {
    let elsewhere = move || stage.slide().is_some_and(|slide| !matches!(slide.layout, Layout::Rounds(_)));
    let line = move || {
        let here = stage.way.get() == Some(Way::Room) && stage.small_clock.get() && elsewhere();
        if here { told(stage) } else { None }
    };
    live(line, |line: &Option<String>| line.clone().map(|line| classed("p", "ahead").attr("role", "status").text(line)))
}

/// Who goes where, shortly before a switch and during it.
pub fn told(stage: Stage) -> Option<String> {
    let told = move |(seats, now): (&[u8], bool)| {
        let words = stage.words.rounds;
        if seats.len() > MOST {
            return if now { words.now_many } else { words.soon_many }.to_owned();
        }
        let all = (0u8..).zip(seats).map(|(group, table)| (words.seat)(letter(group), usize::from(*table) + 1));
        (if now { words.now } else { words.soon })(&all.collect::<Vec<_>>().join(" · "))
    };
    let heading = |state: &session::rounds::State| {
        let seats = state.heading().filter(|_| state.runs())?;
        Some(told((seats, state.phase == Phase::Switching)))
    };
    of_state(stage, heading).flatten()
}
