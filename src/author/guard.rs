//! What of CommonMark may pass into HTML that is trusted: no raw HTML but `<span lang="…">`, and only links that lead
//! to a slide, the web or a mailbox.

use super::mistake::{Proof, quoted};
use pulldown_cmark::{Event, HeadingLevel, Tag};

/// What is open where the reader stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Open {
    Tag,
    Span(usize),
}

/// Watches over what may pass into the HTML.
pub(super) struct Guard<'p> {
    proof: &'p Proof,
    open: Vec<Open>,
}

impl<'p> Guard<'p> {
    pub fn new(proof: &'p Proof) -> Self {
        Self { proof, open: Vec::new() }
    }

    /// Whether no block is open.
    pub fn is_outermost(&self) -> bool {
        self.open.is_empty()
    }

    /// Follows what is read, and notes what may not be there. A deck comes of it only where nothing was noted.
    pub fn follow(&mut self, event: &Event, line: usize) {
        match event {
            Event::Start(tag) => self.opens(tag, line),
            Event::End(_) => self.closes(),
            Event::Html(html) | Event::InlineHtml(html) => self.raw(html, line),
            Event::Rule if !self.open.is_empty() => {
                self.proof.mistake(line, "`***` within a list or quote", "`***` at the start of a line of its own");
            }
            Event::Text(text) if text.contains("<!--") => {
                self.proof.mistake(line, "a comment that is not closed", "`<!-- … -->`, from the start of a line");
            }
            _ => {}
        }
    }

    fn opens(&mut self, tag: &Tag, line: usize) {
        let outermost = self.open.is_empty();
        self.open.push(Open::Tag);
        match tag {
            Tag::Heading { level: HeadingLevel::H1, .. } if !outermost => {
                self.proof.mistake(
                    line,
                    "`#` within a list or quote",
                    "the slide's one heading at the start of a line",
                );
            }
            Tag::Link { dest_url, .. } => self.link(dest_url, line),
            Tag::Image { dest_url, .. } => {
                self.proof.mistake(line, format!("a picture {}", quoted(dest_url)), "words: a deck has no pictures");
            }
            _ => {}
        }
    }

    fn closes(&mut self) {
        while let Some(Open::Span(opened)) = self.open.pop() {
            self.proof.mistake(opened, "`<span>` that is not closed", "`</span>` in the same run of words");
        }
    }

    fn link(&self, to: &str, line: usize) {
        match to.strip_prefix('#') {
            Some(id) => self.proof.refers(line, id, None),
            None if ["https://", "http://", "mailto:"].iter().any(|scheme| to.starts_with(scheme)) => {}
            None => {
                let expected = "`#` and the id of a slide, or an address with https:, http: or mailto:";
                self.proof.mistake(line, format!("a link to {}", quoted(to)), expected);
            }
        }
    }

    fn raw(&mut self, html: &str, line: usize) {
        if is_span(html) {
            self.open.push(Open::Span(line));
        } else if html == "</span>" && matches!(self.open.last(), Some(Open::Span(_))) {
            self.open.pop();
        } else if html.starts_with("<!--") {
            self.proof.mistake(line, quoted(html), "a comment from the start of a line, up to `-->`");
        } else if !html.trim().is_empty() {
            self.proof.mistake(line, quoted(html), "Markdown; the only HTML is `<span lang=\"…\">…</span>`");
        }
    }
}

/// Whether this is `<span lang="…">` with a language tag, and nothing more.
fn is_span(html: &str) -> bool {
    html.strip_prefix("<span lang=\"").and_then(|rest| rest.strip_suffix("\">")).is_some_and(is_lang)
}

/// Whether this has the form of a BCP 47 tag: "nl", "en-GB".
pub(super) fn is_lang(tag: &str) -> bool {
    let mut subtags = tag.split('-');
    let first = subtags.next().unwrap_or_default();
    (2..=8).contains(&first.len())
        && first.bytes().all(|b| b.is_ascii_alphabetic())
        && subtags.all(|subtag| (1..=8).contains(&subtag.len()) && subtag.bytes().all(|b| b.is_ascii_alphanumeric()))
}
