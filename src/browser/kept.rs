//! What was entered, kept in this browser: written within a second of the last change, and when the page is left; and
//! brought together with what another window wrote.

use super::{dom, storage};
use crate::live::effect;
use crate::session::Session;
use crate::session::document::Unfit;
use crate::session::trail::Trail;
use crate::stage::{Saved, Stage};
use gloo_timers::callback::Timeout;
use leptos::prelude::*;
use web_sys::StorageEvent;

/// How long after a change it is written, in ms.
const WAIT: u32 = 400;

/// What stands at the root of the page where the app stopped; by the boot script.
const BROKE: &str = "data-broke";

/// Reads what was saved, and saves from now on.
pub fn keep(stage: Stage) {
    let key = ["menselijke-maat/", stage.deck.id.as_str(), "/session"].concat();
    let (known, trail) = (StoredValue::new(String::new()), StoredValue::new(Trail::default()));
    let kept = Kept { stage, key: StoredValue::new(key), known, trail };
    let loaded = kept.load();
    let text = known.get_value();
    trail.update_value(|trail| trail.read(&text));
    if let Some(session) = loaded {
        stage.adopt(storage::fitting(stage, &kept.key.get_value(), &text, session));
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
    /// The document as it was last in step with what is entered here: what differs from it was entered since.
    known: StoredValue<String>,
    /// All that was read and written here: whatever else stands there, another window wrote.
    trail: StoredValue<Trail>,
}

impl Kept {
    /// What was entered before.
    fn load(self) -> Option<Session> {
        let found = storage::load(self.stage, &self.key.get_value());
        let (text, session) = found.map_err(|trouble| self.stage.saved.set(trouble)).ok().flatten()?;
        self.known.set_value(text);
        Some(session)
    }

    fn read(self, text: &str) -> Result<Session, Unfit> {
        self.stage.read(text)
    }

    /// Another window wrote this. What was entered here and isn't written yet, or was written when that window hadn't
    /// heard of it, comes with it.
    fn take_up(self, text: String) {
        if self.trail.with_value(|trail| trail.holds(&text)) {
            return;
        }
        match self.read(&text) {
            Ok(theirs) => {
                let missed =
                    self.trail.with_value(|trail| trail.missed(&text).map(|(was, first)| (was.to_owned(), first)));
                self.trail.update_value(|trail| trail.read(&text));
                self.bring_together(text, theirs, missed);
            }
            // A newer version runs in that window: this one stops writing.
            Err(Unfit::Newer) => self.stage.saved.set(Saved::Newer),
            Err(_) if storage::put_aside(&self.key.get_value(), &text) => {
                self.trail.update_value(|trail| trail.read(&text))
            }
            Err(_) => self.stage.saved.set(Saved::Blocked),
        }
    }

    /// Goes on from this document; `missed` says from where, and who goes first, where its writer and this window hadn't
    /// heard of each other.
    fn bring_together(self, text: String, theirs: Session, missed: Option<(String, bool)>) {
        let is_pending = self.stage.saved.get_untracked() == Saved::Pending;
        if missed.is_none() && !is_pending {
            let theirs = storage::fitting(self.stage, &self.key.get_value(), &text, theirs);
            self.known.set_value(text);
            return self.stage.follow(theirs);
        }
        let is_missed = missed.is_some();
        let (was, first) = missed.unwrap_or_else(|| (self.known.get_value(), true));
        let was = self.read(&was).unwrap_or_else(|_| Session::new(&theirs.deck));
        let both = self.stage.reconciled(&was, &theirs, first);
        if is_missed && both != theirs && matches!(self.stage.saved.get_untracked(), Saved::Untouched | Saved::At(_)) {
            self.stage.saved.set(Saved::Pending);
        }
        self.stage.follow(both);
        self.known.set_value(if is_missed { self.stage.document() } else { text });
    }

    /// What stands there now, where another window wrote it.
    fn look(self) {
        if let Some(text) =
            storage::storage().and_then(|storage| storage.get_item(&self.key.get_value()).ok().flatten())
        {
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
            let text = self.trail.with_value(|trail| trail.signed(&self.stage.document()));
            self.stage.saved.set(storage::store(&self.key.get_value(), &text));
            self.trail.update_value(|trail| trail.wrote(&text));
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
}
