//! The rounds' clock, walked through.

use super::*;
use crate::deck;
use crate::deck::Html;
use crate::session::Instant;
use crate::session::clock::{Cue, MINUTE, Millis};

const LENGTH: Millis = 18 * MINUTE + 40_000;

fn deck_rounds() -> deck::Rounds {
    let dilemmas = ["dilemma-1", "dilemma-2", "dilemma-3"].map(String::from).into();
    deck::Rounds { dilemmas, rounds: 3, groups: 3, minutes: 60, switch: 2, body: Html::default() }
}

/// So many minutes after the first start.
fn at(minutes: i64) -> Instant {
    1_700_000_000_000 + minutes * MINUTE
}

fn log_of(facts: impl IntoIterator<Item = Fact>) -> Log {
    let mut log = Log::default();
    facts.into_iter().for_each(|fact| log.apply(fact));
    log
}

fn start(minutes: i64) -> Fact {
    Fact::Started { at: at(minutes), length: LENGTH }
}

fn state_at(log: &Log, minutes: i64) -> State {
    state(&deck_rounds(), log, at(minutes))
}

#[test]
fn three_rounds_in_an_hour_leave_eighteen_forty_and_four_forty_a_question() {
    let pace = pace(&deck_rounds(), &Log::default(), 60 * MINUTE, 4, 8);
    assert_eq!(pace, Pace { round: LENGTH, question: 4 * MINUTE + 40_000, person: 140_000 });
    assert_eq!(round_length(&deck_rounds(), &Log::default(), 58 * MINUTE), 18 * MINUTE);
    assert_eq!(round_length(&deck_rounds(), &log_of([start(0)]), 58 * MINUTE), 17 * MINUTE + 40_000);
    assert_eq!(round_length(&deck_rounds(), &Log::default(), MINUTE), 0);
}

#[test]
fn before_the_first_round_the_groups_know_where_to_go() {
    let state = state_at(&Log::default(), 0);
    assert_eq!((state.phase, state.round, state.until), (Phase::Before, 0, None));
    assert_eq!((state.left.left, state.left.total), (LENGTH, LENGTH));
    assert_eq!((state.seats, state.next), (vec![0, 1, 2], vec![1, 2, 0]));
}

#[test]
fn a_round_runs_out_and_the_groups_switch_until_the_next_is_started() {
    let log = log_of([start(0)]);
    let running = state_at(&log, 10);
    assert_eq!((running.phase, running.round), (Phase::Running, 0));
    assert_eq!((running.left.left, running.left.cue()), (8 * MINUTE + 40_000, Cue::Half));
    assert_eq!(state_at(&log, 17).left.cue(), Cue::TwoMinutes);
    let switching = state_at(&log, 19);
    assert_eq!((switching.phase, switching.round), (Phase::Switching, 1));
    assert_eq!((switching.left.left, switching.left.total), (100_000, 2 * MINUTE));
    assert_eq!((switching.seats, switching.next), (vec![1, 2, 0], vec![2, 0, 1]));
    assert_eq!(state_at(&log, 30).left.over, 9 * MINUTE + 20_000);
    let next = state_at(&log_of([start(0), start(21)]), 22);
    assert_eq!((next.phase, next.round), (Phase::Running, 1));
}

#[test]
fn the_last_round_ends_it_all() {
    let log = log_of([start(0), start(21), start(42), Fact::Ended { at: at(55) }]);
    assert_eq!(state_at(&log, 54).phase, Phase::Running);
    let done = state_at(&log, 55);
    assert_eq!((done.phase, done.round, done.until, done.next), (Phase::Done, 2, None, vec![]));
    let reopened = log_of([start(0), start(21), start(42), Fact::Cancelled]);
    assert_eq!((state_at(&reopened, 43).phase, state_at(&reopened, 43).round), (Phase::Switching, 2));
}

#[test]
fn a_pause_stops_the_clock() {
    let mut log = log_of([start(0), Fact::Paused { at: at(10) }]);
    let paused = state_at(&log, 40);
    assert_eq!((paused.phase, paused.left.left), (Phase::Paused, 8 * MINUTE + 40_000));
    assert_eq!(paused.until, Some(at(48) + 40_000));
    log.apply(Fact::Resumed { at: at(40) });
    assert_eq!((state_at(&log, 41).phase, state_at(&log, 41).left.left), (Phase::Running, 7 * MINUTE + 40_000));
    assert_eq!(state_at(&log, 49).phase, Phase::Switching);
}

#[test]
fn a_round_that_ran_out_can_be_lengthened() {
    let log = log_of([start(0), Fact::Extended { by: 2 * MINUTE }]);
    assert_eq!((state_at(&log, 20).phase, state_at(&log, 20).left.left), (Phase::Running, 40_000));
}

#[test]
fn fewer_rounds_or_other_groups_can_be_chosen() {
    let log = log_of([Fact::Counted(2), Fact::Grouped(4), start(0)]);
    let state = state_at(&log, 19);
    assert_eq!((state.rounds, state.groups, state.seats.len()), (2, 4, 4));
    assert_eq!(state_at(&log_of([start(0), start(21), Fact::Counted(1)]), 50).rounds, 2);
}

#[test]
fn what_has_nothing_to_happen_to_changes_nothing() {
    let facts = [Fact::Ended { at: at(0) }, Fact::Paused { at: at(0) }, Fact::Cancelled, Fact::Extended { by: 1 }];
    assert_eq!(log_of(facts), Log::default());
    assert_eq!(log_of((0..40).map(start)).begun.len(), 12);
}

#[test]
fn a_round_whose_time_is_up_is_not_paused() {
    let log = log_of([start(0), Fact::Paused { at: at(20) }]);
    assert_eq!(log, log_of([start(0)]));
    assert_eq!(state_at(&log, 25).phase, Phase::Switching);
}

#[test]
fn who_goes_where_is_said_two_minutes_ahead_or_from_half_of_a_short_round() {
    let heading = |length: Millis, left: Millis| {
        let log = log_of([Fact::Started { at: at(0), length }]);
        state(&deck_rounds(), &log, at(0) + length - left).heading().map(<[u8]>::to_vec)
    };
    assert_eq!(heading(LENGTH, 2 * MINUTE + 1), None);
    assert_eq!(heading(LENGTH, 2 * MINUTE), Some(vec![1, 2, 0]));
    assert_eq!(heading(3 * MINUTE, 91_000), None);
    assert_eq!(heading(3 * MINUTE, 90_000), Some(vec![1, 2, 0]));
    assert_eq!(heading(LENGTH, -MINUTE), Some(vec![1, 2, 0]), "in the switch");
    let paused = log_of([start(0), Fact::Paused { at: at(18) }]);
    assert_eq!(state_at(&paused, 25).heading(), Some(&[1, 2, 0][..]));
    let last = log_of([start(0), start(20), start(40)]);
    assert_eq!(state_at(&last, 58).heading(), None, "after the last one nobody goes anywhere");
    assert_eq!(state_at(&Log::default(), 0).heading(), None);
}

#[test]
fn the_timetable_says_which_round_does_not_count() {
    let log = log_of([start(0), Fact::Voided { at: at(3) }]);
    let rows = timetable(&deck_rounds(), &log, at(4));
    assert_eq!(rows.iter().map(|(_, counts)| *counts).collect::<Vec<_>>(), [false, true, true]);
    assert_eq!(timetable(&deck_rounds(), &log, at(24 * 60)).iter().filter(|(_, counts)| !counts).count(), 0);
}
