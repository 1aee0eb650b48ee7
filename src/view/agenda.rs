//! The afternoon: a line with now on it, and its items below.

use super::*;
use crate::deck::{self, Item};
use crate::session::agenda::{Fact, Lateness, Phase, Projection, Row, State};
use crate::session::{Action, Part};
use crate::stage::Way;
use crate::words::clock;
use leptos::ev::MouseEvent;

#[component]
pub fn Agenda(agenda: &'static deck::Agenda) -> impl IntoView {
    let stage = stage();
    view! {
        <Line />
        <ol class="items" data-across=(agenda.across() > 1).then(|| agenda.across().to_string())>
            {agenda.items.iter().enumerate().map(|(place, item)| view! { <Entry place item /> }).parts()}
        </ol>
        {when(move || stage.way.get() != Some(Way::Alone), || view! { <Hands /> })}
    }
}

/// What the projection says of one row.
fn row<T: Default>(stage: Stage, place: usize, of: impl Fn(&Row, &Projection) -> T) -> T {
    stage.afternoon.with(|afternoon| {
        afternoon.as_ref().and_then(|afternoon| Some(of(afternoon.rows.get(place)?, afternoon))).unwrap_or_default()
    })
}

/// One item: its time as the source has it, its words, and what became of it.
#[component]
fn Entry(place: usize, item: &'static Item) -> impl IntoView {
    let stage = stage();
    let words = stage.words;
    let state = memo(move || {
        row(stage, place, |row, _| match row.state {
            State::Past => "past",
            State::Running => "running",
            State::Coming => "",
            State::Skipped => "skipped",
        })
    });
    // Only what differs from the plan is told beside it, and only once something was started.
    let told = memo(move || {
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
    });
    let text = match &item.slide {
        Some(slide) => view! { <a href="#".to_owned() + slide>{item.text.as_str()}</a> }.part(),
        None => item.text.as_str().part(),
    };
    view! {
        <li
            class="item"
            data-state=live(move || Some(state.get()))
            data-break=item.label.is_empty().then_some("")
            aria-current=live(move || (state.get() == "running").then_some("step"))
        >
            <span class="item-time">{item.label.as_str()}</span>
            <span class="item-text">{text}</span>
            <span class="item-told">{live_text(move || told.get())}</span>
        </li>
    }
}

/// The afternoon as a line: a mark where an item begins, and the dot of now.
#[component]
fn Line() -> impl IntoView {
    let stage = stage();
    let marks = memo(move || {
        stage.afternoon.with(|afternoon| {
            let rows = afternoon.as_ref().map(|afternoon| afternoon.rows.as_slice()).unwrap_or_default();
            rows.iter().map(|row| along(rows, row.expected.start)).collect::<Vec<_>>()
        })
    });
    let now = memo(move || {
        let now = stage.now.get()?;
        stage.afternoon.with(|afternoon| {
            let afternoon = afternoon.as_ref()?;
            let going = matches!(afternoon.phase, Phase::Running | Phase::Between);
            going.then(|| along(&afternoon.rows, now))
        })
    });
    view! {
        <svg class="afternoon" aria-hidden="true">
            <line x1="0" x2="100%" y1="50%" y2="50%" />
            {live(move || {
                let mark = |at| view! { <circle class="mark" cx=percent(at) cy="50%" r="0.22em" /> };
                marks.get().into_iter().map(mark).parts().part()
            })}
            {when(move || now.get().is_some(), move || {
                view! { <circle class="now" cx=live(move || percent(now.get().unwrap_or(0))) cy="50%" r="0.5em" /> }
            })}
        </svg>
    }
}

/// How far along the afternoon this is, in thousandths from its start to its expected end.
fn along(rows: &[Row], at: crate::session::Instant) -> i64 {
    let Some((first, last)) = rows.first().zip(rows.last()) else { return 0 };
    let start = first.expected.start.min(first.planned.start);
    let whole = (last.expected.end - start).max(1);
    ((at - start).saturating_mul(1000) / whole).clamp(0, 1000)
}

/// In the presenter's hands: start, on, back; and how the afternoon compares with its plan.
#[component]
fn Hands() -> impl IntoView {
    let stage = stage();
    let words = stage.words;
    let phase = memo(move || {
        stage.afternoon.with(|afternoon| afternoon.as_ref().map(|afternoon| (afternoon.phase, afternoon.next)))
    });
    let start = move |item: usize| stage.act(Action::Agenda(Fact::started(item, stage.clock(), stage.outside.zone())));
    let mine = |part: &Part| matches!(part, Part::Agenda(_));
    view! {
        <div class="hands">
            <button
                type="button"
                class="button"
                on:click=on(move |event: MouseEvent| match phase.get_untracked() {
                    // The second click of a double one means no second step.
                    _ if event.detail() > 1 => {}
                    Some((Phase::Running | Phase::Between, Some(next))) => start(next),
                    Some((Phase::Running, None)) => stage.act(Action::Agenda(Fact::Ended { at: stage.clock() })),
                    _ => start(0),
                })
            >
                {live_text(move || match phase.get() {
                    Some((Phase::Running | Phase::Between, Some(_))) => words.start_next,
                    Some((Phase::Running, None)) => words.end_afternoon,
                    _ => words.start_now,
                })}
            </button>
            <button
                type="button"
                class="quiet"
                disabled=live(move || matches!(phase.get(), None | Some((Phase::Before | Phase::Elsewhen, _))))
                on:click=on(move |_| stage.act(Action::Agenda(Fact::Withdrawn)))
            >
                {words.step_back}
            </button>
            <button
                type="button"
                class="quiet"
                disabled=live(move || !stage.can_undo(mine))
                on:click=on(move |_| stage.undo(mine))
            >
                {words.undo}
            </button>
            <span class="hands-told">{live_text(move || told(stage))}</span>
        </div>
    }
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
