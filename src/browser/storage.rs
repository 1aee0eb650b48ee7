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

/// How long after a change it is written, in ms.
const WAIT: u32 = 400;

/// What stands in the key of a document that was put aside, before the time.
const ASIDE: &str = "/aside/";

/// What stands at the root of the page: that the app stopped, that it did so at its last starts (both by the boot
/// script), and what was entered, from one app to the other.
const BROKE: &str = "data-broke";
const SAFE: &str = "data-safe";
const ENTERED: &str = "data-entered";

/// Reads what was saved, and saves from now on.
pub fn keep(stage: Stage) {
    let key = ["menselijke-maat/", stage.deck.id.as_str(), "/session"].concat();
    let kept = Kept { stage, key: StoredValue::new(key), known: StoredValue::new(String::new()) };
    if let Some(session) = kept.load() {
        stage.adopt(fitting(stage, &kept.key.get_value(), session));
    }
    let timer = StoredValue::new_local(None::<Timeout>);
    let save = move || {
        timer.set_value(None);
        kept.save();
    };
    effect(move || {
        stage.session().track();
        // The first of several changes starts it: who types on and on is saved all the same.
        if stage.saved.get() == Saved::Pending && timer.with_value(Option::is_none) {
            timer.set_value(Some(Timeout::new(WAIT, save)));
        }
    });
    effect(move || {
        let Some(window) = dom::window() else { return };
        dom::listen(&window, "pagehide", move |_: web_sys::Event| save());
        dom::listen(&window, hand_over::LEAVE, move |_: web_sys::Event| {
            save();
            kept.hand_over();
        });
        dom::listen(&window, "storage", move |event: StorageEvent| {
            let ours = event.key() == Some(kept.key.get_value());
            if let Some(text) = event.new_value().filter(|_| ours) {
                kept.take_up(text);
            } else if event.key().is_none() {
                kept.write_again();
            }
        });
        // Back from the page cache: what other windows wrote meanwhile was told to nobody.
        dom::listen(&window, "pageshow", move |_: web_sys::Event| kept.look());
        if let Some(document) = window.document() {
            dom::listen(&document, "visibilitychange", move |_: web_sys::Event| save());
        }
    });
}

/// The document of the session in the storage.
#[derive(Clone, Copy)]
struct Kept {
    stage: Stage,
    key: StoredValue<String>,
    /// As it was last read or written here: whatever else stands there, another window wrote.
    known: StoredValue<String>,
}

impl Kept {
    /// What was entered before: in the storage, or by the app that made way for this one.
    fn load(self) -> Option<Session> {
        let found = load(&self.key.get_value(), &self.stage.deck.id);
        let handed = dom::take_root_attribute(ENTERED).and_then(|text| self.read(&text).ok());
        let found = found.map_err(|trouble| self.stage.saved.set(trouble)).ok().flatten();
        if let Some((text, session)) = found {
            self.known.set_value(text);
            return Some(handed.unwrap_or(session));
        }
        handed
    }

    fn read(self, text: &str) -> Result<Session, Unfit> {
        document::read(text, &self.stage.deck.id)
    }

    /// Another window wrote this. What was entered here and isn't written yet comes with it.
    fn take_up(self, text: String) {
        if self.known.with_value(|known| *known == text) {
            return;
        }
        match self.read(&text) {
            Ok(theirs) if self.stage.saved.get_untracked() == Saved::Pending => {
                let was =
                    self.known.with_value(|known| self.read(known)).unwrap_or_else(|_| Session::new(&theirs.deck));
                let both = self.stage.session().with_untracked(|mine| mine.reconciled(&was, &theirs));
                self.known.set_value(text);
                self.stage.adopt(both);
            }
            Ok(theirs) => {
                self.known.set_value(text);
                self.stage.adopt(fitting(self.stage, &self.key.get_value(), theirs));
            }
            // A newer version runs in that window: this one stops writing.
            Err(Unfit::Newer) => self.stage.saved.set(Saved::Newer),
            Err(_) if put_aside(&self.key.get_value(), &text) => self.known.set_value(text),
            Err(_) => self.stage.saved.set(Saved::Blocked),
        }
    }

    /// What stands there now, where another window wrote it.
    fn look(self) {
        if let Some(text) = storage().and_then(|storage| storage.get_item(&self.key.get_value()).ok().flatten()) {
            self.take_up(text);
        }
    }

    fn save(self) {
        // After a panic nothing that stands here can be relied on.
        if dom::has_root_attribute(BROKE) {
            return;
        }
        if self.stage.saved.get_untracked() == Saved::Pending {
            self.look();
        }
        if self.stage.saved.get_untracked() == Saved::Pending {
            let text = self.stage.session().with_untracked(document::write);
            self.stage.saved.set(store(&self.key.get_value(), &text));
            self.known.set_value(text);
        }
    }

    /// The storage was emptied while this page is open.
    fn write_again(self) {
        let entered = !self.stage.session().with_untracked(Session::is_untouched);
        if entered && matches!(self.stage.saved.get_untracked(), Saved::Untouched | Saved::At(_)) {
            self.stage.saved.set(Saved::Pending);
        }
    }

    /// Where it could not be written: the app that comes finds it in the page.
    fn hand_over(self) {
        if !matches!(self.stage.saved.get_untracked(), Saved::Untouched | Saved::At(_)) {
            let text = self.stage.session().with_untracked(document::write);
            dom::set_root_attribute(ENTERED, Some(&text));
        }
    }
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

/// What was saved under this key, as it stands there and as it is read: none where nothing was. An unreadable document is
/// put aside under a key of its own; so is one with which the app stopped twice, and an older one before it is migrated.
fn load(key: &str, deck: &str) -> Result<Option<(String, Session)>, Saved> {
    let storage = storage().ok_or(Saved::Absent)?;
    let Some(text) = storage.get_item(key).map_err(|_| Saved::Absent)? else { return Ok(None) };
    let aside = || if put_aside(key, &text) { Saved::Unreadable } else { Saved::Blocked };
    if dom::has_root_attribute(SAFE) {
        return Err(aside());
    }
    match document::read(&text, deck) {
        Ok(session) => {
            // Without room for it the new one is written all the same: nothing of the old one is lost in it.
            if document::is_older(&text) {
                put_aside(key, &text);
            }
            Ok(Some((text, session)))
        }
        Err(Unfit::Newer) => Err(Saved::Newer),
        Err(Unfit::Unreadable | Unfit::Foreign | Unfit::Impossible) => Err(aside()),
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

/// The session without times that don't fit this deck's agenda: those are put aside with all the rest, and said so.
fn fitting(stage: Stage, key: &str, mut session: Session) -> Session {
    let whole = document::write(&session);
    if session.take_unfit(stage.deck.agenda()).is_some() {
        if put_aside(key, &whole) {
            stage.refused.set(Some(stage.words.agenda_aside));
        } else {
            // No room to put it aside: then nothing is written over it.
            stage.saved.set(Saved::Blocked);
        }
    }
    session
}

/// Keeps a document under a key of its own, once; false where there is no room.
fn put_aside(key: &str, text: &str) -> bool {
    let aside = [key, ASIDE, &clock::now().to_string()].concat();
    last_aside(key).is_some_and(|last| last == text)
        || storage().is_some_and(|storage| storage.set_item(&aside, text).is_ok())
}

fn store(key: &str, text: &str) -> Saved {
    match storage() {
        None => Saved::Absent,
        Some(storage) if storage.set_item(key, text).is_err() => Saved::Full,
        Some(storage) => match storage.get_item(key) {
            Ok(Some(back)) if back == text => Saved::At(clock::now()),
            _ => Saved::Unlike,
        },
    }
}
