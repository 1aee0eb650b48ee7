//! Everything that people enter or start: one value, changed only by [`Session::apply`].
//!
//! Plain data. No clock: every fact that needs a time carries its [`Instant`].

pub mod agenda;
pub mod clock;
pub mod code;
pub mod codes;
pub mod dilemma;
pub mod document;
pub mod doubt;
pub mod harvest;
pub mod line;
pub mod register;
pub mod rounds;
pub mod shelf;
pub mod stored;
pub mod warn;

use crate::deck::Id;
use shelf::Shelf;
use stored::stored;

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
    /// The computer's clock jumped by so much while something was under way.
    Jumped(clock::Millis),
    /// Somebody said whether the clock was set; if so, the times from before the jump move along.
    Explained { set: bool },
    /// A part was put back as it was: undo.
    Restored(Part),
}

/// A part of the session that is undone by itself.
#[derive(Clone, Debug, PartialEq)]
pub enum Part {
    Group(u16),
    Line(Id, line::Line),
    Dilemma(Id, dilemma::Card),
    Dilemmas(Shelf<Id, dilemma::Card>),
    Agenda(agenda::Log),
    Rounds(rounds::Log),
    /// Afternoon and rounds together, and what is in doubt of them.
    Times(Box<(agenda::Log, rounds::Log, Option<doubt::Doubt>)>),
    Whole(Box<Session>),
}

impl Part {
    /// Whether it is a state of the afternoon's clock, or of both clocks.
    pub fn is_agenda(&self) -> bool {
        matches!(self, Part::Agenda(_) | Part::Times(_))
    }

    /// Whether it is a state of the parallel rounds, or of both clocks.
    pub fn is_rounds(&self) -> bool {
        matches!(self, Part::Rounds(_) | Part::Times(_))
    }

    /// Whether `other` is an earlier or later state of the same part.
    pub fn same(&self, other: &Part) -> bool {
        match (self, other) {
            (Part::Line(a, _), Part::Line(b, _)) | (Part::Dilemma(a, _), Part::Dilemma(b, _)) => a == b,
            (Part::Group(_), Part::Group(_))
            | (Part::Dilemmas(_), Part::Dilemmas(_))
            | (Part::Agenda(_), Part::Agenda(_))
            | (Part::Rounds(_), Part::Rounds(_))
            | (Part::Whole(_), Part::Whole(_)) => true,
            (Part::Times(_), other) | (other, Part::Times(_)) => other.is_agenda() || other.is_rounds(),
            _ => false,
        }
    }
}

stored! { Session { group, lines, dilemmas, agenda, rounds, doubt, noticed; version, deck } }

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

    /// The cards of these dilemmas come in from a file: all of it is kept; see [`dilemma::Card::merge`]. Gives back what
    /// stood there, for undo. A door beside [`Session::apply`], so that an app that brings nothing in does without.
    pub fn merge(&mut self, cards: &Shelf<Id, dilemma::Card>) -> Part {
        let was = self.dilemmas.clone();
        for (id, card) in cards.iter() {
            let mut own = self.dilemma(id);
            own.merge(card);
            put(&mut self.dilemmas, id, own);
        }
        Part::Dilemmas(was)
    }

    /// How many notes of these cards aren't here yet, and how many of those that are here were changed there.
    pub fn news(&self, other: &Session) -> (usize, usize) {
        let (mut new, mut changed) = (0, 0);
        for (id, card) in other.dilemmas.iter() {
            let own = self.dilemma(id);
            for (note, register) in card.notes() {
                match own.register(note) {
                    None => new += 1,
                    Some(known) => {
                        let mut both = known.clone();
                        both.merge(register);
                        changed += usize::from(both.versions() != known.versions());
                    }
                }
            }
        }
        (new, changed)
    }

    /// The card of this dilemma slide.
    pub fn dilemma(&self, id: &str) -> dilemma::Card {
        self.dilemmas.get(id).cloned().unwrap_or_default()
    }

    /// The same as [`Session::apply`] where no clock runs: all that the small app needs. What happens to the afternoon
    /// and the rounds changes nothing here.
    pub fn apply_alone(&mut self, action: Action) -> Part {
        match action {
            Action::Counted(group) => self.put_back(Part::Group(group)),
            Action::Line(id, fact) => {
                let mut line = self.line(&id);
                line.apply(fact);
                self.put_back(Part::Line(id, line))
            }
            Action::Dilemma(id, fact) => {
                let mut card = self.dilemma(&id);
                card.apply(fact);
                self.put_back(Part::Dilemma(id, card))
            }
            Action::Agenda(_) | Action::Rounds(_) | Action::Jumped(_) | Action::Explained { .. } => {
                Part::Group(self.group)
            }
            Action::Restored(part) => self.put_back(part),
        }
    }

    /// Puts a part in its place and gives back what stood there.
    fn put_back(&mut self, part: Part) -> Part {
        match part {
            Part::Group(group) => Part::Group(std::mem::replace(&mut self.group, group)),
            Part::Line(id, line) => {
                let was = put(&mut self.lines, &id, line);
                Part::Line(id, was)
            }
            Part::Dilemma(id, card) => {
                let was = put(&mut self.dilemmas, &id, card);
                Part::Dilemma(id, was)
            }
            Part::Dilemmas(all) => Part::Dilemmas(std::mem::replace(&mut self.dilemmas, all)),
            Part::Whole(session) => Part::Whole(Box::new(std::mem::replace(self, *session))),
            Part::Agenda(_) | Part::Rounds(_) | Part::Times(_) => Part::Group(self.group),
        }
    }
}

/// Puts this under its id and gives back what stood there. What is as it was at the start has no entry, so that a change
/// that was taken back leaves no trace.
fn put<T: Default + PartialEq>(all: &mut Shelf<Id, T>, id: &str, new: T) -> T {
    let was = if new == T::default() { all.remove(id) } else { all.insert(id.to_owned(), new) };
    was.unwrap_or_default()
}
