//! The reading view: all slides below each other. Which one somebody is at follows from what is in sight, so that the
//! counter, the address and the next slide are right from where they are.

use super::dom;
use crate::live::effect;
use crate::stage::Stage;
use leptos::prelude::*;
use web_sys::Element;

/// How far down the window the reader's eye is taken to be, as a part of its height.
const EYE: f64 = 0.35;

/// Follows who reads for as long as the app lives.
pub fn follow(stage: Stage) {
    effect(move || {
        let Some(window) = dom::window().filter(|_| stage.reading.get()) else { return };
        let waits = StoredValue::new(false);
        dom::listen(&window, "scroll", move |_: web_sys::Event| {
            // One look a moment: scrolling brings dozens of events.
            if waits.try_update_value(|waits| std::mem::replace(waits, true)) != Some(false) {
                return;
            }
            gloo_timers::callback::Timeout::new(100, move || {
                // None where reading has ended meanwhile.
                if waits.try_set_value(false).is_none()
                    && let Some(place) = place(stage, untrack(|| stage.place()))
                {
                    stage.read_at(place);
                }
            })
            .forget();
        });
    });
}

/// The slide that somebody reads, by what is in sight: the one `before` as long as it begins in the upper half, or anywhere
/// once the page is at its end (its last slides never come to the top); else the one at the height of the eye.
pub fn place(stage: Stage, before: usize) -> Option<usize> {
    let window = dom::window()?;
    let height = window.inner_height().ok()?.as_f64()?;
    let whole = dom::document()?.document_element()?.scroll_height();
    let is_at_end = window.scroll_y().ok()? + height >= f64::from(whole) - 2.0;
    let top = |place: usize| section(stage, place).map(|section| section.get_bounding_client_rect().top());
    let within = if is_at_end { height } else { height * 0.5 };
    if top(before).is_some_and(|top| (-1.0..within).contains(&top)) {
        return Some(before);
    }
    let mut at = None;
    for place in 0..stage.deck.slides.len() {
        if top(place)? > height * EYE {
            break;
        }
        at = Some(place);
    }
    at
}

/// Brings this slide into sight.
pub fn show(stage: Stage, place: usize) {
    if let Some(section) = section(stage, place) {
        section.scroll_into_view();
    }
}

fn section(stage: Stage, place: usize) -> Option<Element> {
    dom::document()?.get_element_by_id(&stage.deck.slides.get(place)?.id)
}
