//! The afternoon, as the views show it, and whether anything shows the time at all.

use crate::made::page;
use crate::source;
use leptos::prelude::Set;
use menselijke_maat::session::Action;
use menselijke_maat::session::agenda::{Fact, Zone};
use menselijke_maat::session::clock::MINUTE;
use menselijke_maat::session::rounds;
use menselijke_maat::stage::{Panel, Stage, Way};

/// So many minutes after three o'clock on the first day of the made browser's calendar.
pub fn at(minutes: i64) -> i64 {
    (15 * 60 + minutes) * MINUTE
}

pub fn act(stage: Stage, fact: Fact) {
    stage.act(Action::Agenda(fact));
}

pub fn start(stage: Stage, item: usize, minutes: i64) {
    let zone: &dyn Zone = stage.outside.zone();
    act(stage, Fact::started(item, at(minutes), zone));
}

/// The check-in at 67 minutes past three: seven minutes over.
pub fn late(stage: Stage) {
    stage.way.set(Some(Way::Room));
    start(stage, 0, 10);
    start(stage, 1, 15);
    stage.now.set(Some(at(67)));
}

#[test]
fn a_row_says_what_was_planned_is_expected_and_was_real() {
    let page = page(source::deck(), late);
    let rows = page.slide("agenda").classed("item");
    let of = |row: usize| -> Vec<String> {
        let cells = rows[row].classed("item-told");
        let told = cells.into_iter().filter(|cell| cell.get("data-empty").is_none()).map(|cell| cell.words());
        [rows[row].one("item-time").words()].into_iter().chain(told).collect()
    };
    assert_eq!(of(0), ["15:10", "werkelijk 15:10–15:15"]);
    assert_eq!(of(2), ["Ca 16:00", "verwacht 16:07"]);
    assert_eq!(of(3), ["16:20", "verwacht 16:27"], "a break has a planned time too, once it runs");
    assert_eq!(page.slide("agenda").one("told").words(), "7 min later dan gepland · Napraten met een borrel 17.47 uur");
}

#[test]
fn an_empty_cell_of_a_row_says_nothing_aloud() {
    let page = page(source::deck(), late);
    let rows = page.slide("agenda").classed("item");
    let cells = rows.iter().flat_map(|row| row.classed("item-told"));
    let (empty, told): (Vec<_>, Vec<_>) = cells.partition(|cell| cell.get("data-empty").is_some());
    assert_eq!((empty.len(), told.len()), (6, 8), "two cells a row, of which the second is for what has begun");
    assert!(empty.iter().all(|cell| cell.words().is_empty()));
    let named = |word: &str| told.iter().filter(|cell| cell.one("item-name").words() == word).count();
    assert_eq!((named("verwacht"), named("werkelijk")), (6, 2));
}

#[test]
fn the_sources_own_time_stands_until_the_plan_lies_elsewhere() {
    let labels = |done: fn(Stage)| -> Vec<String> {
        let page = page(source::deck(), done);
        page.slide("agenda").classed("item").into_iter().map(|item| item.one("item-time").words()).collect()
    };
    let own = ["15:10", "15:15", "Ca 16:00", "", "Ca 16:30", "Ca 17:30", "Ca. 17:45"];
    assert_eq!(labels(|stage| stage.way.set(Some(Way::Alone))), own);
    let shifted = labels(|stage| act(stage, Fact::Shifted { by: 10 * MINUTE }));
    assert_eq!(shifted[4], "16:40");
}

#[test]
fn only_who_presents_has_the_afternoon_in_hand_and_only_once() {
    let buttons = |way: Way| {
        let page = page(source::deck(), |stage| {
            late(stage);
            stage.way.set(Some(way));
        });
        (page.classed("item-more").len(), page.all().iter().filter(|node| node.get("id") == Some("plan_more")).count())
    };
    assert_eq!(buttons(Way::Room), (7, 1));
    assert_eq!(buttons(Way::Speaker), (7, 1));
    assert_eq!(buttons(Way::Alone), (0, 0));
}

#[test]
fn the_delay_is_offered_only_while_it_can_be_spread() {
    let offered = |minute: i64| {
        let page = page(source::deck(), |stage| {
            late(stage);
            stage.now.set(Some(at(minute)));
        });
        page.named("button").iter().any(|button| button.words() == "Verdeel de uitloop")
    };
    assert!(!offered(60) && !offered(65) && offered(67));
}

/// Whether this window shows the time after that.
fn shows(done: impl FnOnce(Stage)) -> bool {
    let mut shows = false;
    page(source::deck(), |stage| {
        stage.now.set(Some(at(20)));
        stage.show_id("aanleiding");
        done(stage);
        shows = stage.shows_time();
    });
    shows
}

#[test]
fn the_clock_ticks_only_where_something_shows_the_time() {
    let way = |stage: Stage, way| stage.way.set(Some(way));
    assert!(!shows(|_| ()), "nobody has chosen a way in yet");
    assert!(!shows(|stage| way(stage, Way::Alone)));
    assert!(shows(|stage| way(stage, Way::Room)), "the small clock");
    assert!(shows(|stage| way(stage, Way::Speaker)));
    let hidden = |stage: Stage| {
        way(stage, Way::Room);
        stage.small_clock.set(false);
    };
    assert!(!shows(hidden));
    let with = |done: fn(Stage)| {
        shows(move |stage| {
            hidden(stage);
            done(stage);
        })
    };
    assert!(with(|stage| stage.panel.set(Some(Panel::Time))));
    assert!(with(|stage| stage.show_id("agenda")) && with(|stage| stage.show_id("rondes")));
    assert!(with(|stage| stage.reading.set(true)));
    assert!(!with(|stage| start(stage, 0, 10)), "an item that runs unseen");
    let alone = |done: fn(Stage)| {
        shows(move |stage| {
            way(stage, Way::Alone);
            done(stage);
        })
    };
    assert!(alone(|stage| start(stage, 0, 10)));
    let begun = |stage: Stage| stage.act(Action::Rounds(rounds::Fact::Started { at: at(10), length: 15 * MINUTE }));
    assert!(shows(move |stage| {
        way(stage, Way::Alone);
        begun(stage);
    }));
    assert!(!alone(|stage| stage.show_id("agenda")), "a plan that nobody runs stands still");
}

#[test]
fn what_the_chime_is_for_ends_with_the_item_and_is_nothing_in_a_pause() {
    page(source::deck(), |stage| {
        assert_eq!(stage.deadline(), None);
        start(stage, 0, 10);
        stage.now.set(Some(at(11)));
        assert_eq!(stage.deadline().map(|span| (span.start, span.end)), Some((at(10), at(15))));
        act(stage, Fact::Paused { at: at(12) });
        assert_eq!(stage.deadline(), None);
        act(stage, Fact::Resumed { at: at(13) });
        stage.now.set(Some(at(13)));
        assert_eq!(stage.deadline().map(|span| span.end), Some(at(16)));
    });
}
