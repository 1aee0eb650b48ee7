//! All slides, to choose from.

use super::*;
use crate::browser::pointer;
use crate::stage::Panel;

pub fn overview() -> Part {
    let stage = stage();
    when(
        move || stage.panel.get() == Some(Panel::Overview),
        move || {
            dialog::dialog(stage.words.overview.to_owned(), "overview", false)
                .child(tiles(stage, 0..stage.deck.slides.len()))
                .open()
        },
    )
}

/// Slides to choose from. One listener for all of them: there may be a thousand.
pub fn tiles(stage: Stage, places: impl IntoIterator<Item = usize>) -> Tag {
    let chosen = move |event: leptos::ev::MouseEvent| {
        if let Some(id) = pointer::link(&event) {
            stage.show_id(&id);
        }
    };
    classed("ol", "overview-list")
        .on(leptos::ev::click, chosen)
        .children(places.into_iter().filter_map(|place| tile(stage, place)))
}

/// A slide to choose: its number and its title. The one on show stays so for as long as it can be chosen from.
fn tile(stage: Stage, place: usize) -> Option<Tag> {
    let slide = stage.deck.slides.get(place)?;
    let here = untrack(|| stage.place());
    Some(
        classed("li", ["tile ", slide.layout.name()].concat()).child(
            link(&slide.id)
                .attr("aria-current", (here == place).then_some("true"))
                .child(classed("span", "tile-number").text((place + 1).to_string()))
                .child(
                    tag("span")
                        .child(tag("span").deck_html(&slide.title))
                        .child(line_word(slide).map(|word| classed("span", "tile-word").text([" · ", word].concat()))),
                ),
        ),
    )
}
