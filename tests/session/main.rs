//! The session: whatever happens can be taken back whole, and what is saved is read again.

mod facts;
mod merge;
mod reconcile;

use facts::*;
use menselijke_maat::session::agenda;
use menselijke_maat::session::line::Percent;
use menselijke_maat::session::{Action, Part, Session, dilemma, document, line, rounds};
use proptest::prelude::*;

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_taken_back_was_never_there(before in actions(), action in action()) {
        let before = after(&before);
        let mut session = before.clone();
        let was = session.apply(action.clone());
        prop_assert!(was.same(&part(&before, &action)));
        prop_assert_eq!(&was, &of_kind(&before, &action, &was));
        let changed = session.clone();
        let undone = session.apply(Action::Restored(was.clone()));
        prop_assert_eq!(&session, &before);
        prop_assert_eq!(&undone, &of_kind(&changed, &action, &was));
        session.apply(Action::Restored(undone));
        prop_assert_eq!(session, changed);
    }

    #[test]
    fn all_taken_back_is_untouched(actions in actions()) {
        let mut session = Session::new("deck");
        let parts: Vec<Part> = actions.into_iter().map(|action| session.apply(action)).collect();
        for part in parts.into_iter().rev() {
            session.apply(Action::Restored(part));
        }
        // A jump of the clock that was noticed stays noticed.
        session.noticed = 0;
        prop_assert!(session.is_untouched(), "{session:?}");
    }

    #[test]
    fn an_action_changes_its_own_part_and_no_other(before in actions(), action in action(), others in actions()) {
        let before = after(&before);
        let mut session = before.clone();
        let was = session.apply(action.clone());
        for other in others {
            if !part(&before, &other).same(&was) {
                let state = part(&before, &other);
                prop_assert_eq!(self::state(&session, &state, &other), state);
            }
        }
        prop_assert!(was.same(&part(&session, &action)));
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
