//! What was found, gathered from the cards: the little that is read out at the end.

use super::Session;
use super::dilemma::{Card, Note, VARIATION, listed};
use crate::deck::{Deck, Form, Html, Id};

/// How many notes with one question are harvested, at most.
pub const MOST: usize = 3;

/// One dilemma's part of the harvest.
#[derive(Clone, Debug, PartialEq)]
pub struct Sheaf {
    pub dilemma: Id,
    pub title: Html,
    /// The questions with which something was noted, counted from 0, and what of it is harvested.
    pub found: Vec<(u8, Vec<Note>)>,
    /// The question that stays open: of the variations, the one that was picked, else one that tips the answer over.
    pub open: Option<Note>,
    pub card: Card,
}

/// What was found, by dilemma and question; a sheaf for each of `dilemmas`, in that order, also where nothing was noted.
pub fn gather(deck: &Deck, session: &Session, dilemmas: &[Id]) -> Vec<Sheaf> {
    let mut sheaves = Vec::new();
    for id in dilemmas {
        let Some((_, slide)) = deck.find(id) else { continue };
        let card = session.dilemma(id);
        let mut found = Vec::new();
        for question in 0..deck.questions().len().min(usize::from(VARIATION)) as u8 {
            // A map is seen whole or not at all: it stands in the report.
            let form = deck.form(question);
            let notes = if form == Form::Map { Vec::new() } else { chosen(&card, question, form.cells(), MOST) };
            if !notes.is_empty() {
                found.push((question, notes));
            }
        }
        let open = chosen(&card, VARIATION, 2, 1).pop();
        sheaves.push(Sheaf { dilemma: id.clone(), title: slide.title.clone(), found, open, card });
    }
    sheaves
}

/// Of the notes with this question those that were picked, in their order; where none was, the first ones. Whoever spoke
/// against the others is among them.
fn chosen(card: &Card, question: u8, cells: u8, most: usize) -> Vec<Note> {
    let mut all = Vec::new();
    // Of a variation, those first that tip the answer over.
    for cell in (0..cells).rev() {
        all.extend(listed(card, question, cell).into_iter().filter(|(_, note)| !note.text.trim().is_empty()));
    }
    if question != VARIATION {
        all.sort_by_key(|(_, note)| note.cell);
    }
    let picked: Vec<Note> = all.iter().filter(|(id, _)| card.is_picked(id)).map(|(_, note)| (*note).clone()).collect();
    if !picked.is_empty() {
        return picked.into_iter().take(most).collect();
    }
    let mut first: Vec<Note> = all.iter().take(most).map(|(_, note)| (*note).clone()).collect();
    let dissent = |note: &Note| note.has(super::dilemma::Mark::Dissent);
    if !first.iter().any(dissent)
        && let Some((_, note)) = all.iter().find(|(_, note)| dissent(note))
        && let Some(last) = first.last_mut()
    {
        *last = (*note).clone();
    }
    first
}
