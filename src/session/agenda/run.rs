//! An item that runs or has run.

use super::Fact;
use crate::session::Instant;
use crate::session::clock::{DAY, Millis, sane, sane_length};
use crate::session::stored::stored;

/// An item that was started.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Run {
    pub item: usize,
    pub start: Instant,
    /// When it began for the last time: `start`, or when it was repeated.
    pub since: Instant,
    /// How often it was repeated.
    pub repeats: u8,
    /// When it was ended by hand.
    pub end: Option<Instant>,
    /// For how long its clock stood still in pauses that are over.
    pub held: Millis,
    /// Since when its clock stands still.
    pub hold: Option<Instant>,
    /// How it stood when it was repeated last, so that this can be withdrawn.
    pub before: Option<Before>,
}

/// What a repeat of a run begins anew.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Before {
    pub since: Instant,
    pub end: Option<Instant>,
    pub held: Millis,
    pub hold: Option<Instant>,
}

stored! {
    Run { item, start, since, repeats, end, held, hold, before }
    Before { since, end, held, hold }
}

impl Run {
    /// What happens to the current item. `at` is not before it began.
    pub(super) fn apply(&mut self, fact: &Fact, at: Instant) {
        let at = at.max(self.since);
        match fact {
            Fact::Repeated { .. } => *self = self.repeated(at),
            Fact::Ended { .. } if self.end.is_none() => {
                self.resume(at);
                self.end = Some(at);
            }
            Fact::Paused { .. } if self.end.is_none() && self.hold.is_none() => self.hold = Some(at),
            Fact::Resumed { .. } => self.resume(at),
            _ => {}
        }
    }

    /// For how long its clock has stood still up to `now`.
    pub(super) fn held_at(&self, now: Instant) -> Millis {
        self.held + self.hold.map_or(0, |hold| (self.end.unwrap_or(now).min(now) - hold).clamp(0, DAY))
    }

    /// The last instant that is logged of it.
    pub(super) fn last(&self) -> Instant {
        self.since.max(self.end.unwrap_or(self.since)).max(self.hold.unwrap_or(self.since))
    }

    pub(super) fn sane(self) -> Self {
        let start = sane(self.start);
        let (since, held) = (sane(self.since).max(start), sane_length(self.held));
        Self { start, since, held, end: self.end.map(sane), hold: self.hold.map(sane), ..self }
    }

    /// The same item, once more from `at`.
    pub(super) fn repeated(self, at: Instant) -> Self {
        let Self { item, start, since, repeats, end, held, hold, .. } = self;
        let before = Some(Before { since, end, held, hold });
        Self { item, start, since: at, repeats: repeats.saturating_add(1), before, ..Self::default() }
    }

    /// The same item as it was before it was repeated last; where that isn't known any more, as it was at first.
    pub(super) fn unrepeated(self) -> Self {
        let Self { item, start, repeats, .. } = self;
        let first = Before { since: start, ..Before::default() };
        let Before { since, end, held, hold } = self.before.unwrap_or(first);
        Self { item, start, since, repeats: repeats.saturating_sub(1), end, held, hold, before: None }
    }

    fn resume(&mut self, at: Instant) {
        if let Some(hold) = self.hold.take() {
            self.held = sane_length(self.held.saturating_add(at.saturating_sub(hold).max(0)));
        }
    }
}
