//! The components: one file a slide layout or part. They decide nothing; rules live in the pure ring.

mod agenda;
mod cases;
mod check_in;
mod columns;
mod dialog;
mod dilemma;
mod dots;
mod farewell;
mod frame;
mod go_to;
mod harvest;
mod help;
mod notices;
mod overview;
mod part;
mod pause;
mod people;
mod questions;
mod quotes;
mod range;
mod reflection;
mod rounds;
mod section;
mod speaker;
mod strip;
mod text;
mod time;
mod title;

#[cfg(not(target_arch = "wasm32"))]
use crate::deck::Deck;
use crate::deck::Html;
use crate::live::{live, live_text, memo, on};
use crate::stage::{Stage, Way, stage};
use leptos::prelude::*;
pub use part::Part;
use part::{Content, IntoPart, IntoParts, when};

/// All of the app: the slides, the strip below them, and what lies over them.
#[component]
pub fn App(stage: Stage) -> impl IntoView {
    provide_context(stage);
    view! {
        <main class="slides">
            {stage
                .deck
                .slides
                .iter()
                .enumerate()
                .map(|(place, slide)| view! { <frame::Frame place slide /> })
                .parts()}
        </main>
        {when(move || stage.way.get() == Some(Way::Speaker), || view! { <speaker::Speaker /> })}
        <strip::Strip />
        <Panels />
        <notices::Notices />
        <p class="said" aria-live="polite">
            {live_text(move || slide_told(stage))}
        </p>
    }
}

/// Which slide is on show, for those who hear it. A live region is silent until its text changes.
fn slide_told(stage: Stage) -> String {
    let title = stage.slide().map(|slide| slide.title.plain()).unwrap_or_default();
    [&(stage.words.slide_of)(stage.place() + 1, stage.deck.slides.len()), ": ", &title].concat()
}

/// What lies over the slides.
#[component]
fn Panels() -> impl IntoView {
    view! {
        <go_to::GoTo />
        <overview::Overview />
        <time::Time />
        <help::Help />
        <help::Black />
        <dilemma::Worksheet />
    }
}

/// A part of a width or height, in thousandths, as SVG has it: "12.5%". Whole numbers, since writing out fractions of any
/// kind weighs more than all of this.
fn percent(permille: i64) -> String {
    (permille / 10).to_string() + "." + &(permille % 10).to_string() + "%"
}

/// A block of the deck's own text.
fn prose(html: &'static Html) -> impl IntoView {
    (!html.is_empty()).then(|| view! { <div class="prose" inner_html=html.markup()></div> })
}

/// The page as it stands before the app has taken over: every slide, with nothing entered.
#[cfg(not(target_arch = "wasm32"))]
pub fn prerender(deck: &'static Deck) -> String {
    use crate::session::Instant;
    use crate::session::agenda::{Civil, Day, Zone};
    use crate::session::clock::MINUTE;
    /// Nobody's browser: no time, and a clock without a zone.
    struct Press;
    impl Zone for Press {
        fn civil(&self, at: Instant) -> Civil {
            let minutes = at.div_euclid(MINUTE);
            Civil { day: minutes.div_euclid(1440) as Day, minute: minutes.rem_euclid(1440) as u16 }
        }
        fn instant(&self, day: Day, minute: u16) -> Instant {
            (i64::from(day) * 1440 + i64::from(minute)) * MINUTE
        }
    }
    impl crate::stage::Outside for Press {
        fn now(&self) -> Instant {
            0
        }
        fn zone(&self) -> &dyn Zone {
            self
        }
        fn toggle_full_screen(&self) -> bool {
            false
        }
        fn open_speaker(&self, _: &str) -> bool {
            false
        }
    }
    let owner = Owner::new();
    owner.with(|| view! { <App stage=Stage::new(deck, &Press) /> }.to_html())
}
