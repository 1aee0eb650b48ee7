//! What is said aloud of what runs, and whether the clock is read for it.

use crate::html::{Node, read};
use crate::two_clocks::{Made, at, some, staged, start};
use leptos::prelude::{Owner, Set};
use menselijke_maat::deck::Deck;
use menselijke_maat::session::agenda::Fact;
use menselijke_maat::session::clock::MINUTE;
use menselijke_maat::session::line::{self, Percent};
use menselijke_maat::session::{Action, Instant, rounds};
use menselijke_maat::slides::{self, nobody::Nobody};
use menselijke_maat::stage::{Panel, Stage, Way};

/// What the live region says at this instant.
fn said(deck: &'static Deck, done: impl Fn(Stage), now: Instant) -> String {
    let html = Owner::new().with(|| {
        let stage = Stage::new(deck, &Nobody);
        stage.way.set(Some(Way::Room));
        stage.small_clock.set(false);
        done(stage);
        stage.now.set(Some(now));
        slides::page(stage)
    });
    let page: Node = read(&html);
    page.named("footer")[0].one("said").words()
}

/// What it says from one instant to another, without what it says already: read every so many ms.
fn all_said(done: impl Fn(Stage) + Copy, from: i64, to: i64, every: usize) -> Vec<String> {
    let deck = some(&["agenda", "rondes"]);
    let mut all: Vec<String> = (at(from)..at(to)).step_by(every).map(|now| said(deck, done, now)).collect();
    all.dedup();
    all
}

fn item_started(item: usize, minutes: i64) -> Action {
    Action::Agenda(Fact::started(item, at(minutes), &Nobody))
}

#[test]
fn over_an_item_four_things_are_said_and_nothing_else() {
    let started = |stage: Stage| stage.act(item_started(1, 15));
    assert_eq!(
        all_said(started, 15, 75, 17_000),
        [
            "Nu: Voorstellen en inchecken (olv. Caroline) + reflectie (HU)",
            "Je bent op de helft.",
            "Nog 2 minuten.",
            "De tijd is om."
        ]
    );
}

#[test]
fn the_end_of_a_round_says_so_and_the_switch_says_nothing_more() {
    let round = |minutes| Action::Rounds(rounds::Fact::Started { at: at(minutes), length: 15 * MINUTE });
    let two = move |stage: Stage| [item_started(4, 90), round(90)].into_iter().for_each(|action| stage.act(action));
    let first = ["Nu: Ronde 1 van 3", "Je bent op de helft.", "Nog 2 minuten.", "De tijd is om."];
    assert_eq!(all_said(two, 90, 112, 13_000), first);
    let last = move |stage: Stage| {
        stage.act(Action::Rounds(rounds::Fact::Counted(1)));
        stage.act(round(90));
    };
    let [_, rest @ ..] = first;
    assert_eq!(all_said(last, 91, 104, 13_000)[1..], rest[..2], "{rest:?}");
    assert_eq!(all_said(last, 104, 110, 13_000), ["Nog 2 minuten.", "De tijd is om."], "no agenda runs, and yet");
}

/// Where nothing shows the time, the clock is read when something is to be said and at no other time.
#[test]
fn the_clock_is_read_for_each_thing_that_is_said() {
    let made = Made::new();
    made.at(15);
    staged(made, |stage| {
        stage.small_clock.set(false);
        assert_eq!(stage.next_cue(), None, "nothing runs");
        start(stage, 1);
        assert!(!stage.shows_time());
        let mut cues = Vec::new();
        while let Some(next) = stage.next_cue() {
            cues.push((next - at(0)) as f64 / 60_000.0);
            stage.now.set(Some(next));
        }
        assert_eq!(cues, [37.5, 58.0, 60.0]);
        made.at(20);
        stage.act(Action::Agenda(Fact::Paused { at: stage.clock() }));
        assert_eq!(stage.next_cue(), None, "it stands still");
    });
}

#[test]
fn who_speaks_is_timed_and_a_black_screen_is_not() {
    let made = Made::new();
    made.at(15);
    staged(made, |stage| {
        stage.small_clock.set(false);
        stage.show_id("lijn-doen");
        assert!(!stage.shows_time());
        let of = |fact| stage.act(Action::Line("lijn-doen".into(), fact));
        of(line::Fact::Stood(Percent::near(10.0)));
        of(line::Fact::Asked(stage.clock()));
        assert!(stage.shows_time(), "half a minute each");
        stage.way.set(Some(Way::Alone));
        assert!(!stage.shows_time(), "alone nobody is asked");
        stage.way.set(Some(Way::Room));
        stage.panel.set(Some(Panel::Black));
        assert!(!stage.shows_time());
        stage.panel.set(None);
        of(line::Fact::Heard);
        assert!(!stage.shows_time());
        stage.small_clock.set(true);
        start(stage, 0);
        assert!(stage.shows_time());
        stage.panel.set(Some(Panel::Black));
        assert!(!stage.shows_time(), "behind black there is nothing to see");
        assert!(stage.next_cue().is_some(), "what is said aloud is heard all the same");
    });
}

#[test]
fn the_questions_show_the_round_that_runs() {
    let made = Made::new();
    made.at(90);
    staged(made, |stage| {
        stage.small_clock.set(false);
        stage.panel.set(Some(Panel::Questions(3)));
        assert!(!stage.shows_time());
        stage.act(Action::Rounds(rounds::Fact::Started { at: stage.clock(), length: 15 * MINUTE }));
        assert!(stage.shows_time());
        stage.way.set(Some(Way::Alone));
        assert!(stage.shows_time(), "whoever looks");
        stage.panel.set(None);
        assert!(!stage.shows_time());
    });
}
