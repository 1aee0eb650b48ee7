//! What was entered on its way to the disk: one write at a time, and what is told of it. "Bewaard" is said of nothing that
//! a browser which is killed would lose.

use super::database::{self, Refused};
use super::kept::Kept;
use super::{clock, dom, storage};
use crate::session::revision::covers;
use crate::stage::Saved;
use gloo_timers::callback::Timeout;
use js_sys::Promise;
use leptos::prelude::*;
use std::cell::RefCell;
use wasm_bindgen_futures::{JsFuture, spawn_local};

/// Where the database fails: Chromium has what stands in `localStorage` on disk a minute later, and nobody tells when. So
/// what only stands there is told to be kept once it surely is, in ms.
const SURELY: u32 = 65_000;

thread_local! {
    /// What is written once the last write is complete; no more than the latest.
    static WAITING: RefCell<Option<String>> = const { RefCell::new(None) };
}

/// What is known of the disk.
#[derive(Clone, Copy)]
pub struct Disk {
    /// Whether the database has answered, and hasn't failed since.
    pub answers: StoredValue<bool>,
    /// Whether it is being written.
    pub is_busy: StoredValue<bool>,
    /// What became of the document in `localStorage`.
    pub local: StoredValue<Saved>,
    /// Until it is surely on disk there.
    pub surely: StoredValue<Option<Timeout>, LocalStorage>,
    /// Whether the browser was asked not to clear what is kept here.
    pub is_asked: StoredValue<bool>,
}

/// What waits isn't written any more.
pub fn let_go() {
    WAITING.set(None);
}

impl Kept {
    /// The database takes its time: what stands in it is taken up when it comes.
    pub fn await_document(self, document: Promise) {
        spawn_local(async move {
            let document = JsFuture::from(document).await;
            if self.is_over() {
                return;
            }
            if let Ok(document) = document {
                self.disk.answers.set_value(true);
                if self.stage.saved.get_untracked() == Saved::Absent {
                    self.stage.saved.set(Saved::Untouched);
                    self.write_again();
                }
                if let Some(text) = document.as_string() {
                    self.find(text);
                }
            }
        });
    }

    /// Writes this document in both places.
    pub fn write(self, text: String) {
        self.disk.local.set_value(storage::store(&self.key.get_value(), &text));
        self.stage.saved.set(Saved::Writing);
        if !self.disk.answers.get_value() {
            self.settle(None);
        }
        self.to_disk(text);
    }

    /// Writes what an old version entered, or what was brought together, into the database, without a word.
    pub fn mirror(self) {
        if !matches!(self.stage.saved.get_untracked(), Saved::Newer | Saved::Blocked) && !self.is_over() {
            self.to_disk(self.signed());
        }
    }

    pub fn to_disk(self, text: String) {
        WAITING.set(Some(text));
        if self.disk.is_busy.try_update_value(|is_busy| std::mem::replace(is_busy, true)) != Some(false) {
            return;
        }
        let key = self.key.get_value();
        spawn_local(async move {
            while let Some(text) = WAITING.take() {
                let written = database::store(&key, &text, covers).await;
                if self.is_over() {
                    return;
                }
                self.answered(written);
            }
            self.disk.is_busy.set_value(false);
        });
    }

    /// The database has written what it was given last, or not.
    fn answered(self, written: Result<(), Refused>) {
        let is_latest = WAITING.with_borrow(Option::is_none);
        let saved = || self.stage.saved.get_untracked();
        match written {
            Ok(()) => {
                self.disk.answers.set_value(true);
                if is_latest && matches!(saved(), Saved::Writing | Saved::Full | Saved::Absent | Saved::Unlike) {
                    self.on_disk();
                }
            }
            Err(Refused::Other(text)) => {
                self.find(text);
                // If all that was entered here is in it nothing is to be written.
                if is_latest && saved() == Saved::Writing {
                    self.on_disk();
                }
            }
            Err(refused) => {
                self.disk.answers.set_value(matches!(refused, Refused::Full));
                if is_latest && saved() == Saved::Writing {
                    self.settle(Some(&refused));
                }
            }
        }
    }

    fn on_disk(self) {
        self.disk.surely.set_value(None);
        self.stage.saved.set(Saved::At(clock::now()));
        // Safari clears what wasn't visited for a week, others what takes too much room. Who is alone comes back later; in
        // the room nobody is asked, since Firefox puts the question before everybody. Nobody waits for the answer.
        if untrack(|| self.stage.is_alone())
            && self.disk.is_asked.try_update_value(|is_asked| !std::mem::replace(is_asked, true)) == Some(true)
            && let Some(window) = dom::window()
        {
            dom::unheard(window.navigator().storage().persist().map(Into::into));
        }
    }

    /// Says what became of what stands in `localStorage` only, and why.
    fn settle(self, refused: Option<&Refused>) {
        let saved = match (self.disk.local.get_value(), refused) {
            (Saved::At(_), _) => {
                let surely = move || {
                    if !self.is_over() && self.stage.saved.get_untracked() == Saved::Writing {
                        self.stage.saved.set(Saved::At(clock::now()));
                    }
                };
                self.disk.surely.set_value(Some(Timeout::new(SURELY, surely)));
                Saved::Writing
            }
            (Saved::Absent, Some(Refused::Full)) => Saved::Full,
            (Saved::Absent, Some(Refused::Unlike)) => Saved::Unlike,
            (other, _) => other,
        };
        self.stage.saved.set(saved);
    }
}
