//! From plan, log and now to what is expected.

use super::plan::{self, ASK_START, LATE_START, Plan};
use super::row::{Lateness, Row, State};
use super::{Log, Run, Zone, rows};
use crate::deck::{Agenda, Deck};
use crate::session::clock::{Countdown, HOUR, Millis, Span, sane};
use crate::session::rounds::Tracks;
use crate::session::{Instant, Session};

/// An afternoon that nobody ended is over when its expected end, and the last thing that happened, are this long ago.
pub const QUIET: Millis = 3 * HOUR;

/// The whole afternoon as it stands at one instant.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Projection {
    pub phase: Phase,
    /// One for each item of the agenda.
    pub rows: Vec<Row>,
    /// The item that runs.
    pub running: Option<Running>,
    /// The item that comes next, where one does.
    pub next: Option<usize>,
    /// How the next start, or the end where no item comes any more, compares with the plan.
    pub late: Lateness,
    /// By how much the first start moved the plan, while it is to be asked whether it should have: until somebody has
    /// said so, or the next item began.
    pub choice: Option<Millis>,
    /// How long the next of the parallel rounds that is started will be; none where the agenda holds no rounds.
    pub round: Option<Millis>,
}

/// How far the afternoon is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Phase {
    /// Nothing was started yet; it is before the planned start, or not long after it.
    Before,
    /// Nothing was started, and the planned start is too long ago to speak of lateness: show the plan as it is. A start
    /// shifts it as a whole.
    Elsewhen,
    /// An item runs.
    Running,
    /// An item was ended and the next one not started yet.
    Between,
    /// The last item has ended; or nobody ended it and it is long past.
    Over,
    /// The same, on another day: "deze middag is geweest".
    Gone,
}

/// The item that runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Running {
    pub row: usize,
    /// From when it began (last) until when it should end, pauses included.
    pub span: Span,
    /// What is left of its length. Pauses don't count.
    pub left: Countdown,
    /// Whether its clock stands still for a question.
    pub paused: bool,
    /// Whether its clock can stand still: not once rounds were started in it, which have clocks of their own.
    pub can_pause: bool,
}

/// The afternoon of this deck and session; none where the deck has no agenda.
pub fn of(deck: &Deck, session: &Session, now: Instant, zone: &dyn Zone) -> Option<Projection> {
    let tracks = deck.rounds().map(|rounds| Tracks { rounds, log: &session.rounds });
    deck.agenda().map(|agenda| project(agenda, tracks, &session.agenda, now, zone))
}

/// The afternoon at `now`. Total: whatever the log holds, nothing panics, no length is negative, and the starts of the
/// rows never run backwards.
pub fn project(agenda: &Agenda, tracks: Option<Tracks>, log: &Log, now: Instant, zone: &dyn Zone) -> Projection {
    let now = sane(now);
    let plan = plan::place(agenda, log, now, zone);
    let runs = log.runs_of(agenda.items.len());
    let Some(current) = runs.last().copied() else { return unstarted(agenda, tracks, log, &plan, now) };
    // As it would be if the clock had stopped with the last thing that happened: without the drift of an item that
    // nobody ends.
    let last = log.last().unwrap_or(now);
    let still = rows::rows(agenda, tracks, log, &plan, last);
    let finish = still.iter().map(|row| row.expected.end).max().unwrap_or(last).max(last);
    let ended = current.end.is_some() && still.iter().skip(current.item + 1).all(|row| row.state == State::Skipped);
    if ended || now - finish > QUIET {
        return over(agenda, still, zone.civil(now).day > zone.civil(finish).day);
    }
    let rows = rows::rows(agenda, tracks, log, &plan, now);
    let round = rows::next_round(agenda, tracks, log, &plan);
    let is_item = agenda.items.get(current.item).is_some_and(|item| item.rounds);
    let own_clock = is_item && tracks.is_some_and(|tracks| rows::is_live(tracks, &current));
    let running = current.end.is_none().then(|| running(&current, &rows, now, !own_clock)).flatten();
    let phase = if running.is_some() { Phase::Running } else { Phase::Between };
    let asks = runs.len() == 1 && log.anchor.is_some_and(|anchor| anchor.by_plan.is_none());
    let choice = Some(plan.moved).filter(|moved| asks && (LATE_START..=ASK_START).contains(moved));
    Projection { choice, ..finished(agenda, phase, rows, running, round) }
}

fn unstarted(agenda: &Agenda, tracks: Option<Tracks>, log: &Log, plan: &Plan, now: Instant) -> Projection {
    let rows = rows::rows(agenda, tracks, log, plan, now);
    let phase = if plan.elsewhen { Phase::Elsewhen } else { Phase::Before };
    finished(agenda, phase, rows, None, rows::next_round(agenda, tracks, log, plan))
}

fn over(agenda: &Agenda, mut rows: Vec<Row>, another_day: bool) -> Projection {
    for row in &mut rows {
        if row.state != State::Skipped {
            row.state = State::Past;
        }
    }
    finished(agenda, if another_day { Phase::Gone } else { Phase::Over }, rows, None, None)
}

fn finished(
    agenda: &Agenda,
    phase: Phase,
    rows: Vec<Row>,
    running: Option<Running>,
    round: Option<Millis>,
) -> Projection {
    let next = rows.iter().position(|row| row.state == State::Coming);
    let last = || agenda.items.iter().zip(&rows).rfind(|(_, row)| row.state != State::Skipped);
    let late = match next.and_then(|next| rows.get(next)) {
        Some(next) => next.late,
        None => {
            last().map_or(Lateness::OnTime, |(item, row)| Lateness::new(item.kind, row.planned.end, row.expected.end))
        }
    };
    Projection { phase, rows, running, next, late, choice: None, round }
}

fn running(run: &Run, rows: &[Row], now: Instant, can_pause: bool) -> Option<Running> {
    let row = rows.get(run.item)?;
    let held = row.held;
    let span = Span::new(run.since, row.due);
    let left = Countdown::new(Span::new(span.start, span.end - held), now - held);
    Some(Running { row: run.item, span, left, paused: run.hold.is_some() && can_pause, can_pause })
}
