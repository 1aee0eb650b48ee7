//! In the presenter's hands: start, on, back, a question, the plan as a whole, the delay.

use super::*;
use crate::browser::modal;
use crate::session::Action;
use crate::session::agenda::{Fact, Phase};
use crate::session::clock::MINUTE;
use crate::session::rounds;
use leptos::ev::MouseEvent;

/// The id of the panel that shifts the plan.
const SHIFT: &str = "plan_more";

pub fn act(stage: Stage, fact: Fact) {
    stage.act(Action::Agenda(fact));
}

/// A small panel that a button opens by its id and that closes by itself: Escape, a tap beside it.
pub fn sheet(id: &'static str, part: impl Into<Part>) -> Tag {
    classed("div", "more")
        .attr("id", id)
        .attr("popover", "")
        // What it did may have taken the button away that opened it.
        .on(leptos::ev::toggle, |event| modal::regain(&event))
        .child(part)
}

/// What is done to the afternoon as a whole. `asks`: with the question for which a clock stands still.
pub fn hands(stage: Stage, asks: bool) -> Part {
    let words = stage.words;
    let phase =
        move || stage.afternoon.with(|afternoon| afternoon.as_ref().map(|afternoon| (afternoon.phase, afternoon.next)));
    let start = move |item: usize| act(stage, Fact::started(item, stage.clock(), stage.outside.zone()));
    let onward = move |event: MouseEvent| match untrack(phase) {
        // The second click of a double one means no second step.
        _ if event.detail() > 1 => {}
        Some((Phase::Running | Phase::Between, Some(next))) => start(next),
        Some((Phase::Running, None)) => act(stage, Fact::Ended { at: stage.clock() }),
        // What was left out beforehand isn't started.
        Some((Phase::Before | Phase::Elsewhen, Some(first))) => start(first),
        _ => start(0),
    };
    let name = move || match phase() {
        Some((Phase::Running | Phase::Between, Some(_))) => words.start_next,
        Some((Phase::Running, None)) => words.end_afternoon,
        _ => words.start_now,
    };
    let mine = session::Part::is_of_the_afternoon;
    let rests = move || matches!(phase(), None | Some((Phase::Before | Phase::Elsewhen, _)));
    let withdraw = move |_| {
        if !untrack(rests) {
            act(stage, Fact::Withdrawn);
        }
    };
    let back = resting(repeats(button("quiet", withdraw)), rests);
    let hands = classed("div", "hands")
        .child(button("button", onward).live_text(name))
        .child(asks.then(|| question(stage)))
        .child(spread::spread(stage))
        .child(button("quiet", |_| ()).attr("popovertarget", SHIFT).text(words.shift))
        .child(back.text(words.step_back))
        .child(undo(stage, mine));
    [choice(stage), left(stage), hands.into(), shift(stage).into()].into_iter().collect()
}

/// That the rounds ended as the agenda went on, as long as that is the last thing it did. Aloud it is said on every slide.
fn left(stage: Stage) -> Part {
    when(
        move || stage.session().with(rounds::steps::has_left),
        move || classed("p", "hands choice").text(stage.words.rounds.ended_hint),
    )
}

/// Asks once, after a late first start, whether the plan moved along or keeps its own times.
fn choice(stage: Stage) -> Part {
    let words = stage.words;
    let late = move || stage.afternoon.with(|afternoon| afternoon.as_ref()?.choice);
    let choose =
        move |by_plan, name: &'static str| button("button", move |_| act(stage, Fact::Chosen { by_plan })).text(name);
    live(late, move |late| {
        let minutes = ((*late)? + MINUTE / 2) / MINUTE;
        let asked = tag("span").attr("role", "status").text((words.choice)(minutes));
        let answers = [choose(false, words.from_now), choose(true, words.by_plan)];
        Some(classed("div", "hands choice").child(asked).children(answers))
    })
}

/// The clock of what runs stands still for a question, and goes on. A switch has no clock that could, nor has the item of
/// the rounds once they were started: there nothing is offered.
pub fn question(stage: Stage) -> Part {
    let can = move || {
        let round = stage.tracks.with(|state| {
            let state = state.as_ref().filter(|state| state.runs())?;
            Some(state.phase != rounds::Phase::Switching)
        });
        let item = || stage.afternoon.with(|afternoon| afternoon.as_ref()?.running);
        round.unwrap_or_else(|| item().is_some_and(|running| running.can_pause))
    };
    let paused = move || running::running(stage).map(|now| now.paused);
    let press = move |_: MouseEvent| {
        let at = stage.clock();
        let round = stage.tracks.with_untracked(|state| state.as_ref().map(|state| state.phase));
        match round {
            Some(rounds::Phase::Running) => stage.act(Action::Rounds(rounds::Fact::Paused { at })),
            Some(rounds::Phase::Paused) => stage.act(Action::Rounds(rounds::Fact::Resumed { at })),
            _ if untrack(paused) == Some(true) => act(stage, Fact::Resumed { at }),
            _ => act(stage, Fact::Paused { at }),
        }
    };
    when(
        move || can() && !stage.is_alone(),
        move || {
            button("button", press)
                .live_text(move || if paused() == Some(true) { stage.words.resume } else { stage.words.question })
        },
    )
}

/// Puts the whole plan earlier or later.
fn shift(stage: Stage) -> Tag {
    let words = stage.words;
    let step = move |minutes: i64| {
        repeats(button("command", move |_| act(stage, Fact::Shifted { by: minutes * MINUTE })))
            .text((words.shift_by)(minutes))
    };
    let steps = classed("div", "steps").children([-5, -1, 1, 5].map(step));
    let parts: Part =
        [popover::head(SHIFT, words.shift), classed("p", "hint").live_text(move || agenda::told(stage)), steps]
            .into_iter()
            .collect();
    sheet(SHIFT, parts)
}
