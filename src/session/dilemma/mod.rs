//! What one dilemma's card holds: notes with the questions, variations, the balance before and after, a closing sentence.
//!
//! A table fills it without a network, and files bring the tables' cards together ([`Card::merge`]). So all of it are
//! entries of one kind, each in a [`Register`], and nothing is ever taken out: a note that was removed is one that is gone.

mod beside;
mod carried;
pub mod notes;

use super::line::Percent;
use super::register::{Register, Stamp};
use super::shelf::Shelf;
use super::stored::stored;
use crate::deck::Id;
pub use carried::{carried, short};
pub use notes::{Mark, Note, VARIATION, listed};

/// The parts of the closing sentence: we choose…, because…, in spite of…, and limit the harm by….
pub const CLOSING: u8 = 4;

/// An entry of a card, as it stands or stood; without any version there is none.
pub type Entry = Register<Note>;

/// What was found with one dilemma.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Card {
    /// Notes by ids that no other browser gives out, and that follow each other in time; see [`Card::id`]. Beside them
    /// what the card has once, under names that no note has: `before` and `after`, the balance; `closing-0` and so on;
    /// `picked-` and a note's id.
    entries: Shelf<Id, Entry>,
}

/// What happens on a card.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fact {
    /// The note with this id is so now; a new id is a new note. What stands beside it still does, until somebody
    /// chooses; but a note that is removed is gone in all its forms.
    Noted(Id, Stamp, Note),
    /// The note with this id reads so now; nothing where there is none.
    Typed(Id, Stamp, String),
    /// The note with this id changes places with the one before it in its part (-1), or after it (1).
    Moved(Id, Stamp, isize),
    /// Of what stands beside each other under this id, this holds and nothing else.
    Chosen(Id, Stamp, Note),
    /// All that stands beside each other under this id holds: each form of a note is one by itself.
    KeptAll(Id, Stamp),
    /// The balance lies here, or nowhere: before the talk, or after it.
    Weighed { after: bool, stamp: Stamp, at: Option<Percent> },
    /// This part of the closing sentence reads so.
    Closed(u8, Stamp, String),
    /// The note is carried into the harvest, or not.
    Picked(Id, Stamp, bool),
}

stored! { Card { entries } }

impl Card {
    /// Applies what happened, and gives back the entries that are another now, as they were.
    pub fn apply(&mut self, fact: Fact) -> Vec<(Id, Entry)> {
        let once = Note { question: notes::ONCE, ..Note::default() };
        // Whether what stands beside it goes.
        let (id, stamp, note, alone) = match fact {
            Fact::Noted(id, stamp, note) => {
                let gone = note.gone;
                (id, stamp, note, gone)
            }
            Fact::Typed(id, stamp, text) => {
                let Some(note) = self.note(&id).cloned() else { return Vec::new() };
                (id, stamp, Note { text, ..note }, false)
            }
            Fact::Chosen(id, stamp, note) => (id, stamp, note, true),
            Fact::Weighed { after, stamp, at } => {
                let note = Note { order: at.map_or(0, |at| at.get().into()), gone: at.is_none(), ..once };
                (balance_id(after).to_owned(), stamp, note, false)
            }
            Fact::Closed(part, stamp, text) => (closing_id(part), stamp, Note { text, ..once }, false),
            Fact::Picked(id, stamp, on) => (picked_id(&id), stamp, Note { gone: !on, ..once }, true),
            Fact::Moved(id, stamp, by) => {
                let moved = notes::moved(self, &id, by);
                return moved.into_iter().filter_map(|(id, note)| self.put(id, stamp.clone(), note, false)).collect();
            }
            Fact::KeptAll(id, stamp) => {
                let all = self.apart(&id);
                return all.into_iter().filter_map(|(id, note)| self.put(id, stamp.clone(), note, true)).collect();
            }
        };
        self.put(id, stamp, note, alone).into_iter().collect()
    }

    /// Puts a note under this id, in the place of the one that is shown there or, `alone`, of all. Gives back what stood
    /// there, or nothing where nothing is another than before.
    fn put(&mut self, id: Id, stamp: Stamp, note: Note, alone: bool) -> Option<(Id, Entry)> {
        let was = self.entries.get(&id).cloned().unwrap_or_default();
        let all = was.versions();
        let shown = beside::shown(&was);
        let same = match shown.and_then(|place| all.get(place)) {
            Some(version) => version.value == note && (!alone || all.len() == 1),
            // What isn't there can't go, and an empty text is none.
            None => note.gone || note.question == notes::ONCE && note.text.is_empty() && id.starts_with("closing-"),
        };
        if same {
            return None;
        }
        let mut new = was.clone();
        match shown.filter(|_| !alone) {
            Some(place) => new.set_one(place, stamp, note),
            None => new.set(stamp, note),
        }
        self.entries.insert(id.clone(), new);
        Some((id, was))
    }

    /// Puts an entry back as it was, and gives back what stood there.
    pub fn put_back(&mut self, id: &str, entry: Entry) -> Entry {
        let was = match entry.versions().is_empty() {
            true => self.entries.remove(id),
            false => self.entries.insert(id.to_owned(), entry),
        };
        was.unwrap_or_default()
    }

    /// An id for a new note in this part of a question: its time first, so that ids follow each other, then the browser
    /// and the part, so that no other note gets the same.
    pub fn id(&self, stamp: &Stamp, question: u8, cell: u8) -> Id {
        let mut at = stamp.at.max(0);
        loop {
            let part = question.to_string() + "." + &cell.to_string();
            let id = [padded(at).as_str(), &stamp.by, &part].join("-");
            if self.entries.get(id.as_str()).is_none() {
                return id;
            }
            at += 1;
        }
    }

    /// All that stands on the card, notes and what it has once, also what was removed.
    pub fn entries(&self) -> impl Iterator<Item = (&Id, &Entry)> {
        self.entries.iter()
    }

    /// All that was ever noted, by id, as it is shown.
    pub fn notes(&self) -> impl Iterator<Item = (&Id, &Note)> {
        self.entries.iter().filter_map(|(id, entry)| {
            let note = &entry.versions().get(beside::shown(entry)?)?.value;
            (note.question != notes::ONCE).then_some((id, note))
        })
    }

    /// The last step in which something stands: that of a question its number, then the variations, then the end (the
    /// balance after the talk, the closing sentence). 0 where nothing does. `questions`: how many there are.
    pub fn reached(&self, questions: usize) -> usize {
        if self.balance(true).is_some() || (0..CLOSING).any(|part| !self.closed(part).is_empty()) {
            return questions + 1;
        }
        let noted = self.notes().filter(|(_, note)| !note.gone);
        noted.map(|(_, note)| usize::from(note.question).min(questions)).max().unwrap_or(0)
    }

    /// Whether nothing stands on it.
    pub fn is_empty(&self) -> bool {
        self.entries.is_empty()
    }

    /// Whether something was ever noted.
    pub fn is_noted(&self) -> bool {
        self.notes().next().is_some()
    }

    /// What stands under this id, all of it; also where it was removed.
    pub fn register(&self, id: &str) -> Option<&Entry> {
        self.entries.get(id)
    }

    /// The note with this id as it is shown; none where there is none, also where it was removed.
    pub fn note(&self, id: &str) -> Option<&Note> {
        let entry = self.entries.get(id)?;
        let shown = entry.versions().get(beside::shown(entry)?)?;
        Some(&shown.value).filter(|note| !note.gone)
    }

    /// Where the balance lay before the talk, and where after it.
    pub fn balance(&self, after: bool) -> Option<Percent> {
        self.note(balance_id(after)).map(Note::balance)
    }

    /// A part of the closing sentence; empty where nothing was written.
    pub fn closed(&self, part: u8) -> &str {
        self.note(&closing_id(part)).map(|note| note.text.as_str()).unwrap_or_default()
    }

    /// Whether this note is carried into the harvest. Where one said so and another didn't, it is.
    pub fn is_picked(&self, id: &str) -> bool {
        self.note(&picked_id(id)).is_some()
    }

    /// Brings in what another card of the same dilemma has: everything is kept, and two who changed the same stand beside
    /// each other. Commutative, associative and idempotent. Gives back the entries that are another now, as they were.
    pub fn merge(&mut self, other: &Self) -> Vec<(Id, Entry)> {
        let mut changed = Vec::new();
        for (id, entry) in other.entries.iter() {
            let was = self.entries.get(id).cloned().unwrap_or_default();
            let mut own = was.clone();
            own.merge(entry);
            if own != was {
                self.entries.insert(id.clone(), own);
                changed.push((id.clone(), was));
            }
        }
        changed
    }
}

/// The name of the balance among a card's entries.
pub fn balance_id(after: bool) -> &'static str {
    if after { "after" } else { "before" }
}

/// The name of this part of the closing sentence among a card's entries.
pub fn closing_id(part: u8) -> Id {
    "closing-".to_owned() + &part.to_string()
}

fn picked_id(note: &str) -> Id {
    "picked-".to_owned() + note
}

/// A time in ms as nine signs of base 36, enough for the next thousand years.
fn padded(at: i64) -> String {
    let (mut rest, mut signs) = (at, Vec::new());
    while rest > 0 || signs.len() < 9 {
        let digit = (rest % 36) as u8;
        signs.push(if digit < 10 { b'0' + digit } else { b'a' + digit - 10 });
        rest /= 36;
    }
    signs.iter().rev().map(|sign| char::from(*sign)).collect()
}
