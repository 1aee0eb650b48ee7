//! Full screen, which a browser may refuse at once or a moment later.

use super::dom;
use crate::live::effect;
use crate::stage::Stage;
use leptos::prelude::*;
use wasm_bindgen::prelude::{JsCast, JsValue, wasm_bindgen};

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
    document.document_element().is_some_and(|root| dom::unheard(root.unchecked_ref::<Root>().request()))
}

#[wasm_bindgen]
extern "C" {
    /// The page's root, with what it promises when it is asked for full screen; web-sys drops that.
    type Root;
    #[wasm_bindgen(method, catch, js_name = requestFullscreen)]
    fn request(this: &Root) -> Result<JsValue, JsValue>;
}
