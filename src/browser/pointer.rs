//! Where a pointer is on a line.

use crate::session::line::Percent;
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
