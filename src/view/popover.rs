//! What a small panel has at its top: its name, and a cross for who knows neither Escape nor a tap beside it.

use super::*;

/// The head of the panel with this id.
pub fn head(panel: &'static str, name: &str) -> Tag {
    // Not for the keyboard, which has Escape: from the button that opened the panel the next stop is what is in it.
    let cross = button("icon", |_| ())
        .attr("tabindex", "-1")
        .attr("popovertarget", panel)
        .attr("popovertargetaction", "hide")
        .attr("aria-label", stage().words.close);
    classed("header", "more-head")
        .child(tag("h3").text(name.to_owned()))
        .child(cross.child(strip::icon("M6 6L18 18M18 6L6 18")))
}
