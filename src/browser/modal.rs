//! Native modal dialogs.

use leptos::prelude::{StoredValue, WithValue, on_cleanup};
use web_sys::{HtmlDialogElement, MouseEvent};

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

/// Whether this click fell beside the dialog, onto what lies behind it.
pub fn is_backdrop(event: &MouseEvent, dialog: &HtmlDialogElement) -> bool {
    let rect = dialog.get_bounding_client_rect();
    let (x, y) = (f64::from(event.client_x()), f64::from(event.client_y()));
    // A key press on a button comes as a click at 0, 0.
    (x, y) != (0.0, 0.0) && (x < rect.left() || x > rect.right() || y < rect.top() || y > rect.bottom())
}
