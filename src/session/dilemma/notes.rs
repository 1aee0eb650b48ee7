//! A note: where on the card it lies, what it says, and what was said of it.

use super::Card;
use crate::deck::Id;
use crate::session::Instant;
use crate::session::stored::stored;

/// The place of a variation of the dilemma ("what if…?") among the questions. Its cell is 1 where the answer tips over.
pub const VARIATION: u8 = u8::MAX;

/// The place of what a card has once, which is no note.
pub(in crate::session) const ONCE: u8 = VARIATION - 1;

/// One note.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Note {
    /// With which question it was written, counted from 0; or [`VARIATION`].
    pub question: u8,
    /// In which part of the question's form it lies; see [`crate::deck::Form::cells`].
    pub cell: u8,
    pub text: String,
    /// What was said of it: bits of [`Mark`].
    pub marks: u8,
    /// Where it lies among its neighbours: smaller first; those with the same in the order of their ids.
    pub order: Instant,
    /// In which round it was written, counted from 1; 0 outside the rounds. Never by whom.
    pub round: u8,
    /// Whether it was removed.
    pub gone: bool,
}

stored! { Note { cell, marks, round, gone; question, text, order } }

/// What may be said of a note.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// Whom it touches.
    Citizen,
    Worker,
    Organisation,
    Society,
    /// What it is.
    Fact,
    Judgement,
    /// It speaks against the others.
    Dissent,
}

impl Mark {
    /// Those whom a note may touch.
    pub const TOUCHED: [Self; 4] = [Self::Citizen, Self::Worker, Self::Organisation, Self::Society];
    /// What a note may be.
    pub const KINDS: [Self; 3] = [Self::Fact, Self::Judgement, Self::Dissent];

    fn bit(self) -> u8 {
        1 << self as u8
    }
}

impl Note {
    /// Whether this was said of it.
    pub fn has(&self, mark: Mark) -> bool {
        self.marks & mark.bit() != 0
    }

    /// The same with this said of it, or no longer. A fact is no judgement.
    pub fn marked(&self, mark: Mark) -> Self {
        let other = match mark {
            Mark::Fact => Mark::Judgement.bit(),
            Mark::Judgement => Mark::Fact.bit(),
            _ => 0,
        };
        Self { marks: (self.marks ^ mark.bit()) & !other, ..self.clone() }
    }
}

/// The notes that lie in this part of a question, with their ids, in their order; those that were removed not.
pub fn listed(card: &Card, question: u8, cell: u8) -> Vec<(&Id, &Note)> {
    let here = |note: &&Note| !note.gone && note.question == question && note.cell == cell;
    let mut notes: Vec<(&Id, &Note)> =
        card.notes().filter_map(|(id, note)| Some((id, note.get().filter(here)?))).collect();
    notes.sort_by_key(|(_, note)| note.order);
    notes
}

/// The orders with which this note changes places with the one before it (`by` -1) or after it (1): of the note and of
/// that neighbour, with its id. None at the end.
pub fn swapped(card: &Card, id: &str, by: isize) -> Option<(Instant, Id, Note)> {
    let note = card.note(id)?;
    let all = listed(card, note.question, note.cell);
    let place = all.iter().position(|(known, _)| *known == id)?;
    let (other, neighbour) = all.get(place.checked_add_signed(by)?)?;
    // Two that have the same order are told apart by it from now on.
    let to = if neighbour.order == note.order { note.order + by as Instant } else { neighbour.order };
    Some((to, (*other).clone(), Note { order: note.order, ..(*neighbour).clone() }))
}
