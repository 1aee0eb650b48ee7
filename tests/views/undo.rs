//! What can be taken back, where, and what stays as it is.

use crate::made::page;
use crate::source;
use leptos::prelude::{GetUntracked, WithUntracked};
use menselijke_maat::session::line::{self, Field, Percent};
use menselijke_maat::session::register::Stamp;
use menselijke_maat::session::{Action, Part, Session, dilemma};
use menselijke_maat::stage::Stage;

fn stamp(by: &str, at: i64) -> Stamp {
    Stamp { by: by.into(), at }
}

fn noted(id: &str, name: &str, text: &str) -> Action {
    let note = dilemma::Note { text: text.into(), ..Default::default() };
    Action::Dilemma(id.into(), dilemma::Fact::Noted(name.into(), stamp("hier", 1), note))
}

fn typed(id: &str, name: &str, text: &str) -> Action {
    Action::Dilemma(id.into(), dilemma::Fact::Typed(name.into(), stamp("hier", 2), text.into()))
}

fn closed(part: u8, text: &str) -> Action {
    Action::Dilemma("d1".into(), dilemma::Fact::Closed(part, stamp("hier", 1), text.into()))
}

/// All texts on a card, with their names.
fn texts(stage: Stage, id: &str) -> Vec<String> {
    let card = stage.session().with_untracked(|session| session.dilemma(id));
    card.entries().filter_map(|(name, _)| card.note(name).map(|note| [name, "=", &note.text].concat())).collect()
}

fn on(id: &'static str) -> impl Fn(&Part) -> bool + Copy {
    move |part| matches!(part, Part::Entry(known, ..) if known == id)
}

/// What another browser noted.
fn other(name: &str) -> Session {
    let mut session = Session::new("menselijke-maat");
    let note = dilemma::Note { text: "van daar".into(), ..Default::default() };
    session.apply(Action::Dilemma("d1".into(), dilemma::Fact::Noted(name.into(), stamp("daar", 5), note)));
    session
}

fn with(done: impl FnOnce(Stage)) {
    page(source::deck(), done);
}

#[test]
fn undo_at_a_table_takes_nothing_away_that_came_in_since() {
    with(|stage| {
        stage.act(noted("d1", "a", "mijn"));
        stage.merge(&other("b"));
        stage.undo(on("d1"));
        assert_eq!(texts(stage, "d1"), ["b=van daar"]);
        assert!(!stage.can_undo(on("d1")), "what came in is taken back at the files");
        stage.redo(on("d1"));
        assert_eq!(texts(stage, "d1"), ["a=mijn", "b=van daar"]);
        stage.undo_file();
        assert_eq!(texts(stage, "d1"), ["a=mijn"]);
    });
}

#[test]
fn undo_at_the_files_takes_nothing_away_that_was_typed_since() {
    with(|stage| {
        stage.merge(&other("b"));
        stage.act(noted("d1", "a", "mijn"));
        stage.undo_file();
        assert_eq!(texts(stage, "d1"), ["a=mijn"]);
        stage.redo_file();
        assert_eq!(texts(stage, "d1"), ["a=mijn", "b=van daar"]);
        // Changed since it came in: it stays, with all that was typed.
        stage.act(typed("d1", "b", "van daar, en van hier"));
        assert!(!stage.can_undo_file());
        stage.undo_file();
        assert_eq!(texts(stage, "d1"), ["a=mijn", "b=van daar, en van hier"]);
        stage.undo(on("d1"));
        assert_eq!(texts(stage, "d1"), ["a=mijn", "b=van daar"]);
        stage.undo_file();
        assert_eq!(texts(stage, "d1"), ["a=mijn"]);
    });
}

#[test]
fn of_what_a_file_brought_that_is_taken_back_which_nobody_changed_since() {
    with(|stage| {
        let mut both = other("b");
        both.merge(&other("c").dilemmas);
        stage.merge(&both);
        stage.act(typed("d1", "b", "gewijzigd"));
        stage.undo_file();
        assert_eq!(texts(stage, "d1"), ["b=gewijzigd"]);
    });
}

#[test]
fn all_that_was_wiped_comes_back_beside_what_was_entered_since() {
    with(|stage| {
        stage.act(noted("d1", "a", "mijn"));
        stage.act(Action::Counted(20));
        stage.replace(&Session::new("menselijke-maat"));
        assert!(stage.session().with_untracked(Session::is_untouched));
        stage.act(noted("d1", "later", "nieuw"));
        stage.undo_file();
        assert_eq!(texts(stage, "d1"), ["a=mijn", "later=nieuw"]);
        assert_eq!(stage.session().get_untracked().group, 20);
    });
}

#[test]
fn a_change_that_changes_nothing_is_no_step_and_leaves_redo_as_it_was() {
    with(|stage| {
        let line = |fact| Action::Line("lijn-doen".into(), fact);
        let mine = |part: &Part| matches!(part, Part::Line(..));
        stage.act(line(line::Fact::Stood(Percent::MIDDLE)));
        stage.act(line(line::Fact::Locked));
        stage.undo(mine);
        stage.act(line(line::Fact::Locked));
        stage.undo(mine);
        assert!(stage.can_redo(mine));
        stage.redo(mine);
        // A stray tap, a key on a locked line.
        stage.act(line(line::Fact::Stood(Percent::near(3.0))));
        stage.act(line(line::Fact::Moved(0, Percent::near(3.0))));
        stage.undo(mine);
        let phase = stage.session().with_untracked(|session| session.line("lijn-doen").phase);
        assert_eq!(phase, line::Phase::Open, "the lock itself was taken back");
        stage.act(line(line::Fact::Moved(7, Percent::near(3.0))));
        assert!(stage.can_redo(mine));
    });
}

#[test]
fn a_step_is_what_was_typed_in_one_field_from_its_first_key() {
    with(|stage| {
        stage.act(noted("d1", "a", "e"));
        for text in ["ee", "eer", "eerste"] {
            stage.act(typed("d1", "a", text));
        }
        stage.act(closed(0, "k"));
        stage.act(closed(0, "kies"));
        stage.act(closed(1, "o"));
        stage.act(closed(1, "om"));
        for want in [vec!["a=eerste", "closing-0=kies"], vec!["a=eerste"], vec![]] {
            stage.undo(on("d1"));
            assert_eq!(texts(stage, "d1"), want);
        }
        let named =
            |dot, text: &str| Action::Line("lijn-doen".into(), line::Fact::Named(dot, Field::Name, text.to_owned()));
        let names = || {
            let line = stage.session().with_untracked(|session| session.line("lijn-doen"));
            line.dots.iter().map(|dot| dot.who.name.clone()).collect::<Vec<_>>()
        };
        stage.act(Action::Line("lijn-doen".into(), line::Fact::Stood(Percent::MIDDLE)));
        stage.act(Action::Line("lijn-doen".into(), line::Fact::Stood(Percent::MIDDLE)));
        ["A", "An", "Ans"].iter().for_each(|text| stage.act(named(0, text)));
        ["B", "Bo", "Bob"].iter().for_each(|text| stage.act(named(1, text)));
        let mine = |part: &Part| matches!(part, Part::Line(..));
        stage.undo(mine);
        assert_eq!(names(), ["Ans", ""]);
        stage.undo(mine);
        assert_eq!(names(), ["", ""]);
    });
}

#[test]
fn what_another_window_changed_is_not_undone_here_and_all_else_still_is() {
    with(|stage| {
        stage.act(noted("d1", "a", "een"));
        stage.act(noted("d1", "b", "twee"));
        stage.act(noted("d2", "c", "drie"));
        stage.undo(on("d2"));
        let mut there = stage.session().get_untracked();
        there.apply(typed("d1", "b", "daar gewijzigd"));
        there.apply(noted("d3", "d", "daar"));
        stage.adopt(there);
        stage.undo(on("d1"));
        assert_eq!(texts(stage, "d1"), ["b=daar gewijzigd"]);
        assert!(!stage.can_undo(on("d1")));
        stage.redo(on("d2"));
        assert_eq!((texts(stage, "d2"), texts(stage, "d3")), (vec!["c=drie".into()], vec!["d=daar".into()]));
    });
}

#[test]
fn a_move_and_a_choice_are_one_step_each() {
    with(|stage| {
        let order = || {
            let card = stage.session().with_untracked(|session| session.dilemma("d1"));
            dilemma::listed(&card, 0, 0).into_iter().map(|(_, note)| note.text.clone()).collect::<String>()
        };
        ["a", "b", "c"].iter().for_each(|name| stage.act(noted("d1", name, name)));
        stage.act(Action::Dilemma("d1".into(), dilemma::Fact::Moved("a".into(), stamp("hier", 3), 1)));
        assert_eq!(order(), "bac");
        stage.undo(on("d1"));
        assert_eq!(order(), "abc");
        // The same note, changed there by who had not seen this one.
        stage.merge(&other("a"));
        stage.act(Action::Dilemma("d1".into(), dilemma::Fact::KeptAll("a".into(), stamp("hier", 4))));
        assert_eq!(order(), "avan daarbc");
        stage.undo(on("d1"));
        assert_eq!(stage.session().with_untracked(|session| session.dilemma("d1").conflicts().count()), 1);
    });
}

#[test]
fn what_a_file_brought_is_fresh_until_it_was_seen() {
    with(|stage| {
        stage.merge(&other("b"));
        stage.merge(&other("b"));
        assert_eq!(stage.fresh.get_untracked(), [("d1".to_owned(), "b".to_owned())]);
    });
}
