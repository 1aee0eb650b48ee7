//! The agenda goes on while the rounds run: they are over with that, in one step, and come back with it.

use menselijke_maat::author;
use menselijke_maat::deck::Deck;
use menselijke_maat::session::agenda::{self, Zone};
use menselijke_maat::session::clock::{HOUR, MINUTE};
use menselijke_maat::session::rounds::{Fact, Log, Phase, State, missed, state, steps};
use menselijke_maat::session::{Action, Instant, Part, Session, document};
use menselijke_maat::slides::nobody::Nobody;
use std::sync::LazyLock;

pub static DECK: LazyLock<Deck> =
    LazyLock::new(|| author::parse("assets/deck.md", include_bytes!("../../assets/deck.md")).expect("the own deck"));

/// The agenda's item of the rounds.
pub const ROUNDS: usize = 4;

/// So many minutes after three o'clock.
pub fn at(minutes: i64) -> Instant {
    30 * 24 * HOUR + (15 * 60 + minutes) * MINUTE
}

pub fn started(item: usize, minutes: i64) -> agenda::Fact {
    agenda::Fact::started(item, at(minutes), &Nobody as &dyn Zone)
}

#[derive(Clone)]
pub struct Room(pub Session);

impl Room {
    /// The afternoon as planned up to the rounds' item, with a round begun in it.
    fn in_round() -> Self {
        let mut room = Self(Session::new(&DECK.id));
        (0..4).zip([10, 15, 60, 80]).for_each(|(item, minute)| drop(room.agenda(started(item, minute), minute)));
        room.start(90);
        room
    }

    pub fn start(&mut self, minutes: i64) {
        let action = steps::start(&DECK, &self.0, at(minutes), &Nobody).expect("a round to start");
        self.0.apply(action);
    }

    /// What the stage does with what happens to the agenda.
    pub fn agenda(&mut self, fact: agenda::Fact, minutes: i64) -> Vec<Part> {
        let action = steps::along(&DECK, &self.0, fact, at(minutes));
        self.0.apply(action)
    }

    fn rounds(&mut self, fact: Fact) {
        self.0.apply(Action::Rounds(fact));
    }

    fn state(&self, minutes: i64) -> State {
        state(DECK.rounds().expect("rounds"), &self.0.rounds, at(minutes))
    }

    pub fn phase(&self, minutes: i64) -> Phase {
        self.state(minutes).phase
    }
}

#[test]
fn the_agenda_goes_on_and_the_rounds_are_over_as_if_somebody_ended_them() {
    let mut room = Room::in_round();
    let mut by_hand = room.clone();
    room.agenda(started(5, 100), 100);
    by_hand.rounds(Fact::Ended { at: at(100) });
    by_hand.rounds(Fact::LetGo);
    assert_eq!(room.phase(100), Phase::Done);
    assert!(!room.state(100).runs(), "nothing more is told of it");
    let but_for_the_way_back = Log { left: None, ..room.0.rounds.clone() };
    assert_eq!(but_for_the_way_back, by_hand.0.rounds);
    assert_eq!(missed(DECK.rounds().expect("rounds"), &room.0.rounds).len(), 3, "it says who missed what");
    assert!(steps::has_left(&room.0));
    room.agenda(started(6, 110), 110);
    assert!(!steps::has_left(&room.0), "of the item before that nothing more is to be said");
}

#[test]
fn running_paused_or_in_a_switch_one_undo_and_one_step_back_each_bring_both_back() {
    let pauses = |room: &mut Room| room.rounds(Fact::Paused { at: at(95) });
    let switches = |room: &mut Room| room.rounds(Fact::Ended { at: at(95) });
    let late = |room: &mut Room| {
        let rounds = DECK.rounds().expect("rounds");
        let action = steps::regroup(rounds, &room.0.rounds, 4, at(96));
        room.0.apply(action);
    };
    let ends: [agenda::Fact; 3] = [started(5, 100), started(2, 100), agenda::Fact::Ended { at: at(100) }];
    for (name, done) in
        [("running", (|_| ()) as fn(&mut Room)), ("paused", pauses), ("switch", switches), ("late", late)]
    {
        for end in ends.clone() {
            let mut room = Room::in_round();
            done(&mut room);
            let before = room.0.clone();
            let was = room.agenda(end.clone(), 100);
            assert_eq!(room.phase(101), Phase::Done, "{name}, {end:?}");
            assert_eq!(was.len(), 1, "one step");
            let mut undone = room.0.clone();
            undone.apply(Action::Restored(was));
            assert_eq!(undone, before, "{name}, {end:?}");
            // It outlasts a reload, and another window has it too.
            room.0 = document::read(&document::write(&room.0), &DECK.id).expect("what was written");
            let back_to_theirs = end != started(2, 100);
            room.agenda(agenda::Fact::Withdrawn, 103);
            if back_to_theirs {
                assert_eq!(room.0.rounds, before.rounds, "{name}, {end:?}");
                assert_eq!(room.0.agenda.runs.last().map(|run| run.item), Some(ROUNDS));
            } else {
                assert_eq!(room.phase(103), Phase::Done, "the agenda isn't there again either");
            }
        }
    }
}

#[test]
fn on_its_way_to_the_rounds_the_agenda_ends_nothing_and_beyond_them_it_does() {
    let mut room = Room(Session::new(&DECK.id));
    room.rounds(Fact::Started { at: at(5), length: HOUR });
    for (item, minute) in (0..=ROUNDS).zip([10, 12, 14, 16, 18]) {
        room.agenda(started(item, minute), minute);
        assert_eq!(room.phase(minute), Phase::Running, "a rehearsal, at item {item}");
    }
    room.agenda(started(5, 20), 20);
    assert_eq!(room.phase(20), Phase::Done);
    room.agenda(agenda::Fact::Withdrawn, 21);
    assert_eq!(room.phase(21), Phase::Running);
    // From nothing at once beyond them.
    let mut room = Room(Session::new(&DECK.id));
    room.rounds(Fact::Started { at: at(5), length: HOUR });
    room.agenda(started(6, 10), 10);
    assert_eq!(room.phase(10), Phase::Done);
    room.agenda(agenda::Fact::Withdrawn, 11);
    assert_eq!(room.phase(11), Phase::Running);
}

#[test]
fn a_step_back_to_another_item_brings_no_rounds_back() {
    let mut room = Room::in_round();
    room.agenda(started(5, 100), 100);
    room.agenda(started(6, 110), 110);
    room.agenda(agenda::Fact::Withdrawn, 111);
    assert_eq!(room.phase(111), Phase::Done, "it is at the item after them");
    room.agenda(agenda::Fact::Withdrawn, 112);
    assert_eq!(room.phase(112), Phase::Switching, "its time was up meanwhile, and the next one can be started");
    // Nor over what was done since.
    let mut room = Room::in_round();
    room.agenda(started(5, 100), 100);
    room.rounds(Fact::Counted(2));
    let since = room.0.rounds.clone();
    room.agenda(agenda::Fact::Withdrawn, 101);
    assert_eq!(room.0.rounds, since);
}

#[test]
fn rounds_that_are_left_out_are_over_until_they_are_put_back() {
    let mut room = Room(Session::new(&DECK.id));
    room.agenda(started(1, 10), 10);
    room.rounds(Fact::Started { at: at(12), length: HOUR });
    let before = room.0.rounds.clone();
    room.agenda(agenda::Fact::Skipped { item: 3 }, 14);
    assert_eq!(room.0.rounds, before);
    room.agenda(agenda::Fact::Skipped { item: ROUNDS }, 15);
    assert_eq!(room.phase(15), Phase::Done);
    room.agenda(agenda::Fact::Kept { item: ROUNDS }, 16);
    assert_eq!(room.0.rounds, before);
    // Their item that runs isn't left out: nothing happens to it.
    let mut room = Room::in_round();
    room.agenda(agenda::Fact::Skipped { item: ROUNDS }, 95);
    assert_eq!(room.phase(95), Phase::Running);
}

#[test]
fn what_was_over_stays_as_it_was_and_what_nobody_started_too() {
    let mut room = Room::in_round();
    [110, 130].into_iter().for_each(|minute| room.start(minute));
    room.rounds(Fact::Ended { at: at(145) });
    let held = room.0.rounds.clone();
    assert!(matches!(steps::along(&DECK, &room.0, started(5, 150), at(150)), Action::Agenda(_)));
    room.agenda(started(5, 150), 150);
    room.agenda(agenda::Fact::Withdrawn, 151);
    assert_eq!(room.0.rounds, held);
    let mut bare = Room(Session::new(&DECK.id));
    (0..7).for_each(|item| drop(bare.agenda(started(item, 10 + item as i64), 10 + item as i64)));
    assert_eq!(bare.0.rounds, Log::default());
}

#[test]
fn a_clock_that_was_set_moves_the_way_back_along() {
    let mut room = Room::in_round();
    room.rounds(Fact::Paused { at: at(95) });
    let mut moved = room.clone();
    moved.rounds(Fact::ClockMoved { by: 10 * MINUTE });
    room.agenda(started(5, 100), 100);
    room.rounds(Fact::ClockMoved { by: 10 * MINUTE });
    room.agenda(agenda::Fact::Withdrawn, 112);
    assert_eq!(room.0.rounds, moved.0.rounds);
}

/// A document of before there was a way back: it is read, and there is none.
#[test]
fn an_older_document_has_no_way_back() {
    let mut room = Room::in_round();
    room.rounds(Fact::Ended { at: at(99) });
    let written = document::write(&room.0);
    assert!(!written.contains("\"left\""), "what isn't there isn't written");
    let mut read = Room(document::read(&written, &DECK.id).expect("what was written"));
    assert_eq!((read.0.rounds.left, &read.0), (None, &room.0));
    read.agenda(agenda::Fact::Withdrawn, 101);
    assert_eq!(read.0.rounds, room.0.rounds);
}
