//! Files that are brought in, and the buttons that take back what they brought.

use crate::cards::over;
use crate::made::page;
use crate::source;
use leptos::prelude::GetUntracked;
use menselijke_maat::session::agenda::Fact;
use menselijke_maat::session::file::{Odd, Place, Refused};
use menselijke_maat::session::{Action, Session, document, line};
use menselijke_maat::stage::{Panel, Stage};

fn with(done: impl FnOnce(Stage)) {
    page(source::deck(), done);
}

/// A file of this deck in which this happened to the afternoon, logged as of this agenda.
fn file(item: usize, agenda: Option<u32>) -> String {
    let deck = source::deck();
    let mut session = Session::new(&deck.id);
    session.apply(Action::Line("lijn-doen".into(), line::Fact::Placed(line::Percent::MIDDLE)));
    session.apply(Action::Agenda(Fact::Started { item, at: 5_000, offset: 0 }));
    session.made_for(deck.agenda().expect("an agenda"));
    session.agenda.agenda = agenda.unwrap_or(session.agenda.agenda);
    document::write(&session)
}

#[test]
fn times_of_another_agenda_stay_in_the_file_and_all_else_comes_in() {
    with(|stage| {
        for (text, fits) in [
            (file(1, None), true),
            (file(1, Some(0)), true),
            (file(1, Some(77)), false),
            (file(40, None), false),
            (file(40, Some(0)), false),
        ] {
            let (session, unfit) = stage.read_file(&text).expect("a file");
            assert_eq!((unfit, session.agenda == Default::default()), (!fits, !fits), "{text}");
            assert!(session.line("lijn-doen").own.is_some());
            let before = stage.session().get_untracked();
            stage.take_over(&session);
            let taken = stage.session().get_untracked();
            assert_eq!(taken.agenda.runs.len(), usize::from(fits));
            stage.undo_file();
            assert_eq!(stage.session().get_untracked(), before);
        }
    });
}

#[test]
fn a_doubt_about_times_that_do_not_fit_stays_in_the_file_too() {
    let deck = source::deck();
    let mut session = Session::new(&deck.id);
    session.apply(Action::Agenda(Fact::Started { item: 40, at: 5_000, offset: 0 }));
    session.apply(Action::Jumped(600_000));
    assert!(session.doubt.is_some());
    with(|stage| {
        let (session, unfit) = stage.read_file(&document::write(&session)).expect("a file");
        assert_eq!((unfit, session.doubt), (true, None));
    });
}

#[test]
fn what_cannot_be_is_refused_before_anything_is_changed() {
    with(|stage| {
        let text = file(1, None).replace("\"own\":50", "\"own\":500");
        let refused = Refused::Odd(Place::Line("lijn-doen".into()), Odd::Beyond);
        assert_eq!(stage.read_file(&text).map(|_| ()), Err(refused));
        assert!(stage.session().get_untracked().is_untouched());
    });
}

#[test]
fn a_button_with_nothing_to_take_back_says_so_and_keeps_the_focus() {
    let files = over(|_| Panel::Files, |_| ());
    for name in ["Ongedaan maken", "Opnieuw"] {
        let button = files.named("button").into_iter().find(|button| button.words() == name).expect("a button");
        assert_eq!((button.get("aria-disabled"), button.get("disabled")), (Some("true"), None), "{name}");
    }
}
