//! An element of the page, built part by part: Leptos' builder syntax without a type for each element.
//!
//! What `view!` makes of an element is a type of its own, compiled anew for every combination of tag, attributes and
//! children. A [`Tag`] is one type: in the browser each step is done to the element at once, natively it is written as
//! HTML. What follows the state is a boxed closure, one kind each for attributes, texts and parts of the page, and lives
//! as long as the reactive owner it was made under.

#[cfg(target_arch = "wasm32")]
mod dom;
pub mod focus;
#[cfg(not(target_arch = "wasm32"))]
mod html;
#[cfg(target_arch = "wasm32")]
mod rows;

#[cfg(target_arch = "wasm32")]
pub use dom::{Part, Tag};
#[cfg(not(target_arch = "wasm32"))]
pub use html::{Part, Tag, keyed};
#[cfg(target_arch = "wasm32")]
pub use rows::keyed;

use crate::deck::Html;
use leptos::ev::{self, EventDescriptor};
use std::borrow::Cow;

/// A text, the deck's or the interface's own.
pub type Text = Cow<'static, str>;

/// The value of an attribute; none takes the attribute away.
#[derive(PartialEq)]
pub struct Value(Option<Text>);

impl From<&'static str> for Value {
    fn from(value: &'static str) -> Self {
        Self(Some(value.into()))
    }
}

impl From<String> for Value {
    fn from(value: String) -> Self {
        Self(Some(value.into()))
    }
}

/// There, or not there.
impl From<bool> for Value {
    fn from(there: bool) -> Self {
        Self(there.then_some(Cow::Borrowed("")))
    }
}

impl<T: Into<Text>> From<Option<T>> for Value {
    fn from(value: Option<T>) -> Self {
        Self(value.map(Into::into))
    }
}

/// An HTML element.
pub fn tag(name: &'static str) -> Tag {
    Tag::html(name)
}

/// An HTML element with a class.
pub fn classed(name: &'static str, class: impl Into<Value>) -> Tag {
    tag(name).attr("class", class)
}

/// An SVG element.
pub fn svg(name: &'static str) -> Tag {
    Tag::svg(name)
}

/// A button that sends no form.
pub fn button(class: &'static str, pressed: impl FnMut(ev::MouseEvent) + 'static) -> Tag {
    classed("button", class).attr("type", "button").on(ev::click, pressed)
}

/// A part of the page that is built anew whenever what `key` gives is another than before. What changes within it
/// otherwise is live itself.
pub fn live<K: PartialEq + 'static, P: Into<Part>>(
    key: impl FnMut() -> K + 'static,
    build: impl Fn(&K) -> P + 'static,
) -> Part {
    keyed_by(Box::new(key), Box::new(move |key| build(key).into()))
}

/// As [`live`], compiled once a kind of key.
fn keyed_by<K: PartialEq + 'static>(mut key: Box<dyn FnMut() -> K>, build: Box<dyn Fn(&K) -> Part>) -> Part {
    let mut was = None::<K>;
    Part::live(Box::new(move |fresh| {
        let now = key();
        if was.as_ref() == Some(&now) {
            return None;
        }
        let part = fresh(&|| build(&now));
        was = Some(now);
        Some(part)
    }))
}

/// Builds a part, after what was built before is gone.
pub type Fresh<'a> = &'a dyn Fn(&dyn Fn() -> Part) -> Part;

/// A part that is there only while `open`.
pub fn when<P: Into<Part>>(open: impl FnMut() -> bool + 'static, part: impl Fn() -> P + 'static) -> Part {
    switch(Box::new(open), Box::new(move || part().into()), None)
}

/// One part while `which`, else the other.
pub fn either<P: Into<Part>, Q: Into<Part>>(
    which: impl FnMut() -> bool + 'static,
    part: impl Fn() -> P + 'static,
    other: impl Fn() -> Q + 'static,
) -> Part {
    switch(Box::new(which), Box::new(move || part().into()), Some(Box::new(move || other().into())))
}

/// What builds a part, of one kind for all.
type Build = Box<dyn Fn() -> Part>;

fn switch(which: Box<dyn FnMut() -> bool>, part: Build, other: Option<Build>) -> Part {
    live(which, move |which| match &other {
        _ if *which => part(),
        Some(other) => other(),
        None => ().into(),
    })
}

impl Tag {
    /// Sets an attribute.
    pub fn attr(self, name: &'static str, value: impl Into<Value>) -> Self {
        self.set(name, value.into());
        self
    }

    /// Sets an attribute that follows what is read in `of`.
    pub fn live_attr<V: Into<Value>>(self, name: &'static str, mut of: impl FnMut() -> V + 'static) -> Self {
        self.set_live(name, Box::new(move || of().into()));
        self
    }

    /// A custom property that a style reads, following what is read in `of`.
    pub fn live_style(self, name: &'static str, of: impl FnMut() -> String + 'static) -> Self {
        self.style_live(name, Box::new(of));
        self
    }

    /// Sets several attributes and custom properties (those that begin with `--`), following what is read in `of`: one
    /// effect where there are hundreds of such elements. The names must be the same every time.
    pub fn live_set(self, of: impl FnMut() -> Vec<(&'static str, Value)> + 'static) -> Self {
        self.set_all_live(Box::new(of));
        self
    }

    /// What stands in a field, following what is read in `of`: the property, not the attribute.
    pub fn live_value(self, of: impl FnMut() -> String + 'static) -> Self {
        self.value_live(Box::new(of));
        self
    }

    /// Adds a text.
    pub fn text(self, text: impl Into<Text>) -> Self {
        self.put_text(text.into());
        self
    }

    /// Adds a text that follows what is read in `of`.
    pub fn live_text<T: Into<Text>>(self, mut of: impl FnMut() -> T + 'static) -> Self {
        self.put_live_text(Box::new(move || of().into()));
        self
    }

    /// Puts the deck's own markup in. Takes [`Html`] and nothing else: what a person typed never becomes one.
    pub fn deck_html(self, html: &Html) -> Self {
        self.put_html(html.markup());
        self
    }

    /// Adds a part.
    pub fn child(self, part: impl Into<Part>) -> Self {
        self.put(part.into());
        self
    }

    /// Adds parts, one after another.
    pub fn children<P: Into<Part>>(self, parts: impl IntoIterator<Item = P>) -> Self {
        parts.into_iter().for_each(|part| self.put(part.into()));
        self
    }

    /// Does something when something happens.
    pub fn on<E: EventDescriptor>(self, event: E, mut run: impl FnMut(E::EventType) + 'static) -> Self
    where
        E::EventType: leptos::wasm_bindgen::JsCast,
    {
        use leptos::wasm_bindgen::JsCast;
        self.listen(event.name(), Box::new(move |event| run(event.unchecked_into())));
        self
    }

    /// Takes what was typed or chosen in a field, at every change.
    pub fn on_input(self, mut take: impl FnMut(String) + 'static) -> Self {
        self.on(ev::input, move |event| take(leptos::prelude::event_target_value(&event)))
    }
}
