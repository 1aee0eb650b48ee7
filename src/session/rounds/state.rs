//! How far the rounds are, and when each of them is or will be.

use super::Log;
use super::plan::{plan, present};
use super::schedule::{divided, millis};
use crate::deck;
use crate::session::Instant;
use crate::session::clock::{Countdown, MINUTE, Millis, Span, sane, sane_length};

/// The parallel rounds, as planned and as they went.
#[derive(Clone, Copy, Debug)]
pub struct Tracks<'a> {
    pub rounds: &'a deck::Rounds,
    pub log: &'a Log,
}

/// How far the rounds are at one instant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct State {
    pub phase: Phase,
    /// The round that runs; in a switch, the one that comes; counted from 0. The last one when all are done.
    pub round: u8,
    /// How many rounds are held.
    pub rounds: u8,
    /// How many groups there are.
    pub groups: u8,
    /// What is left: of the round while it runs, of the switch in a switch, of the first round before it.
    pub left: Countdown,
    /// When the round that runs, or the switch, will end if nothing more is paused; none before and when done.
    pub until: Option<Instant>,
    /// Who is where now: the dilemma (its place in the deck's `dilemmas`) of each group, in this `round`.
    pub seats: Vec<u8>,
    /// Who goes where after this: the same for the round that comes after `round`. Empty where none does.
    pub next: Vec<u8>,
}

/// A switch that nobody ends for so long isn't one any more.
const SWITCH_MOST: Millis = 15 * MINUTE;

/// How long before its end a round says who goes where after it: two minutes, or half of a short one.
const AHEAD: Millis = 2 * MINUTE;

impl State {
    /// Who goes where next, by group: from [`AHEAD`] of a round's end until the next one begins. None before that, and
    /// where no round comes.
    pub fn heading(&self) -> Option<&[u8]> {
        let soon = self.left.left <= AHEAD.min(self.left.total / 2);
        match self.phase {
            Phase::Switching => Some(&self.seats),
            Phase::Running | Phase::Paused if soon && !self.next.is_empty() => Some(&self.next),
            _ => None,
        }
    }

    /// The same, where the agenda says how long the next round will be: what is told before the first one is how long it
    /// is once it begins, also after time was spread (see [`super::steps::start`]).
    pub fn expecting(self, round: Option<Millis>) -> Self {
        match (self.phase, round) {
            (Phase::Before, Some(length)) => Self { left: Countdown::new(Span::new(0, length), 0), ..self },
            _ => self,
        }
    }

    /// Whether a clock of the rounds is worth showing: of a round, or of a switch that somebody still waits in.
    pub fn runs(&self) -> bool {
        match self.phase {
            Phase::Running | Phase::Paused => true,
            Phase::Switching => self.left.over < SWITCH_MOST,
            Phase::Before | Phase::Done => false,
        }
    }
}

/// How far the rounds are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// No round was started.
    Before,
    Running,
    /// The round's clock stands still.
    Paused,
    /// A round is over; the groups go to the next table. `left` counts the switch, and `over` beyond it until the next
    /// round is started.
    Switching,
    /// The last round is over.
    Done,
}

/// The rounds that are looked at at `now`: a rehearsal isn't switched on from; what is over stays to be read.
fn current(rounds: &deck::Rounds, log: &Log, now: Instant) -> Log {
    let anew = log.is_long_ago(now) && log.begun.len() < usize::from(log.rounds(rounds));
    if anew { log.anew() } else { log.clone() }
}

/// Who is where in all rounds that are held, as [`plan`] has it at `now`, and whether each counts.
pub fn timetable(rounds: &deck::Rounds, log: &Log, now: Instant) -> Vec<(Vec<u8>, bool)> {
    let log = current(rounds, log, now);
    let mut rows = plan(rounds, &log, log.rounds(rounds));
    if let (Some(last), Some(row)) = (log.begun.last(), rows.get_mut(log.begun.len().saturating_sub(1)))
        && !last.is_over(now)
    {
        *row = present(rounds, &log);
    }
    let counts = log.begun.iter().map(|begun| !begun.void).chain(std::iter::repeat(true));
    rows.into_iter().zip(counts).collect()
}

/// How far the rounds are at `now`.
pub fn state(rounds: &deck::Rounds, log: &Log, now: Instant) -> State {
    let now = sane(now);
    let log = &current(rounds, log, now);
    let (count, groups) = (log.rounds(rounds), log.groups(rounds));
    let begun = log.begun.len().min(count.into()) as u8;
    let (phase, round, span, held) = match log.begun.last() {
        None => (Phase::Before, 0, Span::new(now, now + round_length(rounds, log, millis(rounds.minutes))), 0),
        Some(last) if !last.is_over(now) => {
            let phase = if last.hold.is_some() { Phase::Paused } else { Phase::Running };
            (phase, begun - 1, last.span(now), last.held_at(now))
        }
        Some(last) if begun < count => {
            let end = last.span(now).end;
            (Phase::Switching, begun, Span::new(end, end + millis(rounds.switch)), 0)
        }
        Some(last) => (Phase::Done, count - 1, last.span(now), 0),
    };
    let left = Countdown::new(Span::new(span.start, span.end - held), now - held);
    let until = (phase != Phase::Before && phase != Phase::Done).then_some(span.end);
    let is_there = begun > 0 && begun == round + 1;
    let mut rows = plan(rounds, log, count).into_iter().skip(round.into());
    let (planned, next) = (rows.next().unwrap_or_default(), rows.next().unwrap_or_default());
    let seats = if is_there { present(rounds, log) } else { planned };
    State { phase, round, rounds: count, groups, left, until, seats, next }
}

/// How long the next round that is started will be, where all rounds and switches together have `total` ms: an equal
/// part of what the switches and the rounds that were started leave.
pub fn round_length(rounds: &deck::Rounds, log: &Log, total: Millis) -> Millis {
    let count = log.rounds(rounds);
    let begun: Millis = log.begun.iter().map(|round| sane_length(round.length)).sum();
    let rest = i64::from(count) - log.begun.len() as i64;
    divided(total - millis(rounds.switch) * i64::from(count.saturating_sub(1)) - begun, rest.max(0))
}

/// What the rounds leave to people: to see beforehand whether it is feasible.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pace {
    /// The length of one round.
    pub round: Millis,
    /// Of that, what each question has.
    pub question: Millis,
    /// Of that, what each person in a group of this size has to speak in, over the whole round.
    pub person: Millis,
}

/// What the rounds leave for each question and each person, where all rounds and switches together have `total` ms.
pub fn pace(rounds: &deck::Rounds, log: &Log, total: Millis, questions: u8, group_size: u16) -> Pace {
    let round = round_length(rounds, &Log { begun: Vec::new(), ..log.clone() }, total);
    Pace { round, question: divided(round, questions), person: divided(round, group_size) }
}

impl Tracks<'_> {
    /// How long the next round will be where all have `total`; `live`: those that were started are among them.
    pub(crate) fn length(&self, total: Millis, live: bool) -> Millis {
        if live {
            return round_length(self.rounds, self.log, total);
        }
        pace(self.rounds, self.log, total, 1, 1).round
    }

    /// All rounds that are held, as they went and as they are expected to go on. Where they aren't `live`, the first
    /// begins at `start`. All have `total` together, switches included. Spans don't overlap.
    pub(crate) fn spans(&self, start: Instant, total: Millis, now: Instant, live: bool) -> Vec<Span> {
        let begun = if live { self.log.begun.as_slice() } else { &[] };
        let length = self.length(total, live);
        let switch = millis(self.rounds.switch);
        let mut spans: Vec<Span> = Vec::new();
        for round in 0..usize::from(self.log.rounds(self.rounds)) {
            let after = spans.last().map_or(start, |last| last.end + switch);
            let span = match begun.get(round) {
                Some(begun) => begun.span(now),
                // A switch takes until somebody starts the next round, and a round may end later than it should.
                None if live => Span::new(after.max(now), after.max(now) + length),
                None => Span::new(after, after + length),
            };
            let floor = spans.last().map_or(span.start, |last| last.end);
            spans.push(Span::new(span.start.max(floor), span.end.max(floor)));
        }
        spans
    }
}
