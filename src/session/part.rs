//! What is undone by itself, as it was and as it is; and the door through which the session changes.

use super::{Action, Session, agenda, dilemma, doubt, line, rounds};
use crate::deck::Id;

/// A part of the session that is undone by itself.
#[derive(Clone, Debug, PartialEq)]
pub enum Part {
    Group(u16),
    Line(Id, line::Line),
    /// What stands on this dilemma's card under this id; without any version nothing does.
    Entry(Id, Id, dilemma::Entry),
    Agenda(agenda::Log),
    Rounds(rounds::Log),
    /// Afternoon and rounds together, and what is in doubt of them.
    Times(Box<(agenda::Log, rounds::Log, Option<doubt::Doubt>)>),
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

    /// Which part it is, whatever its state: the same for all states of one part. The two clocks are one, for a step may
    /// be both: they are undone in one order.
    pub fn key(&self) -> (u8, &str, &str) {
        match self {
            Part::Group(_) => (0, "", ""),
            Part::Line(id, _) => (1, id, ""),
            Part::Entry(id, name, _) => (2, id, name),
            Part::Agenda(_) | Part::Rounds(_) | Part::Times(_) => (3, "", ""),
        }
    }

    /// Whether it is of the afternoon's clock or the rounds: these two are undone in one order, for a step may be both.
    pub fn is_of_the_afternoon(&self) -> bool {
        self.is_agenda() || self.is_rounds()
    }
}

impl Session {
    /// Applies a change and gives back the parts that are another now, as they were, for undo: none where nothing is.
    pub fn apply(&mut self, action: Action) -> Vec<Part> {
        let was = match action {
            Action::Counted(group) => self.put_back(Part::Group(group)),
            Action::Line(id, fact) => self.on_line(id, fact),
            Action::Dilemma(id, fact) => {
                let mut fact = Some(fact);
                let was = self.on_card(&id, &mut |card| fact.take().map(|fact| card.apply(fact)).unwrap_or_default());
                return was.into_iter().map(|(name, entry)| Part::Entry(id.clone(), name, entry)).collect();
            }
            Action::Jumped(by) => self.jumped(by),
            Action::Explained { set } => self.explained(set),
            Action::Agenda(fact) => self.happened(vec![fact], Vec::new()),
            Action::Rounds(fact) => self.happened(Vec::new(), vec![fact]),
            Action::Afternoon(agenda, rounds) => self.happened(agenda, rounds),
            Action::Restored(parts) => return self.restored(parts),
        };
        if self.state(&was) == was { Vec::new() } else { vec![was] }
    }

    /// This part as it stands now.
    pub fn state(&self, of: &Part) -> Part {
        match of {
            Part::Group(_) => Part::Group(self.group),
            Part::Line(id, _) => Part::Line(id.clone(), self.line(id)),
            Part::Entry(id, name, _) => {
                let entry = self.dilemmas.get(id).and_then(|card| card.register(name)).cloned();
                Part::Entry(id.clone(), name.clone(), entry.unwrap_or_default())
            }
            Part::Agenda(_) => Part::Agenda(self.agenda.clone()),
            Part::Rounds(_) => Part::Rounds(self.rounds.clone()),
            Part::Times(_) => self.times(),
        }
    }

    /// The field in which this is typed, by a name that no other field has; none where it isn't typed. All keys in one
    /// field, up to another change, are one change; the first key of a new note too.
    pub fn field(&self, action: &Action) -> Option<String> {
        use dilemma::Fact::{Closed, Noted, Typed};
        use line::Fact::{Because, Named};
        match action {
            Action::Line(id, Named(dot, field, _)) => {
                Some([id, "/", &dot.to_string(), "/", &(*field as u8).to_string()].concat())
            }
            Action::Line(id, Because(_)) => Some([id, "/why"].concat()),
            Action::Dilemma(id, Typed(name, ..)) => Some([id, "/", name].concat()),
            Action::Dilemma(id, Noted(name, ..)) => {
                let is_new = self.dilemmas.get(id).and_then(|card| card.register(name)).is_none();
                is_new.then(|| [id, "/", name].concat())
            }
            Action::Dilemma(id, Closed(part, ..)) => Some([id, "/closing-", &part.to_string()].concat()),
            _ => None,
        }
    }
}
