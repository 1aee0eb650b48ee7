//! What can't be in a session that was read: nobody of us wrote it, and it would be clamped or passed over.

use super::clock::{DAY, Millis, is_credible};
use super::file::{Odd, Place};
use super::{Session, agenda, dilemma, rounds};

/// What was read and would be changed, or passed over, without a word.
pub(super) fn odd(session: &Session) -> Option<(Place, Odd)> {
    for (id, line) in session.lines.iter() {
        let times = line.reopened.iter().copied().chain(line.speaking.map(|speaking| speaking.at));
        if !times.into_iter().all(is_credible) {
            return Some((Place::Line(id.clone()), Odd::Time));
        }
    }
    for (id, card) in session.dilemmas.iter() {
        let all = |holds: fn(&dilemma::Entry) -> bool| card.entries().all(|(_, entry)| holds(entry));
        let odd = match () {
            () if !all(dilemma::Entry::is_in_time) => Odd::Time,
            () if !all(dilemma::Entry::is_told_apart) => Odd::Twice,
            () if !card.is_sound() => Odd::Value,
            () => continue,
        };
        return Some((Place::Card(id.clone()), odd));
    }
    let doubt = session.doubt.as_ref();
    let times = [Some(&session.agenda), doubt.map(|doubt| &doubt.agenda)];
    let rounds = [Some(&session.rounds), doubt.map(|doubt| &doubt.rounds)];
    let times = times.into_iter().flatten().find_map(of_times).map(|odd| (Place::Times, odd));
    times.or_else(|| rounds.into_iter().flatten().find_map(of_rounds).map(|odd| (Place::Rounds, odd)))
}

fn is_length(length: Millis) -> bool {
    (0..=DAY).contains(&length)
}

fn is_shift(by: Millis) -> bool {
    (-DAY..=DAY).contains(&by)
}

fn of_times(log: &agenda::Log) -> Option<Odd> {
    let before = log.runs.iter().filter_map(|run| run.before);
    let runs = log.runs.iter().flat_map(|run| [Some(run.start), Some(run.since), run.end, run.hold]);
    let times = runs.chain(before.clone().flat_map(|run| [Some(run.since), run.end, run.hold]));
    if !times.chain([log.anchor.map(|anchor| anchor.at)]).flatten().all(is_credible) {
        return Some(Odd::Time);
    }
    let lengths = log.runs.iter().map(|run| run.held).chain(before.map(|run| run.held));
    let shifts = log.anchor.into_iter().flat_map(|anchor| [anchor.offset, anchor.shift]).chain([log.shift]);
    let each = log.runs.iter().all(|run| run.since >= run.start && run.end.is_none_or(|end| end >= run.since));
    let in_order = log.runs.windows(2).all(|pair| match pair {
        [one, next] => one.item < next.item && one.since <= next.start,
        _ => true,
    });
    let lengths = lengths.chain(log.cuts.iter().map(|cut| cut.by));
    let sound = each && in_order && lengths.into_iter().all(is_length) && shifts.into_iter().all(is_shift);
    (!sound).then_some(Odd::Value)
}

fn of_rounds(log: &rounds::Log) -> Option<Odd> {
    let times = log.begun.iter().flat_map(|round| [Some(round.at), round.end, round.hold]);
    if !times.flatten().all(is_credible) {
        return Some(Odd::Time);
    }
    let number = |n: Option<u8>| n.is_none_or(|n| (1..=rounds::MOST).contains(&n));
    let seats = |seats: &Vec<u8>| seats.len() <= rounds::MOST.into() && seats.iter().all(|table| *table < rounds::MOST);
    let each = |round: &rounds::Begun| {
        is_length(round.length)
            && is_length(round.held)
            && seats(&round.seats)
            && round.end.is_none_or(|end| end >= round.at)
    };
    let in_order = log.begun.windows(2).all(|pair| if let [one, next] = pair { one.at <= next.at } else { true });
    let sound = number(log.groups)
        && number(log.rounds)
        && log.begun.len() <= rounds::MOST.into()
        && seats(&log.coming)
        && in_order
        && log.begun.iter().all(each);
    (!sound).then_some(Odd::Value)
}
