//! A deck file cut into front matter, slides and notes; nothing is understood yet.
//!
//! A line that is `---` always separates, wherever it stands: so an unclosed comment or front matter costs one
//! message and one slide, never the rest of the deck.

use super::mistake::{Proof, quoted};

/// A piece of the file.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Part {
    /// The line of the file on which `text` begins, counted from 1.
    pub line: usize,
    pub text: String,
}

/// One slide, as it stands in the file.
#[derive(Debug, Default)]
pub(super) struct Rough {
    /// The fields; none where the front matter is missing, which has been noted.
    pub front: Option<Part>,
    /// The Markdown, with an empty line in place of every line of a comment; none where the file ends before it, which
    /// has been noted.
    pub body: Option<Part>,
    /// The comments.
    pub notes: Vec<Part>,
}

/// A whole file.
#[derive(Debug, Default)]
pub(super) struct Sheets {
    /// The deck's fields; none where they are missing, which has been noted.
    pub front: Option<Part>,
    /// The comments between the deck's front matter and the first slide.
    pub comments: Vec<Part>,
    pub slides: Vec<Rough>,
}

/// Cuts a file into pieces.
pub(super) fn split(text: &str, proof: &Proof) -> Sheets {
    let mut sections = sections(text).into_iter();
    let mut sheets = Sheets::default();
    if let Some((line, found)) = sections.next().as_ref().and_then(first_words) {
        proof.mistake(line, quoted(found), "`---` and the deck's front matter, before anything else");
    }
    match sections.next() {
        Some(section) if section.text.lines().any(|line| key(line) == Some("layout")) => {
            let line = section.line.saturating_sub(1);
            proof.mistake(line, "a slide before the deck's front matter", "`id`, `lang`, `title` and `by`");
            sheets.slides.push(slide(section, &mut sections, proof));
        }
        Some(section) => {
            let (front, preamble) = closed(section, &mut sections, proof);
            let (body, comments) = comments(&preamble.unwrap_or_default(), proof);
            if let Some((line, found)) = first_words(&body) {
                proof.mistake(line, quoted(found), "`---` and the front matter of the first slide");
            }
            sheets.front = Some(front);
            sheets.comments = comments;
        }
        None => {}
    }
    while let Some(section) = sections.next() {
        sheets.slides.push(slide(section, &mut sections, proof));
    }
    sheets
}

/// One slide: `section` is its front matter and the section after it its body, unless one of the two is missing.
fn slide(section: Part, rest: &mut impl Iterator<Item = Part>, proof: &Proof) -> Rough {
    let (front, body) = if is_front(&section) {
        let (front, body) = closed(section, rest, proof);
        (Some(front), body)
    } else {
        let words = first_words(&section).map(|(line, _)| line);
        let line = words.unwrap_or(section.line.saturating_sub(1));
        proof.mistake(line, "a slide without front matter", "`layout: …` and `id: …`, then a line with `---`");
        (None, words.map(|_| section))
    };
    let (body, notes) = body.map(|body| comments(&body, proof)).unzip();
    Rough { front, body, notes: notes.unwrap_or_default() }
}

/// Front matter and what follows it. Where the closing `---` is missing, that is noted, and what follows begins at
/// the first line that can't be a field, if there is one.
fn closed(section: Part, rest: &mut impl Iterator<Item = Part>, proof: &Proof) -> (Part, Option<Part>) {
    let lines: Vec<&str> = section.text.lines().collect();
    let blank = |at: usize| lines.get(at).is_none_or(|line| line.trim().is_empty());
    let body = lines.iter().enumerate().position(|(at, line)| {
        line.starts_with("<!--") || (line.starts_with("# ") && (blank(at + 1) || at.checked_sub(1).is_some_and(blank)))
    });
    let next = if body.is_none() { rest.next() } else { None };
    if next.is_some() {
        return (section, next);
    }
    proof.mistake(section.line.saturating_sub(1), "front matter that is not closed", "a line with `---` after it");
    let Some((at, (front, body))) = body.and_then(|at| Some((at, lines.split_at_checked(at)?))) else {
        return (section, None);
    };
    let part = |line: usize, lines: &[&str]| Part { line, text: lines.join("\n") };
    (part(section.line, front), Some(part(section.line + at, body)))
}

/// What stands between the lines that are `---`: always one more than there are such lines.
fn sections(text: &str) -> Vec<Part> {
    let mut sections = vec![Part { line: 1, text: String::new() }];
    for (at, line) in text.lines().enumerate() {
        if line.trim_end() == "---" {
            sections.push(Part { line: at + 2, text: String::new() });
        } else if let Some(section) = sections.last_mut() {
            section.text.push_str(line);
            section.text.push('\n');
        }
    }
    sections
}

/// Whether this can be a slide's front matter.
fn is_front(section: &Part) -> bool {
    first_words(section).is_some_and(|(_, line)| key(line).is_some())
        || section.text.lines().any(|line| matches!(key(line), Some("layout" | "id")))
}

/// The field that this line begins with, where it looks like one.
fn key(line: &str) -> Option<&str> {
    let (key, value) = line.split_once(':')?;
    let plain = key.starts_with(|c: char| c.is_ascii_alphabetic())
        && key.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '_'));
    (plain && (value.is_empty() || value.starts_with(char::is_whitespace))).then_some(key)
}

/// The first line that isn't empty.
fn first_words(part: &Part) -> Option<(usize, &str)> {
    part.text.lines().enumerate().find(|(_, line)| !line.trim().is_empty()).map(|(at, line)| (part.line + at, line))
}

/// Takes the comments out. A comment begins at the start of a line; what it leaves behind are empty lines, so that
/// every other line keeps its number.
fn comments(part: &Part, proof: &Proof) -> (Part, Vec<Part>) {
    let mut body = String::with_capacity(part.text.len());
    let mut notes: Vec<Part> = Vec::new();
    let mut open = false;
    for (at, line) in part.text.lines().enumerate() {
        let number = part.line + at;
        let mut inside = line;
        if !open {
            let Some(opened) = line.trim_start().strip_prefix("<!--") else {
                body.push_str(line);
                body.push('\n');
                continue;
            };
            open = true;
            inside = opened;
            notes.push(Part { line: number, text: String::new() });
        }
        if let Some((last, after)) = inside.split_once("-->") {
            open = false;
            inside = last;
            if !after.trim().is_empty() {
                proof.mistake(number, quoted(after), "nothing after `-->` on its line");
            }
        }
        if let Some(note) = notes.last_mut() {
            note.text.push_str(inside);
            note.text.push('\n');
        }
        body.push('\n');
    }
    if open && let Some(note) = notes.last() {
        proof.mistake(note.line, "a comment that is not closed", "`-->` before the next `---`");
    }
    (Part { line: part.line, text: body }, notes)
}

#[cfg(test)]
mod tests {
    use super::{Proof, sections, split};

    #[test]
    fn every_separator_opens_a_section_and_no_line_is_lost() {
        let parts = sections("a\n---\nb\nc\n--- \n");
        let seen: Vec<_> = parts.iter().map(|part| (part.line, part.text.as_str())).collect();
        assert_eq!(seen, [(1, "a\n"), (3, "b\nc\n"), (6, "")]);
    }

    #[test]
    fn notes_leave_the_lines_of_the_body_where_they_were() {
        let proof = Proof::default();
        let text = "---\nid: d\n---\n---\nlayout: text\n---\n# T\n<!-- een\ntwee -->\nslot\n";
        let sheets = split(text, &proof);
        assert!(proof.into_mistakes("").is_empty());
        let slide = &sheets.slides[0];
        let body = slide.body.as_ref().unwrap();
        assert_eq!((body.line, body.text.as_str()), (7, "# T\n\n\nslot\n"));
        assert_eq!((slide.notes[0].line, slide.notes[0].text.as_str()), (8, " een\ntwee \n"));
    }
}
