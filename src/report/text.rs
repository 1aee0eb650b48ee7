//! The report as text: Markdown, and a table.

use super::{Block, cell_name, names, question_name};
use crate::deck::{Deck, Layout};
use crate::session::Session;
use crate::session::dilemma::{Mark, VARIATION};
use crate::words::Words;

/// The report as Markdown (CommonMark).
pub fn markdown(blocks: &[Block]) -> String {
    let mut out = String::new();
    let mut list = false;
    for block in blocks {
        let (item, text) = match block {
            Block::Heading(level, text) => {
                (false, ["#".repeat(usize::from(*level)).as_str(), " ", &escaped(text, " ")].concat())
            }
            Block::Text(text) => (false, escaped(text, "  \n")),
            Block::Item(text) => (true, "- ".to_owned() + &escaped(text, "  \n  ")),
        };
        if !out.is_empty() {
            out.push_str(if list && item { "\n" } else { "\n\n" });
        }
        out.push_str(&text);
        list = item;
    }
    out.push('\n');
    out
}

/// Text that stays text in Markdown; its lines joined by `line`.
fn escaped(text: &str, line: &str) -> String {
    let lines = text.trim().lines().map(str::trim).filter(|line| !line.is_empty());
    let escaped = lines.map(|text| {
        let mut out = String::new();
        // What begins a list or a heading only at the start of a line.
        let digits = text.trim_start_matches(|sign: char| sign.is_ascii_digit());
        let numbered = digits.len() < text.len() && digits.starts_with(['.', ')']);
        for (at, sign) in text.char_indices() {
            let starts = at == 0 && matches!(sign, '-' | '+' | '=' | '#' | '~');
            let ends_number = numbered && at == text.len() - digits.len();
            if starts
                || ends_number
                || matches!(sign, '\\' | '`' | '*' | '_' | '[' | ']' | '<' | '>' | '&' | '|' | '#' | '~' | '!')
            {
                out.push('\\');
            }
            out.push(sign);
        }
        out
    });
    escaped.collect::<Vec<_>>().join(line)
}

/// Every note as a row of a table (RFC 4180, with the separator that the language's spreadsheets expect). A cell that a
/// spreadsheet would take as a formula begins with an apostrophe.
pub fn csv(deck: &Deck, session: &Session, words: &Words) -> String {
    let mut rows = vec![words.card.columns.map(str::to_owned).to_vec()];
    for slide in &deck.slides {
        let Layout::Dilemma(dilemma) = &slide.layout else { continue };
        let card = session.dilemma(&slide.id);
        for (_, register) in card.notes() {
            let Some(note) = register.get().filter(|note| !note.gone) else { continue };
            let question = match note.question {
                VARIATION => words.card.what_if.to_owned(),
                question => question_name(deck, question, words),
            };
            rows.push(vec![
                slide.title.plain(),
                question,
                cell_name(deck, dilemma, note.question, note.cell, words),
                note.text.clone(),
                names(note, &Mark::TOUCHED, words).join(", "),
                names(note, &Mark::KINDS, words).join(", "),
                if note.round > 0 { note.round.to_string() } else { String::new() },
            ]);
        }
    }
    let cell = |text: &String| {
        let formula = text.starts_with(['=', '+', '-', '@', '\t', '\r']);
        ["\"", if formula { "'" } else { "" }, &text.replace('"', "\"\""), "\""].concat()
    };
    // With a mark of its encoding, which a spreadsheet needs.
    let mut out = "\u{feff}".to_owned();
    for row in rows {
        out += &row.iter().map(cell).collect::<Vec<_>>().join(words.card.separator);
        out += "\r\n";
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use pulldown_cmark::{Event, Parser};

    /// The words that a reader sees, and whether there is anything but headings, lists and paragraphs.
    fn read(text: &str) -> (String, bool) {
        let (mut words, mut plain) = (String::new(), true);
        for event in Parser::new(text) {
            match event {
                Event::Text(text) => words.push_str(&text),
                Event::SoftBreak | Event::HardBreak => words.push('\n'),
                Event::Start(tag) => {
                    use pulldown_cmark::Tag::{Heading, Item, List, Paragraph};
                    plain &= matches!(tag, Heading { .. } | Item | List(None) | Paragraph);
                }
                Event::End(_) => {}
                _ => plain = false,
            }
        }
        (words, plain)
    }

    proptest! {
        #[test]
        fn whatever_is_noted_is_text_in_markdown(text in "[ -~é\n]{0,40}") {
            let (words, plain) = read(&markdown(&[Block::Heading(2, "x".into()), Block::Item(text.clone())]));
            let lines = text.lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>();
            prop_assert!(plain, "{}", markdown(&[Block::Item(text)]));
            prop_assert_eq!(words, "x".to_owned() + &lines.join("\n"));
        }
    }

    #[test]
    fn what_begins_like_markup_stays_text() {
        for text in [
            "1. een", "# kop", "- streep", "+ plus", "> citaat", "```", "---", "a\n===", "<b>", "&amp;", "[a](b)",
            "*a*", "2) b",
        ] {
            assert!(read(&markdown(&[Block::Item(text.into())])).1, "{text}");
            assert!(read(&markdown(&[Block::Text(text.into())])).1, "{text}");
        }
    }
}
