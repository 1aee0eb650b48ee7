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
    /// From now on nobody moves: the first time, or at the end of the afternoon where people stand there once more.
    Locked,
    /// What was locked was opened again.
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
    /// Applies what happened. A fact about a dot that isn't there, or about places on a locked line, changes nothing; nor
    /// does one about the first places while people stand there once more.
    pub fn apply(&mut self, fact: Fact) {
        let open = self.now() != Phase::Locked;
        let first_is_open = self.phase != Phase::Locked;
        let once_more = self.again.on;
        match fact {
            Fact::Stood(at) if open => self.stand(at, Who::default(), once_more),
            // A code tells of the first time, whenever it is typed in.
            Fact::Coded(code, at) if open && first_is_open => self.stand(at, Who { code, ..Who::default() }, false),
            Fact::Moved(id, at) if first_is_open && !once_more => self.change(id, |dot| dot.at = at),
            Fact::Left(id) if self.may_leave(id) => {
                self.dots.retain(|dot| dot.id != id);
                self.speaking = self.speaking.filter(|speaking| speaking.id != id);
            }
            Fact::Shifted(id, at) if open && once_more => self.change(id, |dot| dot.go_on(at)),
            Fact::Stood(_) | Fact::Coded(..) | Fact::Moved(..) | Fact::Left(_) | Fact::Shifted(..) => {}
            Fact::Named(id, field, text) => self.change(id, |dot| dot.who.set(field, text)),
            Fact::Nowhere(n) => self.nowhere = n,
            Fact::Hid if first_is_open && !once_more => {
                self.phase = Phase::Hidden;
                // Whose turn it is and why says where they stand.
                self.end_turn(false);
            }
            Fact::Shown if self.phase == Phase::Hidden => self.phase = Phase::Open,
            Fact::Hid | Fact::Shown => {}
            Fact::Locked if once_more => self.again.locked = true,
            Fact::Locked => self.phase = Phase::Locked,
            Fact::Reopened(at) if !open => {
                if once_more {
                    self.again.locked = false
                } else {
                    self.phase = Phase::Open
                }
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
            Fact::Placed(at) => self.own = Some(at),
            Fact::Cleared => self.own = None,
            Fact::Again(on) => {
                self.end_turn(false);
                self.again.on = on && self.phase != Phase::Hidden;
            }
            Fact::Reconsidered(at) => self.again.own = at,
            Fact::Because(why) => self.again.why = why,
        }
    }

    fn stand(&mut self, at: Percent, who: Who, late: bool) {
        // After four thousand million people nobody more, so that no id is given out twice.
        let Some(next) = self.next.checked_add(1) else { return };
        self.dots.push(Dot { who, late, ..Dot::new(self.next, at) });
        self.next = next;
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

    /// Nobody is asked while places are collected hidden, nor where people stand there once more.
    fn ask(&mut self, passed: bool, at: Instant) {
        self.end_turn(passed);
        let asked = if self.again.on { None } else { next(&self.first(), &self.turns) };
        self.speaking = asked.map(|(id, _)| Speaking { id, at: sane(at) });
    }
}

impl Dot {
    /// Stands here now, at the end of the afternoon.
    fn go_on(&mut self, at: Percent) {
        if self.late {
            self.at = at;
        } else {
            self.again = Some(at).filter(|at| *at != self.at);
        }
    }
}
