//! What happened in the parallel rounds, as instants.

use super::{Begun, Left, MOST};
use crate::deck;
use crate::session::Instant;
use crate::session::clock::{DAY, HOUR, MINUTE, Millis, sane, sane_length};
use crate::session::stored::stored;

/// What was started so long after the last thing that happened belongs to other rounds: those were a rehearsal.
const ANOTHER_DAY: Millis = 12 * HOUR;

/// What happened. The default is: nothing yet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Log {
    /// How many groups there are; none where the deck's number holds.
    pub groups: Option<u8>,
    /// How many rounds are to be held; none where the deck's number holds.
    pub rounds: Option<u8>,
    /// The rounds that were started, in order; the last one is the current one.
    pub begun: Vec<Begun>,
    /// Who is where in the round that comes, where somebody said so: the table of each group. Else the plan holds.
    pub coming: Vec<u8>,
    /// Whether the rounds that weren't started are let go.
    pub let_go: bool,
    /// How they stood when the agenda went on from them; none where it didn't, or once anything else happened here.
    pub left: Option<Left>,
}

stored! { Log { groups, rounds, begun, coming, let_go, left } }

/// What happens in the parallel rounds.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fact {
    /// So many groups were made: 1 to [`MOST`].
    Grouped(u8),
    /// So many rounds are to be held: 1 to [`MOST`], and not fewer than were started. None is let go.
    Counted(u8),
    /// The rounds that weren't started are let go.
    LetGo,
    /// Who is where, the table of each group: in the round that was started last, or in the one that comes. Groups change
    /// places, or one came late. More than [`MOST`] groups or tables that there can't be say nothing.
    Seated { seats: Vec<u8>, coming: bool },
    /// The next round began, with everybody where they were last said to be for it; it is to last so long, in ms (the
    /// projection of the agenda knows: `Projection::round`). Beyond [`MOST`] rounds nothing changes; more than 12 hours
    /// after the last thing that happened it is the first round.
    Started { at: Instant, length: Millis },
    /// The current round is over, before or after its time.
    Ended { at: Instant },
    /// The current round lasts so much longer (shorter where negative), in ms.
    Extended { by: Millis },
    /// The current round began so many half minutes earlier than was said (later where negative), but not before the
    /// round before it was over.
    Backdated { half_minutes: i16 },
    /// The current round is broken off and doesn't count: nobody has seen the dilemma they were at.
    Voided { at: Instant },
    /// The current round counts after all.
    Valid,
    /// The current round's clock stands still, if its time isn't up.
    Paused { at: Instant },
    /// Its clock goes on.
    Resumed { at: Instant },
    /// The last start was none.
    Cancelled,
    /// The agenda went on from its item `from` (theirs, as a rule): the current round is over, and those that weren't
    /// started are let go. Made by [`super::steps::along`].
    Left { at: Instant, from: Option<usize> },
    /// It didn't go on: the rounds stand as they did before that, unless something else happened to them since.
    Back,
    /// The computer's clock was set: everything that was logged lies so much later (earlier where negative).
    ClockMoved { by: Millis },
    /// No round has been started and none let go; the numbers of groups and rounds stay.
    Reset,
}

impl Log {
    /// Applies what happened. Never fails: numbers, instants and lengths are clamped, what has no round to happen to
    /// changes nothing.
    pub fn apply(&mut self, fact: Fact) {
        // Nothing is withdrawn over what was done since.
        if !matches!(fact, Fact::Back | Fact::ClockMoved { .. }) {
            self.left = None;
        }
        match fact {
            Fact::Left { at, from } => self.leave(at, from),
            Fact::Back => self.come_back(),
            Fact::Grouped(groups) => self.groups = Some(groups.clamp(1, MOST)),
            Fact::Counted(rounds) => {
                self.rounds = Some(rounds.clamp(1, MOST).max(self.begun.len().min(MOST.into()) as u8));
                self.let_go = false;
            }
            Fact::LetGo => self.let_go = !self.begun.is_empty(),
            Fact::Seated { seats, coming } => self.seat(seats, coming),
            Fact::Started { at, length } => self.start(sane(at), sane_length(length)),
            Fact::Cancelled => drop(self.begun.pop()),
            Fact::ClockMoved { by } => self.move_all(by.clamp(-36_500 * DAY, 36_500 * DAY)),
            Fact::Reset => *self = self.anew(),
            Fact::Backdated { half_minutes } => self.backdate(Millis::from(half_minutes) * MINUTE / 2),
            fact => {
                if let Some(round) = self.begun.last_mut() {
                    round.apply(&fact);
                }
            }
        }
    }

    /// The same before any round was started.
    pub fn anew(&self) -> Self {
        Self { groups: self.groups, rounds: self.rounds, ..Self::default() }
    }

    /// Whether what was started is so long ago at `now` that it was a rehearsal, or another afternoon.
    pub fn is_long_ago(&self, now: Instant) -> bool {
        let last = self.begun.iter().map(Begun::last).max();
        last.is_some_and(|last| sane(now) - last > ANOTHER_DAY)
    }

    /// The round that was held last, counted from 1; none where none counts, or where that is long ago at `now`.
    pub fn held(&self, now: Instant) -> Option<u8> {
        let last = self.begun.iter().rposition(|round| !round.void).filter(|_| !self.is_long_ago(now))?;
        u8::try_from(last + 1).ok()
    }

    /// How many groups there are: as was said, else as the deck has it; 1 to [`MOST`].
    pub fn groups(&self, rounds: &deck::Rounds) -> u8 {
        self.groups.unwrap_or(rounds.groups).clamp(1, MOST)
    }

    /// How many rounds are held: as was said, else as the deck has it; 1 to [`MOST`], and not fewer than were started.
    /// Those that were let go aren't among them.
    pub fn rounds(&self, rounds: &deck::Rounds) -> u8 {
        let begun = self.begun.len().min(MOST.into()) as u8;
        if self.let_go && begun > 0 { begun } else { self.rounds.unwrap_or(rounds.rounds).clamp(1, MOST).max(begun) }
    }

    fn start(&mut self, at: Instant, length: Millis) {
        if self.is_long_ago(at) {
            *self = self.anew();
        }
        if self.begun.len() >= usize::from(MOST) {
            return;
        }
        let at = self.begun.last().map_or(at, |round| at.max(round.at));
        if let Some(round) = self.begun.last_mut() {
            round.close(at);
        }
        self.let_go = false;
        self.begun.push(Begun { at, length, seats: std::mem::take(&mut self.coming), ..Begun::default() });
    }

    fn seat(&mut self, seats: Vec<u8>, coming: bool) {
        if seats.len() > usize::from(MOST) || seats.iter().any(|table| *table >= MOST) {
            return;
        }
        match self.begun.last_mut() {
            _ if coming => self.coming = seats,
            Some(round) => round.seats = seats,
            None => {}
        }
    }

    fn backdate(&mut self, by: Millis) {
        let floor = self.begun.iter().rev().nth(1).map_or(0, |round| round.span(round.at).end);
        if let Some(round) = self.begun.last_mut() {
            round.backdate(by, floor);
        }
    }

    fn move_all(&mut self, by: Millis) {
        let later = |at: Instant| sane(at.saturating_add(by));
        for round in &mut self.begun {
            round.at = later(round.at);
            round.end = round.end.map(later);
            round.hold = round.hold.map(later);
        }
        self.left = self.left.map(|left| left.moved(later));
    }
}
