//! The deck against the text it was made from: word for word, in its order, but for the errata that the deck itself
//! lists; and nothing of ours among it.

mod text;

use menselijke_maat::deck::{Html, Layout, Slide};
use text::{FILE, SLIDES, SOURCE, deck, listed, mended, source, without_bullet, words};

/// The slides that are ours from heading to end.
const OURS: [&str; 5] = ["start", "terugkoppeling", "pauze", "rondes", "oogst"];

/// What of a slide carries the source's text, in the source's order.
fn carried(slide: &Slide) -> Vec<String> {
    let mut texts = vec![slide.title.plain()];
    let mut add = |htmls: &[&Html]| texts.extend(htmls.iter().map(|html| html.plain()));
    match &slide.layout {
        Layout::People(people) => {
            texts.extend(people.people.iter().flat_map(|person| [person.name.clone(), person.role.plain()]));
        }
        Layout::Agenda(agenda) => {
            texts.extend(agenda.items.iter().flat_map(|item| [item.label.clone(), item.text.clone()]));
        }
        Layout::Text(text) => add(&[&text.body]),
        Layout::Section(section) => add(&[&section.body]),
        Layout::Columns(columns) => add(&columns.columns.iter().collect::<Vec<_>>()),
        Layout::Quotes(quotes) => add(&[&[&quotes.lead], quotes.quotes.iter().collect::<Vec<_>>().as_slice()].concat()),
        Layout::Cases(cases) => cases.cases.iter().for_each(|case| add(&[&case.title, &case.body])),
        Layout::CheckIn(line) => add(&[&line.instruction, &line.prompt, &line.high, &line.low]),
        Layout::Questions(asked) => {
            add(&[&[&asked.lead], asked.questions.iter().collect::<Vec<_>>().as_slice()].concat());
        }
        Layout::Dilemma(dilemma) => {
            let [left, right] = &dilemma.sides;
            add(&[&dilemma.lead, &left.body, &right.body, &dilemma.coda]);
        }
        Layout::Farewell(farewell) => {
            add(&[&farewell.body]);
            texts.extend(farewell.events.iter().map(|event| format!("{} → {}", event.date, event.text.plain())));
        }
        ours => panic!("{} has no text of the source", ours.name()),
    }
    texts.iter().flat_map(|text| words(text)).collect()
}

/// The Markdown beneath the front matters, without its signs, read by other means than the deck's own reader.
fn stripped() -> String {
    let sections: Vec<&str> = FILE.split("\n---\n").collect();
    let mut bodies = sections.iter().skip(3).step_by(2).copied().collect::<Vec<_>>().join("\n");
    while let Some(from) = bodies.find("<!--") {
        let to = bodies[from..].find("-->").expect("a comment is closed") + from + 3;
        bodies.replace_range(from..to, "");
    }
    let mut text = String::new();
    for line in bodies.lines() {
        let line = line.trim().trim_start_matches(['#', '>', '*']).trim_end_matches('\\');
        text.push_str(without_bullet(line));
        text.push('\n');
    }
    let text = text.replace("<span lang=\"en\">", "").replace("</span>", "").replace('[', "");
    let mut parts = text.split("](#");
    let mut plain = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        plain.push_str(part.split_once(')').expect("a link is closed").1);
    }
    words(&plain).join(" ")
}

#[test]
fn every_line_of_the_source_stands_in_the_file_in_order() {
    let text = stripped();
    let mut rest = text.as_str();
    for (id, lines) in source() {
        for line in lines {
            let mut line = words(line).join(" ");
            for erratum in listed().iter().filter(|erratum| erratum.slide == id) {
                line = line.replace(&erratum.found, &erratum.mended);
            }
            let at = rest.find(&line).unwrap_or_else(|| panic!("{id}: `{line}` is missing or out of order"));
            rest = &rest[at + line.len()..];
        }
    }
}

#[test]
fn every_slide_says_the_words_of_the_source_and_no_others() {
    let deck = deck();
    for (id, lines) in source() {
        let (_, slide) = deck.find(id).unwrap_or_else(|| panic!("no slide {id}"));
        assert_eq!(carried(slide), mended(id, &lines), "{id}");
    }
}

#[test]
fn the_errata_are_spelling_slips_of_the_source_and_no_more() {
    let listed = listed();
    let seen: Vec<_> = listed.iter().map(|e| (e.found.as_str(), e.mended.as_str(), e.slide.as_str())).collect();
    let known = [
        ("Karoline", "Caroline", "agenda"),
        ("menslijke", "menselijke", "lijn-kunnen"),
        ("theorieen", "theorieën", "drie-dilemmas"),
    ];
    assert_eq!(seen, known);
    for erratum in &listed {
        assert_eq!(SOURCE.matches(&erratum.found).count(), 1, "{}", erratum.found);
    }
}

#[test]
fn slides_stand_in_the_order_of_the_afternoon() {
    let deck = deck();
    let ids: Vec<&str> = deck.slides.iter().map(|slide| slide.id.as_str()).collect();
    let of_source: Vec<&str> = ids.iter().copied().filter(|id| !OURS.contains(id)).collect();
    assert_eq!(of_source, SLIDES.map(|(id, _)| id));
    assert_eq!(ids.len(), SLIDES.len() + OURS.len());
    let before = |a: &str, b: &str| assert!(deck.find(a).unwrap().0 < deck.find(b).unwrap().0, "{a} before {b}");
    before("start", "hoofdrolspelers");
    before("lijn-kunnen", "terugkoppeling");
    before("terugkoppeling", "reflectie");
    before("dilemma-3", "pauze");
    before("pauze", "rondes");
    before("rondes", "oogst");
    before("oogst", "tot-ziens");
}

#[test]
fn english_words_are_marked_as_such() {
    let html: String = deck().slides.iter().map(|slide| serde_json::to_string(&slide.layout).unwrap()).collect();
    let html = html.replace("\\\"", "\"");
    for words in [
        "System says NO",
        "One size fits all…",
        "proportionality in governance",
        "justice that reflects human dignity",
        "the evidence",
        "benefits",
        "harms",
    ] {
        assert!(html.contains(&format!("<span lang=\"en\">{words}</span>")), "{words}");
    }
}

#[test]
fn every_instruction_to_the_room_has_its_words_for_who_is_alone() {
    for slide in deck().slides {
        let instructs = matches!(
            slide.layout.name(),
            "agenda" | "check-in" | "reflection" | "questions" | "dilemma" | "pause" | "rounds" | "harvest"
        );
        assert!(!instructs || slide.alone.is_some_and(|alone| !alone.is_empty()), "{}", slide.id);
        assert!(slide.notes.is_some_and(|notes| !notes.is_empty()), "{} has no speaker notes", slide.id);
    }
}
