//! The browser: storage, clock, keyboard, touch, address. The only home of web-sys and gloo.
//!
//! Whatever opens also closes: listeners and intervals live in effects and go with them. Whatever the browser refuses
//! is answered, never unwrapped.

mod address;
mod chime;
mod clock;
mod copy;
mod database;
mod disk;
mod dom;
mod enter;
pub mod files;
mod focus;
mod full_screen;
mod kept;
mod keyboard;
pub mod modal;
mod opening;
mod overflow;
mod pair;
pub mod pointer;
mod reading;
mod seen;
pub mod size;
mod storage;
mod touch;
pub mod update;
mod wake;

use crate::deck::Deck;
use crate::session::Instant;
use crate::session::agenda::Zone;
use crate::session::clock::Millis;
use crate::session::stored::{Json, Stored};
use crate::stage::{Outside, Stage};
use crate::view;
use gloo_timers::callback::Timeout;
use leptos::prelude::Owner;
use wasm_bindgen_futures::spawn_local;

/// The browser that this page runs in.
struct Here;

impl Outside for Here {
    fn now(&self) -> Instant {
        clock::now()
    }

    fn steady(&self) -> Millis {
        clock::steady()
    }

    fn zone(&self) -> &dyn Zone {
        &clock::Local
    }

    fn words_on(&self, slide: &str) -> String {
        let section = dom::document().and_then(|document| document.get_element_by_id(slide));
        section.and_then(|section| section.text_content()).unwrap_or_default()
    }

    fn toggle_full_screen(&self) -> bool {
        full_screen::toggle()
    }

    fn open_speaker(&self, slide: &str) -> bool {
        dom::open_speaker(slide)
    }

    fn save(&self, name: &str, kind: &str, text: &str) -> bool {
        files::save(name, kind, text)
    }

    fn copy(&self, html: &str, text: &str, done: Box<dyn Fn(bool)>) {
        copy::copy(html, text, done);
    }

    fn print(&self) -> bool {
        // Fails where printing is switched off. Whether somebody thought better of it nobody hears.
        dom::window().is_some_and(|window| window.print().is_ok())
    }

    fn aside(&self, deck: &str) -> Option<String> {
        storage::aside(deck)
    }

    fn is_heard(&self) -> bool {
        storage::storage().is_some()
    }

    fn forget(&self, deck: &str) {
        kept::forget(deck);
    }

    fn source(&self) -> String {
        storage::source()
    }

    fn sound(&self, on: bool) -> bool {
        chime::sound(on)
    }
}

/// Reads the deck that the press put into the page.
///
/// # Errors
/// Says in English, for the console, why there is none.
pub fn deck() -> Result<Deck, &'static str> {
    let json = dom::document()
        .and_then(|document| document.get_element_by_id("deck"))
        .and_then(|element| element.text_content())
        .ok_or("no #deck in the page")?;
    let tree: Option<Json> = serde_json::from_str(&json).ok();
    let row = tree.and_then(Vec::restore).ok_or("#deck is no row of strings")?;
    Deck::from_row(row).ok_or("#deck is of another build")
}

/// Takes over the page: reads what was saved, enters the live parts of the slides that stand there, and keeps all of it
/// in step with the browser from then on. In three turns, so that no key or tap waits for all of it.
pub fn take_over(deck: &'static Deck) {
    spawn_local(async move {
        let found = database::find(kept::key(deck)).await;
        mount(deck, found);
    });
}

fn mount(deck: &'static Deck, found: database::Found) {
    let Some(root) = dom::document().and_then(|document| document.get_element_by_id("app")) else { return };
    let mounted = leptos::mount::mount_to(dom::html(root), move || {
        let stage = Stage::new(deck, &Here);
        leptos::prelude::provide_context(stage);
        kept::keep(stage, found);
        next_turn(move || {
            let around = view::around();
            next_turn(move || {
                // The slide that is on show now: keys and swipes were heard until here by the page itself.
                address::follow(stage, address::place_before(deck));
                clock::remember(stage);
                clock::tick(stage);
                chime::follow(stage);
                wake::follow(stage);
                pair::follow(stage);
                enter::follow(stage, around);
                keyboard::listen(stage);
                pointer::listen(stage);
                full_screen::listen(stage);
                touch::listen(stage);
                focus::follow(stage);
                reading::follow(stage);
                update::listen(stage);
                dom::set_root_attribute("data-ready", Some(""));
                // Once what listens does.
                next_turn(|| dom::tell("app-ready"));
            });
        });
    });
    mounted.forget();
}

/// Goes on once the browser has done what waits, under the same owner.
fn next_turn(run: impl FnOnce() + 'static) {
    let owner = Owner::current().unwrap_or_default();
    Timeout::new(0, move || owner.with(run)).forget();
}
