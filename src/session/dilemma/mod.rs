//! What one dilemma's card holds: notes with the questions, variations, the balance before and after, a closing sentence.
//!
//! A table fills it without a network, and files bring the tables' cards together ([`Card::merge`]). So all of it are
//! entries of one kind, each in a [`Register`], and nothing is ever taken out: a note that was removed is one that is gone.

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

/// What was found with one dilemma.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Card {
    /// Notes by ids that no other browser gives out, and that follow each other in time; see [`Card::id`]. Beside them
    /// what the card has once, under names that no note has: `before` and `after`, the balance; `closing-0` and so on;
    /// `picked-` and a note's id.
    entries: Shelf<Id, Register<Note>>,
}

/// What happens on a card.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fact {
    /// The note with this id is so now; a new id is a new note.
    Noted(Id, Stamp, Note),
    /// The note with this id reads so now; nothing where there is none. Undone by the text field itself.
    Typed(Id, Stamp, String),
    /// The balance lies here, or nowhere: before the talk, or after it.
    Weighed { after: bool, stamp: Stamp, at: Option<Percent> },
    /// This part of the closing sentence reads so. Undone by the text field itself.
    Closed(u8, Stamp, String),
    /// The note is carried into the harvest, or not.
    Picked(Id, Stamp, bool),
}

stored! { Card { entries } }

impl Card {
    /// Applies what happened.
    pub fn apply(&mut self, fact: Fact) {
        let once = Note { question: notes::ONCE, ..Note::default() };
        let (id, stamp, note) = match fact {
            Fact::Noted(id, stamp, note) => (id, stamp, note),
            Fact::Typed(id, stamp, text) => {
                let Some(note) = self.note(&id).cloned() else { return };
                (id, stamp, Note { text, ..note })
            }
            Fact::Weighed { after, stamp, at } => {
                let note = Note { order: at.map_or(0, |at| at.get().into()), gone: at.is_none(), ..once };
                (balance_id(after).to_owned(), stamp, note)
            }
            Fact::Closed(part, stamp, text) => (closing_id(part), stamp, Note { text, ..once }),
            Fact::Picked(id, stamp, on) => (picked_id(&id), stamp, Note { gone: !on, ..once }),
        };
        let mut register = self.entries.remove(&id).unwrap_or_default();
        register.set(stamp, note);
        self.entries.insert(id, register);
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

    /// All that was ever noted, by id, with what stands beside each other where somebody must choose.
    pub fn notes(&self) -> impl Iterator<Item = (&Id, &Register<Note>)> {
        self.entries.iter().filter(|(_, entry)| entry.get().is_some_and(|note| note.question != notes::ONCE))
    }

    /// Whether something was ever noted.
    pub fn is_noted(&self) -> bool {
        self.notes().next().is_some()
    }

    /// The note with this id, with what stands beside it; also where it was removed.
    pub fn register(&self, id: &str) -> Option<&Register<Note>> {
        self.entries.get(id)
    }

    /// The note with this id as it is shown; none where there is none, also where it was removed.
    pub fn note(&self, id: &str) -> Option<&Note> {
        self.entries.get(id)?.get().filter(|note| !note.gone)
    }

    /// Where the balance lay before the talk, and where after it.
    pub fn balance(&self, after: bool) -> Option<Percent> {
        self.note(balance_id(after)).map(|note| Percent::near(note.order as f64))
    }

    /// A part of the closing sentence; empty where nothing was written.
    pub fn closed(&self, part: u8) -> &str {
        self.note(&closing_id(part)).map(|note| note.text.as_str()).unwrap_or_default()
    }

    /// Whether this note is carried into the harvest.
    pub fn is_picked(&self, id: &str) -> bool {
        self.note(&picked_id(id)).is_some()
    }

    /// Brings in what another card of the same dilemma has: everything is kept, and two who changed the same stand beside
    /// each other. Commutative, associative and idempotent.
    pub fn merge(&mut self, other: &Self) {
        for (id, entry) in other.entries.iter() {
            let mut own = self.entries.remove(id.as_str()).unwrap_or_default();
            own.merge(entry);
            self.entries.insert(id.clone(), own);
        }
    }
}

fn balance_id(after: bool) -> &'static str {
    if after { "after" } else { "before" }
}

fn closing_id(part: u8) -> Id {
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
