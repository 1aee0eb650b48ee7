//! Who sits where when groups come late, leave and change places: what was really seen counts for the rest.

use crate::deck_rounds;
use crate::fair::{check, comes_back};
use crate::made::{Afternoon, Event};
use menselijke_maat::session::clock::MINUTE;
use menselijke_maat::session::rounds::{Fact, Log, missed, state, steps};
use menselijke_maat::session::stored::{Json, Stored};
use menselijke_maat::session::{Action, Part, Session};

#[test]
fn a_group_that_comes_late_changes_nothing_of_what_was() {
    let mut afternoon = Afternoon::new(2, 4, 4);
    afternoon.happens(Event::Round);
    let first = afternoon.log.begun[0].seats.clone();
    afternoon.happens(Event::Over { counts: true });
    afternoon.happens(Event::Groups(3));
    let rows = afternoon.rows();
    assert_eq!(rows[0], first, "what was held stays, without the one who wasn't there");
    for group in 0..3 {
        let seen: Vec<u8> = rows.iter().take(4).filter_map(|row| row.get(group).copied()).collect();
        let mut once = seen.clone();
        once.sort_unstable();
        once.dedup();
        assert_eq!(once.len(), seen.len(), "group {group} sees no table twice: {rows:?}");
    }
}

#[test]
fn a_group_that_comes_while_a_round_runs_is_sent_to_a_table_at_once() {
    let mut afternoon = Afternoon::new(2, 3, 3);
    afternoon.happens(Event::Round);
    let before = state(&afternoon.rounds, &afternoon.log, afternoon.now).seats;
    afternoon.happens(Event::Groups(3));
    let now = state(&afternoon.rounds, &afternoon.log, afternoon.now).seats;
    assert_eq!(now[..2], before);
    assert!(!before.contains(&now[2]), "{now:?}: its own table");
    assert_eq!(afternoon.log.begun[0].seats, now, "and that is kept");
    check(&afternoon).unwrap();
    // Gone for a moment by a slip: it comes back to its table.
    afternoon.happens(Event::Groups(2));
    assert_eq!(state(&afternoon.rounds, &afternoon.log, afternoon.now).seats, before);
    afternoon.happens(Event::Groups(3));
    assert_eq!(state(&afternoon.rounds, &afternoon.log, afternoon.now).seats, now);
}

#[test]
fn two_groups_change_places_while_a_round_runs_and_the_rest_follows() {
    let mut afternoon = Afternoon::new(3, 3, 3);
    afternoon.happens(Event::Round);
    afternoon.happens(Event::Swap(0, 2));
    assert_eq!(state(&afternoon.rounds, &afternoon.log, afternoon.now).seats, [2, 1, 0]);
    let rows = afternoon.rows();
    assert!(!comes_back(&afternoon), "{:?}", &rows[..3]);
    assert_eq!(missed(&afternoon.rounds, &afternoon.log), []);
}

#[test]
fn two_groups_change_places_in_the_round_that_comes() {
    let mut afternoon = Afternoon::new(3, 3, 3);
    afternoon.happens(Event::Round);
    afternoon.happens(Event::Over { counts: true });
    let planned = state(&afternoon.rounds, &afternoon.log, afternoon.now).seats;
    afternoon.happens(Event::Swap(0, 1));
    let swapped = state(&afternoon.rounds, &afternoon.log, afternoon.now).seats;
    assert_eq!(swapped, [planned[1], planned[0], planned[2]]);
    afternoon.happens(Event::Round);
    assert_eq!(afternoon.log.begun[1].seats, swapped);
    assert!(afternoon.log.coming.is_empty());
    // B came to a table for the second time and A and C both lack one and the same: two miss something, and it is said.
    assert_eq!(missed(&afternoon.rounds, &afternoon.log).iter().map(|(group, _)| *group).collect::<Vec<_>>(), [1, 2]);
}

#[test]
fn nobody_swaps_with_nobody() {
    let mut afternoon = Afternoon::new(3, 3, 3);
    afternoon.happens(Event::Round);
    for [a, b] in [[0, 0], [0, 3], [200, 1]] {
        assert_eq!(steps::swap(&afternoon.rounds, &afternoon.log, afternoon.now, [a, b]), None);
    }
    let done = afternoon.now + 40 * MINUTE;
    afternoon.apply(Fact::LetGo);
    assert_eq!(steps::swap(&afternoon.rounds, &afternoon.log, done, [0, 1]), None);
}

#[test]
fn a_round_of_an_older_document_was_as_the_timetable_had_it() {
    let mut afternoon = Afternoon::new(3, 3, 3);
    afternoon.apply(Fact::Started { at: 0, length: 10 * MINUTE });
    assert!(afternoon.log.begun[0].seats.is_empty());
    assert_eq!(afternoon.rows()[..3], [[0, 1, 2], [1, 2, 0], [2, 0, 1]]);
    afternoon.happens(Event::Groups(4));
    assert_eq!(afternoon.log.begun[0].seats.len(), 4);
    assert_eq!(afternoon.log.begun[0].seats[..3], [0, 1, 2]);
}

#[test]
fn an_older_document_is_read_and_a_newer_log_is_written_whole() {
    let json: Json = serde_json::from_str(r#"{"groups":4,"begun":[{"at":5,"length":600000}]}"#).unwrap();
    let log = Log::restore(json).expect("the older form");
    assert_eq!((log.groups, log.begun.len(), log.let_go, log.coming.len()), (Some(4), 1, false, 0));
    assert!(!log.begun[0].void && log.begun[0].seats.is_empty());
    let mut afternoon = Afternoon::new(3, 3, 3);
    afternoon.happens(Event::Round);
    afternoon.happens(Event::Over { counts: false });
    afternoon.happens(Event::Swap(0, 1));
    afternoon.apply(Fact::LetGo);
    assert!(!afternoon.log.coming.is_empty() && afternoon.log.let_go && afternoon.log.begun[0].void);
    assert_eq!(Log::restore(afternoon.log.store()), Some(afternoon.log));
}

#[test]
fn what_is_missed_follows_where_groups_really_were() {
    let mut afternoon = Afternoon::new(3, 3, 3);
    afternoon.happens(Event::Round);
    afternoon.happens(Event::Swap(0, 1));
    afternoon.happens(Event::Round);
    assert_eq!(missed(&afternoon.rounds, &afternoon.log), [], "the third round still comes");
    afternoon.happens(Event::Over { counts: true });
    afternoon.apply(Fact::LetGo);
    let seen = afternoon.seen();
    let missing = missed(&afternoon.rounds, &afternoon.log);
    assert_eq!(missing.len(), 3);
    for (group, tables) in missing {
        let [only] = tables[..] else { panic!("{tables:?}") };
        assert!(!seen[usize::from(group)].contains(&only));
    }
}

#[test]
fn a_round_that_does_not_count_was_missed_until_it_counts_after_all() {
    let mut afternoon = Afternoon::new(3, 3, 3);
    (0..3).for_each(|_| afternoon.happens(Event::Round));
    assert_eq!(missed(&afternoon.rounds, &afternoon.log), []);
    afternoon.happens(Event::Over { counts: false });
    assert_eq!(missed(&afternoon.rounds, &afternoon.log), [(0, vec![2]), (1, vec![0]), (2, vec![1])]);
    afternoon.apply(Fact::Valid);
    assert_eq!(missed(&afternoon.rounds, &afternoon.log), []);
    // One in the middle is made up for where there is a round more.
    let mut afternoon = Afternoon::new(3, 3, 4);
    afternoon.happens(Event::Round);
    afternoon.happens(Event::Over { counts: false });
    assert_eq!(missed(&afternoon.rounds, &afternoon.log), []);
    assert!(!comes_back(&afternoon));
}

#[test]
fn who_came_late_misses_what_they_come_to_no_more() {
    let mut afternoon = Afternoon::new(2, 3, 3);
    afternoon.happens(Event::Round);
    afternoon.happens(Event::Over { counts: true });
    afternoon.happens(Event::Groups(3));
    let missing = missed(&afternoon.rounds, &afternoon.log);
    assert_eq!(missing.iter().map(|(group, tables)| (*group, tables.len())).collect::<Vec<_>>(), [(2, 1)]);
    // With more dilemmas than rounds nobody was to see them all.
    let mut afternoon = Afternoon::new(2, 5, 3);
    afternoon.happens(Event::Round);
    afternoon.happens(Event::Over { counts: true });
    afternoon.happens(Event::Groups(3));
    assert_eq!(missed(&afternoon.rounds, &afternoon.log), []);
}

#[test]
fn rounds_that_were_let_go_are_missed_and_are_back_with_a_new_start() {
    let mut afternoon = Afternoon::new(3, 3, 3);
    afternoon.apply(Fact::LetGo);
    assert_eq!(afternoon.log, Log::default(), "nothing to let go before anything began");
    (0..2).for_each(|_| afternoon.happens(Event::Round));
    afternoon.happens(Event::Over { counts: true });
    afternoon.apply(Fact::LetGo);
    assert_eq!(afternoon.log.rounds(&afternoon.rounds), 2);
    assert_eq!(missed(&afternoon.rounds, &afternoon.log), [(0, vec![2]), (1, vec![0]), (2, vec![1])]);
    afternoon.apply(Fact::Reset);
    assert_eq!((afternoon.log.rounds(&afternoon.rounds), afternoon.log.begun.len()), (3, 0));
}

/// What an undo gets back is of the afternoon, whichever step it was.
#[test]
fn a_step_is_undone_as_one() {
    let mut session = Session::new("d");
    let rounds = deck_rounds(3, 2, 60, 2);
    session.apply(Action::Rounds(Fact::Started { at: 0, length: 10 * MINUTE }));
    let before = session.clone();
    let was = session.apply(steps::regroup(&rounds, &session.rounds.clone(), 3, MINUTE));
    assert!(was.iter().all(Part::is_of_the_afternoon) && matches!(was.as_slice(), [Part::Rounds(_)]));
    session.apply(Action::Restored(was));
    assert_eq!(session, before);
}
