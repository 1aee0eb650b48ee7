//! Two windows that both change something before either hears of it: nothing that was entered is lost.

use super::facts::*;
use menselijke_maat::session::line::{Fact, Percent};
use menselijke_maat::session::{Action, Session, dilemma};
use proptest::prelude::*;

fn then(session: &Session, actions: &[Action]) -> Session {
    let mut session = session.clone();
    for action in actions {
        session.apply(action.clone());
    }
    session
}

/// What this action may change, and nothing else.
fn part(session: &Session, action: &Action) -> Session {
    let mut only = Session::new("deck");
    match action {
        Action::Counted(_) => only.group = session.group,
        Action::Line(id, _) => drop(only.lines.insert(id.clone(), session.line(id))),
        Action::Dilemma(id, _) => drop(only.dilemmas.insert(id.clone(), session.dilemma(id))),
        _ => {
            only.agenda = session.agenda.clone();
            only.rounds = session.rounds.clone();
            only.doubt = session.doubt.clone();
        }
    }
    only
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn where_one_changed_nothing_the_other_holds(before in actions(), more in actions()) {
        let was = after(&before);
        let changed = then(&was, &more);
        prop_assert_eq!(was.reconciled(&was, &changed), changed.clone());
        prop_assert_eq!(changed.reconciled(&was, &was), changed.clone());
        prop_assert_eq!(changed.reconciled(&was, &changed), changed);
    }

    #[test]
    fn a_part_that_only_one_changed_is_that_ones(before in actions(), here in actions(), there in actions()) {
        let was = after(&before);
        let (mine, theirs) = (then(&was, &here), then(&was, &there));
        let both = mine.reconciled(&was, &theirs);
        for action in here.iter().chain(&there) {
            let [was, mine, theirs, both] = [&was, &mine, &theirs, &both].map(|session| part(session, action));
            if mine == was {
                prop_assert_eq!(both, theirs);
            } else if theirs == was {
                prop_assert_eq!(both, mine);
            }
        }
    }

    #[test]
    fn everybody_who_was_placed_stands_there(
        before in prop::collection::vec(0u8..=100, 0..6),
        here in prop::collection::vec(0u8..=100, 0..6),
        there in prop::collection::vec(0u8..=100, 0..6),
    ) {
        // Two who did the very same on the same line can't be told from one.
        prop_assume!(here != there);
        let stand = |places: &[u8]| -> Vec<Action> {
            places.iter().map(|at| Action::Line("a".into(), Fact::Stood(Percent::near((*at).into())))).collect()
        };
        let was = after(&stand(&before));
        let both = then(&was, &stand(&here)).reconciled(&was, &then(&was, &stand(&there))).line("a");
        let mut found: Vec<u8> = both.dots.iter().map(|dot| dot.at.get()).collect();
        let mut all = [before, here, there].concat();
        found.sort_unstable();
        all.sort_unstable();
        prop_assert_eq!(found, all);
        let ids: Vec<u32> = both.dots.iter().map(|dot| dot.id).collect();
        prop_assert!(ids.windows(2).all(|pair| pair[0] < pair[1]), "each by a number of its own, in order: {:?}", ids);
        prop_assert!(ids.iter().all(|id| *id < both.next));
    }
}

#[test]
fn who_was_moved_taken_away_or_named_in_one_window_is_so_in_both() {
    let line = |fact| Action::Line("a".into(), fact);
    let at = |place: u8| Percent::near(place.into());
    let was = after(&[10, 20, 30, 40].map(|place| line(Fact::Stood(at(place)))));
    let mine = then(&was, &[line(Fact::Moved(0, at(11))), line(Fact::Left(1)), line(Fact::Left(3))]);
    let theirs =
        then(&was, &[line(Fact::Moved(2, at(33))), line(Fact::Moved(0, at(99))), line(Fact::Moved(3, at(44)))]);
    let places = |session: Session| session.line("a").dots.iter().map(|dot| (dot.id, dot.at.get())).collect::<Vec<_>>();
    assert_eq!(places(mine.reconciled(&was, &theirs)), [(0, 11), (2, 33), (3, 44)]);
    assert_eq!(places(theirs.reconciled(&was, &mine)), [(0, 99), (2, 33), (3, 44)]);
}

#[test]
fn notes_of_both_windows_are_kept_and_two_texts_of_one_note_stand_beside_each_other() {
    let stamp = |by: &str, at| menselijke_maat::session::register::Stamp { by: by.into(), at };
    let noted = |id: &str, by: &str, at, text: &str| {
        let note = dilemma::Note { text: text.into(), ..Default::default() };
        Action::Dilemma("d".into(), dilemma::Fact::Noted(id.into(), stamp(by, at), note))
    };
    let was = after(&[noted("n", "x", 1, "samen")]);
    let mine = then(&was, &[noted("m", "x", 2, "hier")]);
    let theirs = then(&was, &[noted("t", "y", 3, "daar"), noted("n", "y", 4, "anders")]);
    let card = mine.reconciled(&was, &theirs).dilemma("d");
    let text = |id: &str| card.note(id).map(|note| note.text.clone());
    assert_eq!(["n", "m", "t"].map(text), ["anders", "hier", "daar"].map(|text| Some(text.to_owned())));
}

#[test]
fn who_is_alone_in_two_windows_loses_nothing_of_either() {
    let line = |id: &str, at: u8| Action::Line(id.into(), Fact::Placed(Percent::near(at.into())));
    let note = |id: &str, text: &str| {
        let stamp = menselijke_maat::session::register::Stamp { by: "x".into(), at: 1 };
        let note = dilemma::Note { text: text.into(), ..Default::default() };
        Action::Dilemma("d".into(), dilemma::Fact::Noted(id.into(), stamp, note))
    };
    let was = after(&[line("a", 10), note("n", "samen")]);
    let mine = then(&was, &[line("a", 11), note("m", "hier")]);
    let theirs = then(&was, &[line("b", 12), note("t", "daar"), Action::Counted(7)]);
    let both = mine.reconciled(&was, &theirs);
    let place = |id: &str| both.line(id).own.map(Percent::get);
    assert_eq!((place("a"), place("b"), both.group), (Some(11), Some(12), 7));
    let text = |id: &str| both.dilemma("d").note(id).map(|note| note.text.clone());
    assert_eq!(["n", "m", "t"].map(text), ["samen", "hier", "daar"].map(|text| Some(text.to_owned())));
}

#[test]
fn two_documents_of_which_nobody_knows_what_both_began_with_lose_nothing_of_either() {
    let line = |id: &str, fact| Action::Line(id.into(), fact);
    let at = |place: u8| Percent::near(place.into());
    let note = |id: &str, at, text: &str| {
        let stamp = menselijke_maat::session::register::Stamp { by: "x".into(), at };
        let note = dilemma::Note { text: text.into(), ..Default::default() };
        Action::Dilemma("d".into(), dilemma::Fact::Noted(id.into(), stamp, note))
    };
    let was = after(&[line("a", Fact::Stood(at(10))), line("a", Fact::Stood(at(20))), note("n", 1, "samen")]);
    let here = [line("a", Fact::Stood(at(30))), line("b", Fact::Placed(at(7))), note("m", 2, "hier")];
    let there = [line("a", Fact::Stood(at(40))), line("c", Fact::Placed(at(8))), note("n", 3, "daar")];
    let both = then(&was, &here).joined(&then(&was, &there));
    // The two whom both have are not doubled.
    assert_eq!(both.line("a").dots.iter().map(|dot| dot.at.get()).collect::<Vec<_>>(), [10, 20, 30, 40]);
    assert_eq!(["b", "c"].map(|id| both.line(id).own.map(Percent::get)), [Some(7), Some(8)]);
    let text = |id: &str| both.dilemma("d").note(id).map(|note| note.text.clone());
    assert_eq!(["n", "m"].map(text), ["daar", "hier"].map(|text| Some(text.to_owned())));
}
