//! The presenter's own window: the notes with this slide, what comes next, and the time.

use super::*;
use crate::deck::Agenda;
use crate::stage::Panel;
use crate::words::clock;

pub fn speaker() -> Tag {
    let stage = stage();
    let words = stage.words;
    let now = move || stage.now.get().map(|now| clock(stage.minute(now))).unwrap_or_default();
    let running = move || {
        let Some(now) = running::running(stage) else { return String::new() };
        let urge = running::urge(stage, &now);
        let told = [now.what.as_str(), " · ", &running::left(stage, now.left)].concat();
        if urge.is_empty() { told } else { [told.as_str(), " · ", urge].concat() }
    };
    let over = move || match stage.panel.get() {
        Some(Panel::Black) => words.black,
        Some(Panel::Time) => words.time,
        _ => "",
    };
    let next = move || {
        let slide = stage.deck.slides.get(stage.place() + 1);
        slide.map_or_else(|| words.the_end.to_owned(), |slide| (words.then)(&slide.title.plain()))
    };
    let told = move |place: &usize| -> Part {
        let slide = stage.deck.slides.get(*place);
        let notes = match slide.and_then(|slide| slide.notes.as_ref()) {
            Some(notes) => classed("div", "prose").deck_html(notes),
            None => classed("p", "hint").text(words.no_notes),
        };
        [slide.map(|slide| tag("h2").deck_html(&slide.title)), Some(notes)].into_iter().collect()
    };
    classed("aside", "speaker")
        .attr("aria-label", words.speaker)
        .child(classed("p", "speaker-time").live_text(now).text(" · ").live_text(move || agenda::told(stage)))
        .child(classed("p", "speaker-time").live_text(running))
        .child(stage.deck.agenda().map(|agenda| day(stage, agenda)))
        .child(classed("p", "speaker-over").live_text(over))
        .child(live(move || stage.place(), told))
        .child(classed("p", "speaker-next").live_text(next))
}

/// The afternoon in the presenter's hands, at every slide; its items where they are asked for.
fn day(stage: Stage, agenda: &'static Agenda) -> Part {
    let items = tag("details")
        .child(tag("summary").text(stage.words.items))
        .child(agenda::items(stage, agenda, |_| true))
        .child(feasible::check(stage, RwSignal::new(None)));
    [hands::hands(stage), items.into()].into_iter().collect()
}
