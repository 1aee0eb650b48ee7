//! What each layout can't do without; and plain text of the deck stays text.

use crate::html::Node;
use crate::made::{EVIL, deck, escaped, html, page, prerendered, slide, text};
use crate::source;
use leptos::prelude::Set;
use menselijke_maat::deck::{
    Agenda, CheckIn, Dilemma, Event, Farewell, Harvest, Item, Kind, Layout, People, Person, Questions, Reflection,
    Rounds, Side,
};
use menselijke_maat::stage::Way;

fn texts(nodes: Vec<&Node>) -> Vec<String> {
    nodes.into_iter().map(Node::words).collect()
}

#[test]
fn the_title_offers_both_ways_in() {
    let page = prerendered(source::deck());
    let ways: Vec<_> = page.slide("start").classed("way").iter().filter_map(|way| way.get("href")).collect();
    assert_eq!(ways, ["?zaal#hoofdrolspelers", "?zelfstudie#hoofdrolspelers"]);
}

#[test]
fn people_cases_quotes_questions_and_dates_are_told_apart() {
    let page = prerendered(source::deck());
    let names = texts(page.slide("hoofdrolspelers").named("strong"));
    assert_eq!(names, ["Caroline Beck", "Jeroen van Grondelle", "Dies Weijschedé"]);
    let cases = page.slide("voorbeelden").classed("case");
    assert_eq!(cases.len(), 3);
    assert!(cases.iter().all(|case| case.classed("sign").len() == 1 && case.named("h3").len() == 1));
    assert_eq!(page.slide("definities-2").named("blockquote").len(), 3);
    assert_eq!(page.slide("drie-dilemmas").one("questions-list").named("li").len(), 4);
    assert_eq!(page.slide("definities-1").one("columns-row").classed("prose").len(), 2);
    let dates = texts(page.slide("tot-ziens").named("strong"));
    assert_eq!(dates, ["3 Oktober", "7 November", "9 December", "23 Januari 2025"]);
}

#[test]
fn a_date_keeps_its_day_with_its_month() {
    let page = prerendered(source::deck());
    let dates: Vec<_> =
        page.slide("tot-ziens").named("strong").iter().map(|date| date.children[0].text.as_str()).collect();
    assert_eq!(dates, ["3\u{a0}Oktober", "7\u{a0}November", "9\u{a0}December", "23\u{a0}Januari 2025"]);
}

#[test]
fn the_agenda_has_a_row_an_item_with_its_time() {
    let deck = source::deck();
    let page = prerendered(source::deck());
    let rows = page.slide("agenda").one("items").named("li");
    let items = &deck.agenda().expect("an agenda").items;
    assert_eq!(rows.len(), items.len());
    for (row, item) in rows.iter().zip(items) {
        assert_eq!(row.one("item-time").words(), item.label);
        assert_eq!(row.get("data-break").is_some(), item.label.is_empty());
        let link = row.named("a").first().and_then(|link| link.get("href")).map(str::to_owned);
        assert_eq!(link, item.slide.as_ref().map(|slide| format!("#{slide}")));
    }
}

#[test]
fn a_line_is_a_range_for_who_is_alone_and_a_floor_for_the_room() {
    let ranges = |page: &Node| {
        let inputs = page.slide("lijn-doen").named("input");
        let ranges = inputs.iter().filter(|input| input.get("type") == Some("range"));
        ranges.map(|input| input.get("aria-label").unwrap_or_default().to_owned()).collect::<Vec<_>>()
    };
    let alone = page(source::deck(), |stage| stage.way.set(Some(Way::Alone)));
    assert_eq!(ranges(&alone), ["Jouw plek op de lijn"]);
    let range = alone.slide("lijn-doen").named("input")[0];
    assert_eq!((range.get("type"), range.get("min"), range.get("max")), (Some("range"), Some("0"), Some("100")));
    assert_eq!(range.get("aria-valuetext"), Some("nog geen plek gekozen"));
    assert!(alone.slide("lijn-doen").one("range").get("data-unset").is_some(), "no thumb before the first tap");
    let room = page(source::deck(), |stage| stage.way.set(Some(Way::Room)));
    assert_eq!(ranges(&room), [""; 0]);
    assert_eq!(room.slide("lijn-doen").one("dots").get("role"), Some("group"));
    for page in [alone, room] {
        let poles = texts(page.slide("lijn-doen").one("poles").named("p"));
        assert!(poles[0].starts_with("Wij doen helemaal niets") && poles[1].starts_with("Mijn organisatie is al"));
    }
}

#[test]
fn a_dilemma_has_two_sides_and_its_balance() {
    let page = prerendered(source::deck());
    for id in ["dilemma-1", "dilemma-2", "dilemma-3"] {
        let slide = page.slide(id);
        assert_eq!(slide.classed("side").len(), 2);
        assert_eq!(slide.named("input")[0].get("aria-label"), Some("Waar ligt de balans?"));
        assert_eq!(slide.one("opener").words(), "Vragen en notities 0 van 4 vragen ingevuld");
    }
    assert_eq!(texts(page.slide("dilemma-1").named("h3")), ["Verschil maken", "Gelijk behandelen"]);
}

#[test]
fn the_rounds_are_a_table_and_the_harvest_a_sheaf_a_dilemma() {
    let page = prerendered(source::deck());
    let table = page.slide("rondes").named("table")[0];
    let rows: Vec<_> = table.named("tr").into_iter().map(|row| texts(row.classed("badge")).join("")).collect();
    assert_eq!(rows.len(), 4);
    for group in ["A", "B", "C"] {
        assert!(
            rows[1..].iter().all(|row| row.matches(group).count() == 1),
            "{group} is once in every round: {rows:?}"
        );
    }
    assert_eq!(texts(page.slide("oogst").classed("sheaf")).len(), 3);
    assert_eq!(page.slide("terugkoppeling").classed("stacked-row").len(), 3);
}

/// All of these are plain text in the deck.
#[test]
fn plain_text_of_the_deck_is_never_markup() {
    let evil = || EVIL.to_owned();
    let side = || Side { name: evil(), body: html("<p>x</p>") };
    let item = |slide: Option<&str>| Item {
        label: evil(),
        text: evil(),
        kind: Kind::Fixed(900),
        slide: slide.map(str::to_owned),
        rounds: false,
    };
    let line = CheckIn {
        word: evil(),
        instruction: html("<p>x</p>"),
        prompt: html("<p>x</p>"),
        low: escaped(EVIL),
        high: escaped(EVIL),
    };
    let slides = || {
        vec![
            slide("people", Layout::People(People { people: vec![Person { name: evil(), role: html("x") }] })),
            slide("agenda", Layout::Agenda(Agenda { items: vec![item(None), item(Some("people"))], until: 960 })),
            slide("line", Layout::CheckIn(line.clone())),
            slide("lines", Layout::Reflection(Reflection { lines: vec!["line".into()], body: html("") })),
            slide("dilemma", Layout::Dilemma(Dilemma { lead: html(""), sides: [side(), side()], coda: html("") })),
            slide(
                "end",
                Layout::Farewell(Farewell { events: vec![Event { date: evil(), text: html("x") }], body: html("") }),
            ),
        ]
    };
    for way in [None, Some(Way::Room), Some(Way::Alone)] {
        let page = page(deck(slides()), |stage| stage.way.set(way));
        assert!(page.named("img").is_empty() && page.named("script").is_empty());
        for (id, times) in [("people", 1), ("agenda", 4), ("line", 2), ("lines", 3), ("dilemma", 2), ("end", 1)] {
            let seen = page.slide(id).words().matches(EVIL).count();
            assert!(seen >= times, "{id}: {seen} of {times}: {}", page.slide(id).words());
        }
    }
}

#[test]
fn a_layout_stands_without_the_others() {
    let side = |name: &str| Side { name: name.into(), body: html("<p>x</p>") };
    let dilemma = Dilemma { lead: html(""), sides: [side("l"), side("r")], coda: html("") };
    let page_of = |slides| prerendered(deck(slides));
    let alone = page_of(vec![slide("d", Layout::Dilemma(dilemma.clone()))]);
    assert!(alone.classed("opener").is_empty(), "no questions, nothing to open");
    let rounds = Rounds { dilemmas: vec!["d".into()], rounds: 1, groups: 12, minutes: 1, switch: 0, body: html("") };
    let harvest = Harvest { dilemmas: vec!["d".into()], body: html("") };
    let page = page_of(vec![
        slide("d", Layout::Dilemma(dilemma)),
        slide("r", Layout::Rounds(rounds)),
        slide("h", Layout::Harvest(harvest)),
        slide("l", Layout::Reflection(Reflection { lines: Vec::new(), body: html("<p>y</p>") })),
    ]);
    assert_eq!(page.slide("r").named("td").iter().filter(|cell| cell.classed("badge").len() == 12).count(), 1);
    assert_eq!(page.slide("h").classed("sheaf").len(), 1);
    assert!(page.slide("l").words().contains('y'));
    for rows in [1, 40] {
        let item = |at: u16| Item {
            label: format!("{at}"),
            text: "x".into(),
            kind: Kind::Fixed(900 + at),
            slide: None,
            rounds: false,
        };
        let agenda = Agenda { items: (0..rows).map(item).collect(), until: 1000 };
        assert_eq!(page_of(vec![slide("a", Layout::Agenda(agenda))]).classed("item").len(), usize::from(rows));
    }
    for questions in [1, 12] {
        let asked =
            Questions { lead: html(""), questions: vec![html("q"); questions], forms: Vec::new(), names: Vec::new() };
        let page = page_of(vec![text("t"), slide("q", Layout::Questions(asked))]);
        assert_eq!(page.slide("q").named("li").len(), questions);
    }
}
