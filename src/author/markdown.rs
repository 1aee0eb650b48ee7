//! CommonMark to blocks, and blocks to HTML that may be trusted.

use super::guard::Guard;
use super::mistake::Proof;
use super::split::Part;
use crate::deck::Html;
use pulldown_cmark::{Event, HeadingLevel, Options, Parser, Tag, TagEnd, TextMergeWithOffset, html::push_html};

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
    let mut guard = Guard::new(proof);
    for (event, range) in TextMergeWithOffset::new(Parser::new_ext(&part.text, Options::empty()).into_offset_iter()) {
        let line = line_of(range.start);
        let outermost = guard.is_outermost();
        guard.follow(&event, line);
        match blocks.last_mut().filter(|_| !outermost) {
            Some(block) => block.pieces.push((event, line)),
            None => blocks.push(Block { line, kind: Kind::of(&event), pieces: vec![(event, line)] }),
        }
    }
    blocks
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
    push_html(&mut html, events.map(below));
    html.truncate(html.trim_end().len());
    Html::from_markdown(html)
}

/// A heading within a slide is one level below what Markdown calls it: the slide's own is an `h2` of the page.
fn below(event: Event) -> Event {
    let level = |level| match level {
        HeadingLevel::H1 => HeadingLevel::H2,
        HeadingLevel::H2 => HeadingLevel::H3,
        HeadingLevel::H3 => HeadingLevel::H4,
        HeadingLevel::H4 => HeadingLevel::H5,
        HeadingLevel::H5 | HeadingLevel::H6 => HeadingLevel::H6,
    };
    match event {
        Event::Start(Tag::Heading { level: own, id, classes, attrs }) => {
            Event::Start(Tag::Heading { level: level(own), id, classes, attrs })
        }
        Event::End(TagEnd::Heading(own)) => Event::End(TagEnd::Heading(level(own))),
        other => other,
    }
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
