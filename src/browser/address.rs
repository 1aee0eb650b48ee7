//! The address: `#id` is the slide on show, `?zaal` and `?zelfstudie` the way in. Back and forward work.

use super::{dom, seen};
use crate::deck::Deck;
use crate::live::effect;
use crate::stage::{Stage, Way};
use leptos::prelude::*;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, MouseEvent};

/// The slide that this page's address asks for: by id, also encoded or in capitals; none where there is no such slide.
fn asked(deck: &Deck) -> Option<usize> {
    let hash = dom::window()?.location().hash().ok()?;
    let id = hash.strip_prefix('#')?;
    let decoded = js_sys::decode_uri_component(id).ok().map(String::from);
    deck.find(&decoded.as_deref().unwrap_or(id).to_ascii_lowercase()).map(|(place, _)| place)
}

/// The slide on show when the app takes over: the one that bears `data-current`, else what the address asks for.
pub fn place_before(deck: &Deck) -> usize {
    let shown = dom::document()
        .and_then(|document| document.query_selector("main section[data-current]").ok().flatten())
        .and_then(|section| deck.find(&section.id()).map(|(place, _)| place))
        .filter(|place| *place > 0);
    shown.or_else(|| asked(deck)).unwrap_or(0)
}

fn way() -> Option<Way> {
    let search = dom::window()?.location().search().ok()?;
    let mut words = search.trim_start_matches('?').split('&').map(|pair| pair.split('=').next().unwrap_or(pair));
    words.find_map(|word| [Way::Room, Way::Alone, Way::Speaker].into_iter().find(|way| way.word() == word))
}

/// The way in that this click chooses, and the slide; one that is to open another window is left to the browser.
fn way_in(event: &MouseEvent) -> Option<(Way, String)> {
    let elsewhere = event.ctrl_key() || event.meta_key() || event.shift_key();
    let target = event.target().filter(|_| !elsewhere)?.dyn_into::<Element>().ok()?;
    let link = target.closest("a[href^='?']").ok()??.get_attribute("href")?;
    let (word, slide) = link.strip_prefix('?')?.split_once('#')?;
    [Way::Room, Way::Alone].into_iter().find(|way| way.word() == word).map(|way| (way, slide.to_owned()))
}

/// Whether this window is too narrow for a beamer's; the width stands in `style/tokens.css` too.
fn narrow() -> bool {
    let width = dom::window().and_then(|window| window.inner_width().ok()?.as_f64());
    width.is_some_and(|width| width < 900.0)
}

/// Shows what the address asks for, and lets the address say what is shown, from now on.
pub fn follow(stage: Stage, place: usize) {
    // A link to a slide that names no way in: on a narrow screen somebody is alone with it.
    stage.way.set(way().or_else(|| (place > 0 && narrow()).then_some(Way::Alone)));
    stage.show(place);
    effect(move || dom::set_root_attribute("data-way", stage.way.get().map(Way::word)));
    let mut read = false;
    effect(move || {
        let reading = stage.reading.get();
        dom::set_root_attribute("data-reading", reading.then_some(""));
        // Reading begins, and ends, at the slide on show.
        if std::mem::replace(&mut read, reading) != reading {
            super::reading::show(stage, untrack(|| stage.place()));
        }
    });
    let mut before = None;
    effect(move || {
        let way = stage.way.get();
        let place = stage.place();
        match before.replace(way) {
            // The first time the address is mended, so that Back doesn't lead to what was never shown.
            None => write(stage, false),
            Some(before) if before == way => seen::once(stage, place, move || write(stage, true)),
            // A way in that was chosen is what a reload comes back to.
            Some(_) => write(stage, true),
        }
    });
    effect(move || {
        let Some(window) = dom::window() else { return };
        dom::listen(&window, "popstate", move |_: web_sys::Event| {
            stage.way.set(way());
            stage.show(asked(stage.deck).unwrap_or(0));
        });
        dom::listen_with(&window, "click", false, move |event: MouseEvent| {
            if let Some((way, slide)) = way_in(&event) {
                event.prevent_default();
                stage.way.set(Some(way));
                stage.show_id(&slide);
            }
        });
    });
}

/// Writes what is shown now into the address and into the window's title.
fn write(stage: Stage, new: bool) {
    enter(&untrack(|| address(stage)), new);
    let Some((document, slide)) = dom::document().zip(untrack(|| stage.slide())) else { return };
    let deck = stage.deck.title.as_str();
    let title = slide.title.plain();
    document.set_title(&if untrack(|| stage.place()) == 0 {
        deck.to_owned()
    } else {
        [title.as_str(), " · ", deck].concat()
    });
}

/// The address of what is shown. The first slide needs no `#`.
fn address(stage: Stage) -> String {
    let mut address = match stage.way.get() {
        Some(way) => "?".to_owned() + way.word(),
        None => dom::window().and_then(|window| window.location().pathname().ok()).unwrap_or_default(),
    };
    if stage.place() > 0
        && let Some(slide) = stage.slide()
    {
        address.push('#');
        address.push_str(&slide.id);
    }
    address
}

/// Writes this address into the history, where it isn't there already.
fn enter(address: &str, new: bool) {
    let Some(window) = dom::window() else { return };
    let location = window.location();
    let part = |part: Result<String, JsValue>| part.unwrap_or_default();
    let now = part(location.search()) + &part(location.hash());
    let full = part(location.pathname()) + &now;
    if address == now || address == full {
        return;
    }
    // Refused where a page writes too often (WebKit: 100 in 30 s) or has no address of its own: the slide shows all the same.
    let _ = window.history().and_then(|history| {
        if new {
            history.push_state_with_url(&JsValue::NULL, "", Some(address))
        } else {
            history.replace_state_with_url(&JsValue::NULL, "", Some(address))
        }
    });
}
