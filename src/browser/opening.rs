//! What was entered before, taken up when the page is opened: which of the two places had it last, or what is in either.

use super::database::Found;
use super::kept::Kept;
use super::storage;
use crate::session::revision::{covers, is_signed};
use crate::stage::Saved;
use leptos::prelude::*;

impl Kept {
    /// Takes up what was entered before: what stands in both places.
    pub fn load(self, found: Found) {
        let local = storage::read(&self.key.get_value());
        if local.is_err() && !self.disk.answers.get_value() {
            self.stage.saved.set(Saved::Absent);
        }
        let disk = match found {
            Found::Document(document) => document,
            Found::Later(document) => {
                self.await_document(document);
                None
            }
            Found::Nowhere => None,
        };
        match (disk, local.ok().flatten()) {
            // A browser that was killed had it in the database last.
            (Some(disk), local) if local.as_ref().is_none_or(|local| covers(&disk, local)) => {
                let is_local = local.as_ref() == Some(&disk);
                local.iter().for_each(|local| self.remember(local));
                if self.begin(&disk) && !is_local {
                    storage::store(&self.key.get_value(), &disk);
                }
            }
            (Some(disk), Some(local)) if !covers(&local, &disk) => {
                self.begin(&disk);
                self.join(&local);
            }
            // There is nothing yet in the database; or an old version, or one without a database, wrote last.
            (disk, Some(local)) => {
                disk.iter().for_each(|disk| self.remember(disk));
                if self.begin(&local) && self.stage.saved.get_untracked() != Saved::Blocked {
                    self.to_disk(local);
                }
            }
            (_, None) => {}
        }
    }

    /// Begins with what stands in this document; false where it isn't taken up.
    fn begin(self, text: &str) -> bool {
        self.remember(text);
        let session = storage::open(self.stage, &self.key.get_value(), text);
        let is_open = session.is_ok();
        match session {
            Ok(session) => {
                self.known.set_value(text.to_owned());
                self.stage.adopt(session);
            }
            Err(trouble) => self.stage.saved.set(trouble),
        }
        is_open
    }

    /// Takes up what stands in the database, where this window didn't expect it: it was slow, or another window wrote there.
    pub fn find(self, text: String) {
        let is_first = self.known.with_value(String::is_empty);
        if is_first || is_signed(&text) || self.trail.with_value(|trail| trail.holds(&text)) {
            self.take_up(text);
        } else {
            self.join(&text);
        }
    }

    /// Takes up a document that knows nothing of the one that this began with, nor that of it: an old version wrote in one
    /// place while what stands in the other was written. It is put aside as well, since of some things only one holds.
    fn join(self, text: &str) {
        let key = self.key.get_value();
        self.remember(text);
        match storage::open(self.stage, &key, text) {
            Ok(theirs) => {
                storage::put_aside(&key, text);
                let both = self.stage.session().with_untracked(|mine| theirs.joined(mine));
                self.stage.adopt(both);
                self.write_again();
            }
            Err(trouble) => self.stage.saved.set(trouble),
        }
        self.mirror();
    }
}
