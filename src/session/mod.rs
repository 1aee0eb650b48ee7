//! Everything that people enter or start: one value, changed only by [`Session::apply`].
//!
//! Plain data. No clock: every fact that needs a time carries its [`Instant`].

pub mod agenda;
mod brought;
pub mod clock;
pub mod code;
pub mod codes;
pub mod column;
pub mod dilemma;
pub mod document;
pub mod doubt;
pub mod file;
pub mod harvest;
pub mod line;
mod migrate;
pub mod minutes;
mod part;
mod reconcile;
pub mod register;
pub mod revision;
pub mod rounds;
pub mod shelf;
pub mod shown;
mod sound;
pub mod stored;
pub mod trail;
pub mod warn;

use crate::deck::Id;
pub use brought::News;
pub use part::Part;
use shelf::Shelf;

/// A point in time, in ms since 1970-01-01T00:00Z.
pub type Instant = i64;

/// The version of the document that [`Session`] is saved as.
pub const VERSION: u32 = 2;

/// What was entered and started in this browser.
#[derive(Clone, Debug, PartialEq)]
pub struct Session {
    /// The version of this document; see [`VERSION`].
    pub version: u32,
    /// The [`crate::deck::Deck::id`] this belongs to.
    pub deck: Id,
    /// How many are in the room; 0 where nobody said so.
    pub group: u16,
    /// By the id of a check-in slide. Ids that the deck no longer has are kept.
    pub lines: Shelf<Id, line::Line>,
    /// By the id of a dilemma slide. Ids that the deck no longer has are kept.
    pub dilemmas: Shelf<Id, dilemma::Card>,
    pub agenda: agenda::Log,
    pub rounds: rounds::Log,
    /// Whether the computer's clock was set, where nobody has said so yet.
    pub doubt: Option<doubt::Doubt>,
    /// All jumps of the computer's clock that were noticed so far, added up: by this one window knows what another one
    /// has asked about already.
    pub noticed: clock::Millis,
}

/// The number that was typed for how many are in the room, from 1 to 999; 0 where nothing was, which takes the number
/// back. None where it is no such number.
pub fn counted(typed: &str) -> Option<u16> {
    match typed.trim() {
        "" => Some(0),
        typed => typed.parse().ok().filter(|group| (1..=999).contains(group)),
    }
}

/// A change: what happened, as a fact.
#[derive(Clone, Debug, PartialEq)]
pub enum Action {
    /// So many are in the room; 0 takes the number back.
    Counted(u16),
    /// Something happened on the line of this check-in slide.
    Line(Id, line::Fact),
    /// Something happened on the card of this dilemma slide.
    Dilemma(Id, dilemma::Fact),
    /// Something happened to the afternoon's clock.
    Agenda(agenda::Fact),
    /// Something happened to the parallel rounds.
    Rounds(rounds::Fact),
    /// All of this happened at once to the afternoon's clock and the rounds: one step, to be undone as one. Made by
    /// [`rounds::steps`].
    Afternoon(Vec<agenda::Fact>, Vec<rounds::Fact>),
    /// The computer's clock jumped by so much while something was under way.
    Jumped(clock::Millis),
    /// Somebody said whether the clock was set; if so, the times from before the jump move along.
    Explained { set: bool },
    /// Parts were put back as they were: undo.
    Restored(Vec<Part>),
}

impl Session {
    /// Nothing entered yet, for the deck with this id.
    pub fn new(deck: &str) -> Self {
        Self {
            version: VERSION,
            deck: deck.to_owned(),
            group: 0,
            lines: Shelf::default(),
            dilemmas: Shelf::default(),
            agenda: agenda::Log::default(),
            rounds: rounds::Log::default(),
            doubt: None,
            noticed: 0,
        }
    }

    /// Whether nothing was entered or started.
    pub fn is_untouched(&self) -> bool {
        *self == Self::new(&self.deck)
    }

    /// The line of this check-in slide.
    pub fn line(&self, id: &str) -> line::Line {
        self.lines.get(id).cloned().unwrap_or_default()
    }

    /// How many are in the room: as was said, or more where more were seen on one line. None where nobody said.
    pub fn group(&self) -> Option<usize> {
        let seen = self.lines.iter().map(|(_, line)| line.dots.len() + usize::from(line.nowhere)).max();
        (self.group > 0).then(|| usize::from(self.group).max(seen.unwrap_or(0)))
    }

    /// The card of this dilemma slide.
    pub fn dilemma(&self, id: &str) -> dilemma::Card {
        self.dilemmas.get(id).cloned().unwrap_or_default()
    }

    /// Puts parts back, and gives back what stood there of those that are another now.
    fn restored(&mut self, parts: Vec<Part>) -> Vec<Part> {
        let mut was = Vec::new();
        for part in parts {
            let stood = self.put_back(part);
            if self.state(&stood) != stood {
                was.push(stood);
            }
        }
        was
    }

    /// Applies what happened on this line, and gives it back as it was.
    fn on_line(&mut self, id: Id, fact: line::Fact) -> Part {
        let mut line = self.line(&id);
        line.apply(fact);
        self.put_back(Part::Line(id, line))
    }

    /// Does something with the card of this dilemma, and gives back the entries that are another by it, as they were. A
    /// card on which nothing stands has no place.
    fn on_card(
        &mut self,
        id: &str,
        act: &mut dyn FnMut(&mut dilemma::Card) -> Vec<(Id, dilemma::Entry)>,
    ) -> Vec<(Id, dilemma::Entry)> {
        if self.dilemmas.get(id).is_none() {
            self.dilemmas.insert(id.to_owned(), dilemma::Card::default());
        }
        let Some(card) = self.dilemmas.get_mut(id) else { return Vec::new() };
        let was = act(card);
        if card.is_empty() {
            self.dilemmas.remove(id);
        }
        was
    }

    /// Puts a part in its place and gives back what stood there.
    fn put_back(&mut self, part: Part) -> Part {
        match part {
            Part::Group(group) => Part::Group(std::mem::replace(&mut self.group, group)),
            Part::Line(id, line) => {
                let was = put(&mut self.lines, &id, line);
                Part::Line(id, was)
            }
            Part::Entry(id, name, entry) => {
                let mut entry = Some(entry);
                let was = self.on_card(&id, &mut |card| {
                    let was = entry.take().map(|entry| card.put_back(&name, entry));
                    was.map(|was| (Id::new(), was)).into_iter().collect()
                });
                let was = was.into_iter().next().map(|(_, was)| was).unwrap_or_default();
                Part::Entry(id, name, was)
            }
            Part::Agenda(log) => Part::Agenda(self.put_back_agenda(log)),
            Part::Rounds(log) => Part::Rounds(self.put_back_rounds(log)),
            Part::Times(times) => {
                let was = self.times();
                (self.agenda, self.rounds, self.doubt) = *times;
                was
            }
        }
    }
}

/// Puts this under its id and gives back what stood there. What is as it was at the start has no entry, so that a change
/// that was taken back leaves no trace.
fn put<T: Default + PartialEq>(all: &mut Shelf<Id, T>, id: &str, new: T) -> T {
    let was = if new == T::default() { all.remove(id) } else { all.insert(id.to_owned(), new) };
    was.unwrap_or_default()
}
