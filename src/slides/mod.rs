//! The slides as they stand in the page: native only, one file a layout.
//!
//! The press renders them once. In the browser nothing of them is made again: the app enters the `.live` part of a
//! slide, which [`crate::view`] makes in both places, and leaves the rest as it stands.

mod agenda;
mod cases;
mod check_in;
mod columns;
mod dilemma;
mod farewell;
mod frame;
mod harvest;
mod pause;
mod people;
mod questions;
mod quotes;
mod reflection;
mod rounds;
mod section;
mod text;
mod title;

use crate::deck::{Deck, Html};
use crate::stage::{Stage, stage};
use crate::view;
use leptos::prelude::*;

/// The page as it stands before the app has taken over: every slide, with nothing entered.
pub fn prerender(deck: &'static Deck) -> String {
    let owner = Owner::new();
    owner.with(|| page(Stage::new(deck, &nobody::Nobody)))
}

/// The page as this stage has it, within a reactive owner: every slide, and what stands around them.
pub fn page(stage: Stage) -> String {
    provide_context(stage);
    let slides = stage.deck.slides.iter().enumerate();
    view! {
        <main class="slides">{slides.map(|(place, slide)| view! { <frame::Frame place slide /> }).collect_view()}</main>
        <div class="live" id=view::AROUND inner_html=view::around().html().to_owned()></div>
    }
    .to_html()
}

/// Where the app enters this slide.
#[component]
fn Live() -> impl IntoView {
    let place: Place = expect_context();
    let part = view::living(place.0).unwrap_or_else(|| ().into());
    view! { <div class="live" inner_html=part.html().to_owned()></div> }
}

/// The place in the deck of the slide that is being rendered, counted from 0.
#[derive(Clone, Copy)]
struct Place(usize);

/// A block of the deck's own text.
fn prose(html: &'static Html) -> impl IntoView {
    (!html.is_empty()).then(|| view! { <div class="prose" inner_html=html.markup()></div> })
}

/// Nobody's browser: refuses everything, at the start of 1970 in UTC. For the press, and for tests of pages.
pub mod nobody {
    use crate::session::Instant;
    use crate::session::agenda::{Civil, Day, Zone};
    use crate::session::clock::MINUTE;

    /// The one there is.
    pub struct Nobody;

    impl Zone for Nobody {
        fn civil(&self, at: Instant) -> Civil {
            let minutes = at.div_euclid(MINUTE);
            Civil { day: minutes.div_euclid(1440) as Day, minute: minutes.rem_euclid(1440) as u16 }
        }

        fn instant(&self, day: Day, minute: u16) -> Instant {
            (i64::from(day) * 1440 + i64::from(minute)) * MINUTE
        }
    }

    impl crate::stage::Outside for Nobody {
        fn now(&self) -> Instant {
            0
        }

        fn zone(&self) -> &dyn Zone {
            self
        }

        fn words_on(&self, _: &str) -> String {
            String::new()
        }

        fn toggle_full_screen(&self) -> bool {
            false
        }

        fn open_speaker(&self, _: &str) -> bool {
            false
        }

        fn save(&self, _: &str, _: &str, _: &str) -> bool {
            false
        }

        fn copy(&self, _: &str, _: &str, done: Box<dyn Fn(bool)>) {
            done(false);
        }

        fn print(&self) -> bool {
            false
        }

        fn aside(&self, _: &str) -> Option<String> {
            None
        }

        fn forget(&self, _: &str) {}

        fn source(&self) -> String {
            String::new()
        }

        fn sound(&self, _: bool) -> bool {
            false
        }
    }
}
