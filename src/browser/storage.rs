//! What was entered, kept in this browser: written within a second of the last change, and when the page is left.
//!
//! Keys bear the deck's id, since other decks may share the storage (all of `file://` does in some browsers).

use super::{clock, dom, hand_over};
use crate::live::effect;
use crate::session::Session;
use crate::session::document::{self, Unfit};
use crate::stage::{Saved, Stage};
use gloo_timers::callback::Timeout;
use leptos::prelude::*;
use web_sys::{Storage, StorageEvent};

/// How long after the last change it is written, in ms.
const WAIT: u32 = 400;

/// Reads what was saved, and saves from now on.
pub fn keep(stage: Stage) {
    let key = ["menselijke-maat/", stage.deck.id.as_str(), "/session"].concat();
    let key = StoredValue::new(key);
    match load(&key.get_value(), &stage.deck.id) {
        Ok(Some(session)) => stage.adopt(fitting(stage, &key.get_value(), session)),
        Ok(None) => {}
        Err(trouble) => stage.saved.set(trouble),
    }
    let timer = StoredValue::new_local(None::<Timeout>);
    let save = move || {
        timer.set_value(None);
        if stage.saved.get_untracked() == Saved::Pending {
            let text = stage.session().with_untracked(document::write);
            stage.saved.set(store(&key.get_value(), &text));
        }
    };
    effect(move || {
        stage.session().track();
        if stage.saved.get() == Saved::Pending {
            timer.set_value(Some(Timeout::new(WAIT, save)));
        }
    });
    effect(move || {
        let Some(window) = dom::window() else { return };
        dom::listen(&window, "pagehide", move |_: web_sys::Event| save());
        dom::listen(&window, hand_over::LEAVE, move |_: web_sys::Event| save());
        dom::listen(&window, "storage", move |event: StorageEvent| {
            if event.key() == Some(key.get_value())
                && stage.saved.get_untracked() != Saved::Pending
                && let Some(Ok(session)) = event.new_value().map(|text| document::read(&text, &stage.deck.id))
            {
                stage.adopt(session);
            }
        });
        if let Some(document) = window.document() {
            dom::listen(&document, "visibilitychange", move |_: web_sys::Event| save());
        }
    });
}

/// The name of this browser: made once, by chance, and kept. Where nothing can be kept it lasts as long as the page.
pub fn source() -> String {
    thread_local!(static NAME: std::cell::RefCell<String> = const { std::cell::RefCell::new(String::new()) });
    const KEY: &str = "menselijke-maat/browser";
    NAME.with_borrow_mut(|name| {
        if name.is_empty() {
            let kept = storage().and_then(|storage| storage.get_item(KEY).ok().flatten());
            *name = kept.filter(|kept| !kept.is_empty()).unwrap_or_else(|| {
                let chance = (js_sys::Math::random() * 1e9) as u32;
                let fresh = chance.to_string();
                if let Some(storage) = storage() {
                    // Full: another name after a reload does no harm.
                    let _ = storage.set_item(KEY, &fresh);
                }
                fresh
            });
        }
        name.clone()
    })
}

/// Takes away all documents of this deck, also those that were put aside; the next change writes one anew.
pub fn forget(deck: &str) {
    let Some(storage) = storage() else { return };
    let own = ["menselijke-maat/", deck, "/"].concat();
    let keys = (0..storage.length().unwrap_or(0)).filter_map(|at| storage.key(at).ok().flatten());
    for key in keys.filter(|key| key.starts_with(&own)).collect::<Vec<_>>() {
        let _ = storage.remove_item(&key);
    }
}

/// The browser's storage; none where it is switched off.
fn storage() -> Option<Storage> {
    dom::window()?.local_storage().ok().flatten()
}

/// What was saved under this key: none where nothing was. An unreadable document is put aside under a key of its own.
fn load(key: &str, deck: &str) -> Result<Option<Session>, Saved> {
    let storage = storage().ok_or(Saved::Absent)?;
    let Some(text) = storage.get_item(key).map_err(|_| Saved::Absent)? else { return Ok(None) };
    match document::read(&text, deck) {
        Ok(session) => Ok(Some(session)),
        Err(Unfit::Newer) => Err(Saved::Newer),
        Err(Unfit::Unreadable | Unfit::Foreign | Unfit::Impossible) => {
            // No room to put it aside: then nothing is written over it.
            Err(if put_aside(key, &text) { Saved::Unreadable } else { Saved::Newer })
        }
    }
}

/// The session without times that don't fit this deck's agenda: those are put aside with all the rest, and said so.
fn fitting(stage: Stage, key: &str, mut session: Session) -> Session {
    let items = stage.deck.agenda().map_or(0, |agenda| agenda.items.len());
    let whole = document::write(&session);
    if session.agenda.take_unfit(items).is_some() {
        if put_aside(key, &whole) {
            stage.refused.set(Some(stage.words.agenda_aside));
        } else {
            // No room to put it aside: then nothing is written over it.
            stage.saved.set(Saved::Newer);
        }
    }
    session
}

/// Keeps a document under a key of its own; false where there is no room.
fn put_aside(key: &str, text: &str) -> bool {
    let aside = [key, "/aside/", &clock::now().to_string()].concat();
    storage().is_some_and(|storage| storage.set_item(&aside, text).is_ok())
}

fn store(key: &str, text: &str) -> Saved {
    match storage() {
        None => Saved::Absent,
        Some(storage) if storage.set_item(key, text).is_err() => Saved::Full,
        Some(storage) => match storage.get_item(key) {
            Ok(Some(back)) if back == text => Saved::At(clock::now()),
            _ => Saved::Full,
        },
    }
}
