//! What was found, gathered from the cards.

use super::Session;
use crate::deck::{Deck, Html, Id};

/// One dilemma's part of the harvest.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheaf {
    pub dilemma: Id,
    pub title: Html,
    /// The questions with which something was noted, and the note.
    pub notes: Vec<(Html, String)>,
}

/// What was noted, by dilemma and question; a sheaf for each of `dilemmas`, in that order, also where nothing was noted.
pub fn gather(deck: &Deck, session: &Session, dilemmas: &[Id]) -> Vec<Sheaf> {
    dilemmas
        .iter()
        .filter_map(|id| {
            let (_, slide) = deck.find(id)?;
            let card = session.dilemmas.get(id);
            let notes = deck
                .questions()
                .iter()
                .enumerate()
                .filter_map(|(question, words)| {
                    let note = card?.note(u8::try_from(question).ok()?);
                    (!note.trim().is_empty()).then(|| (words.clone(), note.to_owned()))
                })
                .collect();
            Some(Sheaf { dilemma: id.clone(), title: slide.title.clone(), notes })
        })
        .collect()
}
