//! What was found, gathered from the cards: the little that is read out at the end.

use super::Session;
use super::dilemma::{Card, Mark, Note, VARIATION, listed};
use crate::deck::{Deck, Form, Html, Id};
use crate::session::warn::findings;

/// How many notes with one question are harvested, at most; and one that speaks against the others beside as many that
/// were picked.
pub const MOST: usize = 3;

/// One dilemma's part of the harvest.
#[derive(Clone, Debug, PartialEq)]
pub struct Sheaf {
    pub dilemma: Id,
    pub title: Html,
    /// The questions with which something was noted, counted from 0, and what of it is harvested.
    pub found: Vec<(u8, Vec<Note>)>,
    /// The question that stays open: a note of which that was said; else of the variations the one that was picked, else
    /// one that tips the answer over.
    pub open: Option<Note>,
    pub card: Card,
}

impl Sheaf {
    /// Whether something was noted of which nothing is harvested: it looks like pointing to a person, or stands on the map.
    pub fn waits(&self) -> bool {
        self.is_empty() && self.written().next().is_some()
    }

    /// Whether of what waits something can be chosen: a map is seen whole or not at all.
    pub fn can_choose(&self, deck: &Deck) -> bool {
        self.written().any(|note| note.question == VARIATION || deck.form(note.question) != Form::Map)
    }

    /// Whether nothing is harvested.
    pub fn is_empty(&self) -> bool {
        self.found.is_empty() && self.open.is_none()
    }

    /// How many notes stand on the card that aren't harvested.
    pub fn more(&self) -> usize {
        let shown = self.found.iter().map(|(_, notes)| notes.len()).sum::<usize>() + usize::from(self.open.is_some());
        self.written().count().saturating_sub(shown)
    }

    /// The notes on the card.
    pub fn written(&self) -> impl Iterator<Item = &Note> {
        self.card.notes().map(|(_, note)| note).filter(|note| !note.gone && !note.text.trim().is_empty())
    }
}

/// What was found, by dilemma and question; a sheaf for each of `dilemmas`, in that order, also where nothing was noted.
pub fn gather(deck: &Deck, session: &Session, dilemmas: &[Id]) -> Vec<Sheaf> {
    let mut sheaves = Vec::new();
    for id in dilemmas {
        let Some((_, slide)) = deck.find(id) else { continue };
        let card = session.dilemma(id);
        let open = open(&card);
        let mut found = Vec::new();
        for question in 0..deck.questions().len().min(usize::from(VARIATION)) as u8 {
            // A map is seen whole or not at all: it stands in the report.
            let form = deck.form(question);
            let mut notes = if form == Form::Map { Vec::new() } else { chosen(&card, question, form.cells()) };
            notes.retain(|(id, _)| open != Some(*id));
            if !notes.is_empty() {
                found.push((question, notes.into_iter().map(|(_, note)| note.clone()).collect()));
            }
        }
        let open = open.and_then(|id| card.note(id)).cloned();
        sheaves.push(Sheaf { dilemma: id.clone(), title: slide.title.clone(), found, open, card });
    }
    sheaves
}

/// Whether this note, which was picked, has its place in the harvest: there is none beyond [`MOST`] picked ones.
pub fn has_place(card: &Card, id: &str, cells: u8) -> bool {
    let question = card.note(id).map_or(VARIATION, |note| note.question);
    question == VARIATION || chosen(card, question, cells).iter().any(|(known, _)| *known == id)
}

/// The id of the note that is the open question.
fn open(card: &Card) -> Option<&Id> {
    let said: Vec<&Id> =
        card.notes().filter(|(_, note)| !note.gone && note.has(Mark::Open)).map(|(id, _)| id).collect();
    let picked = |all: &[&'_ Id]| all.iter().position(|id| card.is_picked(id)).unwrap_or(0);
    if let Some(id) = said.get(picked(&said)) {
        return Some(*id);
    }
    // Those first that tip the answer over.
    let all = [1, 0].into_iter().flat_map(|cell| listed(card, VARIATION, cell));
    let all: Vec<&Id> = all.filter(|(_, note)| !note.text.trim().is_empty()).map(|(id, _)| id).collect();
    all.get(picked(&all)).copied()
}

/// Of the notes with this question those that were picked, in their order; where none was, the first ones. Of each part
/// (what worked, what failed) one is among them as far as there is room, and so is whoever speaks against the others.
/// What looks like pointing to a person comes onto the beamer only by hand.
fn chosen(card: &Card, question: u8, cells: u8) -> Vec<(&Id, &Note)> {
    let mut all: Vec<(&Id, &Note)> = Vec::new();
    for cell in 0..cells {
        let shown = |(id, note): &(&Id, &Note)| {
            !note.text.trim().is_empty() && (card.is_picked(id) || findings(&note.text).is_empty())
        };
        all.extend(listed(card, question, cell).into_iter().filter(shown));
    }
    let mut picked: Vec<usize> = Vec::new();
    for (place, (id, _)) in all.iter().enumerate() {
        if card.is_picked(id) && picked.len() < MOST {
            picked.push(place);
        }
    }
    // What must be there comes first, then the others in their order.
    let first = |such: &dyn Fn(&Note) -> bool| all.iter().position(|(_, note)| such(note));
    let has = |some: &[usize], such: &dyn Fn(&Note) -> bool| {
        some.iter().filter_map(|place| all.get(*place)).any(|(_, note)| such(note))
    };
    let by_hand = !picked.is_empty();
    let dissent = |note: &Note| note.has(Mark::Dissent);
    let mut some = picked;
    if !has(&some, &dissent) {
        some.extend(first(&dissent));
    }
    for cell in 0..cells {
        let there = |note: &Note| note.cell == cell;
        if some.len() < MOST && !has(&some, &there) {
            some.extend(first(&there));
        }
    }
    for place in 0..all.len() {
        if !by_hand && some.len() < MOST && !some.contains(&place) {
            some.push(place);
        }
    }
    some.sort_unstable();
    some.into_iter().filter_map(|place| all.get(place).copied()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::dilemma::Fact;
    use crate::session::register::Stamp;

    fn stamp() -> Stamp {
        Stamp { by: "x".into(), at: 1 }
    }

    /// Notes with one question, each in its part and called `cell` and its number; a `!` speaks against the others, a `*`
    /// is picked, a `?` is the open question.
    fn card(question: u8, notes: &[(u8, &str)]) -> Card {
        let mut card = Card::default();
        for (order, (cell, text)) in (0..).zip(notes) {
            let marks = [('!', Mark::Dissent), ('?', Mark::Open)];
            let marked = marks.into_iter().filter(|(sign, _)| text.contains(*sign));
            let note = Note { question, cell: *cell, text: (*text).to_owned(), order, ..Note::default() };
            let note = marked.fold(note, |note, (_, mark)| note.marked(mark));
            card.apply(Fact::Noted((*text).to_owned(), stamp(), note));
            if text.contains('*') {
                card.apply(Fact::Picked((*text).to_owned(), stamp(), true));
            }
        }
        card
    }

    fn texts(card: &Card, cells: u8) -> Vec<&str> {
        chosen(card, 0, cells).into_iter().map(|(_, note)| note.text.as_str()).collect()
    }

    #[test]
    fn three_at_most_the_first_ones_and_who_speaks_against_them() {
        assert_eq!(texts(&card(0, &[(0, "a"), (0, "b"), (0, "c"), (0, "d")]), 1), ["a", "b", "c"]);
        assert_eq!(texts(&card(0, &[(0, "a"), (0, "b"), (0, "c"), (0, "d!")]), 1), ["a", "b", "d!"]);
        assert_eq!(texts(&card(0, &[(0, " "), (0, "b")]), 1), ["b"], "what is empty is none");
    }

    #[test]
    fn what_looks_like_a_person_is_there_only_by_hand() {
        let mut card = card(0, &[(0, "Mevrouw De Vries belde"), (0, "plain")]);
        assert_eq!(texts(&card, 1), ["plain"]);
        card.apply(Fact::Picked("Mevrouw De Vries belde".into(), stamp(), true));
        assert_eq!(texts(&card, 1), ["Mevrouw De Vries belde"]);
    }

    #[test]
    fn what_was_picked_and_still_who_speaks_against_it() {
        let some = [(0, "a"), (0, "b*"), (0, "c!"), (0, "d*")];
        assert_eq!(texts(&card(0, &some), 1), ["b*", "c!", "d*"]);
        let full = [(0, "a*"), (0, "b*"), (0, "c*"), (0, "d!")];
        assert_eq!(texts(&card(0, &full), 1), ["a*", "b*", "c*", "d!"], "no pick is taken away for it");
        assert_eq!(texts(&card(0, &[(0, "a!*"), (0, "b!"), (0, "c")]), 1), ["a!*"]);
    }

    #[test]
    fn what_worked_pushes_out_nothing_that_failed() {
        let tried = [(0, "a"), (0, "b"), (0, "c"), (1, "mis"), (1, "mis2")];
        assert_eq!(texts(&card(0, &tried), 2), ["a", "b", "mis"]);
        let dissent = [(0, "a"), (0, "b!"), (0, "c"), (1, "mis")];
        assert_eq!(texts(&card(0, &dissent), 2), ["a", "b!", "mis"]);
        let picked = [(0, "a*"), (0, "b"), (1, "mis")];
        assert_eq!(texts(&card(0, &picked), 2), ["a*", "mis"]);
    }

    #[test]
    fn a_fourth_pick_has_no_place_and_that_is_known() {
        let card = card(0, &[(0, "a*"), (0, "b*"), (0, "c*"), (0, "d*")]);
        assert_eq!(texts(&card, 1), ["a*", "b*", "c*"]);
        assert_eq!(["a*", "c*", "d*"].map(|id| has_place(&card, id, 1)), [true, true, false]);
    }

    #[test]
    fn the_open_question_is_whatever_note_it_was_said_of_else_a_variation() {
        let text = |card: &Card| open(card).cloned();
        assert_eq!(text(&card(0, &[(0, "a"), (0, "b?")])).as_deref(), Some("b?"));
        assert_eq!(text(&card(1, &[(3, "op de kaart?"), (0, "b")])).as_deref(), Some("op de kaart?"));
        assert_eq!(text(&card(0, &[(0, "a?"), (0, "b?*")])).as_deref(), Some("b?*"));
        assert_eq!(text(&card(VARIATION, &[(0, "blijft"), (1, "kantelt")])).as_deref(), Some("kantelt"));
        assert_eq!(text(&card(VARIATION, &[(0, "blijft*"), (1, "kantelt")])).as_deref(), Some("blijft*"));
        assert_eq!(text(&card(0, &[(0, "a")])), None);
        let mut gone = card(0, &[(0, "a?")]);
        let note = gone.note("a?").cloned().expect("noted");
        gone.apply(Fact::Noted("a?".into(), stamp(), Note { gone: true, ..note }));
        assert_eq!(text(&gone), None);
    }
}
