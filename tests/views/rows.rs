//! What the agenda's rows and the line above them tell, before, during, after and long after the afternoon.

use crate::afternoon::{act, at, late, start};
use crate::html::Node;
use crate::made::page;
use crate::source;
use leptos::prelude::Set;
use menselijke_maat::session::Action;
use menselijke_maat::session::agenda::Fact;
use menselijke_maat::session::clock::MINUTE;
use menselijke_maat::stage::{Panel, Stage, Way};

/// The words of the room's agenda slide, row by row, and how the afternoon is doing.
fn shown(done: impl FnOnce(Stage)) -> (Vec<Vec<String>>, String) {
    let page = page(source::deck(), |stage| {
        stage.way.set(Some(Way::Room));
        done(stage);
    });
    let slide = page.slide("agenda");
    let cells = |row: &&Node| -> Vec<String> {
        let told =
            row.classed("item-told").into_iter().filter(|cell| cell.get("data-empty").is_none()).map(Node::words);
        row.classed("item-less").into_iter().map(Node::words).chain(told).collect()
    };
    (slide.classed("item").iter().map(cells).collect(), slide.classed("told").into_iter().map(Node::words).collect())
}

#[test]
fn what_runs_is_expected_to_end_what_is_over_says_when_and_a_break_what_it_gave() {
    let (rows, _) = shown(late);
    assert_eq!(rows[0], ["werkelijk 15:10–15:15"]);
    assert_eq!(rows[1], ["verwacht tot 16:07", "werkelijk 15:15"]);
    assert_eq!(rows[3], ["5 van 10 min", "verwacht 16:27"]);
    let (rows, told) = shown(|stage| {
        late(stage);
        act(stage, Fact::Ended { at: at(67) });
    });
    assert_eq!(rows[1], ["werkelijk 15:15–16:07"]);
    assert_eq!(told, "7 min later dan gepland · Napraten met een borrel 17.47 uur");
}

#[test]
fn a_start_that_is_waited_for_says_how_late_it_is_already() {
    let (rows, told) = shown(|stage| stage.now.set(Some(at(17))));
    assert_eq!(told, "De middag is nog niet gestart. 7 min later dan gepland · Napraten met een borrel 17.47 uur");
    assert_eq!(
        (&rows[0], &rows[3]),
        (&vec!["verwacht 15:17".to_owned()], &vec!["5 van 10 min".into(), "verwacht 16:27".into()])
    );
    let (rows, told) = shown(|stage| stage.now.set(Some(at(5))));
    assert_eq!((told.as_str(), rows.concat()), ("De middag is nog niet gestart.", vec![]));
    // Who reads it alone at a quarter past three isn't late for anything.
    let (rows, _) = shown(|stage| {
        stage.way.set(Some(Way::Alone));
        stage.now.set(Some(at(17)));
    });
    assert_eq!(rows.concat(), Vec::<String>::new());
}

#[test]
fn weeks_later_it_says_that_it_is_past_and_what_was_real_stands() {
    let gone = |stage: Stage| {
        start(stage, 0, 10);
        start(stage, 6, 165);
        act(stage, Fact::Ended { at: at(200) });
        stage.now.set(Some(at(0) + 28 * 24 * 60 * MINUTE));
    };
    let (rows, told) = shown(gone);
    assert_eq!(told, "Deze middag is geweest.");
    assert_eq!(rows[6], ["werkelijk 17:45–18:20"]);
    let page = page(source::deck(), |stage| {
        gone(stage);
        stage.way.set(Some(Way::Room));
        stage.panel.set(Some(Panel::Time));
    });
    let words = page.words();
    assert!(words.contains("Deze middag is geweest.") && !words.contains("later dan gepland"));
    assert!(page.slide("agenda").classed("now").is_empty(), "now is on no line that is past");
}

#[test]
fn now_is_a_dot_on_the_afternoon_at_its_place() {
    let place = |minutes: Option<i64>| {
        let page = page(source::deck(), |stage| {
            start(stage, 0, 10);
            stage.now.set(minutes.map(at));
        });
        let slide = page.slide("agenda");
        let (now, been) = (slide.classed("now"), slide.one("been").get("x2").map(str::to_owned));
        (now.first().and_then(|now| now.get("cx")).map(str::to_owned), been, now.len())
    };
    // From 15:10 to 18:30: 200 minutes.
    let at = |percent: &str| (Some(percent.to_owned()), Some(percent.to_owned()), 1);
    assert_eq!(place(Some(10)), at("0.0%"));
    assert_eq!(place(Some(12)), at("1.0%"));
    assert_eq!(place(None).2, 0, "no clock, no dot");
    let middle = page(source::deck(), |stage| {
        start(stage, 0, 10);
        start(stage, 4, 90);
        stage.now.set(Some(self::at(110)));
    });
    assert_eq!(middle.slide("agenda").one("now").get("cx"), Some("50.0%"));
    let before = page(source::deck(), |stage| stage.now.set(Some(self::at(5))));
    assert!(before.slide("agenda").classed("now").is_empty(), "nothing has begun");
}

#[test]
fn the_first_minute_over_is_no_zero() {
    let clock = |seconds: i64| {
        let page = page(source::deck(), |stage| {
            stage.way.set(Some(Way::Room));
            start(stage, 0, 10);
            stage.now.set(Some(at(15) + seconds * 1000));
        });
        page.one("small-clock").words()
    };
    assert!(clock(-60).starts_with("nog 1 min"));
    assert!(clock(-1).starts_with("laatste minuut"));
    assert!(clock(0).starts_with("net over tijd") && clock(59).starts_with("net over tijd"));
    assert!(clock(60).starts_with("1 min over tijd"));
}

#[test]
fn after_a_late_start_the_presenter_is_asked_how_to_count() {
    let asked = |chosen: Option<bool>, way: Way| {
        let page = page(source::deck(), |stage| {
            start(stage, 0, 55);
            stage.way.set(Some(way));
            stage.now.set(Some(at(55)));
            if let Some(by_plan) = chosen {
                act(stage, Fact::Chosen { by_plan });
            }
        });
        let asked = page.classed("choice").iter().map(|choice| choice.words()).collect::<Vec<_>>();
        (asked.join(""), page.slide("agenda").classed("told").iter().map(|told| told.words()).collect::<String>())
    };
    let question = "Je begon 45 min na de geplande tijd. Reken je vanaf nu, of volgens plan? Vanaf nu Volgens plan";
    assert_eq!(asked(None, Way::Room).0.replace("  ", " "), question);
    assert_eq!(asked(None, Way::Alone).0, "");
    assert!(asked(None, Way::Room).1.starts_with("op tijd"));
    assert_eq!(asked(Some(false), Way::Room).0, "");
    let (gone, told) = asked(Some(true), Way::Room);
    assert!(gone.is_empty() && told.starts_with("45 min later dan gepland"), "{told}");
}

#[test]
fn the_group_is_reckoned_with_as_it_was_counted() {
    let people = |counted: u16| {
        let page = page(source::deck(), |stage| {
            stage.act(Action::Counted(counted));
            stage.way.set(Some(Way::Room));
            stage.panel.set(Some(Panel::Time));
            stage.now.set(Some(at(-60)));
        });
        page.one("feasible").words()
    };
    assert!(people(0).contains("Groepen van 8: "), "as many as are usual");
    assert!(people(40).contains("Groepen van 13 of 14: "), "{}", people(40));
}
