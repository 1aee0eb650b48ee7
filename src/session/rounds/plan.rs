//! Who is where in every round: as it really was, and from there on as fairly as can be.

use super::seating::{Visits, seated};
use super::{Log, MOST, Schedule, schedule};
use crate::deck;

/// How many tables there are: one a dilemma.
fn tables(rounds: &deck::Rounds) -> u8 {
    rounds.dilemmas.len().clamp(1, MOST.into()) as u8
}

/// Who is where in each of the first `count` rounds, and in no fewer than were started: `[round][group]`, tables counted
/// from 0 in the order of the deck's dilemmas.
///
/// Rounds that were started are as they were: a group that came later isn't in them, one that has left is. Those that
/// come have a table for each group: [`schedule`]'s as long as everybody was where it has them, else the fairest that
/// is left of what each group has seen. What somebody said of the round that comes holds before either.
pub fn plan(rounds: &deck::Rounds, log: &Log, count: u8) -> Schedule {
    let (groups, tables) = (log.groups(rounds), tables(rounds));
    let regular = schedule(groups, tables, MOST);
    let mut rows: Schedule = Vec::new();
    let mut visits = Visits::new(groups, tables);
    let mut is_regular = log.coming.is_empty();
    for (begun, planned) in log.begun.iter().zip(&regular) {
        let makes_sense = begun.seats.len() <= usize::from(MOST) && begun.seats.iter().all(|table| *table < tables);
        let row = if makes_sense && !begun.seats.is_empty() { &begun.seats } else { planned };
        // A group that was away for a while is behind the timetable.
        let came_back = rows.last().is_some_and(|last| row.len() < last.len().min(groups.into()));
        is_regular &= !begun.void && !came_back && row.iter().zip(planned).all(|(is, planned)| is == planned);
        if !begun.void {
            visits.add(row);
        }
        rows.push(row.clone());
    }
    let begun = rows.len();
    for planned in regular.into_iter().take(count.into()).skip(begun) {
        let row = match () {
            () if is_regular => planned,
            () if rows.len() == begun && !log.coming.is_empty() => seated(&visits, &said(&log.coming, groups, tables)),
            () => seated(&visits, &[]),
        };
        visits.add(&row);
        rows.push(row);
    }
    rows
}

/// What was said of the round that comes, as far as there are these groups and tables, and no table is fuller than it
/// must be.
fn said(coming: &[u8], groups: u8, tables: u8) -> Vec<Option<u8>> {
    let most = usize::from(groups.div_ceil(tables));
    let mut seats: Vec<Option<u8>> = Vec::new();
    for table in coming.iter().take(groups.into()) {
        let there = seats.iter().filter(|seat| **seat == Some(*table)).count();
        seats.push((*table < tables && there < most).then_some(*table));
    }
    seats
}

/// Who is where in the round that was started last, every group that there is now included. Empty before the first.
pub(super) fn present(rounds: &deck::Rounds, log: &Log) -> Vec<u8> {
    let groups = log.groups(rounds);
    let mut rows = plan(rounds, log, 0);
    let Some(last) = rows.pop() else { return Vec::new() };
    if last.len() >= usize::from(groups) {
        return last.into_iter().take(groups.into()).collect();
    }
    let mut visits = Visits::new(groups, tables(rounds));
    rows.iter().zip(&log.begun).filter(|(_, begun)| !begun.void).for_each(|(row, _)| visits.add(row));
    let fixed: Vec<Option<u8>> = last.into_iter().map(Some).collect();
    seated(&visits, &fixed)
}

/// The dilemmas that each group misses as it stands: neither seen in a round that counts nor still to come. By group, and
/// only those that miss one; tables counted from 0, in their order.
///
/// A group misses what it would have come to in the rounds that were let go or don't count; and, where there were to be
/// at least as many rounds as dilemmas, each one that it comes to no more: so with a group that came late.
pub fn missed(rounds: &deck::Rounds, log: &Log) -> Vec<(u8, Vec<u8>)> {
    let (tables, held) = (tables(rounds), usize::from(log.rounds(rounds)));
    let planned = rounds.rounds.clamp(1, MOST).max(log.rounds.unwrap_or(0).min(MOST)).max(log.rounds(rounds));
    let rows = plan(rounds, log, planned);
    let is_void = |round: usize| log.begun.get(round).is_some_and(|begun| begun.void);
    let mut missed = Vec::new();
    for group in 0..log.groups(rounds) {
        let (mut seen, mut would) = (Vec::new(), Vec::new());
        for (round, row) in rows.iter().enumerate() {
            let to = if round < held && !is_void(round) { &mut seen } else { &mut would };
            to.extend(row.get(usize::from(group)).copied());
        }
        let all = planned >= tables;
        let misses = |table: &u8| !seen.contains(table) && (all || would.contains(table));
        let missing: Vec<u8> = (0..tables).filter(misses).collect();
        if !missing.is_empty() {
            missed.push((group, missing));
        }
    }
    missed
}
