//! Touch: a swipe to the left or right changes the slide. A tap never does, wherever it falls: at the edge of a beamer
//! somebody may stand on the line, and beside a field who taps only leaves it.

use super::dom;
use crate::keys::Command;
use crate::live::effect;
use crate::stage::Stage;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, TouchEvent};

/// How far a finger goes before it is a swipe, in CSS px.
const SWIPE: f64 = 50.0;

/// Listens on the slides for as long as the app lives.
pub fn listen(stage: Stage) {
    effect(move || {
        let Some(window) = dom::window() else { return };
        let start = StoredValue::new(None::<(f64, f64)>);
        dom::listen(&window, "touchstart", move |event: TouchEvent| {
            start.set_value((event.touches().length() == 1 && free(event.target())).then(|| at(&event)).flatten());
        });
        // A second finger pinches, and what the browser takes over is no swipe.
        dom::listen(&window, "touchcancel", move |_: TouchEvent| start.set_value(None));
        dom::listen(&window, "touchend", move |event: TouchEvent| {
            let from = start.try_update_value(Option::take).flatten();
            let Some((from, to)) = from.zip(at(&event)) else { return };
            let (right, down) = (to.0 - from.0, to.1 - from.1);
            if right.abs() > SWIPE && right.abs() > 2.0 * down.abs() {
                stage.command(if right < 0.0 { Command::Next } else { Command::Previous });
            }
        });
    });
}

fn at(event: &TouchEvent) -> Option<(f64, f64)> {
    event.changed_touches().get(0).map(|touch| (f64::from(touch.client_x()), f64::from(touch.client_y())))
}

/// Whether a touch here is meant for the slides: within them, and on nothing that takes touches itself. While somebody
/// types, none is.
fn free(target: Option<web_sys::EventTarget>) -> bool {
    target.and_then(|target| target.dyn_into::<Element>().ok()).is_some_and(|element| {
        let within = |selector| element.closest(selector).ok().flatten().is_some();
        within("main") && !within("a, button, input, textarea, select, summary, .dots, .range, dialog") && !types()
    })
}

/// Whether the focus is in a field.
fn types() -> bool {
    let active = dom::document().and_then(|document| document.active_element());
    active.is_some_and(|active| active.matches("textarea, input:not([type=range])") == Ok(true))
}
