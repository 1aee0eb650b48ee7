//! Every mistake: its line, what was found, and all of them at once.

use crate::{HEAD, deck_of};
use menselijke_maat::author::{Mistake, parse, read};
use std::path::Path;

/// A text slide in lines 8 to 15 of a deck.
pub const TEXT: &str = "---\nlayout: text\nid: a\n---\n\n# T\n\nwoorden\n";

/// The mistakes of a deck with these slides: lines and what was found.
fn mistakes(slides: &str) -> Vec<(usize, String)> {
    brief(deck_of(slides).map(|_| ()))
}

fn brief(read: Result<(), Vec<Mistake>>) -> Vec<(usize, String)> {
    read.unwrap_err().into_iter().map(|mistake| (mistake.line, mistake.found)).collect()
}

/// Asserts that these are the mistakes, and all of them.
#[track_caller]
pub fn are(slides: &str, expected: &[(usize, &str)]) {
    let seen = mistakes(slides);
    let seen: Vec<_> = seen.iter().map(|(line, found)| (*line, found.as_str())).collect();
    assert_eq!(seen, expected);
}

/// A slide whose front matter begins on line 9; its heading stands on the line after the closing `---`.
pub fn slide(front: &str, body: &str) -> String {
    format!("---\n{front}\n---\n# T\n\n{body}\n")
}

#[test]
fn the_ground_of_these_tests_reads() {
    assert!(deck_of(TEXT).is_ok());
}

#[test]
fn a_message_is_one_line_with_file_line_found_and_expected() {
    let mistakes = deck_of(&TEXT.replace("text", "tekst")).unwrap_err();
    assert_eq!(
        mistakes[0].to_string(),
        "deck.md:9: unknown layout `tekst`; expected one of title, people, agenda, text, columns, quotes, section, cases, \
         check-in, reflection, questions, dilemma, pause, rounds, harvest, farewell (did you mean `text`?)"
    );
    assert_eq!(mistakes.len(), 1);
}

#[test]
fn files_that_are_no_text() {
    let of = |bytes: &[u8]| brief(parse("deck.md", bytes).map(|_| ()));
    assert_eq!(of(b""), [(1, "an empty file".to_owned())]);
    assert_eq!(of(b"\xEF\xBB\xBF \r\n\n"), [(1, "an empty file".to_owned())]);
    assert_eq!(of(b"---\nid: a\n\xFF\n"), [(3, "bytes that aren't UTF-8".to_owned())]);
    assert_eq!(of(b"\xFF\xFE-\0-\0"), [(1, "bytes that aren't UTF-8".to_owned())]);
    let missing = read(Path::new("tests/no such deck.md")).unwrap_err();
    assert_eq!((missing.len(), missing[0].line), (1, 1));
    assert!(missing[0].found.starts_with("a file that can't be read ("));
}

#[test]
fn decks_without_slides_or_head() {
    are("", &[(7, "a deck without slides")]);
    let of = |text: &str| brief(parse("deck.md", text.as_bytes()).map(|_| ()));
    assert_eq!(of(TEXT), [(1, "a slide before the deck's front matter".to_owned())]);
    assert_eq!(of("# T\n\nx\n")[0], (1, "`# T`".to_owned()));
    assert_eq!(
        of("---\nid: a\n"),
        [
            (1, "front matter that is not closed".to_owned()),
            (1, "no field `lang`".to_owned()),
            (1, "no field `title`".to_owned()),
            (1, "no field `by`".to_owned()),
            (2, "a deck without slides".to_owned()),
        ]
    );
}

#[test]
fn the_head() {
    let of = |head: &str| brief(parse("deck.md", format!("---\n{head}\n---\n\n{TEXT}").as_bytes()).map(|_| ()));
    assert_eq!(
        of("id: D\nlang: dutch language\ntitle: T\nby: [B]\nbye: x"),
        [
            (2, "the id `D`".to_owned()),
            (3, "`lang` `dutch language`".to_owned()),
            (5, "a list in `by`".to_owned()),
            (6, "unknown field `bye`".to_owned()),
        ]
    );
    let found = brief(parse("deck.md", format!("{HEAD}woorden\n{TEXT}").as_bytes()).map(|_| ()));
    assert_eq!(found, [(8, "`woorden`".to_owned())]);
    let open = "---\nid: d\nlang: nl\ntitle: T\nby: B\n\n<!-- errata:\n-->\n";
    let found = brief(parse("deck.md", format!("{open}{TEXT}").as_bytes()).map(|_| ()));
    assert_eq!(found, [(1, "front matter that is not closed".to_owned())]);
}

#[test]
fn errata() {
    let of = |errata: &str| mistakes(&format!("<!-- errata:\n{errata}\n-->\n\n{TEXT}"));
    assert_eq!(
        of("- x → y (a)\n- x (a)\n- x → y (b)"),
        [(10, "`x (a)`".to_owned()), (11, "no slide has the id `b`".to_owned()),]
    );
}

#[test]
fn front_matter() {
    are(
        "---\nlayout: text\nid: a\n\n# T\n\nx\n\n---\nlayout: text\nid: b\n---\n# T\n\nx\n",
        &[(8, "front matter that is not closed")],
    );
    are("---\nlayout: text\nid: a\n", &[(8, "front matter that is not closed")]);
    are(&format!("---\n# T\n\nx\n\n{TEXT}"), &[(9, "a slide without front matter")]);
    are(&format!("{TEXT}---\n"), &[(16, "a slide without front matter")]);
    are(&slide("layout: text\nid: a\nid: b", "x"), &[(11, "the field `id` a second time")]);
    are(&slide("layout: text\nid: &x a", "x"), &[(10, "a YAML anchor or alias")]);
    are(&slide("layout: text\nid: {a: {a: {a: {a: {a: {}}}}}}", "x"), &[(10, "fields more than 4 deep")]);
    let yaml = mistakes(&slide("layout: text\nid: 'a", "x"));
    assert_eq!(yaml.len(), 1);
    assert!(yaml[0].1.starts_with("front matter that is not YAML ("), "{yaml:?}");
    are(
        &slide("layout: text\nid: a\nwoord", "x").replace("woord", "- x"),
        &[(11, "front matter that is not YAML (while parsing a block mapping, did not find expected key)")],
    );
}

#[test]
fn fields() {
    are(&slide("layout: text\nid: a\nalne: x", "x"), &[(11, "unknown field `alne`")]);
    let guess = deck_of(&slide("layout: text\nid: a\nalne: x", "x")).unwrap_err();
    assert_eq!(guess[0].expected, "one of layout, id, alone (did you mean `alone`?)");
    are(&slide("layout: text", "x"), &[(8, "no field `id`")]);
    are(&slide("id: a", "x"), &[(8, "no field `layout`")]);
    are(&slide("layout: text\nid: ", "x"), &[(10, "nothing in `id`")]);
    are(&slide("layout: text\nid: [a]", "x"), &[(10, "a list in `id`")]);
    are(&slide("layout: text\nid: a\nalone:\n  x: y", "x"), &[(12, "fields in `alone`")]);
    are(&slide("layout: text\nid: 1a", "x"), &[(10, "the id `1a`")]);
    are(&slide("layout: text\nid: a_b", "x"), &[(10, "the id `a_b`")]);
    are(&format!("{TEXT}{TEXT}"), &[(18, "the id `a` a second time")]);
    let again = deck_of(&format!("{TEXT}{TEXT}")).unwrap_err();
    assert_eq!(again[0].expected, "another id: line 10 has it already");
}

#[test]
fn headings() {
    are("---\nlayout: text\nid: a\n---\n\nx\n", &[(13, "a slide without a heading")]);
    are("---\nlayout: text\nid: a\n---\nx\n\n# T\n\ny\n", &[(12, "words before the heading")]);
    are(&slide("layout: text\nid: a", "x\n\n# U"), &[(16, "a second heading `#`")]);
    are("---\nlayout: text\nid: a\n---\n#\n\nx\n", &[(12, "an empty heading")]);
    are(&slide("layout: text\nid: a", "- # x"), &[(14, "`#` within a list or quote")]);
    are(&slide("layout: text\nid: a", ""), &[(12, "nothing beneath the heading")]);
}

#[test]
fn comments() {
    are(&format!("{}{TEXT}", slide("layout: text\nid: b", "x\n\n<!-- noot")), &[(16, "a comment that is not closed")]);
    are(&slide("layout: text\nid: a", "x <!-- noot"), &[(14, "a comment that is not closed")]);
    are(&slide("layout: text\nid: a", "x <!-- noot --> y"), &[(14, "`<!-- noot -->`")]);
    are(&slide("layout: text\nid: a", "x\n\n<!-- noot --> y"), &[(16, "`y`")]);
    are(&slide("layout: text\nid: a", "x\n\n<!--\n\n[z](#z)\n-->"), &[(18, "no slide has the id `z`")]);
}

#[test]
fn html_links_and_pictures() {
    let text = |body: &str| slide("layout: text\nid: a", body);
    are(&text("x\n\n<div>\ny\n</div>"), &[(16, "`<div>`"), (17, "`y`"), (18, "`</div>`")]);
    are(&text("x <b>y</b>"), &[(14, "`<b>`"), (14, "`</b>`")]);
    are(&text("x <img src=x onerror=alert(1)>"), &[(14, "`<img src=x onerror=alert(1)>`")]);
    are(
        &text("x <span lang=\"en\" onclick=\"y\">z</span>"),
        &[(14, "`<span lang=\"en\" onclick=\"y\">`"), (14, "`</span>`")],
    );
    are(&text("x <span lang=\"en\">y"), &[(14, "`<span>` that is not closed")]);
    are(&text("*x <span lang=\"en\">y* z</span>"), &[(14, "`<span>` that is not closed"), (14, "`</span>`")]);
    are(&text("x\n[y](javascript:alert)"), &[(15, "a link to `javascript:alert`")]);
    are(&text("[y](java&#115;cript:alert)"), &[(14, "a link to `javascript:alert`")]);
    are(&text("<data:text/html,x>"), &[(14, "a link to `data:text/html,x`")]);
    are(&text("[y](//example.org)"), &[(14, "a link to `//example.org`")]);
    are(&text("- x\n- [y](#b)"), &[(15, "no slide has the id `b`")]);
    are(&text("![y](https://example.org/x.png)"), &[(14, "a picture `https://example.org/x.png`")]);
    are(&text("x\n\n***\n\ny"), &[(16, "`***`")]);
    are(&text("- x\n\n  ***"), &[(16, "`***` within a list or quote")]);
    are(&slide("layout: text\nid: a\nalone: |\n  x\n\n  [y](#y)", "x"), &[(14, "no slide has the id `y`")]);
    are(&slide("layout: text\nid: a\nalone: \"# y\"", "x"), &[(11, "a heading or `***` beside the slide")]);
}

#[test]
fn a_message_stays_one_line_whatever_it_repeats() {
    let layout = "layout: \"te\\nxt\"\nid: a\n\"x\\ny\": 1\n\"x\\ny\": 2";
    for mistake in deck_of(&slide(layout, "x")).unwrap_err() {
        assert!(!mistake.to_string().contains('\n'), "{mistake:?}");
    }
}

#[test]
fn all_mistakes_come_at_once_and_in_order() {
    let slides = format!(
        "{}{}{}",
        slide("layout: tekst\nid: A", "[x](#nergens)"),
        slide("layout: text\nid: b\nwoord: x", "<b>"),
        slide("layout: columns\nid: b", "een <!-- open"),
    );
    are(
        &slides,
        &[
            (9, "unknown layout `tekst`"),
            (10, "the id `A`"),
            (14, "no slide has the id `nergens`"),
            (18, "unknown field `woord`"),
            (22, "`<b>`"),
            (25, "the id `b` a second time"),
            (27, "columns: 1"),
            (29, "a comment that is not closed"),
        ],
    );
}
