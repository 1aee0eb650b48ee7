//! What may be said of those who stand on a line: their median and spread from five people on, a gap from twelve.

use super::dots::Hand;
use super::*;
use crate::session::line::stats::{Halves, Spread, Stats};
use crate::session::line::{Percent, Phase};

/// Of the people who are shown, where they stand now.
fn stats(hand: Hand) -> Stats {
    hand.line.with(|line| Stats::new(line.shown().iter().map(|dot| line.place(dot)), None))
}

/// The middle half as a band on the line and the median as a mark across it, below the dots.
pub fn spread(hand: Hand) -> Part {
    let at = |halves: Halves| percent(i64::from(halves) * 5);
    live(
        move || stats(hand).spread,
        move |spread| {
            let Spread { median, quartiles: [from, to] } = (*spread)?;
            let band = classed("div", "spread").live_style("--from", move || at(from));
            let mark = classed("div", "median").live_style("--from", move || at(median));
            Some(
                [band.live_style("--width", move || at(to - from)), mark].into_iter().map(Part::from).collect::<Part>(),
            )
        },
    )
}

/// The same in words, and whether there is a gap.
pub fn told(hand: Hand) -> Part {
    let words = hand.stage.words;
    let line = hand.stage.deck.lines().find(|(slide, _)| slide.id == *hand.id);
    let (low, high) = line.map(|(_, line)| (line.low.plain(), line.high.plain())).unwrap_or_default();
    let middle = move || match stats(hand).spread {
        Some(spread) => [words.line.the_middle, &(words.place)(Percent::half(spread.median), &low, &high)].concat(),
        None => String::new(),
    };
    let seen = move || {
        let stats = stats(hand);
        match (stats.gap, stats.spread) {
            (Some(_), _) => words.line.gap,
            (None, Some(_)) => words.line.spread,
            // Too few to say anything of: then how to go on.
            (None, None) if hand.phase() == Phase::Hidden => words.line.is_hidden,
            (None, None) => words.dots_hint,
        }
    };
    [classed("span", "told hint").live_text(seen), unseen(middle)].into_iter().map(Part::from).collect()
}
