//! Ahead of a switch, on every slide but the rounds' own: who goes where, in one quiet line beside the small clock.

use super::rounds::of_state;
use super::*;
use crate::session::rounds::letter;

/// For more groups than this there is no room in a line.
const MOST: usize = 6;

pub fn ahead(stage: Stage) -> Part {
    let elsewhere = move || stage.slide().is_some_and(|slide| !matches!(slide.layout, Layout::Rounds(_)));
    let told = move |seats: &[u8]| {
        let words = stage.words.rounds;
        if seats.len() > MOST {
            return words.soon_many.to_owned();
        }
        let all = (0u8..).zip(seats).map(|(group, table)| (words.seat)(letter(group), usize::from(*table) + 1));
        (words.soon)(&all.collect::<Vec<_>>().join(" · "))
    };
    let line = move || {
        let here = stage.way.get() == Some(Way::Room) && stage.small_clock.get() && elsewhere();
        let heading = |state: &session::rounds::State| state.heading().filter(|_| state.runs()).map(told);
        if here { of_state(stage, heading).flatten() } else { None }
    };
    live(line, |line: &Option<String>| line.clone().map(|line| classed("p", "ahead").attr("role", "status").text(line)))
}
