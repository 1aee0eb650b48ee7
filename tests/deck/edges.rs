//! Slides that hold as much as is accepted, of every layout and at every size, as decks for the browser's tests:
//! `tests/e2e/specs/edges.spec.ts` holds them against its windows. Authoring finding 2: slides that didn't fit were
//! accepted, and what didn't fit couldn't be reached.

use crate::HEAD;
use crate::growing::{GROWING, Grows, Place, check_in, list, words};
use menselijke_maat::author::parse;
use menselijke_maat::deck::{Density, Slide};
use std::fs;

/// Where the decks lie. They are written anew with `EDGES=write cargo test --test deck edges`.
const FOLDER: &str = "tests/e2e/decks/edges";

/// The slide of this id and this size, with the front matter.
fn sheet(grows: &Grows, id: &str, number: usize) -> String {
    let (layout, body) = (grows.slide)(number);
    format!("---\nlayout: {layout}\nid: {id}\n---\n\n{}\n\n", body.trim_end())
}

/// What other slides refer to: three dilemmas, twelve lines with poles of a few words, and three with long ones.
fn others() -> String {
    let dilemma = |number| {
        format!(
            "---\nlayout: dilemma\nid: d-{number}\nsides: [Links, Rechts]\n---\n\n# Dilemma {number}\n\n- a\n\n***\n\n- b\n\n"
        )
    };
    let line = |number: usize| {
        let (layout, body) = check_in("Een lijn", "Ga staan:", &words(if number > 12 { 22 } else { 7 }));
        format!("---\nlayout: {layout}\nid: l-{number}\n---\n\n{body}\n\n")
    };
    (1..=3).map(dilemma).chain((1..=15).map(line)).collect()
}

/// A slide of so many words that it stands at no edge.
fn plain(id: &str) -> String {
    format!("---\nlayout: text\nid: {id}\n---\n\n# Een kop\n\nEen regel.\n\n")
}

fn in_place(place: Place, slides: &str) -> String {
    let [before, after] = match place {
        Place::First => [String::new(), others() + &plain("einde")],
        Place::Between => [plain("begin"), others() + &plain("einde")],
        Place::Last => [plain("begin") + &others(), String::new()],
    };
    format!("{HEAD}{before}{slides}{after}")
}

fn read(deck: &str, id: &str) -> Option<Slide> {
    let deck = parse("deck.md", deck.as_bytes());
    // Of what may stand there once at most there may be two; of nothing else.
    let deck = deck.map_err(|mistakes| {
        assert!(
            mistakes.iter().all(|mistake| mistake.expected.contains("at most") || mistake.expected.contains("to 12")),
            "{mistakes:?}"
        );
    });
    deck.ok()?.find(id).map(|(_, slide)| slide.clone())
}

/// The largest of its kind that is accepted at each size.
fn edges(grows: &Grows) -> Vec<(Density, usize)> {
    let mut edges: Vec<(Density, usize)> = Vec::new();
    for number in 1..400 {
        let deck = in_place(grows.place, &sheet(grows, "slide", number));
        let Some(slide) = read(&deck, "slide") else { break };
        match edges.last_mut() {
            Some((density, largest)) if *density == slide.density => *largest = number,
            _ => edges.push((slide.density, number)),
        }
        // Nothing that is bounded by a number of its own grows for ever.
        if (grows.slide)(number) == (grows.slide)(number + 1) {
            break;
        }
    }
    assert!(!edges.is_empty(), "{} doesn't fit at all", grows.name);
    assert!(edges.last().is_some_and(|(_, largest)| *largest < 399), "{} grows for ever", grows.name);
    edges
}

/// The decks: of agendas, questions and rounds, of first and of last slides there is one in each.
fn decks() -> Vec<String> {
    const ONCE: [&str; 3] = ["agenda", "questions", "rounds"];
    let (mut first, mut last, mut once, mut rest) = (Vec::new(), Vec::new(), [(); 3].map(|()| Vec::new()), Vec::new());
    for grows in GROWING {
        for (density, number) in edges(grows) {
            let slide = sheet(grows, &format!("{}-{}", grows.name, format!("{density:?}").to_lowercase()), number);
            let layout = ONCE.iter().position(|layout| grows.name.starts_with(layout));
            match (grows.place, layout) {
                (Place::First, _) => first.push(slide),
                (Place::Last, _) => last.push(slide),
                (_, Some(layout)) => once[layout].push(slide),
                _ => rest.push(slide),
            }
        }
    }
    let number = once.iter().map(Vec::len).chain([first.len(), last.len()]).max().unwrap_or(1);
    let share = rest.len().div_ceil(number);
    let nth = |slides: &[String], at: usize, other: &str| slides.get(at).cloned().unwrap_or_else(|| plain(other));
    (0..number)
        .map(|at| {
            let own: String = rest.iter().skip(at * share).take(share).cloned().collect();
            let once: String = once.iter().filter_map(|slides| slides.get(at).cloned()).collect();
            let head = HEAD.replace("id: d\n", &format!("id: edges-{}\n", at + 1));
            let (first, last) = (nth(&first, at, "begin"), nth(&last, at, "einde"));
            [head, first, others(), once, own, last].concat()
        })
        .collect()
}

#[test]
fn the_decks_at_the_edges_are_those_that_the_browser_sees() {
    let decks = decks();
    let name = |at: usize| format!("{FOLDER}/{}.md", at + 1);
    if std::env::var("EDGES").is_ok_and(|what| what == "write") {
        let _ = fs::remove_dir_all(FOLDER);
        fs::create_dir_all(FOLDER).unwrap();
        for (at, deck) in decks.iter().enumerate() {
            fs::write(name(at), deck).unwrap();
        }
    }
    assert_eq!(fs::read_dir(FOLDER).unwrap().count(), decks.len(), "EDGES=write cargo test --test deck edges");
    for (at, deck) in decks.iter().enumerate() {
        assert!(parse("deck.md", deck.as_bytes()).is_ok(), "{deck}");
        let kept = fs::read_to_string(name(at)).unwrap();
        let differs = kept.lines().zip(deck.lines()).position(|(kept, made)| kept != made);
        assert!(kept == *deck, "{}: line {differs:?}; EDGES=write cargo test --test deck edges", name(at));
    }
}

/// The table of authoring finding 2, as the first slide: too much is refused, on its line.
#[test]
fn what_did_not_fit_is_refused() {
    let quotes = |number, of| format!("# T\n\n{}", format!("> {}\n\n", words(of)).repeat(number));
    for (layout, body) in [
        ("text", format!("# T\n\n```\n{}```", "let a1 = 1;\n".repeat(200))),
        ("quotes", quotes(14, 18)),
        ("check-in\nword: w\npoles: [high, low]", format!("# T\n\nGa\n\n{}\n***\n\na\n\n***\n\nb", list(149, "Wie?"))),
        (&format!("dilemma\nsides: [{0}, {0}]", words(200)), "# T\n\n- a\n\n***\n\n- b".to_owned()),
        ("text", format!("# T\n\n{}", vec!["w".repeat(60); 38].join(" "))),
    ] {
        let mistakes =
            parse("deck.md", format!("{HEAD}---\nlayout: {layout}\nid: a\n---\n\n{body}\n").as_bytes()).unwrap_err();
        assert_eq!(mistakes.len(), 1, "{mistakes:?}");
        assert!(mistakes[0].found.starts_with("a slide of about "), "{}", mistakes[0]);
    }
}
