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
    let [all, alone, room, mine, theirs] = [(); 5].map(|()| states.clone());
    let count = states.len().to_string();
    let crowd = states.clone();
    // As many as stand on the fullest line: their room grows with them. Alone there is one.
    let crowd = move || {
        let alone_here = stage.is_alone();
        let people = |state: &Memo<Line>| if alone_here { 0 } else { state.with(|line| line.first().len()) };
        crowd.iter().map(people).max().unwrap_or(0).to_string()
    };
    let empty = move || {
        let alone = stage.is_alone();
        all.iter().all(|state| state.with(|line| is_bare(line, alone)))
    };
    let nobody = empty.clone();
    let rows = lines.into_iter().map(|(slide, line, state)| row(stage, slide, line, state));
    vec![
        classed("p", "hint").live_attr("hidden", move || !nobody()).text(stage.words.no_lines_yet).into(),
        classed("div", "stacked")
            .live_attr("hidden", empty)
            .live_style("--lines", move || count.clone())
            .live_style("--crowd", crowd)
            .child(classed("div", "stacked-rows").children(rows))
            .child(either(move || stage.is_alone(), move || own(&mine), move || stacked::stacked(&theirs, middle)))
            .into(),
        either(
            move || stage.is_alone(),
            move || vec![pattern(stage, &alone), codes::own()],
            move || legend(stage, &room),
        ),
    ]
    .into()
}

/// In self-study: what the three places together may ask of one. Of another number of lines nothing is known.
fn pattern(stage: Stage, states: &[Memo<Line>]) -> Part {
    let &[important, doing, knowing] = states else { return ().into() };
    let own = move |state: Memo<Line>| state.with(|line| line.own);
    live(
        move || Pattern::new(own(important), own(doing), own(knowing)).map(stage.words.line.pattern),
        move |asked: &Option<&'static str>| asked.map(|asked| classed("p", "pattern").text(asked)),
    )
}

/// In the room: what the lines between the lines are, once there are some; and the codes of who took part by phone.
fn legend(stage: Stage, states: &[Memo<Line>]) -> Tag {
    let states = states.to_vec();
    let joins = move || {
        states.windows(2).any(|pair| {
            let &[one, other] = pair else { return false };
            one.with(|one| other.with(|other| !joined(one, other).is_empty()))
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
        let alone = stage.is_alone();
        state.with(|state| {
            let middle = of(state, alone).map(|at| (words.place)(Percent::half(at), &low, &high));
            match (alone, middle) {
                (true, place) => place.unwrap_or_else(|| words.unplaced.to_owned()),
                (_, Some(middle)) => {
                    [(words.people)(state.first().len()).as_str(), words.group_middle, &middle].concat()
                }
                (_, None) => (words.people)(state.first().len()),
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

/// Where the one place lies that is joined to the next line's, in halves of a percent: one's own, or the group's middle.
fn of(line: &Line, alone: bool) -> Option<u8> {
    if alone { line.own.map(|at| at.get() * 2) } else { middle(line) }
}

/// The middle of the room on this line, in halves of a percent; none where they are too few to have one.
fn middle(line: &Line) -> Option<u8> {
    Stats::new(line.first().iter().map(|dot| dot.at), None).spread.map(|spread| spread.median)
}

/// Whether nobody is shown on this line in this way in.
fn is_bare(line: &Line, alone: bool) -> bool {
    if alone { line.own.is_none() } else { line.first().is_empty() }
}

/// A line of the picture, between two points in its own measure.
pub fn stroke(class: &'static str, from: [String; 2], to: [String; 2]) -> Tag {
    let ([x1, y1], [x2, y2]) = (from, to);
    svg("line").attr("class", class).attr("x1", x1).attr("y1", y1).attr("x2", x2).attr("y2", y2)
}

/// How far down the line of this number runs, of so many.
fn height(line: usize, lines: usize) -> String {
    percent(((2 * line + 1) * 500 / lines.max(1)) as i64)
}

/// The line of this number itself, of so many.
pub fn track(line: usize, lines: usize) -> Tag {
    stroke("track", [percent(0), height(line, lines)], [percent(1000), height(line, lines)])
}

/// One's own dots, and what joins one line's to the next one's.
fn own(states: &[Memo<Line>]) -> Tag {
    let lines = states.len();
    let all = states.to_vec();
    let places = move || all.iter().map(|state| state.with(|line| of(line, true))).collect::<Vec<_>>();
    let along = |halves: u8| percent(i64::from(halves) * 5);
    let drawn = move |places: &Vec<Option<u8>>| {
        let mut parts: Vec<Part> = Vec::new();
        for (at, pair) in places.windows(2).enumerate() {
            if let &[Some(from), Some(to)] = pair {
                let [from, to] = [(from, at), (to, at + 1)].map(|(place, line)| [along(place), height(line, lines)]);
                parts.push(stroke("joined", from, to).into());
            }
        }
        for (at, place) in places.iter().enumerate() {
            if let &Some(place) = place {
                let dot = svg("circle").attr("cx", along(place)).attr("cy", height(at, lines)).attr("r", "0.45em");
                parts.push(dot.into());
            }
        }
        parts
    };
    svg("svg")
        .attr("class", "stacked-picture")
        .attr("aria-hidden", "true")
        .children((0..lines).map(|at| track(at, lines)))
        .child(live(places, drawn))
}
