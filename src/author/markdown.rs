//! CommonMark to HTML that may be trusted: the only raw HTML that passes is `<span lang="…">`, and links lead to a
//! slide, the web or a mailbox.

use super::mistake::{Proof, quoted};
use super::split::Part;
use crate::deck::Html;
use pulldown_cmark::{CowStr, Event, HeadingLevel, Options, Parser, Tag, TagEnd, TextMergeWithOffset, html::push_html};

/// A piece of Markdown and the line on which it begins.
pub(super) type Piece<'a> = (Event<'a>, usize);

/// A block that stands by itself, in no other.
#[derive(Clone, Debug)]
pub(super) struct Block<'a> {
    pub line: usize,
    pub kind: Kind,
    pub pieces: Vec<Piece<'a>>,
}

/// What a block is, as far as layouts ask.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Heading(HeadingLevel),
    Words,
    List,
    Quote,
    /// The line `***`, between the parts of a slide.
    Rule,
    Other,
}

impl Kind {
    fn of(event: &Event) -> Self {
        match event {
            Event::Start(Tag::Heading { level, .. }) => Self::Heading(*level),
            Event::Start(Tag::Paragraph) => Self::Words,
            Event::Start(Tag::List(_)) => Self::List,
            Event::Start(Tag::BlockQuote(_)) => Self::Quote,
            Event::Rule => Self::Rule,
            _ => Self::Other,
        }
    }
}

/// Reads Markdown into its blocks.
pub(super) fn blocks<'a>(part: &'a Part, proof: &Proof) -> Vec<Block<'a>> {
    let starts: Vec<usize> = part.text.match_indices('\n').map(|(at, _)| at + 1).collect();
    let line_of = |offset: usize| part.line + starts.partition_point(|start| *start <= offset);
    let mut blocks: Vec<Block> = Vec::new();
    let mut guard = Guard { proof, open: Vec::new() };
    for (event, range) in TextMergeWithOffset::new(Parser::new_ext(&part.text, Options::empty()).into_offset_iter()) {
        let line = line_of(range.start);
        let outermost = guard.open.is_empty();
        if !guard.passes(&event, line) {
            continue;
        }
        match blocks.last_mut().filter(|_| !outermost) {
            Some(block) => block.pieces.push((event, line)),
            None => blocks.push(Block { line, kind: Kind::of(&event), pieces: vec![(event, line)] }),
        }
    }
    blocks
}

/// What is open where the reader stands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Open {
    Tag,
    Span(usize),
}

/// Watches over what may pass into the HTML.
struct Guard<'p> {
    proof: &'p Proof,
    open: Vec<Open>,
}

impl Guard<'_> {
    /// Whether this event goes into the HTML; what doesn't is noted, but for a picture's words, which go on.
    fn passes(&mut self, event: &Event, line: usize) -> bool {
        match event {
            Event::Start(tag) => self.opens(tag, line),
            Event::End(tag) => {
                self.closes();
                !matches!(tag, TagEnd::HtmlBlock | TagEnd::Image)
            }
            Event::Html(html) | Event::InlineHtml(html) => self.raw(html, line),
            Event::Rule if !self.open.is_empty() => {
                self.proof.mistake(line, "`***` within a list or quote", "`***` at the start of a line of its own");
                false
            }
            Event::Text(text) if text.contains("<!--") => {
                self.proof.mistake(line, "a comment that is not closed", "`<!-- … -->`, from the start of a line");
                false
            }
            _ => true,
        }
    }

    fn opens(&mut self, tag: &Tag, line: usize) -> bool {
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
        !matches!(tag, Tag::HtmlBlock | Tag::Image { .. })
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

    fn raw(&mut self, html: &CowStr, line: usize) -> bool {
        if is_span(html) {
            self.open.push(Open::Span(line));
            return true;
        }
        if html.as_ref() == "</span>" && matches!(self.open.last(), Some(Open::Span(_))) {
            self.open.pop();
            return true;
        }
        let expected = if html.starts_with("<!--") {
            "a comment from the start of a line, up to `-->`"
        } else {
            "Markdown; the only HTML is `<span lang=\"…\">…</span>`"
        };
        if !html.trim().is_empty() {
            self.proof.mistake(line, quoted(html), expected);
        }
        false
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

/// The HTML of whole blocks.
pub(super) fn html(blocks: &[Block]) -> Html {
    render(blocks.iter().flat_map(|block| &block.pieces).map(|(event, _)| event.clone()))
}

/// The HTML of what stands within a block: paragraphs give way to line breaks.
pub(super) fn flow<'a>(pieces: &[Piece<'a>]) -> Html {
    let mut events: Vec<Event<'a>> = Vec::with_capacity(pieces.len());
    for (event, _) in pieces {
        match event {
            Event::Start(Tag::Paragraph) if !events.is_empty() => events.push(Event::HardBreak),
            Event::Start(Tag::Paragraph | Tag::Heading { .. }) | Event::End(TagEnd::Paragraph | TagEnd::Heading(_)) => {
            }
            _ => events.push(event.clone()),
        }
    }
    render(events.into_iter())
}

/// The blocks' words, each block after a line break.
pub(super) fn flow_all(blocks: &[Block]) -> Html {
    let pieces: Vec<Piece> = blocks.iter().flat_map(|block| block.pieces.iter().cloned()).collect();
    flow(&pieces)
}

fn render<'a>(events: impl Iterator<Item = Event<'a>>) -> Html {
    let mut html = String::new();
    push_html(&mut html, events);
    html.truncate(html.trim_end().len());
    Html::from_markdown(html)
}

/// What stands within a block, without the block itself.
pub(super) fn inner<'b, 'a>(block: &'b Block<'a>) -> &'b [Piece<'a>] {
    match block.pieces.as_slice() {
        [_, inner @ .., _] => inner,
        _ => &[],
    }
}

/// The items of a list, each with the line on which it begins.
pub(super) fn items<'b, 'a>(list: &'b Block<'a>) -> Vec<(usize, &'b [Piece<'a>])> {
    let mut items = Vec::new();
    let mut depth = 0_usize;
    let mut from = 0;
    let pieces = inner(list);
    for (at, (event, _)) in pieces.iter().enumerate() {
        match event {
            Event::Start(Tag::Item) => {
                if depth == 0 {
                    from = at;
                }
                depth += 1;
            }
            Event::End(TagEnd::Item) => {
                depth = depth.saturating_sub(1);
                if depth == 0
                    && let Some([(_, line), item @ ..]) = pieces.get(from..at)
                {
                    items.push((*line, item));
                }
            }
            _ => {}
        }
    }
    items
}

/// Markdown by itself: notes, and the words for who goes through the deck alone.
pub(super) fn prose(part: &Part, proof: &Proof) -> Html {
    let blocks = blocks(part, proof);
    for block in &blocks {
        if matches!(block.kind, Kind::Rule | Kind::Heading(HeadingLevel::H1)) {
            proof.mistake(block.line, "a heading or `***` beside the slide", "paragraphs and lists");
        }
    }
    html(&blocks)
}
