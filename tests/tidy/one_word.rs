//! One name everywhere: the word in the deck's front matter, the layout, the view and the sheet.

use crate::files::{File, all, src};
use crate::none;

/// Sheets that belong to no view: the tokens, what all slides share, the page before the app, what the press adds; and what
/// of the frame and of the harvest no first picture needs, and paper.
const OF_NO_VIEW: [&str; 8] = ["tokens", "base", "boot", "download", "early", "late", "printed", "sheaves"];

/// The layouts: the variant and its word, from `Layout::name`.
fn layouts() -> Vec<(String, String)> {
    let text = std::fs::read_to_string("src/deck/name.rs").expect("the layouts");
    let rows = text.lines().filter_map(|line| line.trim().strip_prefix("Self::")?.split_once("(_) => \""));
    let rows: Vec<_> = rows.map(|(name, word)| (name.to_owned(), word.trim_end_matches("\",").to_owned())).collect();
    assert!(rows.len() > 9, "the arms of Layout::name are read: {rows:?}");
    rows
}

/// `CheckIn` as `check-in`.
fn kebab(name: &str) -> String {
    let mut word = String::new();
    for letter in name.chars() {
        if letter.is_uppercase() && !word.is_empty() {
            word.push('-');
        }
        word.extend(letter.to_lowercase());
    }
    word
}

/// Layouts that the deck's reader doesn't know by their word: it would call it unknown.
fn unread(layouts: &[(String, String)], reader: &str) -> Vec<String> {
    let names =
        reader.split_once("const NAMES").and_then(|(_, rest)| rest.split_once("];")).map_or("", |(names, _)| names);
    let missing = layouts.iter().filter(|(_, word)| !names.contains(&format!("\"{word}\",")));
    missing.map(|(_, word)| format!("src/author/layouts.rs: `{word}` isn't among NAMES")).collect()
}

/// What is named by more than one word, or lacks a part that should bear its word.
fn apart(layouts: &[(String, String)], views: &[File], sheets: &[File]) -> Vec<String> {
    let has = |files: &[File], stem: &str| files.iter().any(|file| file.stem() == stem);
    let mut complaints = Vec::new();
    for (name, word) in layouts {
        let stem = word.replace('-', "_");
        if kebab(name) != *word {
            complaints.push(format!("src/deck/name.rs: {name} calls itself `{word}`, not `{}`", kebab(name)));
        }
        if !has(views, &stem) {
            complaints.push(format!("src/slides/{stem}.rs: the layout `{word}` has no slide of its name"));
        }
        if !has(sheets, &stem) {
            complaints.push(format!("style/{stem}.css: the layout `{word}` has no sheet of its name"));
        }
    }
    for sheet in sheets {
        if !OF_NO_VIEW.contains(&sheet.stem()) && !has(views, sheet.stem()) {
            complaints.push(sheet.complaint(
                1,
                &format!("there is no src/slides/{0}.rs or src/view/{0}.rs that it is the sheet of", sheet.stem()),
            ));
        }
    }
    complaints
}

/// Sheets that aren't linked once in `index.html`, links to none, and tokens that don't come first.
fn unlinked(index: &str, sheets: &[File]) -> Vec<String> {
    let mut complaints = Vec::new();
    let links: Vec<&str> = index
        .split("href=\"")
        .skip(1)
        .filter_map(|rest| rest.split('"').next())
        .filter(|l| l.ends_with(".css"))
        .collect();
    for sheet in sheets {
        let times = links.iter().filter(|link| **link == sheet.path).count();
        if times != 1 {
            complaints.push(format!("index.html: {} is linked {times} times", sheet.path));
        }
    }
    for link in &links {
        if !sheets.iter().any(|sheet| sheet.path == *link) {
            complaints.push(format!("index.html: {link} is linked and isn't there"));
        }
    }
    if links.first() != Some(&"style/tokens.css") {
        complaints.push("index.html: style/tokens.css isn't the first sheet".to_owned());
    }
    complaints
}

fn views() -> Vec<File> {
    src()
        .into_iter()
        .filter(|file| file.path.starts_with("src/view/") || file.path.starts_with("src/slides/"))
        .collect()
}

#[test]
fn a_layout_has_one_word() {
    none(apart(&layouts(), &views(), &all("style", "css")));
    none(unread(&layouts(), &std::fs::read_to_string("src/author/layouts.rs").expect("the reader")));
}

#[test]
fn every_sheet_is_linked_once_tokens_first() {
    let index = std::fs::read_to_string("index.html").expect("index.html");
    none(unlinked(&index, &all("style", "css")));
}

#[test]
fn a_word_that_strays_is_seen() {
    let made = |path: &str| vec![File::made(path, "")];
    let layout = |name: &str, word: &str| vec![(name.to_owned(), word.to_owned())];
    let complaints = |name, word, view, sheet| apart(&layout(name, word), &made(view), &made(sheet)).len();
    assert_eq!(complaints("CheckIn", "check-in", "src/view/check_in.rs", "style/check_in.css"), 0);
    assert_eq!(complaints("CheckIn", "checkin", "src/view/checkin.rs", "style/checkin.css"), 1);
    assert_eq!(complaints("Text", "text", "src/view/words.rs", "style/text.css"), 2);
    assert_eq!(complaints("Text", "text", "src/view/text.rs", "style/boot.css"), 1);
    let link =
        |names: &[&str]| names.iter().map(|name| format!("<link href=\"style/{name}.css\">")).collect::<String>();
    let sheets = [File::made("style/tokens.css", ""), File::made("style/text.css", "")];
    assert_eq!(unlinked(&link(&["tokens", "text"]), &sheets).len(), 0);
    assert_eq!(unlinked(&link(&["text", "tokens"]), &sheets).len(), 1);
    assert_eq!(unlinked(&link(&["tokens", "text", "text"]), &sheets).len(), 1);
    assert_eq!(unlinked(&link(&["tokens"]), &sheets).len(), 1);
    assert_eq!(unlinked(&link(&["tokens", "text", "gone"]), &sheets).len(), 1);
}
