//! What follows the state, in as few kinds as there are: each closure is a type of its own, and whatever is generic over
//! closures would be compiled anew for each of them. Boxed here, it is compiled once for each kind of value.

use leptos::prelude::{Effect, Get, GetUntracked, Memo};
use std::any::Any;
use std::marker::PhantomData;
use std::sync::Arc;

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

/// A value that is computed once for all who read it, and wakes them only when it differs: Leptos' `Memo`, compiled once
/// for all types.
pub struct Derived<T> {
    memo: Memo<Value>,
    of: PhantomData<fn() -> T>,
}

impl<T> Clone for Derived<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Derived<T> {}

/// Some value that can be compared with another one.
#[derive(Clone)]
struct Value(Arc<dyn Compared>);

trait Compared: Any + Send + Sync {
    fn is(&self, other: &dyn Any) -> bool;
}

impl<T: PartialEq + Send + Sync + 'static> Compared for T {
    fn is(&self, other: &dyn Any) -> bool {
        other.downcast_ref::<T>().is_some_and(|other| other == self)
    }
}

impl PartialEq for Value {
    fn eq(&self, other: &Self) -> bool {
        let other: &dyn Any = &*other.0;
        (*self.0).is(other)
    }
}

/// A value derived from what is read in `of`.
pub fn memo<T: PartialEq + Send + Sync + 'static>(of: impl Fn() -> T + Send + Sync + 'static) -> Derived<T> {
    let of: Box<dyn Fn() -> Value + Send + Sync> = Box::new(move || Value(Arc::new(of())));
    Derived { memo: Memo::new(move |_| of()), of: PhantomData }
}

impl<T: 'static> Derived<T> {
    /// Reads it, and follows it from then on.
    pub fn with<R>(self, read: impl FnOnce(&T) -> R) -> R {
        look(&self.memo.get(), read)
    }

    /// Reads it once.
    pub fn with_untracked<R>(self, read: impl FnOnce(&T) -> R) -> R {
        look(&self.memo.get_untracked(), read)
    }
}

impl<T: Clone + 'static> Derived<T> {
    /// A copy of it; follows it from then on.
    pub fn get(self) -> T {
        self.with(T::clone)
    }

    /// A copy of it as it is now.
    pub fn get_untracked(self) -> T {
        self.with_untracked(T::clone)
    }
}

fn look<T: 'static, R>(value: &Value, read: impl FnOnce(&T) -> R) -> R {
    let value: &dyn Any = &*value.0;
    match value.downcast_ref() {
        Some(value) => read(value),
        // `memo` alone makes both, of one type.
        None => unreachable!(),
    }
}

/// Runs `run` once the page stands, and again whenever something that was read in it changes.
pub fn effect(run: impl FnMut() + 'static) {
    let run: Box<dyn FnMut()> = Box::new(run);
    Effect::new(run);
}
