//! A mistake in a deck, and the proof that gathers them.

use crate::deck::Id;
use std::cell::RefCell;
use std::fmt;

/// A mistake in a deck file: for whoever edits it, at a command line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Mistake {
    /// The file, as it was named to the reader.
    pub file: String,
    /// The line, counted from 1.
    pub line: usize,
    /// What stands there.
    pub found: String,
    /// What should stand there.
    pub expected: String,
}

impl fmt::Display for Mistake {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}; expected {}", self.file, self.line, self.found, self.expected)
    }
}

impl std::error::Error for Mistake {}

/// A reference to a slide, checked once all slides are known.
pub(super) struct Ref {
    pub line: usize,
    pub id: Id,
    /// The layout that the slide must have; none where any will do.
    pub layout: Option<&'static str>,
}

/// One reading of a deck: what is wrong with it so far, and what is still to be checked. Handed to every reader as a
/// shared reference, so that none of them has to stop at the first mistake.
#[derive(Default)]
pub(super) struct Proof {
    mistakes: RefCell<Vec<(usize, String, String)>>,
    refs: RefCell<Vec<Ref>>,
}

impl Proof {
    /// Notes a mistake.
    pub fn mistake(&self, line: usize, found: impl Into<String>, expected: impl Into<String>) {
        self.mistakes.borrow_mut().push((line, found.into(), expected.into()));
    }

    /// Notes a reference to a slide.
    pub fn refers(&self, line: usize, id: &str, layout: Option<&'static str>) {
        self.refs.borrow_mut().push(Ref { line, id: id.to_owned(), layout });
    }

    /// The references so far; they are handed out once.
    pub fn take_refs(&self) -> Vec<Ref> {
        self.refs.take()
    }

    /// All mistakes, by line; a mistake that was met twice is named once.
    pub fn into_mistakes(self, file: &str) -> Vec<Mistake> {
        let mut mistakes = self.mistakes.into_inner();
        mistakes.sort_by_key(|(line, ..)| *line);
        mistakes.dedup();
        mistakes
            .into_iter()
            .map(|(line, found, expected)| Mistake {
                file: file.to_owned(),
                line,
                found: on_one_line(found),
                expected: on_one_line(expected),
            })
            .collect()
    }
}

/// Whatever words of the file a message repeats, it stays one line.
fn on_one_line(text: String) -> String {
    if text.contains(char::is_control) { text.replace(char::is_control, " ") } else { text }
}

/// A short piece of what was found, on one line and without control characters, in backticks.
pub(super) fn quoted(text: &str) -> String {
    const MOST: usize = 48;
    let mut words = text.split_whitespace().flat_map(|word| [" ", word]).skip(1).flat_map(str::chars);
    let mut short: String = words.by_ref().take(MOST).map(|c| if c.is_control() { '\u{fffd}' } else { c }).collect();
    if words.next().is_some() {
        short.push('…');
    }
    format!("`{short}`")
}

/// "one of a, b, c", with a guess at what was meant.
pub(super) fn one_of(found: &str, known: &[&str]) -> String {
    let list = known.join(", ");
    match nearest(found, known) {
        Some(guess) => format!("one of {list} (did you mean `{guess}`?)"),
        None => format!("one of {list}"),
    }
}

/// The known word that is nearest to the one that was found, where one is near.
fn nearest<'a>(found: &str, known: &[&'a str]) -> Option<&'a str> {
    let most = found.chars().count().div_ceil(3).min(3);
    if found.len() > 64 {
        return None;
    }
    known
        .iter()
        .map(|word| (distance(found, word), *word))
        .filter(|(distance, _)| *distance <= most)
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, word)| word)
}

/// Levenshtein's distance: the least number of letters to add, drop or change.
fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, from) in a.chars().enumerate() {
        let mut diagonal = i;
        let mut left = i + 1;
        for (cell, to) in row.iter_mut().skip(1).zip(&b) {
            let above = *cell;
            left = (above + 1).min(left + 1).min(diagonal + usize::from(from != *to));
            diagonal = above;
            *cell = left;
        }
        if let Some(first) = row.first_mut() {
            *first = i + 1;
        }
    }
    row.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{distance, one_of, quoted};

    #[test]
    fn distance_counts_letters() {
        assert_eq!(distance("", "text"), 4);
        assert_eq!(distance("tekst", "text"), 2);
        assert_eq!(distance("kitten", "sitting"), 3);
        assert_eq!(distance("columns", "columns"), 0);
    }

    #[test]
    fn a_guess_is_made_only_where_it_is_near() {
        assert!(one_of("colums", &["text", "columns"]).ends_with("(did you mean `columns`?)"));
        assert_eq!(one_of("zebra", &["text", "columns"]), "one of text, columns");
    }

    #[test]
    fn what_was_found_is_shown_on_one_short_line() {
        assert_eq!(quoted("a\n  b\u{7}"), "`a b\u{fffd}`");
        assert_eq!(quoted(&"é".repeat(99)).chars().count(), 48 + 3);
    }
}
