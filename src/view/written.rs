//! On paper: all that was written with a dilemma, on pages of its own behind its slide.

use super::*;
use crate::report::{Block, of_dilemma};

/// The pages behind the slide at this place; none where nothing was written there. They stand still: as long as it is
/// printed, nobody writes.
pub fn written(place: usize) -> Option<Part> {
    let stage = stage();
    let slide = stage.deck.slides.get(place)?;
    let Layout::Dilemma(dilemma) = &slide.layout else { return None };
    let card = stage.session().with_untracked(|session| session.dilemma(&slide.id));
    let blocks = of_dilemma(stage.deck, &card, dilemma, stage.words, untrack(|| stage.is_alone()));
    // The balance alone stands on the slide.
    let notes = blocks.iter().any(|block| matches!(block, Block::Heading(..) | Block::Item(_)));
    (notes || crate::report::sentence(&card, stage.words, false).is_some())
        .then(|| vec![tag("h3").deck_html(&slide.title).into(), files::page(&blocks)].into())
}
