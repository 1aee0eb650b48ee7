//! The presenter's own window: the rounds, the afternoon and the line in hand; and no screen that tells what is left twice.

use crate::html::Node;
use crate::line::stand;
use crate::made::page;
use crate::source;
use crate::two_clocks::{Made, at, beside, staged, start, start_round};
use leptos::prelude::{Set, WithUntracked};
use menselijke_maat::session::clock::MINUTE;
use menselijke_maat::session::line::{self, Percent};
use menselijke_maat::session::rounds::{Fact, Phase};
use menselijke_maat::session::{Action, Part, agenda};
use menselijke_maat::stage::{Panel, Stage, Way};

/// The presenter's window at this slide, so many minutes after three o'clock.
fn window(slide: &str, minute: i64, done: impl FnOnce(Stage)) -> Node {
    page(source::deck(), |stage| {
        stage.way.set(Some(Way::Speaker));
        stage.show_id(slide);
        done(stage);
        stage.now.set(Some(at(minute)));
    })
}

fn buttons(node: &Node) -> Vec<String> {
    node.named("button").into_iter().map(Node::words).collect()
}

fn round(stage: Stage, minute: i64) {
    stage.act(Action::Rounds(Fact::Started { at: at(minute), length: 15 * MINUTE }));
}

#[test]
fn the_rounds_are_in_hand_on_their_slide_always_and_on_others_while_they_are_under_way() {
    let has = |slide: &str, minute: i64, begun: bool, name: &str| {
        let page = window(slide, minute, |stage| {
            if begun {
                round(stage, 90);
            }
        });
        let found = buttons(page.one("speaker")).iter().filter(|found| *found == name).count();
        assert!(found <= 1, "{name} is there once");
        assert!(!buttons(page.slide("rondes")).contains(&name.to_owned()), "{name}: not behind the notes too");
        found == 1
    };
    assert!(has("rondes", 80, false, "Start ronde 1"));
    assert!(!has("dilemma-1", 80, false, "Start ronde 1"));
    for slide in ["rondes", "dilemma-1", "agenda"] {
        for name in ["Rond deze ronde af", "Pauze voor een vraag", "Meer…", "2 min langer", "Ongedaan maken"] {
            assert!(has(slide, 95, true, name), "{name} on {slide}");
        }
        for name in ["Start ronde 2", "De rest vervalt", "Begin opnieuw"] {
            assert!(has(slide, 106, true, name), "{name} on {slide}");
        }
    }
    assert!(!has("dilemma-1", 140, true, "Start ronde 2"), "nobody waits in a switch any more");
    assert!(has("rondes", 140, true, "Start ronde 2"));
}

#[test]
fn in_the_switch_it_says_who_goes_where() {
    let page = window("agenda", 106, |stage| round(stage, 90));
    let moves = page.one("speaker").one("moves").named("li").into_iter().map(Node::words).collect::<Vec<_>>();
    assert_eq!(moves, ["Groep A → dilemma 2", "Groep B → dilemma 3", "Groep C → dilemma 1"]);
}

#[test]
fn on_a_line_it_says_how_many_stand_there_and_takes_back_what_was_done() {
    let page = window("lijn-doen", 20, |stage| stand(stage, "lijn-doen", &[10, 20]));
    let group = page.one("speaker").classed("speaker-group")[0];
    assert_eq!(group.one("count").words(), "2 mensen op de lijn");
    assert_eq!(buttons(group), ["Verzamel verborgen", "Ongedaan maken", "Opnieuw"]);
    assert_eq!(group.classed("dot").len(), 2, "it is tapped here too");
    assert!(group.named("button")[1].get("aria-disabled").is_none());
    let locked = window("lijn-doen", 20, |stage| {
        stand(stage, "lijn-doen", &[10]);
        stage.act(Action::Line("lijn-doen".into(), line::Fact::Locked));
    });
    let group = locked.one("speaker").classed("speaker-group")[0];
    assert!(group.named("button")[1].get("aria-disabled").is_some(), "a locked line is opened by hand only");
}

#[test]
fn what_the_beamer_did_is_taken_back_in_the_presenters_window_and_the_other_way_round() {
    let made = Made::new();
    made.at(90);
    staged(made, |beamer| {
        let laptop = beside(made, beamer);
        laptop.way.set(Some(Way::Speaker));
        let told = |from: Stage, to: Stage| to.follow(from.session().with_untracked(Clone::clone));
        let on_line = |part: &Part| matches!(part, Part::Line(..));
        let dots = |stage: Stage| stage.session().with_untracked(|session| session.line("lijn-doen").dots.len());
        beamer.act(Action::Line("lijn-doen".into(), line::Fact::Stood(Percent::MIDDLE)));
        told(beamer, laptop);
        assert!(laptop.can_undo(on_line));
        laptop.undo(on_line);
        assert_eq!(dots(laptop), 0);
        told(laptop, beamer);
        assert_eq!(dots(beamer), 0);
        // A round, and the agenda that goes on over it, in one step.
        start(beamer, 4);
        start_round(beamer);
        told(beamer, laptop);
        start(laptop, 5);
        told(laptop, beamer);
        let phase = |stage: Stage| stage.tracks.with_untracked(|tracks| tracks.as_ref().map(|tracks| tracks.phase));
        assert_eq!(phase(beamer), Some(Phase::Done));
        beamer.undo(Part::is_of_the_afternoon);
        assert_eq!(phase(beamer), Some(Phase::Running));
        assert_eq!(beamer.session().with_untracked(|session| session.agenda.runs.len()), 1);
        // Who is alone in another tab takes nothing back that wasn't done there.
        let alone = beside(made, beamer);
        alone.way.set(Some(Way::Alone));
        beamer.act(Action::Line("lijn-doen".into(), line::Fact::Stood(Percent::MIDDLE)));
        told(beamer, alone);
        assert!(!alone.can_undo(on_line));
    });
}

/// The digits of what runs, and the words for it, on all that one window shows: of the slides one is on show.
fn told(page: &Node, slide: &str) -> (bool, bool) {
    let around = ["aside", "footer", "dialog"].into_iter().flat_map(|name| page.named(name));
    let shown: Vec<&Node> = around.chain([page.slide(slide)]).collect();
    // Before the first round its digits aren't drawn: nothing is left of it yet.
    let drawn = |part: &Node| part.classed("round-clock").iter().all(|clock| clock.get("data-phase") != Some("before"));
    let parts = shown.iter().filter(|part| drawn(part)).flat_map(|part| part.all());
    let timers = parts.filter(|node| node.get("role") == Some("timer"));
    let digits = timers.filter(|timer| timer.words() != "0:00").count() > 0;
    let words = shown.iter().map(|part| part.words()).collect::<Vec<_>>().join(" ");
    let minutes = words.split("nog ").skip(1).any(|rest| {
        let (number, unit) = rest.split_once(' ').unwrap_or_default();
        number.parse::<u32>().is_ok() && unit.starts_with("min")
    });
    (digits, minutes || words.contains("laatste minuut"))
}

#[test]
fn no_window_tells_in_digits_and_in_words_what_is_left() {
    let shown = |way: Way, slide: &'static str, panel: Option<Panel>, second: i64, is_round: bool| {
        let deck = crate::two_clocks::some(&["agenda", "rondes", "aanleiding"]).clone();
        let page = page(deck, |stage| {
            stage.way.set(Some(way));
            stage.show_id(slide);
            stage.panel.set(panel);
            if is_round {
                round(stage, 90);
            } else {
                stage.act(Action::Agenda(agenda::Fact::started(1, at(90), stage.outside.zone())));
            }
            stage.now.set(Some(at(90) + second * 1000));
        });
        told(&page, slide)
    };
    let (mut digits, mut words) = (0, 0);
    for second in [0, 1, 29, 31, 269, 271, 700, 841, 880, 899] {
        for way in [Way::Room, Way::Speaker] {
            for slide in ["agenda", "rondes", "aanleiding"] {
                for panel in [None, Some(Panel::Time)] {
                    for is_round in [true, false] {
                        let told = shown(way, slide, panel, second, is_round);
                        assert!(told != (true, true), "{way:?} {slide} {panel:?} at {second}, a round: {is_round}");
                        assert!(told != (false, false), "{way:?} {slide} {panel:?} at {second}, a round: {is_round}");
                        digits += usize::from(told.0);
                        words += usize::from(told.1);
                    }
                }
            }
        }
    }
    assert!(digits > 40 && words > 20, "both are met");
}
