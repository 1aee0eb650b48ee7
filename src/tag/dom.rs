//! In the browser: each step is done to the element at once.

use super::{Fresh, Text, Value, focus};
use leptos::html::ElementType;
use leptos::prelude::{NodeRef, Owner, RenderEffect, StoredValue, untrack};
use leptos::tachys::html::node_ref::NodeRefContainer;
use leptos::tachys::renderer::{Rndr, types};
use leptos::wasm_bindgen::{JsCast, JsValue};
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use types::{Element, Node};

/// What `document.createElementNS` calls SVG.
const SVG: &str = "http://www.w3.org/2000/svg";

/// An element, as it will stand in the page.
pub struct Tag(pub(super) Element);

/// A part of the page: the nodes that it is made of, in order.
pub struct Part(pub(super) Vec<Node>);

// Each of the live ones touches the page only where what it shows is another than before: the clock ticks for all.

/// Runs at once, and again whenever something that was read in it changes, for as long as the current owner lives.
pub(super) fn follow(mut run: Box<dyn FnMut()>) {
    let _held = StoredValue::new_local(RenderEffect::new(move |_| run()));
}

impl Tag {
    pub(super) fn html(name: &'static str) -> Self {
        Self(Rndr::create_element(name, None))
    }

    pub(super) fn svg(name: &'static str) -> Self {
        Self(Rndr::create_element(name, Some(SVG)))
    }

    pub(super) fn set(&self, name: &str, value: Value) {
        set(&self.0, name, &value);
    }

    pub(super) fn set_live(&self, name: &'static str, mut of: Box<dyn FnMut() -> Value>) {
        let element = self.0.clone();
        let mut was = Value(None);
        follow(Box::new(move || {
            let now = of();
            if was != now {
                let goes = matches!(name, "hidden" | "disabled") && now.0.is_some() && focus::is_at(&element);
                set(&element, name, &now);
                was = now;
                if goes {
                    focus::onward(&element);
                }
            }
        }));
    }

    pub(super) fn style_live(&self, name: &'static str, mut of: Box<dyn FnMut() -> String>) {
        let style = Rndr::style(&self.0);
        let mut was = String::new();
        follow(Box::new(move || {
            let now = of();
            if was != now {
                Rndr::set_css_property(&style, name, &now);
                was = now;
            }
        }));
    }

    pub(super) fn set_all_live(&self, mut of: Box<dyn FnMut() -> Vec<(&'static str, Value)>>) {
        let (element, style) = (self.0.clone(), Rndr::style(&self.0));
        let mut was: Vec<(&'static str, Value)> = Vec::new();
        follow(Box::new(move || {
            let now = of();
            for (place, (name, value)) in now.iter().enumerate() {
                if was.get(place).is_some_and(|(_, was)| was == value) {
                    continue;
                }
                match &value.0 {
                    Some(value) if name.starts_with("--") => Rndr::set_css_property(&style, name, value),
                    _ => set(&element, name, value),
                }
            }
            was = now;
        }));
    }

    pub(super) fn value_live(&self, mut of: Box<dyn FnMut() -> String>) {
        let element = self.0.clone();
        follow(Box::new(move || Rndr::set_property(&element, "value", &JsValue::from_str(&of()))));
    }

    pub(super) fn put_text(&self, text: Text) {
        Rndr::insert_node(&self.0, &Rndr::create_text_node(&text), None);
    }

    pub(super) fn put_live_text(&self, mut of: Box<dyn FnMut() -> Text>) {
        let node = Rndr::create_text_node("");
        Rndr::insert_node(&self.0, &node, None);
        let mut was = Text::default();
        follow(Box::new(move || {
            let now = of();
            if was != now {
                Rndr::set_text(&node, &now);
                was = now;
            }
        }));
    }

    pub(super) fn put_html(&self, html: &str) {
        Rndr::set_inner_html(&self.0, html);
    }

    pub(super) fn put(&self, part: Part) {
        part.insert(&self.0, None);
    }

    pub(super) fn listen(&self, event: Text, run: Box<dyn FnMut(JsValue)>) {
        let _held = StoredValue::new(Rndr::add_event_listener(&self.0, &event, run));
    }

    /// Lets `node_ref` hold this element.
    pub fn node_ref<E: ElementType<Output: JsCast + Clone + 'static>>(self, node_ref: NodeRef<E>) -> Self {
        node_ref.load(&self.0);
        self
    }
}

fn set(element: &Element, name: &str, value: &Value) {
    match &value.0 {
        Some(value) => Rndr::set_attribute(element, name, value),
        None => Rndr::remove_attribute(element, name),
    }
}

impl From<Tag> for Part {
    fn from(tag: Tag) -> Self {
        Self(vec![tag.0.into()])
    }
}

impl From<()> for Part {
    fn from((): ()) -> Self {
        Self(Vec::new())
    }
}

impl<P: Into<Part>> From<Option<P>> for Part {
    fn from(part: Option<P>) -> Self {
        part.map_or_else(|| ().into(), Into::into)
    }
}

impl<P: Into<Part>> FromIterator<P> for Part {
    fn from_iter<I: IntoIterator<Item = P>>(parts: I) -> Self {
        // A plain loop: the adapters would be compiled anew for each kind of row.
        let mut all = Vec::new();
        for part in parts {
            all.append(&mut part.into().0);
        }
        Self(all)
    }
}

impl From<Vec<Part>> for Part {
    fn from(parts: Vec<Part>) -> Self {
        parts.into_iter().collect()
    }
}

impl Part {
    /// Puts this part into `host`, in the place of all that stands there; what has the focus hands it to what stands there
    /// in its place.
    pub fn fill(self, host: &Element) {
        let held = focus::held(host);
        host.replace_children_with_node_0();
        self.insert(host, None);
        held.inspect(|held| focus::hand_on(host, held));
    }

    /// Puts this part into `parent`, before `anchor` or as the last.
    fn insert(self, parent: &Element, anchor: Option<&Node>) {
        for node in self.0 {
            Rndr::insert_node(parent, &node, anchor);
        }
    }

    /// Between two marks, so that it is known what is to go when the part is built anew.
    pub(super) fn live(mut of: Box<dyn FnMut(Fresh) -> Option<Self>>) -> Self {
        let start: Node = Rndr::create_placeholder().unchecked_into();
        let end: Node = Rndr::create_placeholder().unchecked_into();
        let (after, before) = (start.clone(), end.clone());
        // What is built lives until the next time, also where this runs in between and nothing is another.
        let owner = Owner::current().unwrap_or_default();
        let lives = RefCell::new(None::<Owner>);
        // The first time the nodes are handed on; later the marks stand in the page.
        let first = Rc::new(Cell::new(Vec::new()));
        let built = first.clone();
        follow(Box::new(move || {
            let part = of(&|build| {
                let new = owner.child();
                if let Some(old) = lives.replace(Some(new.clone())) {
                    old.cleanup();
                }
                new.with(|| untrack(build))
            });
            let Some(part) = part else { return };
            let Some(parent) = Rndr::get_parent(&before) else { return first.set(part.0) };
            let mut goes = false;
            while let Some(old) = Rndr::next_sibling(&after).filter(|old| *old != before) {
                goes |= focus::is_at(&old);
                Rndr::remove(&old);
            }
            part.insert(parent.unchecked_ref(), Some(&before));
            if goes {
                focus::onward(&after);
            }
        }));
        Self([start].into_iter().chain(built.take()).chain([end]).collect())
    }
}
