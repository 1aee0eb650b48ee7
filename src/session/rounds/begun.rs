//! A round that was started.

use super::Fact;
use crate::session::Instant;
use crate::session::clock::{DAY, LAST, Millis, Span, sane, sane_length};
use crate::session::stored::stored;

/// A round that was started. It runs out by itself; the next one is started by hand.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Begun {
    pub at: Instant,
    /// How long it was to be when it was started; the clock of a round doesn't change under people's hands unless they
    /// say so.
    pub length: Millis,
    /// When it was ended by hand.
    pub end: Option<Instant>,
    /// For how long its clock stood still in pauses that are over.
    pub held: Millis,
    /// Since when its clock stands still.
    pub hold: Option<Instant>,
    /// Who was where: the table of each group that was there. Empty where nobody said so: then as the timetable has it.
    pub seats: Vec<u8>,
    /// Whether it doesn't count: broken off before anybody got anywhere.
    pub void: bool,
}

stored! { Begun { at, length, end, held, hold, seats, void } }

impl Begun {
    /// From its start until its end, pauses up to `now` included.
    pub fn span(&self, now: Instant) -> Span {
        let at = sane(self.at);
        let due = at + sane_length(self.length) + self.held_at(now);
        Span::new(at, self.end.map_or(due, sane))
    }

    /// For how long its clock has stood still up to `now`.
    pub fn held_at(&self, now: Instant) -> Millis {
        let until = self.end.unwrap_or(now).min(now);
        sane_length(self.held) + self.hold.map_or(0, |hold| (sane(until) - sane(hold)).clamp(0, DAY))
    }

    /// Whether it is over at `now`: ended by hand, or its time is up.
    pub fn is_over(&self, now: Instant) -> bool {
        self.span(now).end <= now
    }

    /// The last instant that is logged of it, or at which its time is up.
    pub(super) fn last(&self) -> Instant {
        let due = self.end.map_or(sane(self.at) + sane_length(self.length) + sane_length(self.held), sane);
        due.max(sane(self.hold.unwrap_or(self.at)))
    }

    pub(super) fn apply(&mut self, fact: &Fact) {
        match *fact {
            Fact::Ended { at } => self.close(sane(at)),
            Fact::Voided { at } => {
                self.close(sane(at));
                self.void = true;
            }
            Fact::Valid => self.void = false,
            Fact::Extended { by } => self.length = sane_length(self.length.saturating_add(by)),
            Fact::Paused { at } if self.hold.is_none() && !self.is_over(sane(at)) => {
                self.hold = Some(sane(at).max(self.at))
            }
            Fact::Resumed { at } => self.resume(sane(at)),
            _ => {}
        }
    }

    /// Ends it at `at`, unless it has ended before that.
    pub(super) fn close(&mut self, at: Instant) {
        let at = at.max(self.at);
        self.resume(at);
        if self.end.is_none() && self.span(at).end > at {
            self.end = Some(at);
        }
    }

    /// It began so much earlier, but not before `floor`, and not after its clock stood still or it ended.
    pub(super) fn backdate(&mut self, by: Millis, floor: Instant) {
        let ceiling = self.hold.or(self.end).map_or(LAST, sane);
        self.at = sane(self.at.saturating_sub(by)).min(ceiling).max(floor);
    }

    fn resume(&mut self, at: Instant) {
        if let Some(hold) = self.hold.take() {
            self.held = sane_length(self.held.saturating_add(at.saturating_sub(hold).max(0)));
        }
    }
}
