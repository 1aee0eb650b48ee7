//! What can't be in a session that was read: nobody of us wrote it, and it would be clamped or passed over.
//!
//! Rows and loops rather than chains of iterators: each chain would be compiled by itself, 5 kB of WebAssembly together.

use super::clock::{DAY, Millis, is_credible};
use super::file::{Odd, Place};
use super::{Instant, Session, agenda, dilemma, rounds};

/// What was read and would be changed, or passed over, without a word.
pub(super) fn odd(session: &Session) -> Option<(Place, Odd)> {
    for (id, line) in session.lines.iter() {
        let mut times = line.reopened.clone();
        times.push(line.speaking.map_or(0, |speaking| speaking.at));
        if !are_credible(&times) {
            return Some((Place::Line(id.clone()), Odd::Time));
        }
    }
    for (id, card) in session.dilemmas.iter() {
        if let Some(odd) = of_card(card) {
            return Some((Place::Card(id.clone()), odd));
        }
    }
    let doubt = session.doubt.clone().unwrap_or_default();
    for log in [&session.agenda, &doubt.agenda] {
        if let Some(odd) = of_times(log) {
            return Some((Place::Times, odd));
        }
    }
    for log in [&session.rounds, &doubt.rounds] {
        if let Some(odd) = of_rounds(log) {
            return Some((Place::Rounds, odd));
        }
    }
    None
}

fn are_credible(times: &[Instant]) -> bool {
    times.iter().all(|at| is_credible(*at))
}

/// Whether all are lengths of time that are worked with.
fn are_lengths(lengths: &[Millis]) -> bool {
    lengths.iter().all(|length| (0..=DAY).contains(length))
}

fn of_card(card: &dilemma::Card) -> Option<Odd> {
    for (_, entry) in card.entries() {
        if !entry.is_in_time() {
            return Some(Odd::Time);
        }
        if !entry.is_told_apart() {
            return Some(Odd::Twice);
        }
    }
    (!card.is_sound()).then_some(Odd::Value)
}

fn of_times(log: &agenda::Log) -> Option<Odd> {
    let (mut times, mut lengths, mut in_order) = (Vec::new(), Vec::new(), true);
    let mut last = None::<agenda::Run>;
    for run in &log.runs {
        let before = run.before.unwrap_or_default();
        let (end, hold) = (run.end.unwrap_or(run.since), run.hold.unwrap_or(run.since));
        times.extend_from_slice(&[run.start, run.since, end, hold]);
        times.extend_from_slice(&[before.since, before.end.unwrap_or(0), before.hold.unwrap_or(0)]);
        lengths.extend_from_slice(&[run.held, before.held]);
        in_order &= run.since >= run.start && end >= run.since;
        in_order &= last.is_none_or(|last| last.item < run.item && last.since <= run.start);
        last = Some(*run);
    }
    let anchor = log.anchor.unwrap_or_default();
    times.push(anchor.at);
    for cut in &log.cuts {
        lengths.push(cut.by);
    }
    // Either way.
    for shift in [anchor.offset, anchor.shift, log.shift] {
        lengths.push(shift.saturating_abs());
    }
    told(&times, in_order && are_lengths(&lengths))
}

fn of_rounds(log: &rounds::Log) -> Option<Odd> {
    let number = |n: Option<u8>| n.is_none_or(|n| (1..=rounds::MOST).contains(&n));
    let seats =
        |seats: &[u8]| seats.len() <= usize::from(rounds::MOST) && seats.iter().all(|table| *table < rounds::MOST);
    let mut sound = number(log.groups) && number(log.rounds) && seats(&log.coming);
    sound &= log.begun.len() <= usize::from(rounds::MOST);
    let (mut times, mut lengths, mut last) = (Vec::new(), Vec::new(), Instant::MIN);
    for round in &log.begun {
        let end = round.end.unwrap_or(round.at);
        times.extend_from_slice(&[round.at, end, round.hold.unwrap_or(round.at)]);
        lengths.extend_from_slice(&[round.length, round.held]);
        sound &= seats(&round.seats) && end >= round.at && round.at >= last;
        last = round.at;
    }
    if let Some(left) = log.left {
        times.extend_from_slice(&[left.at, left.end.unwrap_or(left.at), left.hold.unwrap_or(left.at)]);
        lengths.push(left.held);
        sound &= !log.begun.is_empty() && left.at >= last;
    }
    told(&times, sound && are_lengths(&lengths))
}

fn told(times: &[Instant], sound: bool) -> Option<Odd> {
    match (are_credible(times), sound) {
        (false, _) => Some(Odd::Time),
        (true, false) => Some(Odd::Value),
        (true, true) => None,
    }
}
