//! An interactive workshop presentation: a line, and people as dots on it.
//!
//! Three rings, imports point inward only (see `ARCHITECTURE.md`; `tests/tidy` guards them):
//!
//! - pure: [`deck`], [`session`], [`keys`], [`words`], [`report`]. No browser, no signals, no clock.
//! - reactive: [`stage`], the one context; [`live`], what follows it.
//! - outside: [`tag`], what a page is built of; [`view`] and [`browser`].
//!
//! Native only: `author` (Markdown to [`deck::Deck`]), `slides` (what of a slide stands still) and `press` (everything to
//! the finished site).

// A view is one type, as deep as its elements are nested; a native debug build passes the compiler's usual limit.
#![recursion_limit = "256"]

#[cfg(not(target_arch = "wasm32"))]
pub mod author;
pub mod browser;
pub mod deck;
pub mod keys;
pub mod live;
#[cfg(not(target_arch = "wasm32"))]
pub mod press;
pub mod report;
pub mod session;
#[cfg(not(target_arch = "wasm32"))]
pub mod slides;
pub mod stage;
pub mod tag;
pub mod view;
pub mod words;
