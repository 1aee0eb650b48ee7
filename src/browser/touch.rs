//! Touch: a swipe to the left or right, or a tap at the very edge, changes the slide.

use super::dom;
use crate::keys::Command;
use crate::live::effect;
use crate::stage::Stage;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, PointerEvent, TouchEvent};

/// How far a finger goes before it is a swipe, in CSS px.
const SWIPE: f64 = 50.0;
/// How wide the edges are that take a tap, as a part of the window's width.
const EDGE: f64 = 0.06;

/// Listens on the slides for as long as the app lives.
pub fn listen(stage: Stage) {
    effect(move || {
        let Some(window) = dom::window() else { return };
        let start = StoredValue::new(None::<(f64, f64)>);
        dom::listen(&window, "touchstart", move |event: TouchEvent| {
            start.set_value((event.touches().length() == 1 && free(event.target())).then(|| at(&event)).flatten());
        });
        dom::listen(&window, "touchend", move |event: TouchEvent| {
            let Some((from, to)) = start.get_value().zip(at(&event)) else { return };
            let (right, down) = (to.0 - from.0, to.1 - from.1);
            if right.abs() > SWIPE && right.abs() > 2.0 * down.abs() {
                stage.command(if right < 0.0 { Command::Next } else { Command::Previous });
            }
        });
        dom::listen(&window, "click", move |event: PointerEvent| {
            let width = dom::window().and_then(|window| window.inner_width().ok()?.as_f64()).unwrap_or(0.0);
            let x = f64::from(event.client_x());
            if event.default_prevented() || !free(event.target()) || width <= 0.0 || event.detail() == 0 {
            } else if x < width * EDGE {
                stage.command(Command::Previous);
            } else if x > width * (1.0 - EDGE) {
                stage.command(Command::Next);
            }
        });
    });
}

fn at(event: &TouchEvent) -> Option<(f64, f64)> {
    event.changed_touches().get(0).map(|touch| (f64::from(touch.client_x()), f64::from(touch.client_y())))
}

/// Whether a touch here is meant for the slides: within them, and on nothing that takes touches itself.
fn free(target: Option<web_sys::EventTarget>) -> bool {
    target.and_then(|target| target.dyn_into::<Element>().ok()).is_some_and(|element| {
        let within = |selector| element.closest(selector).ok().flatten().is_some();
        within("main") && !within("a, button, input, textarea, select, summary, .dots, .range, dialog")
    })
}
