//! The clock in the strip: on every slide, unless somebody wants none.

use super::running::{beside_digits, cue, left, level, running, urge};
use super::*;
use crate::stage::Panel;
use crate::words::clock;

/// What is left of what runs, else the time of day in the room. Opens the large one.
pub fn small_clock() -> Part {
    let stage = stage();
    let shown = move || match running(stage) {
        // The presenter's own window has it large.
        _ if !stage.small_clock.get() || stage.way.get() == Some(Way::Speaker) => None,
        Some(running) => {
            let (until, urge) = (beside_digits(stage, &running), urge(stage, &running));
            let [first, more] = match () {
                () if !stage.shows_digits() && urge.is_empty() && running.left.left > 0 => {
                    [left(stage, running.left), until]
                }
                () if !stage.shows_digits() => [left(stage, running.left), urge.to_owned()],
                // Its end moves on as long as a question takes.
                () if running.paused => [urge.to_owned(), String::new()],
                () => [until, urge.to_owned()],
            };
            Some((first, more, level(running.left)))
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
