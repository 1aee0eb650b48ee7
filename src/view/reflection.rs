//! The lines together: one below the other, so that the gap between them can be talked about.

use super::*;
use crate::deck::{self, Slide};
use crate::session::line::join::joined;
use crate::session::line::pattern::Pattern;
use crate::session::line::stats::Stats;
use crate::session::line::{Line, Percent};

pub fn reflection(reflection: &'static deck::Reflection) -> Part {
    let stage = stage();
    let lines = reflection.lines.iter().filter_map(|id| stage.deck.lines().find(|(slide, _)| slide.id == *id));
    let lines: Vec<_> = lines.map(|(slide, line)| (slide, line, stage.line(&slide.id))).collect();
    let states: Vec<Memo<Line>> = lines.iter().map(|(.., state)| *state).collect();
    let (all, alone, room) = (states.clone(), states.clone(), states.clone());
    let empty = move || {
        let way = stage.way.get();
        all.iter().all(|state| state.with(|line| of(line, way).0.is_empty()))
    };
    let nobody = empty.clone();
    let rows = lines.into_iter().map(|(slide, line, state)| row(stage, slide, line, state));
    [
        classed("p", "hint reflection-empty")
            .live_attr("hidden", move || !nobody())
            .text(stage.words.no_lines_yet)
            .into(),
        classed("div", "stacked")
            .live_attr("hidden", empty)
            .child(classed("div", "stacked-rows").children(rows))
            .child(picture(stage, &states))
            .into(),
        either(
            move || stage.way.get() == Some(Way::Alone),
            move || [pattern(stage, &alone), codes::own()].into_iter().collect::<Part>(),
            move || legend(stage, &room),
        ),
    ]
    .into_iter()
    .collect()
}

/// In self-study: what the three places together may ask of one. Of another number of lines nothing is known.
fn pattern(stage: Stage, states: &[Memo<Line>]) -> Part {
    let &[important, doing, knowing] = states else { return ().into() };
    let own = move |state: Memo<Line>| state.with(|line| line.own);
    live(
        move || Pattern::new(own(important), own(doing), own(knowing)),
        move |pattern| pattern.map(|pattern| classed("p", "pattern").text((stage.words.line.pattern)(pattern))),
    )
}

/// In the room: what the lines between the lines are, once there are some; and the codes of who took part by phone.
fn legend(stage: Stage, states: &[Memo<Line>]) -> Tag {
    let states = states.to_vec();
    let joins = move || {
        states.windows(2).any(|pair| match pair {
            [one, other] => one.with(|one| other.with(|other| !joined(one, other).is_empty())),
            _ => false,
        })
    };
    classed("div", "legend")
        .child(classed("span", "hint").live_attr("hidden", move || !joins()).text(stage.words.line.joined))
        .child(codes::opener(stage))
}

/// One line's word and poles, above and below the line that the picture draws.
fn row(stage: Stage, slide: &'static Slide, line: &'static deck::CheckIn, state: Memo<Line>) -> Tag {
    let words = stage.words;
    let (low, high) = (line.low.plain(), line.high.plain());
    // What the picture shows, for who doesn't see it.
    let told = move || {
        let way = stage.way.get();
        state.with(|state| {
            let middle = of(state, way).1.map(|at| (words.place)(Percent::near(at as f64 / 10.0), &low, &high));
            match (way, middle) {
                (Some(Way::Alone), place) => place.unwrap_or_else(|| words.unplaced.to_owned()),
                (_, Some(middle)) => {
                    [(words.people)(state.shown().len()).as_str(), words.group_middle, &middle].concat()
                }
                (_, None) => (words.people)(state.shown().len()),
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
fn of(line: &Line, way: Option<Way>) -> (Vec<i64>, Option<i64>) {
    let permille = |at: Percent| i64::from(at.get()) * 10;
    match way {
        Some(Way::Alone) => {
            let own = line.own.map(permille);
            (own.into_iter().collect(), own)
        }
        _ => {
            let shown = line.shown();
            let stats = Stats::new(shown.iter().map(|dot| dot.at), None);
            let middle = stats.spread.map(|spread| i64::from(spread.median) * 5);
            (shown.iter().map(|dot| permille(dot.at)).collect(), middle)
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
    let way = stage.way;
    let rows = states.len().max(1);
    let height = move |row: usize| percent(((2 * row + 1) * 500 / rows) as i64);
    let tracks = (0..states.len()).map(|row| stroke("track", [percent(0), height(row)], [percent(1000), height(row)]));
    let middles = states.to_vec();
    let middles = move || -> Vec<_> {
        middles.iter().map(|state| state.with(|line| of(line, way.get()).1)).enumerate().collect()
    };
    let heavy = move |middles: &Vec<(usize, Option<i64>)>| -> Part {
        let pairs = middles.windows(2).filter_map(|pair| match pair {
            [(a, Some(from)), (b, Some(to))] => {
                Some(stroke("joined", [percent(*from), height(*a)], [percent(*to), height(*b)]))
            }
            _ => None,
        });
        pairs.collect()
    };
    let people = states.to_vec();
    let people = move || -> Vec<Vec<[i64; 2]>> {
        let steps = |pair: &[Memo<Line>]| match pair {
            [one, other] if way.get() != Some(Way::Alone) => one.with(|one| {
                other.with(|other| {
                    joined(one, other).into_iter().map(|step| step.map(|at| i64::from(at.get()) * 10)).collect()
                })
            }),
            _ => Vec::new(),
        };
        people.windows(2).map(steps).collect()
    };
    let persons = move |people: &Vec<Vec<[i64; 2]>>| -> Part {
        let steps = people.iter().enumerate().flat_map(|(row, steps)| steps.iter().map(move |step| (row, *step)));
        steps
            .map(|(row, [from, to])| {
                Part::from(stroke("person", [percent(from), height(row)], [percent(to), height(row + 1)]))
            })
            .collect()
    };
    let dots = move |(row, state): (usize, Memo<Line>)| {
        let places = move || state.with(|line| of(line, way.get()).0);
        live(places, move |places| -> Part {
            let dot = |at: &i64| svg("circle").attr("cx", percent(*at)).attr("cy", height(row)).attr("r", "0.45em");
            places.iter().map(dot).collect()
        })
    };
    svg("svg")
        .attr("class", "stacked-picture")
        .attr("aria-hidden", "true")
        .children(tracks)
        .child(live(people, persons))
        .child(live(middles, heavy))
        .children(states.iter().copied().enumerate().map(dots))
}
