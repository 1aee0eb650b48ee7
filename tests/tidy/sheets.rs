//! Colours have one home: `style/tokens.css`.

use crate::files::{File, all, src};
use crate::{each, none};

/// Colours that stand elsewhere, with the reason.
const EXCEPT: [(&str, &str, &str); 5] = [
    ("style/help.css", "#000", "the black screen is black in every theme"),
    ("style/dialog.css", "#0006", "a shadow is black in every theme"),
    ("style/dialog.css", "#1a150ecc", "what darkens the slides behind a dialog does so in every theme"),
    ("style/popover.css", "#0006", "a shadow is black in every theme"),
    ("style/notices.css", "#0003", "a shadow is black in every theme"),
];

/// Functions and names by which CSS writes a colour outright. System colours (forced-colors) are the reader's own.
const FUNCTIONS: [&str; 10] = ["rgb(", "rgba(", "hsl(", "hsla(", "hwb(", "lab(", "lch(", "oklab(", "oklch(", "color("];
const NAMES: [&str; 14] = [
    "black", "white", "red", "green", "blue", "yellow", "orange", "purple", "pink", "brown", "gray", "grey", "silver",
    "gold",
];

/// The colours written outright in a declaration's value.
fn colours(value: &str) -> Vec<String> {
    let mut found = Vec::new();
    for part in value.split(|c: char| c.is_whitespace() || matches!(c, ',' | ';' | ')' | '(' | '"' | '}')) {
        let hex = part.strip_prefix('#').unwrap_or_default();
        let is_hex = matches!(hex.len(), 3 | 4 | 6 | 8) && hex.bytes().all(|byte| byte.is_ascii_hexdigit());
        if is_hex || NAMES.contains(&part.to_lowercase().as_str()) {
            found.push(part.to_owned());
        }
    }
    let calls = FUNCTIONS.iter().filter(|name| {
        value.match_indices(**name).any(|(at, _)| !value[..at].ends_with(|c: char| c.is_alphanumeric() || c == '-'))
    });
    found.extend(calls.map(|name| (*name).to_owned()));
    found
}

/// The declarations' values, each with its line; selectors and comments aside. Written one a line, as here.
fn values(file: &File) -> impl Iterator<Item = (usize, &str)> {
    (1..).zip(file.text.lines()).filter_map(|(at, line)| {
        let (property, value) = line.trim().split_once(':')?;
        let is_property =
            property.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-');
        (is_property && !value.trim_end().ends_with('{')).then_some((at, value))
    })
}

/// Writes a colour outright.
fn raw(file: &File) -> Vec<String> {
    let mut complaints = Vec::new();
    for (at, value) in values(file) {
        for colour in colours(value) {
            if !EXCEPT.iter().any(|(path, except, _)| *path == file.path && *except == colour) {
                complaints.push(file.complaint(at, &format!("`{colour}`: colours are tokens, see style/tokens.css")));
            }
        }
    }
    complaints
}

#[test]
fn colours_are_tokens() {
    let sheets = all("style", "css");
    none(each(&sheets, |file| if file.path == "style/tokens.css" { Vec::new() } else { raw(file) }));
    for (path, colour, _) in EXCEPT {
        let used = sheets.iter().any(|file| file.path == path && file.text.contains(&format!("{colour};")));
        assert!(used, "{path} has no {colour} any more: take it out of EXCEPT");
    }
}

/// The manifest can't read a custom property: it repeats the paper's colour, which must then be the paper's.
#[test]
fn colours_in_rust_are_tokens() {
    let tokens = std::fs::read_to_string("style/tokens.css").expect("the tokens");
    let mut seen = 0;
    for file in src() {
        for text in file.text.split('"').filter(|text| text.starts_with('#') && !colours(text).is_empty()) {
            seen += 1;
            assert!(tokens.contains(&format!(": {text};")), "{}: {text} is no token", file.path);
        }
    }
    assert!(seen > 0, "the manifest's colours are met");
}

#[test]
fn a_raw_colour_is_seen() {
    let count = |line: &str| raw(&File::made("style/a.css", line)).len();
    for line in [
        "  color: #fff;",
        "border: 1px solid #12345678;",
        "--x: rgb(0 0 0 / 20%);",
        "background: linear-gradient(red, var(--ink));",
        "color: White;",
        "  fill: oklch(0.5 0 0);",
    ] {
        assert!(count(line) > 0, "{line}");
    }
    for line in [
        "color: var(--ink);",
        "a:hover { }",
        "#add:target {",
        "background: color-mix(in oklab, var(--ink) 20%, transparent);",
        "outline-color: Highlight;",
        "white-space: nowrap;",
        "fill: url(#shape);",
    ] {
        assert_eq!(count(line), 0, "{line}");
    }
}
