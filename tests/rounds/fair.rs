//! Whatever happens to the groups: nobody comes back while a table is unseen, and no table is fuller than it must be.

use crate::made::{Afternoon, Event};
use menselijke_maat::session::clock::MINUTE;
use menselijke_maat::session::rounds::{Phase, missed, state};
use proptest::prelude::*;

/// Whether each group could be sent to a table that is unseen for it, no more than `most` at each: tried out one by one,
/// by a way of its own.
fn is_possible(unseen: &[Vec<u8>], places: &mut Vec<u8>) -> bool {
    let Some((first, rest)) = unseen.split_first() else { return true };
    first.iter().any(|table| {
        let Some(place) = places.iter().position(|free| free == table) else { return false };
        places.swap_remove(place);
        let fits = is_possible(rest, places);
        places.push(*table);
        fits
    })
}

/// Checks what holds of the rounds to come, from the first of them on.
pub fn check(afternoon: &Afternoon) -> Result<(), String> {
    let tables = afternoon.rounds.dilemmas.len() as u8;
    let groups = afternoon.log.groups(&afternoon.rounds);
    let most = usize::from(groups.div_ceil(tables));
    let mut seen = afternoon.seen();
    for (round, row) in afternoon.rows().iter().enumerate().skip(afternoon.log.begun.len()) {
        if row.len() != usize::from(groups) {
            return Err(format!("round {round} has {} seats for {groups} groups", row.len()));
        }
        for table in 0..tables {
            let there = row.iter().filter(|seat| **seat == table).count();
            if there > most {
                return Err(format!("round {round}: {there} groups at table {table}, {row:?}"));
            }
        }
        let by_hand = round == afternoon.log.begun.len() && !afternoon.log.coming.is_empty();
        let unseen: Vec<Vec<u8>> =
            seen.iter().map(|seen| (0..tables).filter(|table| !seen.contains(table)).collect()).collect();
        let open: Vec<Vec<u8>> = unseen.iter().filter(|unseen| !unseen.is_empty()).cloned().collect();
        let again = row.iter().zip(&unseen).any(|(seat, unseen)| !unseen.is_empty() && !unseen.contains(seat));
        let mut places: Vec<u8> = (0..most).flat_map(|_| 0..tables).collect();
        if again && !by_hand && is_possible(&open, &mut places) {
            return Err(format!("round {round}: {row:?} although {unseen:?} were unseen"));
        }
        seen.iter_mut().zip(row).for_each(|(seen, table)| seen.push(*table));
    }
    Ok(())
}

pub fn comes_back(afternoon: &Afternoon) -> bool {
    let tables = afternoon.rounds.dilemmas.len();
    let rows = afternoon.rows();
    let rounds = afternoon.log.begun.iter().map(|round| round.void).chain(std::iter::repeat(false));
    (0..usize::from(afternoon.log.groups(&afternoon.rounds))).any(|group| {
        let mut seen = Vec::new();
        rows.iter().zip(rounds.clone()).filter(|(_, void)| !void).filter_map(|(row, _)| row.get(group)).any(|table| {
            let again = seen.contains(table) && seen.len() < tables;
            if !seen.contains(table) {
                seen.push(*table);
            }
            again
        })
    })
}

/// Every way in which groups come and leave between the rounds, for small numbers: nobody comes back while a table is
/// unseen, and no table is fuller than it must be.
#[test]
fn whoever_comes_and_leaves_nobody_comes_back_too_soon() {
    for tables in 2..=4u8 {
        for ways in 0..4usize.pow(4) {
            let mut afternoon = Afternoon::new(1 + (ways % 4) as u8, tables, tables);
            let mut rest = ways;
            for _ in 0..4 {
                afternoon.happens(Event::Groups(1 + (rest % 4) as u8));
                afternoon.happens(Event::Round);
                afternoon.happens(Event::Over { counts: true });
                rest /= 4;
                check(&afternoon).unwrap();
                let few = afternoon.log.begun.iter().all(|round| round.seats.len() <= usize::from(tables));
                assert!(!few || !comes_back(&afternoon), "{tables} tables: {:?}", afternoon.rows());
            }
        }
    }
}

fn events() -> impl Strategy<Value = Vec<Event>> {
    let event = prop_oneof![
        3 => (1..=12u8).prop_map(Event::Groups),
        2 => (0..12u8, 0..12u8).prop_map(|(a, b)| Event::Swap(a, b)),
        4 => Just(Event::Round),
        3 => prop::bool::weighted(0.8).prop_map(|counts| Event::Over { counts }),
    ];
    prop::collection::vec(event, 0..24)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 120, failure_persistence: None, ..ProptestConfig::default() })]

    /// Groups that come late, leave and change places at any time, and rounds that don't count.
    #[test]
    fn at_any_time_the_rest_is_as_fair_as_it_can_be(
        groups in 1..=12u8, tables in 1..=12u8, rounds in 1..=12u8, events in events(),
    ) {
        let mut afternoon = Afternoon::new(groups, tables, rounds);
        for event in events {
            let held: Vec<_> = afternoon.log.begun.iter().map(|round| round.seats.clone()).collect();
            let runs = state(&afternoon.rounds, &afternoon.log, afternoon.now + MINUTE).phase;
            afternoon.happens(event);
            let over = held.len().saturating_sub(usize::from(runs != Phase::Switching));
            for (was, is) in held.iter().zip(&afternoon.log.begun).take(over) {
                prop_assert_eq!(was, &is.seats, "a round that was held is changed by {:?}", event);
            }
            if let Err(what) = check(&afternoon) {
                return Err(TestCaseError::fail(what));
            }
            let state = state(&afternoon.rounds, &afternoon.log, afternoon.now);
            prop_assert_eq!(state.seats.len(), usize::from(state.groups));
            // What was started goes on as it was planned to.
            let rows = afternoon.rows();
            if let Event::Round = event {
                prop_assert_eq!(Some(&rows[afternoon.log.begun.len() - 1]), afternoon.log.begun.last().map(|round| &round.seats));
            }
            let seen = afternoon.seen();
            for (group, missing) in missed(&afternoon.rounds, &afternoon.log) {
                prop_assert!(!missing.is_empty() && missing.iter().all(|table| !seen[usize::from(group)].contains(table)));
            }
        }
    }
}
