//! The cards at the table and the files, as the views show them.

use crate::html::Node;
use crate::made::page;
use crate::source;
use leptos::prelude::Set;
use menselijke_maat::deck::Deck;
use menselijke_maat::session::dilemma::{Fact, Mark, Note, VARIATION};
use menselijke_maat::session::line::Percent;
use menselijke_maat::session::register::Stamp;
use menselijke_maat::session::{Action, Session, rounds};
use menselijke_maat::stage::{Panel, Stage, Way};

pub fn stamp(by: &str) -> Stamp {
    Stamp { by: by.into(), at: 1 }
}

pub fn on(id: &str, fact: Fact) -> Action {
    Action::Dilemma(id.into(), fact)
}

pub fn noted(name: &str, note: Note) -> Action {
    on("dilemma-1", Fact::Noted(name.into(), stamp("hier"), note))
}

pub fn at(question: u8, cell: u8, text: &str) -> Note {
    Note { question, cell, text: text.into(), ..Note::default() }
}

/// What lies over the slides, after this was done.
pub fn over(panel: fn(usize) -> Panel, done: impl FnOnce(Stage)) -> Node {
    let place = source::deck().find("dilemma-1").expect("in the deck").0;
    page(source::deck(), |stage| {
        stage.way.set(Some(Way::Room));
        done(stage);
        stage.panel.set(Some(panel(place)));
    })
}

fn hints(page: &Node) -> Vec<&str> {
    page.named("textarea").into_iter().filter_map(|field| field.get("placeholder")).collect()
}

#[test]
fn each_empty_part_invites_in_its_own_words_and_below_a_note_there_is_room_for_one_more() {
    let sheet = over(Panel::Questions, |stage| {
        stage.act(noted("a", at(0, 0, "een")));
        stage.act(noted("b", at(1, 0, "weg")));
        stage.act(noted("b", Note { gone: true, ..at(1, 0, "weg") }));
    });
    let all = hints(&sheet);
    assert_eq!(all[1], "Nog één?", "below the one of the first question");
    let mut map = all[2..6].to_vec();
    assert!(map[0].starts_with("Wat levert ‘Verschil maken’ op"), "emptied again: {map:?}");
    map.sort_unstable();
    map.dedup();
    assert_eq!(map.len(), 4, "{map:?}");
    assert!(all[6..8].iter().all(|hint| hint.starts_with("Wat ")) && all[6] != all[7]);
    assert!(all.iter().skip(2).all(|hint| *hint != "Nog één?"));
}

#[test]
fn the_map_has_good_and_bad_of_both_sides_and_a_variation_its_two_ends() {
    let sheet = over(Panel::Questions, |stage| {
        for cell in 0..4 {
            stage.act(noted(&cell.to_string(), at(1, cell, ["bl", "br", "ll", "lr"][usize::from(cell)])));
        }
        stage.act(noted("v", at(VARIATION, 1, "drie dagen later")));
    });
    let names: Vec<String> = sheet.classed("map")[0].named("h4").into_iter().map(Node::words).collect();
    assert_eq!(names, ["Baten", "Lasten", "Baten", "Lasten"]);
    let poles: Vec<String> = sheet.classed("map")[0].classed("pole").into_iter().map(Node::words).collect();
    assert_eq!(poles, ["Verschil maken", "Gelijk behandelen"]);
    let fields = sheet.named("textarea");
    let of = |part: &str| fields.iter().filter(|field| field.get("aria-label") == Some(part)).count();
    // A note and the place for the next one.
    assert_eq!(of("Notitie bij Baten en lasten, Baten: Verschil maken"), 2);
    assert_eq!(of("Notitie bij Baten en lasten, Baten: Gelijk behandelen"), 2);
    assert_eq!(
        (of("Notitie bij Maar wat als…?, Hier kantelt het"), of("Notitie bij Maar wat als…?, Blijft overeind")),
        (2, 1)
    );
}

/// Two browsers that noted, weighed and closed the same, each its own way.
pub fn apart(stage: Stage) {
    let did = |by: &str, text: &str, to: f64| {
        let mut session = Session::new("menselijke-maat");
        let note = at(0, 0, text).marked(if by == "a" { Mark::Fact } else { Mark::Judgement });
        session.apply(on("dilemma-1", Fact::Noted("n".into(), stamp(by), note)));
        session.apply(on("dilemma-1", Fact::Closed(0, stamp(by), ["zin van ", by].concat())));
        let at = Some(Percent::near(to));
        session.apply(on("dilemma-1", Fact::Weighed { after: true, stamp: stamp(by), at }));
        session
    };
    stage.merge(&did("a", "van a", 0.0));
    stage.merge(&did("b", "van b", 100.0));
}

#[test]
fn what_two_changed_is_a_choice_for_notes_sentence_and_balance() {
    let sheet = over(Panel::Questions, apart);
    let choices = sheet.classed("note-choice");
    let told: Vec<Vec<String>> =
        choices.iter().map(|choice| choice.classed("version").into_iter().map(Node::words).collect()).collect();
    assert_eq!(told[0], ["van a feit", "van b oordeel"], "with what was said of each");
    assert_eq!(told[1], ["zin van a", "zin van b"]);
    assert!(told[2][0].starts_with("helemaal bij: Verschil") && told[2][1].starts_with("helemaal bij: Gelijk"));
    // Two places on a line can't both be kept.
    assert_eq!(choices.iter().map(|choice| choice.named("button").len()).collect::<Vec<_>>(), [3, 3, 2]);
    let files = over(|_| Panel::Files, apart);
    assert!(files.one("files-conflicts").words().starts_with("3 "));
}

#[test]
fn the_files_list_what_came_in_and_offer_to_take_it_back() {
    let files = over(|_| Panel::Files, apart);
    let listed: Vec<String> = files.one("files-fresh").named("li").into_iter().map(Node::words).collect();
    assert_eq!(listed.len(), 3);
    assert!(listed.iter().any(|told| told.contains("Herkend: van a | van b")), "{listed:?}");
    assert!(listed.iter().any(|told| told.contains("Slotzin: Wij kiezen zin van a | zin van b")), "{listed:?}");
    let parts = files.classed("files-part");
    let undo = parts
        .iter()
        .flat_map(|part| part.named("button"))
        .find(|button| button.words() == "Ongedaan maken")
        .expect("undo");
    assert!(undo.get("aria-disabled").is_none());
    assert!(over(|_| Panel::Files, |_| ()).classed("files-fresh").is_empty());
    let sheet = over(Panel::Questions, apart);
    assert_eq!(sheet.classed("note-fresh").len(), 1);
}

#[test]
fn one_reader_is_spoken_to_as_one_and_weighs_before_only_once() {
    let names = |way: Way| {
        let page = page(source::deck(), |stage| {
            stage.way.set(Some(way));
            let place = stage.deck.find("dilemma-1").expect("in the deck").0;
            stage.show(place);
            stage.panel.set((way == Way::Room).then_some(Panel::Questions(place)));
            stage.act(on("dilemma-1", Fact::Closed(0, stamp("x"), "maatwerk".into())));
        });
        page.slide("oogst").one("sentence").words()
    };
    assert_eq!((names(Way::Room), names(Way::Alone)), ("Wij kiezen maatwerk.".into(), "Ik kies maatwerk.".into()));
}

#[test]
fn the_decks_questions_stay_word_for_word() {
    let deck: Deck = source::deck();
    let sheet = over(Panel::Questions, |_| ());
    let asked: Vec<String> = sheet.classed("asked").into_iter().map(Node::words).collect();
    for (question, asked) in deck.questions().iter().zip(asked) {
        assert_eq!(
            question.plain().split_whitespace().collect::<Vec<_>>(),
            asked.split_whitespace().collect::<Vec<_>>()
        );
    }
}

/// Rounds of a quarter of an hour: so many were started, and the last one so many minutes ago.
fn in_round(stage: Stage, begun: i64, minutes: i64) {
    const MINUTE: i64 = 60_000;
    for round in 0..begun {
        let started = rounds::Fact::Started { at: round * 60 * MINUTE, length: 15 * MINUTE };
        stage.act(Action::Rounds(started));
    }
    stage.now.set(Some(((begun - 1) * 60 + minutes) * MINUTE));
}

#[test]
fn what_is_written_while_groups_change_places_belongs_to_the_round_that_ended() {
    for (begun, minutes, round) in [(1, 1, 1), (1, 16, 1), (2, 3, 2), (2, 16, 2)] {
        page(source::deck(), |stage| {
            in_round(stage, begun, minutes);
            assert_eq!(stage.round(), round, "round {begun}, {minutes} minutes after its start");
        });
    }
    page(source::deck(), |stage| assert_eq!(stage.round(), 0));
}

#[test]
fn what_is_written_after_the_last_round_belongs_to_the_last_that_was_held_until_the_day_is_over() {
    const HOURS: i64 = 60;
    for (minutes, round) in [(16, 3), (2 * HOURS, 3), (12 * HOURS, 3), (13 * HOURS, 0)] {
        page(source::deck(), |stage| {
            in_round(stage, 3, minutes);
            assert_eq!(stage.round(), round, "{minutes} minutes after its start");
        });
    }
    page(source::deck(), |stage| {
        in_round(stage, 3, 16);
        stage.act(Action::Rounds(rounds::Fact::Voided { at: 2 * HOURS * 60_000 + 1 }));
        assert_eq!(stage.round(), 2, "the third was broken off");
        stage.act(Action::Rounds(rounds::Fact::Cancelled));
        stage.act(Action::Rounds(rounds::Fact::LetGo));
        assert_eq!(stage.round(), 2, "the third was let go");
    });
}

#[test]
fn the_rounds_clock_is_seen_every_minute_and_heard_only_when_it_says_something_new() {
    let at = |minutes: i64| {
        let sheet = over(Panel::Questions, |stage| in_round(stage, 1, minutes));
        let now = sheet.one("worksheet-now");
        let (seen, heard) = now.all().into_iter().fold((String::new(), String::new()), |(seen, heard), node| {
            match (node.get("aria-hidden"), node.get("role")) {
                (Some("true"), _) if node.name == "p" => (node.words(), heard),
                (_, Some("status")) => (seen, node.words()),
                _ => (seen, heard),
            }
        });
        (seen, heard)
    };
    assert_ne!(at(1).0, at(2).0);
    assert_eq!(at(1).1, at(2).1);
    assert_eq!(at(1).1, "Nu vraag 1 van 4");
    assert_eq!(at(5).1, "Nu vraag 2 van 4");
}
