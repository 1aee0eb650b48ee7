//! The session: whatever happens can be taken back whole, and what is saved is read again.

mod facts;
mod file;
mod fixtures;
mod merge;
mod reconcile;

use facts::*;
use menselijke_maat::session::agenda;
use menselijke_maat::session::line::Percent;
use menselijke_maat::session::register::Stamp;
use menselijke_maat::session::{Action, Part, Session, dilemma, document, line, rounds};
use proptest::prelude::*;

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_taken_back_was_never_there(before in actions(), action in action()) {
        let before = after(&before);
        let mut session = before.clone();
        let was = session.apply(action);
        // Each part as it was, and only those that are another now; nothing where nothing is.
        for part in &was {
            prop_assert_eq!(&before.state(part), part);
            prop_assert_ne!(&session.state(part), part);
        }
        let noticed = Session { noticed: before.noticed, ..session.clone() };
        prop_assert_eq!(was.is_empty(), noticed == before);
        let changed = session.clone();
        let undone = session.apply(Action::Restored(was.clone()));
        prop_assert_eq!(&session, &before);
        session.apply(Action::Restored(undone));
        prop_assert_eq!(session, changed);
    }

    #[test]
    fn all_taken_back_is_untouched(actions in actions()) {
        let mut session = Session::new("deck");
        let steps: Vec<Vec<Part>> = actions.into_iter().map(|action| session.apply(action)).collect();
        for parts in steps.into_iter().rev() {
            session.apply(Action::Restored(parts));
        }
        // A jump of the clock that was noticed stays noticed.
        session.noticed = 0;
        prop_assert!(session.is_untouched(), "{session:?}");
    }

    #[test]
    fn what_two_differ_in_makes_one_of_the_other(one in actions(), other in actions()) {
        let (mut one, other) = (after(&one), after(&other));
        // What was noticed of a clock is this computer's own.
        one.noticed = other.noticed;
        let parts = one.unlike(&other);
        let mut keys: Vec<_> = parts.iter().map(Part::key).collect();
        keys.sort_unstable();
        keys.dedup();
        prop_assert_eq!(keys.len(), parts.len(), "each once");
        let before = one.clone();
        let was = one.apply(Action::Restored(parts));
        prop_assert_eq!(&one, &other);
        one.apply(Action::Restored(was));
        prop_assert_eq!(one, before);
    }

    #[test]
    fn what_is_saved_is_read_again(actions in actions()) {
        let session = after(&actions);
        prop_assert_eq!(document::read(&document::write(&session), "deck"), Ok(session));
    }

    #[test]
    fn any_text_is_read_or_refused(text in any::<String>(), at in 0usize..400, sign in any::<char>()) {
        let _ = document::read(&text, "deck");
        let whole = document::write(&after(&[Action::Line("a".into(), line::Fact::Placed(Percent::near(3.0)))]));
        let changed: String = whole.chars().enumerate().map(|(place, own)| if place == at { sign } else { own }).collect();
        if let Ok(session) = document::read(&changed, "deck") {
            prop_assert_eq!(document::read(&document::write(&session), "deck"), Ok(session));
        }
    }
}

#[test]
fn a_place_that_was_cleared_leaves_no_trace() {
    let mut session = Session::new("deck");
    session.apply(Action::Line("a".into(), line::Fact::Cleared));
    assert!(session.is_untouched());
    session.apply(Action::Line("a".into(), line::Fact::Placed(Percent::MIDDLE)));
    assert!(!session.is_untouched());
    session.apply(Action::Line("a".into(), line::Fact::Cleared));
    assert!(session.is_untouched());
}

#[test]
fn what_changes_nothing_is_no_change() {
    let mut session = Session::new("deck");
    let line = |fact| Action::Line("a".into(), fact);
    let stamp = |at| Stamp { by: "x".into(), at };
    let card = |fact| Action::Dilemma("d".into(), fact);
    let note = || dilemma::Note { text: "x".into(), ..Default::default() };
    session.apply(line(line::Fact::Stood(Percent::MIDDLE)));
    session.apply(line(line::Fact::Locked));
    session.apply(card(dilemma::Fact::Noted("n".into(), stamp(1), note())));
    for action in [
        line(line::Fact::Stood(Percent::MIDDLE)),
        line(line::Fact::Moved(0, Percent::near(3.0))),
        line(line::Fact::Locked),
        Action::Counted(0),
        card(dilemma::Fact::Typed("n".into(), stamp(2), "x".into())),
        card(dilemma::Fact::Noted("n".into(), stamp(2), note())),
        card(dilemma::Fact::Moved("n".into(), stamp(2), 1)),
        card(dilemma::Fact::Weighed { after: true, stamp: stamp(2), at: None }),
        card(dilemma::Fact::Picked("n".into(), stamp(2), false)),
        card(dilemma::Fact::Closed(1, stamp(2), String::new())),
        Action::Rounds(rounds::Fact::Cancelled),
    ] {
        let before = session.clone();
        assert_eq!(session.apply(action.clone()), [], "{action:?}");
        assert_eq!(session, before);
    }
}

#[test]
fn a_field_has_a_name_of_its_own_and_so_has_a_new_note() {
    let mut session = Session::new("deck");
    let named = |dot, field| Action::Line("a".into(), line::Fact::Named(dot, field, "x".into()));
    let stamp = || Stamp { by: "x".into(), at: 1 };
    let typed = |id: &str| Action::Dilemma("d".into(), dilemma::Fact::Typed(id.into(), stamp(), "x".into()));
    let noted = |id: &str| Action::Dilemma("d".into(), dilemma::Fact::Noted(id.into(), stamp(), Default::default()));
    let closed = |part| Action::Dilemma("d".into(), dilemma::Fact::Closed(part, stamp(), "x".into()));
    let fields = [
        named(0, line::Field::Name),
        named(0, line::Field::Function),
        named(1, line::Field::Name),
        Action::Line("a".into(), line::Fact::Because("x".into())),
        typed("n"),
        typed("m"),
        closed(0),
        closed(1),
    ];
    let names: std::collections::BTreeSet<_> = fields.iter().map(|action| session.field(action).unwrap()).collect();
    assert_eq!(names.len(), fields.len());
    assert_eq!(session.field(&noted("n")), session.field(&typed("n")), "the first key");
    session.apply(noted("n"));
    assert_eq!(session.field(&noted("n")), None, "a mark is no key");
    assert_eq!(session.field(&Action::Counted(3)), None);
}

#[test]
fn a_dots_name_is_not_given_out_again_when_its_bearer_left() {
    let mut session = Session::new("deck");
    let mut line = |fact| drop(session.apply(Action::Line("a".into(), fact)));
    line(line::Fact::Stood(Percent::MIDDLE));
    line(line::Fact::Left(0));
    line(line::Fact::Stood(Percent::MIDDLE));
    assert_eq!(session.line("a").dots.iter().map(|dot| dot.id).collect::<Vec<_>>(), [1]);
    assert!(!session.is_untouched());
}

#[test]
fn documents_without_what_came_later_are_read() {
    let read = |text: &str| document::read(text, "deck");
    assert_eq!(read(r#"{"version":1,"deck":"deck"}"#), Ok(Session::new("deck")));
    let bare = r#"{"version":1,"deck":"deck","lines":{"a":{"own":7},"b":{}},"dilemmas":{"d":{"notes":{"2":"x"}}}}"#;
    let session = read(bare).unwrap();
    assert_eq!(session.line("a").own, Some(Percent::near(7.0)));
    assert_eq!(session.line("b"), line::Line::default());
    let card = session.dilemma("d");
    let texts: Vec<&str> = dilemma::listed(&card, 2, 0).into_iter().map(|(_, note)| note.text.as_str()).collect();
    assert_eq!((texts, card.balance(false)), (vec!["x"], None));
    assert_eq!((session.agenda, session.rounds), (agenda::Log::default(), rounds::Log::default()));
    let log =
        r#"{"version":1,"deck":"deck","agenda":{"anchor":{"item":1,"at":5,"offset":0}},"rounds":{"begun":[{"at":9}]}}"#;
    let session = read(log).unwrap();
    let anchor = session.agenda.anchor.unwrap();
    assert_eq!((anchor.shift, anchor.by_plan, session.agenda.agenda), (0, None, 0));
    assert_eq!((&session.doubt, session.noticed), (&None, 0));
    assert_eq!(
        (session.agenda.anchor.map(|anchor| anchor.at), session.rounds.begun.first().map(|b| b.at)),
        (Some(5), Some(9))
    );
}

#[test]
fn a_group_is_as_large_as_was_said_and_grows_with_who_comes_late() {
    let mut session = Session::new("deck");
    session.apply(Action::Line("a".into(), line::Fact::Stood(Percent::MIDDLE)));
    assert_eq!(session.group(), None);
    session.apply(Action::Counted(1));
    session.apply(Action::Line("b".into(), line::Fact::Stood(Percent::MIDDLE)));
    assert_eq!(session.group(), Some(1));
    session.apply(Action::Line("b".into(), line::Fact::Nowhere(2)));
    assert_eq!(session.group(), Some(3));
}
