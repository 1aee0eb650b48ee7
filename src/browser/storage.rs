//! The browser's storage, and the documents in it. Keys bear the deck's id, since other decks may share the storage (all of
//! `file://` does in some browsers).

use super::{clock, dom};
use crate::session::Session;
use crate::session::document::{self, Unfit};
use crate::stage::{Saved, Stage};
use leptos::prelude::*;
use web_sys::Storage;

/// What stands in the key of a document that was put aside, before the time.
const ASIDE: &str = "/aside/";

/// What stands at the root of the page where the app stopped at its last starts; by the boot script.
const SAFE: &str = "data-safe";

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
pub fn storage() -> Option<Storage> {
    dom::window()?.local_storage().ok().flatten()
}

/// What stands under this key: none where nothing does.
///
/// # Errors
/// Where there is no storage.
pub fn read(key: &str) -> Result<Option<String>, Saved> {
    storage().and_then(|storage| storage.get_item(key).ok()).ok_or(Saved::Absent)
}

/// The session in a document that was kept. An unreadable one is put aside under a key of its own; so is one with which the
/// app stopped twice, and an older one before it is migrated.
///
/// # Errors
/// Says what there is to be said of a document that isn't taken up.
pub fn open(stage: Stage, key: &str, text: &str) -> Result<Session, Saved> {
    let aside = || if put_aside(key, text) { Saved::Unreadable } else { Saved::Blocked };
    if dom::has_root_attribute(SAFE) {
        return Err(aside());
    }
    match stage.read(text) {
        Ok(session) => {
            // Without room for it the new one is written all the same: nothing of the old one is lost in it.
            if document::is_older(text) {
                put_aside(key, text);
            }
            Ok(fitting(stage, key, text, session))
        }
        Err(Unfit::Newer) => Err(Saved::Newer),
        Err(Unfit::Unreadable | Unfit::Foreign) => Err(aside()),
    }
}

/// What was put aside last of the deck with this id; none where nothing was.
pub fn aside(deck: &str) -> Option<String> {
    last_aside(&["menselijke-maat/", deck, "/session"].concat())
}

fn last_aside(key: &str) -> Option<String> {
    let storage = storage()?;
    let own = [key, ASIDE].concat();
    let keys = (0..storage.length().unwrap_or(0)).filter_map(|at| storage.key(at).ok().flatten());
    let last = keys.filter(|key| key.starts_with(&own)).max()?;
    storage.get_item(&last).ok().flatten()
}

/// The session without times that don't fit this deck's agenda: those are put aside with all the rest,
/// the document as it stands there, and said so.
pub fn fitting(stage: Stage, key: &str, text: &str, mut session: Session) -> Session {
    if session.take_unfit(stage.deck.agenda()).is_some() {
        if put_aside(key, text) {
            stage.refused.set(Some(stage.words.agenda_aside));
        } else {
            // No room to put it aside: then nothing is written over it.
            stage.saved.set(Saved::Blocked);
        }
    }
    session
}

/// Keeps a document under a key of its own, once; false where there is no room.
pub fn put_aside(key: &str, text: &str) -> bool {
    let aside = [key, ASIDE, &clock::now().to_string()].concat();
    last_aside(key).is_some_and(|last| last == text)
        || storage().is_some_and(|storage| storage.set_item(&aside, text).is_ok())
}

/// Writes a document, and reads it back.
pub fn store(key: &str, text: &str) -> Saved {
    match storage() {
        None => Saved::Absent,
        Some(storage) if storage.set_item(key, text).is_err() => Saved::Full,
        Some(storage) => match storage.get_item(key) {
            Ok(Some(back)) if back == text => Saved::At(clock::now()),
            _ => Saved::Unlike,
        },
    }
}
