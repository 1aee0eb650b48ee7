//! One slide, from its front matter, Markdown and notes.

use super::body::Body;
use super::check::{self, Known};
use super::fields::Fields;
use super::layouts::{NAMES, layout};
use super::markdown::{Block, Kind, blocks, flow, prose};
use super::mistake::Proof;
use super::split::{Part, Rough};
use crate::deck::{Density, Html, Slide};
use pulldown_cmark::HeadingLevel;

/// What could be read of a slide: its name for references, also where the slide itself is none.
#[derive(Default)]
pub(super) struct Read {
    pub known: Option<Known>,
    pub slide: Option<Slide>,
    /// The line to name where the slide is amiss as a whole.
    pub line: usize,
}

/// Reads one slide; whatever is wrong with it is noted.
pub(super) fn slide(rough: &Rough, proof: &Proof) -> Read {
    let blocks = rough.body.as_ref().map(|body| blocks(body, proof));
    let beneath = rough.body.as_ref().zip(blocks.as_deref()).map(|(body, blocks)| heading(body, blocks, proof));
    let notes: Vec<Html> = rough.notes.iter().map(|note| prose(note, proof)).collect();
    let Some(mut fields) = rough.front.as_ref().and_then(|front| Fields::read(front, proof)) else {
        return Read::default();
    };
    let name = fields.words("layout");
    let id = fields.words("id").and_then(|id| Some((check::id(&id, proof)?, id.line)));
    let alone = fields.optional_words("alone").map(|alone| prose(&alone, proof));
    let known = id.clone().zip(name.as_ref()).map(|((id, line), name)| {
        let layout = name.text.trim().to_owned();
        Known { id, line, layout, named: name.line }
    });
    let line = beneath.as_ref().map_or(0, |(_, body)| body.line);
    let slide = || {
        let (title, body) = beneath?;
        let name = name?;
        let layout = layout(&name, &mut fields, body);
        // Where the layout is unknown, its fields may be right for the layout that was meant.
        if NAMES.contains(&name.text.trim()) {
            fields.finish();
        }
        let layout = layout?;
        let notes = (!notes.is_empty()).then(|| joined(&notes));
        // How full it is can be told once all slides are known.
        Some(Slide { id: id?.0, title: title?, density: Density::default(), alone, notes, layout })
    };
    Read { slide: slide(), known, line }
}

/// The slide's heading, and what stands beneath it.
fn heading<'s>(body: &Part, blocks: &'s [Block<'s>], proof: &'s Proof) -> (Option<Html>, Body<'s>) {
    let expected = "one heading `# …` before everything else on the slide";
    let h1 = |block: &Block| block.kind == Kind::Heading(HeadingLevel::H1);
    let Some((first, rest)) = blocks.split_first().filter(|(first, _)| h1(first)) else {
        let line = blocks.first().map_or(body.line.saturating_sub(1), |block| block.line).max(1);
        let found = if blocks.iter().any(h1) { "words before the heading" } else { "a slide without a heading" };
        proof.mistake(line, found, expected);
        return (None, Body { line, blocks, proof });
    };
    for again in rest.iter().filter(|block| h1(block)) {
        proof.mistake(again.line, "a second heading `#`", expected);
    }
    let title = flow(&first.pieces);
    if title.plain().is_empty() {
        proof.mistake(first.line, "an empty heading", expected);
    }
    (Some(title), Body { line: first.line, blocks: rest, proof })
}

fn joined(notes: &[Html]) -> Html {
    let html: Vec<&str> = notes.iter().map(Html::markup).collect();
    Html::from_markdown(html.join("\n"))
}
