//! The afternoon: a line with now on it, and its items below: as planned, as expected, as it went.

use super::*;
use crate::deck::{self, Item, Kind};
use crate::session::Instant;
use crate::session::agenda::{Lateness, Phase, Projection, Row, State};
use crate::session::clock::Span;
use crate::words::{clock, prose as in_prose};

pub fn agenda(agenda: &'static deck::Agenda) -> Part {
    let stage = stage();
    // The presenter's own window has all of this beside the notes.
    let here = |stage: Stage| stage.way.get() == Some(Way::Room);
    [
        afternoon::afternoon(stage).into(),
        items(stage, agenda, here),
        when(move || here(stage), move || hands::hands(stage, true)),
    ]
    .into_iter()
    .collect()
}

/// The items; for whom it is theirs to run, with how the afternoon is doing above them and a panel for each.
pub fn items(stage: Stage, agenda: &'static deck::Agenda, presenter: fn(Stage) -> bool) -> Part {
    let words = stage.words;
    let across = (agenda.across() > 1).then(|| agenda.across().to_string());
    let begun = move || stage.afternoon.with(|afternoon| afternoon.as_ref().is_some_and(|it| differs(stage, it)));
    let chosen = item::Chosen::default();
    let entries = agenda.items.iter().enumerate().map(|(place, item)| entry(stage, place, item, chosen, presenter));
    let name = |class, name: &'static str| classed("span", class).attr("aria-hidden", "true").text(name);
    let head = move || {
        classed("div", "items-head")
            .child(name("item-time", words.planned))
            .child(classed("p", "told").child(live(move || told(stage), |told: &String| parts(told))))
            .child(name("item-told", words.expected))
            .child(name("item-told", words.actual))
    };
    let list = classed("div", "day")
        .attr("data-across", across)
        .live_attr("data-begun", begun)
        .child(when(move || presenter(stage), head))
        .child(classed("ol", "items").children(entries));
    [list.into(), when(move || presenter(stage), move || item::more(stage, chosen))].into_iter().collect()
}

/// Whether there is more to say than the plan: it has begun, or somebody should have begun it by now.
fn differs(stage: Stage, afternoon: &Projection) -> bool {
    match afternoon.phase {
        Phase::Before => afternoon.late != Lateness::OnTime && !stage.is_alone(),
        Phase::Elsewhen => false,
        Phase::Running | Phase::Between | Phase::Over | Phase::Gone => true,
    }
}

/// What the projection says of one row; the second: whether there is more to say than the plan.
fn said(stage: Stage, place: usize, of: fn(Stage, &Row, bool) -> String) -> String {
    stage.afternoon.with(|afternoon| {
        let row = |afternoon: &Projection| Some(of(stage, afternoon.rows.get(place)?, differs(stage, afternoon)));
        afternoon.as_ref().and_then(row).unwrap_or_default()
    })
}

fn at(stage: Stage, at: Instant) -> String {
    clock(stage.minute(at))
}

/// One item: its time as the source has it, its words, and what became of it.
fn entry(stage: Stage, place: usize, item: &'static Item, chosen: item::Chosen, presenter: fn(Stage) -> bool) -> Tag {
    let words = stage.words;
    let state = move || {
        said(stage, place, |_, row, _| {
            let state = match row.state {
                State::Past => "past",
                State::Running => "running",
                State::Coming => "",
                State::Skipped => "skipped",
            };
            state.to_owned()
        })
    };
    // The source's own words for the time, unless the plan lies elsewhere by now.
    let planned = move || {
        let planned = said(stage, place, |stage, row, _| at(stage, row.planned.start));
        let own = match item.kind {
            Kind::Fixed(minute) | Kind::Circa(minute) => planned.is_empty() || planned == clock(minute.into()),
            Kind::Follows { .. } => {
                said(stage, place, |_, _, begun| begun.then(String::new).unwrap_or("-".into())) == "-"
            }
        };
        if own { item.label.clone() } else { planned }
    };
    let expected = |stage, row: &Row, begun| match (row.state, row.started) {
        (State::Coming, None) if begun => at(stage, row.expected.start),
        (State::Running, _) if begun => (stage.words.until_clock)(&at(stage, row.expected.end)),
        _ => String::new(),
    };
    let actual = |stage: Stage, row: &Row, begun| match (row.state, row.started) {
        (State::Skipped, _) if begun => stage.words.skipped.to_owned(),
        (_, Some(started)) if begun => match row.ended {
            Some(ended) => [at(stage, started).as_str(), "–", &at(stage, ended)].concat(),
            None => at(stage, started),
        },
        _ => String::new(),
    };
    let shorter =
        move || said(stage, place, |stage, row, begun| if begun { shrunk(stage, row) } else { String::new() });
    let cell = |name: &'static str, of: fn(Stage, &Row, bool) -> String| {
        let value = move || said(stage, place, of);
        // Its name is seen where the columns have no heading, and is always read; of nothing it says nothing.
        let name = move || if value().is_empty() { String::new() } else { [name, " "].concat() };
        classed("span", "item-told")
            .live_attr("data-empty", move || value().is_empty())
            .child(classed("span", "item-name").live_text(name))
            .child(tag("span").live_text(value))
    };
    let text = classed("span", "item-text");
    let text = match &item.slide {
        Some(slide) => text.child(link(slide).text(item.text.as_str())),
        None => text.text(item.text.as_str()),
    };
    let text = text.child(when(
        move || !shorter().is_empty(),
        move || [tag("span").text(" "), classed("span", "item-less").live_text(shorter)].into_iter().collect::<Part>(),
    ));
    classed("li", "item")
        .live_attr("data-state", state)
        .attr("data-break", item.label.is_empty())
        .live_attr("aria-current", move || (state() == "running").then_some("step"))
        .child(classed("span", "item-time").live_text(planned))
        .child(text)
        .child(cell(words.expected, expected))
        .child(cell(words.actual, actual))
        .child(when(move || presenter(stage), move || item::opener(stage, place, item, chosen)))
}

/// "5 van 10 min": where a break has given way, or it was agreed to be shorter; nothing elsewhere.
fn shrunk(stage: Stage, row: &Row) -> String {
    let [planned, left] = [row.planned.length(), row.planned.length() - row.shrink].map(|by| (by + 30_000) / 60_000);
    if planned == left { String::new() } else { (stage.words.of_planned)(left, planned) }
}

/// All that is known of one row, for who presents: "16:27–16:32 · 7 min later dan gepland · 5 van 10 min".
pub fn known(stage: Stage, place: usize) -> String {
    said(stage, place, |stage, row, begun| {
        let words = stage.words;
        let span = |span: Span| [at(stage, span.start).as_str(), "–", &at(stage, span.end)].concat();
        let held = (row.held + 30_000) / 60_000;
        let all = [
            [words.planned, " ", &span(row.planned)].concat(),
            match row.state {
                State::Skipped => words.skipped.to_owned(),
                _ if !begun => String::new(),
                State::Past => {
                    row.started.map(|_| [words.actual, " ", &span(row.expected)].concat()).unwrap_or_default()
                }
                State::Running | State::Coming => [words.expected, " ", &span(row.expected)].concat(),
            },
            if begun && row.late != Lateness::OnTime { lateness(stage, row.late) } else { String::new() },
            shrunk(stage, row),
            if held > 0 { (words.held_for)(held) } else { String::new() },
            if row.repeats > 0 { (words.repeated)(row.repeats) } else { String::new() },
        ];
        all.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
    })
}

/// "7 min later dan gepland".
fn lateness(stage: Stage, late: Lateness) -> String {
    let minutes = i64::from(late.minutes());
    (stage.words.lateness)(if matches!(late, Lateness::Earlier(_)) { -minutes } else { minutes })
}

/// What stands between the two halves of [`told`].
const BETWEEN: &str = " ·\u{a0}";

/// The halves, of which the second may stand below the first; what stands between them is seen only beside it.
fn parts(told: &str) -> Part {
    let (first, second) = told.split_once(BETWEEN).unwrap_or((told, ""));
    let second = (!second.is_empty()).then(|| {
        let dot = classed("span", "told-dot").text(" · ");
        classed("span", "told-part").child(dot).text(second.to_owned())
    });
    [Some(classed("span", "told-part").text(first.to_owned())), second].into_iter().flatten().collect()
}

/// How the afternoon is doing, in a sentence: "7 min later dan gepland · Napraten met een borrel 17.52 uur".
pub fn told(stage: Stage) -> String {
    let words = stage.words;
    stage.afternoon.with(|afternoon| {
        let Some(afternoon) = afternoon else { return String::new() };
        match afternoon.phase {
            Phase::Before | Phase::Elsewhen if !differs(stage, afternoon) => words.not_started.to_owned(),
            Phase::Over => words.over.to_owned(),
            Phase::Gone => words.past_day.to_owned(),
            phase => {
                let late = match phase {
                    // It should have begun by now.
                    Phase::Before => [words.not_started, " ", &lateness(stage, afternoon.late)].concat(),
                    _ => lateness(stage, afternoon.late),
                };
                let last =
                    afternoon.rows.iter().zip(stage.deck.agenda().iter().flat_map(|agenda| &agenda.items)).last();
                let Some((row, item)) = last else { return late };
                let (what, at) = match row.state {
                    State::Coming => (item.text.as_str(), row.expected.start),
                    _ => (words.end_of_afternoon, row.expected.end),
                };
                [late.as_str(), BETWEEN, what, " ", &(words.at)(&in_prose(stage.minute(at)))].concat()
            }
        }
    })
}
