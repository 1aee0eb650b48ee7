//! Whatever the file: a deck or messages, never a panic.

use crate::FILE;
use menselijke_maat::author::{errata, parse};
use menselijke_maat::deck::Deck;
use proptest::prelude::*;

/// What trips readers up.
const JUNK: &[&str] = &[
    "---",
    "\n---\n",
    "***",
    "\n***\n",
    "<!--",
    "-->",
    "<!-- x -->",
    "# ",
    "\n# T\n",
    "## x\n",
    "> ",
    "- ",
    "1. ",
    "    ",
    "\t",
    "```",
    "~~~\n",
    "<span lang=\"en\">",
    "</span>",
    "<div>",
    "[x](",
    "](#a)",
    "![",
    "javascript:",
    "&#0;",
    "&amp;",
    "layout: text\n",
    "id: x\n",
    "id: [\n",
    "x: |\n",
    "x: >-\n",
    "? ",
    ": ",
    "{",
    "}",
    "[",
    "]",
    "[[[[[[[[",
    "&a ",
    "*a",
    "!!int x",
    "%YAML 1.2\n",
    "...\n",
    "'",
    "\"",
    "\\",
    "\r",
    "\r\n",
    "\0",
    "\u{feff}",
    "é",
    "🙂",
    "→",
    "\u{2028}",
    "25:99",
    "99999999999999999999",
    "-1",
    "~",
    "null",
    "@",
    "`",
];

#[derive(Clone, Debug)]
enum Change {
    Cut(usize, usize),
    Put(usize, &'static str),
    Doubled(usize, usize),
    Byte(usize, u8),
}

fn change() -> impl Strategy<Value = Change> {
    prop_oneof![
        (any::<usize>(), 0..400_usize).prop_map(|(at, length)| Change::Cut(at, length)),
        (any::<usize>(), prop::sample::select(JUNK)).prop_map(|(at, junk)| Change::Put(at, junk)),
        (any::<usize>(), 0..400_usize).prop_map(|(at, length)| Change::Doubled(at, length)),
        (any::<usize>(), any::<u8>()).prop_map(|(at, byte)| Change::Byte(at, byte)),
    ]
}

fn apply(file: &mut Vec<u8>, change: &Change) {
    let place = |at: usize| at % (file.len() + 1);
    match *change {
        Change::Cut(at, length) => {
            let from = place(at);
            let to = (from + length).min(file.len());
            file.drain(from..to);
        }
        Change::Put(at, junk) => {
            let at = place(at);
            file.splice(at..at, junk.bytes());
        }
        Change::Doubled(at, length) => {
            let from = place(at);
            let piece = file[from..(from + length).min(file.len())].to_vec();
            file.splice(from..from, piece);
        }
        Change::Byte(at, byte) => {
            let at = place(at);
            file.splice(at..at, [byte]);
        }
    }
}

/// Reads, and holds what comes of it against what must be so of every deck.
fn reads(file: &[u8]) {
    let lines = file.iter().filter(|byte| matches!(byte, b'\n' | b'\r')).count() + 1;
    match parse("deck.md", file) {
        Ok(deck) => {
            assert!(!deck.slides.is_empty());
            let json = serde_json::to_string(&deck).unwrap();
            assert_eq!(serde_json::from_str::<Deck>(&json).unwrap(), deck);
            for slide in &deck.slides {
                assert!(!slide.title.plain().is_empty());
                assert_eq!(deck.find(&slide.id).map(|(_, found)| found), Some(slide), "ids are unique");
            }
        }
        Err(mistakes) => {
            assert!(!mistakes.is_empty());
            for mistake in mistakes {
                assert!((1..=lines).contains(&mistake.line), "{mistake} of {lines} lines");
                assert!(!mistake.to_string().contains(['\n', '\r']), "{mistake:?}");
            }
        }
    }
    drop(errata("deck.md", file));
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_deck_with_a_few_changes(changes in prop::collection::vec(change(), 1..6)) {
        let mut file = FILE.as_bytes().to_vec();
        for change in &changes {
            apply(&mut file, change);
        }
        reads(&file);
    }

    #[test]
    fn nothing_but_junk(pieces in prop::collection::vec(prop::sample::select(JUNK), 0..60)) {
        reads(pieces.concat().as_bytes());
        reads(format!("{}---\n{}", crate::HEAD, pieces.concat()).as_bytes());
    }

    #[test]
    fn any_bytes(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
        reads(&bytes);
    }
}

#[test]
fn the_file_cut_off_anywhere() {
    for at in (0..FILE.len()).step_by(97) {
        reads(&FILE.as_bytes()[..at]);
    }
}

#[test]
fn deep_nesting_ends_in_a_message_or_a_deck() {
    for sign in ["> ", "- ", "[", "*", "[x](", "<span lang=\"en\">", "`", "  - "] {
        reads(format!("{}---\nlayout: text\nid: a\n---\n# T\n\n{}x\n", crate::HEAD, sign.repeat(20_000)).as_bytes());
    }
    for sign in ["[", "{", "- ", "? ", "a: [", "!!x ", "&a "] {
        reads(format!("{}---\nlayout: text\nid: {}\n---\n# T\n\nx\n", crate::HEAD, sign.repeat(20_000)).as_bytes());
    }
}
