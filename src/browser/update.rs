//! A new version that waits: the boot script sees it come and tells; here someone chooses it.

use super::dom;
use crate::live::effect;
use crate::stage::Stage;
use leptos::prelude::*;

/// Tells the stage when a new version is ready.
pub fn listen(stage: Stage) {
    effect(move || {
        let Some(window) = dom::window() else { return };
        dom::listen(&window, "update-ready", move |_: web_sys::Event| stage.update.set(true));
    });
}

/// Takes the new version in use. The boot script holds the worker that waits, and reloads this window only.
pub fn choose() {
    dom::tell("update-chosen");
}
