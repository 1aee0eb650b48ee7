//! Focus follows the slide, and so does the part of the page that is in sight.

use super::{dom, reading, seen};
use crate::live::effect;
use crate::stage::Stage;
use leptos::prelude::{Get, untrack};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// Follows the slide on show from its first change on.
pub fn follow(stage: Stage) {
    let mut before = None;
    effect(move || {
        let place = stage.place();
        let Some((document, slide)) = dom::document().zip(stage.slide()) else { return };
        if let Some(before) = before.replace(place).filter(|before| *before != place) {
            // Who reads on got there by scrolling, and stays where they are.
            if untrack(|| stage.reading.get()) && reading::place(stage, before) == Some(place) {
                return;
            }
            let was = document.active_element();
            let is_outside =
                was.as_ref().is_some_and(|active| active.closest(".strip, dialog").ok().flatten().is_some());
            if !is_outside {
                // By then `enter`, who asked before, has made it anything but inert. Whoever has put the focus elsewhere
                // meanwhile keeps it; from what is out of sight now the browser takes it to the body.
                seen::once(stage, place, move || {
                    let active = document.active_element();
                    // On the body, or still on what went with the slide before.
                    let is_gone = |active: &Element| {
                        active.tag_name() == "BODY"
                            || active.closest("main > section:not([data-current])").ok().flatten().is_some()
                    };
                    if active.as_ref().is_none_or(is_gone) || active == was {
                        focus_heading(&slide.id);
                    }
                });
            }
            if untrack(|| stage.reading.get()) {
                reading::show(stage, place);
            } else if let Some(window) = dom::window() {
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
