//! The words of the interface: both tables whole, each in its own language, Dutch in the je-form.

use crate::none;

/// Entries that read the same in both languages.
const ALIKE: [&str; 2] = ["menu", "dilemma"];

/// Words that betray the other language, or the wrong form of address.
const NOT_DUTCH: [&str; 22] = [
    "the", "and", "you", "your", "this", "that", "with", "from", "not", "no", "for", "slide", "click", "save", "saved",
    "undo", "group", "round", "u", "uw", "jullie", "gelieve",
];
const NOT_ENGLISH: [&str; 16] = [
    "de", "het", "een", "en", "je", "jouw", "niet", "geen", "van", "voor", "met", "dia", "ronde", "groep", "uur", "nog",
];

/// The entries of a table: name, line, and what its strings say.
fn entries(table: &str) -> Vec<(&str, usize, String)> {
    let mut entries: Vec<(&str, usize, String)> = Vec::new();
    for (at, line) in (1..).zip(table.lines()) {
        if let Some((name, _)) =
            line.strip_prefix("    ").filter(|own| !own.starts_with([' ', '}'])).and_then(|own| own.split_once(": "))
        {
            entries.push((name, at, String::new()));
        }
        if let Some((_, _, said)) = entries.last_mut() {
            for text in line.split('"').skip(1).step_by(2) {
                said.push_str(text);
                said.push(' ');
            }
        }
    }
    entries
}

/// What is said, without what is filled in.
fn plain(said: &str) -> String {
    let mut parts = said.split('{');
    let mut plain = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        plain.push_str(part.split_once('}').map_or("", |(_, rest)| rest));
    }
    plain
}

/// Foreign words, and entries that read alike though they should differ.
fn foreign(nl: &str, en: &str) -> Vec<String> {
    let mut complaints = Vec::new();
    let (dutch, english) = (entries(nl), entries(en));
    for (table, entries, not) in [("nl", &dutch, &NOT_DUTCH[..]), ("en", &english, &NOT_ENGLISH[..])] {
        for (name, at, said) in entries {
            let said = plain(said).to_lowercase();
            for word in said.split(|c: char| !c.is_alphabetic()).filter(|word| not.contains(word)) {
                complaints.push(format!("src/words/{table}.rs:{at}: `{word}` in `{name}`"));
            }
        }
    }
    for (name, at, said) in &dutch {
        let Some((_, _, other)) = english.iter().find(|(other, ..)| other == name) else {
            complaints.push(format!("src/words/nl.rs:{at}: `{name}` isn't in en.rs in this form"));
            continue;
        };
        let letters = plain(said).chars().filter(|c| c.is_alphabetic()).count();
        if said == other && letters > 3 && !ALIKE.contains(name) {
            complaints.push(format!("src/words/nl.rs:{at}: `{name}` reads the same in en.rs"));
        }
    }
    complaints
}

#[test]
fn each_table_speaks_its_own_language() {
    let read = |name: &str| std::fs::read_to_string(format!("src/words/{name}.rs")).expect("a table");
    let (nl, en) = (read("nl"), read("en"));
    assert_eq!(entries(&nl).len(), entries(&en).len());
    assert!(entries(&nl).len() > 80, "the entries are read");
    none(foreign(&nl, &en));
}

#[test]
fn what_is_foreign_is_seen() {
    let table = |entry: &str| format!("pub const X: Words = Words {{\n    {entry}\n}};\n");
    let count = |nl: &str, en: &str| foreign(&table(nl), &table(en)).len();
    assert_eq!(count("next: \"Volgende\",", "next: \"Next\","), 0);
    assert_eq!(count("next: \"Verder\",", "next: \"Verder\","), 1);
    assert_eq!(count("next: \"Open the map\",", "next: \"Open it\","), 1);
    assert_eq!(count("next: \"Wilt u verder?\",", "next: \"Go on?\","), 1);
    assert_eq!(count("next: \"Verder\",", "next: \"Nog een dia\","), 3);
    assert_eq!(count("next: |n| format!(\"Dia {n}\"),", "next: |n| format!(\"Dia {n}\"),"), 1);
    assert_eq!(count("a: |n| format!(\"{you}\"),", "a: |n| format!(\"x{n}\"),"), 0);
    assert_eq!(count("menu: \"Menu\",", "menu: \"Menu\","), 0);
}
