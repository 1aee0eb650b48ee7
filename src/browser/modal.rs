//! Native modal dialogs.

use gloo_timers::callback::Timeout;
use leptos::prelude::{StoredValue, WithValue, on_cleanup};
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlDialogElement, MouseEvent};

/// Opens this dialog over everything else, for as long as the current owner lives. When it closes, the focus goes back
/// to where it was.
pub fn open(dialog: &HtmlDialogElement) {
    if !dialog.open() && dialog.is_connected() {
        // Fails only where the dialog is open or not in the page, both ruled out.
        let _ = dialog.show_modal();
        let held = StoredValue::new_local(dialog.clone());
        on_cleanup(move || {
            let _ = held.try_with_value(HtmlDialogElement::close);
        });
    }
}

/// Puts the focus on this element.
pub fn focus(element: &web_sys::HtmlElement) {
    // Fails for no element that is in the page.
    let _ = element.focus();
}

/// Puts the focus back on the element of this event once the page has changed: one that is moved within it loses it.
pub fn focus_again(event: &web_sys::Event) {
    let element = event.current_target().and_then(|target| target.dyn_into::<web_sys::HtmlElement>().ok());
    if let Some(element) = element {
        Timeout::new(0, move || focus(&element)).forget();
    }
}

/// Puts the focus on what follows the element of this event, where the keyboard has no place any more.
pub fn regain(event: &web_sys::Event) {
    if let Some(element) = event.current_target().and_then(|target| target.dyn_into::<Element>().ok()) {
        crate::tag::focus::regain(&element);
    }
}

/// Puts the focus on the first element within `host` that this selector names.
pub fn focus_within(host: &Element, selector: &str) {
    let found = host.query_selector(selector).ok().flatten();
    if let Some(found) = found.and_then(|found| found.dyn_into::<web_sys::HtmlElement>().ok()) {
        focus(&found);
    }
}

/// As [`focus_within`], once the page has changed; and what is found there stands at the top of what is on show.
pub fn read_on(host: &Element, selector: &'static str) {
    let host = host.clone();
    Timeout::new(0, move || {
        focus_within(&host, selector);
        if let Some(found) = host.query_selector(selector).ok().flatten() {
            found.scroll_into_view();
        }
    })
    .forget();
}

/// Does this once the field of this event, from which the focus goes, was really left: for another window it isn't. And
/// not before a click that took the focus away has fallen, for what moves under the pointer isn't hit.
pub fn once_left(event: &web_sys::Event, then: impl FnOnce() + 'static) {
    const CLICK: u32 = 300;
    let field = event.current_target().and_then(|target| target.dyn_into::<Element>().ok());
    let then: Box<dyn FnOnce()> = Box::new(then);
    Timeout::new(CLICK, move || {
        if super::dom::document().and_then(|document| document.active_element()) != field {
            then();
        }
    })
    .forget();
}

/// Puts the focus on the text field before or after (`by` -1 or 1) the one of this event, among those of the same list.
pub fn focus_beside(event: &web_sys::KeyboardEvent, by: i32) {
    let field = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
    let row = field.as_ref().and_then(|field| field.closest("li").ok().flatten());
    let beside = row.and_then(|row| if by < 0 { row.previous_element_sibling() } else { row.next_element_sibling() });
    let next = beside.and_then(|row| row.query_selector("textarea").ok().flatten());
    if let Some(next) = next.and_then(|next| next.dyn_into::<web_sys::HtmlElement>().ok()) {
        focus(&next);
    }
}

/// Whether this click fell beside the dialog, onto what lies behind it.
pub fn is_backdrop(event: &MouseEvent, dialog: &HtmlDialogElement) -> bool {
    let rect = dialog.get_bounding_client_rect();
    let (x, y) = (f64::from(event.client_x()), f64::from(event.client_y()));
    // A key press on a button comes as a click at 0, 0.
    (x, y) != (0.0, 0.0) && (x < rect.left() || x > rect.right() || y < rect.top() || y > rect.bottom())
}
