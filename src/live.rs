//! What follows the state, in as few kinds as there are: each closure is a type of its own, and whatever is generic over
//! closures would be compiled anew for each of them. Boxed here, it is compiled once for each kind of value.

use leptos::prelude::{Effect, Memo, With, WithUntracked};

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

/// A memo of what only an app with clocks works out: there is none in the other one, nor the code for it. See
/// [`crate::ROOM`].
pub struct Clocked<T: Send + Sync + 'static>(Option<Memo<Option<T>>>);

impl<T: Send + Sync + 'static> Clone for Clocked<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: Send + Sync + 'static> Copy for Clocked<T> {}

impl<T: PartialEq + Send + Sync + 'static> Clocked<T> {
    /// As [`memo`].
    pub fn new(of: impl Fn() -> Option<T> + Send + Sync + 'static) -> Self {
        Self(crate::ROOM.then(|| memo(of)))
    }

    fn memo(&self) -> Option<Memo<Option<T>>> {
        self.0.filter(|_| crate::ROOM)
    }

    /// Looks at what there is now, and again once it is another.
    pub fn with<U>(&self, look: impl FnOnce(&Option<T>) -> U) -> U {
        match self.memo() {
            Some(memo) => memo.with(look),
            None => look(&None),
        }
    }

    /// Looks once at what there is now.
    pub fn with_untracked<U>(&self, look: impl FnOnce(&Option<T>) -> U) -> U {
        match self.memo() {
            Some(memo) => memo.with_untracked(look),
            None => look(&None),
        }
    }

    /// What there is now.
    pub fn get(&self) -> Option<T>
    where
        T: Clone,
    {
        self.with(Clone::clone)
    }
}
