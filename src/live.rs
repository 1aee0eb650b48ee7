//! What follows the state, in as few kinds as there are: each closure is a type of its own, and whatever is generic over
//! closures would be compiled anew for each of them. Boxed here, it is compiled once for each kind of value.

use leptos::prelude::{Effect, Memo};

/// A value that a view shows as it is now: a text, an attribute, or a [`crate::view::Part`] of the page.
pub type Live<T> = Box<dyn FnMut() -> T + Send>;

/// Something shown that follows what is read in `of`.
pub fn live<T>(of: impl FnMut() -> T + Send + 'static) -> Live<T> {
    Box::new(of)
}

/// A text that follows what is read in `of`.
pub fn live_text<T: Into<String>>(mut of: impl FnMut() -> T + Send + 'static) -> Live<String> {
    Box::new(move || of().into())
}

/// What a view does when something happens, as `on:…` takes it.
pub fn on<E>(run: impl FnMut(E) + 'static) -> Box<dyn FnMut(E)> {
    Box::new(run)
}

/// A value that is computed once for all who read it, and wakes them only when it differs.
pub fn memo<T: PartialEq + Send + Sync + 'static>(of: impl Fn() -> T + Send + Sync + 'static) -> Memo<T> {
    let of: Box<dyn Fn() -> T + Send + Sync> = Box::new(of);
    Memo::new(move |_| of())
}

/// Runs `run` once the page stands, and again whenever something that was read in it changes.
pub fn effect(run: impl FnMut() + 'static) {
    let run: Box<dyn FnMut()> = Box::new(run);
    Effect::new(run);
}
