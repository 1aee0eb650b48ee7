//! The presenter's own window: what runs and how much is left of it, the notes with this slide, what comes next, and in
//! hand the rounds, the afternoon and the line, whatever slide is on show.

use super::*;
use crate::deck::Agenda;
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
    // In hand first what this moment asks for; it stands beside the notes, or above them where there is no room.
    let at_hand = classed("div", "speaker-at-hand")
        .child(stage.deck.rounds().map(|of| in_hand::rounds(stage, of)))
        .child(live(move || stage.place(), move |place| in_hand::line(stage, *place)));
    classed("aside", "speaker")
        .attr("aria-label", words.speaker)
        .child(now(stage))
        .child(at_hand)
        .child(
            classed("div", "speaker-notes")
                .child(classed("p", "speaker-over").live_text(over))
                .child(live(move || stage.place(), move |place| notes(stage, *place)))
                .child(classed("p", "speaker-next").live_text(next)),
        )
        .child(stage.deck.agenda().map(|_| in_hand::afternoon(stage)))
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

/// All items of the afternoon, where they are asked for; beforehand whether the rounds fit.
fn items(stage: Stage, agenda: &'static Agenda) -> Tag {
    classed("details", "speaker-items")
        .child(tag("summary").text(stage.words.items))
        .child(agenda::items(stage, agenda, |_| true))
        .child(feasible::check(stage, RwSignal::new(None)))
}
