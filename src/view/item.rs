//! What the presenter can do with one item of the agenda: one small panel for all rows, opened beside none of them.

use super::hands::{act, sheet};
use super::*;
use crate::deck::Item;
use crate::session::agenda::{Fact, State};
use leptos::ev::MouseEvent;

/// The panel's id.
const MORE: &str = "item_more";

/// Which row is asked for, and how often one was: what is offered doesn't change under a finger.
#[derive(Clone, Copy)]
pub struct Chosen {
    place: RwSignal<usize>,
    asked: RwSignal<usize>,
}

impl Default for Chosen {
    fn default() -> Self {
        Self { place: RwSignal::new(0), asked: RwSignal::new(0) }
    }
}

/// The button at the end of a row.
pub fn opener(stage: Stage, place: usize, item: &'static Item, chosen: Chosen) -> Tag {
    let ask = move |_: MouseEvent| {
        chosen.place.set(place);
        chosen.asked.update(|asked| *asked += 1);
    };
    button("icon item-more", ask)
        .attr("popovertarget", MORE)
        .attr("aria-label", (stage.words.more_for)(&item.text))
        .child(strip::icon("M12 5.5V5.6M12 12V12.1M12 18.5V18.6"))
}

pub fn more(stage: Stage, chosen: Chosen) -> Tag {
    sheet(MORE, live(move || chosen.asked.get(), move |_| offered(stage, chosen.place.get_untracked())))
}

fn offered(stage: Stage, place: usize) -> Part {
    let words = stage.words;
    let Some(item) = stage.deck.agenda().and_then(|agenda| agenda.items.get(place)) else { return ().into() };
    let state = stage.afternoon.with_untracked(|afternoon| Some(afternoon.as_ref()?.rows.get(place)?.state));
    let once = |name, of: fn(Stage, usize) -> Fact| {
        button("command", move |_| act(stage, of(stage, place)))
            .attr("popovertarget", MORE)
            .attr("popovertargetaction", "hide")
            .text(name)
    };
    // Stays open: a minute is two of these.
    let half = |name, half_minutes| {
        repeats(button("command", move |_| act(stage, Fact::Backdated { half_minutes }))).text(name)
    };
    let start = once(words.start_item, |stage, item| Fact::started(item, stage.clock(), stage.outside.zone()));
    let rest = match state {
        Some(State::Running) => vec![
            once(words.end_item, |stage, _| Fact::Ended { at: stage.clock() }),
            half(words.begun_earlier, 1),
            half(words.begun_later, -1),
            once(words.repeat_item, |stage, _| Fact::Repeated { at: stage.clock() }),
        ],
        Some(State::Coming) => vec![start, once(words.skip_item, |_, item| Fact::Skipped { item })],
        Some(State::Skipped) => vec![start, once(words.keep_item, |_, item| Fact::Kept { item })],
        _ => vec![start],
    };
    let known = classed("p", "hint").live_text(move || agenda::known(stage, place));
    [popover::head(MORE, &item.text), known].into_iter().chain(rest).collect()
}
