//! The deck file and its reader.

mod edges;
mod fuzz;
mod growing;
mod layouts;
mod mistakes;
mod sizes;

use menselijke_maat::author::{Mistake, parse, read};
use menselijke_maat::deck::{Deck, Kind, Layout};
use std::path::Path;

/// The deck of the afternoon, as it stands in the file.
pub const FILE: &str = include_str!("../../assets/deck.md");

/// The front matter of a deck: 7 lines, so that the first slide's `---` is line 8.
pub const HEAD: &str = "---\nid: d\nlang: nl\ntitle: T\nby: B\n---\n\n";

/// A deck with these slides.
pub fn deck_of(slides: &str) -> Result<Deck, Vec<Mistake>> {
    parse("deck.md", format!("{HEAD}{slides}").as_bytes())
}

fn afternoon() -> Deck {
    read(Path::new("assets/deck.md")).unwrap_or_else(|mistakes| panic!("{mistakes:#?}"))
}

#[test]
fn the_afternoon_reads() {
    let deck = afternoon();
    assert_eq!((deck.id.as_str(), deck.lang.as_str()), ("menselijke-maat", "nl"));
    assert_eq!(deck.slides.len(), 25);
    let mut layouts: Vec<_> = deck.slides.iter().map(|slide| slide.layout.name()).collect();
    layouts.sort_unstable();
    layouts.dedup();
    assert_eq!(layouts.len(), 16, "every layout is in use: {layouts:?}");
}

#[test]
fn a_deck_goes_through_json_unchanged() {
    let deck = afternoon();
    let json = serde_json::to_string(&deck).unwrap();
    assert_eq!(serde_json::from_str::<Deck>(&json).unwrap(), deck);
}

#[test]
fn a_deck_travels_as_a_row_of_strings_unchanged() {
    let deck = afternoon();
    let row = deck.to_row();
    assert_eq!(Deck::from_row(row.clone()), Some(deck.for_browser()));
    // One string too few, one too many, or one that is something else: no deck, and no panic.
    assert_eq!(Deck::from_row([row.as_slice(), &[String::new()]].concat()), None);
    for place in 0..row.len() {
        assert_eq!(Deck::from_row(row[..place].to_vec()), None, "cut at {place}");
        for other in ["", "0", "2", "65535", "title"] {
            let mut changed = row.clone();
            changed[place] = other.to_owned();
            if let Some(read) = Deck::from_row(changed.clone()) {
                assert_eq!(Deck::from_row(read.to_row()), Some(read.for_browser()), "{other:?} at {place}");
            }
        }
    }
}

#[test]
fn the_agenda_knows_its_kinds_and_slides() {
    let deck = afternoon();
    let rows: Vec<_> =
        deck.agenda().unwrap().items.iter().map(|i| (i.label.as_str(), i.kind, i.slide.as_deref(), i.rounds)).collect();
    let expected = [
        ("15:10", Kind::Fixed(910), Some("hoofdrolspelers"), false),
        ("15:15", Kind::Fixed(915), Some("check-in"), false),
        ("Ca 16:00", Kind::Circa(960), Some("dilemmas"), false),
        ("", Kind::Follows { assumed: 10, least: 5 }, Some("pauze"), false),
        ("Ca 16:30", Kind::Circa(990), Some("rondes"), true),
        ("Ca 17:30", Kind::Circa(1050), Some("oogst"), false),
        ("Ca. 17:45", Kind::Circa(1065), Some("tot-ziens"), false),
    ];
    assert_eq!(rows, expected);
    assert_eq!(deck.agenda().unwrap().until, 18 * 60 + 30);
    let rounds = deck.rounds().unwrap();
    assert_eq!((rounds.rounds, rounds.groups, rounds.minutes, rounds.switch), (3, 3, 60, 2));
}

#[test]
fn poles_stand_where_the_deck_says() {
    for poles in ["[high, low]", "[low, high]"] {
        let slide = format!(
            "---\nlayout: check-in\nid: a\nword: w\npoles: {poles}\n---\n# T\n\nGa\n\n***\n\neen\n\n***\n\ntwee\n"
        );
        let deck = deck_of(&slide).unwrap();
        let (_, line) = deck.lines().next().unwrap();
        let (low, high) = if poles == "[high, low]" { ("twee", "een") } else { ("een", "twee") };
        assert_eq!((line.low.markup(), line.high.markup()), (low, high));
    }
}

#[test]
fn a_dilemma_has_two_to_four_parts() {
    let parts = |body: &str| {
        let slide = format!("---\nlayout: dilemma\nid: a\nsides: [l, r]\n---\n# T\n\n{body}");
        let Layout::Dilemma(dilemma) = deck_of(&slide).unwrap().slides.remove(0).layout else { panic!("no dilemma") };
        let [left, right] = dilemma.sides;
        [dilemma.lead, left.body, right.body, dilemma.coda].map(|html| html.plain())
    };
    assert_eq!(parts("a\n\n***\n\nb"), ["", "a", "b", ""]);
    assert_eq!(parts("- a\n\n***\n\n- b\n\n***\n\nc"), ["", "a", "b", "c"]);
    assert_eq!(parts("a\n\n***\n\nb\n\n***\n\nc\n\n***\n\nd"), ["a", "b", "c", "d"]);
    assert_eq!(parts("a\n\n***\n\nb\n\n***\n\nc\n\n***\n"), ["a", "b", "c", ""]);
    // The sides by their names: authoring finding 6.
    assert_eq!(parts("a\n\n## l\n\nb\n\n## r\n\nc"), ["a", "b", "c", ""]);
    assert_eq!(parts("## l\n\nb\n\n## r\n\nc\n\n***\n\nd"), ["", "b", "c", "d"]);
    assert_eq!(parts("a\n\n***\n\n## l\n\nb\n\n***\n\n## r\n\nc\n\n***\n\nd"), ["a", "b", "c", "d"]);
    // A heading that names no side is one.
    assert_eq!(parts("## x\n\nb\n\n***\n\nc"), ["", "x \nb", "c", ""]);
}

#[test]
fn line_ends_and_a_byte_order_mark_change_nothing() {
    let plain = afternoon();
    for (mark, end) in [("", "\r\n"), ("\u{feff}", "\n"), ("\u{feff}", "\r\n"), ("", "\r")] {
        let file = format!("{mark}{}", FILE.replace('\n', end));
        assert_eq!(parse("deck.md", file.as_bytes()), Ok(plain.clone()), "{mark:?} {end:?}");
    }
}

#[test]
fn what_looks_like_markup_is_text_unless_it_is_a_language() {
    let html = |body: &str| {
        let deck = deck_of(&format!("---\nlayout: text\nid: a\n---\n# T\n\n{body}\n")).unwrap();
        let Layout::Text(text) = &deck.slides[0].layout else { panic!("no text") };
        text.body.markup().to_owned()
    };
    assert_eq!(html("1 < 2 & `<b>`"), "<p>1 &lt; 2 &amp; <code>&lt;b&gt;</code></p>");
    assert_eq!(html("*een <span lang=\"en-GB\">two</span>*"), "<p><em>een <span lang=\"en-GB\">two</span></em></p>");
    assert_eq!(
        html("[x](#a) [y](https://example.org/?a=1&b=2)"),
        "<p><a href=\"#a\">x</a> <a href=\"https://example.org/?a=1&amp;b=2\">y</a></p>"
    );
}
