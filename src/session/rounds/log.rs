//! What happened in the parallel rounds, as instants.

use super::MOST;
use crate::deck;
use crate::session::Instant;
use crate::session::clock::{DAY, Millis, Span, sane, sane_length};
use crate::session::stored::stored;

/// What happened. The default is: nothing yet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Log {
    /// How many groups there are; none where the deck's number holds.
    pub groups: Option<u8>,
    /// How many rounds are held; none where the deck's number holds.
    pub rounds: Option<u8>,
    /// The rounds that were started, in order; the last one is the current one.
    pub begun: Vec<Begun>,
}

/// A round that was started. It runs out by itself; the next one is started by hand.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
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
}

stored! {
    Log { groups, rounds, begun }
    Begun { at, length, end, held, hold }
}

/// What happens in the parallel rounds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fact {
    /// So many groups were made: 1 to [`MOST`].
    Grouped(u8),
    /// So many rounds are held: 1 to [`MOST`], and not fewer than were started.
    Counted(u8),
    /// The next round began; it is to last so long, in ms (the projection of the agenda knows: `Projection::round`).
    /// Beyond [`MOST`] rounds nothing changes.
    Started { at: Instant, length: Millis },
    /// The current round is over, before or after its time.
    Ended { at: Instant },
    /// The current round lasts so much longer (shorter where negative), in ms.
    Extended { by: Millis },
    /// The current round's clock stands still, if its time isn't up.
    Paused { at: Instant },
    /// Its clock goes on.
    Resumed { at: Instant },
    /// The last start was none.
    Cancelled,
    /// The computer's clock was set: everything that was logged lies so much later (earlier where negative).
    ClockMoved { by: Millis },
    /// No round has been started; the groups stay.
    Reset,
}

impl Log {
    /// Applies what happened. Never fails: numbers, instants and lengths are clamped, what has no round to happen to
    /// changes nothing.
    pub fn apply(&mut self, fact: Fact) {
        match fact {
            Fact::Grouped(groups) => self.groups = Some(groups.clamp(1, MOST)),
            Fact::Counted(rounds) => self.rounds = Some(rounds.clamp(1, MOST).max(self.begun.len() as u8)),
            Fact::Started { at, length } => self.start(sane(at), sane_length(length)),
            Fact::Cancelled => drop(self.begun.pop()),
            Fact::ClockMoved { by } => self.move_all(by.clamp(-36_500 * DAY, 36_500 * DAY)),
            Fact::Reset => self.begun.clear(),
            Fact::Ended { .. } | Fact::Extended { .. } | Fact::Paused { .. } | Fact::Resumed { .. } => {
                if let Some(round) = self.begun.last_mut() {
                    round.apply(&fact);
                }
            }
        }
    }

    /// How many groups there are: as was said, else as the deck has it; 1 to [`MOST`].
    pub fn groups(&self, rounds: &deck::Rounds) -> u8 {
        self.groups.unwrap_or(rounds.groups).clamp(1, MOST)
    }

    /// How many rounds are held: as was said, else as the deck has it; 1 to [`MOST`], and not fewer than were started.
    pub fn rounds(&self, rounds: &deck::Rounds) -> u8 {
        self.rounds.unwrap_or(rounds.rounds).clamp(1, MOST).max(self.begun.len().min(MOST.into()) as u8)
    }

    fn start(&mut self, at: Instant, length: Millis) {
        if self.begun.len() >= MOST.into() {
            return;
        }
        let at = self.begun.last().map_or(at, |round| at.max(round.at));
        if let Some(round) = self.begun.last_mut() {
            round.close(at);
        }
        self.begun.push(Begun { at, length, ..Begun::default() });
    }

    fn move_all(&mut self, by: Millis) {
        let later = |at: Instant| sane(at.saturating_add(by));
        for round in &mut self.begun {
            round.at = later(round.at);
            round.end = round.end.map(later);
            round.hold = round.hold.map(later);
        }
    }
}

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

    fn apply(&mut self, fact: &Fact) {
        match *fact {
            Fact::Ended { at } => self.close(sane(at)),
            Fact::Extended { by } => self.length = sane_length(self.length.saturating_add(by)),
            Fact::Paused { at } if self.hold.is_none() && !self.is_over(sane(at)) => {
                self.hold = Some(sane(at).max(self.at))
            }
            Fact::Resumed { at } => self.resume(sane(at)),
            _ => {}
        }
    }

    /// Ends it at `at`, unless it has ended before that.
    fn close(&mut self, at: Instant) {
        let at = at.max(self.at);
        self.resume(at);
        if self.end.is_none() && self.span(at).end > at {
            self.end = Some(at);
        }
    }

    fn resume(&mut self, at: Instant) {
        if let Some(hold) = self.hold.take() {
            self.held = sane_length(self.held.saturating_add(at.saturating_sub(hold).max(0)));
        }
    }
}
