//! A line that is hidden, locked or stood on once more: what is shown of it, and what can be done.

use crate::html::Node;
use crate::line::{act, room, stand};
use crate::source;
use leptos::prelude::Set;
use menselijke_maat::session::line::{Fact, Field, Percent};
use menselijke_maat::stage::{Panel, Stage};

const LINE: &str = "lijn-doen";

/// The buttons on this part of a page that can be pressed.
fn buttons(part: &Node) -> Vec<String> {
    let off = |button: &Node| ["hidden", "disabled", "aria-disabled"].iter().any(|off| button.get(off).is_some());
    let there = |button: &&&Node| !off(button);
    part.named("button").iter().filter(there).map(|button| button.words()).collect()
}

fn has(part: &Node, name: &str) -> bool {
    buttons(part).iter().any(|button| button == name)
}

fn shift(stage: Stage, dot: u32, to: f64) {
    act(stage, LINE, Fact::Shifted(dot, Percent::near(to)));
}

fn opened(stage: Stage) {
    stage.panel.set(source::deck().find(LINE).map(|(place, _)| Panel::Line(place)));
}

#[test]
fn while_hidden_no_word_on_the_page_tells_a_place() {
    let page = room(|stage| {
        stand(stage, LINE, &[10, 20, 30, 40, 50]);
        act(stage, LINE, Fact::Named(0, Field::Name, "Ann".into()));
        act(stage, LINE, Fact::Asked(0));
        act(stage, LINE, Fact::Hid);
        // Nothing of this may come of it.
        for fact in [Fact::Again(true), Fact::Asked(1), Fact::Shifted(0, Percent::near(90.0))] {
            act(stage, LINE, fact);
        }
        opened(stage);
    });
    let slide = page.slide(LINE);
    for class in ["again", "turns", "dot", "median", "spread"] {
        assert!(slide.classed(class).is_empty(), "{class}");
    }
    let more = page.one("line-more");
    for told in ["dicht bij", "helemaal bij", "in het midden", "Ann", "schoof"] {
        assert!(!more.words().contains(told) && !slide.words().contains(told), "{told}");
    }
    for name in ["Vorige stip", "Volgende stip", "Nog eens op de lijn"] {
        assert!(!has(more, name), "{name}");
    }
}

#[test]
fn once_more_nothing_can_be_hidden_and_the_end_can_be_locked() {
    let once_more = |locked: bool| {
        room(move |stage| {
            stand(stage, LINE, &[10, 20]);
            act(stage, LINE, Fact::Locked);
            act(stage, LINE, Fact::Again(true));
            shift(stage, 0, 60.0);
            if locked {
                act(stage, LINE, Fact::Locked);
                shift(stage, 1, 90.0);
            }
            opened(stage);
        })
    };
    let open = once_more(false);
    assert!(
        !open.slide(LINE).words().contains("Deze lijn staat vast"),
        "its first places are, and that is another matter"
    );
    assert!(open.slide(LINE).classed("dot").iter().all(|dot| dot.get("aria-readonly").is_none()));
    let more = open.one("line-more");
    assert!(has(more, "Zet vast") && !has(more, "Verzamel verborgen"), "{:?}", buttons(more));
    let locked = once_more(true);
    assert!(locked.slide(LINE).words().contains("Deze lijn staat vast. Heropen"));
    let values: Vec<_> = locked.slide(LINE).classed("dot").iter().filter_map(|dot| dot.get("aria-valuenow")).collect();
    assert_eq!(values, ["60", "20"]);
    assert!(locked.slide(LINE).classed("dot").iter().all(|dot| dot.get("aria-readonly") == Some("true")));
}

#[test]
fn a_locked_line_is_not_opened_by_undo_or_redo_and_its_reopening_is_shown() {
    let locked = room(|stage| {
        stand(stage, LINE, &[10, 20]);
        stage.undo(|_| true);
        act(stage, LINE, Fact::Locked);
    });
    let slide = locked.slide(LINE);
    for name in ["Ongedaan maken", "Opnieuw"] {
        assert!(!has(slide, name), "{name}: {:?}", buttons(slide));
    }
    assert!(has(slide, "Heropen"));
    let reopened = room(|stage| {
        stand(stage, LINE, &[10]);
        for hour in [13, 14] {
            act(stage, LINE, Fact::Locked);
            act(stage, LINE, Fact::Reopened(hour * 3_600_000 + 32 * 60_000));
        }
    });
    assert_eq!(
        reopened.slide(LINE).one("reopened").words(),
        "Heropend om 14.32 uur.",
        "the last time; all in the panel"
    );
    assert!(has(reopened.slide(LINE), "Ongedaan maken"));
}

#[test]
fn a_turn_that_was_open_is_over_where_people_stand_there_once_more() {
    let page = room(|stage| {
        stand(stage, LINE, &[10, 20]);
        act(stage, LINE, Fact::Asked(0));
        act(stage, LINE, Fact::Again(true));
    });
    assert!(page.slide(LINE).classed("turns").is_empty());
    assert!(has(page.slide(LINE), "Terug naar de eerste keer"));
}

#[test]
fn an_arrow_a_person_both_middles_and_late_arrivals_apart() {
    let page = room(|stage| {
        stand(stage, LINE, &[10, 20, 30, 40, 50]);
        act(stage, LINE, Fact::Again(true));
        stand(stage, LINE, &[100, 100]);
        shift(stage, 0, 60.0);
        shift(stage, 4, 45.0);
        shift(stage, 5, 90.0);
    });
    let slide = page.slide(LINE);
    let moved: Vec<_> = slide.classed("dot").iter().map(|dot| dot.get("data-moved")).collect();
    assert_eq!(moved, [Some("right"), None, None, None, Some("left"), None, None], "who came late came from nowhere");
    assert_eq!(
        (slide.classed("median").len(), slide.classed("before").len(), slide.classed("spread").len()),
        (2, 1, 0)
    );
    let told = slide.one("again").words();
    assert!(
        told.contains("Het midden van de groep schoof naar rechts. eerst nu Gestippeld: het midden eerst."),
        "{told}"
    );
    assert!(told.contains("De eerste keer: iets dichter bij: Wij doen"), "for who doesn't see the marks: {told}");
    assert!(slide.one("count").words().starts_with("7 mensen"));
    let before = room(|stage| {
        stand(stage, LINE, &[10, 20, 30, 40, 50]);
        act(stage, LINE, Fact::Again(true));
        stand(stage, LINE, &[100]);
        act(stage, LINE, Fact::Again(false));
    });
    assert_eq!(before.slide(LINE).classed("dot").len(), 5);
    assert_eq!(before.slide("terugkoppeling").named("circle").len(), 5);
    assert_eq!(before.slide(LINE).classed("before").len(), 0);
}

#[test]
fn while_nobody_moved_it_says_what_to_do_and_a_few_have_no_middle() {
    let told = |moved: bool| {
        let page = room(|stage| {
            stand(stage, LINE, &[10, 20]);
            act(stage, LINE, Fact::Again(true));
            if moved {
                shift(stage, 0, 5.0);
            }
        });
        page.slide(LINE).one("again").words()
    };
    assert_eq!(told(false), "Nog niemand schoof op. Sleep wie nu ergens anders staat.");
    assert_eq!(told(true), "1 schoof op, naar links. eerst nu");
}

#[test]
fn all_dots_are_one_stop_of_tab() {
    let stops = |places: &[u8], hidden: bool| {
        let page = room(|stage| {
            stand(stage, LINE, places);
            if hidden {
                act(stage, LINE, Fact::Hid);
            }
        });
        page.slide(LINE).classed("dot").iter().filter(|dot| dot.get("tabindex") == Some("0")).count()
    };
    assert_eq!(stops(&[50; 60], false), 1);
    assert_eq!((stops(&[], false), stops(&[50; 60], true)), (0, 0));
}

#[test]
fn who_is_known_on_another_line_is_offered_by_a_button() {
    let page = room(|stage| {
        stand(stage, LINE, &[10]);
        stand(stage, "lijn-belang", &[20, 30]);
        act(stage, "lijn-belang", Fact::Named(0, Field::Name, "Ann".into()));
        act(stage, "lijn-belang", Fact::Named(1, Field::Name, "<b>Bo".into()));
        act(stage, LINE, Fact::Asked(0));
        opened(stage);
    });
    // Natively nobody has chosen a dot: the panel says so, and offers no name to nobody.
    assert!(page.one("line-more").words().contains("Kies eerst een stip."));
    assert!(page.one("line-more").classed("names").is_empty());
    assert_eq!(page.slide(LINE).one("turn-name").get("aria-haspopup"), Some("dialog"));
}
