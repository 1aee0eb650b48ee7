//! How large an element is drawn.

use leptos::prelude::*;
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Element, ResizeObserver};

/// Keeps `size` at this element's width and height, in whole CSS px, for as long as the current owner lives. While it isn't
/// drawn it has none: then as it was.
pub fn follow(element: &Element, size: RwSignal<(u16, u16)>) {
    let measured = element.clone();
    let measure = Closure::<dyn FnMut()>::new(move || {
        let (width, height) = (measured.client_width(), measured.client_height());
        let now = (u16::try_from(width).unwrap_or(0), u16::try_from(height).unwrap_or(0));
        if now.0 > 0 && size.get_untracked() != now {
            size.set(now);
        }
    });
    let Ok(observer) = ResizeObserver::new(measure.as_ref().unchecked_ref()) else { return };
    observer.observe(element);
    let held = StoredValue::new_local((observer, measure));
    on_cleanup(move || {
        let _ = held.try_with_value(|(observer, _)| observer.disconnect());
    });
}
