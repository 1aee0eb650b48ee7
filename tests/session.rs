//! The session: whatever happens can be taken back whole, and what is saved is read again.

use menselijke_maat::session::agenda::{self, Cut};
use menselijke_maat::session::line::Percent;
use menselijke_maat::session::{Action, Part, Session, dilemma, document, line, rounds};
use proptest::prelude::*;

fn id() -> impl Strategy<Value = String> {
    prop::sample::select(vec!["a", "b", "lijn-doen"]).prop_map(str::to_owned)
}

fn at() -> impl Strategy<Value = Percent> {
    (0u8..=100).prop_map(|at| Percent::near(at.into()))
}

/// Instants and lengths in ms: ordinary ones, and any.
fn time() -> impl Strategy<Value = i64> {
    prop_oneof![4 => 1_700_000_000_000i64..1_700_100_000_000, 1 => any::<i64>()]
}

fn on_a_line() -> impl Strategy<Value = line::Fact> {
    use line::Fact::*;
    prop_oneof![
        at().prop_map(Placed),
        Just(Cleared),
        at().prop_map(Stood),
        (0u32..4, at()).prop_map(|(dot, at)| Moved(dot, at)),
        (0u32..4).prop_map(Left),
        (text(), at()).prop_map(|(code, at)| Coded(code, at)),
        (0u32..4, field(), text()).prop_map(|(dot, field, text)| Named(dot, field, text)),
        any::<u16>().prop_map(Nowhere),
        prop::sample::select(vec![Hid, Shown, Locked, Heard, Unheard, Again(true), Again(false)]),
        time().prop_map(Reopened),
        time().prop_map(Asked),
        time().prop_map(Passed),
        (0u32..4, at()).prop_map(|(dot, at)| Shifted(dot, at)),
        prop::option::of(at()).prop_map(Reconsidered),
        text().prop_map(Because),
    ]
}

fn text() -> impl Strategy<Value = String> {
    prop_oneof![Just(String::new()), any::<String>(), Just("<b>\u{0}👩‍👩‍👧 שלום</b>\n".to_owned())]
}

fn field() -> impl Strategy<Value = line::Field> {
    prop::sample::select(vec![line::Field::Name, line::Field::Function, line::Field::Organisation])
}

fn on_a_card() -> impl Strategy<Value = dilemma::Fact> {
    use dilemma::Fact::*;
    prop_oneof![
        (0u8..4, text()).prop_map(|(question, text)| Noted(question, text)),
        at().prop_map(Weighed),
        Just(Unweighed)
    ]
}

fn in_the_afternoon() -> impl Strategy<Value = agenda::Fact> {
    use agenda::Fact::*;
    let cut = (0usize..8, time()).prop_map(|(item, by)| Cut { item, by });
    prop_oneof![
        (0usize..8, time()).prop_map(|(item, at)| Started { item, at, offset: 7_200_000 }),
        time().prop_map(|at| Ended { at }),
        Just(Withdrawn),
        time().prop_map(|at| Repeated { at }),
        (0usize..8).prop_map(|item| Skipped { item }),
        (0usize..8).prop_map(|item| Kept { item }),
        time().prop_map(|by| Shifted { by }),
        any::<i16>().prop_map(|half_minutes| Backdated { half_minutes }),
        time().prop_map(|at| Paused { at }),
        time().prop_map(|at| Resumed { at }),
        prop::collection::vec(cut, 0..4).prop_map(|cuts| Spread { cuts }),
        Just(Unspread),
        time().prop_map(|by| ClockMoved { by }),
        Just(Reset),
    ]
}

fn in_the_rounds() -> impl Strategy<Value = rounds::Fact> {
    use rounds::Fact::*;
    prop_oneof![
        any::<u8>().prop_map(Grouped),
        any::<u8>().prop_map(Counted),
        (time(), time()).prop_map(|(at, length)| Started { at, length }),
        time().prop_map(|at| Ended { at }),
        time().prop_map(|by| Extended { by }),
        time().prop_map(|at| Paused { at }),
        time().prop_map(|at| Resumed { at }),
        Just(Cancelled),
        time().prop_map(|by| ClockMoved { by }),
        Just(Reset),
    ]
}

fn action() -> impl Strategy<Value = Action> {
    prop_oneof![
        any::<u16>().prop_map(Action::Counted),
        (id(), on_a_line()).prop_map(|(id, fact)| Action::Line(id, fact)),
        (id(), on_a_card()).prop_map(|(id, fact)| Action::Dilemma(id, fact)),
        in_the_afternoon().prop_map(Action::Agenda),
        in_the_rounds().prop_map(Action::Rounds),
    ]
}

fn actions() -> impl Strategy<Value = Vec<Action>> {
    prop::collection::vec(action(), 0..24)
}

fn after(actions: &[Action]) -> Session {
    let mut session = Session::new("deck");
    actions.iter().for_each(|action| drop(session.apply(action.clone())));
    session
}

/// The part that an action changes, as it stands now.
fn part(session: &Session, action: &Action) -> Part {
    match action {
        Action::Counted(_) => Part::Group(session.group),
        Action::Line(id, _) => Part::Line(id.clone(), session.line(id)),
        Action::Dilemma(id, _) => Part::Dilemma(id.clone(), session.dilemma(id)),
        Action::Agenda(_) => Part::Agenda(session.agenda.clone()),
        Action::Rounds(_) => Part::Rounds(session.rounds.clone()),
        Action::Restored(part) => part.clone(),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn what_is_taken_back_was_never_there(before in actions(), action in action()) {
        let before = after(&before);
        let mut session = before.clone();
        let was = session.apply(action.clone());
        prop_assert_eq!(&was, &part(&before, &action));
        let changed = session.clone();
        let undone = session.apply(Action::Restored(was));
        prop_assert_eq!(&session, &before);
        prop_assert_eq!(&undone, &part(&changed, &action));
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
        prop_assert!(session.is_untouched(), "{session:?}");
    }

    #[test]
    fn an_action_changes_its_own_part_and_no_other(before in actions(), action in action(), others in actions()) {
        let before = after(&before);
        let mut session = before.clone();
        let was = session.apply(action.clone());
        for other in others {
            if !part(&before, &other).same(&was) {
                prop_assert_eq!(part(&session, &other), part(&before, &other));
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
    session.apply(Action::Dilemma("d".into(), dilemma::Fact::Noted(0, String::new())));
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
    assert_eq!((session.dilemma("d").note(2), session.dilemma("d").balance), ("x", None));
    assert_eq!((session.agenda, session.rounds), (agenda::Log::default(), rounds::Log::default()));
    let log =
        r#"{"version":1,"deck":"deck","agenda":{"anchor":{"item":1,"at":5,"offset":0}},"rounds":{"begun":[{"at":9}]}}"#;
    let session = read(log).unwrap();
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
