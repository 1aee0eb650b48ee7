//! The parallel rounds: which group is at which dilemma, and the clock of the round.

use super::*;
use crate::deck;
use crate::session::clock::Cue;
use crate::session::rounds::{Fact, Phase, letter, round_length, schedule};
use crate::session::{Action, Part};
use crate::stage::Way;
use crate::words::stopwatch;

#[component]
pub fn Rounds(rounds: &'static deck::Rounds) -> impl IntoView {
    let stage = stage();
    view! {
        {prose(&rounds.body)}
        <div class="rounds-row">
            <Timetable rounds />
            {when(move || stage.way.get() != Some(Way::Alone), move || view! { <RoundClock rounds /> })}
        </div>
    }
}

/// A row a round, a column a dilemma.
#[component]
fn Timetable(rounds: &'static deck::Rounds) -> impl IntoView {
    let stage = stage();
    let words = stage.words;
    let size = stage.select(move |session| (session.rounds.groups(rounds), session.rounds.rounds(rounds)));
    let tables = rounds.dilemmas.len().min(usize::from(u8::MAX)) as u8;
    let current = memo(move || {
        stage.tracks.with(|state| {
            state
                .as_ref()
                .filter(|state| state.phase != Phase::Before && state.phase != Phase::Done)
                .map(|state| state.round)
        })
    });
    let cell = |seats: &[u8], table: u8| {
        let here: Vec<_> =
            (0u8..).zip(seats).filter(|(_, seat)| **seat == table).map(|(group, _)| letter(group)).collect();
        here.iter().map(|letter| view! { <span class="badge">{letter.to_string()}</span> }).parts()
    };
    view! {
        <table class="timetable">
            <thead>
                <tr>
                    <td></td>
                    {rounds
                        .dilemmas
                        .iter()
                        .enumerate()
                        .map(|(table, id)| {
                            view! {
                                <th scope="col">
                                    <a href="#".to_owned() + id>{(words.dilemma)(table + 1)}</a>
                                </th>
                            }
                        })
                        .parts()}
                </tr>
            </thead>
            <tbody>
                {live(move || {
                    let (groups, count) = size.get();
                    schedule(groups, tables, count)
                        .into_iter()
                        .zip(0u8..)
                        .map(|(seats, round)| {
                            view! {
                                <tr aria-current=live(move || (current.get() == Some(round)).then_some("step"))>
                                    <th scope="row">{(words.round)(usize::from(round) + 1)}</th>
                                    {(0..tables).map(|table| view! { <td>{cell(&seats, table)}</td> }).parts()}
                                </tr>
                            }
                        })
                        .parts()
                        .part()
                })}
            </tbody>
        </table>
    }
}

/// The round's disc, digits and words, and what the presenter can do.
#[component]
fn RoundClock(rounds: &'static deck::Rounds) -> impl IntoView {
    let stage = stage();
    let words = stage.words;
    let state = stage.tracks;
    let phase = memo(move || state.with(|state| state.as_ref().map(|state| (state.phase, state.round))));
    let left = move || state.with(|state| state.as_ref().map(|state| state.left)).unwrap_or_default();
    let length = move || {
        stage
            .afternoon
            .with_untracked(|afternoon| afternoon.as_ref().and_then(|afternoon| afternoon.round))
            .unwrap_or_else(|| {
                let log = stage.session().with_untracked(|session| session.rounds.clone());
                round_length(rounds, &log, i64::from(rounds.minutes) * crate::session::clock::MINUTE)
            })
    };
    let act = move |fact: Fact| stage.act(Action::Rounds(fact));
    let what = move || match phase.get() {
        Some((Phase::Before, _)) => (words.per_round)(&stopwatch(left().total)),
        Some((Phase::Done, _)) => words.rounds_done.to_owned(),
        Some((Phase::Switching, _)) => words.switching.to_owned(),
        Some((_, round)) => (words.round_of)(
            usize::from(round) + 1,
            usize::from(state.with(|state| state.as_ref().map_or(0, |state| state.rounds))),
        ),
        None => String::new(),
    };
    view! {
        <div class="round-clock" data-level=live(move || Some(time::level(left())))>
            {time::disc(move || left().permille())}
            <p class="round-what">{live_text(what)}</p>
            <p class="round-digits" role="timer">
                {live_text(move || stopwatch(left().left))}
            </p>
            <Moves />
            <div class="hands">
                <button
                    type="button"
                    class="button"
                    on:click=on(move |_| match phase.get_untracked() {
                        Some((Phase::Running | Phase::Paused, _)) => act(Fact::Ended { at: stage.clock() }),
                        Some((Phase::Done, _)) => act(Fact::Reset),
                        _ => act(Fact::Started { at: stage.clock(), length: length() }),
                    })
                >
                    {live_text(move || match phase.get() {
                        Some((Phase::Running | Phase::Paused, _)) => words.end_round.to_owned(),
                        Some((Phase::Done, _)) => words.reset_rounds.to_owned(),
                        other => (words.start_round)(other.map_or(0, |(_, round)| usize::from(round)) + 1),
                    })}
                </button>
                <Groups rounds />
            </div>
        </div>
    }
}

/// Who goes where: from two minutes before the end until the next round begins.
#[component]
fn Moves() -> impl IntoView {
    let stage = stage();
    let moves = memo(move || {
        stage.tracks.with(|state| {
            let state = state.as_ref()?;
            match state.phase {
                Phase::Switching => Some(state.seats.clone()),
                Phase::Running if matches!(state.left.cue(), Cue::TwoMinutes | Cue::End) => Some(state.next.clone()),
                _ => None,
            }
        })
    });
    view! {
        <ul class="moves" role="status">
            {live(move || {
                (0u8..)
                    .zip(moves.get().unwrap_or_default())
                    .map(|(group, table)| view! { <li>{(stage.words.group_to)(letter(group), usize::from(table) + 1)}</li> })
                    .parts()
                    .part()
            })}
        </ul>
    }
}

/// How many groups there are, and undo.
#[component]
fn Groups(rounds: &'static deck::Rounds) -> impl IntoView {
    let stage = stage();
    let words = stage.words;
    let groups = stage.select(move |session| session.rounds.groups(rounds));
    let set = move |by: i16| {
        let groups = (i16::from(groups.get_untracked()) + by).clamp(1, 12);
        stage.act(Action::Rounds(Fact::Grouped(groups as u8)));
    };
    let mine = |part: &Part| matches!(part, Part::Rounds(_));
    view! {
        <div class="stepper" role="group" aria-label=words.groups>
            <button type="button" class="icon" aria-label=words.fewer_groups disabled=live(move || groups.get() == 1) on:click=on(move |_| set(-1))>
                {strip::icon("M6 12H18")}
            </button>
            <span role="status">{words.groups} " " {live_text(move || groups.get().to_string())}</span>
            <button type="button" class="icon" aria-label=words.more_groups disabled=live(move || groups.get() == 12) on:click=on(move |_| set(1))>
                {strip::icon("M6 12H18M12 6V18")}
            </button>
        </div>
        <button type="button" class="quiet" disabled=live(move || !stage.can_undo(mine)) on:click=on(move |_| stage.undo(mine))>
            {words.undo}
        </button>
    }
}
