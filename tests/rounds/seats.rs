//! Who sits where when groups come late, leave and change places: what was really seen counts for the rest.

use crate::deck_rounds;
use menselijke_maat::deck::Rounds;
use menselijke_maat::session::Instant;
use menselijke_maat::session::clock::MINUTE;
use menselijke_maat::session::rounds::{Fact, Log, missed, plan, state, steps};
use menselijke_maat::session::{Action, Part};
use proptest::prelude::*;

/// What happens to the groups at some time.
#[derive(Clone, Copy, Debug)]
enum Event {
    /// So many there are now.
    Groups(u8),
    Swap(u8, u8),
    /// The next round begins.
    Round,
    /// The round that runs is over, and counts or not.
    Over {
        counts: bool,
    },
}

/// An afternoon with so many tables and groups, and the time.
struct Afternoon {
    rounds: Rounds,
    log: Log,
    now: Instant,
}

impl Afternoon {
    fn new(groups: u8, tables: u8, rounds: u8) -> Self {
        let dilemmas = (0..tables).map(|table| format!("d{table}")).collect();
        Self { rounds: Rounds { dilemmas, ..deck_rounds(rounds, groups, 60, 2) }, log: Log::default(), now: 0 }
    }

    fn apply(&mut self, fact: Fact) {
        self.log.apply(fact);
    }

    fn act(&mut self, action: Option<Action>) {
        match action {
            Some(Action::Afternoon(_, facts)) => facts.into_iter().for_each(|fact| self.log.apply(fact)),
            Some(Action::Rounds(fact)) => self.log.apply(fact),
            _ => {}
        }
    }

    fn happens(&mut self, event: Event) {
        self.now += MINUTE;
        match event {
            Event::Groups(groups) => self.act(Some(steps::regroup(&self.rounds, &self.log, groups, self.now))),
            Event::Swap(a, b) => self.act(steps::swap(&self.rounds, &self.log, self.now, [a, b])),
            Event::Round if self.log.begun.len() < 12 => {
                let seats = plan(&self.rounds, &self.log, 12).swap_remove(self.log.begun.len());
                self.apply(Fact::Seated { seats, coming: true });
                self.apply(Fact::Started { at: self.now, length: 10 * MINUTE });
            }
            Event::Over { counts: true } => self.apply(Fact::Ended { at: self.now }),
            Event::Over { counts: false } => self.apply(Fact::Voided { at: self.now }),
            Event::Round => {}
        }
    }

    /// The tables that each group has been at, in rounds that count: from the log and nothing else.
    fn seen(&self) -> Vec<Vec<u8>> {
        let of = |group: usize| {
            let rounds = self.log.begun.iter().filter(|round| !round.void);
            rounds.filter_map(|round| round.seats.get(group).copied()).collect()
        };
        (0..usize::from(self.log.groups(&self.rounds))).map(of).collect()
    }

    fn rows(&self) -> Vec<Vec<u8>> {
        plan(&self.rounds, &self.log, 12)
    }
}

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
fn check(afternoon: &Afternoon) -> Result<(), String> {
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

fn comes_back(afternoon: &Afternoon) -> bool {
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
            let over = held.len().saturating_sub(usize::from(runs != menselijke_maat::session::rounds::Phase::Switching));
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

/// What an undo gets back is of the afternoon, whichever step it was.
#[test]
fn a_step_is_undone_as_one() {
    let mut session = menselijke_maat::session::Session::new("d");
    let rounds = deck_rounds(3, 2, 60, 2);
    session.apply(Action::Rounds(Fact::Started { at: 0, length: 10 * MINUTE }));
    let before = session.clone();
    let was = session.apply(steps::regroup(&rounds, &session.rounds.clone(), 3, MINUTE));
    assert!(was.is_of_the_afternoon() && matches!(was, Part::Rounds(_)));
    session.apply(Action::Restored(was));
    assert_eq!(session, before);
}
