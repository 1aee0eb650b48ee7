//! Documents, files and codes of the builds before: they must open for ever. Recorded on 30 November 2026 from a browser
//! (`tests/fixtures`), before storage and the house were rebuilt.

use menselijke_maat::session::code::Codes;
use menselijke_maat::session::line::{Percent, Phase};
use menselijke_maat::session::{Session, document, file};
use std::fs;

const DECK: &str = "menselijke-maat";

fn fixture(name: &str) -> String {
    fs::read_to_string(format!("tests/fixtures/{name}.json")).expect("a fixture")
}

fn read(name: &str) -> Session {
    document::read(&fixture(name), DECK).expect("it opens")
}

/// Alone: a place on each line, one of them twice; notes in every field of a dilemma.
#[test]
fn what_somebody_alone_entered_opens() {
    let session = read("self-study.session");
    let own = |id: &str| session.line(id).own.map(Percent::get);
    assert_eq!([own("lijn-doen"), own("lijn-belang"), own("lijn-kunnen")], [Some(20), Some(99), Some(50)]);
    assert_eq!(session.line("lijn-doen").again.own.map(Percent::get), Some(100));
    let card = session.dilemma("dilemma-1");
    let notes: Vec<&str> = card.notes().map(|(_, note)| note.text.as_str()).collect();
    assert_eq!(notes.len(), 10, "{notes:?}");
    assert!(notes.iter().all(|text| text.contains("<b>tekst</b> 👩‍👩‍👧 met \"aanhaling\"")), "{notes:?}");
}

/// In the room: seven people on each line, one with a name, one line locked, turns, the agenda and the first round.
#[test]
fn what_a_room_entered_opens() {
    let session = read("room.session");
    for id in ["lijn-doen", "lijn-belang", "lijn-kunnen"] {
        let places: Vec<u8> = session.line(id).dots.iter().map(|dot| dot.at.get()).collect();
        assert_eq!(places, [5, 20, 35, 50, 62, 80, 99], "{id}");
    }
    let line = session.line("lijn-kunnen");
    assert_eq!(line.phase, Phase::Locked);
    let named = line.dots.last().map(|dot| dot.who.parts().collect::<Vec<_>>().join(", "));
    assert_eq!(named.as_deref(), Some("Fatima, adviseur, Gemeente Utrecht"));
    assert!(session.line("lijn-doen").speaking.is_some_and(|speaking| speaking.id == 6));
    assert_eq!((session.agenda.runs.len(), session.rounds.begun.len()), (3, 1));
}

#[test]
fn what_opens_is_written_again_as_it_was() {
    for name in ["self-study.session", "room.session"] {
        let session = read(name);
        assert_eq!(document::read(&document::write(&session), DECK), Ok(session), "{name}");
    }
}

#[test]
fn files_that_were_handed_out_open() {
    for (name, session) in [("self-study.file", "self-study.session"), ("room.file", "room.session")] {
        assert_eq!(file::read(&fixture(name), DECK).ok(), Some(read(session)), "{name}");
    }
}

#[test]
fn codes_that_were_read_aloud_are_understood() {
    let codes = Codes::new(DECK, ["lijn-doen", "lijn-belang", "lijn-kunnen"].into_iter());
    for (places, code) in &CODES {
        let places: Vec<Option<Percent>> = places.iter().map(|at| at.map(Percent::near)).collect();
        assert_eq!(codes.decode(code).ok(), Some(places.clone()), "{code}");
        assert_eq!(codes.encode(&places), *code);
    }
}

const CODES: [(&[Option<f64>], &str); 4] = [
    (&[Some(20.0), Some(99.0), Some(50.0)], "6GYGB"),
    (&[Some(0.0), Some(100.0), None], "09VK0"),
    (&[None, None, None], "ZE4WP"),
    (&[Some(50.0), Some(50.0), Some(50.0)], "FQ2EM"),
];
