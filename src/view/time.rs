//! The clock: small on every slide, large when asked for. A disc that empties, digits, and words.

use super::*;
use crate::session::clock::{Countdown, Cue, Level};
use crate::session::rounds::Phase;
use crate::stage::{Panel, Way};
use crate::words::{clock, minutes_up, prose as in_prose, stopwatch};

/// What runs: a round, else an item of the agenda.
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
pub fn small_clock() -> Part {
    let stage = stage();
    let shown = move || match running(stage) {
        Some(running) => {
            Some((left(stage, running.left), (stage.words.until)(&in_prose(running.until)), level(running.left)))
        }
        None if stage.way.get() == Some(Way::Room) => {
            stage.now.get().map(|now| (clock(stage.minute(now)), String::new(), "calm"))
        }
        None => None,
    };
    let words = move || shown().unwrap_or_default();
    let clock = move || {
        button("small-clock", move |_| stage.toggle(Panel::Time))
            .live_attr("data-level", move || words().2)
            .child(tag("span").live_text(move || words().0))
            .child(classed("span", "small-clock-more").live_text(move || words().1))
    };
    let said = classed("p", "said").attr("aria-live", "polite").live_text(move || cue(stage));
    [when(move || shown().is_some(), clock), said.into()].into_iter().collect()
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
pub fn disc(permille: impl Fn() -> u16 + 'static) -> Tag {
    let circle = |class, r| svg("circle").attr("class", class).attr("cx", "50").attr("cy", "50").attr("r", r);
    svg("svg")
        .attr("class", "disc")
        .attr("viewBox", "0 0 100 100")
        .attr("aria-hidden", "true")
        .child(circle("disc-whole", "46"))
        .child(
            circle("disc-left", "23")
                .attr("pathLength", "1000")
                .attr("transform", "rotate(-90 50 50)")
                .live_attr("stroke-dasharray", move || permille().to_string() + " 1000"),
        )
}

/// The large clock.
pub fn time() -> Part {
    let stage = stage();
    when(
        move || stage.on_beamer(Panel::Time),
        move || dialog::dialog(stage.words.time.to_owned(), "time", false).child(large(stage)).open(),
    )
}

fn large(stage: Stage) -> Tag {
    classed("div", "large").live_attr("data-level", move || running(stage).map(|now| level(now.left))).child(either(
        move || running(stage).is_some(),
        move || going(stage),
        move || idle(stage),
    ))
}

fn going(stage: Stage) -> Part {
    let next = move || {
        stage.afternoon.with(|afternoon| {
            let next = afternoon.as_ref()?.next?;
            Some((stage.words.then)(stage.deck.agenda()?.items.get(next)?.text.as_str()))
        })
    };
    let of = move |class, what: fn(Stage, Running) -> String| {
        classed("p", class).live_text(move || running(stage).map(|now| what(stage, now)).unwrap_or_default())
    };
    let words = classed("div", "large-words")
        .child(of("large-what", |_, now| now.what))
        .child(of("large-digits", |_, now| stopwatch(now.left.left)).attr("role", "timer"))
        .child(of("large-left", |stage, now| {
            [left(stage, now.left), (stage.words.until)(&in_prose(now.until))].join(" · ")
        }))
        .child(classed("p", "large-next").live_text(move || next().unwrap_or_default()))
        .child(classed("p", "large-late").live_text(move || super::agenda::told(stage)));
    let disc = disc(move || running(stage).map_or(0, |now| now.left.permille()));
    [disc, words].into_iter().collect()
}

fn idle(stage: Stage) -> Part {
    let now = move || stage.now.get().map(|now| clock(stage.minute(now))).unwrap_or_default();
    [
        classed("p", "large-digits").live_text(now),
        classed("p", "large-what").live_text(move || super::agenda::told(stage)),
    ]
    .into_iter()
    .collect()
}
