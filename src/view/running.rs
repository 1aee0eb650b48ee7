//! What runs now, and what is said of it: seen, and aloud.

use super::*;
use crate::session::clock::{Countdown, Cue, Level};
use crate::session::minutes::{Minutes, minutes};
use crate::session::rounds::Phase;
use crate::words::prose as in_prose;

/// What runs: a round, else an item of the agenda.
pub struct Running {
    pub what: String,
    pub left: Countdown,
    /// The minute of the day at which it ends.
    pub until: i64,
    /// Whether its clock stands still for a question.
    pub paused: bool,
    /// What comes after it.
    pub next: Option<String>,
}

/// What runs now; none where nothing does.
pub fn running(stage: Stage) -> Option<Running> {
    round(stage).or_else(|| {
        stage.afternoon.with(|afternoon| {
            let afternoon = afternoon.as_ref()?;
            let running = afternoon.running?;
            let items = &stage.deck.agenda()?.items;
            Some(Running {
                what: items.get(running.row)?.text.clone(),
                left: running.left,
                until: stage.minute(running.span.end),
                paused: running.paused,
                next: afternoon.next.and_then(|next| items.get(next)).map(|item| item.text.clone()),
            })
        })
    })
}

fn round(stage: Stage) -> Option<Running> {
    let state = stage.tracks.with(Clone::clone).filter(session::rounds::State::runs)?;
    let words = stage.words;
    let round = usize::from(state.round) + 1;
    let switching = state.phase == Phase::Switching;
    let next = match () {
        () if switching => Some((words.round)(round)),
        () if state.next.is_empty() => None,
        () => Some((words.round)(round + 1)),
    };
    let what = if switching { words.switching.to_owned() } else { (words.round_of)(round, usize::from(state.rounds)) };
    let paused = state.phase == Phase::Paused;
    Some(Running { what, left: state.left, until: stage.minute(state.until?), paused, next })
}

/// "nog 12 min", "laatste minuut", or "3 min over tijd". Beside digits only the last: see [`Scene::shows_digits`].
///
/// [`Scene::shows_digits`]: crate::stage::Scene::shows_digits
pub fn left(stage: Stage, countdown: Countdown) -> String {
    match minutes(countdown) {
        Minutes::Left(minutes) => (stage.words.left)(minutes),
        Minutes::Last => stage.words.last_minute.to_owned(),
        Minutes::Over(minutes) => (stage.words.overtime)(minutes),
    }
}

/// What stands beside the digits: until when it lasts, or by how much it is over.
pub fn beside_digits(stage: Stage, now: &Running) -> String {
    match now.left.left {
        0 => left(stage, now.left),
        _ => (stage.words.until)(&in_prose(now.until)),
    }
}

/// Calm, a warning, danger, over: a name for the style, which shows it by form.
pub fn level(countdown: Countdown) -> &'static str {
    match countdown.level() {
        Level::Calm => "calm",
        Level::Warning => "warning",
        Level::Danger => "danger",
        Level::Over => "over",
    }
}

/// The same in words; nothing while it is calm. A question is said before all.
pub fn urge(stage: Stage, running: &Running) -> &'static str {
    match running.left.level() {
        _ if running.paused => stage.words.held,
        Level::Calm => "",
        Level::Warning => stage.words.warning,
        Level::Danger => stage.words.danger,
        Level::Over => stage.words.time_is_up,
    }
}

/// How long the end of the last round is what there is to say, in ms.
const LAST_SAID: i64 = 15 * 60_000;

/// Whether a round has just ended: the groups go to another table, or it was the last one and nothing else was begun.
fn round_over(stage: Stage) -> bool {
    let elsewhere = || {
        let row = stage.afternoon.with(|afternoon| Some(afternoon.as_ref()?.running?.row));
        row.is_some_and(|row| {
            stage.deck.agenda().and_then(|agenda| agenda.items.get(row)).is_some_and(|item| !item.rounds)
        })
    };
    stage.tracks.with(|state| {
        state.as_ref().is_some_and(|state| match state.phase {
            Phase::Switching => state.runs(),
            Phase::Done => state.left.over < LAST_SAID && !elsewhere(),
            Phase::Before | Phase::Running | Phase::Paused => false,
        })
    })
}

/// What is said aloud, at the start, halfway, at two minutes and at the end; of a switch between rounds nothing. Rounds
/// that ended as the agenda went on are told with what began.
pub fn cue(stage: Stage) -> String {
    let words = stage.words;
    let left = stage.session().with(session::rounds::steps::has_left);
    if round_over(stage) {
        return if left { words.rounds.ended } else { words.time_is_up }.to_owned();
    }
    let Some(running) = running(stage) else { return String::new() };
    match running.left.cue() {
        Cue::Start if left => [words.rounds.ended, " ", &(words.item_started)(&running.what)].concat(),
        Cue::Start => (words.item_started)(&running.what),
        Cue::Half => words.halfway.to_owned(),
        Cue::TwoMinutes => words.two_minutes.to_owned(),
        Cue::End => words.time_is_up.to_owned(),
    }
}
