//! The lines together: who is joined, what one person may reflect on, and the code that carries their places.

use crate::html::Node;
use crate::line::{LINES, act, room, stand};
use crate::made::page;
use crate::source;
use leptos::prelude::Set;
use menselijke_maat::session::code::Codes;
use menselijke_maat::session::line::stacked::Room;
use menselijke_maat::session::line::{Fact, Field, Percent};
use menselijke_maat::stage::{Stage, Way};

/// The page of somebody alone after this.
fn alone(done: impl FnOnce(Stage)) -> Node {
    page(source::deck(), |stage| {
        stage.way.set(Some(Way::Alone));
        done(stage);
    })
}

#[test]
fn people_are_joined_across_the_lines_by_name_and_the_middles_heavier() {
    let page = room(|stage| {
        for id in LINES {
            stand(stage, id, &[10, 20, 30, 40, 50]);
            act(stage, id, Fact::Named(3, Field::Name, "Ann".into()));
        }
        act(stage, "lijn-kunnen", Fact::Named(4, Field::Name, "Ann".into()));
    });
    let picture = page.slide("terugkoppeling");
    let ends: Vec<_> = picture.classed("person").iter().map(|line| (line.get("x1"), line.get("x2"))).collect();
    assert_eq!(ends, [(Some("40.000%"), Some("40.000%"))], "two Anns on the third line are nobody for sure");
    assert_eq!(picture.classed("joined").len(), 2);
}

#[test]
fn sixty_on_each_line_lie_beside_each_other_and_the_strokes_end_at_their_dots() {
    let page = room(|stage| {
        for id in LINES {
            stand(stage, id, &[[30; 20], [55; 20], [56; 20]].concat());
            act(stage, id, Fact::Named(17, Field::Name, "Ann".into()));
        }
    });
    let picture = page.slide("terugkoppeling").one("crowds");
    let number = |text: &str| text.trim().parse::<f64>().expect("a number");
    // In px, as large as it is reckoned to be before it was measured.
    let (width, height) = (795.0, 575.0);
    let px = |node: &Node, name: &str| {
        let part = number(node.get(name).expect("a part").strip_suffix('%').expect("a percentage")) / 100.0;
        part * if name.contains('x') { width } else { height }
    };
    // The dots' size is a custom property, which only a browser has.
    let places: Vec<_> = LINES.map(|_| [[30; 20], [55; 20], [56; 20]].concat()).into();
    let places: Vec<Vec<_>> =
        places.iter().map(|line| line.iter().map(|at| Percent::near((*at).into())).collect()).collect();
    let piles = Room { width: 795, height: 575, band: 184, lines: 3 }.piles(&places);
    let radius = f64::from(piles[0].diameter * 47 / 100) / 100.0;
    let dots = picture.named("circle");
    let spots: Vec<_> = dots.iter().map(|dot| [px(dot, "cx"), px(dot, "cy"), radius]).collect();
    assert_eq!(spots.len(), 180);
    for (place, [x, y, r]) in spots.iter().enumerate() {
        for [x2, y2, r2] in &spots[..place] {
            assert!((x - x2).hypot(y - y2) >= r + r2, "two on one spot at {x}, {y}");
        }
    }
    for stroke in picture.classed("person") {
        for [x, y] in [["x1", "y1"], ["x2", "y2"]] {
            let end = [px(stroke, x), px(stroke, y)];
            assert!(spots.iter().any(|[x, y, _]| [*x, *y] == end), "a stroke ends where nobody is: {end:?}");
        }
    }
    assert_eq!(picture.classed("person").len(), 2);
    let bare = room(|stage| LINES.iter().for_each(|id| act(stage, id, Fact::Hid)));
    assert!(bare.slide("terugkoppeling").named("circle").is_empty());
}

#[test]
fn one_person_reads_what_their_three_places_may_ask() {
    let words = |places: [u8; 3]| {
        let page = alone(|stage| {
            LINES.iter().zip(places).for_each(|(id, at)| act(stage, id, Fact::Placed(Percent::near(at.into()))));
        });
        page.slide("terugkoppeling").one("pattern").words()
    };
    let all = [[90, 10, 50], [70, 80, 20], [70, 80, 90], [10, 20, 30], [50, 50, 50]].map(words);
    for (place, begin) in [
        "Je ziet dat het belangrijk",
        "Je ziet al veel gebeuren",
        "Je drie punten liggen alle drie rechts",
        "Je drie punten liggen alle drie links",
        "Je drie punten laten geen",
    ]
    .iter()
    .enumerate()
    {
        assert!(all[place].starts_with(begin) && all[place].ends_with('?'), "{}", all[place]);
        assert!(
            all[place].split(|sign: char| !sign.is_alphabetic()).any(|word| word == "je" || word == "Je"),
            "{}",
            all[place]
        );
    }
    let two = alone(|stage| act(stage, "lijn-doen", Fact::Placed(Percent::MIDDLE)));
    assert!(two.slide("terugkoppeling").classed("pattern").is_empty(), "not before all three are placed");
}

#[test]
fn ones_own_code_is_large_in_groups_and_spelled() {
    let page = alone(|stage| act(stage, "lijn-doen", Fact::Placed(Percent::near(20.0))));
    let code = Codes::of(&source::deck()).encode(&[Some(Percent::near(20.0)), None, None]);
    let own = page.slide("terugkoppeling").one("own-code");
    assert_eq!(own.one("code").words(), format!("{} {}", &code[..3], &code[3..]));
    for sign in code.chars().filter(char::is_ascii_alphabetic) {
        assert!(own.words().split_whitespace().any(|word| word.len() > 2 && word.starts_with(sign)), "{sign}");
    }
    assert!(alone(|_| ()).classed("own-code").is_empty());
    assert!(room(|stage| act(stage, "lijn-doen", Fact::Placed(Percent::MIDDLE))).classed("own-code").is_empty());
}

#[test]
fn alone_at_the_end_ones_first_place_stays_with_an_arrow_and_words() {
    let page = |now: Option<u8>| {
        alone(|stage| {
            act(stage, "lijn-doen", Fact::Placed(Percent::near(20.0)));
            act(stage, "lijn-doen", Fact::Again(true));
            act(stage, "lijn-doen", Fact::Reconsidered(now.map(|at| Percent::near(at.into()))));
        })
    };
    let first = "De eerste keer: dicht bij: Wij doen helemaal niets aan de menselijke maat in mijn organisatie.";
    for (now, way, told) in [
        (None, None, ""),
        (Some(20), None, " Je staat nog op dezelfde plek."),
        (Some(70), Some("right"), " Je schoof op naar rechts."),
        (Some(5), Some("left"), " Je schoof op naar links."),
    ] {
        let page = page(now);
        let later = page.slide("lijn-doen").one("later");
        assert_eq!(later.one("shifted").words(), [first, told].concat());
        assert_eq!(later.classed("first").len(), 1);
        assert_eq!(
            later.classed("wedge").iter().map(|wedge| wedge.get("data-moved")).collect::<Vec<_>>(),
            Vec::from_iter(way.map(Some))
        );
    }
    let off = alone(|stage| act(stage, "lijn-doen", Fact::Placed(Percent::near(20.0))));
    assert!(off.classed("later").is_empty());
}
