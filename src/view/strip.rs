//! The strip below the slides: back and on, the thin line with the dot of this slide, its number, the clock, the menu.

use super::*;
use crate::keys::Command;
use crate::stage::Panel;

pub fn strip() -> Tag {
    let stage = stage();
    let words = stage.words;
    let all = stage.deck.slides.len();
    let at = move || percent((stage.seen() * 1000 / (all.max(2) - 1)) as i64);
    let line = |class| svg("line").attr("class", class).attr("x1", "0").attr("y1", "50%").attr("y2", "50%");
    let step = |name, strokes, command| {
        let pressed = move |_| {
            stage.command(command);
        };
        repeats(button("icon", pressed)).attr("aria-label", name).child(icon(strokes))
    };
    let opens = |class, panel| button(class, move |_| stage.toggle(panel)).attr("aria-haspopup", "dialog");
    let number = tag("span").attr("aria-hidden", "true").live_text(move || (stage.seen() + 1).to_string());
    classed("footer", "strip")
        .child(
            svg("svg")
                .attr("class", "progress")
                .attr("aria-hidden", "true")
                .child(line("progress-whole").attr("x2", "100%"))
                .child(line("progress-done").live_attr("x2", at))
                .child(svg("circle").live_attr("cx", at).attr("cy", "50%").attr("r", "0.42em")),
        )
        .child(
            classed("nav", "strip-row")
                .attr("aria-label", words.progress)
                .child(
                    step(words.previous, "M15 5L8 12L15 19", Command::Previous)
                        .live_attr("disabled", move || stage.seen() == 0),
                )
                .child(
                    opens("number", Panel::Overview)
                        .child(unseen(move || (words.slide_of)(stage.seen() + 1, all)))
                        .child(number.text(" / ").text(all.to_string())),
                )
                .child(
                    step(words.next, "M9 5L16 12L9 19", Command::Next)
                        .live_attr("disabled", move || stage.seen() + 1 == all),
                )
                .child(classed("span", "strip-space"))
                .child(ahead::ahead(stage))
                .child(small_clock::small_clock())
                .child(
                    opens("icon", Panel::Help).attr("aria-label", words.menu).child(icon("M4 7H20M4 12H20M4 17H20")),
                ),
        )
}

/// A drawn sign on a button, 24 units wide and high.
pub fn icon(strokes: &'static str) -> Tag {
    svg("svg")
        .attr("class", "stroke")
        .attr("viewBox", "0 0 24 24")
        .attr("aria-hidden", "true")
        .child(svg("path").attr("d", strokes))
}
