//! The large clock: a disc that empties, digits, words, and the afternoon as a line.

use super::running::{Running, beside_digits, level, running, urge};
use super::*;
use crate::stage::Panel;
use crate::words::{clock, stopwatch};

pub fn time() -> Part {
    let stage = stage();
    // Made here, so that it lasts when the panel closes.
    let people = RwSignal::new(None);
    when(
        move || stage.on_beamer(Panel::Time),
        move || dialog::dialog(stage.words.time.to_owned(), "time", false).child(large(stage, people)).open(),
    )
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
                // A dash has two ends, and between those of a whole turn a slit is seen.
                .live_attr("stroke-dasharray", move || match permille() {
                    1000.. => "none".to_owned(),
                    left => left.to_string() + " 1000",
                }),
        )
        .child(circle("disc-rim", "49"))
}

fn large(stage: Stage, people: RwSignal<Option<usize>>) -> Tag {
    classed("div", "large")
        .live_attr("data-level", move || running(stage).map(|now| level(now.left)))
        .live_attr("data-paused", move || running(stage).is_some_and(|now| now.paused))
        .child(either(move || running(stage).is_some(), move || going(stage), move || idle(stage, people)))
        .child(day(stage))
        .child(settings(stage))
}

/// What runs, large: disc, digits and words, and what comes after it.
pub fn going(stage: Stage) -> Tag {
    let of = move |class, what: fn(Stage, Running) -> String| {
        classed("p", class).live_text(move || running(stage).map(|now| what(stage, now)).unwrap_or_default())
    };
    let words = classed("div", "large-words")
        .child(of("large-what", |_, now| now.what))
        .child(of("large-digits", |_, now| stopwatch(now.left.left)).attr("role", "timer"))
        .child(of("large-left", |stage, now| beside_digits(stage, &now)))
        .child(of("large-urge", |stage, now| urge(stage, &now).to_owned()))
        .child(of("large-next", |stage, now| now.next.map(|next| (stage.words.then)(&next)).unwrap_or_default()));
    classed("div", "large-now").child(disc(move || running(stage).map_or(0, |now| now.left.permille()))).child(words)
}

fn idle(stage: Stage, people: RwSignal<Option<usize>>) -> Tag {
    let now = move || stage.now.get().map(|now| clock(stage.minute(now))).unwrap_or_default();
    classed("div", "large-now large-idle")
        .child(classed("p", "large-digits").live_text(now))
        .child(when(move || !stage.is_alone(), move || feasible::check(stage, people)))
}

/// The afternoon as a line, from its start to its end, and how it is doing.
pub fn day(stage: Stage) -> Part {
    let ends = move || {
        stage.afternoon.with(|afternoon| {
            let rows = &afternoon.as_ref()?.rows;
            let (first, last) = rows.first().zip(rows.last())?;
            let start = first.expected.start.min(first.planned.start);
            Some([start, last.expected.end].map(|at| clock(stage.minute(at))))
        })
    };
    let end =
        move |which: fn([String; 2]) -> String| tag("span").live_text(move || ends().map(which).unwrap_or_default());
    let built = move || {
        let ends = classed("p", "large-ends")
            .child(end(|[start, _]| start))
            .child(classed("span", "told").live_text(move || agenda::told(stage)))
            .child(end(|[_, end]| end));
        classed("div", "large-day").child(afternoon::afternoon(stage)).child(ends)
    };
    when(move || ends().is_some(), built)
}

/// A question, the small clock, the sound.
fn settings(stage: Stage) -> Tag {
    let words = stage.words;
    let hear = move |_| {
        let on = !stage.chime.get_untracked();
        let works = stage.outside.sound(on);
        stage.chime.set(on && works);
        if !works {
            stage.refused.set(Some(words.sound_refused));
        }
    };
    classed("div", "hands")
        .child(hands::question(stage))
        .child(toggle(words.show_clock, stage.small_clock, move |_| stage.small_clock.update(|on| *on = !*on)))
        .child(toggle(words.sound, stage.chime, hear))
}

/// A button that stays pressed.
fn toggle(name: &'static str, on: RwSignal<bool>, press: impl FnMut(leptos::ev::MouseEvent) + 'static) -> Tag {
    button("toggle", press).live_attr("aria-pressed", move || if on.get() { "true" } else { "false" }).text(name)
}
