//! Decks that are made for a test, and the pages of decks.

use crate::html::{Node, read};
use leptos::prelude::*;
use menselijke_maat::deck::{Deck, Density, Html, Layout, Slide, Text};
use menselijke_maat::slides::nobody::Nobody;
use menselijke_maat::stage::Stage;

/// What somebody might write to have it run.
pub const EVIL: &str = "<img src=x onerror=alert(1)>\"'&amp;</section><script>";

pub fn html(text: &str) -> Html {
    Html::from_markdown(text.to_owned())
}

/// A text as Markdown's renderer would write it.
pub fn escaped(text: &str) -> Html {
    html(&text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;"))
}

pub fn slide(id: &str, layout: Layout) -> Slide {
    Slide { id: id.to_owned(), title: html("T"), density: Density::Normal, alone: None, notes: None, layout }
}

pub fn text(id: &str) -> Slide {
    slide(id, Layout::Text(Text { body: html("<p>woorden</p>") }))
}

pub fn deck(slides: Vec<Slide>) -> Deck {
    Deck { id: "d".into(), lang: "nl".into(), title: "T".into(), by: "B".into(), slides }
}

/// The page before the app takes over.
pub fn prerendered(deck: Deck) -> Node {
    read(&menselijke_maat::slides::prerender(Box::leak(Box::new(deck))))
}

/// The page after this was done on the stage.
pub fn page(deck: Deck, done: impl FnOnce(Stage)) -> Node {
    let deck: &'static Deck = Box::leak(Box::new(deck));
    let html = Owner::new().with(|| {
        let stage = Stage::new(deck, &Nobody);
        done(stage);
        menselijke_maat::slides::page(stage)
    });
    read(&html)
}
