//! What a group finds at a table: a few lines of those who were there before it.

use super::notes::Note;
use super::{Card, Id};
use crate::session::warn::findings;

/// How many lines are carried over to the next group, at most.
const MOST: usize = 3;

/// The notes that are carried over to the group that is at this card in this round (counted from 1): of those that were
/// written before it, first the ones that were picked, then the others as they stand on the card; three at most. None in
/// the first round, which nobody was there before. What looks like pointing to a person is shown to all only where
/// somebody picked it.
pub fn carried(card: &Card, round: u8) -> Vec<&Note> {
    if round <= 1 {
        return Vec::new();
    }
    let before = |note: &Note| !note.gone && note.round < round && !note.text.trim().is_empty();
    let shown = |(id, note): &(&Id, &Note)| before(note) && (card.is_picked(id) || findings(&note.text).is_empty());
    let mut notes: Vec<(&Id, &Note)> = card.notes().filter(shown).collect();
    let rank = |(id, note): &(&Id, &Note)| (!card.is_picked(id), note.question, note.cell, note.order);
    let mut first = Vec::new();
    // Three are taken out: a sort of its own would be more code than all of this.
    while first.len() < MOST
        && let Some(at) = (0..notes.len()).min_by_key(|at| notes.get(*at).map(rank))
    {
        first.push(notes.remove(at).1);
    }
    first
}

/// A text in one line of at most so many signs, cut after a word.
pub fn short(text: &str, most: usize) -> String {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    let Some((cut, _)) = line.char_indices().nth(most) else { return line };
    let (start, _) = line.split_at(cut);
    let end = start.rfind(' ').filter(|end| *end > cut / 2).unwrap_or(start.len());
    let (start, _) = start.split_at(end);
    start.trim_end_matches([',', ';', ':', '.', ' ']).to_owned() + "…"
}

#[cfg(test)]
mod tests {
    use super::super::Fact;
    use super::*;
    use crate::session::register::Stamp;

    fn card(notes: &[(&str, u8, u8)], picked: &[&str]) -> Card {
        let mut card = Card::default();
        let stamp = |at| Stamp { by: "x".into(), at };
        for (at, (text, question, round)) in (1..).zip(notes) {
            let note = Note { text: (*text).into(), question: *question, round: *round, order: at, ..Note::default() };
            card.apply(Fact::Noted((*text).into(), stamp(at), note));
        }
        picked.iter().for_each(|id| drop(card.apply(Fact::Picked((*id).into(), stamp(99), true))));
        card
    }

    fn texts(card: &Card, round: u8) -> Vec<&str> {
        carried(card, round).into_iter().map(|note| note.text.as_str()).collect()
    }

    #[test]
    fn three_lines_are_carried_over_picked_ones_first() {
        let card = card(&[("a", 0, 1), ("b", 1, 1), ("c", 0, 1), ("d", 3, 1), ("e", 2, 2)], &["d"]);
        assert_eq!(texts(&card, 2), ["d", "a", "c"]);
        assert_eq!(texts(&card, 1), [""; 0], "nobody was there before the first");
    }

    #[test]
    fn only_what_was_written_before_is_carried_over() {
        let card = card(&[("now", 0, 2), ("before", 0, 1), ("outside", 1, 0), (" ", 0, 1)], &[]);
        assert_eq!(texts(&card, 2), ["before", "outside"]);
        assert_eq!(texts(&card, 3), ["now", "before", "outside"]);
    }

    #[test]
    fn what_looks_like_a_person_is_carried_over_only_where_it_was_picked() {
        let notes = [("De heer Jansen, 111222333", 0, 1), ("plain", 0, 1)];
        assert_eq!(texts(&card(&notes, &[]), 2), ["plain"]);
        assert_eq!(texts(&card(&notes, &["De heer Jansen, 111222333"]), 2), ["De heer Jansen, 111222333", "plain"]);
    }

    #[test]
    fn a_removed_note_is_not_carried_over() {
        let mut card = card(&[("a", 0, 1)], &[]);
        let gone = Note { gone: true, ..card.note("a").cloned().unwrap_or_default() };
        card.apply(Fact::Noted("a".into(), Stamp { by: "x".into(), at: 5 }, gone));
        assert_eq!(texts(&card, 2), [""; 0]);
    }

    #[test]
    fn a_line_is_cut_after_a_word_and_between_signs() {
        assert_eq!(short("kort\n genoeg", 20), "kort genoeg");
        assert_eq!(short("een regel die te lang is", 15), "een regel die…");
        assert_eq!(short("éééééééééé", 4), "éééé…");
        assert_eq!(short("a, b", 2), "a…");
        assert_eq!(short("", 3), "");
    }
}
