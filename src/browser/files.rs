//! Files: what is handed out, and what somebody chose to bring in. Nothing of it leaves this computer.

use super::dom;
use gloo_timers::callback::Timeout;
use js_sys::Array;
use std::rc::Rc;
use wasm_bindgen::{JsCast, JsValue, closure::Closure};
use web_sys::{Blob, BlobPropertyBag, Event, FileReader, HtmlAnchorElement, HtmlInputElement, Url};

/// The largest file that is read, in bytes.
const LARGEST: f64 = 20_000_000.0;

/// Hands out a text as a file of this name and media type; false where the browser refuses at once.
pub fn save(name: &str, kind: &str, text: &str) -> bool {
    let hand = || -> Result<(), JsValue> {
        let options = BlobPropertyBag::new();
        options.set_type(kind);
        let blob = Blob::new_with_str_sequence_and_options(&Array::of1(&text.into()), &options)?;
        let address = Url::create_object_url_with_blob(&blob)?;
        let document = dom::document().ok_or(JsValue::NULL)?;
        let link: HtmlAnchorElement = document.create_element("a")?.dyn_into().map_err(JsValue::from)?;
        link.set_href(&address);
        link.set_download(name);
        link.click();
        // Once the browser has begun to write it.
        Timeout::new(60_000, move || drop(Url::revoke_object_url(&address))).forget();
        Ok(())
    };
    hand().is_ok()
}

/// A file that was chosen: its name, and its text where it isn't too large and could be read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Chosen {
    Text(String),
    Large,
    Unreadable,
}

/// Reads the files that were chosen in this event's field, each by itself, and empties the field.
pub fn read(event: &Event, done: impl Fn(String, Chosen) + 'static) {
    let field = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    let Some((field, files)) = field.and_then(|field| Some((field.clone(), field.files()?))) else { return };
    let done: Rc<dyn Fn(String, Chosen)> = Rc::new(done);
    for file in (0..files.length()).filter_map(|at| files.get(at)) {
        let name = file.name();
        if file.size() > LARGEST {
            done(name, Chosen::Large);
            continue;
        }
        let Ok(reader) = FileReader::new() else { continue };
        let (done, read) = (done.clone(), reader.clone());
        let ended = Closure::once_into_js(move || {
            let text = read.result().ok().and_then(|text| text.as_string());
            done(name, text.map_or(Chosen::Unreadable, Chosen::Text));
        });
        reader.set_onloadend(Some(ended.unchecked_ref()));
        // Fails for a reader that is busy.
        let _ = reader.read_as_text(&file);
    }
    // So that the same file can be chosen again.
    field.set_value("");
}
