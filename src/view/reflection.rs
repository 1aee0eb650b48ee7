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
        let alone = stage.is_alone();
        all.iter().all(|state| state.with(|line| of(line, alone).0.is_empty()))
    };
    let nobody = empty.clone();
    let rows = lines.into_iter().map(|(slide, line, state)| row(stage, slide, line, state));
    vec![
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
            move || stage.is_alone(),
            move || vec![pattern(stage, &alone), codes::own()],
            move || room_only(|| legend(stage, &room).into()),
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
    let joins = move || steps(&states, stage.is_alone()).chunks(4).any(|step| step.first() == Some(&PERSON));
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
            let middle = of(state, alone).1.map(|at| (words.place)(Percent::near(at as f64 / 10.0), &low, &high));
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

/// The places on a line that are shown in this way in, in thousandths of its length, and the one that is joined to the next line's.
fn of(line: &Line, alone: bool) -> (Vec<i64>, Option<i64>) {
    let permille = |at: Percent| i64::from(at.get()) * 10;
    match alone || !crate::ROOM {
        true => {
            let own = line.own.map(permille);
            (own.into_iter().collect(), own)
        }
        false => {
            let shown = line.first();
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

/// The kinds of step from one line to the next.
const PERSON: i64 = 0;
const GROUP: i64 = 1;

/// Each step from a line to the next: its kind, the line's row, and where it begins and ends in thousandths. Those of
/// people first, so that the group's are drawn over them.
fn steps(states: &[Memo<Line>], alone: bool) -> Vec<i64> {
    let (mut people, mut group) = (Vec::new(), Vec::new());
    for (row, pair) in (0..).zip(states.windows(2)) {
        let &[one, other] = pair else { continue };
        let (one, other) = (one.get(), other.get());
        if !alone {
            for [from, to] in joined(&one, &other) {
                people.extend([PERSON, row, i64::from(from.get()) * 10, i64::from(to.get()) * 10]);
            }
        }
        if let (Some(from), Some(to)) = (of(&one, alone).1, of(&other, alone).1) {
            group.extend([GROUP, row, from, to]);
        }
    }
    people.append(&mut group);
    people
}

/// The dots, and a line that joins one line's place to the next one's.
fn picture(stage: Stage, states: &[Memo<Line>]) -> Tag {
    let rows = states.len().max(1);
    let height = move |row: usize| percent(((2 * row + 1) * 500 / rows) as i64);
    let tracks = (0..states.len()).map(|row| stroke("track", [percent(0), height(row)], [percent(1000), height(row)]));
    let all = states.to_vec();
    let steps = move || steps(&all, stage.is_alone());
    let strokes = move |steps: &Vec<i64>| {
        let mut strokes = Vec::new();
        for step in steps.chunks(4) {
            let &[kind, row, from, to] = step else { continue };
            let (class, row) = (if kind == GROUP { "joined" } else { "person" }, row as usize);
            strokes.push(stroke(class, [percent(from), height(row)], [percent(to), height(row + 1)]).into());
        }
        strokes
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
        .child(live(steps, strokes))
        .children(states.iter().copied().enumerate().map(dots))
}
