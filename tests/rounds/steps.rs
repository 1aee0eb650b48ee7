//! The rounds and the afternoon's clock together: what starts the one starts the other, and a rehearsal is no beginning.

use menselijke_maat::author;
use menselijke_maat::deck::Deck;
use menselijke_maat::session::agenda::{self, Zone};
use menselijke_maat::session::clock::{HOUR, MINUTE, Millis};
use menselijke_maat::session::rounds::{Fact, Phase, State, state, steps};
use menselijke_maat::session::{Action, Instant, Session};
use menselijke_maat::slides::nobody::Nobody;

/// So many minutes after three o'clock.
fn at(minutes: i64) -> Instant {
    30 * 24 * HOUR + (15 * 60 + minutes) * MINUTE
}

fn deck() -> Deck {
    author::parse("assets/deck.md", include_bytes!("../../assets/deck.md")).expect("the own deck")
}

/// The agenda's item of the rounds.
const ROUNDS: usize = 4;

struct Room {
    deck: Deck,
    session: Session,
}

impl Room {
    fn new() -> Self {
        let deck = deck();
        assert_eq!(steps::rounds_item(&deck), Some(ROUNDS));
        Self { session: Session::new(&deck.id), deck }
    }

    fn start(&mut self, minutes: i64) {
        let action = steps::start(&self.deck, &self.session, at(minutes), &Nobody).expect("a round to start");
        self.session.apply(action);
    }

    fn item(&mut self, item: usize, minutes: i64) {
        self.session.apply(Action::Agenda(agenda::Fact::started(item, at(minutes), &Nobody as &dyn Zone)));
    }

    fn rounds(&mut self, fact: Fact) {
        self.session.apply(Action::Rounds(fact));
    }

    fn state(&self, minutes: i64) -> State {
        state(self.deck.rounds().expect("rounds"), &self.session.rounds, at(minutes))
    }

    fn afternoon(&self, minutes: i64) -> agenda::Projection {
        agenda::of(&self.deck, &self.session, at(minutes), &Nobody).expect("an agenda")
    }
}

#[test]
fn the_first_round_starts_its_item_as_one_step() {
    let mut room = Room::new();
    (0..4).zip([10, 15, 62, 80]).for_each(|(item, minute)| room.item(item, minute));
    let before = room.session.clone();
    // Ten minutes before the break was to end, which is more than the rounds' clock would forgive.
    let action = steps::start(&room.deck, &room.session, at(82), &Nobody).expect("a round to start");
    let was = room.session.apply(action);
    let running = room.afternoon(83).running.expect("an item that runs");
    assert_eq!((running.row, running.can_pause), (ROUNDS, false));
    assert_eq!(room.state(83).phase, Phase::Running);
    assert_eq!(room.afternoon(83).rows[ROUNDS].rounds[0].start, at(82), "and the rounds are its own");
    room.session.apply(Action::Restored(was));
    assert_eq!(room.session, before, "undone as one");
}

#[test]
fn an_item_that_runs_is_not_started_again() {
    let mut room = Room::new();
    (0..5).zip([10, 15, 60, 80, 90]).for_each(|(item, minute)| room.item(item, minute));
    let agenda = room.session.agenda.clone();
    room.start(93);
    assert_eq!(room.session.agenda, agenda);
    // The second round starts nothing but itself, wherever the agenda is.
    room.rounds(Fact::Ended { at: at(110) });
    room.item(5, 111);
    let agenda = room.session.agenda.clone();
    room.start(112);
    assert_eq!((room.session.agenda.clone(), room.state(113).round), (agenda, 1));
}

#[test]
fn a_round_is_as_long_as_the_afternoon_leaves_once_its_item_runs() {
    let mut room = Room::new();
    room.start(90);
    assert_eq!(room.session.rounds.begun[0].length, 18 * MINUTE + 40_000);
    assert_eq!(room.session.rounds.begun[0].seats, [0, 1, 2]);
}

#[test]
fn a_question_before_the_first_round_is_over_when_it_starts() {
    let mut room = Room::new();
    room.item(ROUNDS, 90);
    room.session.apply(Action::Agenda(agenda::Fact::Paused { at: at(91) }));
    assert!(room.afternoon(92).running.is_some_and(|running| running.paused && running.can_pause));
    room.start(93);
    assert!(room.session.agenda.runs[0].hold.is_none());
    let running = room.afternoon(94).running.expect("it runs");
    assert!(!running.paused && !running.can_pause);
}

#[test]
fn a_hold_of_the_agenda_says_nothing_over_the_clock_of_the_rounds() {
    let mut room = Room::new();
    room.start(90);
    room.session.apply(Action::Agenda(agenda::Fact::Paused { at: at(91) }));
    assert!(room.afternoon(92).running.is_some_and(|running| !running.paused));
}

#[test]
fn a_new_afternoon_begins_the_rounds_anew() {
    let mut room = Room::new();
    // Rehearsed in the morning: a round, and the rest let go.
    room.start(-300);
    room.rounds(Fact::LetGo);
    room.item(0, 10);
    assert!(room.session.rounds.begun.is_empty() && !room.session.rounds.let_go);
    assert_eq!((room.state(11).phase, room.state(11).rounds), (Phase::Before, 3));
    // Within the afternoon nothing begins anew.
    room.start(90);
    room.item(5, 150);
    room.item(ROUNDS, 151);
    assert_eq!(room.session.rounds.begun.len(), 1);
}

#[test]
fn rounds_without_an_afternoon_are_forgotten_by_the_next_day() {
    let mut room = Room::new();
    room.rounds(Fact::Started { at: at(0), length: 10 * MINUTE });
    assert_eq!(room.state(20).phase, Phase::Switching);
    let next_day = 24 * 60;
    assert_eq!((room.state(next_day).phase, room.state(next_day).round), (Phase::Before, 0));
    let mut started = Room { deck: deck(), session: room.session.clone() };
    started.start(next_day);
    assert_eq!((started.session.rounds.begun.len(), started.state(next_day + 1).round), (1, 0));
    room.item(0, next_day);
    assert!(room.session.rounds.begun.is_empty());
}

#[test]
fn all_that_were_held_stay_to_be_read() {
    let mut room = Room::new();
    [90, 110, 130].into_iter().for_each(|minute| room.start(minute));
    assert_eq!(room.state(24 * 60).phase, Phase::Done);
    assert_eq!(steps::start(&room.deck, &room.session, at(160), &Nobody), None);
}

#[test]
fn a_round_that_began_earlier_takes_its_item_along() {
    let mut room = Room::new();
    room.item(3, 80);
    room.start(90);
    let earlier = |room: &mut Room, half_minutes: i16| {
        let action = steps::backdate(&room.deck, &room.session, half_minutes);
        room.session.apply(action)
    };
    let before = room.session.clone();
    let was = earlier(&mut room, 14);
    assert_eq!(room.session.rounds.begun[0].at, at(83));
    assert_eq!(room.session.agenda.runs[1].since, at(83), "or the rounds would be none of its own");
    room.session.apply(Action::Restored(was));
    assert_eq!(room.session, before);
    earlier(&mut room, 60);
    assert_eq!((room.session.rounds.begun[0].at, room.session.agenda.runs[1].since), (at(80), at(80)), "no further");
    earlier(&mut room, -4);
    assert_eq!(room.session.rounds.begun[0].at, at(82));
    assert_eq!(room.session.agenda.runs[1].since, at(80));
    // The second one not into the first.
    room.rounds(Fact::Ended { at: at(100) });
    room.start(102);
    earlier(&mut room, 100);
    assert_eq!(room.session.rounds.begun[1].at, at(100));
}

#[test]
fn a_round_is_lengthened_and_shortened() {
    let mut room = Room::new();
    room.start(90);
    let left = |room: &Room| -> Millis { room.state(91).left.left };
    let was = left(&room);
    room.rounds(Fact::Extended { by: 2 * MINUTE });
    assert_eq!(left(&room), was + 2 * MINUTE);
    room.rounds(Fact::Extended { by: -MINUTE / 2 });
    assert_eq!(left(&room), was + 3 * MINUTE / 2);
}
