//! The parallel rounds: the timetable for every number of groups, dilemmas and rounds, and the clock whatever happens.

mod along;
mod fair;
mod made;
mod seats;
mod steps;
mod whatever;

use menselijke_maat::deck::{Html, Rounds};
use menselijke_maat::session::Instant;
use menselijke_maat::session::clock::{HOUR, MINUTE, Millis};
use menselijke_maat::session::rounds::{Fact, Log, Phase, Schedule, round_length, schedule, sizes, state};
use menselijke_maat::session::stored::Stored;
use proptest::prelude::*;

/// Every timetable that there can be, with its numbers of groups, tables and rounds.
fn all(mut check: impl FnMut(u8, u8, u8, Schedule)) {
    for groups in 1..=12 {
        for tables in 1..=12 {
            for rounds in 1..=12 {
                check(groups, tables, rounds, schedule(groups, tables, rounds));
            }
        }
    }
}

/// How often each table occurs.
fn counts(tables: u8, seats: impl Iterator<Item = u8>) -> Vec<usize> {
    let mut counts = vec![0; tables.into()];
    seats.for_each(|table| counts[usize::from(table)] += 1);
    counts
}

fn differ_by_at_most_one(counts: &[usize]) -> bool {
    counts.iter().max().unwrap() - counts.iter().min().unwrap() <= 1
}

#[test]
fn no_group_comes_back_while_a_table_is_unseen() {
    all(|groups, tables, rounds, schedule| {
        for group in 0..usize::from(groups) {
            for until in 0..=usize::from(rounds) {
                let visits = counts(tables, schedule[..until].iter().map(|round| round[group]));
                assert!(differ_by_at_most_one(&visits), "{groups} groups, {tables} tables: group {group} {visits:?}");
            }
        }
    });
}

#[test]
fn in_each_round_the_tables_are_as_full_as_each_other() {
    all(|groups, tables, rounds, schedule| {
        assert_eq!(schedule.len(), usize::from(rounds));
        for round in schedule {
            assert_eq!(round.len(), usize::from(groups));
            let at_tables = counts(tables, round.into_iter());
            assert!(differ_by_at_most_one(&at_tables), "{groups} groups, {tables} tables: {at_tables:?}");
        }
    });
}

#[test]
fn over_all_rounds_the_tables_are_visited_as_often_as_each_other() {
    all(|groups, tables, rounds, schedule| {
        let visits = counts(tables, schedule.into_iter().flatten());
        assert!(differ_by_at_most_one(&visits), "{groups} groups, {tables} tables, {rounds} rounds: {visits:?}");
    });
}

#[test]
fn groups_that_shared_a_table_meet_others_where_there_is_another_way_round() {
    let together =
        |schedule: &Schedule, a: usize, b: usize| schedule.iter().filter(|seats| seats[a] == seats[b]).count();
    for tables in 3..=6 {
        let schedule = schedule(2 * tables, tables, tables);
        for a in 0..usize::from(tables) {
            for b in usize::from(tables)..2 * usize::from(tables) {
                assert!(together(&schedule, a, b) <= 2, "{tables} tables: groups {a} and {b}");
            }
        }
    }
}

fn deck_rounds(rounds: u8, groups: u8, minutes: u16, switch: u16) -> Rounds {
    let dilemmas = ["dilemma-1", "dilemma-2", "dilemma-3"].map(String::from).into();
    Rounds { dilemmas, rounds, groups, minutes, switch, body: Html::default() }
}

fn instants() -> impl Strategy<Value = Instant> {
    prop_oneof![20 => (0..6 * HOUR).prop_map(|after| 1_700_000_000_000 + after), 1 => any::<Instant>()]
}

fn facts() -> impl Strategy<Value = Fact> {
    prop_oneof![
        6 => (instants(), 0..HOUR).prop_map(|(at, length)| Fact::Started { at, length }),
        1 => (instants(), any::<Millis>()).prop_map(|(at, length)| Fact::Started { at, length }),
        2 => instants().prop_map(|at| Fact::Ended { at }),
        2 => instants().prop_map(|at| Fact::Paused { at }),
        2 => instants().prop_map(|at| Fact::Resumed { at }),
        1 => any::<Millis>().prop_map(|by| Fact::Extended { by }),
        1 => any::<u8>().prop_map(Fact::Counted),
        1 => any::<u8>().prop_map(Fact::Grouped),
        1 => Just(Fact::Cancelled),
        1 => Just(Fact::LetGo),
        1 => Just(Fact::Valid),
        1 => (instants(), prop::option::of(0..9usize)).prop_map(|(at, from)| Fact::Left { at, from }),
        1 => Just(Fact::Back),
        1 => instants().prop_map(|at| Fact::Voided { at }),
        1 => any::<i16>().prop_map(|half_minutes| Fact::Backdated { half_minutes }),
        2 => (prop::collection::vec(0u8..14, 0..14), any::<bool>())
            .prop_map(|(seats, coming)| Fact::Seated { seats, coming }),
        1 => (-HOUR..HOUR).prop_map(|by| Fact::ClockMoved { by }),
        1 => Just(Fact::Reset),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn whatever_happens_what_is_left_is_between_nothing_and_all(
        rounds in (any::<u8>(), any::<u8>(), any::<u16>(), any::<u16>()).prop_map(|(a, b, c, d)| deck_rounds(a, b, c, d)),
        facts in prop::collection::vec(facts(), 0..24),
        now in instants(),
    ) {
        let mut log = Log::default();
        for fact in facts {
            log.apply(fact);
            let state = state(&rounds, &log, now);
            prop_assert!(0 <= state.left.left && state.left.left <= state.left.total && state.left.over >= 0);
            prop_assert!(state.round < state.rounds && state.seats.len() == usize::from(state.groups));
            prop_assert_eq!(state.next.is_empty(), state.round + 1 == state.rounds);
            prop_assert!(state.seats.iter().chain(&state.next).all(|table| *table < 3));
            prop_assert!(state.phase != Phase::Switching || log.begun.len() == usize::from(state.round));
            prop_assert!(round_length(&rounds, &log, HOUR) >= 0);
        }
        prop_assert_eq!(Log::restore(log.store()), Some(log));
    }

    /// Without pauses, what is left is the end less now, and the clock goes neither faster nor slower.
    #[test]
    fn a_minute_takes_a_minute(length in MINUTE..HOUR, at in 0..HOUR, later in 0..HOUR) {
        let (rounds, mut log) = (deck_rounds(3, 3, 60, 2), Log::default());
        log.apply(Fact::Started { at, length });
        let left = |now| state(&rounds, &log, now).left;
        prop_assert_eq!(left(at).left, length);
        if later < length {
            prop_assert_eq!(left(at + later).left, length - later);
        } else {
            prop_assert_eq!(state(&rounds, &log, at + later).phase, Phase::Switching);
        }
    }

    #[test]
    fn the_rounds_and_switches_take_the_whole_time(count in 1..=12u8, minutes in 30..240u16, switch in 0..2u16) {
        let rounds = deck_rounds(count, 3, minutes, switch);
        let total = Millis::from(minutes) * MINUTE;
        let length = round_length(&rounds, &Log::default(), total);
        let used = length * Millis::from(count) + Millis::from(switch) * MINUTE * Millis::from(count - 1);
        prop_assert!(used <= total && total - used < Millis::from(count));
    }

    #[test]
    fn everybody_is_in_a_group_and_groups_differ_by_one(people in 0..1000u16, groups in 1..=12u8) {
        let sizes = sizes(people, groups);
        prop_assert_eq!(sizes.iter().sum::<u16>(), people);
        prop_assert_eq!(sizes.len(), usize::from(groups));
        prop_assert!(sizes.iter().max().unwrap() - sizes.iter().min().unwrap() <= 1);
    }
}
