//! What a pointer does: where it is on a line, and what a press of it means.

use super::dom;
use crate::live::effect;
use crate::session::line::Percent;
use crate::stage::Stage;
use leptos::prelude::{SetValue, StoredValue, WithValue, untrack};
use wasm_bindgen::JsCast;
use web_sys::{Element, MouseEvent, PointerEvent};

/// Where this pointer is along the width of `line`; none where the line has no width.
pub fn along(event: &PointerEvent, line: &Element) -> Option<Percent> {
    let rect = line.get_bounding_client_rect();
    (rect.width() > 0.0).then(|| Percent::near((f64::from(event.client_x()) - rect.left()) / rect.width() * 100.0))
}

/// The id of the slide that this click's link leads to; none where it is on no such link, or is to open another window.
pub fn link(event: &MouseEvent) -> Option<String> {
    let elsewhere = event.ctrl_key() || event.meta_key() || event.shift_key();
    let target = event.target().filter(|_| !elsewhere)?.dyn_into::<Element>().ok()?;
    let address = target.closest("a").ok()??.get_attribute("href")?;
    address.strip_prefix('#').map(str::to_owned)
}

/// Takes the focus off what a pointer has just used.
pub fn release() {
    let active = super::dom::document().and_then(|document| document.active_element());
    if let Some(active) = active.and_then(|active| active.dyn_into::<web_sys::HtmlElement>().ok()) {
        // Fails for no element that has the focus.
        let _ = active.blur();
    }
}

/// Sends this pointer's further events to the element it went down on. False where that can't be.
pub fn capture(event: &PointerEvent) -> bool {
    event
        .target()
        .and_then(|target| target.dyn_into::<Element>().ok())
        .is_some_and(|element| element.set_pointer_capture(event.pointer_id()).is_ok())
}

/// What is pressed.
const PRESSED: &str = "button, a[href], summary";

/// What a button bears that is made to be pressed quickly several times: a step, a pager, undo.
pub const REPEATS: &str = "data-repeats";

/// Whether a second press of this, right behind the first, is none: it is a button that isn't made to be repeated.
pub fn acts_once(target: &Element) -> bool {
    target.closest("button").ok().flatten().is_some_and(|button| !button.has_attribute(REPEATS))
}

/// Lets a double press be one press, for as long as the app lives: a button often gives way to another in the same place,
/// and "next item" isn't meant twice. And lets a pointer leave the keys to the deck in the room: what it pressed would
/// take Space, Enter and the clicker's button otherwise.
pub fn listen(stage: Stage) {
    effect(move || {
        let Some(window) = dom::window() else { return };
        let last = StoredValue::new_local(None::<Element>);
        dom::listen_first(&window, "click", move |event: MouseEvent| {
            let on = event.target().and_then(|target| target.dyn_into::<Element>().ok());
            let Some(on) = on.and_then(|target| target.closest(PRESSED).ok().flatten()) else { return };
            // The browser counts presses in one spot, at the speed that this person has set for a double one; those of
            // keys it counts as none.
            let is_other = last.with_value(|last| last.as_ref() != Some(&on));
            if event.detail() > 1 && (is_other || acts_once(&on)) {
                event.prevent_default();
                event.stop_propagation();
            }
            last.set_value(Some(on));
        });
        dom::listen(&window, "click", move |event: MouseEvent| {
            if event.detail() > 0 && !untrack(|| stage.is_alone()) {
                release_button();
            }
        });
    });
}

/// Takes the focus off a button or link that a pointer has just pressed, where keys are the deck's: on the slides, and
/// where the time lies over them. A field keeps it.
fn release_button() {
    let active = dom::document().and_then(|document| document.active_element());
    let is_ours = |active: &Element| active.closest("dialog:not(.time)").ok().flatten().is_none();
    if active.is_some_and(|active| active.matches(PRESSED) == Ok(true) && is_ours(&active)) {
        release();
    }
}
