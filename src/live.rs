//! What follows the state, in as few kinds as there are: each closure is a type of its own, and whatever is generic over
//! closures would be compiled anew for each of them. Boxed here, it is compiled once for each kind of value.

use leptos::prelude::{Effect, Memo};

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
