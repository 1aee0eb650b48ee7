//! What was found, gathered from the cards.

use super::Session;
use crate::deck::{Deck, Html, Id};

/// One dilemma's part of the harvest.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheaf {
    pub dilemma: Id,
    pub title: Html,
    /// The questions with which something was noted, with their places counted from 0, and the notes.
    pub notes: Vec<(u8, Html, String)>,
}

/// What was noted, by dilemma and question; a sheaf for each of `dilemmas`, in that order, also where nothing was noted.
pub fn gather(deck: &Deck, session: &Session, dilemmas: &[Id]) -> Vec<Sheaf> {
    dilemmas
        .iter()
        .filter_map(|id| {
            let (_, slide) = deck.find(id)?;
            let card = session.dilemmas.get(id);
            let notes = (0u8..)
                .zip(deck.questions())
                .filter_map(|(question, words)| {
                    let note = card?.note(question);
                    (!note.trim().is_empty()).then(|| (question, words.clone(), note.to_owned()))
                })
                .collect();
            Some(Sheaf { dilemma: id.clone(), title: slide.title.clone(), notes })
        })
        .collect()
}
