//! A slide that holds more than its window, which the press sees to that none does: where a beamer has an odd shape, or the
//! letters are larger, keys scroll it first and then go on.

use super::dom;
use crate::keys::Command;
use crate::stage::Stage;
use leptos::prelude::untrack;
use web_sys::Element;

/// How much of the window a key goes on by, so that one line at least is seen twice.
const STEP: f64 = 0.8;

/// Whether the slide on show went on within itself, where this command asks for the next or the previous one.
pub fn scrolled(stage: Stage, command: Command) -> bool {
    let Some(slide) = untrack(|| stage.slide()) else { return false };
    let Some(section) = dom::document().and_then(|document| document.get_element_by_id(&slide.id)) else {
        return false;
    };
    let (at, height) = (section.scroll_top(), section.client_height());
    let below = section.scroll_height() - height - at;
    let by = (f64::from(height) * STEP) as i32;
    match command {
        // A pixel is no more than rounding.
        Command::Next if below > 1 => section.set_scroll_top(at + by),
        Command::Previous if at > 1 => section.set_scroll_top(at - by),
        _ => return false,
    }
    true
}

/// A slide begins at its top.
pub fn reset(section: &Element) {
    if section.scroll_top() != 0 {
        section.set_scroll_top(0);
    }
}
