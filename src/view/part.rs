//! A part of the page whose type is forgotten.
//!
//! Leptos' own `AnyView` can also be compared with what stands there and change it in place, and carries the code for that
//! for every view that becomes one. A [`Part`] is always built anew, which takes a fraction of the code. So whoever makes
//! parts in a [`crate::live::Live`] makes them seldom (behind a memo), and lets what changes within them be live itself.

use crate::live::{Live, live, memo};
use leptos::children::ToChildren;
use leptos::prelude::*;

/// A part of the page. Natively, where nothing is built, Leptos' own.
#[cfg(not(target_arch = "wasm32"))]
pub type Part = AnyView;

/// Forgets a view's type.
pub trait IntoPart {
    fn part(self) -> Part;
}

#[cfg(not(target_arch = "wasm32"))]
impl<V: IntoView + 'static> IntoPart for V {
    fn part(self) -> Part {
        self.into_any()
    }
}

#[cfg(target_arch = "wasm32")]
pub use browser::Part;

#[cfg(target_arch = "wasm32")]
mod browser {
    use super::IntoPart;
    use leptos::prelude::*;
    use leptos::tachys::html::attribute::{Attribute, any_attribute::AnyAttribute};
    use leptos::tachys::hydration::Cursor;
    use leptos::tachys::renderer::types::{Element, Node};
    use leptos::tachys::view::{Mountable, Position, PositionState, add_attr::AddAnyAttr};

    /// A part of the page: how it is built.
    pub struct Part(Box<dyn FnOnce() -> Built + Send>);

    /// What was built.
    pub struct Built(Box<dyn Mountable>);

    impl<V: IntoView + Render<State: 'static> + 'static> IntoPart for V {
        fn part(self) -> Part {
            Part(Box::new(move || Built(Box::new(self.build()))))
        }
    }

    impl Render for Part {
        type State = Built;

        fn build(self) -> Built {
            (self.0)()
        }

        fn rebuild(self, built: &mut Built) {
            let mut new = self.build();
            built.insert_before_this(&mut new);
            built.unmount();
            *built = new;
        }
    }

    impl Mountable for Built {
        fn unmount(&mut self) {
            self.0.unmount();
        }

        fn mount(&mut self, parent: &Element, marker: Option<&Node>) {
            self.0.mount(parent, marker);
        }

        fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
            self.0.insert_before_this(child)
        }

        fn elements(&self) -> Vec<Element> {
            self.0.elements()
        }
    }

    // What follows is asked of every view, and used natively only, where a part is another type.

    impl AddAnyAttr for Part {
        type Output<A: Attribute> = Self;

        fn add_any_attr<A: Attribute>(self, _: A) -> Self {
            self
        }
    }

    impl RenderHtml for Part {
        type AsyncOutput = Self;
        type Owned = Self;

        const MIN_LENGTH: usize = 0;

        fn dry_resolve(&mut self) {}

        async fn resolve(self) -> Self {
            self
        }

        fn to_html_with_buf(self, _: &mut String, _: &mut Position, _: bool, _: bool, _: Vec<AnyAttribute>) {}

        fn hydrate<const FROM_SERVER: bool>(self, _: &Cursor, _: &PositionState) -> Built {
            self.build()
        }

        fn into_owned(self) -> Self {
            self
        }
    }
}

/// Many parts, one after another.
pub trait IntoParts {
    fn parts(self) -> Vec<Part>;
}

impl<I: Iterator<Item: IntoPart>> IntoParts for I {
    fn parts(self) -> Vec<Part> {
        self.map(IntoPart::part).collect()
    }
}

/// What a component holds: the children that `view!` hands it, as a part.
pub struct Content(Box<dyn FnOnce() -> Part + Send>);

impl<V: IntoPart, F: FnOnce() -> V + Send + 'static> ToChildren<F> for Content {
    fn to_children(children: F) -> Self {
        Self(Box::new(|| children().part()))
    }
}

impl Content {
    /// The children, built within the component.
    pub fn part(self) -> Part {
        (self.0)()
    }
}

/// A part that is there only while `open`.
pub fn when<V: IntoPart>(
    open: impl Fn() -> bool + Send + Sync + 'static,
    part: impl Fn() -> V + Send + 'static,
) -> Live<Part> {
    either(memo(open), Box::new(move || part().part()))
}

fn either(open: Memo<bool>, part: Box<dyn Fn() -> Part + Send>) -> Live<Part> {
    live(move || if open.get() { part() } else { ().part() })
}
