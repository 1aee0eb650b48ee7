//! The presenter's own window: what runs and how much is left of it, the notes with this slide, what comes next, and in
//! hand the rounds, the afternoon and the line, whatever slide is on show.

use super::rounds::of_state;
use super::*;
use crate::deck::{self, Agenda};
use crate::session::line::{Line, Phase};
use crate::session::rounds::State;
use crate::stage::Panel;
use crate::words::clock;

pub fn speaker() -> Tag {
    let stage = stage();
    let words = stage.words;
    let next = move || {
        let slide = stage.deck.slides.get(stage.place() + 1);
        slide.map_or_else(|| words.the_end.to_owned(), |slide| (words.then)(&slide.title.plain()))
    };
    let over = move || match stage.panel.get() {
        Some(Panel::Black) => words.black,
        Some(Panel::Time) => words.time,
        _ => "",
    };
    let in_hand = classed("div", "speaker-hands")
        .child(stage.deck.rounds().map(|of| rounds(stage, of)))
        .child(live(move || stage.place(), move |place| line(stage, *place)))
        .child(stage.deck.agenda().map(|_| {
            let hands = classed("section", "speaker-group").child(tag("h3").text(words.items_in_hand));
            hands.child(hands::hands(stage, false))
        }));
    classed("aside", "speaker")
        .attr("aria-label", words.speaker)
        .child(now(stage))
        .child(
            classed("div", "speaker-notes")
                .child(classed("p", "speaker-over").live_text(over))
                .child(live(move || stage.place(), move |place| notes(stage, *place)))
                .child(classed("p", "speaker-next").live_text(next)),
        )
        .child(in_hand)
        .child(stage.deck.agenda().map(|agenda| items(stage, agenda)))
}

/// What runs, large, with the question that holds it; the time of day; and the afternoon as a line.
fn now(stage: Stage) -> Tag {
    let time = move || stage.now.get().map(|now| clock(stage.minute(now))).unwrap_or_default();
    let runs = move || running::running(stage).is_some();
    classed("div", "speaker-now")
        .live_attr("data-level", move || running::running(stage).map(|now| running::level(now.left)))
        .live_attr("data-paused", move || running::running(stage).is_some_and(|now| now.paused))
        .child(when(runs, move || [time::going(stage).into(), hands::question(stage)].into_iter().collect::<Part>()))
        .child(classed("p", "speaker-clock").live_text(time))
        .child(time::day(stage))
}

/// This slide's title and what to say with it.
fn notes(stage: Stage, place: usize) -> Part {
    let slide = stage.deck.slides.get(place);
    let notes = match slide.and_then(|slide| slide.notes.as_ref()) {
        Some(notes) => classed("div", "prose").deck_html(notes),
        None => classed("p", "hint").text(stage.words.no_notes),
    };
    [slide.map(|slide| tag("h2").deck_html(&slide.title)), Some(notes)].into_iter().collect()
}

/// The rounds in hand: on their own slide always, and on every other one while they are under way.
fn rounds(stage: Stage, rounds: &'static deck::Rounds) -> Part {
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
fn line(stage: Stage, place: usize) -> Part {
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
        .child(tools::count_on(stage, line))
        .child(classed("div", "hands").child(undo(stage, mine)).child(redo(stage, mine)))
        .into()
}

/// All items of the afternoon, where they are asked for; beforehand whether the rounds fit.
fn items(stage: Stage, agenda: &'static Agenda) -> Tag {
    classed("details", "speaker-items")
        .child(tag("summary").text(stage.words.items))
        .child(agenda::items(stage, agenda, |_| true))
        .child(feasible::check(stage, RwSignal::new(None)))
}
