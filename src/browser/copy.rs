//! The clipboard: a text with its markup. By name, since few browsers' bindings know it and some browsers have none.

use super::dom;
use js_sys::{Array, Function, Object, Reflect};
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{Blob, BlobPropertyBag};

/// Puts this on the clipboard, and tells whether the browser let it. Where it doesn't, the report is selected, so that
/// the browser's own copy takes it.
pub fn copy(html: &str, text: &str, done: Box<dyn Fn(bool)>) {
    let done: Rc<dyn Fn(bool)> = done.into();
    let refused = {
        let done = done.clone();
        move || {
            // Refused too: it can still be selected by hand.
            let _ = select();
            done(false);
        }
    };
    match write(html, text) {
        Ok(writing) => {
            let written = Closure::once_into_js(move |_: JsValue| done(true));
            let failed = {
                let refused = refused.clone();
                Closure::once_into_js(move |_: JsValue| refused())
            };
            if call(&writing, "then", &Array::of2(&written, &failed)).is_err() {
                refused();
            }
        }
        Err(_) => refused(),
    }
}

fn write(html: &str, text: &str) -> Result<JsValue, JsValue> {
    let window = dom::window().ok_or(JsValue::NULL)?;
    let kind: Function = Reflect::get(&window, &"ClipboardItem".into())?.dyn_into()?;
    let clipboard = Reflect::get(&window.navigator(), &"clipboard".into())?;
    let both = Object::new();
    for (kind, text) in [("text/html", html), ("text/plain", text)] {
        let options = BlobPropertyBag::new();
        options.set_type(kind);
        let blob = Blob::new_with_str_sequence_and_options(&Array::of1(&text.into()), &options)?;
        Reflect::set(&both, &kind.into(), &blob)?;
    }
    let item = Reflect::construct(&kind, &Array::of1(&both))?;
    call(&clipboard, "write", &Array::of1(&Array::of1(&item)))
}

/// Selects the report.
fn select() -> Result<JsValue, JsValue> {
    let document = dom::document().ok_or(JsValue::NULL)?;
    let report = document.query_selector(".report")?.ok_or(JsValue::NULL)?;
    let selection = call(&document, "getSelection", &Array::new())?;
    call(&selection, "selectAllChildren", &Array::of1(&report))
}

fn call(on: &JsValue, name: &str, with: &Array) -> Result<JsValue, JsValue> {
    Reflect::get(on, &name.into())?.dyn_into::<Function>()?.apply(on, with)
}
