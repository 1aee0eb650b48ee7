//! A small whole number that is set by one less and one more.

use super::*;

/// `names` are those of one less and one more; `from` and `to` are the bounds.
pub fn stepper(
    label: &'static str,
    names: [&'static str; 2],
    [from, to]: [usize; 2],
    value: impl Fn() -> usize + Copy + 'static,
    set: impl Fn(usize) + Copy + 'static,
) -> Tag {
    let step = move |name, strokes, less: bool| {
        let next = move |now: usize| if less { now.saturating_sub(1) } else { now.saturating_add(1) }.clamp(from, to);
        let step = repeats(button("icon", move |_| set(next(untrack(value))))).attr("aria-label", name);
        // At its end it keeps the focus: the other one is not what who presses on had in mind.
        resting(step.child(strip::icon(strokes)), move || value() == next(value()))
    };
    let [fewer, more] = names;
    let count = tag("span").attr("role", "status").text(label).text(" ").live_text(move || value().to_string());
    classed("div", "stepper")
        .attr("role", "group")
        .attr("aria-label", label)
        .child(step(fewer, "M6 12H18", true))
        .child(count)
        .child(step(more, "M6 12H18M12 6V18", false))
}
