//! What people entered, as the views show it.

use crate::made::{EVIL, page};
use crate::source;
use leptos::prelude::Set;
use menselijke_maat::session::line::{self, Percent};
use menselijke_maat::session::register::Stamp;
use menselijke_maat::session::{Action, Session, dilemma};
use menselijke_maat::stage::{Panel, Stage, Way};

/// A note with this question, as some other browser would write it.
fn noted(id: &str, question: u8, text: &str) -> Action {
    let stamp = Stamp { by: "x".into(), at: 1 };
    let note = dilemma::Note { question, text: text.into(), ..Default::default() };
    Action::Dilemma(id.into(), dilemma::Fact::Noted("n".to_owned() + &question.to_string(), stamp, note))
}

fn place(stage: Stage, id: &str, at: f64) {
    stage.act(Action::Line(id.into(), line::Fact::Placed(Percent::near(at))));
}

#[test]
fn a_note_is_text_wherever_it_is_shown() {
    let letters = "👩‍👩‍👧 שלום e\u{301}";
    let note = |stage: Stage| {
        stage.act(noted("dilemma-1", 0, EVIL));
        stage.act(noted("dilemma-2", 3, letters));
    };
    let page = page(source::deck(), note);
    assert!(page.named("img").is_empty() && page.named("script").is_empty());
    let notes: Vec<_> = page.slide("oogst").named("dd").into_iter().map(|note| note.words()).collect();
    assert_eq!(notes, [EVIL, letters]);
    assert!(page.slide("dilemma-1").one("opener").words().ends_with("1 van 4 vragen ingevuld"));
    assert_eq!(page.slide("oogst").classed("hint").len(), 1, "the third dilemma has nothing noted");
}

#[test]
fn a_place_is_told_and_can_be_cleared() {
    let page = page(source::deck(), |stage| {
        stage.way.set(Some(Way::Alone));
        place(stage, "lijn-doen", 50.0);
    });
    let range = page.slide("lijn-doen").one("range");
    assert_eq!(range.get("data-unset"), None, "the very middle counts");
    assert_eq!(range.named("input")[0].get("aria-valuetext"), Some("precies in het midden"));
    assert_eq!(range.named("button")[0].words(), "Wis mijn plek");
    assert!(page.slide("lijn-belang").one("range").get("data-unset").is_some());
}

#[test]
fn the_lines_come_together_once_somebody_stands_on_one() {
    let hidden = |done: fn(Stage)| {
        let page = page(source::deck(), done);
        let slide = page.slide("terugkoppeling");
        (slide.one("stacked").get("hidden").is_some(), slide.named("circle").len(), slide.classed("joined").len())
    };
    assert_eq!(hidden(|stage| stage.way.set(Some(Way::Alone))), (true, 0, 0));
    assert_eq!(
        hidden(|stage| {
            stage.way.set(Some(Way::Alone));
            ["lijn-belang", "lijn-doen", "lijn-kunnen"].iter().for_each(|id| place(stage, id, 40.0));
        }),
        (false, 3, 2)
    );
    // The room's picture holds the room's dots, and joins no line on which nobody stands.
    assert_eq!(
        hidden(|stage| {
            stage.way.set(Some(Way::Room));
            place(stage, "lijn-doen", 40.0);
            let stood = || line::Fact::Stood(Percent::near(7.0));
            stage.act(Action::Line("lijn-doen".into(), stood()));
            stage.act(Action::Line("lijn-doen".into(), stood()));
        }),
        (false, 2, 0)
    );
}

#[test]
fn people_on_the_line_are_counted_and_each_can_be_moved_by_keys() {
    let page = page(source::deck(), |stage| {
        stage.way.set(Some(Way::Room));
        for at in [0.0, 50.0, 100.0] {
            stage.act(Action::Line("lijn-doen".into(), line::Fact::Stood(Percent::near(at))));
        }
    });
    let slide = page.slide("lijn-doen");
    let dots: Vec<_> = slide.all().into_iter().filter(|node| node.get("role") == Some("slider")).collect();
    let values: Vec<_> = dots.iter().filter_map(|dot| dot.get("aria-valuenow")).collect();
    assert_eq!(values, ["0", "50", "100"]);
    assert!(dots.iter().all(|dot| dot.get("tabindex").is_some() && dot.get("aria-label").is_some()));
    assert_eq!(slide.one("count").words(), "3 mensen op de lijn");
    assert_eq!(page.slide("lijn-belang").one("count").words(), "Nog niemand op de lijn");
}

#[test]
fn a_line_or_dilemma_that_the_deck_no_longer_has_disturbs_nobody() {
    let page = page(source::deck(), |stage| {
        let mut session = Session::new("menselijke-maat");
        session.apply(Action::Line("weg".into(), line::Fact::Placed(Percent::MIDDLE)));
        session.apply(noted("ook-weg", 99, "x"));
        session.apply(noted("dilemma-1", 99, "x"));
        stage.adopt(session);
        stage.show(usize::MAX);
        stage.panel.set(Some(Panel::Questions(usize::MAX)));
    });
    assert!(page.slide("tot-ziens").get("data-current").is_some());
    assert!(page.named("dialog").is_empty());
}

#[test]
fn a_new_version_is_offered_only_outside_the_afternoon() {
    use menselijke_maat::session::agenda;
    let offered = |started: bool| {
        let page = page(source::deck(), |stage| {
            stage.update.set(true);
            if started {
                stage.act(Action::Agenda(agenda::Fact::Started { item: 0, at: 0, offset: 0 }));
            }
        });
        page.classed("notice").len()
    };
    assert_eq!((offered(false), offered(true)), (1, 0));
}
