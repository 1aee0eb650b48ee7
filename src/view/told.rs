//! What may be said of those who stand on a line: their median and spread from five people on, a gap from twelve.

use super::dots::Hand;
use super::*;
use crate::session::line::stats::{Spread, Stats};
use crate::session::line::{Percent, Phase};

/// Of the people who are shown, where they stand now.
fn stats(hand: Hand) -> Stats {
    hand.line.with(|line| Stats::new(line.shown().iter().map(|dot| line.place(dot)), None))
}

/// The middle half as a band on the line and the median as a mark across it, below the dots.
pub fn spread(hand: Hand) -> Part {
    let at = |halves: i64| percent(halves * 5);
    let places = move || match stats(hand).spread {
        Some(Spread { median, quartiles: [from, to] }) => {
            vec![from, to - from, median].into_iter().map(i64::from).collect()
        }
        None => Vec::new(),
    };
    live(places, move |places: &Vec<i64>| {
        let &[from, width, median] = places.as_slice() else { return Vec::new() };
        let band = classed("div", "spread").live_style("--from", move || at(from));
        let mark = classed("div", "median").live_style("--from", move || at(median));
        vec![band.live_style("--width", move || at(width)).into(), mark.into()]
    })
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
    vec![classed("span", "crowd-told hint").live_text(seen).into(), unseen(middle).into()].into()
}
