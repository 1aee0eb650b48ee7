//! The tables as an app speaks them: in its one language, or in the deck's of two.

use std::ops::Deref;

/// A table of words, with one value a language.
pub trait Table: Sized + 'static {
    /// The first of the languages that this app has.
    const FIRST: &'static Self;
}

/// The table of the language that is spoken, for whoever tells something.
///
/// In an app of one language, which is what people get, it has no size: the compiler sees at each place which text is
/// meant, and a text that this app never tells isn't in it. For that a table's rows of texts are references.
pub struct Spoken<T: Table> {
    #[cfg(all(feature = "nl", feature = "en"))]
    table: &'static T,
    #[cfg(not(all(feature = "nl", feature = "en")))]
    table: std::marker::PhantomData<&'static T>,
}

impl<T: Table> Spoken<T> {
    /// This table, where there is a choice.
    #[cfg(all(feature = "nl", feature = "en"))]
    pub const fn new(table: &'static T) -> Self {
        Self { table }
    }

    /// The only table, which this is.
    #[cfg(not(all(feature = "nl", feature = "en")))]
    pub const fn new(_: &'static T) -> Self {
        Self { table: std::marker::PhantomData }
    }
}

impl<T: Table> Clone for Spoken<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T: Table> Copy for Spoken<T> {}

impl<T: Table> Deref for Spoken<T> {
    type Target = T;

    #[inline(always)]
    fn deref(&self) -> &T {
        #[cfg(all(feature = "nl", feature = "en"))]
        return self.table;
        #[cfg(not(all(feature = "nl", feature = "en")))]
        T::FIRST
    }
}

/// Says of the `Words` of a module which of its languages comes first.
macro_rules! table {
    () => {
        impl $crate::words::Table for Words {
            #[cfg(feature = "nl")]
            const FIRST: &'static Self = &NL;
            #[cfg(not(feature = "nl"))]
            const FIRST: &'static Self = &EN;
        }
    };
}
pub(super) use table;
