//! The report of an afternoon: what stands in it, and what doesn't.

use crate::cards::{apart, at, noted, on, stamp};
use crate::made::page;
use crate::source;
use leptos::prelude::GetUntracked;
use menselijke_maat::report::{Block, csv, entry, markdown, report};
use menselijke_maat::session::agenda::Civil;
use menselijke_maat::session::dilemma::{Fact, Mark, Note, VARIATION};
use menselijke_maat::session::line::{self, Percent};
use menselijke_maat::session::{Action, Session, rounds};
use menselijke_maat::words::words;

const DAY: Civil = Civil { day: 20_781, minute: 15 * 60 };

fn told(session: &Session) -> String {
    markdown(&report(&source::deck(), session, words("nl"), DAY, false))
}

fn after(actions: impl IntoIterator<Item = Action>) -> Session {
    let mut session = Session::new("menselijke-maat");
    actions.into_iter().for_each(|action| drop(session.apply(action)));
    session
}

fn line(fact: line::Fact) -> Action {
    Action::Line("lijn-doen".into(), fact)
}

#[test]
fn the_report_says_when_with_how_many_and_how_the_rounds_were_held() {
    let begun = |at| Action::Rounds(rounds::Fact::Started { at, length: 60_000 });
    let session = after([Action::Counted(22), begun(0), begun(60_000)]);
    let told = told(&session);
    assert!(told.contains("\n24 november 2026. Met 22 mensen.\n"), "{told}");
    assert!(
        told.contains("- Ronde 1: groep A bij dilemma 1, groep B bij dilemma 2, groep C bij dilemma 3.\n"),
        "{told}"
    );
    assert!(told.contains("- Ronde 2: groep A bij dilemma 2"), "{told}");
    assert!(!told.contains("Ronde 3"));
    assert!(told.contains("- Groep A miste dilemma 3\n"), "{told}");
    let none = self::told(&after([]));
    assert!(!none.contains("De rondes") && !none.contains("mensen."), "{none}");
}

#[test]
fn a_line_in_the_report_says_who_moved_and_why_and_nothing_of_what_is_hidden() {
    let stood = (0..6).map(|place| line(line::Fact::Stood(Percent::near(f64::from(place) * 10.0))));
    let moved =
        [line::Fact::Again(true), line::Fact::Shifted(0, Percent::near(99.0)), line::Fact::Because("de koffie".into())];
    let session = after(stood.chain(moved.map(line)));
    let shown = told(&session);
    assert!(shown.contains("6 mensen op de lijn, het midden van de groep:"), "{shown}");
    assert!(shown.contains("1 schoof op") && shown.contains("Waarom: de koffie"), "{shown}");
    let mut hidden = session;
    hidden.apply(line(line::Fact::Again(false)));
    hidden.apply(line(line::Fact::Hid));
    let hidden = told(&hidden);
    assert!(hidden.contains("6 mensen op de lijn, nog verborgen"), "{hidden}");
    assert!(
        !hidden.contains("midden van de groep") && !hidden.contains("schoof") && !hidden.contains("koffie"),
        "{hidden}"
    );
}

#[test]
fn what_nobody_has_chosen_from_stands_in_the_report_with_both_sides() {
    let mut session = None;
    page(source::deck(), |stage| {
        apart(stage);
        session = Some(stage.session().get_untracked());
    });
    let session = session.expect("made");
    let told = told(&session);
    for text in [
        "van a (feit, op twee plekken gewijzigd)",
        "van b (oordeel, op twee plekken gewijzigd)",
        "zin van a (op",
        "zin van b (op",
    ] {
        assert!(told.contains(text), "{text}: {told}");
    }
    // What came in is told with what it stands beside, whichever of the two is shown.
    let id = session.dilemmas.get("dilemma-1").and_then(|card| card.conflicts().find(|id| !id.contains("closing")));
    let came = entry(&source::deck(), &session, "dilemma-1", id.expect("a conflict"), words("nl")).expect("told");
    assert!(came.contains(" | "), "{came}");
    let came = entry(&source::deck(), &session, "dilemma-1", "closing-0", words("nl")).expect("told");
    assert!(came.contains("zin van a") && came.contains(" | ") && came.contains("zin van b"), "{came}");
    let table = csv(&source::deck(), &session, words("nl"));
    for text in
        ["\"van a\"", "\"van b\"", "\"zin van a\"", "\"zin van b\"", "helemaal bij: Verschil", "helemaal bij: Gelijk"]
    {
        assert!(table.contains(text), "{text}: {table}");
    }
}

#[test]
fn the_harvest_in_the_report_says_what_worked_who_spoke_against_it_and_where_the_balance_went() {
    let weighed = |after, to| on("dilemma-1", Fact::Weighed { after, stamp: stamp("x"), at: Some(Percent::near(to)) });
    let session = after([
        noted("a", at(2, 0, "een loket")),
        noted("b", at(2, 1, "een formulier").marked(Mark::Dissent)),
        noted("c", at(0, 0, "wie beslist?").marked(Mark::Open)),
        weighed(false, 0.0),
        weighed(true, 100.0),
    ]);
    let blocks = report(&source::deck(), &session, words("nl"), DAY, false);
    let harvest = blocks.iter().position(|block| *block == Block::Heading(2, "Oogst".into())).expect("a harvest");
    let told = markdown(&blocks[harvest..]);
    for text in [
        "- Gedaan, Lukte: een loket\n",
        "- Gedaan, Mislukte, tegengeluid: een formulier\n",
        "- Open vraag: wie beslist?\n",
        "De balans ging van helemaal bij Verschil maken naar helemaal bij Gelijk behandelen.",
    ] {
        assert!(told.contains(text), "{text}: {told}");
    }
}

#[test]
fn the_table_is_in_the_order_of_the_cards_and_holds_what_a_card_has_once() {
    let noted = |name: &str, order, note: Note| noted(name, Note { order, ..note });
    let session = after([
        noted("a", 9, at(0, 0, "tweede")),
        noted("b", 1, at(0, 0, "eerste")),
        noted("c", 0, at(VARIATION, 1, "vierde")),
        noted("d", 0, at(2, 1, "derde")),
        on("dilemma-1", Fact::Closed(1, stamp("x"), "=slot".into())),
        on("dilemma-1", Fact::Weighed { after: false, stamp: stamp("x"), at: Some(Percent::MIDDLE) }),
    ]);
    let table = csv(&source::deck(), &session, words("nl"));
    let texts: Vec<&str> = table.lines().skip(1).filter_map(|row| row.split("\";\"").nth(3)).collect();
    assert_eq!(texts, ["eerste", "tweede", "derde", "vierde", "precies in het midden", "'=slot"]);
    assert!(table.lines().all(|row| row.split("\";\"").count() == 7));
}

#[test]
fn a_report_of_one_reader_is_in_their_own_words() {
    let session = after([on("dilemma-1", Fact::Closed(0, stamp("x"), "maatwerk".into()))]);
    let told = |alone| markdown(&report(&source::deck(), &session, words("nl"), DAY, alone));
    assert!(told(false).contains("Wij kiezen maatwerk.") && told(true).contains("Ik kies maatwerk."));
}

/// What the harvest says of the first dilemma with these notes: on its slide, and in the report.
fn harvest(notes: &[Action]) -> [String; 2] {
    let page = page(source::deck(), |stage| notes.iter().for_each(|note| stage.act(note.clone())));
    let sheaf = page.slide("oogst").classed("sheaf")[0];
    let told = told(&after(notes.iter().cloned()));
    let part = told.rsplit_once("### Dilemma 1").expect("the harvest").1.split("\n### ").next().unwrap_or_default();
    let hint = sheaf.classed("hint").first().map(|hint| hint.words()).unwrap_or_default();
    [hint, part.lines().skip(1).collect::<Vec<_>>().join(" ").trim().to_owned()]
}

#[test]
fn a_harvest_says_where_something_was_noted_of_which_nothing_was_chosen() {
    assert_eq!(harvest(&[]), ["Nog niets genoteerd.", "Niets genoteerd."]);
    let flagged = noted("a", at(0, 0, "Mevrouw De Vries belde"));
    let choose = "Er is wel genoteerd, maar nog niets gekozen. Zet bij een notitie ‘In de oogst’ aan.";
    let unchosen = "Wel genoteerd, niets gekozen voor de oogst.";
    assert_eq!(harvest(std::slice::from_ref(&flagged)), [choose, unchosen]);
    // A map is in the report, and nothing of it can be chosen.
    let map = noted("b", at(1, 0, "rust"));
    assert_eq!(harvest(std::slice::from_ref(&map)), ["Wat hier genoteerd is, staat in het verslag.", unchosen]);
    assert_eq!(harvest(&[map, flagged.clone()]), [choose, unchosen]);
    // What was taken away, or holds no more than spaces, was not noted.
    let gone = noted("a", Note { gone: true, ..at(0, 0, "Mevrouw De Vries belde") });
    assert_eq!(harvest(&[flagged.clone(), gone]), ["Nog niets genoteerd.", "Niets genoteerd."]);
    assert_eq!(harvest(&[noted("c", at(0, 0, "  "))])[1], "Niets genoteerd.");
    let picked = on("dilemma-1", Fact::Picked("a".into(), stamp("hier"), true));
    assert_eq!(harvest(&[flagged, picked]), ["", "- Herkend: Mevrouw De Vries belde"]);
}
