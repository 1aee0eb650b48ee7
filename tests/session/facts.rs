//! Whatever may happen, made up.

use menselijke_maat::session::agenda::{self, Cut};
use menselijke_maat::session::line::Percent;
use menselijke_maat::session::register::Stamp;
use menselijke_maat::session::{Action, Session, dilemma, line, rounds};
use proptest::prelude::*;

pub fn id() -> impl Strategy<Value = String> {
    prop::sample::select(vec!["a", "b", "lijn-doen"]).prop_map(str::to_owned)
}

pub fn at() -> impl Strategy<Value = Percent> {
    (0u8..=100).prop_map(|at| Percent::near(at.into()))
}

/// Instants and lengths in ms: ordinary ones, and any.
pub fn time() -> impl Strategy<Value = i64> {
    prop_oneof![4 => 1_700_000_000_000i64..1_700_100_000_000, 1 => any::<i64>()]
}

pub fn on_a_line() -> impl Strategy<Value = line::Fact> {
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

pub fn text() -> impl Strategy<Value = String> {
    prop_oneof![Just(String::new()), any::<String>(), Just("<b>\u{0}👩‍👩‍👧 שלום</b>\n".to_owned())]
}

pub fn field() -> impl Strategy<Value = line::Field> {
    prop::sample::select(vec![line::Field::Name, line::Field::Function, line::Field::Organisation])
}

pub fn note_id() -> impl Strategy<Value = String> {
    prop::sample::select(vec!["n1", "n2", "n3"]).prop_map(str::to_owned)
}

pub fn stamp() -> impl Strategy<Value = Stamp> {
    (prop::sample::select(vec!["a", "b", "c"]), 0i64..50).prop_map(|(by, at)| Stamp { by: by.to_owned(), at })
}

pub fn note() -> impl Strategy<Value = dilemma::Note> {
    (0u8..4, 0u8..4, text(), any::<u8>(), 0i64..50, any::<bool>()).prop_map(
        |(question, cell, text, marks, order, gone)| dilemma::Note {
            question,
            cell,
            text,
            marks,
            order,
            gone,
            round: 0,
        },
    )
}

pub fn on_a_card() -> impl Strategy<Value = dilemma::Fact> {
    use dilemma::Fact::*;
    prop_oneof![
        (note_id(), stamp(), any::<bool>()).prop_map(|(id, stamp, up)| Moved(id, stamp, if up { -1 } else { 1 })),
        (note_id(), stamp(), note()).prop_map(|(id, stamp, note)| Chosen(id, stamp, note)),
        (note_id(), stamp()).prop_map(|(id, stamp)| KeptAll(id, stamp)),
        (note_id(), stamp(), note()).prop_map(|(id, stamp, note)| Noted(id, stamp, note)),
        (note_id(), stamp(), text()).prop_map(|(id, stamp, text)| Typed(id, stamp, text)),
        (any::<bool>(), stamp(), prop::option::of(at())).prop_map(|(after, stamp, at)| Weighed { after, stamp, at }),
        (0u8..5, stamp(), text()).prop_map(|(part, stamp, text)| Closed(part, stamp, text)),
        (note_id(), stamp(), any::<bool>()).prop_map(|(id, stamp, on)| Picked(id, stamp, on)),
    ]
}

pub fn in_the_afternoon() -> impl Strategy<Value = agenda::Fact> {
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
        any::<bool>().prop_map(|by_plan| Chosen { by_plan }),
        time().prop_map(|by| ClockMoved { by }),
        Just(Reset),
    ]
}

pub fn in_the_rounds() -> impl Strategy<Value = rounds::Fact> {
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
        Just(LetGo),
        (time(), prop::option::of(0usize..9)).prop_map(|(at, from)| Left { at, from }),
        Just(Back),
        (prop::collection::vec(0u8..14, 0..14), any::<bool>()).prop_map(|(seats, coming)| Seated { seats, coming }),
        any::<i16>().prop_map(|half_minutes| Backdated { half_minutes }),
        time().prop_map(|at| Voided { at }),
        Just(Valid),
        time().prop_map(|by| ClockMoved { by }),
        Just(Reset),
    ]
}

pub fn action() -> impl Strategy<Value = Action> {
    prop_oneof![
        any::<u16>().prop_map(Action::Counted),
        (id(), on_a_line()).prop_map(|(id, fact)| Action::Line(id, fact)),
        (id(), on_a_card()).prop_map(|(id, fact)| Action::Dilemma(id, fact)),
        in_the_afternoon().prop_map(Action::Agenda),
        in_the_rounds().prop_map(Action::Rounds),
        (prop::collection::vec(in_the_afternoon(), 0..3), prop::collection::vec(in_the_rounds(), 0..3))
            .prop_map(|(agenda, rounds)| Action::Afternoon(agenda, rounds)),
        any::<bool>().prop_map(|set| Action::Explained { set }),
    ]
}

/// What happens, and the clock that jumps meanwhile, which nobody does.
pub fn actions() -> impl Strategy<Value = Vec<Action>> {
    prop::collection::vec(prop_oneof![10 => action(), 1 => time().prop_map(Action::Jumped)], 0..24)
}

pub fn after(actions: &[Action]) -> Session {
    let mut session = Session::new("deck");
    actions.iter().for_each(|action| drop(session.apply(action.clone())));
    session
}
