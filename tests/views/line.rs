//! A line in the room: what is said of it at its thresholds, who speaks, what is hidden, and how people moved.

use crate::html::Node;
use crate::made::{EVIL, page};
use crate::source;
use leptos::prelude::Set;
use menselijke_maat::session::Action;
use menselijke_maat::session::line::{Fact, Field, Percent};
use menselijke_maat::stage::{Panel, Stage, Way};

pub const LINES: [&str; 3] = ["lijn-belang", "lijn-doen", "lijn-kunnen"];

pub fn act(stage: Stage, id: &str, fact: Fact) {
    stage.act(Action::Line(id.into(), fact));
}

pub fn stand(stage: Stage, id: &str, places: &[u8]) {
    places.iter().for_each(|&at| act(stage, id, Fact::Stood(Percent::near(at.into()))));
}

/// The room's page after this.
pub fn room(done: impl FnOnce(Stage)) -> Node {
    page(source::deck(), |stage| {
        stage.way.set(Some(Way::Room));
        done(stage);
    })
}

#[test]
fn what_is_said_of_a_group_waits_for_its_thresholds() {
    let said = |places: &[u8]| {
        let page = room(|stage| stand(stage, "lijn-doen", places));
        let slide = page.slide("lijn-doen");
        (slide.classed("median").len(), slide.classed("spread").len(), slide.one("crowd-told").words())
    };
    let hint = "Tik waar iemand staat. Sleep een stip om te verplaatsen.";
    let legend = "Streep: het midden. Balk: de middelste helft.";
    let gap = "Er zit een gat: aan beide kanten staan mensen, ertussen niemand.";
    assert_eq!(said(&[0, 0, 100, 100]), (0, 0, hint.to_owned()), "of four, dots only");
    assert_eq!(said(&[0, 0, 50, 100, 100]), (1, 1, legend.to_owned()));
    assert_eq!(said(&[[0; 5], [100; 5]].concat()), (1, 1, legend.to_owned()), "of ten no gap, however wide");
    assert_eq!(said(&[[10; 6], [90; 6]].concat()), (1, 1, gap.to_owned()));
    assert_eq!(
        said(&[[10; 6], [29; 6]].concat()),
        (1, 1, legend.to_owned()),
        "less than twenty of a hundred is no gap"
    );
}

#[test]
fn a_group_is_never_called_polarised_and_has_no_mean() {
    let page = room(|stage| LINES.iter().for_each(|id| stand(stage, id, &[[0; 10], [100; 10]].concat())));
    let words = page.words().to_lowercase();
    for word in ["polaris", "gemiddeld", "verdeeld"] {
        assert!(LINES.iter().all(|id| !page.slide(id).words().to_lowercase().contains(word)), "{word}");
    }
    assert!(words.contains("er zit een gat"));
}

#[test]
fn how_many_have_no_place_is_always_said_once_the_group_is_known() {
    let count = |done: fn(Stage)| {
        let page = room(done);
        let slide = page.slide("lijn-doen");
        (slide.one("count").words(), slide.classed("group-size").len())
    };
    assert_eq!(count(|stage| stand(stage, "lijn-doen", &[1, 2])), ("2 mensen op de lijn".into(), 1));
    assert_eq!(
        count(|stage| {
            stage.act(Action::Counted(5));
            stand(stage, "lijn-doen", &[1, 2]);
        }),
        ("2 van 5 op de lijn, 3 zonder positie".into(), 0)
    );
    assert_eq!(
        count(|stage| {
            stage.act(Action::Counted(1));
            stand(stage, "lijn-doen", &[1, 2]);
            act(stage, "lijn-doen", Fact::Nowhere(1));
        }),
        ("2 van 3 op de lijn, 1 zonder positie (1 bewust)".into(), 0)
    );
}

#[test]
fn while_collected_hidden_no_place_is_in_the_page() {
    let page = room(|stage| {
        for id in LINES {
            stand(stage, id, &[[10; 6], [90; 6]].concat());
        }
        act(stage, "lijn-doen", Fact::Hid);
    });
    let slide = page.slide("lijn-doen");
    for class in ["dot", "median", "spread"] {
        assert!(slide.classed(class).is_empty(), "{class}");
    }
    assert_eq!(slide.one("count").words(), "12 mensen op de lijn");
    assert!(slide.one("crowd-told").words().starts_with("De stippen zijn verborgen. Tik in het venster"));
    assert!(slide.named("button").iter().any(|button| button.words() == "Toon de stippen"));
    assert_eq!(page.slide("lijn-belang").classed("dot").len(), 12, "each line is hidden by itself");
    let picture = page.slide("terugkoppeling");
    assert_eq!((picture.named("circle").len(), picture.classed("joined").len()), (24, 0));
}

#[test]
fn a_locked_line_says_so_and_is_opened_again_by_a_button_that_is_logged() {
    let page = room(|stage| {
        stand(stage, "lijn-doen", &[50]);
        act(stage, "lijn-doen", Fact::Locked);
    });
    let slide = page.slide("lijn-doen");
    assert!(slide.words().contains("Deze lijn staat vast. Heropen"));
    assert_eq!(slide.one("dot").get("aria-readonly"), Some("true"));
    let page = room(|stage| {
        act(stage, "lijn-doen", Fact::Locked);
        act(stage, "lijn-doen", Fact::Reopened(13 * 3_600_000 + 5 * 60_000));
        let (place, _) = source::deck().find("lijn-doen").map(|(place, slide)| (place, slide.id.clone())).expect("it");
        stage.panel.set(Some(Panel::Line(place)));
    });
    assert!(page.one("line-more").words().contains("Heropend om 13.05 uur."));
}

#[test]
fn who_speaks_is_asked_by_place_and_marked_and_named() {
    let page = room(|stage| {
        stand(stage, "lijn-doen", &[50, 10, 90]);
        act(stage, "lijn-doen", Fact::Named(1, Field::Name, EVIL.into()));
        act(stage, "lijn-doen", Fact::Named(1, Field::Organisation, "שלום".into()));
        act(stage, "lijn-doen", Fact::Asked(0));
    });
    let slide = page.slide("lijn-doen");
    assert_eq!(slide.one("turn-who").words(), format!("Het linker eind {EVIL}, שלום"));
    assert_eq!(slide.one("turn-left").words(), "0:30");
    let speaking: Vec<_> = slide.classed("dot").iter().map(|dot| dot.get("data-speaking").is_some()).collect();
    assert_eq!(speaking, [false, true, false]);
    assert!(page.named("img").is_empty());
    assert_eq!(slide.classed("dot")[1].get("aria-label"), Some(format!("Persoon 2, {EVIL}, שלום").as_str()));
    let page = room(|stage| {
        stand(stage, "lijn-doen", &[50, 10]);
        act(stage, "lijn-doen", Fact::Asked(0));
        act(stage, "lijn-doen", Fact::Passed(0));
    });
    assert_eq!(page.slide("lijn-doen").one("turn-who").words(), "Het linker eind Naam, functie en organisatie");
}

#[test]
fn at_the_end_an_arrow_a_person_and_how_many_moved() {
    let moved = |stage: Stage| {
        stand(stage, "lijn-doen", &[10, 20, 30, 40, 50]);
        act(stage, "lijn-doen", Fact::Again(true));
        act(stage, "lijn-doen", Fact::Shifted(0, Percent::near(60.0)));
        act(stage, "lijn-doen", Fact::Shifted(4, Percent::near(45.0)));
    };
    let page = room(moved);
    let slide = page.slide("lijn-doen");
    assert_eq!(
        slide.one("again").words(),
        "2 schoven op: 1 naar links, 1 naar rechts. Het midden van de groep schoof naar rechts. \
         eerst nu Gestippeld: het midden eerst. Streep: nu. \
         De eerste keer: iets dichter bij: Wij doen helemaal niets aan de menselijke maat in mijn organisatie. \
         Nu: iets dichter bij: Wij doen helemaal niets aan de menselijke maat in mijn organisatie."
    );
    let values: Vec<_> = slide.classed("dot").iter().filter_map(|dot| dot.get("aria-valuenow")).collect();
    assert_eq!(values, ["60", "20", "30", "40", "45"]);
    let back = room(|stage| {
        moved(stage);
        act(stage, "lijn-doen", Fact::Again(false));
    });
    let values: Vec<_> =
        back.slide("lijn-doen").classed("dot").iter().filter_map(|dot| dot.get("aria-valuenow")).collect();
    assert_eq!(values, ["10", "20", "30", "40", "50"], "the first places are as they were");
    assert_eq!(back.slide("oogst").one("once-more").named("button").len(), 1, "from the harvest back to this line");
}

#[test]
fn what_is_typed_is_taken_back_as_one_and_brought_back() {
    let names = |steps: fn(Stage)| {
        let page = room(|stage| {
            stand(stage, "lijn-doen", &[50]);
            for text in ["A", "An", "Ann"] {
                act(stage, "lijn-doen", Fact::Named(0, Field::Name, text.into()));
            }
            steps(stage);
        });
        page.slide("lijn-doen")
            .classed("dot")
            .iter()
            .filter_map(|dot| dot.get("aria-label"))
            .map(str::to_owned)
            .collect::<Vec<_>>()
    };
    assert_eq!(names(|_| ()), ["Persoon 1, Ann"]);
    assert_eq!(names(|stage| stage.undo(|_| true)), ["Persoon 1"]);
    let both = |stage: Stage| {
        stage.undo(|_| true);
        stage.undo(|_| true);
    };
    assert_eq!(names(both), [""; 0]);
    assert_eq!(
        names(|stage| {
            stage.undo(|_| true);
            stage.undo(|_| true);
            stage.redo(|_| true);
            stage.redo(|_| true);
        }),
        ["Persoon 1, Ann"]
    );
    assert_eq!(
        names(|stage| {
            stage.undo(|_| true);
            stand(stage, "lijn-doen", &[7]);
            stage.redo(|_| true);
        }),
        ["Persoon 1", "Persoon 2"],
        "what came after isn't written over"
    );
}
