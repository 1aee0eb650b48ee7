//! The notes in one part of a question, below each other, with a place for the next one.

use super::*;
use crate::deck::{Form, Layout};
use crate::report::question_name;
use crate::session::dilemma::{Card, Fact, VARIATION, listed};
use crate::session::shelf::Shelf;

/// How many notes are drawn before somebody asks for more, and how many more then.
const DRAWN: usize = 100;

/// One part of a question on one card.
#[derive(Clone, Copy)]
pub struct Part {
    pub stage: Stage,
    /// The id of the dilemma's slide.
    pub id: &'static str,
    card: Memo<Card>,
    pub question: u8,
    pub cell: u8,
    /// What the part is called, where it isn't the question itself.
    pub called: &'static str,
}

impl Part {
    /// The card of the dilemma on this slide. One for all its parts: see [`Part::at`].
    pub fn new(stage: Stage, id: &'static str) -> Self {
        let card = stage.select(move |session| session.dilemma(id));
        Self { stage, id, card, question: 0, cell: 0, called: "" }
    }

    /// Another part of the same card.
    pub fn at(self, question: u8, cell: u8, called: &'static str) -> Self {
        Self { question, cell, called, ..self }
    }

    pub fn card(self) -> Memo<Card> {
        self.card
    }

    pub fn act(self, fact: Fact) {
        self.stage.act(session::Action::Dilemma(self.id.to_owned(), fact));
    }

    /// What it is called in words.
    pub fn name(self) -> String {
        let words = self.stage.words.card;
        let question = match self.question {
            VARIATION => words.what_if.to_owned(),
            question => question_name(self.stage.deck, question, self.stage.words),
        };
        let of = |called: &str| [&question, ", ", called].concat();
        match (self.question, self.stage.deck.form(self.question)) {
            _ if self.called.is_empty() => question,
            // Both sides have a part that is called so.
            (question, Form::Map) if question != VARIATION => of(&[self.called, ": ", self.side()].concat()),
            _ => of(self.called),
        }
    }

    /// The side of the dilemma that this part of the map is about.
    pub fn side(self) -> &'static str {
        let side = match self.stage.deck.find(self.id).map(|(_, slide)| &slide.layout) {
            Some(Layout::Dilemma(dilemma)) => dilemma.sides.get(usize::from(self.cell % 2)),
            _ => None,
        };
        side.map(|side| side.name.as_str()).unwrap_or_default()
    }
}

/// All notes of this part, and an empty one behind them.
pub fn entries(of: Part) -> Tag {
    let all = Shown::default();
    let drawn = RwSignal::new(DRAWN);
    let count = move || of.card.with(|card| listed(card, of.question, of.cell).len());
    let keys = move || {
        let (stamp, most) = (untrack(|| of.stage.stamp()), drawn.get());
        of.card.with(|card| all.keys(card, of, &stamp, most))
    };
    let more = move || {
        let left = move || count().saturating_sub(drawn.get());
        let text = move || (of.stage.words.card.more_notes)(left());
        button("quiet", move |_| drawn.update(|drawn| *drawn += 10 * DRAWN)).live_text(text)
    };
    classed("div", "entries")
        .child(classed("ul", "entries-list").child(keyed(keys, move |key| note::note(of, all.id(key)))))
        .child(when(move || count() > drawn.get(), more))
}

/// The notes that were drawn so far, each with a number by which its element is known; the last one may not be there yet.
#[derive(Clone, Copy)]
struct Shown {
    ids: StoredValue<Vec<String>>,
    numbers: StoredValue<Shelf<String, u32>>,
    /// The id of the note that comes next.
    next: StoredValue<String>,
}

impl Default for Shown {
    fn default() -> Self {
        Self {
            ids: StoredValue::new(Vec::new()),
            numbers: StoredValue::new(Shelf::default()),
            next: StoredValue::new(String::new()),
        }
    }
}

impl Shown {
    fn keys(self, card: &Card, of: Part, stamp: &session::register::Stamp, most: usize) -> Vec<u32> {
        let known = self.next.get_value();
        if known.is_empty() || card.register(&known).is_some() {
            self.next.set_value(card.id(stamp, of.question, of.cell));
        }
        let notes = listed(card, of.question, of.cell);
        // The first ones, and the last one too where it was written just now.
        let mut ids: Vec<String> = notes.iter().take(most).map(|(id, _)| (*id).clone()).collect();
        if notes.len() > most && notes.iter().skip(most).any(|(id, _)| **id == known) {
            ids.push(known);
        }
        ids.push(self.next.get_value());
        ids.into_iter().map(|id| self.number(id)).collect()
    }

    fn number(self, id: String) -> u32 {
        if let Some(known) = self.numbers.with_value(|numbers| numbers.get(id.as_str()).copied()) {
            return known;
        }
        let number = self.ids.with_value(Vec::len) as u32;
        self.ids.update_value(|ids| ids.push(id.clone()));
        self.numbers.update_value(|numbers| {
            numbers.insert(id, number);
        });
        number
    }

    fn id(self, key: u32) -> String {
        self.ids.with_value(|ids| ids.get(key as usize).cloned()).unwrap_or_default()
    }
}
