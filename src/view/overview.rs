//! All slides, to choose from.

use super::*;
use crate::stage::Panel;

pub fn overview() -> Part {
    let stage = stage();
    when(
        move || stage.panel.get() == Some(Panel::Overview),
        move || {
            let tiles = (0..stage.deck.slides.len()).filter_map(|place| tile(stage, place));
            dialog::dialog(stage.words.overview.to_owned(), "overview", false)
                .child(classed("ol", "overview-list").children(tiles))
                .open()
        },
    )
}

/// A slide to choose: its number and its title.
pub fn tile(stage: Stage, place: usize) -> Option<Tag> {
    let slide = stage.deck.slides.get(place)?;
    Some(
        classed("li", ["tile ", slide.layout.name()].concat()).child(
            link(&slide.id)
                .live_attr("aria-current", move || (stage.place() == place).then_some("true"))
                .on(leptos::ev::click, move |_| stage.show(place))
                .child(classed("span", "tile-number").text((place + 1).to_string()))
                .child(tag("span").deck_html(&slide.title)),
        ),
    )
}
