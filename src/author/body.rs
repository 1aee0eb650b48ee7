//! The Markdown of one slide, as its layout takes it apart.

use super::markdown::{Block, Kind, Piece, flow, flow_all, html, inner, items};
use super::mistake::Proof;
use crate::deck::Html;
use pulldown_cmark::{Event, HeadingLevel, Tag};

/// Blocks beneath a slide's heading, or some of them.
#[derive(Clone, Copy)]
pub(super) struct Body<'s> {
    /// The line to name where something is missing.
    pub line: usize,
    pub blocks: &'s [Block<'s>],
    pub proof: &'s Proof,
}

/// A heading within a slide, and what stands beneath it.
pub(super) struct Headed<'s> {
    pub title: Html,
    pub body: Body<'s>,
}

/// A row of a list.
pub(super) struct Row {
    pub line: usize,
    pub words: Html,
    /// The slide that a link in the row leads to.
    pub slide: Option<String>,
}

impl<'s> Body<'s> {
    fn of(self, blocks: &'s [Block<'s>]) -> Self {
        let line = blocks.first().map_or(self.line, |block| block.line);
        Self { line, blocks, ..self }
    }

    /// Everything as it stands; `***` is noted, as there is only one part.
    pub fn whole(self) -> Html {
        for rule in self.blocks.iter().filter(|block| block.kind == Kind::Rule) {
            self.proof.mistake(rule.line, "`***`", "no more than one part in this layout");
        }
        html(self.blocks)
    }

    /// [`Self::whole`], which must not be empty.
    pub fn filled(self, what: &str) -> Option<Html> {
        let html = self.whole();
        if html.is_empty() {
            self.proof.mistake(self.line, "nothing beneath the heading", what);
        }
        (!html.is_empty()).then_some(html)
    }

    /// Without a line with `***` at its end.
    pub fn unruled(self) -> Self {
        match self.blocks.split_last() {
            Some((last, before)) if last.kind == Kind::Rule => Self { blocks: before, ..self },
            _ => self,
        }
    }

    /// What stands between the lines with `***`.
    pub fn parts(self) -> Vec<Self> {
        let mut parts = Vec::new();
        let (mut line, mut rest) = (self.line, self.blocks);
        while let Some(at) = rest.iter().position(|block| block.kind == Kind::Rule) {
            let (before, after) = rest.split_at_checked(at).unwrap_or_default();
            parts.push(Self { line, blocks: before, ..self });
            if let Some((rule, after)) = after.split_first() {
                (line, rest) = (rule.line, after);
            }
        }
        parts.push(Self { line, blocks: rest, ..self });
        parts
    }

    /// The blocks up to the first of this kind, and the others.
    pub fn before(self, stop: impl Fn(Kind) -> bool) -> (Self, Self) {
        let at = self.blocks.iter().position(|block| stop(block.kind)).unwrap_or(self.blocks.len());
        let (before, after) = self.blocks.split_at_checked(at).unwrap_or((self.blocks, &[]));
        (Self { blocks: before, ..self }, self.of(after))
    }

    /// Every `##` and what stands beneath it; anything above the first is noted.
    pub fn headed(self, expected: &str) -> Vec<Headed<'s>> {
        let heading = |kind: Kind| kind == Kind::Heading(HeadingLevel::H2);
        let (above, mut rest) = self.before(heading);
        above.none(expected);
        let mut all = Vec::new();
        while let Some((first, beneath)) = rest.blocks.split_first() {
            let (body, after) = Self { line: first.line, blocks: beneath, ..self }.before(heading);
            all.push(Headed { title: flow(&first.pieces), body });
            rest = after;
        }
        if all.is_empty() {
            self.proof.mistake(self.line, "no `##` beneath the heading", expected);
        }
        all
    }

    /// The rows of the one list, noted where there is none.
    pub fn rows(self, expected: &str) -> Vec<Row> {
        let [list, rest @ ..] = self.blocks else {
            self.proof.mistake(self.line, "no list", expected);
            return Vec::new();
        };
        if list.kind != Kind::List {
            self.proof.mistake(list.line, "something that isn't a list", expected);
            return Vec::new();
        }
        self.of(rest).none(expected);
        let rows: Vec<Row> = items(list).into_iter().map(|(line, pieces)| row(line, pieces)).collect();
        for row in rows.iter().filter(|row| row.words.is_empty()) {
            self.proof.mistake(row.line, "an empty row", expected);
        }
        rows
    }

    /// The quotes, without their sign; anything else is noted.
    pub fn quotes(self, expected: &str) -> Vec<Html> {
        if self.blocks.is_empty() {
            self.proof.mistake(self.line, "no quote", expected);
        }
        let quote = |block: &'s Block<'s>| {
            if block.kind != Kind::Quote {
                self.proof.mistake(block.line, "something that isn't a quote", expected);
            }
            flow(inner(block))
        };
        self.blocks.iter().map(quote).collect()
    }

    /// The words of a part, without paragraphs.
    pub fn flow(self) -> Html {
        flow_all(self.blocks)
    }

    /// Notes whatever stands here.
    pub fn none(self, expected: &str) {
        if let Some(first) = self.blocks.first() {
            self.proof.mistake(first.line, "words that have no place here", expected);
        }
    }
}

fn row(line: usize, pieces: &[Piece]) -> Row {
    let slide = pieces.iter().find_map(|(event, _)| match event {
        Event::Start(Tag::Link { dest_url, .. }) => dest_url.strip_prefix('#').map(str::to_owned),
        _ => None,
    });
    Row { line, words: flow(pieces), slide }
}
