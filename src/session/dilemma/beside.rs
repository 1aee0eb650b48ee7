//! What stands beside each other on a card, since two changed it who hadn't seen each other; and what can't stand there.

use super::notes::ONCE;
use super::{Card, Entry, Note, VARIATION};
use crate::deck::Id;
use crate::session::clock::LAST;
use crate::session::rounds::MOST;

/// The most questions a deck has, and the most parts a question.
const QUESTIONS: u8 = 12;
const CELLS: u8 = 4;

/// Which of an entry's versions is shown: the latest that isn't removed, so that nobody's words go unseen; else the latest.
pub(super) fn shown(entry: &Entry) -> Option<usize> {
    let all = entry.versions();
    all.iter().rposition(|version| !version.value.gone).or(all.len().checked_sub(1))
}

impl Card {
    /// The forms that stand beside each other under this id, where somebody must choose: each once. None where there is
    /// nothing to choose: a place in the list is no matter, nor whether a note is picked (where one said so, it is).
    pub fn beside(&self, id: &str) -> Vec<&Note> {
        let mut all: Vec<&Note> = Vec::new();
        for version in self.register(id).filter(|_| !id.starts_with("picked-")).iter().flat_map(|e| e.versions()) {
            if !all.iter().any(|known| known.is_like(&version.value)) {
                all.push(&version.value);
            }
        }
        if all.len() > 1 { all } else { Vec::new() }
    }

    /// The ids under which something stands beside each other.
    pub fn conflicts(&self) -> impl Iterator<Item = &Id> {
        self.entries().filter(|(id, entry)| entry.versions().len() > 1 && !self.beside(id).is_empty()).map(|(id, _)| id)
    }

    /// All forms that stand under this id and weren't removed, each under an id of its own: the first under the one it
    /// has, so that everybody who takes them apart makes the same of it. What a card has once becomes one text.
    pub(super) fn apart(&self, id: &str) -> Vec<(Id, Note)> {
        let mut all: Vec<(Id, Note)> = Vec::new();
        for version in self.register(id).iter().flat_map(|entry| entry.versions()) {
            let note = &version.value;
            if note.gone || all.iter().any(|(_, known)| known.is_like(note)) {
                continue;
            }
            match all.first_mut() {
                Some((_, first)) if note.question == ONCE => {
                    first.text = [first.text.trim(), note.text.trim()].join(" / ");
                }
                Some(_) => {
                    let own = [id, "~", &version.by, ".", &version.at.to_string()].concat();
                    all.push((own, note.clone()));
                }
                None => all.push((id.to_owned(), note.clone())),
            }
        }
        all
    }

    /// Whether all that stands on it can stand there: a file may say anything.
    pub fn is_sound(&self) -> bool {
        self.entries().all(|(id, entry)| entry.versions().iter().all(|version| is_sound(id, &version.value)))
    }
}

/// Whether such a note can stand under this id.
fn is_sound(id: &str, note: &Note) -> bool {
    let balance = matches!(id, "before" | "after");
    let closing = id.strip_prefix("closing-").is_some_and(|part| part.parse::<u8>().is_ok());
    if balance || closing || id.starts_with("picked-") {
        return note.question == ONCE && (0..=100).contains(&note.order);
    }
    let order = (-LAST..=LAST).contains(&note.order);
    let place = note.cell < CELLS && (note.question < QUESTIONS || note.question == VARIATION);
    order && place && note.round <= MOST
}
