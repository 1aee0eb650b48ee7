//! What was entered, kept in this browser: written within a second of the last change, and when the page is left; and
//! brought together with what another window wrote.
//!
//! It is written in two places. `localStorage` is written at once, also while the page goes, and tells the other windows;
//! it is all that versions before this one know. The database is where it is on disk. Whoever opens the page reads both.

use super::database::Found;
use super::disk::Disk;
use super::{database, disk, dom, storage};
use crate::deck::Deck;
use crate::live::effect;
use crate::session::Session;
use crate::session::document::Unfit;
use crate::session::revision::is_signed;
use crate::session::trail::{Missed, Trail};
use crate::stage::{Saved, Stage};
use gloo_timers::callback::Timeout;
use leptos::prelude::*;
use web_sys::StorageEvent;

/// How long after a change it is written, in ms.
const WAIT: u32 = 400;

/// What stands at the root of the page where the app stopped; by the boot script.
const BROKE: &str = "data-broke";

/// The key of what is entered in this deck, in both places.
pub fn key(deck: &Deck) -> String {
    ["menselijke-maat/", deck.id.as_str(), "/session"].concat()
}

/// Takes away all documents of this deck, also those that were put aside; the next change writes one anew.
pub fn forget(deck: &str) {
    disk::let_go();
    storage::forget(deck);
    database::forget(["menselijke-maat/", deck, "/"].concat());
}

/// Takes up what was saved, and saves from now on.
pub fn keep(stage: Stage, found: Found) {
    let kept = Kept {
        stage,
        key: StoredValue::new(key(stage.deck)),
        known: StoredValue::new(String::new()),
        trail: StoredValue::new(Trail::new((js_sys::Math::random() * f64::from(u32::MAX)) as u32)),
        disk: Disk {
            answers: StoredValue::new(matches!(found, Found::Document(_))),
            is_busy: StoredValue::new(false),
            local: StoredValue::new(Saved::Untouched),
            surely: StoredValue::new_local(None),
            is_asked: StoredValue::new(false),
        },
    };
    kept.load(found);
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
                kept.hear(text);
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

/// The document of the session in both places.
#[derive(Clone, Copy)]
pub(super) struct Kept {
    pub(super) stage: Stage,
    pub(super) key: StoredValue<String>,
    /// The document as it was last in step with what is entered here: what differs from it was entered since.
    pub(super) known: StoredValue<String>,
    /// All that was read and written here: whatever else stands there, another window wrote.
    pub(super) trail: StoredValue<Trail>,
    pub(super) disk: Disk,
}

impl Kept {
    pub(super) fn remember(self, text: &str) {
        self.trail.update_value(|trail| trail.read(text));
    }

    /// Another window told this. An old version writes no database: then this window does.
    fn hear(self, text: String) {
        let is_foreign = !is_signed(&text) && !self.trail.with_value(|trail| trail.holds(&text));
        self.take_up(text);
        if is_foreign && self.stage.saved.get_untracked() != Saved::Pending {
            self.mirror();
        }
    }

    /// Another window wrote this. What was entered here and isn't written yet, or was written when that window hadn't
    /// heard of it, comes with it.
    pub(super) fn take_up(self, text: String) {
        if self.trail.with_value(|trail| trail.holds(&text)) {
            return;
        }
        match self.stage.read(&text) {
            Ok(theirs) => {
                let missed = self.trail.with_value(|trail| trail.missed(&text));
                self.remember(&text);
                self.bring_together(text, theirs, missed);
            }
            // A newer version runs in that window: this one stops writing.
            Err(Unfit::Newer) => self.stage.saved.set(Saved::Newer),
            Err(_) if storage::put_aside(&self.key.get_value(), &text) => {
                self.remember(&text);
                // It stands where this window's document was to stand.
                self.write_again();
            }
            Err(_) => self.stage.saved.set(Saved::Blocked),
        }
    }

    /// Goes on from this document, where its writer and this window hadn't heard of each other from what both knew.
    fn bring_together(self, text: String, theirs: Session, missed: Option<Missed>) {
        let is_pending = self.stage.saved.get_untracked() == Saved::Pending;
        if missed.is_none() && !is_pending {
            let theirs = storage::fitting(self.stage, &self.key.get_value(), &text, theirs);
            self.known.set_value(text);
            return self.stage.follow(theirs);
        }
        let is_missed = missed.is_some();
        let Missed { both: was, first } =
            missed.unwrap_or_else(|| Missed { both: Some(self.known.get_value()), first: true });
        let was = was.and_then(|was| self.stage.read(&was).ok());
        let both = match was {
            Some(was) => self.stage.reconciled(&was, &theirs, first),
            None => self
                .stage
                .session()
                .with_untracked(|mine| if first { mine.joined(&theirs) } else { theirs.joined(mine) }),
        };
        if is_missed && both != theirs {
            self.write_again();
        }
        self.stage.follow(both);
        self.known.set_value(if is_missed { self.stage.document() } else { text });
    }

    /// What stands there now, where another window wrote it.
    fn look(self) {
        if let Ok(Some(text)) = storage::read(&self.key.get_value()) {
            self.hear(text);
        }
    }

    fn save(self) {
        // After a panic nothing that stands here can be relied on.
        if self.is_over() {
            return;
        }
        if self.stage.saved.get_untracked() == Saved::Pending {
            self.look();
        }
        if self.stage.saved.get_untracked() == Saved::Pending {
            let text = self.signed();
            self.trail.update_value(|trail| trail.wrote(&text));
            self.known.set_value(text.clone());
            self.write(text);
        }
    }

    /// What is entered, as a document that takes in all that was read and written here.
    pub(super) fn signed(self) -> String {
        let document = self.stage.document();
        self.trail.try_update_value(|trail| trail.signed(&document)).unwrap_or(document)
    }

    /// Whether nothing is to be written any more: the app stopped, or has made way for another one.
    pub(super) fn is_over(self) -> bool {
        dom::has_root_attribute(BROKE) || self.key.try_with_value(|_| ()).is_none()
    }

    /// What was written has to be written again: the storage was emptied while this page is open, or something else stands
    /// there.
    pub(super) fn write_again(self) {
        let entered = !self.stage.session().with_untracked(Session::is_untouched);
        let is_written = matches!(self.stage.saved.get_untracked(), Saved::Untouched | Saved::Writing | Saved::At(_));
        if entered && is_written {
            self.stage.saved.set(Saved::Pending);
        }
    }
}
