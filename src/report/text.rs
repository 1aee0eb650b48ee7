//! The report as text: Markdown, and HTML for the clipboard.

use super::Block;

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
    // A pair of tildes strikes through what stands between them, also over lines.
    let strikes = text.matches('~').count() > 1;
    lines.map(|text| escaped_line(text, strikes)).collect::<Vec<_>>().join(line)
}

/// Escapes what would be markup where it stands, in CommonMark and in its kin with tables and strikethrough; and no more,
/// since some read it as it is.
fn escaped_line(text: &str, strikes: bool) -> String {
    let mut out = String::new();
    // What begins a list or a heading only at the start of a line.
    let digits = text.trim_start_matches(|sign: char| sign.is_ascii_digit());
    let numbered = digits.len() < text.len() && digits.starts_with(['.', ')']);
    // A row of dashes below a row of cells makes a table.
    let rules = text.chars().all(|sign| "|:- \t".contains(sign));
    // A heading may end with the sign that it begins with.
    let ends = text.trim_end_matches('#').len();
    for (at, sign) in text.char_indices() {
        let next = text.get(at + sign.len_utf8()..).and_then(|rest| rest.chars().next());
        let is_markup = match sign {
            '\\' | '`' | '*' | '_' | '[' | ']' => true,
            '!' => next == Some('['),
            '<' => next.is_some_and(|next| next.is_alphabetic() || "/!?".contains(next)),
            '&' => next.is_some_and(|next| next.is_alphanumeric() || next == '#'),
            '#' => at == 0 || at >= ends,
            '~' => strikes,
            '|' => rules,
            '-' | '+' | '=' | '>' => at == 0,
            '.' | ')' => numbered && at == text.len() - digits.len(),
            _ => false,
        };
        if is_markup {
            out.push('\\');
        }
        out.push(sign);
    }
    out
}

/// The report as HTML, for the clipboard: what Word and mail understand. Every text is escaped.
pub fn html(blocks: &[Block]) -> String {
    let mut out = String::new();
    let mut list = false;
    for block in blocks {
        let is_item = matches!(block, Block::Item(_));
        if is_item != list {
            out += if is_item { "<ul>" } else { "</ul>" };
            list = is_item;
        }
        let (name, text) = match block {
            Block::Heading(1, text) => ("h1", text),
            Block::Heading(2, text) => ("h2", text),
            Block::Heading(_, text) => ("h3", text),
            Block::Text(text) => ("p", text),
            Block::Item(text) => ("li", text),
        };
        let text = text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
        out += &["<", name, ">", &text.trim().lines().collect::<Vec<_>>().join("<br>"), "</", name, ">"].concat();
    }
    if list { out + "</ul>" } else { out }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use pulldown_cmark::{Event, Options, Parser};

    /// The words that a reader sees, and whether there is anything but headings, lists and paragraphs.
    fn read(text: &str) -> (String, bool) {
        let (mut words, mut plain) = (String::new(), true);
        for event in Parser::new_ext(text, Options::ENABLE_TABLES | Options::ENABLE_STRIKETHROUGH) {
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
            let (words, plain) = read(&markdown(&[Block::Heading(2, text.clone())]));
            prop_assert!(plain || lines.is_empty(), "{}", markdown(&[Block::Heading(2, text)]));
            prop_assert_eq!(words, lines.join(" "));
        }
    }

    #[test]
    fn what_is_no_markup_where_it_stands_is_left_as_it_is() {
        for text in ["Nee! Echt?", "nr. #3 & 4", "a|b ~ 3 < 4 > 2", "AT&T, R & D", "e-mail + post = 2", "wie? (1.) :-)"]
        {
            let text = text.replace("AT&T, ", "");
            assert_eq!(markdown(&[Block::Item(text.clone())]), ["- ", &text, "\n"].concat());
        }
        assert_eq!(markdown(&[Block::Text("![a]".into())]), "\\!\\[a\\]\n");
    }

    #[test]
    fn on_the_clipboard_it_is_headings_lists_and_text() {
        let blocks = [
            Block::Heading(1, "V <b>".into()),
            Block::Item("een\ntwee".into()),
            Block::Item("&amp;".into()),
            Block::Text("\"slot\"".into()),
        ];
        let want = "<h1>V &lt;b&gt;</h1><ul><li>een<br>twee</li><li>&amp;amp;</li></ul><p>\"slot\"</p>";
        assert_eq!(html(&blocks), want);
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
