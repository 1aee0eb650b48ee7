//! What the presenter does from their own window, beside the notes: the rounds, the afternoon, and the line on show.

use super::rounds::of_state;
use super::*;
use crate::deck;
use crate::session::line::{Line, Phase};
use crate::session::rounds::State;

/// The rounds in hand: on their own slide always, and on every other one while they are under way.
pub fn rounds(stage: Stage, rounds: &'static deck::Rounds) -> Part {
    let there = move || {
        let slide = || stage.slide().is_some_and(|slide| matches!(slide.layout, Layout::Rounds(_)));
        of_state(stage, State::runs) == Some(true) || slide()
    };
    when(there, move || {
        classed("section", "speaker-group")
            .child(tag("h3").text(stage.words.rounds.more_title))
            .child(round::beside_notes(stage, rounds))
    })
}

/// On a line's slide: how many stand there, and what was done to it last taken back, here or on the beamer.
pub fn line(stage: Stage, place: usize) -> Part {
    let Some(slide) = stage.deck.slides.get(place) else { return ().into() };
    let Some(word) = line_word(slide) else { return ().into() };
    let line: Memo<Line> = stage.line(&slide.id);
    // A line that is locked is opened by hand only, which is logged: see tools.rs.
    let mine = move |part: &session::Part| {
        let open = line.with_untracked(|line| line.now() != Phase::Locked);
        open && matches!(part, session::Part::Line(id, _) if *id == slide.id)
    };
    classed("section", "speaker-group")
        .child(tag("h3").text(word.to_owned()))
        .child(dots::beside_notes(&slide.id, place))
        .child(tools::count_on(stage, line))
        .child(classed("div", "hands").child(undo(stage, mine)).child(redo(stage, mine)))
        .into()
}

/// The afternoon as a whole, on every slide.
pub fn afternoon(stage: Stage) -> Tag {
    classed("section", "speaker-group speaker-afternoon")
        .child(tag("h3").text(stage.words.items_in_hand))
        .child(hands::hands(stage, false))
}
