//! Go to a slide by its number or by words that stand on it.

use super::*;
use crate::stage::Panel;

/// How many slides that were found are shown.
const SHOWN: usize = 8;

pub fn go_to() -> Part {
    let stage = stage();
    when(
        move || stage.panel.get() == Some(Panel::GoTo),
        move || dialog::dialog(stage.words.go_to.to_owned(), "go-to", true).child(finder(stage)).open(),
    )
}

fn finder(stage: Stage) -> Part {
    let words = stage.words;
    // None where nothing is asked.
    let found = RwSignal::new(None::<Vec<usize>>);
    let index = stage.deck.index(|slide| stage.outside.words_on(&slide.id));
    let asked = move |asked: String| found.set((!asked.trim().is_empty()).then(|| index.search(&asked)));
    let go = move |event: leptos::ev::SubmitEvent| {
        event.prevent_default();
        if let Some(first) = found.with_untracked(|found| found.as_ref()?.first().copied()) {
            stage.show(first);
        }
    };
    let none = move || {
        let none = found.with(|found| found.as_ref().is_some_and(Vec::is_empty));
        if none { words.go_to_none } else { "" }
    };
    let tiles = move |found: &Option<Vec<usize>>| overview::tiles(stage, found.iter().flatten().copied().take(SHOWN));
    [
        tag("form")
            .on(leptos::ev::submit, go)
            .child(tag("label").attr("for", "go-to_asked").text(words.go_to_label))
            .child(
                classed("input", "field")
                    .attr("id", "go-to_asked")
                    .attr("type", "text")
                    .attr("autocomplete", "off")
                    .attr("autofocus", true)
                    .on_input(asked),
            ),
        classed("p", "hint").attr("role", "status").live_text(none),
        classed("div", "found").child(live(move || found.get(), tiles)),
    ]
    .into_iter()
    .collect()
}
