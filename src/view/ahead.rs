//! Ahead of a switch, on every slide but the rounds' own: who goes where, in one quiet line beside the small clock.

use super::rounds::of_state;
use super::*;
use crate::session::rounds::letter;

/// For more groups than this there is no room in a line.
const MOST: usize = 6;

pub fn ahead(stage: Stage) -> Part {
    let elsewhere = move || stage.slide().is_some_and(|slide| !matches!(slide.layout, Layout::Rounds(_)));
    let heading = move || {
        let here = stage.way.get() == Some(Way::Room) && stage.small_clock.get() && elsewhere();
        let switches = |state: &session::rounds::State| state.runs().then(|| state.heading().map(<[u8]>::to_vec));
        if here { of_state(stage, switches).flatten().flatten() } else { None }
    };
    let told = move |seats: &Vec<u8>| {
        let words = stage.words.rounds;
        if seats.len() > MOST {
            return words.soon_many.to_owned();
        }
        let all = (0u8..).zip(seats).map(|(group, table)| (words.seat)(letter(group), usize::from(*table) + 1));
        (words.soon)(&all.collect::<Vec<_>>().join(" · "))
    };
    live(heading, move |seats: &Option<Vec<u8>>| {
        seats.as_ref().map(|seats| classed("p", "ahead").attr("role", "status").text(told(seats)))
    })
}
