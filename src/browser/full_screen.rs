//! Full screen, which a browser may refuse at once or a moment later.

use super::dom;
use crate::live::effect;
use crate::stage::Stage;
use leptos::prelude::*;

/// Says so where it was refused after it had been asked for.
pub fn listen(stage: Stage) {
    effect(move || {
        let Some(document) = dom::document() else { return };
        let refused = move |_: web_sys::Event| stage.refused.set(Some(stage.words.full_screen_refused));
        dom::listen(&document, "fullscreenerror", refused);
    });
}

/// On or off; false where the browser has none.
pub fn toggle() -> bool {
    let Some(document) = dom::document() else { return false };
    if document.fullscreen_element().is_some() {
        document.exit_fullscreen();
        return true;
    }
    document.document_element().is_some_and(|root| root.request_fullscreen().is_ok())
}
