//! What can only be checked once all slides are known.

use super::mistake::{Proof, quoted};
use super::split::Part;
use crate::deck::{Id, Layout, Slide};
use std::collections::HashMap;

/// A slide that references may lead to.
pub(super) struct Known {
    pub id: Id,
    pub line: usize,
    /// The layout as the deck names it, known or not.
    pub layout: String,
    /// The line on which it is named.
    pub named: usize,
}

/// The layouts of which a deck has one slide: what is worked out from them is the whole afternoon's, and a second one
/// would be shown with what is the first one's.
const ONCE: [&str; 3] = ["agenda", "questions", "rounds"];

/// Ids that the page itself uses, so that no slide may have them. Its others hold a `_`, which no slide's id does.
const TAKEN: [&str; 3] = ["app", "boot", "deck"];

/// An id in its proper form.
pub(super) fn id(part: &Part, proof: &Proof) -> Option<Id> {
    const MOST: usize = 64;
    let good = part.text.len() <= MOST
        && part.text.starts_with(|c: char| c.is_ascii_lowercase())
        && part.text.bytes().all(|b| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-');
    if !good {
        let expected = format!("lower-case letters, digits and hyphens, a letter first, at most {MOST}");
        proof.mistake(part.line, format!("the id {}", quoted(&part.text)), expected);
    }
    good.then(|| part.text.clone())
}

/// Notes ids that are there twice, and references to slides that aren't there or are of another layout.
pub(super) fn refs(known: &[Known], proof: &Proof) {
    let mut by_id: HashMap<&str, &Known> = HashMap::with_capacity(known.len());
    for slide in known {
        if TAKEN.contains(&slide.id.as_str()) {
            proof.mistake(slide.line, format!("the id {}", quoted(&slide.id)), "another id: the page itself has it");
        }
        if let Some(first) = by_id.get(slide.id.as_str()) {
            let found = format!("the id {} a second time", quoted(&slide.id));
            proof.mistake(slide.line, found, format!("another id: line {} has it already", first.line));
        } else {
            by_id.insert(&slide.id, slide);
        }
    }
    for link in proof.take_refs() {
        match (by_id.get(link.id.as_str()), link.layout) {
            (None, wanted) => {
                let wanted = wanted.map_or_else(|| "a slide".to_owned(), |layout| format!("a {layout} slide"));
                proof.mistake(
                    link.line,
                    format!("no slide has the id {}", quoted(&link.id)),
                    format!("the id of {wanted}"),
                );
            }
            (Some(slide), Some(wanted)) if slide.layout != wanted => {
                let found = format!("{} is a {} slide", quoted(&link.id), slide.layout);
                proof.mistake(link.line, found, format!("the id of a {wanted} slide"));
            }
            _ => {}
        }
    }
}

/// Notes a second slide of a layout of which a deck has one.
pub(super) fn once(known: &[Known], proof: &Proof) {
    for layout in ONCE {
        let mut all = known.iter().filter(|slide| slide.layout == layout);
        let Some(first) = all.next() else { continue };
        for again in all {
            let expected =
                format!("one in a deck, and that is on line {}: what it says holds for all slides", first.named);
            proof.mistake(again.named, format!("a second `{layout}`"), expected);
        }
    }
}

/// Tells the agenda which of its items hold the rounds: those that link to a slide with them.
pub(super) fn rounds(slides: &mut [Slide]) {
    let rounds: Vec<Id> =
        slides.iter().filter(|slide| matches!(slide.layout, Layout::Rounds(_))).map(|slide| slide.id.clone()).collect();
    for slide in slides {
        if let Layout::Agenda(agenda) = &mut slide.layout {
            for item in &mut agenda.items {
                item.rounds = item.slide.as_ref().is_some_and(|id| rounds.contains(id));
            }
        }
    }
}
