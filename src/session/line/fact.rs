//! What happens on a line, and what it changes.

use super::order::{Turn, next};
use super::{Dot, DotId, Field, Line, Percent, Phase, Speaking, Who};
use crate::session::Instant;
use crate::session::clock::sane;

/// What happens on a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fact {
    /// Somebody alone took a place.
    Placed(Percent),
    /// That place was taken back.
    Cleared,
    /// Somebody in the room was seen standing here.
    Stood(Percent),
    /// Somebody's place came in by a short code.
    Coded(String, Percent),
    /// That somebody moved.
    Moved(DotId, Percent),
    /// That somebody is not on the line any more.
    Left(DotId),
    /// This is now known of that somebody.
    Named(DotId, Field, String),
    /// So many chose to stand nowhere.
    Nowhere(u16),
    /// From now on places are collected hidden.
    Hid,
    /// What was hidden is shown.
    Shown,
    /// From now on nobody moves.
    Locked,
    /// The line was opened again.
    Reopened(Instant),
    /// Who was speaking is done, and the next one is asked.
    Asked(Instant),
    /// Who was asked passed, and the next one is asked.
    Passed(Instant),
    /// Who was speaking is done, and nobody is asked.
    Heard,
    /// Nobody has had a turn.
    Unheard,
    /// People stand on the line once more, or no longer do.
    Again(bool),
    /// That somebody stands here at the end of the afternoon.
    Shifted(DotId, Percent),
    /// Somebody alone stands here at the end of the afternoon; none: as before.
    Reconsidered(Option<Percent>),
    /// In a line, why people moved.
    Because(String),
}

impl Fact {
    /// Whether it is typed: then all keys up to the next other fact are one change.
    pub fn is_typed(&self) -> bool {
        matches!(self, Self::Named(..) | Self::Because(_))
    }
}

impl Line {
    /// Applies what happened. A fact about a dot that isn't there, or about places on a locked line, changes nothing.
    pub fn apply(&mut self, fact: Fact) {
        let open = self.phase != Phase::Locked;
        match fact {
            Fact::Placed(at) => self.own = Some(at),
            Fact::Cleared => self.own = None,
            Fact::Stood(at) if open => self.stand(at, Who::default()),
            Fact::Coded(code, at) if open => self.stand(at, Who { code, ..Who::default() }),
            Fact::Moved(id, at) if open => self.change(id, |dot| dot.at = at),
            Fact::Left(id) if open => {
                self.dots.retain(|dot| dot.id != id);
                self.speaking = self.speaking.filter(|speaking| speaking.id != id);
            }
            Fact::Stood(_) | Fact::Coded(..) | Fact::Moved(..) | Fact::Left(_) => {}
            Fact::Named(id, field, text) => self.change(id, |dot| dot.who.set(field, text)),
            Fact::Nowhere(n) => self.nowhere = n,
            Fact::Hid if open => self.phase = Phase::Hidden,
            Fact::Shown if open => self.phase = Phase::Open,
            Fact::Hid | Fact::Shown => {}
            Fact::Locked => self.phase = Phase::Locked,
            Fact::Reopened(at) if !open => {
                self.phase = Phase::Open;
                self.reopened.push(sane(at));
            }
            Fact::Reopened(_) => {}
            Fact::Asked(at) => self.ask(false, at),
            Fact::Passed(at) => self.ask(true, at),
            Fact::Heard => self.end_turn(false),
            Fact::Unheard => {
                self.turns.clear();
                self.speaking = None;
            }
            Fact::Again(on) => self.again.on = on,
            Fact::Shifted(id, at) => self.change(id, |dot| dot.again = Some(at).filter(|at| *at != dot.at)),
            Fact::Reconsidered(at) => self.again.own = at,
            Fact::Because(why) => self.again.why = why,
        }
    }

    fn stand(&mut self, at: Percent, who: Who) {
        self.dots.push(Dot { who, ..Dot::new(self.next, at) });
        // Wraps only after four thousand million people, or in a file that nobody of us wrote.
        self.next = self.next.wrapping_add(1);
    }

    fn change(&mut self, id: DotId, change: impl FnOnce(&mut Dot)) {
        if let Some(dot) = self.dots.iter_mut().find(|dot| dot.id == id) {
            change(dot);
        }
    }

    fn end_turn(&mut self, passed: bool) {
        if let Some(speaking) = self.speaking.take() {
            self.turns.push(Turn { id: speaking.id, passed });
        }
    }

    fn ask(&mut self, passed: bool, at: Instant) {
        self.end_turn(passed);
        self.speaking = next(&self.dots, &self.turns).map(|(id, _)| Speaking { id, at: sane(at) });
    }
}
