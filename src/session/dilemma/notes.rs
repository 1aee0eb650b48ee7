//! A note: where on the card it lies, what it says, and what was said of it.

use super::Card;
use crate::deck::Id;
use crate::session::Instant;
use crate::session::line::Percent;
use crate::session::stored::stored;

/// The place of a variation of the dilemma ("what if…?") among the questions. Its cell is 1 where the answer tips over.
pub const VARIATION: u8 = u8::MAX;

/// The place of what a card has once, which is no note.
pub const ONCE: u8 = VARIATION - 1;

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
    /// It is the question that stays open.
    Open,
}

impl Mark {
    /// Those whom a note may touch.
    pub const TOUCHED: [Self; 4] = [Self::Citizen, Self::Worker, Self::Organisation, Self::Society];
    /// What a note may be.
    pub const KINDS: [Self; 4] = [Self::Fact, Self::Judgement, Self::Dissent, Self::Open];

    fn bit(self) -> u8 {
        1 << self as u8
    }
}

impl Note {
    /// Where it lies, of a balance.
    pub fn balance(&self) -> Percent {
        Percent::near(self.order as f64)
    }

    /// Whether nobody needs to choose between the two: removed both, or the same to all who read it.
    pub(super) fn is_like(&self, other: &Self) -> bool {
        let place = |note: &Self| if note.question == ONCE { note.order } else { 0 };
        let seen = |note: &Self| (note.question, note.cell, note.marks, place(note));
        self.gone && other.gone || self.gone == other.gone && self.text == other.text && seen(self) == seen(other)
    }

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
    let here = |note: &Note| !note.gone && note.question == question && note.cell == cell;
    let mut notes: Vec<(&Id, &Note)> = card.notes().filter(|(_, note)| here(note)).collect();
    notes.sort_by_key(|(_, note)| note.order);
    notes
}

/// The notes that lie elsewhere once this one has changed places with the one before it (`by` -1) or after it (1), with
/// their ids. Nothing at the ends. Where several had the same place, they are told apart from now on.
pub(super) fn moved(card: &Card, id: &str, by: isize) -> Vec<(Id, Note)> {
    let Some(note) = card.note(id) else { return Vec::new() };
    let mut all = listed(card, note.question, note.cell);
    let places: Vec<Instant> = all.iter().map(|(_, note)| note.order).collect();
    let place = all.iter().position(|(known, _)| *known == id);
    let Some((place, other)) = place.and_then(|place| Some((place, place.checked_add_signed(by)?))) else {
        return Vec::new();
    };
    if other >= all.len() {
        return Vec::new();
    }
    all.swap(place, other);
    let mut moved = Vec::new();
    let mut least = Instant::MIN;
    for ((id, note), order) in all.into_iter().zip(places) {
        let order = order.max(least);
        least = order.saturating_add(1);
        if order != note.order {
            moved.push((id.clone(), Note { order, ..note.clone() }));
        }
    }
    moved
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::dilemma::Fact;
    use crate::session::line::Percent;
    use crate::session::register::Stamp;
    use proptest::prelude::*;

    fn stamp(at: Instant) -> Stamp {
        Stamp { by: "x".into(), at }
    }

    /// Notes `0`, `1` and so on, in these places.
    fn card(orders: &[Instant]) -> Card {
        let mut card = Card::default();
        for (name, order) in orders.iter().enumerate() {
            let name = name.to_string();
            card.apply(Fact::Noted(name.clone(), stamp(1), Note { text: name, order: *order, ..Note::default() }));
        }
        card
    }

    fn texts(card: &Card) -> String {
        listed(card, 0, 0).into_iter().map(|(_, note)| note.text.as_str()).collect()
    }

    #[test]
    fn a_note_passes_one_neighbour_also_where_all_have_the_same_place() {
        let mut card = card(&[5, 5, 5]);
        assert_eq!(card.apply(Fact::Moved("0".into(), stamp(2), 1)).len(), 2, "one fact, and only those that must");
        assert_eq!(texts(&card), "102");
        card.apply(Fact::Moved("0".into(), stamp(3), 1));
        assert_eq!(texts(&card), "120");
        assert!(card.apply(Fact::Moved("0".into(), stamp(4), 1)).is_empty(), "the end");
        card.apply(Fact::Moved("2".into(), stamp(5), -1));
        assert_eq!(texts(&card), "210");
    }

    #[test]
    fn who_comes_back_goes_on_at_the_last_step_with_something_in_it() {
        const QUESTIONS: usize = 4;
        let mut card = Card::default();
        assert_eq!(card.reached(QUESTIONS), 0);
        let noted = |id: &str, question, gone| {
            Fact::Noted(id.into(), stamp(2), Note { question, gone, text: "a".into(), ..Note::default() })
        };
        card.apply(noted("a", 2, false));
        card.apply(noted("b", 0, false));
        assert_eq!(card.reached(QUESTIONS), 2);
        card.apply(noted("c", VARIATION, false));
        assert_eq!(card.reached(QUESTIONS), QUESTIONS, "the variations come after the questions");
        card.apply(noted("c", VARIATION, true));
        assert_eq!(card.reached(QUESTIONS), 2, "what was removed is no place to come back to");
        card.apply(Fact::Weighed { after: false, stamp: stamp(3), at: Some(Percent::MIDDLE) });
        assert_eq!(card.reached(QUESTIONS), 2, "the first balance stands on the slide");
        card.apply(Fact::Closed(0, stamp(3), "maatwerk".into()));
        assert_eq!(card.reached(QUESTIONS), QUESTIONS + 1);
    }

    proptest! {
        #[test]
        fn a_move_changes_two_neighbours_and_nothing_else(orders in prop::collection::vec(0i64..4, 1..8), at in 0usize..8, up in any::<bool>()) {
            let mut card = card(&orders);
            let mut want: Vec<char> = texts(&card).chars().collect();
            let at = at % want.len();
            let id = want[at].to_string();
            let to = if up { at.checked_sub(1) } else { Some(at + 1) };
            if let Some(to) = to.filter(|to| *to < want.len()) {
                want.swap(at, to);
            }
            card.apply(Fact::Moved(id, stamp(9), if up { -1 } else { 1 }));
            prop_assert_eq!(texts(&card), want.into_iter().collect::<String>());
        }
    }
}
