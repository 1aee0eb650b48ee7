//! What the presenter does with the rounds in one step, be it several facts: worked out with the deck, applied as one
//! [`Action`], undone as one.

use super::plan::present;
use super::{Fact, Log, MOST, Phase, millis, plan, round_length, state};
use crate::deck::{self, Deck};
use crate::session::agenda::{self, Zone};
use crate::session::clock::MINUTE;
use crate::session::{Action, Instant, Session};

/// The next round begins, with everybody where the plan has them. With the first one the agenda's item of the rounds
/// begins, unless it runs; a question that its clock stood still for is over. None where the deck has no rounds, and
/// where all were held.
pub fn start(deck: &Deck, session: &Session, at: Instant, zone: &dyn Zone) -> Option<Action> {
    let rounds = deck.rounds()?;
    let phase = state(rounds, &session.rounds, at).phase;
    if phase == Phase::Done {
        return None;
    }
    let first = phase == Phase::Before;
    let agenda = if first { begin_item(deck, session, at, zone) } else { Vec::new() };
    let mut facts = Vec::new();
    if first && !session.rounds.begun.is_empty() {
        facts.push(Fact::Reset);
    }
    let mut then = session.clone();
    then.apply(Action::Afternoon(agenda.clone(), facts.clone()));
    let begun = then.rounds.begun.len();
    let seats = plan(rounds, &then.rounds, MOST).into_iter().nth(begun)?;
    let left = agenda::of(deck, &then, at, zone).and_then(|afternoon| afternoon.round);
    let length = left.unwrap_or_else(|| round_length(rounds, &then.rounds, millis(rounds.minutes)));
    facts.extend([Fact::Seated { seats, coming: true }, Fact::Started { at, length }]);
    Some(Action::Afternoon(agenda, facts))
}

/// What the first round means for the agenda.
fn begin_item(deck: &Deck, session: &Session, at: Instant, zone: &dyn Zone) -> Vec<agenda::Fact> {
    let Some(place) = rounds_item(deck) else { return Vec::new() };
    let running = agenda::of(deck, session, at, zone).and_then(|afternoon| afternoon.running);
    match running.filter(|running| running.row == place) {
        Some(running) if running.paused => vec![agenda::Fact::Resumed { at }],
        Some(_) => Vec::new(),
        None => vec![agenda::Fact::started(place, at, zone)],
    }
}

/// The place in the agenda of the item that holds the rounds.
pub fn rounds_item(deck: &Deck) -> Option<usize> {
    deck.agenda()?.items.iter().position(|item| item.rounds)
}

/// What happens to the agenda, with what it means for the rounds, as one step. `now` is for what bears no time of its own.
///
/// Rounds that are under way are over at the instant at which the agenda leaves their item, or goes on beyond it, or their
/// item is left out. What withdraws that lets them go on as they stood. On its way to their item the agenda ends nothing:
/// that was a rehearsal, or an item that began late.
pub fn along(deck: &Deck, session: &Session, fact: agenda::Fact, now: Instant) -> Action {
    match meant(deck, session, &fact, now) {
        Some(meant) => Action::Afternoon(vec![fact], vec![meant]),
        None => Action::Agenda(fact),
    }
}

fn meant(deck: &Deck, session: &Session, fact: &agenda::Fact, now: Instant) -> Option<Fact> {
    let (rounds, place) = (deck.rounds()?, rounds_item(deck)?);
    let log = &session.agenda;
    let from = current(log);
    let is_out = log.skipped.contains(&place);
    let (at, from) = match *fact {
        agenda::Fact::Started { item, at, .. } if item > place || (item < place && from == Some(place)) => (at, from),
        agenda::Fact::Ended { at } if from >= Some(place) => (at, from),
        agenda::Fact::Skipped { item } if item == place && log.runs.last().is_none_or(|run| run.item != place) => {
            (now, Some(place))
        }
        agenda::Fact::Kept { item } if item == place && is_out => {
            return session.rounds.left.filter(|left| left.from == Some(place)).map(|_| Fact::Back);
        }
        agenda::Fact::Withdrawn => {
            let mut then = log.clone();
            then.apply(agenda::Fact::Withdrawn);
            let left = session.rounds.left?;
            return (current(&then) == left.from && from != left.from).then_some(Fact::Back);
        }
        _ => return None,
    };
    let under_way =
        matches!(state(rounds, &session.rounds, at).phase, Phase::Running | Phase::Paused | Phase::Switching);
    under_way.then_some(Fact::Left { at, from })
}

/// The item of the agenda that runs.
fn current(log: &agenda::Log) -> Option<usize> {
    log.runs.last().filter(|run| run.end.is_none()).map(|run| run.item)
}

/// Whether the last thing that happened to the agenda ended the rounds with it.
pub fn has_left(session: &Session) -> bool {
    let run = session.agenda.runs.last();
    session.rounds.left.is_some_and(|left| run.is_some_and(|run| run.since == left.at || run.end == Some(left.at)))
}

/// So many groups there are from now on. One that comes while a round runs is sent to a table at once.
pub fn regroup(rounds: &deck::Rounds, log: &Log, groups: u8, now: Instant) -> Action {
    if !is_on(rounds, log, now) {
        return Action::Rounds(Fact::Grouped(groups));
    }
    let seated = |seats| Fact::Seated { seats, coming: false };
    let mut then = log.clone();
    let mut facts = Vec::new();
    let there = |log: &Log| log.begun.last().map_or(0, |round| round.seats.len());
    // A round of an older document has no seats; they are what the timetable was until now.
    if there(log) == 0 {
        facts.push(seated(present(rounds, log)));
    }
    facts.push(Fact::Grouped(groups));
    facts.iter().for_each(|fact| then.apply(fact.clone()));
    let seats = present(rounds, &then);
    if seats.len() > there(&then) {
        facts.push(seated(seats));
    }
    Action::Afternoon(Vec::new(), facts)
}

/// Two groups change places, in the round that runs or in the one that comes. None where there are no such two, where
/// they are at one table, and where no round comes any more.
pub fn swap(rounds: &deck::Rounds, log: &Log, now: Instant, [one, other]: [u8; 2]) -> Option<Action> {
    let state = state(rounds, log, now);
    if state.phase == Phase::Done {
        return None;
    }
    let at = |group: u8| state.seats.get(usize::from(group)).copied();
    let (to, from) = (at(other)?, at(one)?);
    let moved = |(group, table): (u8, u8)| match group {
        group if group == one => to,
        group if group == other => from,
        _ => table,
    };
    let coming = !matches!(state.phase, Phase::Running | Phase::Paused);
    let seats = (0..).zip(state.seats.iter().copied()).map(moved).collect();
    let mut facts = Vec::new();
    if log.is_long_ago(now) {
        facts.push(Fact::Reset);
    }
    facts.push(Fact::Seated { seats, coming });
    (to != from).then_some(Action::Afternoon(Vec::new(), facts))
}

/// The current round began so many half minutes earlier than was said (later where negative). The agenda's item goes
/// along where the first round would begin before it.
pub fn backdate(deck: &Deck, session: &Session, half_minutes: i16) -> Action {
    let mut agenda = Vec::new();
    let mut by = half_minutes;
    let run = session.agenda.runs.last().filter(|run| rounds_item(deck) == Some(run.item));
    if let ([first], Some(run)) = (session.rounds.begun.as_slice(), run)
        && first.at - i64::from(half_minutes) * MINUTE / 2 < run.since
    {
        agenda.push(agenda::Fact::Backdated { half_minutes });
        let mut then = session.agenda.clone();
        then.apply(agenda::Fact::Backdated { half_minutes });
        // No further than the item could go, or the round would be none of its own.
        let since = then.runs.last().map_or(run.since, |run| run.since);
        by = by.min(((first.at - since).max(0) / (MINUTE / 2)).clamp(0, i16::MAX.into()) as i16);
    }
    Action::Afternoon(agenda, vec![super::Fact::Backdated { half_minutes: by }])
}

fn is_on(rounds: &deck::Rounds, log: &Log, now: Instant) -> bool {
    matches!(state(rounds, log, now).phase, Phase::Running | Phase::Paused)
}
