//! One slide, from its front matter, Markdown and notes.

use super::body::Body;
use super::check::{self, Known};
use super::density::density;
use super::fields::Fields;
use super::layouts::{NAMES, layout};
use super::markdown::{Block, Kind, blocks, flow, prose};
use super::mistake::Proof;
use super::split::{Part, Rough};
use crate::deck::{Html, Slide};
use pulldown_cmark::HeadingLevel;

/// What could be read of a slide: its name for references, also where the slide itself is none.
#[derive(Default)]
pub(super) struct Read {
    pub known: Option<Known>,
    pub slide: Option<Slide>,
}

/// Reads one slide; whatever is wrong with it is noted.
pub(super) fn slide(rough: &Rough, proof: &Proof) -> Read {
    let blocks = blocks(&rough.body, proof);
    let notes: Vec<Html> = rough.notes.iter().map(|note| prose(note, proof)).collect();
    let (line, title, blocks) = heading(&rough.body, &blocks, proof);
    let Some(mut fields) = rough.front.as_ref().and_then(|front| Fields::read(front, proof)) else {
        return Read::default();
    };
    let name = fields.words("layout");
    let id = fields.words("id").and_then(|id| Some((check::id(&id, proof)?, id.line)));
    let alone = fields.optional_words("alone").map(|alone| prose(&alone, proof));
    let body = Body { line, blocks, proof };
    let layout = name.as_ref().and_then(|name| layout(name, &mut fields, body));
    // Where the layout is unknown, its fields may be right for the layout that was meant.
    if name.as_ref().is_some_and(|name| NAMES.contains(&name.text.trim())) {
        fields.finish();
    }
    let known = id.as_ref().zip(name).map(|((id, line), name)| Known {
        id: id.clone(),
        line: *line,
        layout: name.text.trim().to_owned(),
    });
    let slide = || {
        let layout = layout?;
        let density = density(&layout).unwrap_or_else(|(lines, most)| {
            proof.mistake(
                line,
                format!("a slide of about {lines} lines"),
                format!("at most {most} at the smallest size"),
            );
            Default::default()
        });
        let notes = (!notes.is_empty()).then(|| joined(&notes));
        Some(Slide { id: id?.0, title: title?, density, alone, notes, layout })
    };
    let slide = slide();
    Read { known, slide }
}

/// The slide's heading, the line on which it stands, and what stands beneath it.
fn heading<'s>(body: &Part, blocks: &'s [Block<'s>], proof: &Proof) -> (usize, Option<Html>, &'s [Block<'s>]) {
    let expected = "one heading `# …` before everything else on the slide";
    let h1 = |block: &Block| block.kind == Kind::Heading(HeadingLevel::H1);
    let Some((first, rest)) = blocks.split_first().filter(|(first, _)| h1(first)) else {
        let line = blocks.first().map_or(body.line.saturating_sub(1), |block| block.line).max(1);
        proof.mistake(line, "a slide without a heading", expected);
        return (line, None, blocks);
    };
    for again in rest.iter().filter(|block| h1(block)) {
        proof.mistake(again.line, "a second heading `#`", expected);
    }
    let title = flow(&first.pieces);
    if title.plain().is_empty() {
        proof.mistake(first.line, "an empty heading", expected);
    }
    (first.line, Some(title), rest)
}

fn joined(notes: &[Html]) -> Html {
    let html: Vec<&str> = notes.iter().map(Html::as_str).collect();
    Html::from_markdown(html.join("\n"))
}
