//! The walk along the rows: `start[i] = max(end[i-1], earliest[i])`, and a break gives way before anything else does.

use super::plan::{Plan, earliest};
use super::row::{Lateness, Row, State};
use super::{EARLY, Log, Run};
use crate::deck::{Agenda, Item, Kind};
use crate::session::Instant;
use crate::session::clock::{MINUTE, Millis, Span};
use crate::session::rounds::{Tracks, millis};

/// What the walk looks at.
struct Walk<'a> {
    agenda: &'a Agenda,
    tracks: Option<Tracks<'a>>,
    log: &'a Log,
    plan: &'a Plan,
    runs: &'a [Run],
    now: Instant,
}

/// What becomes of each item as it stands at `now`.
pub(super) fn rows(agenda: &Agenda, tracks: Option<Tracks>, log: &Log, plan: &Plan, now: Instant) -> Vec<Row> {
    let runs = log.runs_of(agenda.items.len());
    let walk = Walk { agenda, tracks, log, plan, runs: &runs, now };
    let mut rows: Vec<Row> = Vec::with_capacity(agenda.items.len());
    let mut cursor = None;
    for (place, item) in agenda.items.iter().enumerate() {
        let row = walk.row(place, item, cursor);
        // What lies before the first start doesn't push it.
        if row.started.is_some() || row.state == State::Coming {
            cursor = Some(row.expected.end);
        }
        rows.push(row);
    }
    rows
}

/// How long the next of the parallel rounds that is started will be; none where the agenda holds no rounds.
pub(super) fn next_round(agenda: &Agenda, tracks: Option<Tracks>, log: &Log, plan: &Plan) -> Option<Millis> {
    let place = agenda.items.iter().position(|item| item.rounds)?;
    let tracks = tracks?;
    let live = log.runs.iter().any(|run| run.item == place && is_live(tracks, run));
    Some(tracks.length(budget(tracks, log, plan, place), live))
}

/// The time of all rounds and switches: as the deck has it, but no longer than their item after what was agreed.
fn budget(tracks: Tracks, log: &Log, plan: &Plan, place: usize) -> Millis {
    millis(tracks.rounds.minutes).min(length(log, plan, place))
}

/// The planned length of an item less what was agreed.
fn length(log: &Log, plan: &Plan, place: usize) -> Millis {
    (plan.span(place).length() - log.cut_of(place)).max(0)
}

/// Whether the rounds that were started belong to this run of their item, and not to a rehearsal before it.
pub(super) fn is_live(tracks: Tracks, run: &Run) -> bool {
    tracks.log.begun.first().is_some_and(|round| round.at >= run.since - EARLY)
}

impl Walk<'_> {
    fn row(&self, place: usize, item: &Item, cursor: Option<Instant>) -> Row {
        let planned = self.plan.span(place);
        let run = self.runs.iter().find(|run| run.item == place);
        let state = self.state(place, run);
        let start = match (run, state, cursor) {
            (Some(run), ..) => run.start,
            (None, State::Coming, _) => self.start(item, planned, cursor),
            (None, State::Skipped, Some(cursor)) => cursor,
            _ => self.before_first(planned.start),
        };
        let (due, end) = self.ends(place, item, start, state, run);
        let rounds = self.rounds(place, item, state, start, run);
        let held = run.map_or(0, |run| self.held(item, run));
        let length = due - held - run.map_or(start, |run| run.since);
        let open = state == State::Coming || state == State::Running;
        Row {
            planned,
            expected: Span::new(start, end),
            due,
            started: run.map(|run| run.start),
            ended: run.and_then(|run| run.end),
            held,
            repeats: run.map_or(0, |run| run.repeats),
            state,
            late: if run.is_some() || (open && !self.plan.elsewhen) {
                Lateness::new(item.kind, planned.start, start)
            } else {
                Lateness::OnTime
            },
            shrink: if open { (planned.length() - length).max(0) } else { 0 },
            spare: self.spare(item, state, length, &rounds),
            rounds,
        }
    }

    /// An instant of the plan, or the first start where that came before it.
    fn before_first(&self, planned: Instant) -> Instant {
        self.runs.first().map_or(planned, |first| planned.min(first.start))
    }

    fn state(&self, place: usize, run: Option<&Run>) -> State {
        let first = self.runs.first().map(|run| run.item);
        let last = self.runs.last().map(|run| run.item);
        match run {
            Some(run) if run.end.is_none() => State::Running,
            Some(_) => State::Past,
            None if self.log.skipped.contains(&place) => State::Skipped,
            None if first.is_some_and(|first| place < first) => State::Past,
            None if last.is_some_and(|last| place < last) => State::Skipped,
            None => State::Coming,
        }
    }

    /// When a coming item is expected to begin.
    fn start(&self, item: &Item, planned: Span, cursor: Option<Instant>) -> Instant {
        let Some(cursor) = cursor else {
            // The first of all: at its time, or now where that has gone by.
            return if self.plan.elsewhen { planned.start } else { planned.start.max(self.now) };
        };
        // Nothing that comes begins in the past.
        let cursor = if self.runs.is_empty() { cursor } else { cursor.max(self.now) };
        earliest(item.kind, planned).map_or(cursor, |earliest| cursor.max(earliest))
    }

    /// When an item should end by its length, and when it is expected to.
    fn ends(&self, place: usize, item: &Item, start: Instant, state: State, run: Option<&Run>) -> (Instant, Instant) {
        let end = match (state, run) {
            (State::Running, Some(run)) => {
                let own = self.due(place, item, run.since) + self.held(item, run);
                let Some((end, over)) = self.end_of_rounds(place, item, run) else { return (own, own.max(self.now)) };
                // Rounds that are over before their time leave what is left of it to whoever leads: nothing is late.
                return (if over { end.max(own) } else { end }, end.max(self.now));
            }
            (_, Some(run)) => run.end.unwrap_or(start),
            (State::Coming, _) => self.due(place, item, start),
            (State::Past, _) => self.before_first(self.plan.span(place).end),
            _ => start,
        };
        (end, end)
    }

    /// When an item that begins at `start` ends by its length. What begins early may go on until its planned end, as
    /// far as the next item doesn't begin before that.
    fn due(&self, place: usize, item: &Item, start: Instant) -> Instant {
        let planned = self.plan.span(place);
        let next = self.next(place);
        let length = match (item.kind, next) {
            (Kind::Follows { least, .. }, Some((next, _))) => {
                let least = (Millis::from(least) * MINUTE).min(planned.length());
                (self.plan.span(next).start - start).clamp(least, planned.length())
            }
            (Kind::Follows { .. }, None) => planned.length(),
            _ => length(self.log, self.plan, place),
        };
        let waiting = next.and_then(|(next, item)| earliest(item.kind, self.plan.span(next)));
        (start + length).max(waiting.map_or(start, |earliest| earliest.min(planned.end)))
    }

    /// The next item that isn't left out.
    fn next(&self, place: usize) -> Option<(usize, &Item)> {
        let mut rest = self.agenda.items.iter().enumerate().skip(place + 1);
        rest.find(|(place, _)| !self.log.skipped.contains(place))
    }

    /// The rounds of this item, where it holds them.
    fn rounds(&self, place: usize, item: &Item, state: State, start: Instant, run: Option<&Run>) -> Vec<Span> {
        let Some(tracks) = self.tracks.filter(|_| item.rounds) else { return Vec::new() };
        let live = run.is_some_and(|run| is_live(tracks, run));
        let total = budget(tracks, self.log, self.plan, place);
        match state {
            State::Coming | State::Running => tracks.spans(run.map_or(start, |run| run.since), total, self.now, live),
            State::Past if live => tracks.log.begun.iter().map(|round| round.span(self.now)).collect(),
            State::Past | State::Skipped => Vec::new(),
        }
    }

    /// When the running item that holds the rounds ends by what is left of them, and whether all of them are over; none
    /// where no round was started in it.
    fn end_of_rounds(&self, place: usize, item: &Item, run: &Run) -> Option<(Instant, bool)> {
        let tracks = self.tracks.filter(|tracks| item.rounds && is_live(*tracks, run))?;
        let total = budget(tracks, self.log, self.plan, place);
        let rest = length(self.log, self.plan, place) - total;
        let spans = tracks.spans(run.since, total, self.now, true);
        spans.last().map(|last| (last.end.max(run.since) + rest, last.end <= self.now))
    }

    /// For how long the clock of this run stood still. Rounds that were started have a clock of their own.
    fn held(&self, item: &Item, run: &Run) -> Millis {
        let own_clock = item.rounds && self.tracks.is_some_and(|tracks| is_live(tracks, run));
        if own_clock { 0 } else { run.held_at(self.now) }
    }

    fn spare(&self, item: &Item, state: State, length: Millis, rounds: &[Span]) -> Millis {
        let coming = || rounds.iter().filter(|round| round.start > self.now).map(|round| round.length());
        let rest = match (item.kind, state) {
            (Kind::Follows { .. }, _) => 0,
            (_, State::Coming) => length,
            (_, State::Running) => coming().sum(),
            _ => 0,
        };
        rest / 2
    }
}
