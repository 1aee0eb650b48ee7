//! From the small app to the room's: where the room is chosen, the boot script fetches the app that has it. Once that one is
//! here this one goes, and nothing of it listens any more.

use super::dom;
use crate::live::effect;
use crate::stage::{Panel, Stage, Way};
use leptos::prelude::*;

/// The event by which the boot script tells that the other app takes over.
pub const LEAVE: &str = "app-leave";

/// What stands at the root of the page while the files are asked for.
const FILES: &str = "data-files";

/// Asks for the app that has the files.
pub fn ask_for_files() {
    dom::set_root_attribute(FILES, Some(""));
    dom::tell("room-chosen");
}

/// Opens the files where the small app was asked for them.
pub fn open_files(stage: Stage) {
    if dom::take_root_attribute(FILES).is_some() {
        stage.panel.set(Some(Panel::Files));
    }
}

/// Asks for the room's app where the room is chosen, and makes way for it.
pub fn follow(stage: Stage) {
    let owner = Owner::current().unwrap_or_default();
    effect(move || {
        if matches!(stage.way.get(), Some(Way::Room | Way::Speaker)) {
            dom::tell("room-chosen");
        }
    });
    effect(move || {
        let Some(window) = dom::window() else { return };
        let refused = move |_: web_sys::Event| stage.refused.set(Some(stage.words.room_refused));
        dom::listen(&window, "room-failed", refused);
        let owner = owner.clone();
        dom::listen(&window, LEAVE, move |_: web_sys::Event| owner.cleanup());
    });
}
