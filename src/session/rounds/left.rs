//! The agenda went on from the rounds: they are over then, and stand as they did once that is withdrawn.

use super::{Fact, Log};
use crate::session::Instant;
use crate::session::clock::{Millis, sane};
use crate::session::stored::stored;

/// How the rounds stood when the agenda went on from them, so that this can be withdrawn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Left {
    pub at: Instant,
    /// The item of the agenda that was current then, counted from 0: theirs, as a rule. None where none was.
    pub from: Option<usize>,
    /// Of the current round, as in [`super::Begun`].
    pub end: Option<Instant>,
    pub held: Millis,
    pub hold: Option<Instant>,
    /// Whether those that weren't started had been let go already.
    pub let_go: bool,
}

stored! { Left { from, end, held, hold, let_go ; at } }

impl Log {
    /// The agenda went on at this instant: the current round is over as if somebody had ended it, and those that weren't
    /// started are let go. Nothing before the first round.
    pub(super) fn leave(&mut self, at: Instant, from: Option<usize>) {
        let let_go = self.let_go;
        let Some(round) = self.begun.last_mut() else { return };
        let at = sane(at).max(sane(round.at));
        self.left = Some(Left { at, from, end: round.end, held: round.held, hold: round.hold, let_go });
        round.apply(&Fact::Ended { at });
        self.let_go = true;
    }

    /// It didn't go on: the rounds stand as they did, and go on from there.
    pub(super) fn come_back(&mut self) {
        let Some(left) = self.left.take() else { return };
        if let Some(round) = self.begun.last_mut() {
            (round.end, round.held, round.hold) = (left.end, left.held, left.hold);
            self.let_go = left.let_go;
        }
    }
}

impl Left {
    /// The same where the computer's clock was set: so much later.
    pub(super) fn moved(self, later: impl Fn(Instant) -> Instant) -> Self {
        Self { at: later(self.at), end: self.end.map(&later), hold: self.hold.map(&later), ..self }
    }
}
