//! What the other modules here share: the window, the document, and listeners that go with their owner.

use leptos::prelude::{RwSignal, Set, StoredValue, WithValue, on_cleanup};
use wasm_bindgen::closure::Closure;
use wasm_bindgen::convert::FromWasmAbi;
use wasm_bindgen::prelude::{JsCast, JsValue, wasm_bindgen};
use web_sys::{Document, Element, Event, EventTarget, HtmlElement, MediaQueryList, Window};

pub fn window() -> Option<Window> {
    web_sys::window()
}

pub fn document() -> Option<Document> {
    window()?.document()
}

/// An element of an HTML page as what it is.
pub fn html(element: Element) -> HtmlElement {
    element.unchecked_into()
}

/// Sets or takes away an attribute of `<html>`.
pub fn set_root_attribute(name: &str, value: Option<&str>) {
    if let Some(root) = document().and_then(|document| document.document_element()) {
        // Fails for an ill-formed name only.
        let _ = match value {
            Some(value) => root.set_attribute(name, value),
            None => root.remove_attribute(name),
        };
    }
}

/// Whether `<html>` bears this attribute.
pub fn has_root_attribute(name: &str) -> bool {
    document().and_then(|document| document.document_element()).is_some_and(|root| root.has_attribute(name))
}

/// Tells the boot script something.
pub fn tell(what: &str) {
    if let Some(window) = window() {
        tell_to(&window, what);
    }
}

/// Lets whoever listens there hear of an event of this name.
pub fn tell_to(target: &EventTarget, what: &str) {
    if let Ok(event) = web_sys::Event::new(what) {
        // Fails for an event that is being told already.
        let _ = target.dispatch_event(&event);
    }
}

/// Opens the presenter's window at this slide, or brings it to the front; false where the browser blocks it.
pub fn open_speaker(slide: &str) -> bool {
    let Some(window) = window() else { return false };
    let address = ["?spreker#", slide].concat();
    window
        .open_with_url_and_target_and_features(&address, "spreker", "popup,width=1100,height=760")
        .is_ok_and(|opened| opened.is_some())
}

/// Listens for as long as the current owner lives.
pub fn listen<E: FromWasmAbi + 'static>(target: &EventTarget, event: &'static str, handler: impl FnMut(E) + 'static) {
    listen_with(target, event, true, handler);
}

/// As [`listen`]; a listener that isn't passive may keep the browser from doing what it would.
pub fn listen_with<E: FromWasmAbi + 'static>(
    target: &EventTarget,
    event: &'static str,
    passive: bool,
    handler: impl FnMut(E) + 'static,
) {
    let options = web_sys::AddEventListenerOptions::new();
    options.set_passive(passive);
    listen_as(target, event, &options, handler);
}

/// As [`listen_with`], before anything in the page hears of it.
pub fn listen_first<E: FromWasmAbi + 'static>(
    target: &EventTarget,
    event: &'static str,
    handler: impl FnMut(E) + 'static,
) {
    let options = web_sys::AddEventListenerOptions::new();
    options.set_passive(false);
    options.set_capture(true);
    listen_as(target, event, &options, handler);
}

fn listen_as<E: FromWasmAbi + 'static>(
    target: &EventTarget,
    event: &'static str,
    options: &web_sys::AddEventListenerOptions,
    handler: impl FnMut(E) + 'static,
) {
    let closure = Closure::<dyn FnMut(E)>::new(handler);
    let function = closure.as_ref().unchecked_ref();
    if target.add_event_listener_with_callback_and_add_event_listener_options(event, function, options).is_err() {
        return;
    }
    let held = StoredValue::new_local((target.clone(), closure));
    let capture = options.get_capture() == Some(true);
    on_cleanup(move || {
        let _ = held.try_with_value(|(target, closure)| {
            let function = closure.as_ref().unchecked_ref();
            target.remove_event_listener_with_callback_and_bool(event, function, capture)
        });
    });
}

/// Keeps `printed` at whether the page is being printed, or shown as it would be. Told before the page is laid out for
/// paper, so that what follows from it within the same turn is printed.
pub fn follow_print(printed: RwSignal<bool>) {
    let Some(window) = window() else { return };
    listen(&window, "beforeprint", move |_: Event| printed.set(true));
    let media = window.match_media("print").ok().flatten();
    // Also where it is looked at as if printed, without those two.
    let matches = media.clone();
    let is_print = move || matches.as_ref().is_some_and(MediaQueryList::matches);
    let turned = is_print.clone();
    if let Some(media) = &media {
        listen(media, "change", move |_: Event| printed.set(turned()));
    }
    listen(&window, "afterprint", move |_: Event| printed.set(is_print()));
}

/// Whether the browser takes up what it was asked for at all. What it refuses later it tells in another way, or nobody
/// waits for it: without this it would be an error in the console.
pub fn unheard(promise: Result<JsValue, JsValue>) -> bool {
    let Ok(promise) = promise else { return false };
    // Some browsers promise nothing.
    if promise.is_object() {
        promise.unchecked_ref::<Promised>().catch(&Closure::once_into_js(|| ()));
    }
    true
}

#[wasm_bindgen]
extern "C" {
    /// Any promise.
    type Promised;
    #[wasm_bindgen(method)]
    fn catch(this: &Promised, refused: &JsValue);
}
