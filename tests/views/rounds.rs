//! The rounds as the presenter sees them: running, ahead of a switch, in it, and over.

use crate::html::Node;
use crate::made::page;
use crate::source;
use leptos::prelude::{GetUntracked, Set};
use menselijke_maat::session::clock::MINUTE;
use menselijke_maat::session::register::Stamp;
use menselijke_maat::session::rounds::{Fact, steps};
use menselijke_maat::session::{Action, agenda, dilemma};
use menselijke_maat::stage::{Panel, Stage, Way};

/// So many minutes after three o'clock.
fn at(minutes: i64) -> i64 {
    (15 * 60 + minutes) * MINUTE
}

fn fact(stage: Stage, fact: Fact) {
    stage.act(Action::Rounds(fact));
}

fn start(stage: Stage, minutes: i64) {
    let session = stage.session().get_untracked();
    stage.act(steps::start(stage.deck, &session, at(minutes), stage.outside.zone()).expect("a round to start"));
}

/// The page in the room at this minute after that.
fn room(minute: i64, done: impl FnOnce(Stage)) -> Node {
    page(source::deck(), |stage| {
        stage.way.set(Some(Way::Room));
        done(stage);
        stage.now.set(Some(at(minute)));
    })
}

fn words(node: &Node, class: &str) -> Vec<String> {
    node.classed(class).into_iter().map(Node::words).collect()
}

fn items(node: &Node, class: &str) -> Vec<String> {
    node.classed(class).into_iter().flat_map(|list| list.named("li")).map(Node::words).collect()
}

fn buttons(node: &Node) -> Vec<String> {
    node.named("button").into_iter().map(Node::words).collect()
}

fn noted(stage: Stage, id: &str, text: &str, round: u8) {
    let stamp = Stamp { by: "x".into(), at: 1 };
    let note = dilemma::Note { text: text.into(), round, ..Default::default() };
    stage.act(Action::Dilemma(id.into(), dilemma::Fact::Noted(text.into(), stamp, note)));
}

#[test]
fn a_round_that_runs_says_until_when_and_how_pressing_it_is() {
    let at_minute = |minute: i64| {
        let page = room(minute, |stage| start(stage, 90));
        let clock = page.slide("rondes").one("round-clock");
        (words(clock, "round-told"), words(clock, "round-urge"), items(clock, "moves"))
    };
    assert_eq!(at_minute(91), (vec!["tot 16.48 uur".into()], vec![String::new()], vec![]));
    assert_eq!(at_minute(106).1, ["begin af te ronden"]);
    let (_, _, moves) = at_minute(107);
    assert_eq!(moves, ["Groep A → dilemma 2", "Groep B → dilemma 3", "Groep C → dilemma 1"]);
    let paused = room(95, |stage| {
        start(stage, 90);
        fact(stage, Fact::Paused { at: at(92) });
    });
    let clock = paused.slide("rondes").one("round-clock");
    assert!(clock.get("data-paused").is_some());
    assert_eq!(words(clock, "round-urge"), ["even stil: een vraag"]);
}

#[test]
fn the_switch_says_who_goes_where_and_what_they_find() {
    let page = room(110, |stage| {
        start(stage, 90);
        noted(stage, "dilemma-2", "de balie belt terug", 1);
        noted(stage, "dilemma-2", "te laat", 2);
    });
    let slide = page.slide("rondes");
    assert!(slide.classed("timetable").is_empty());
    assert_eq!(words(slide, "switch-to"), ["Groep A → dilemma 2", "Groep B → dilemma 3", "Groep C → dilemma 1"]);
    assert_eq!(items(slide.one("switch"), "carried"), ["de balie belt terug"]);
    assert!(
        !buttons(slide).contains(&"Pauze voor een vraag".to_owned()),
        "a switch has no clock that could stand still"
    );
    assert!(buttons(slide).contains(&"De rest vervalt".to_owned()));
    assert!(buttons(slide).contains(&"Begin opnieuw".to_owned()));
}

#[test]
fn two_groups_at_one_table_are_told_together() {
    let page = room(110, |stage| {
        fact(stage, Fact::Grouped(4));
        start(stage, 90);
    });
    let told = words(page.slide("rondes"), "switch-to");
    assert!(told.iter().any(|told| told.contains(", ")), "{told:?}");
    assert_eq!(told.len(), 3);
}

#[test]
fn a_table_finds_what_the_group_before_it_left() {
    let sheet = |minute: i64| {
        let page = room(minute, |stage| {
            noted(stage, "dilemma-1", "een lijn", 1);
            start(stage, 90);
            if minute > 110 {
                start(stage, 110);
            }
            let (place, _) = stage.deck.find("dilemma-1").expect("the slide");
            stage.panel.set(Some(Panel::Questions(place)));
        });
        items(page.one("worksheet"), "before-us")
    };
    assert_eq!(sheet(95), Vec::<String>::new(), "nobody was there before the first round");
    assert_eq!(sheet(112), ["een lijn"]);
}

#[test]
fn a_question_is_offered_only_where_a_clock_can_stand_still() {
    let offered = |minute: i64, done: fn(Stage)| {
        let page = room(minute, done);
        buttons(page.slide("rondes")).iter().any(|name| name == "Pauze voor een vraag")
    };
    assert!(!offered(80, |_| ()));
    assert!(offered(91, |stage| {
        stage.act(Action::Agenda(agenda::Fact::started(4, at(90), stage.outside.zone())));
    }));
    assert!(offered(91, |stage| start(stage, 90)));
    assert!(!offered(110, |stage| start(stage, 90)));
    assert!(!offered(150, |stage| [90, 110, 130].into_iter().for_each(|minute| start(stage, minute))));
}

#[test]
fn the_rows_say_from_when_to_when() {
    let page = room(5, |_| ());
    assert_eq!(words(page.slide("rondes"), "round-time"), ["16:30–16:48", "16:50–17:09", "17:11–17:30"]);
    let void = room(96, |stage| {
        start(stage, 90);
        fact(stage, Fact::Voided { at: at(95) });
        start(stage, 95);
    });
    assert_eq!(words(void.slide("rondes"), "round-time")[0], "telt niet mee");
}

#[test]
fn the_groups_sizes_are_said_where_it_is_known_how_many_there_are() {
    let people = |all: u16, groups: u8| {
        let page = room(80, |stage| {
            stage.act(Action::Counted(all));
            fact(stage, Fact::Grouped(groups));
        });
        words(page.slide("rondes"), "round-people").concat()
    };
    assert_eq!(people(0, 3), "");
    assert_eq!(people(22, 3), "7 à 8 mensen per groep");
    assert_eq!(people(21, 3), "7 mensen per groep");
    assert!(people(5, 3).contains("één groep"));
    assert_eq!(people(5, 2), "2 à 3 mensen per groep");
}

#[test]
fn who_missed_what_stands_there_once_it_is_over() {
    let page = room(150, |stage| {
        [90, 110, 130].into_iter().for_each(|minute| start(stage, minute));
        fact(stage, Fact::Voided { at: at(133) });
    });
    let missed = page.slide("rondes").classed("missed")[0].named("li").into_iter().map(Node::words).collect::<Vec<_>>();
    assert_eq!(missed, ["Groep A miste dilemma 3", "Groep B miste dilemma 1", "Groep C miste dilemma 2"]);
    assert!(buttons(page.slide("rondes")).contains(&"Ronde 3 telt toch mee".to_owned()));
}

#[test]
fn ahead_of_a_switch_the_other_slides_say_so() {
    let line = |minute: i64, slide: &'static str, done: fn(Stage)| {
        let page = room(minute, move |stage| {
            start(stage, 90);
            stage.show_id(slide);
            done(stage);
        });
        words(&page, "ahead").concat()
    };
    assert_eq!(line(100, "dilemma-1", |_| ()), "");
    assert_eq!(line(107, "dilemma-1", |_| ()), "Straks wisselen: A → 2 · B → 3 · C → 1");
    assert_eq!(line(107, "rondes", |_| ()), "");
    assert_eq!(line(107, "dilemma-1", |stage| stage.small_clock.set(false)), "");
    assert_eq!(line(107, "dilemma-1", |stage| stage.way.set(Some(Way::Alone))), "");
    assert_eq!(line(107, "dilemma-1", |stage| fact(stage, Fact::Grouped(9))), "Straks wisselen van tafel");
}

#[test]
fn the_agenda_goes_on_and_what_it_ended_is_told() {
    let page = |onward: bool| {
        room(96, |stage| {
            start(stage, 90);
            if onward {
                stage.act(Action::Agenda(agenda::Fact::started(5, at(95), stage.outside.zone())));
            }
        })
    };
    let said = |page: &Node| page.named("footer")[0].one("said").words();
    assert_eq!(said(&page(false)), "Nu: Ronde 1 van 3");
    let on = page(true);
    assert_eq!(said(&on), "De rondes zijn afgerond. Nu: Wrap up");
    assert!(on.slide("agenda").one("choice").words().starts_with("De rondes zijn hiermee afgerond."));
    assert!(page(false).slide("agenda").classed("choice").is_empty());
    assert!(words(on.slide("rondes"), "round-what")[0].starts_with("De rondes zijn klaar"));
}

#[test]
fn twelve_groups_in_twelve_rounds_are_drawn_small() {
    let page = room(80, |stage| {
        fact(stage, Fact::Grouped(12));
        fact(stage, Fact::Counted(12));
    });
    let table = page.slide("rondes").one("timetable");
    assert!(table.get("data-large").is_some());
    assert_eq!(table.classed("badge").len(), 144);
    assert!(room(80, |_| ()).slide("rondes").one("timetable").get("data-large").is_none());
}

/// Stage finding 6: after the delay was spread the disc said "18:40 per ronde" beside a table of rounds of 16 minutes.
#[test]
fn what_a_round_lasts_follows_what_was_spread() {
    let mut spread_to = 0;
    let page = room(68, |stage| {
        let start = |item, minute| agenda::Fact::Started { item, at: at(minute), offset: 0 };
        stage.act(Action::Agenda(start(0, 10)));
        stage.act(Action::Agenda(start(1, 15)));
        let session = stage.session().get_untracked();
        let offer = agenda::offer(stage.deck, &session, at(68), stage.outside.zone()).expect("an agenda");
        stage.act(Action::Agenda(offer.fact));
        let session = stage.session().get_untracked();
        let after = agenda::of(stage.deck, &session, at(68), stage.outside.zone()).expect("an agenda");
        spread_to = after.round.expect("rounds");
    });
    assert!((10 * MINUTE..18 * MINUTE).contains(&spread_to), "it was late: {spread_to}");
    let clock = page.slide("rondes").one("round-clock");
    let digits = |ms: i64| format!("{}:{:02}", ms / MINUTE, ms % MINUTE / 1000);
    assert_eq!(words(clock, "round-digits"), [digits(spread_to)]);
    assert_eq!(words(clock, "round-what"), [format!("{} per ronde", digits(spread_to))]);
}
