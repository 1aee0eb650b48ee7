//! The screen stays on while a clock runs, where the browser lets it.

use super::dom;
use crate::live::effect;
use crate::stage::Stage;
use js_sys::{Function, Promise, Reflect};
use leptos::prelude::*;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};

/// Asks for a wake lock when a clock begins to run, and again when the page is seen again: a page that is hidden loses
/// it. Refused, nothing happens but that the screen may go out.
pub fn follow(stage: Stage) {
    let held = StoredValue::new_local(None::<Promise>);
    let mut ran = false;
    effect(move || {
        let runs = stage.runs();
        if std::mem::replace(&mut ran, runs) != runs {
            release(held.get_value());
            held.set_value(if runs { ask() } else { None });
        }
    });
    effect(move || {
        let Some(document) = dom::document() else { return };
        let seen = document.clone();
        dom::listen(&document, "visibilitychange", move |_: web_sys::Event| {
            if !seen.hidden() && untrack(|| stage.runs()) {
                held.set_value(ask());
            }
        });
    });
}

fn method(of: &JsValue, name: &str) -> Option<Function> {
    Reflect::get(of, &JsValue::from_str(name)).ok()?.dyn_into().ok()
}

fn ask() -> Option<Promise> {
    let navigator = dom::window()?.navigator();
    let locks = Reflect::get(&navigator, &JsValue::from_str("wakeLock")).ok()?;
    let asked = method(&locks, "request")?.call1(&locks, &JsValue::from_str("screen")).ok()?;
    let asked: Promise = asked.dyn_into().ok()?;
    then(&asked, "catch", |_| ());
    Some(asked)
}

fn release(held: Option<Promise>) {
    let Some(held) = held else { return };
    then(&held, "then", |lock| {
        let released = method(&lock, "release").and_then(|release| release.call0(&lock).ok());
        drop(released);
    });
}

/// Hands on what a promise comes to.
fn then(promise: &Promise, how: &str, next: fn(JsValue)) {
    let Some(method) = method(promise, how) else { return };
    let next = Closure::once_into_js(next);
    // What the promise refuses has its own answer: nothing.
    let _ = method.call2(promise, &next, &Closure::once_into_js(|_: JsValue| ()));
}
