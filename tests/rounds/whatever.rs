//! Whatever the agenda does, the rounds are over once it lies beyond them, and every step of it is undone as one.

use crate::along::{DECK, ROUNDS, Room, at, started};
use crate::{facts, instants};
use menselijke_maat::session::rounds::{Fact, Log, Phase, steps};
use menselijke_maat::session::{Action, Session, agenda, document};
use menselijke_maat::slides::nobody::Nobody;
use proptest::prelude::*;

fn agenda_facts() -> impl Strategy<Value = agenda::Fact> {
    let minute = || (0..240i64).prop_map(at);
    prop_oneof![
        4 => (0..7usize, 0..240i64).prop_map(|(item, minute)| started(item, minute)),
        1 => minute().prop_map(|at| agenda::Fact::Ended { at }),
        2 => Just(agenda::Fact::Withdrawn),
        1 => minute().prop_map(|at| agenda::Fact::Repeated { at }),
        1 => (0..7usize).prop_map(|item| agenda::Fact::Skipped { item }),
        1 => (0..7usize).prop_map(|item| agenda::Fact::Kept { item }),
        1 => (-9..9i16).prop_map(|half_minutes| agenda::Fact::Backdated { half_minutes }),
        1 => minute().prop_map(|at| agenda::Fact::Paused { at }),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever the agenda does: where it comes to lie beyond the rounds no round is under way, every step is undone as
    /// one, and it is the same after a reload.
    #[test]
    fn beyond_their_item_no_round_is_under_way(
        facts in prop::collection::vec((agenda_facts(), prop::bool::weighted(0.3)), 1..16),
    ) {
        let mut room = Room(Session::new(&DECK.id));
        for (place, (fact, starts)) in facts.into_iter().enumerate() {
            let minute = 241 + place as i64;
            if starts && let Some(action) = steps::start(&DECK, &room.0, at(minute), &Nobody) {
                room.0.apply(action);
            }
            let before = room.0.clone();
            let goes_beyond = matches!(fact, agenda::Fact::Started { item, .. } if item > ROUNDS);
            let was = room.agenda(fact.clone(), minute);
            if goes_beyond {
                prop_assert!(matches!(room.phase(minute), Phase::Before | Phase::Done), "{:?}", fact);
            }
            let mut undone = room.0.clone();
            undone.apply(Action::Restored(was));
            prop_assert_eq!(undone, before);
            let read = document::read(&document::write(&room.0), &DECK.id).expect("what was written");
            prop_assert_eq!(read, room.0.clone());
        }
    }

    /// To go on and to withdraw it is nothing, whatever the rounds were.
    #[test]
    fn to_leave_and_to_come_back_is_nothing(
        facts in prop::collection::vec(facts(), 0..12), now in instants(), from in prop::option::of(0..9usize),
    ) {
        let mut log = Log::default();
        facts.into_iter().for_each(|fact| log.apply(fact));
        let before = Log { left: None, ..log.clone() };
        log.apply(Fact::Left { at: now, from });
        log.apply(Fact::Back);
        prop_assert_eq!(log, before);
    }
}
