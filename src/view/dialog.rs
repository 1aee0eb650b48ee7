//! What lies over the slides: a native modal dialog, which keeps the focus and closes on Escape by itself.

use super::*;
use crate::browser::modal;
use crate::live::effect;
use leptos::ev::{self, MouseEvent};

/// A dialog that is being filled.
pub struct Dialog {
    dialog: Tag,
    body: Tag,
}

/// A dialog that is open for as long as it is mounted. However it closes, the stage hears of it.
///
/// `inner_focus`: whether something inside takes the focus first; else the heading does, so that it is read aloud.
pub fn dialog(title: String, class: &'static str, inner_focus: bool) -> Dialog {
    let stage = stage();
    let dialog = NodeRef::<leptos::html::Dialog>::new();
    effect(move || {
        if let Some(dialog) = dialog.get() {
            modal::open(&dialog);
        }
    });
    let close = move || stage.panel.set(None);
    let beside = move |event: MouseEvent| {
        if dialog.get_untracked().is_some_and(|dialog| modal::is_backdrop(&event, &dialog)) {
            close();
        }
    };
    let heading =
        tag("h2").attr("id", "panel_title").attr("tabindex", "-1").attr("autofocus", !inner_focus).text(title);
    let cross = button("icon", move |_| close()).attr("aria-label", stage.words.close);
    let head = classed("header", "panel-head").child(heading).child(cross.child(strip::icon("M6 6L18 18M18 6L6 18")));
    Dialog {
        dialog: classed("dialog", ["panel ", class].concat())
            .node_ref(dialog)
            .attr("aria-labelledby", "panel_title")
            .on(ev::close, move |_| close())
            .on(ev::click, beside)
            .child(head),
        body: classed("div", "panel-body"),
    }
}

impl Dialog {
    /// Adds a part below the heading.
    pub fn child(mut self, part: impl Into<Part>) -> Self {
        self.body = self.body.child(part);
        self
    }

    /// The dialog, filled.
    pub fn open(self) -> Tag {
        self.dialog.child(self.body)
    }
}
