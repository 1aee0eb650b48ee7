//! Decks of any size build, or say where they are too large.

use crate::deck_of;
use menselijke_maat::deck::{Density, Layout};
use std::fmt::Write;
use std::time::{Duration, Instant};

/// The last slide has a line more than the others.
const LAST: &str = "\n---\nlayout: text\nid: einde\n---\n# T\n\nx\n";

fn text_slides(number: usize) -> String {
    (0..number).fold(String::new(), |mut deck, n| {
        write!(
            deck,
            "---\nlayout: text\nid: s-{n}\n---\n\n# Slide {n}\n\n- een [*twee*](#s-{})\n\n<!-- noot -->\n\n",
            n / 2
        )
        .unwrap();
        deck
    })
}

#[test]
fn one_slide_and_a_thousand() {
    assert_eq!(deck_of(&text_slides(1)).unwrap().slides.len(), 1);
    let began = Instant::now();
    assert_eq!(deck_of(&text_slides(1000)).unwrap().slides.len(), 1000);
    let took = began.elapsed();
    assert!(took < Duration::from_secs(60), "unoptimised, 1,000 slides took {took:?}");
}

#[test]
fn a_pole_of_300_letters_fits_and_one_of_3000_is_refused() {
    let line = |letters: usize| {
        let pole = "woord ".repeat(letters / 6);
        deck_of(&format!(
            "---\nlayout: check-in\nid: a\nword: w\npoles: [high, low]\n---\n# T\n\nGa\n\n***\n\n{pole}\n\n***\n\n{pole}\n{LAST}"
        ))
    };
    assert!(line(300).is_ok());
    let mistakes = line(3000).unwrap_err();
    assert_eq!(mistakes.len(), 1);
    assert_eq!(mistakes[0].line, 14);
    assert!(mistakes[0].found.starts_with("a slide of about "), "{}", mistakes[0]);
}

/// As many as may be of each, in every layout that people fill: the browser's tests hold them against its windows.
#[test]
fn what_is_shown_to_fit_builds_and_one_more_of_anything_is_a_mistake_on_its_line() {
    let read = |text: &str| menselijke_maat::author::parse("deck.md", text.as_bytes());
    let deck = std::fs::read_to_string("tests/e2e/decks/extremes.md").unwrap();
    assert_eq!(read(&deck).unwrap().questions().len(), 12);
    assert_eq!(read(&deck).unwrap().agenda().unwrap().items.len(), 40);
    assert_eq!(read(&std::fs::read_to_string("tests/e2e/decks/one.md").unwrap()).unwrap().slides.len(), 1);
    for (fits, more, said) in [
        ("- Ca 18:45 Kort", "- 18:40 Nog een\n- Ca 18:45 Kort", "41 rows"),
        ("12. Wat", "12. En dan?\n13. Wat", "13 questions"),
        ("rounds: 9", "rounds: 10", "a slide of about 22 lines"),
        ("# Acht mensen\n", "# Acht mensen\n\n## Nog Iemand\n\nProjectleider\n", "a slide of about "),
        ("# Een middag", &["# ", &"woord ".repeat(40), "Een middag"].concat(), "a slide of about "),
    ] {
        assert!(deck.contains(fits), "{fits}");
        let mistakes = read(&deck.replacen(fits, more, 1)).unwrap_err();
        assert_eq!(mistakes.len(), 1, "{said}: {mistakes:?}");
        assert!(mistakes[0].found.starts_with(said) && mistakes[0].line > 0, "{}", mistakes[0]);
    }
}

#[test]
fn questions_from_1_to_12() {
    let questions = |number: usize| {
        let list = "1. Herken je het dilemma?\n".repeat(number);
        deck_of(&format!("---\nlayout: questions\nid: a\n---\n# T\n\nBespreek:\n\n{list}"))
    };
    for number in [1, 12] {
        assert_eq!(questions(number).unwrap().questions().len(), number);
    }
    let mistakes = questions(13).unwrap_err();
    assert_eq!((mistakes[0].line, mistakes[0].found.as_str()), (12 + 3 + 13, "13 questions"));
}

#[test]
fn agendas_from_1_to_40_rows() {
    let agenda = |rows: usize| {
        let list = (0..rows).fold(String::new(), |mut list, n| {
            writeln!(list, "- {}:{:02} Onderdeel", 9 + n / 6, n % 6 * 10).unwrap();
            list
        });
        deck_of(&format!("---\nlayout: agenda\nid: a\nuntil: 23:00\n---\n# T\n\n{list}{LAST}"))
    };
    for rows in [1, 7, 40] {
        assert_eq!(agenda(rows).unwrap().agenda().unwrap().items.len(), rows);
    }
    assert_eq!(agenda(41).unwrap_err()[0].found, "41 rows");
}

#[test]
fn more_text_is_set_smaller_until_it_no_longer_fits() {
    let slide = |paragraphs: usize| {
        let text = "Een zin die ongeveer een regel lang is op een beamer.\n\n".repeat(paragraphs);
        deck_of(&format!("---\nlayout: text\nid: a\n---\n# T\n\n{text}"))
    };
    let mut last = Density::Airy as u8;
    let mut refused = false;
    for paragraphs in 1..40 {
        match slide(paragraphs) {
            Ok(deck) => {
                assert!(!refused, "{paragraphs} paragraphs fit, fewer did not");
                let density = deck.slides[0].density as u8;
                assert!(density >= last, "{paragraphs}");
                last = density;
                assert!(matches!(deck.slides[0].layout, Layout::Text(_)));
            }
            Err(_) => refused = true,
        }
    }
    assert!(refused);
    assert_eq!(last, Density::Dense as u8);
}
