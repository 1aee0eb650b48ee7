//! One place on a line: a native range, so that keyboard, touch and screen reader have the same way. Unset until placed.

use super::*;
use crate::browser::modal;
use crate::session::line::Percent;
use leptos::ev;

/// A line with one dot on it, or none yet.
pub struct Range {
    pub label: &'static str,
    pub hint: &'static str,
    /// What is said while nothing is placed.
    pub unset: &'static str,
    pub clear: &'static str,
    /// The poles at 0 and at 100, in words.
    pub poles: [String; 2],
    /// Whether the poles are written at the ends of the line; else they stand somewhere else.
    pub ends: bool,
    pub at: Memo<Option<Percent>>,
    pub on_set: Callback<Percent>,
    pub on_clear: Callback<()>,
}

impl Range {
    pub fn tag(self) -> Tag {
        let Self { label, hint, unset, clear, poles: [low, high], ends, at, on_set, on_clear } = self;
        let stage = stage();
        let line = NodeRef::<leptos::html::Input>::new();
        let (low_end, high_end) = (low.clone(), high.clone());
        let told = move || match at.get() {
            Some(at) => (stage.words.place)(at, &low, &high),
            None => unset.to_owned(),
        };
        let beside = told.clone();
        let cleared = move || {
            on_clear.run(());
            if let Some(line) = line.get_untracked() {
                modal::focus(&line);
            }
        };
        let foot = classed("div", "range-foot")
            .attr("data-ends", ends)
            .child(classed("span", "range-told").live_text(move || if ends { low_end.clone() } else { beside() }))
            .child(either(
                move || at.get().is_some(),
                move || button("quiet", move |_| cleared()).text(clear),
                move || classed("span", "hint").text(hint),
            ))
            .child(ends.then(|| classed("span", "range-told").text(high_end)));
        classed("div", "range")
            .live_attr("data-unset", move || at.get().is_none())
            .child(
                classed("div", "range-line").child(
                    input(at, on_set).node_ref(line).attr("aria-label", label).live_attr("aria-valuetext", told),
                ),
            )
            .child(foot)
    }
}

/// The range itself. What a pointer does around it is told by an `input` too, the very middle of an unset one as well: see
/// `press/boot/range.js`.
fn input(at: Memo<Option<Percent>>, on_set: Callback<Percent>) -> Tag {
    let set = move |value: String| {
        // Whole, since that is the step.
        if let Ok(value) = value.parse::<u8>() {
            on_set.run(Percent::near(f64::from(value)));
        }
    };
    // Who hasn't moved it stands in the middle, which counts too.
    let pressed = move |event: ev::KeyboardEvent| {
        if event.key() == "Enter" || event.key() == " " {
            event.prevent_default();
            if at.get_untracked().is_none() {
                set(event_target_value(&event));
            }
        }
    };
    tag("input")
        // What the browser would restore by itself, it also collects at every change of the address: slow with many lines.
        .attr("autocomplete", "off")
        .attr("type", "range")
        .attr("min", "0")
        .attr("max", "100")
        .attr("step", "1")
        .live_value(move || at.get().unwrap_or(Percent::MIDDLE).get().to_string())
        .on_input(set)
        .on(ev::keydown, pressed)
}
