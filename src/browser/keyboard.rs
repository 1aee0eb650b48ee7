//! Keys: the table of [`crate::keys`], never while someone types or moves a slider, modifiers left to the browser.

use super::{dom, overflow, pointer};
use crate::keys::{self, Command};
use crate::live::effect;
use crate::stage::{Panel, Stage};
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, KeyboardEvent};

/// Listens for keys for as long as the app lives.
pub fn listen(stage: Stage) {
    effect(move || {
        let Some(window) = dom::window() else { return };
        dom::listen_with(&window, "keydown", false, move |event: KeyboardEvent| {
            if pressed(stage, &event) {
                event.prevent_default();
            }
        });
    });
}

fn pressed(stage: Stage, event: &KeyboardEvent) -> bool {
    let target = event.target().and_then(|target| target.dyn_into::<Element>().ok());
    // A key that is held down presses a button once: what stands in its place by then isn't meant.
    if event.repeat() && event.key() == "Enter" && target.as_ref().is_some_and(pointer::acts_once) {
        return true;
    }
    if event.default_prevented() || event.ctrl_key() || event.alt_key() || event.meta_key() || event.is_composing() {
        return false;
    }
    let Some(command) = keys::command(&event.key(), event.shift_key()) else { return false };
    let open = stage.panel.get_untracked();
    if command == Command::Close {
        return stage.command(command);
    }
    if target.is_some_and(|target| keeps(&target, &event.key())) {
        return false;
    }
    match open {
        // Any key brings the slide back; one that moves does no more than that, as in PowerPoint.
        Some(Panel::Black) => {
            stage.panel.set(None);
            true
        }
        Some(Panel::GoTo) if command == Command::GoTo => stage.command(command),
        Some(Panel::Overview) if command == Command::Overview => stage.command(command),
        Some(Panel::Time) if command == Command::Time => stage.command(command),
        Some(Panel::Help) if command == Command::Help => stage.command(command),
        // Who looks at the time goes on from there.
        Some(Panel::Time) if matches!(command, Command::Next | Command::Previous) => stage.command(command),
        Some(_) => false,
        None if stage.reading.get_untracked() => match command {
            Command::Read => stage.command(command),
            Command::Next | Command::Previous if !keys::scrolls(&event.key()) => stage.command(command),
            _ => false,
        },
        None => (keys::scrolls(&event.key()) && overflow::scrolled(stage, command)) || stage.command(command),
    }
}

/// Whether this element has its own use for this key.
fn keeps(element: &Element, key: &str) -> bool {
    let matches = |selector| element.closest(selector).ok().flatten().is_some();
    matches("input, textarea, select, [contenteditable], [role=slider]")
        || (matches("button, a[href], summary") && (key == " " || key == "Enter"))
}
