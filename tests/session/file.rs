//! Files that somebody brings in: what they may say, and what is refused by name.

use crate::facts::{actions, after};
use menselijke_maat::session::clock::BEYOND;
use menselijke_maat::session::document::{self, Unfit};
use menselijke_maat::session::file::{Odd, Place, Refused, read};
use menselijke_maat::session::line::Percent;
use menselijke_maat::session::register::Stamp;
use menselijke_maat::session::{Action, Session, agenda, dilemma, line, rounds};
use proptest::prelude::*;

/// A document with something of each kind in it, at times and places that stand there once.
fn whole() -> String {
    let mut session = Session::new("deck");
    let mut line = |fact| drop(session.apply(Action::Line("lijn".into(), fact)));
    line(line::Fact::Placed(Percent::near(73.0)));
    line(line::Fact::Stood(Percent::near(12.0)));
    line(line::Fact::Stood(Percent::near(14.0)));
    line(line::Fact::Asked(7_001));
    let stamp = |at| Stamp { by: "x".into(), at };
    let note =
        dilemma::Note { question: 2, text: "<b>\u{0}👩‍👩‍👧 שלום</b>".into(), ..Default::default() };
    let mut card = |fact| drop(session.apply(Action::Dilemma("d".into(), fact)));
    card(dilemma::Fact::Noted("n".into(), stamp(1), note));
    card(dilemma::Fact::Weighed { after: true, stamp: stamp(2), at: Some(Percent::near(31.0)) });
    for (item, at) in [(1, 5_001), (2, 6_001)] {
        session.apply(Action::Agenda(agenda::Fact::Started { item, at, offset: 3_600_000 }));
    }
    session.apply(Action::Agenda(agenda::Fact::Shifted { by: 9_002 }));
    session.apply(Action::Rounds(rounds::Fact::Grouped(4)));
    for at in [8_001, 8_501] {
        session.apply(Action::Rounds(rounds::Fact::Started { at, length: 100 }));
    }
    document::write(&session)
}

/// The document with one thing in it another.
fn with(fits: &str, odd: &str) -> String {
    let whole = whole();
    assert!(whole.contains(fits), "{fits} in {whole}");
    whole.replacen(fits, odd, 1)
}

const NEVER: &str = "9223372036854775807";

fn line() -> Place {
    Place::Line("lijn".into())
}

fn card() -> Place {
    Place::Card("d".into())
}

#[test]
fn what_cannot_be_is_refused_with_a_name_for_it_and_where_it_is() {
    let beyond = BEYOND.to_string();
    let of_time = |begin: &str| [begin, NEVER].concat();
    for (fits, odd, place, what) in [
        ("\"own\":73", "\"own\":101", line(), Odd::Beyond),
        ("\"own\":73", "\"own\":-1", line(), Odd::Beyond),
        ("\"at\":12", "\"at\":300", line(), Odd::Beyond),
        ("\"at\":12", "\"again\":-5,\"at\":12", line(), Odd::Beyond),
        ("\"id\":1", "\"id\":0", line(), Odd::Twice),
        ("\"own\":73", "\"own\":73,\"own\":74", line(), Odd::Twice),
        ("\"own\":73", "\"own\":73,\"phase\":\"elsewhere\"", line(), Odd::Value),
        ("\"at\":7001", &of_time("\"at\":"), line(), Odd::Time),
        ("\"at\":7001", "\"at\":-1", line(), Odd::Time),
        ("\"lijn\":{", "\"lijn\":{\"own\":3},\"lijn\":{", line(), Odd::Twice),
        ("\"question\":2,", "\"question\":200,", card(), Odd::Value),
        ("\"question\":2,", "\"question\":254,", card(), Odd::Value),
        ("\"question\":2,", "\"question\":-2,", card(), Odd::Value),
        ("\"question\":2,", "\"cell\":200,\"question\":2,", card(), Odd::Value),
        ("\"question\":2,", "\"round\":13,\"question\":2,", card(), Odd::Value),
        ("\"question\":2,", "\"question\":2,\"question\":3,", card(), Odd::Twice),
        ("\"order\":31", "\"order\":101", card(), Odd::Value),
        ("\"order\":0", &of_time("\"order\":"), card(), Odd::Value),
        ("[[\"x\",1,", &["[[\"x\",", NEVER, ","].concat(), card(), Odd::Time),
        ("[[\"x\",1,", "[[\"x\",1,{\"question\":1,\"text\":\"\",\"order\":0}],[\"x\",1,", card(), Odd::Twice),
        ("{\"x\":1}", &["{\"x\":", &beyond, "}"].concat(), card(), Odd::Time),
        ("{\"x\":1}", "{\"x\":-1}", card(), Odd::Time),
        ("\"start\":5001", &["\"start\":", &beyond].concat(), Place::Times, Odd::Time),
        ("\"since\":5001", "\"since\":-5", Place::Times, Odd::Time),
        ("\"since\":5001", "\"end\":4000,\"since\":5001", Place::Times, Odd::Value),
        ("\"since\":5001", "\"since\":6500", Place::Times, Odd::Value),
        ("\"item\":2", "\"item\":1", Place::Times, Odd::Value),
        ("\"item\":2", "\"item\":-2", Place::Times, Odd::Value),
        ("\"shift\":9002", "\"shift\":86400001", Place::Times, Odd::Value),
        ("\"offset\":3600000", "\"offset\":-90000000", Place::Times, Odd::Value),
        ("\"shift\":9002", "\"cuts\":[{\"item\":1,\"by\":-1}]", Place::Times, Odd::Value),
        ("\"shift\":9002", "\"shift\":9002,\"shift\":9003", Place::Times, Odd::Twice),
        ("\"at\":8001", &of_time("\"at\":"), Place::Rounds, Odd::Time),
        ("\"at\":8501", "\"at\":8000", Place::Rounds, Odd::Value),
        ("\"at\":8501", "\"end\":8400,\"at\":8501", Place::Rounds, Odd::Value),
        ("\"length\":100", "\"length\":-100", Place::Rounds, Odd::Value),
        ("\"length\":100", "\"length\":100,\"seats\":[12]", Place::Rounds, Odd::Value),
        ("\"groups\":4", "\"groups\":13", Place::Rounds, Odd::Value),
        ("\"groups\":4", "\"groups\":0", Place::Rounds, Odd::Value),
        ("\"groups\":4", "\"groups\":400", Place::Rounds, Odd::Value),
        ("\"groups\":4", "\"groups\":4,\"groups\":5", Place::Rounds, Odd::Twice),
        ("\"lines\"", "\"group\":-3,\"lines\"", Place::Group, Odd::Value),
        ("\"lines\"", "\"lines\":{},\"lines\"", Place::File("lines".into()), Odd::Twice),
    ] {
        assert_eq!(read(&with(fits, odd), "deck"), Err(Refused::Odd(place, what)), "{odd}");
    }
}

#[test]
fn numbers_that_are_none_of_ours_are_named() {
    for number in ["1e999", "-1e999", "73.5", "1e2", "9223372036854775808", "123456789012345678901234567890"] {
        let text = with("\"own\":73", &format!("\"own\":{number}"));
        assert_eq!(read(&text, "deck"), Err(Refused::Number(number.into())));
        assert_eq!(read(&text.replace(',', ",\n  "), "deck"), Err(Refused::Number(number.into())), "on lines");
    }
    for text in [with("\"own\":73", "\"own\":NaN"), with("\"own\":73", "\"own\":07"), "73.".into(), String::new()] {
        assert_eq!(read(&text, "deck"), Err(Refused::Unfit(Unfit::Unreadable)), "{text}");
    }
    assert_eq!(read("[1e999]", "deck"), Err(Refused::Number("1e999".into())));
}

#[test]
fn utf_16_that_does_not_say_so_is_named_and_a_mark_before_the_text_is_taken_off() {
    let whole = whole();
    let signs = |order: fn(u16) -> [u8; 2]| whole.encode_utf16().flat_map(order).collect::<Vec<u8>>();
    for bytes in [signs(u16::to_le_bytes), signs(u16::to_be_bytes)] {
        // As a browser reads it for UTF-8.
        assert_eq!(read(&String::from_utf8_lossy(&bytes), "deck"), Err(Refused::Encoded));
    }
    assert_eq!(read(&format!("\u{feff}{whole}"), "deck"), read(&whole, "deck"));
    assert!(read(&whole, "deck").is_ok(), "a NUL that was typed is escaped");
}

#[test]
fn what_is_not_known_is_passed_over_and_what_the_head_says_comes_first() {
    let more = with("\"own\":73", "\"own\":73,\"colour\":{\"of\":[1,null,true]}").replacen('{', "{\"later\":[],", 1);
    assert_eq!(read(&more, "deck"), read(&whole(), "deck"));
    let odd = with("\"own\":73", "\"own\":101");
    let newer = odd.replace("\"version\":2", "\"version\":3");
    assert_eq!(read(&newer, "deck"), Err(Refused::Unfit(Unfit::Newer)));
    assert_eq!(read(&odd, "another"), Err(Refused::Unfit(Unfit::Foreign)));
    assert_eq!(read(&"[".repeat(100_000), "deck"), Err(Refused::Unfit(Unfit::Unreadable)), "too deep, and no overflow");
    let old = r#"{"version":1,"deck":"deck","lines":{"a":{"own":7}},"dilemmas":{"d":{"notes":{"2":"x"}}}}"#;
    assert_eq!(read(old, "deck"), document::read(old, "deck").map_err(Refused::Unfit));
    assert_eq!(read(&old.replace(":7", ":700"), "deck"), Err(Refused::Odd(Place::Line("a".into()), Odd::Beyond)));
}

/// What is kept in the browser is taken up all the same: nothing is lost by it.
#[test]
fn the_browsers_own_storage_may_hold_what_a_file_may_not() {
    for (fits, odd) in [
        ("\"own\":73", "\"own\":73,\"own\":74"),
        ("\"question\":2,", "\"question\":200,"),
        ("\"start\":5001", "\"start\":9223372036854775807"),
        ("\"item\":2", "\"item\":1"),
        ("\"at\":8501", "\"at\":8000"),
    ] {
        assert!(document::read(&with(fits, odd), "deck").is_ok(), "{odd}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn whatever_we_wrote_comes_in(actions in actions()) {
        let session = after(&actions);
        match read(&document::write(&session), "deck") {
            Ok(read) => prop_assert_eq!(read, session),
            // By a clock that shows the year 9999.
            Err(refused) => prop_assert!(matches!(refused, Refused::Odd(_, Odd::Time)), "{:?}", refused),
        }
    }

    #[test]
    fn any_text_is_read_or_refused(at in 0usize..900, sign in prop_oneof![any::<char>(), prop::sample::select(vec!['9', '.', 'e', '-', '"', ','])]) {
        let changed: String = whole().chars().enumerate().map(|(place, own)| if place == at { sign } else { own }).collect();
        if let Ok(session) = read(&changed, "deck") {
            prop_assert_eq!(read(&document::write(&session), "deck"), Ok(session));
        }
    }
}
