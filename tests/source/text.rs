//! The text that the deck was made from, and the deck as it should have it. Also for the tests of the views.

use menselijke_maat::author::{Erratum, errata, parse};
use menselijke_maat::deck::Deck;

pub const SOURCE: &str = include_str!("menselijke-maat.txt");
pub const FILE: &str = include_str!("../../assets/deck.md");

/// The slides of the source, each with its first line.
pub const SLIDES: [(&str, &str); 20] = [
    ("hoofdrolspelers", "De hoofdrolspelers van vanmiddag"),
    ("agenda", "Agenda voor vanmiddag"),
    ("check-in", "Check-in"),
    ("lijn-doen", "Check-in"),
    ("lijn-belang", "Check-in: bonusvraag"),
    ("lijn-kunnen", "Check-in: bonusvraag"),
    ("reflectie", "Reflectie op Menselijke Maat"),
    ("aanleiding", "Aanleiding voor de Menselijke Maat"),
    ("definities-1", "Definities van de Menselijke Maat - 1"),
    ("definities-2", "Definities van de Menselijke Maat - 2"),
    ("andere-sectoren", "Menselijke maat in andere sectoren"),
    ("digitalisering", "Menselijke maat en digitalisering"),
    ("regelruimte", "Regelruimte voor uitvoerders"),
    ("voorbeelden", "Voorbeelden van Menselijke Maat in het reguliere proces"),
    ("dilemmas", "Dilemma’s"),
    ("drie-dilemmas", "3x een dilemma"),
    ("dilemma-1", "Dilemma 1: Differentiëren, en toch gelijk behandelen?"),
    ("dilemma-2", "Dilemma 2: Schaalbare menselijke maat"),
    ("dilemma-3", "Dilemma 3: Menselijke maat bij machtsverschillen"),
    ("tot-ziens", "Tot ziens bij PvKO"),
];

pub fn deck() -> Deck {
    parse("assets/deck.md", FILE.as_bytes()).expect("the deck reads")
}

pub fn listed() -> Vec<Erratum> {
    errata("assets/deck.md", FILE.as_bytes()).expect("the errata read")
}

/// Words, with arrows apart from what they touch.
pub fn words(text: &str) -> Vec<String> {
    text.replace('→', " → ").split_whitespace().map(str::to_owned).collect()
}

/// A line of the source without the sign or number that opens a row of a list.
pub fn without_bullet(line: &str) -> &str {
    let line = line.trim();
    let numbered = line.split_once(". ").filter(|(number, _)| number.parse::<u8>().is_ok()).map(|(_, rest)| rest);
    numbered.or_else(|| ["• ", "- ", "o ", "▪ "].iter().find_map(|sign| line.strip_prefix(sign))).unwrap_or(line)
}

/// The source, slide by slide: the lines that say something, without their bullets.
pub fn source() -> Vec<(&'static str, Vec<&'static str>)> {
    let mut slides: Vec<(&str, Vec<&str>)> = Vec::new();
    for line in SOURCE.lines().filter(|line| !line.trim().is_empty()) {
        match SLIDES.get(slides.len()) {
            Some((id, first)) if line.trim() == *first => slides.push((id, vec![line.trim()])),
            _ => slides.last_mut().expect("the source begins with its first slide").1.push(without_bullet(line)),
        }
    }
    assert_eq!(slides.len(), SLIDES.len(), "every slide of the source is met");
    slides
}

/// The words of a slide of the source as the deck should have them: its errata applied, each of which must apply.
pub fn mended(id: &str, lines: &[&str]) -> Vec<String> {
    let mut text = lines.join(" ");
    for erratum in listed().iter().filter(|erratum| erratum.slide == id) {
        assert!(text.contains(&erratum.found), "`{}` doesn't stand on {id}", erratum.found);
        text = text.replace(&erratum.found, &erratum.mended);
    }
    words(&text)
}
