//! Where somebody was and where they are now, as it is drawn everywhere: the first place hollow, the one now filled.

use super::*;
use crate::session::line::Percent;

/// Both marks, each with its word.
pub fn legend(stage: Stage) -> Tag {
    let words = stage.words.line;
    let part = |mark, word: &'static str| {
        classed("span", "moved-part").child(classed("span", mark).attr("aria-hidden", "true")).text(word)
    };
    classed("span", "moved-legend").child(part("mark-first", words.mark_first)).child(part("mark-now", words.mark_now))
}

/// Where a balance lay first, as a ring on the line on which it is moved now.
pub fn first(at: impl Fn() -> Option<Percent> + 'static) -> Part {
    live(at, |at: &Option<Percent>| {
        let at = (*at)?.get();
        Some(classed("span", "balance-first").attr("aria-hidden", "true").live_style("--at", move || at.to_string()))
    })
}
