//! What happens on a line, and what is read of one.

use menselijke_maat::session::document;
use menselijke_maat::session::line::{Fact, Line, Percent, Phase};

#[test]
fn a_locked_line_keeps_its_places_until_it_is_opened_again_and_that_is_known() {
    let mut line = Line::default();
    line.apply(Fact::Stood(Percent::near(10.0)));
    line.apply(Fact::Hid);
    assert_eq!((line.phase, line.shown().len(), line.dots.len()), (Phase::Hidden, 0, 1));
    line.apply(Fact::Locked);
    assert_eq!(line.shown().len(), 1, "what is locked is shown");
    let locked = line.clone();
    for fact in [
        Fact::Stood(Percent::MIDDLE),
        Fact::Coded("A".into(), Percent::MIDDLE),
        Fact::Moved(0, Percent::MIDDLE),
        Fact::Left(0),
        Fact::Hid,
        Fact::Shown,
    ] {
        line.apply(fact);
        assert_eq!(line, locked);
    }
    line.apply(Fact::Reopened(5));
    line.apply(Fact::Reopened(6));
    assert_eq!((line.phase, line.reopened.as_slice()), (Phase::Open, &[5][..]), "once: it was open then");
    line.apply(Fact::Left(0));
    assert!(line.dots.is_empty());
}

#[test]
fn each_has_the_floor_once_and_who_leaves_gives_it_up() {
    let mut line = Line::default();
    [10, 50, 90].into_iter().for_each(|at: u8| line.apply(Fact::Stood(Percent::near(at.into()))));
    let mut asked = Vec::new();
    line.apply(Fact::Asked(1));
    while let Some(speaking) = line.speaking {
        asked.push(speaking.id);
        line.apply(if speaking.id == 0 { Fact::Passed(2) } else { Fact::Asked(3) });
    }
    assert_eq!(asked, [0, 1, 2]);
    line.apply(Fact::Unheard);
    line.apply(Fact::Asked(4));
    line.apply(Fact::Left(0));
    assert_eq!((line.speaking, line.turns.len()), (None, 0));
}

#[test]
fn a_line_that_nobody_could_have_drawn_is_refused_whole() {
    let read = |line: &str| document::read(&format!(r#"{{"version":1,"deck":"deck","lines":{{"a":{line}}}}}"#), "deck");
    assert!(read(r#"{"dots":[{"id":0,"at":100,"again":0,"who":{"name":"\u202eאב <b>"}}],"next":1}"#).is_ok());
    for line in [
        r#"{"dots":[{"id":0,"at":101}]}"#,
        r#"{"dots":[{"id":0,"at":-1}]}"#,
        r#"{"dots":[{"id":0,"at":1.5}]}"#,
        r#"{"dots":[{"id":0}]}"#,
        r#"{"dots":[{"id":0,"at":5,"again":101}]}"#,
        r#"{"dots":[{"id":0,"at":5,"who":{"name":5}}]}"#,
        r#"{"nowhere":-1}"#,
        r#"{"phase":"shut"}"#,
        r#"{"again":{"own":200}}"#,
        r#"{"turns":[{"passed":true}]}"#,
        r#"{"dots":[{"id":3,"at":5},{"id":3,"at":9}],"next":4}"#,
        r#"{"dots":[{"id":4294967295,"at":5}]}"#,
    ] {
        assert_eq!(read(line), Err(document::Unfit::Unreadable), "{line}");
    }
}

/// Ids out of order, one that would be given out again, a turn of nobody, hidden and once more at the same time.
#[test]
fn a_line_that_is_nearly_right_is_mended_and_loses_nothing() {
    let read = |line: &str| {
        let text = format!(r#"{{"version":2,"deck":"deck","lines":{{"a":{line}}}}}"#);
        document::read(&text, "deck").expect("a document").line("a")
    };
    let mut line =
        read(r#"{"dots":[{"id":7,"at":5},{"id":2,"at":9,"late":true}],"next":1,"speaking":{"id":9,"at":0}}"#);
    assert_eq!(line.dots.iter().map(|dot| (dot.id, dot.late)).collect::<Vec<_>>(), [(2, true), (7, false)]);
    assert_eq!((line.next, line.speaking), (8, None));
    line.apply(Fact::Stood(Percent::MIDDLE));
    assert_eq!(line.dots.last().map(|dot| dot.id), Some(8));
    let hidden = read(r#"{"dots":[{"id":0,"at":5}],"next":1,"phase":"hidden","again":{"on":true,"locked":true}}"#);
    assert_eq!((hidden.now(), hidden.again.on, hidden.again.locked), (Phase::Hidden, false, true));
}

#[test]
fn whoever_goes_along_the_dots_goes_from_left_to_right_and_never_while_they_are_hidden() {
    let mut line = Line::default();
    [50, 10, 90, 10].into_iter().for_each(|at: u8| line.apply(Fact::Stood(Percent::near(at.into()))));
    let mut along = Vec::new();
    let mut dot = None;
    for _ in 0..5 {
        dot = line.beside(dot, 1);
        along.push(dot);
    }
    assert_eq!(along, [Some(1), Some(3), Some(0), Some(2), Some(1)]);
    assert_eq!((line.beside(Some(1), -1), line.beside(None, -1)), (Some(2), Some(2)));
    line.apply(Fact::Hid);
    assert_eq!((line.beside(Some(1), 1), line.beside(None, 1)), (None, None));
    assert_eq!(Line::default().beside(None, 1), None);
}
