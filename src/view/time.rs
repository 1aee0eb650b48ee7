//! The clock: small on every slide, large when asked for. A disc that empties, digits, and words.

use super::*;
use crate::session::clock::{Countdown, Cue, Level};
use crate::session::rounds::Phase;
use crate::stage::{Panel, Way};
use crate::words::{clock, minutes_up, prose as in_prose, stopwatch};

/// What runs: a round, else an item of the agenda.
#[derive(Clone, PartialEq)]
pub struct Running {
    pub what: String,
    pub left: Countdown,
    /// The minute of the day at which it ends.
    pub until: i64,
}

/// What runs now; none where nothing does.
pub fn running(stage: Stage) -> Option<Running> {
    round(stage).or_else(|| {
        stage.afternoon.with(|afternoon| {
            let running = afternoon.as_ref()?.running?;
            let item = stage.deck.agenda()?.items.get(running.row)?;
            Some(Running { what: item.text.clone(), left: running.left, until: stage.minute(running.span.end) })
        })
    })
}

fn round(stage: Stage) -> Option<Running> {
    let state = stage.tracks.with(Clone::clone)?;
    let words = stage.words;
    let what = match state.phase {
        Phase::Running | Phase::Paused => (words.round_of)(usize::from(state.round) + 1, usize::from(state.rounds)),
        // A switch that nobody ends for a quarter of an hour isn't one any more.
        Phase::Switching if state.left.over < 15 * crate::session::clock::MINUTE => words.switching.to_owned(),
        _ => return None,
    };
    Some(Running { what, left: state.left, until: stage.minute(state.until?) })
}

/// "nog 12 min", or "3 min over tijd".
pub fn left(stage: Stage, countdown: Countdown) -> String {
    if countdown.left > 0 {
        (stage.words.left)(minutes_up(countdown.left))
    } else {
        (stage.words.overtime)(countdown.over / 60_000)
    }
}

/// Calm, a warning, danger, over: a name for the style, which shows it by form.
pub fn level(countdown: Countdown) -> &'static str {
    match countdown.level() {
        Level::Calm => "calm",
        Level::Warning => "warning",
        Level::Danger => "danger",
        Level::Over => "over",
    }
}

/// In the strip: what is left of what runs, else the time of day in the room. Opens the large one.
#[component]
pub fn SmallClock() -> impl IntoView {
    let stage = stage();
    let shown = memo(move || match running(stage) {
        Some(running) => {
            Some((left(stage, running.left), (stage.words.until)(&in_prose(running.until)), level(running.left)))
        }
        None if stage.way.get() == Some(Way::Room) => {
            stage.now.get().map(|now| (clock(stage.minute(now)), String::new(), "calm"))
        }
        None => None,
    });
    view! {
        {when(move || shown.with(Option::is_some), move || {
            let words = move || shown.get().unwrap_or_default();
            view! {
                <button
                    type="button"
                    class="small-clock"
                    data-level=live(move || Some(words().2))
                    on:click=on(move |_| stage.toggle(Panel::Time))
                >
                    <span>{live_text(move || words().0)}</span>
                    <span class="small-clock-more">{live_text(move || words().1)}</span>
                </button>
            }
        })}
        <p class="said" aria-live="polite">
            {live_text(move || cue(stage))}
        </p>
    }
}

/// What is said aloud, at the start, halfway, at two minutes and at the end.
fn cue(stage: Stage) -> String {
    let words = stage.words;
    let Some(running) = running(stage) else { return String::new() };
    match running.left.cue() {
        Cue::Start => (words.item_started)(&running.what),
        Cue::Half => words.halfway.to_owned(),
        Cue::TwoMinutes => words.two_minutes.to_owned(),
        Cue::End => words.time_is_up.to_owned(),
    }
}

/// The disc that empties.
pub fn disc(permille: impl Fn() -> u16 + Send + Sync + 'static) -> impl IntoView {
    view! {
        <svg class="disc" viewBox="0 0 100 100" aria-hidden="true">
            <circle class="disc-whole" cx="50" cy="50" r="46" />
            <circle
                class="disc-left"
                cx="50"
                cy="50"
                r="23"
                pathLength="1000"
                transform="rotate(-90 50 50)"
                stroke-dasharray=live(move || permille().to_string() + " 1000")
            />
        </svg>
    }
}

/// The large clock.
#[component]
pub fn Time() -> impl IntoView {
    let stage = stage();
    view! {
        {when(move || stage.on_beamer(Panel::Time), move || {
            view! {
                <dialog::Dialog title=stage.words.time.to_owned() class="time">
                    <Large />
                </dialog::Dialog>
            }
        })}
    }
}

#[component]
fn Large() -> impl IntoView {
    let stage = stage();
    let now = memo(move || running(stage));
    let next = memo(move || {
        stage.afternoon.with(|afternoon| {
            let next = afternoon.as_ref()?.next?;
            Some((stage.words.then)(stage.deck.agenda()?.items.get(next)?.text.as_str()))
        })
    });
    let going = memo(move || now.with(Option::is_some));
    let of = move |what: fn(Stage, &Running) -> String| {
        live(move || now.with(|now| now.as_ref().map(|now| what(stage, now)).unwrap_or_default()))
    };
    let told = move || live(move || super::agenda::told(stage));
    let running = move || {
        view! {
            {disc(move || now.with(|now| now.as_ref().map_or(0, |now| now.left.permille())))}
            <div class="large-words">
                <p class="large-what">{of(|_, now| now.what.clone())}</p>
                <p class="large-digits" role="timer">
                    {of(|_, now| stopwatch(now.left.left))}
                </p>
                <p class="large-left">
                    {of(|stage, now| [left(stage, now.left), (stage.words.until)(&in_prose(now.until))].join(" · "))}
                </p>
                <p class="large-next">{live(move || next.get().unwrap_or_default())}</p>
                <p class="large-late">{told()}</p>
            </div>
        }
    };
    let idle = move || {
        view! {
            <p class="large-digits">
                {live(move || stage.now.get().map(|now| clock(stage.minute(now))).unwrap_or_default())}
            </p>
            <p class="large-what">{told()}</p>
        }
    };
    view! {
        <div class="large" data-level=live(move || now.with(|now| now.as_ref().map(|now| level(now.left))))>
            {live(move || if going.get() { running().part() } else { idle().part() })}
        </div>
    }
}
