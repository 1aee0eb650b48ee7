//! The parallel rounds: which group is at which dilemma, or in a switch who goes where, and beside it the round itself.

use super::*;
use crate::deck;
use crate::session::rounds::{Phase, State};

pub fn rounds(rounds: &'static deck::Rounds) -> Part {
    let stage = stage();
    let switches = move || !stage.is_alone() && phase(stage) == Some(Phase::Switching);
    classed("div", "rounds-row")
        .live_attr("data-switching", switches)
        .child(either(
            switches,
            move || switching::switching(stage, rounds),
            move || timetable::timetable(stage, rounds),
        ))
        // The presenter's own window has the round beside the notes.
        .child(when(move || stage.way.get() == Some(Way::Room), move || round::round(stage, rounds)))
        .into()
}

/// How far the rounds are; none where there are none.
pub fn phase(stage: Stage) -> Option<Phase> {
    of_state(stage, |state| state.phase)
}

/// Something of how the rounds stand now.
pub fn of_state<T>(stage: Stage, of: impl FnOnce(&State) -> T) -> Option<T> {
    stage.tracks.with(|state| state.as_ref().map(of))
}
