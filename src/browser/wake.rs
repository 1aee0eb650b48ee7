//! The screen stays on while a clock runs, where the browser lets it.

use super::dom;
use crate::live::effect;
use crate::stage::Stage;
use js_sys::{Function, Promise, Reflect};
use leptos::prelude::*;
use wasm_bindgen::closure::Closure;
use wasm_bindgen::{JsCast, JsValue};

/// Asks for a wake lock when a clock begins to run, again when the page is seen again, for a page that is hidden loses it,
/// and when the system takes it back. Refused, nothing happens but that the screen may go out.
pub fn follow(stage: Stage) {
    let lock = Lock { stage, held: StoredValue::new_local(None) };
    let mut ran = false;
    effect(move || {
        let runs = stage.runs();
        if std::mem::replace(&mut ran, runs) != runs {
            release(lock.held.get_value());
            lock.held.set_value(None);
            lock.ask();
        }
    });
    effect(move || {
        let Some(document) = dom::document() else { return };
        let seen = document.clone();
        dom::listen(&document, "visibilitychange", move |_: web_sys::Event| {
            if !seen.hidden() {
                lock.ask();
            }
        });
    });
}

/// The wake lock that was asked for last.
#[derive(Clone, Copy)]
struct Lock {
    stage: Stage,
    held: StoredValue<Option<Promise>, LocalStorage>,
}

impl Lock {
    /// Asks for it, where a clock runs and somebody may look at it.
    fn ask(self) {
        let seen = dom::document().is_some_and(|document| !document.hidden());
        let Some(asked) = (seen && untrack(|| self.stage.runs())).then(ask).flatten() else { return };
        let own = asked.clone();
        let taken_back = move || {
            // One that was let go here isn't this one any more.
            let (held, own) = (self.held.get_value().map(JsValue::from), JsValue::from(own));
            if held == Some(own) {
                self.ask();
            }
        };
        then(&asked, "then", move |lock| {
            let heard = Closure::once_into_js(taken_back);
            let listen = method(&lock, "addEventListener");
            let heard = listen.and_then(|listen| listen.call2(&lock, &JsValue::from_str("release"), &heard).ok());
            drop(heard);
        });
        self.held.set_value(Some(asked));
    }
}

fn method(of: &JsValue, name: &str) -> Option<Function> {
    Reflect::get(of, &JsValue::from_str(name)).ok()?.dyn_into().ok()
}

fn ask() -> Option<Promise> {
    let navigator = dom::window()?.navigator();
    let locks = Reflect::get(&navigator, &JsValue::from_str("wakeLock")).ok()?;
    let asked = method(&locks, "request")?.call1(&locks, &JsValue::from_str("screen")).ok()?;
    asked.dyn_into().ok()
}

fn release(held: Option<Promise>) {
    let Some(held) = held else { return };
    then(&held, "then", |lock| {
        let released = method(&lock, "release").and_then(|release| release.call0(&lock).ok());
        drop(released);
    });
}

/// Hands on what a promise comes to.
fn then(promise: &Promise, how: &str, next: impl FnOnce(JsValue) + 'static) {
    let Some(method) = method(promise, how) else { return };
    let next: Box<dyn FnOnce(JsValue)> = Box::new(next);
    let next = Closure::once_into_js(next);
    // What the promise refuses has its own answer: nothing.
    let _ = method.call2(promise, &next, &Closure::once_into_js(|_: JsValue| ()));
}
