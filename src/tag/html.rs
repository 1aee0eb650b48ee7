//! Natively: each step is written as HTML. Nothing happens to it any more, so what is live is written as it is now.

use super::{Fresh, Text, Value};
use leptos::html::ElementType;
use leptos::prelude::{NodeRef, untrack};
use leptos::tachys::renderer::types::Element;
use leptos::wasm_bindgen::JsValue;
use std::cell::RefCell;

/// An element, as it will stand in the page.
pub struct Tag {
    name: &'static str,
    attributes: RefCell<String>,
    inner: RefCell<String>,
}

/// A part of the page.
#[derive(Default)]
pub struct Part(String);

/// Elements that end where they begin.
const VOID: [&str; 3] = ["input", "br", "hr"];

impl Tag {
    pub(super) fn html(name: &'static str) -> Self {
        Self { name, attributes: RefCell::default(), inner: RefCell::default() }
    }

    pub(super) fn svg(name: &'static str) -> Self {
        Self::html(name)
    }

    pub(super) fn set(&self, name: &str, value: Value) {
        if let Some(value) = value.0 {
            let attribute = [" ", name, "=\"", &escape(&value), "\""].concat();
            self.attributes.borrow_mut().push_str(&attribute);
        }
    }

    pub(super) fn set_live(&self, name: &'static str, of: Box<dyn FnMut() -> Value>) {
        self.set(name, untrack(of));
    }

    /// Styles are set in the browser only: the policy lets none stand in the page.
    pub(super) fn style_live(&self, _: &'static str, _: Box<dyn FnMut() -> String>) {}

    pub(super) fn set_all_live(&self, of: Box<dyn FnMut() -> Vec<(&'static str, Value)>>) {
        let all = untrack(of);
        all.into_iter().filter(|(name, _)| !name.starts_with("--")).for_each(|(name, value)| self.set(name, value));
    }

    /// A property is the browser's.
    pub(super) fn value_live(&self, _: Box<dyn FnMut() -> String>) {}

    pub(super) fn put_text(&self, text: Text) {
        self.inner.borrow_mut().push_str(&escape(&text));
    }

    pub(super) fn put_live_text(&self, of: Box<dyn FnMut() -> Text>) {
        self.put_text(untrack(of));
    }

    pub(super) fn put_html(&self, html: &str) {
        html.clone_into(&mut self.inner.borrow_mut());
    }

    pub(super) fn put(&self, part: Part) {
        self.inner.borrow_mut().push_str(&part.0);
    }

    pub(super) fn listen(&self, _: Text, _: Box<dyn FnMut(JsValue)>) {}

    /// Lets `node_ref` hold this element, in the browser.
    pub fn node_ref<E: ElementType<Output: 'static>>(self, _: NodeRef<E>) -> Self {
        self
    }
}

impl From<Tag> for Part {
    fn from(tag: Tag) -> Self {
        let (name, attributes, inner) = (tag.name, tag.attributes.into_inner(), tag.inner.into_inner());
        if VOID.contains(&name) {
            return Self(format!("<{name}{attributes}>"));
        }
        Self(format!("<{name}{attributes}>{inner}</{name}>"))
    }
}

impl From<()> for Part {
    fn from((): ()) -> Self {
        Self::default()
    }
}

impl<P: Into<Part>> From<Option<P>> for Part {
    fn from(part: Option<P>) -> Self {
        part.map(Into::into).unwrap_or_default()
    }
}

impl<P: Into<Part>> FromIterator<P> for Part {
    fn from_iter<I: IntoIterator<Item = P>>(parts: I) -> Self {
        Self(parts.into_iter().map(|part| part.into().0).collect())
    }
}

impl From<Vec<Part>> for Part {
    fn from(parts: Vec<Part>) -> Self {
        parts.into_iter().collect()
    }
}

impl Part {
    /// This part as HTML.
    pub fn html(&self) -> &str {
        &self.0
    }

    /// Puts this part into `host`: the browser's, and no one's here.
    pub fn fill(self, _: &Element) {}

    pub(super) fn live(mut of: Box<dyn FnMut(Fresh) -> Option<Self>>) -> Self {
        untrack(|| of(&|build| build())).unwrap_or_default()
    }
}

/// An element each key, in the order of the keys.
pub fn keyed(keys: impl FnMut() -> Vec<u32> + 'static, build: impl Fn(u32) -> Tag + 'static) -> Part {
    untrack(keys).into_iter().map(build).collect()
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::super::{Part, classed, either, keyed, live, svg, tag, when};
    use crate::deck::Html;
    use leptos::prelude::{Get, Owner, RwSignal, Set};

    fn html(part: impl Into<Part>) -> String {
        part.into().html().to_owned()
    }

    #[test]
    fn what_a_person_typed_is_text_and_never_markup() {
        let typed = "<img src=x onerror=\"a\">&amp;";
        let escaped = "&lt;img src=x onerror=&quot;a&quot;&gt;&amp;amp;";
        assert_eq!(html(tag("p").text(typed)), format!("<p>{escaped}</p>"));
        assert_eq!(html(tag("p").live_text(move || typed)), format!("<p>{escaped}</p>"));
        assert_eq!(html(tag("p").attr("title", typed)), format!("<p title=\"{escaped}\"></p>"));
        let deck = Html::from_markdown("<em>a</em>".into());
        assert_eq!(html(tag("p").deck_html(&deck)), "<p><em>a</em></p>");
    }

    #[test]
    fn an_attribute_without_a_value_is_not_there() {
        let row = tag("input").attr("a", None::<&str>).attr("b", false).attr("c", true).attr("d", "");
        assert_eq!(html(row), "<input c=\"\" d=\"\">");
        assert_eq!(html(svg("path").live_attr("d", || Some("M0 0"))), "<path d=\"M0 0\"></path>");
    }

    #[test]
    fn what_is_live_is_written_as_it_is_now() {
        Owner::new().with(|| {
            let open = RwSignal::new(false);
            let part = || html(classed("div", "a").child(when(move || open.get(), || tag("b"))));
            assert_eq!(part(), "<div class=\"a\"></div>");
            open.set(true);
            assert_eq!(part(), "<div class=\"a\"><b></b></div>");
            assert_eq!(html(either(move || open.get(), || tag("i"), || tag("u"))), "<i></i>");
            assert_eq!(html(live(move || open.get(), |open| tag("p").text(open.to_string()))), "<p>true</p>");
            let rows = keyed(|| vec![3, 1], |key| tag("li").text(key.to_string()));
            assert_eq!(html(rows), "<li>3</li><li>1</li>");
        });
    }
}
