//! What every file holds to: a header that says something, a bearable length, nothing that ends in a panic, and no way
//! for a person's text to become markup.

use crate::files::{File, all, src};
use crate::{each, none};

/// The most lines of a file.
const LONGEST: usize = 250;

/// Files that are longer, with the reason.
const LONGER: [(&str, &str); 1] = [("src/stage.rs", "the one context and its one door are one value and its methods")];

/// Code that panics, or says something where nobody listens.
const LOUD: [&str; 15] = [
    ".unwrap()",
    ".expect(",
    "panic!",
    "todo!",
    "unimplemented!",
    "unreachable!",
    "dbg!",
    "eprintln!",
    "println!",
    "print!",
    " assert!",
    " assert_eq!",
    " assert_ne!",
    "get_unchecked",
    "unsafe ",
];

/// Loud code that is right where it stands.
const RIGHTLY_LOUD: [(&str, &str); 1] = [("src/main.rs", "eprintln!")];

fn rust() -> Vec<File> {
    [src(), all("tests", "rs"), all("xtask/src", "rs")].into_iter().flatten().collect()
}

/// The first paragraph of the header.
fn header(file: &File) -> String {
    let lines = file.text.lines().map_while(|line| line.strip_prefix("//!")).map(str::trim);
    lines.take_while(|line| !line.is_empty()).collect::<Vec<_>>().join(" ")
}

/// Begins with no header, or with one that says no more than the file's name.
fn silent(file: &File) -> Vec<String> {
    let header = header(file);
    let said: String = header.to_lowercase().chars().filter(char::is_ascii_alphabetic).collect();
    let ends = header.ends_with(['.', ':', '!', '?']);
    if said.len() > 3 && ends && said != file.stem().replace('_', "") {
        return Vec::new();
    }
    vec![file.complaint(1, "begins without a `//!` header that says, in a sentence, what is here")]
}

/// Is longer than a file should be.
fn long(file: &File) -> Vec<String> {
    let lines = file.text.lines().count();
    let excused = LONGER.iter().any(|(path, _)| *path == file.path);
    match lines > LONGEST {
        true if !excused => vec![file.complaint(lines, &format!("{lines} lines, {LONGEST} at most: part it"))],
        false if excused => vec![file.complaint(lines, "isn't that long any more: take it out of LONGER")],
        _ => Vec::new(),
    }
}

/// Could panic, or prints, in the browser.
fn loud(file: &File) -> Vec<String> {
    if !file.reaches_wasm() {
        return Vec::new();
    }
    let mut complaints = Vec::new();
    let rightly: Vec<_> = RIGHTLY_LOUD.iter().filter(|(path, _)| *path == file.path).collect();
    for (at, line) in file.lines() {
        let line = rightly.iter().fold(line.to_owned(), |line, (_, word)| line.replace(word, ""));
        if let Some(word) = LOUD.iter().find(|word| line.contains(**word)) {
            complaints.push(file.complaint(at, &format!("`{}` in what reaches the browser", word.trim())));
        }
        let indexed = line.match_indices('[').any(|(at, _)| {
            line[..at].ends_with(|c: char| c.is_alphanumeric() || c == '_' || c == ')' || c == ']' || c == '?')
        });
        if indexed {
            complaints
                .push(file.complaint(at, "an index can be out of bounds: use `get`, or take it apart by a pattern"));
        }
    }
    complaints
}

/// Where what the app builds is put into the page: once in the browser and once where the press writes it out.
const MARKED_UP: [(&str, &str); 3] = [
    ("src/tag/dom.rs", "Rndr::set_inner_html(&self.0, html)"),
    ("src/slides/mod.rs", "inner_html=view::around().html().to_owned()"),
    ("src/slides/mod.rs", "inner_html=part.html().to_owned()"),
];

/// Puts something into the page as markup that isn't a `deck::Html`, or a style that the page's policy refuses.
fn raw(file: &File) -> Vec<String> {
    let mut complaints = Vec::new();
    let rightly: Vec<_> = MARKED_UP.iter().filter(|(path, _)| *path == file.path).collect();
    let names = |text: &str| text.chars().all(|c| c.is_alphanumeric() || "_. |()".contains(c));
    for (at, line) in file.lines() {
        let line = &rightly.iter().fold(line.to_owned(), |line, (_, words)| line.replace(words, ""));
        for (_, value) in line.split("inner_html").skip(1).map(|rest| ("", rest)) {
            let markup = value.strip_prefix('=').and_then(|value| value.split_once(".markup()"));
            if !markup.is_some_and(|(path, _)| names(path)) {
                complaints
                    .push(file.complaint(at, "`inner_html` takes the `.markup()` of a `deck::Html`, nothing else"));
            }
        }
        if line.contains("fn markup") && file.path != "src/deck/html.rs" {
            complaints.push(file.complaint(at, "only `deck::Html` has `markup`"));
        }
        if line.contains("put_html") && !file.path.starts_with("src/tag/") {
            complaints.push(file.complaint(at, "only `Tag::deck_html` puts markup in"));
        }
        if line.contains(" style=") || line.contains("set_inner_html") || line.contains("insert_adjacent_html") {
            complaints
                .push(file.complaint(at, "no style string and no markup by hand: classes, custom properties, text"));
        }
    }
    complaints
}

#[test]
fn every_module_says_what_it_is() {
    let files = rust();
    none(each(&files, silent));
    for (at, file) in files.iter().enumerate() {
        let twin = files[..at].iter().find(|other| header(other) == header(file));
        assert!(twin.is_none(), "{} has the header of {}", file.path, twin.map_or("", |twin| &twin.path));
    }
}

#[test]
fn files_are_short() {
    none(each(&rust(), long));
    none(each(&all("style", "css"), long));
    for (path, _) in LONGER {
        assert!(rust().iter().any(|file| file.path == path), "{path} is gone: take it out of LONGER");
    }
}

#[test]
fn nothing_that_reaches_the_browser_can_panic_by_itself() {
    none(each(&src(), loud));
}

#[test]
fn only_the_decks_own_html_becomes_markup() {
    none(each(&src(), raw));
}

#[test]
fn each_form_can_be_missed() {
    let count = |rule: fn(&File) -> Vec<String>, path: &str, text: &str| rule(&File::made(path, text)).len();
    for text in ["", "use a;", "//!", "//! dots", "//! Dots.", "//! no end", "\n//! Late.", "/// Of the next item."] {
        assert_eq!(count(silent, "src/view/dots.rs", text), 1, "{text}");
    }
    assert_eq!(count(silent, "src/view/dots.rs", "//! The people\n//! on the line.\n//!\n//! More"), 0);
    assert_eq!(count(long, "src/a.rs", &"\n".repeat(LONGEST + 1)), 1);
    assert_eq!(count(long, "src/a.rs", &"\n".repeat(LONGEST)), 0);
    assert_eq!(count(long, "src/stage.rs", "\n"), 1);
    for line in [
        "a.unwrap()",
        "a.expect(\"b\")",
        "panic!()",
        "todo!()",
        "    dbg!(a);",
        "println!(\"a\")",
        "    assert!(a)",
        "a[0]",
        "a()[1]",
        "a[0][1 + x]",
        "&rest[..at]",
        "a?[1]",
    ] {
        assert!(count(loud, "src/deck/a.rs", line) > 0, "{line}");
        assert_eq!(count(loud, "src/press/a.rs", line), 0, "{line}");
        assert_eq!(count(loud, "src/deck/a.rs", &format!("#[cfg(test)]\nmod tests {{\n{line}\n}}")), 0, "{line}");
    }
    for line in ["a.unwrap_or(b)", "// a.unwrap()", "\"a[0]\"", "#[cfg(x)]", "let [a, b] = c;", "vec![a]", "&'a [u8]"] {
        assert_eq!(count(loud, "src/deck/a.rs", line), 0, "{line}");
    }
    for line in [
        "<p inner_html=note></p>",
        "<p inner_html=note.as_str()></p>",
        "<p inner_html=move || text.get()></p>",
        "<p inner_html={a.markup()}></p>",
        "<p inner_html=note class=a.markup()></p>",
        "<p style=\"width: 1px\"></p>",
        "fn markup(&self)",
    ] {
        assert_eq!(count(raw, "src/view/a.rs", line), 1, "{line}");
    }
    assert_eq!(count(raw, "src/view/a.rs", "<p inner_html=slide.title.markup() style:--x=a></p>"), 0);
    assert_eq!(count(raw, "src/view/a.rs", "<p inner_html=move || a.map(|b| b.markup()).unwrap_or_default()></p>"), 0);
}
