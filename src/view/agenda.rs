//! The afternoon: a line with now on it, and its items below.

use super::*;
use crate::deck::{self, Item};
use crate::session::Action;
use crate::session::agenda::{Fact, Lateness, Phase, Projection, Row, State};
use crate::words::clock;
use leptos::ev::MouseEvent;

pub fn agenda(agenda: &'static deck::Agenda) -> Part {
    let stage = stage();
    let across = (agenda.across() > 1).then(|| agenda.across().to_string());
    let entries = agenda.items.iter().enumerate().map(|(place, item)| entry(stage, place, item));
    [
        line(stage).into(),
        classed("ol", "items").attr("data-across", across).children(entries).into(),
        when(move || stage.way.get() != Some(Way::Alone), move || hands(stage)),
    ]
    .into_iter()
    .collect()
}

/// What the projection says of one row.
fn row<T: Default>(stage: Stage, place: usize, of: impl Fn(&Row, &Projection) -> T) -> T {
    stage.afternoon.with(|afternoon| {
        afternoon.as_ref().and_then(|afternoon| Some(of(afternoon.rows.get(place)?, afternoon))).unwrap_or_default()
    })
}

/// One item: its time as the source has it, its words, and what became of it.
fn entry(stage: Stage, place: usize, item: &'static Item) -> Tag {
    let words = stage.words;
    let state = move || {
        row(stage, place, |row, _| match row.state {
            State::Past => "past",
            State::Running => "running",
            State::Coming => "",
            State::Skipped => "skipped",
        })
    };
    // Only what differs from the plan is told beside it, and only once something was started.
    let told = move || {
        row(stage, place, |row, afternoon| {
            if matches!(afternoon.phase, Phase::Before | Phase::Elsewhen) {
                return String::new();
            }
            let at = |word: &str, at| [word, " ", &clock(stage.minute(at))].concat();
            match (row.state, row.started) {
                (State::Skipped, _) => words.skipped.to_owned(),
                (_, Some(started)) => at(words.actual, started),
                (State::Coming, None) => at(words.expected, row.expected.start),
                _ => String::new(),
            }
        })
    };
    let text = classed("span", "item-text");
    let text = match &item.slide {
        Some(slide) => text.child(link(slide).text(item.text.as_str())),
        None => text.text(item.text.as_str()),
    };
    classed("li", "item")
        .live_attr("data-state", state)
        .attr("data-break", item.label.is_empty())
        .live_attr("aria-current", move || (state() == "running").then_some("step"))
        .child(classed("span", "item-time").text(item.label.as_str()))
        .child(text)
        .child(classed("span", "item-told").live_text(told))
}

/// The afternoon as a line: a mark where an item begins, and the dot of now.
fn line(stage: Stage) -> Tag {
    let marks = move || {
        stage.afternoon.with(|afternoon| {
            let rows = afternoon.as_ref().map(|afternoon| afternoon.rows.as_slice()).unwrap_or_default();
            rows.iter().map(|row| along(rows, row.expected.start)).collect::<Vec<_>>()
        })
    };
    let now = move || {
        let now = stage.now.get()?;
        stage.afternoon.with(|afternoon| {
            let afternoon = afternoon.as_ref()?;
            let going = matches!(afternoon.phase, Phase::Running | Phase::Between);
            going.then(|| along(&afternoon.rows, now))
        })
    };
    let dot = |class, r| svg("circle").attr("class", class).attr("cy", "50%").attr("r", r);
    svg("svg")
        .attr("class", "afternoon")
        .attr("aria-hidden", "true")
        .child(svg("line").attr("x1", "0").attr("x2", "100%").attr("y1", "50%").attr("y2", "50%"))
        .child(live(marks, move |marks| -> Part {
            marks.iter().map(|at| dot("mark", "0.22em").attr("cx", percent(*at))).collect()
        }))
        .child(when(
            move || now().is_some(),
            move || dot("now", "0.5em").live_attr("cx", move || percent(now().unwrap_or(0))),
        ))
}

/// How far along the afternoon this is, in thousandths from its start to its expected end.
fn along(rows: &[Row], at: crate::session::Instant) -> i64 {
    let Some((first, last)) = rows.first().zip(rows.last()) else { return 0 };
    let start = first.expected.start.min(first.planned.start);
    let whole = (last.expected.end - start).max(1);
    ((at - start).saturating_mul(1000) / whole).clamp(0, 1000)
}

/// In the presenter's hands: start, on, back; and how the afternoon compares with its plan.
fn hands(stage: Stage) -> Tag {
    let words = stage.words;
    let phase =
        move || stage.afternoon.with(|afternoon| afternoon.as_ref().map(|afternoon| (afternoon.phase, afternoon.next)));
    let start = move |item: usize| stage.act(Action::Agenda(Fact::started(item, stage.clock(), stage.outside.zone())));
    let onward = move |event: MouseEvent| match untrack(phase) {
        // The second click of a double one means no second step.
        _ if event.detail() > 1 => {}
        Some((Phase::Running | Phase::Between, Some(next))) => start(next),
        Some((Phase::Running, None)) => stage.act(Action::Agenda(Fact::Ended { at: stage.clock() })),
        _ => start(0),
    };
    let name = move || match phase() {
        Some((Phase::Running | Phase::Between, Some(_))) => words.start_next,
        Some((Phase::Running, None)) => words.end_afternoon,
        _ => words.start_now,
    };
    let mine = |part: &session::Part| matches!(part, session::Part::Agenda(_));
    let back = button("quiet", move |_| stage.act(Action::Agenda(Fact::Withdrawn)))
        .live_attr("disabled", move || matches!(phase(), None | Some((Phase::Before | Phase::Elsewhen, _))));
    classed("div", "hands")
        .child(button("button", onward).live_text(name))
        .child(back.text(words.step_back))
        .child(undo(stage, mine))
        .child(classed("span", "hands-told").live_text(move || told(stage)))
}

/// How the afternoon is doing, in a sentence.
pub fn told(stage: Stage) -> String {
    let words = stage.words;
    stage.afternoon.with(|afternoon| {
        let Some(afternoon) = afternoon else { return String::new() };
        match afternoon.phase {
            Phase::Before | Phase::Elsewhen => words.not_started.to_owned(),
            Phase::Over => words.over.to_owned(),
            Phase::Gone => words.past_day.to_owned(),
            Phase::Running | Phase::Between => {
                let minutes = i64::from(afternoon.late.minutes());
                let late =
                    (words.lateness)(if matches!(afternoon.late, Lateness::Earlier(_)) { -minutes } else { minutes });
                let end = afternoon.rows.last().map(|row| clock(stage.minute(row.expected.end))).unwrap_or_default();
                [late.as_str(), " · ", words.end_of_afternoon, " ", &end].concat()
            }
        }
    })
}
