//! What one dilemma's card holds.

use super::line::Percent;
use super::shelf::Shelf;
use super::stored::stored;

/// The notes and the balance of one dilemma.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Card {
    /// What was noted with a question; counted from 0. A question without a note has no entry.
    pub notes: Shelf<u8, String>,
    /// Where the balance lies between the two sides; none until placed.
    pub balance: Option<Percent>,
}

/// What happens on a card.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fact {
    /// The note with this question now reads so; an empty text takes it away.
    Noted(u8, String),
    /// The balance lies here.
    Weighed(Percent),
    /// The balance was taken back.
    Unweighed,
}

stored! { Card { notes, balance } }

impl Card {
    /// Applies what happened.
    pub fn apply(&mut self, fact: Fact) {
        match fact {
            Fact::Noted(question, text) if text.is_empty() => drop(self.notes.remove(&question)),
            Fact::Noted(question, text) => drop(self.notes.insert(question, text)),
            Fact::Weighed(at) => self.balance = Some(at),
            Fact::Unweighed => self.balance = None,
        }
    }

    /// What was noted with this question; empty where nothing was.
    pub fn note(&self, question: u8) -> &str {
        self.notes.get(&question).map(String::as_str).unwrap_or_default()
    }
}
