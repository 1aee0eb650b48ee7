//! Focus follows the slide.

use super::{dom, seen};
use crate::live::effect;
use crate::stage::Stage;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// Follows the slide on show from its first change on.
pub fn follow(stage: Stage) {
    let mut before = None;
    effect(move || {
        let place = stage.place();
        let Some((document, slide)) = dom::document().zip(stage.slide()) else { return };
        if before.replace(place).is_some_and(|before| before != place) {
            let active = document.active_element();
            let outside =
                active.as_ref().is_some_and(|active| active.closest(".strip, dialog").ok().flatten().is_some());
            if !outside {
                // By then `enter`, who asked before, has made it anything but inert.
                seen::once(stage, place, || focus_heading(&slide.id));
            }
            if let Some(window) = dom::window() {
                window.scroll_to_with_x_and_y(0.0, 0.0);
            }
        }
    });
}

fn focus_heading(id: &str) {
    let heading = dom::document().and_then(|document| document.get_element_by_id(&(id.to_owned() + "_title")));
    if let Some(heading) = heading.and_then(|heading: Element| heading.dyn_into::<HtmlElement>().ok()) {
        let options = web_sys::FocusOptions::new();
        options.set_prevent_scroll(true);
        let _ = heading.focus_with_options(&options);
    }
}
