//! The lines together: one below the other, so that the gap between them can be talked about.

use super::*;
use crate::deck::{self, Slide};
use crate::session::line::{Line, Percent};

pub fn reflection(reflection: &'static deck::Reflection) -> Part {
    let stage = stage();
    let lines = reflection.lines.iter().filter_map(|id| stage.deck.lines().find(|(slide, _)| slide.id == *id));
    let lines: Vec<_> = lines.map(|(slide, line)| (slide, line, stage.line(&slide.id))).collect();
    let states: Vec<Memo<Line>> = lines.iter().map(|(.., state)| *state).collect();
    let all = states.clone();
    let empty = move || {
        let alone = stage.is_alone();
        all.iter().all(|state| state.with(|line| of(line, alone).0.is_empty()))
    };
    let nobody = empty.clone();
    let rows = lines.into_iter().map(|(slide, line, state)| row(stage, slide, line, state));
    [
        classed("p", "hint reflection-empty").live_attr("hidden", move || !nobody()).text(stage.words.no_lines_yet),
        classed("div", "stacked")
            .live_attr("hidden", empty)
            .child(classed("div", "stacked-rows").children(rows))
            .child(picture(stage, &states)),
    ]
    .into_iter()
    .collect()
}

/// One line's word and poles, above and below the line that the picture draws.
fn row(stage: Stage, slide: &'static Slide, line: &'static deck::CheckIn, state: Memo<Line>) -> Tag {
    let words = stage.words;
    let (low, high) = (line.low.plain(), line.high.plain());
    // What the picture shows, for who doesn't see it.
    let told = move || {
        let alone = stage.is_alone();
        state.with(|state| {
            let middle = of(state, alone).1.map(|at| (words.place)(Percent::near(at as f64 / 10.0), &low, &high));
            match (alone, middle) {
                (true, place) => place.unwrap_or_else(|| words.unplaced.to_owned()),
                (_, Some(middle)) => [(words.people)(state.dots.len()).as_str(), words.group_middle, &middle].concat(),
                (_, None) => (words.people)(state.dots.len()),
            }
        })
    };
    let word = link(&slide.id)
        .attr("class", "stacked-word")
        .attr("aria-label", [&line.word, ": ", words.to_line].concat())
        .text(line.word.as_str());
    let pole = |pole| tag("span").deck_html(pole);
    classed("div", "stacked-row")
        .child(word)
        .child(unseen(told))
        .child(classed("div", "stacked-poles").child(pole(&line.low)).child(pole(&line.high)))
}

/// The places on a line that are shown in this way in, in thousandths of its length, and the one that is joined to the next line's.
fn of(line: &Line, alone: bool) -> (Vec<i64>, Option<i64>) {
    let permille = |at: Percent| i64::from(at.get()) * 10;
    match alone || !crate::ROOM {
        true => {
            let own = line.own.map(permille);
            (own.into_iter().collect(), own)
        }
        false => {
            let middle = line.stats(None).spread.map(|spread| i64::from(spread.median) * 5);
            (line.dots.iter().map(|dot| permille(dot.at)).collect(), middle)
        }
    }
}

/// A line of the picture, between two points in its own measure.
fn stroke(class: &'static str, from: [String; 2], to: [String; 2]) -> Tag {
    let ([x1, y1], [x2, y2]) = (from, to);
    svg("line").attr("class", class).attr("x1", x1).attr("y1", y1).attr("x2", x2).attr("y2", y2)
}

/// The dots, and a line that joins one line's place to the next one's.
fn picture(stage: Stage, states: &[Memo<Line>]) -> Tag {
    let rows = states.len().max(1);
    let height = move |row: usize| percent(((2 * row + 1) * 500 / rows) as i64);
    let tracks = (0..states.len()).map(|row| stroke("track", [percent(0), height(row)], [percent(1000), height(row)]));
    let middles = states.to_vec();
    let middles = move || -> Vec<_> {
        middles.iter().map(|state| state.with(|line| of(line, stage.is_alone()).1)).enumerate().collect()
    };
    let joined = move |middles: &Vec<(usize, Option<i64>)>| -> Part {
        let pairs = middles.windows(2).filter_map(|pair| match pair {
            [(a, Some(from)), (b, Some(to))] => {
                Some(stroke("joined", [percent(*from), height(*a)], [percent(*to), height(*b)]))
            }
            _ => None,
        });
        pairs.collect()
    };
    let dots = move |(row, state): (usize, Memo<Line>)| {
        let places = move || state.with(|line| of(line, stage.is_alone()).0);
        live(places, move |places| -> Part {
            let dot = |at: &i64| svg("circle").attr("cx", percent(*at)).attr("cy", height(row)).attr("r", "0.45em");
            places.iter().map(dot).collect()
        })
    };
    svg("svg")
        .attr("class", "stacked-picture")
        .attr("aria-hidden", "true")
        .children(tracks)
        .child(live(middles, joined))
        .children(states.iter().copied().enumerate().map(dots))
}
