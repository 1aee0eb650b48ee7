//! A clock that was set while something was under way: asked about, once, in every window.

use crate::two_clocks::{Made, at, beside, staged, start, start_round, under_way};
use leptos::prelude::{Get, GetUntracked, WithUntracked};
use menselijke_maat::session::agenda::Fact;
use menselijke_maat::session::clock::MINUTE;
use menselijke_maat::session::{Action, Instant, document, rounds};
use menselijke_maat::stage::Stage;

fn starts(stage: Stage) -> Vec<i64> {
    let minutes = |at: Instant| (at - self::at(0)) / MINUTE;
    stage.session().with_untracked(|session| session.agenda.runs.iter().map(|run| minutes(run.start)).collect())
}

#[test]
fn what_is_pressed_after_the_clock_was_set_stands_at_its_time() {
    for by in [10, -10] {
        let made = Made::new();
        made.at(15);
        staged(made, |stage| {
            start(stage, 1);
            made.at(50);
            stage.clock();
            made.set_by(by);
            // Before any tick.
            start(stage, 2);
            assert_eq!(stage.jumped.get(), Some(by * MINUTE));
            stage.act(Action::Explained { set: true });
            assert_eq!((stage.jumped.get(), starts(stage)), (None, vec![15 + by, 50 + by]));
        });
    }
}

#[test]
fn between_two_items_it_is_asked_too_and_before_the_first_it_is_not() {
    let made = Made::new();
    made.at(15);
    staged(made, |stage| {
        made.set_by(10);
        stage.clock();
        assert_eq!(stage.jumped.get(), None, "nothing was logged that could be wrong");
        start(stage, 1);
        stage.act(Action::Agenda(Fact::Ended { at: stage.clock() }));
        made.set_by(10);
        stage.clock();
        assert_eq!(stage.jumped.get(), Some(10 * MINUTE));
    });
}

#[test]
fn an_answer_is_taken_back_in_one_step_and_asks_again() {
    under_way(4, 90, |made, stage| {
        start_round(stage);
        made.set_by(10);
        stage.clock();
        let before = stage.session().get_untracked();
        stage.act(Action::Explained { set: true });
        assert_eq!(starts(stage), [100]);
        stage.undo(|part| part.is_agenda() || part.is_rounds());
        assert_eq!((stage.session().get_untracked(), stage.jumped.get()), (before, Some(10 * MINUTE)));
        // The noticing itself is nothing that a person did: the next step back is the round's start.
        stage.undo(|part| part.is_agenda() || part.is_rounds());
        assert_eq!(stage.session().with_untracked(|session| session.rounds.begun.len()), 0);
    });
}

#[test]
fn a_window_that_did_not_look_does_not_ask_what_was_answered_in_the_other_one() {
    under_way(1, 15, |made, here| {
        let there = beside(made, here);
        made.at(30);
        made.set_by(10);
        here.clock();
        let asked = here.session().get_untracked();
        here.act(Action::Explained { set: true });
        // It hears of both, and looks at the clock only then.
        there.adopt(asked);
        assert_eq!(there.jumped.get(), Some(10 * MINUTE));
        there.adopt(here.session().get_untracked());
        made.at(31);
        there.clock();
        assert_eq!((there.jumped.get(), starts(there)), (None, vec![25]));
        // Set once more, it is asked again, here or there.
        made.set_by(-10);
        there.clock();
        assert_eq!(there.jumped.get(), Some(-10 * MINUTE));
    });
}

#[test]
fn two_windows_that_both_look_ask_the_same_once() {
    under_way(1, 15, |made, here| {
        let there = beside(made, here);
        made.set_by(10);
        here.clock();
        there.clock();
        here.adopt(there.session().get_untracked());
        assert_eq!(here.jumped.get(), Some(10 * MINUTE));
        here.act(Action::Explained { set: true });
        there.adopt(here.session().get_untracked());
        there.clock();
        here.clock();
        assert_eq!((here.jumped.get(), there.jumped.get(), starts(there)), (None, None, vec![25]));
    });
}

#[test]
fn a_note_from_a_window_that_has_not_noticed_does_not_answer() {
    under_way(1, 15, |made, stage| {
        let mut other = stage.session().get_untracked();
        other.apply(Action::Counted(24));
        made.set_by(10);
        stage.clock();
        stage.adopt(other);
        assert_eq!(
            (stage.jumped.get(), stage.session().with_untracked(|session| session.group)),
            (Some(10 * MINUTE), 24)
        );
    });
}

#[test]
fn a_reload_asks_again_and_keeps_what_is_left_of_a_round() {
    let made = Made::new();
    made.at(90);
    let written = staged(made, |stage| {
        start(stage, 4);
        start_round(stage);
        made.at(97);
        stage.act(Action::Rounds(rounds::Fact::Paused { at: stage.clock() }));
        made.at(99);
        stage.act(Action::Rounds(rounds::Fact::Resumed { at: stage.clock() }));
        stage.session().with_untracked(document::write)
    });
    made.at(100);
    staged(made, |stage| {
        stage.adopt(document::read(&written, "menselijke-maat").expect("what was written"));
        let left = || stage.tracks.get().map(|state| (state.left.left, state.left.total, state.until));
        assert_eq!(left(), Some((7 * MINUTE, 15 * MINUTE, Some(at(107)))));
        made.set_by(10);
        stage.clock();
        let again = stage.session().with_untracked(document::write);
        stage.adopt(document::read(&again, "menselijke-maat").expect("what was written"));
        assert_eq!(stage.jumped.get(), Some(10 * MINUTE));
    });
}
