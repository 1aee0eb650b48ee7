//! Three rings, imports point inward only; each crate has its rooms.

use crate::files::{File, src};
use crate::{each, none};

/// What a room may know: rooms (or a path in one), and crates of Cargo.toml. `std` is everywhere, but for [`OUTER_STD`].
struct Room {
    name: &'static str,
    rooms: &'static [&'static str],
    crates: &'static [&'static str],
}

const PURE: [&str; 5] = ["deck", "session", "keys", "words", "report"];

const ROOMS: [Room; 16] = [
    Room { name: "deck", rooms: &["deck"], crates: &["serde"] },
    Room { name: "session", rooms: &["deck", "session"], crates: &["serde", "serde_json"] },
    Room { name: "keys", rooms: &[], crates: &[] },
    Room { name: "words", rooms: &["session::line", "words"], crates: &[] },
    Room { name: "report", rooms: &["deck", "session", "words"], crates: &[] },
    Room { name: "live", rooms: &[], crates: &["leptos"] },
    Room { name: "stage", rooms: &["deck", "keys", "session", "words", "live", "stage"], crates: &["leptos"] },
    Room { name: "tag", rooms: &["deck", "tag"], crates: &["leptos"] },
    Room {
        name: "view",
        rooms: &["deck", "keys", "session", "words", "report", "live", "stage", "tag", "browser", "view"],
        crates: &["leptos"],
    },
    Room {
        name: "browser",
        rooms: &["deck", "keys", "session", "words", "live", "stage", "tag", "view", "browser"],
        crates: &["leptos", "web_sys", "js_sys", "wasm_bindgen", "wasm_bindgen_futures", "gloo_timers", "serde_json"],
    },
    Room { name: "author", rooms: &["deck", "author"], crates: &["pulldown_cmark", "saphyr_parser"] },
    Room { name: "slides", rooms: &["deck", "session", "stage", "view", "slides"], crates: &["leptos"] },
    Room { name: "press", rooms: &["deck", "words", "slides", "author", "press"], crates: &["serde_json", "sha2"] },
    // The ways in from outside, which bring the rooms together.
    Room { name: "lib", rooms: &[], crates: &[] },
    Room { name: "main", rooms: &[], crates: &["console_error_panic_hook", "leptos"] },
    Room { name: "bin", rooms: &[], crates: &[] },
];

/// What of std a pure room may not know: a clock, the disk, the network.
const OUTER_STD: [&str; 7] = ["time", "fs", "net", "env", "io", "process", "thread"];

/// The crates of Cargo.toml, as Rust writes them; those for tests aside.
fn crates() -> Vec<String> {
    let manifest = std::fs::read_to_string("Cargo.toml").expect("Cargo.toml");
    let mut names = Vec::new();
    let mut inside = false;
    for line in manifest.lines() {
        if let Some(table) = line.strip_prefix('[') {
            let table = table.trim_end_matches(']');
            inside = table.ends_with("dependencies") && !table.ends_with("dev-dependencies");
            names.extend(table.strip_prefix("dependencies.").map(str::to_owned));
        } else if let (true, Some((name, _))) = (inside, line.split_once('=')) {
            names.push(name.trim().to_owned());
        }
    }
    names.iter().map(|name| name.replace('-', "_")).collect()
}

/// How many modules lie above this file's: 1 for `src/keys.rs` and `src/deck/mod.rs`.
fn depth(path: &str) -> usize {
    path.trim_end_matches("/mod.rs").matches('/').count()
}

/// The paths of this file's code, each with its line: `crate::…` and `super::…` from the crate's root on as `crate`,
/// lists of `{…}` one by one.
fn paths(file: &File) -> Vec<(usize, String)> {
    let code = &file.code;
    let is_name = |c: char| c.is_alphanumeric() || c == '_';
    let mut found = Vec::new();
    for (at, _) in code.match_indices("::") {
        let head = code[..at].trim_end_matches(is_name);
        let name = &code[head.len()..at];
        if name.is_empty() || head.ends_with("::") {
            continue;
        }
        let line = head.matches('\n').count() + 1;
        let mut rest = &code[head.len()..];
        let mut ups = 0;
        while let Some(above) = rest.strip_prefix("super::") {
            (rest, ups) = (above, ups + 1);
        }
        let path = |rest: &str| rest.split(|c: char| !is_name(c) && c != ':').next().unwrap_or_default().to_owned();
        let inside = if ups > 0 { (ups == depth(&file.path)).then_some(rest) } else { rest.strip_prefix("crate::") };
        match inside {
            Some(list) if list.starts_with('{') => {
                found.extend(names(list).iter().map(|name| (line, format!("crate::{}", path(name)))));
            }
            Some(inside) => found.push((line, format!("crate::{}", path(inside)))),
            None if ups == 0 => found.push((line, path(rest))),
            None => {}
        }
    }
    found
}

/// The parts of a list in braces, lists within it left whole.
fn names(list: &str) -> Vec<String> {
    let mut names = vec![String::new()];
    let mut open = 0;
    for sign in list.chars() {
        match sign {
            '{' => open += 1,
            '}' => open -= 1,
            ',' if open == 1 => names.push(String::new()),
            sign if !sign.is_whitespace() => names.last_mut().expect("one at least").push(sign),
            _ => {}
        }
        if open == 0 {
            break;
        }
    }
    names.retain(|name| !name.is_empty());
    names
}

/// Knows more than its room may.
fn outward(file: &File, crates: &[String]) -> Vec<String> {
    if file.is_test() {
        return Vec::new();
    }
    let own = file.path.trim_start_matches("src/").split(['/', '.']).next().unwrap_or_default();
    let Some(room) = ROOMS.iter().find(|room| room.name == own) else {
        return vec![file.complaint(1, "is in no room: add it to ROOMS, with what it may know")];
    };
    let is_in = |path: &str, room: &&str| path == *room || path.strip_prefix(*room).is_some_and(|p| p.starts_with(':'));
    let mut complaints = Vec::new();
    for (line, path) in paths(file) {
        let head = path.split(':').next().unwrap_or_default();
        let fits = match path.strip_prefix("crate::") {
            Some(inside) => room.rooms.iter().any(|room| is_in(inside, room)),
            None if head == "std" => {
                !PURE.contains(&own) || !OUTER_STD.iter().any(|outer| is_in(&path, &format!("std::{outer}").as_str()))
            }
            None => !crates.iter().any(|known| known == head) || room.crates.contains(&head),
        };
        if !fits {
            complaints.push(file.complaint(line, &format!("`{path}`: {own} may not know that")));
        }
    }
    complaints
}

#[test]
fn imports_point_inward() {
    let crates = crates();
    none(each(&src(), |file| outward(file, &crates)));
}

#[test]
fn the_crates_of_the_manifest_are_seen() {
    let crates = crates();
    for known in ["serde", "leptos", "web_sys", "gloo_timers", "pulldown_cmark", "console_error_panic_hook"] {
        assert!(crates.iter().any(|name| name == known), "{known}: {crates:?}");
    }
    assert!(!crates.iter().any(|name| name == "proptest" || name == "version"), "{crates:?}");
}

#[test]
fn what_points_outward_is_seen() {
    let crates = crates();
    let wrong = |path: &str, code: &str| outward(&File::made(path, code), &crates);
    for (path, code) in [
        ("src/deck/html.rs", "use leptos::prelude::*;"),
        ("src/deck/html.rs", "use crate::session::Session;"),
        ("src/deck/mod.rs", "use super::stage::Stage;"),
        ("src/session/agenda/log.rs", "use super::super::super::stage::Stage;"),
        ("src/session/mod.rs", "use crate::{deck::Id, stage::Stage};"),
        ("src/session/mod.rs", "fn now() -> std::time::Instant {}"),
        ("src/keys.rs", "use crate::deck::Deck;"),
        ("src/words/nl.rs", "use crate::session::Session;"),
        ("src/live.rs", "use crate::stage::Stage;"),
        ("src/stage.rs", "use crate::view::App;"),
        ("src/stage.rs", "fn f(e: web_sys::Event) {}"),
        ("src/view/dots.rs", "let date = js_sys::Date::now();"),
        ("src/view/dots.rs", "use crate::author::parse;"),
        ("src/browser/clock.rs", "use crate::press::press;"),
        ("src/author/yaml.rs", "use leptos::prelude::*;"),
        ("src/new.rs", ""),
    ] {
        let complaints = wrong(path, code);
        assert_eq!(complaints.len(), 1, "{path}: {code}: {complaints:?}");
    }
    for (path, code) in [
        ("src/session/agenda/log.rs", "use super::super::clock::DAY;\nuse super::Fact;\nuse crate::deck::Id;"),
        ("src/words/mod.rs", "use crate::session::line::Percent; // leptos::"),
        ("src/view/dots.rs", "use leptos::ev::PointerEvent;\nuse super::*;\nlet text = \"web_sys::\";"),
        ("src/browser/dom.rs", "use web_sys::Window;\nuse crate::stage::Stage;"),
    ] {
        assert_eq!(wrong(path, code), Vec::<String>::new());
    }
}
