//! What may be said of those who stand on a line: their median and spread from five people on, a gap from twelve.

use super::dots::Hand;
use super::*;
use crate::session::line::stats::{Spread, Stats};
use crate::session::line::{Line, Percent, Phase};

/// Of the people who are shown, where they stand now.
fn stats(hand: Hand) -> Stats {
    hand.line.with(|line| Stats::new(line.shown().into_iter().map(|dot| line.place(dot)), None))
}

/// The middle half as a band on the line and the median as a mark across it, below the dots. At the end of the afternoon
/// two marks: the median of the first time, and that of now.
pub fn spread(hand: Hand) -> Part {
    let at = |halves: i64| percent(halves * 5);
    let places = move || {
        let places = match (hand.line.with(Line::moves), stats(hand).spread) {
            (Some(moves), _) => moves.median.map(Vec::from),
            (None, Some(Spread { median, quartiles: [from, to] })) => Some(vec![from, to - from, median]),
            (None, None) => None,
        };
        places.unwrap_or_default().into_iter().map(i64::from).collect()
    };
    live(places, move |places: &Vec<i64>| {
        let mark = |class, median: i64| classed("div", class).live_style("--from", move || at(median)).into();
        match *places.as_slice() {
            [before, after] => vec![mark("median before", before), mark("median", after)],
            [from, width, median] => {
                let band = classed("div", "spread").live_style("--from", move || at(from));
                vec![band.live_style("--width", move || at(width)).into(), mark("median", median)]
            }
            _ => Vec::new(),
        }
    })
}

/// Where both medians of the end of the afternoon lie, for who doesn't see them.
pub fn both_middles(hand: Hand) -> Tag {
    let words = hand.stage.words;
    let (low, high) = poles(hand);
    unseen(move || {
        let Some([before, after]) = hand.line.with(|line| line.moves()?.median) else { return String::new() };
        let place = |halves| (words.place)(Percent::half(halves), &low, &high);
        [words.line.first_time, &place(before), ". ", words.line.now, &place(after), "."].concat()
    })
}

/// The two ends of this line, in words.
pub fn poles(hand: Hand) -> (String, String) {
    let line = hand.stage.deck.lines().find(|(slide, _)| slide.id == *hand.id);
    line.map(|(_, line)| (line.low.plain(), line.high.plain())).unwrap_or_default()
}

/// The same in words, and whether there is a gap.
pub fn told(hand: Hand) -> Part {
    let words = hand.stage.words;
    let (low, high) = poles(hand);
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
    let found = move || stats(hand).spread.is_some();
    vec![
        classed("span", "crowd-told hint").live_attr("data-found", found).live_text(seen).into(),
        unseen(middle).into(),
    ]
    .into()
}
