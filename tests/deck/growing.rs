//! Slides of every layout that grow with a number: more words, lines, items, letters of a heading.

use std::fmt::Write;

/// Where in its deck a slide stands: the first one has a larger heading, the last one a line more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    First,
    Between,
    Last,
}

/// Slides that grow with a number.
pub struct Grows {
    pub name: &'static str,
    pub place: Place,
    /// The layout with its fields, and what stands beneath the front matter.
    pub slide: fn(usize) -> (String, String),
}

const fn between(name: &'static str, slide: fn(usize) -> (String, String)) -> Grows {
    Grows { name, place: Place::Between, slide }
}

/// So many words, of all lengths.
pub fn words(number: usize) -> String {
    const WORDS: [&str; 12] = [
        "de",
        "uitvoering",
        "vraagt",
        "oog",
        "voor",
        "verantwoordelijkheden",
        "en",
        "Wet",
        "mensen",
        "die",
        "wachten",
        "MAATWERK",
    ];
    (0..number).map(|at| WORDS[at % WORDS.len()]).collect::<Vec<_>>().join(" ")
}

pub fn list(number: usize, item: &str) -> String {
    format!("- {item}\n").repeat(number)
}

fn text(body: String) -> (String, String) {
    ("text".to_owned(), format!("# Een kop van een regel\n\n{body}"))
}

pub fn check_in(heading: &str, ask: &str, pole: &str) -> (String, String) {
    let body = format!("# {heading}\n\n{ask}\n\n***\n\n{pole}\n\n***\n\n{pole}");
    ("check-in\nword: lijn\npoles: [high, low]".to_owned(), body)
}

fn dilemma(names: &str, lead: &str, side: &str, coda: &str) -> (String, String) {
    let body = format!("# Een dilemma\n\n{lead}\n\n***\n\n{side}\n\n***\n\n{side}\n\n***\n\n{coda}");
    (format!("dilemma\nsides: [{names}]"), body)
}

fn agenda(rows: usize, item: &str) -> (String, String) {
    let all = (0..rows).fold(String::new(), |mut all, row| {
        writeln!(all, "- {}:{:02} {item}", 9 + row / 6, row % 6 * 10).unwrap();
        all
    });
    ("agenda\nuntil: 23:00".to_owned(), format!("# Een agenda\n\n{all}"))
}

fn questions(number: usize, question: &str) -> (String, String) {
    ("questions".to_owned(), format!("# Een paar vragen\n\nBespreek:\n\n{}", format!("1. {question}\n").repeat(number)))
}

fn rounds(number: usize, body: &str) -> (String, String) {
    let front = format!("rounds\ndilemmas: [d-1, d-2, d-3]\nrounds: {number}\ngroups: 3\nminutes: 120\nswitch: 2");
    (front, format!("# Een paar rondes\n\n{body}"))
}

fn cases(number: usize, body: &str) -> (String, String) {
    let all = format!("## Een geval met een naam\n\n{body}\n\n").repeat(number);
    (format!("cases\nicons: [{}]", ["pause"; 4][..number].join(", ")), format!("# Een paar gevallen\n\n{all}"))
}

pub const GROWING: &[Grows] = &[
    between("text-words", |n| text(format!("{}\n\n", words(14)).repeat(n))),
    between("text-one-paragraph", |n| text(words(6 * n))),
    between("text-list", |n| text(list(n, &words(5)))),
    between("text-list-two-lines", |n| text(list(n, &words(17)))),
    between("text-nested", |n| {
        text(format!("- {}\n  - {}\n  - {}\n    - {}\n", words(4), words(9), words(3), words(6)).repeat(n))
    }),
    between("text-loose", |n| text(format!("- {}\n\n  {}\n\n", words(4), words(9)).repeat(n))),
    between("text-code", |n| text(format!("```\n{}```\n", "let a1 = 1;\n".repeat(n)))),
    between("text-code-wide", |n| {
        text(format!("{}\n\n```\n{}```\n", words(7), format!("{}\n", "x".repeat(230)).repeat(n)))
    }),
    between("text-code-blocks", |n| text(format!("    code();\n\n{}\n\n", words(5)).repeat(n))),
    between("text-inline-code", |n| text(format!("{}\n\n", "`inline code` ".repeat(6)).repeat(n))),
    between("text-long-words", |n| {
        text(vec!["Verantwoordelijkheidsverdelingsvraagstukkenoverzichtslijstje"; n].join(" "))
    }),
    between("text-capitals", |n| text(vec!["WIJ MAKEN WERK VAN WAT MOET WORDEN GEWOGEN"; n].join(" "))),
    between("text-third-headings", |n| text("### Een kop\n\n".repeat(n))),
    between("text-headings", |n| text(format!("## Een kop\n\n{}\n\n", words(5)).repeat(n))),
    between("text-smallest-headings", |n| text(format!("##### Een kop\n\n{}\n\n", words(5)).repeat(n))),
    between("text-quoted", |n| text(format!("> {}\n\n", words(8)).repeat(n))),
    between("text-numbers", |n| text(format!("1. **{}**\n", words(11)).repeat(n))),
    between("text-breaks", |n| text(format!("{}\\\n", words(3)).repeat(n) + "einde")),
    between("text-long-heading", |n| ("text".to_owned(), format!("# {}\n\n{}", words(4 * n), list(4, &words(9))))),
    Grows { name: "text-first", place: Place::First, slide: |n| text(list(n, &words(6))) },
    Grows {
        name: "text-first-long-heading",
        place: Place::First,
        slide: |n| ("text".to_owned(), format!("# {}\n\n{}", words(4 * n), list(3, &words(9)))),
    },
    Grows { name: "text-last", place: Place::Last, slide: |n| text(list(n, &words(6))) },
    between("columns-two", |n| {
        ("columns".to_owned(), format!("# Twee kolommen\n\n{0}\n***\n\n{0}", list(n, &words(5))))
    }),
    between("columns-three", |n| {
        (
            "columns".to_owned(),
            format!("# Drie kolommen\n\n{0}\n\n***\n\n## Een kop\n\n{0}\n\n***\n\n{0}", words(5 * n)),
        )
    }),
    between("columns-code", |n| {
        let code = format!("```\n{}```\n", "const alles = wat.er.staat(1, 2, 3);\n".repeat(n));
        ("columns".to_owned(), format!("# Twee kolommen\n\n{code}\n***\n\n{}", words(30)))
    }),
    between("columns-long-words", |n| {
        let long = vec!["Verantwoordelijkheidsverdelingsvraagstukken"; n].join(" ");
        ("columns".to_owned(), format!("# Drie kolommen\n\n{long}\n\n***\n\n{long}\n\n***\n\n{long}"))
    }),
    between("quotes-short", |n| {
        (
            "quotes".to_owned(),
            format!("# Wat er is gezegd\n\nEen burger:\n\n{}", format!("> {}\n\n", words(8)).repeat(n)),
        )
    }),
    between("quotes-long", |n| {
        ("quotes".to_owned(), format!("# Wat er is gezegd\n\n{}", format!("> {}\n\n", words(18)).repeat(n)))
    }),
    between("section-words", |n| ("section".to_owned(), format!("# Een deel\n\n{}", words(6 * n)))),
    between("section-heading", |n| ("section".to_owned(), format!("# {}\n\n{}", words(n), words(6)))),
    between("section-list", |n| ("section".to_owned(), format!("# Een deel\n\n{}", list(n, &words(5))))),
    between("pause-words", |n| ("pause".to_owned(), format!("# Pauze\n\n{}", words(6 * n)))),
    between("pause-heading", |n| ("pause".to_owned(), format!("# {}\n\n{}", words(n), words(6)))),
    between("cases-words", |n| cases(3, &words(4 * n))),
    between("cases-list", |n| cases(4, &list(n, &words(3)))),
    between("cases-two", |n| cases(2, &list(n, &words(6)))),
    between("people-roles", |n| {
        ("people".to_owned(), format!("# Mensen\n\n{}", format!("## Een Naam\n\n{}\n\n", words(2 * n)).repeat(4)))
    }),
    between("people-many", |n| {
        (
            "people".to_owned(),
            format!("# Mensen\n\n{}", format!("## Margaretha Verantwoordelijk\n\n{}\n\n", words(3)).repeat(n)),
        )
    }),
    between("people-rows", |n| {
        ("people".to_owned(), format!("# Mensen\n\n{}", format!("## Een Naam\n\n{}\n\n", words(n)).repeat(8)))
    }),
    between("check-in-poles", |n| check_in("Een lijn", "Ga staan:\n\nBegin met: naam en functie", &words(n))),
    between("check-in-poles-heading", |n| {
        check_in("Check-in: how do you work today?", "Ga staan:\n\nBegin met: naam en functie", &words(n))
    }),
    between("check-in-long-heading", |n| {
        check_in(&words(3 * n), "Ga staan op de lijn:\n\nBegin met: naam en functie", &words(9))
    }),
    between("check-in-prompt", |n| check_in("Een lijn", &format!("Ga staan:\n\n{}", words(6 * n)), &words(9))),
    between("check-in-prompt-list", |n| {
        check_in("Een lijn", &format!("Ga staan:\n\n{}", list(n, &words(4))), &words(9))
    }),
    between("check-in-instruction", |n| check_in("Een lijn met een kop", &words(2 * n), &words(9))),
    between("reflection-lines", |n| {
        let lines: Vec<String> = (1..=n).map(|line| format!("l-{line}")).collect();
        (format!("reflection\nlines: [{}]", lines.join(", ")), "# Alle lijnen\n\n- Wat valt op?".to_owned())
    }),
    between("reflection-words", |n| {
        ("reflection\nlines: [l-1, l-2, l-3]".to_owned(), format!("# Alle lijnen\n\n{}", list(n, &words(6))))
    }),
    between("reflection-long-poles", |n| {
        let lines: Vec<String> = (13..13 + n.min(3)).map(|line| format!("l-{line}")).collect();
        (format!("reflection\nlines: [{}]", lines.join(", ")), format!("# Alle lijnen\n\n{}", list(n, &words(5))))
    }),
    between("questions-short", |n| questions(n, &words(5))),
    between("questions-six", |n| questions(6, &words(5 * n))),
    between("questions-twelve", |n| questions(12, &words(3 * n))),
    between("dilemma-sides", |n| dilemma("De ene kant, De andere", "", &list(n, &words(6)), "Waar ligt de balans?")),
    between("dilemma-one-liners", |n| dilemma("Eerst digitaal, Altijd een mens", "", &list(n, &words(3)), "")),
    between("dilemma-lead", |n| dilemma("De ene kant, De andere", &words(8 * n), &list(2, &words(6)), "")),
    between("dilemma-coda", |n| dilemma("De ene kant, De andere", "", &list(3, &words(6)), &list(n, &words(6)))),
    between("dilemma-names", |n| {
        dilemma(&format!("{0}, {0}", words(2 * n)), "", &list(2, &words(6)), "Waar ligt de balans?")
    }),
    between("dilemma-long-words", |n| {
        dilemma(
            "Verantwoordelijkheidsverdeling, Uitvoeringsorganisatie",
            "",
            &vec!["Verantwoordelijkheidsverdelingsvraagstukkenoverzichtslijstje"; n].join(" "),
            "",
        )
    }),
    between("agenda-rows", |n| agenda(n, "Onderdeel")),
    between("agenda-words", |n| agenda(7, &words(2 * n))),
    between("rounds-many", |n| rounds(n, "")),
    between("rounds-words", |n| rounds(3, &words(8 * n))),
    between("harvest-words", |n| {
        ("harvest\ndilemmas: [d-1, d-2, d-3]".to_owned(), format!("# De oogst\n\n{}", words(8 * n)))
    }),
    between("farewell-dates", |n| {
        ("farewell".to_owned(), format!("# Tot ziens\n\n{}", format!("- 3 oktober 2026 → {}\n", words(5)).repeat(n)))
    }),
    Grows {
        name: "farewell-words",
        place: Place::Last,
        slide: |n| {
            (
                "farewell".to_owned(),
                format!("# Tot ziens\n\nDank:\n\n{}", format!("- 3 oktober → {}\n", words(3 * n)).repeat(3)),
            )
        },
    },
    Grows {
        name: "title-heading",
        place: Place::First,
        slide: |n| ("title".to_owned(), format!("# {}\n\n{}", words(n), words(8))),
    },
    Grows {
        name: "title-words",
        place: Place::First,
        slide: |n| ("title".to_owned(), format!("# Een middag\n\n{}", words(6 * n))),
    },
];
