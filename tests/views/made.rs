//! Decks that are made for a test, and the pages of decks.

use crate::html::{Node, read};
use leptos::prelude::*;
use menselijke_maat::deck::{Deck, Density, Html, Layout, Slide, Text};
use menselijke_maat::session::Instant;
use menselijke_maat::session::agenda::{Civil, Day, Zone};
use menselijke_maat::stage::{Outside, Stage};

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
        let stage = Stage::new(deck, &Nowhere);
        done(stage);
        menselijke_maat::slides::page(stage)
    });
    read(&html)
}

/// A browser that refuses everything, at the start of 1970 in UTC.
struct Nowhere;

impl Zone for Nowhere {
    fn civil(&self, at: Instant) -> Civil {
        let minutes = at.div_euclid(60_000);
        Civil { day: minutes.div_euclid(1440) as Day, minute: minutes.rem_euclid(1440) as u16 }
    }

    fn instant(&self, day: Day, minute: u16) -> Instant {
        (i64::from(day) * 1440 + i64::from(minute)) * 60_000
    }
}

impl Outside for Nowhere {
    fn now(&self) -> Instant {
        0
    }

    fn zone(&self) -> &dyn Zone {
        self
    }

    fn words_on(&self, _: &str) -> String {
        String::new()
    }

    fn toggle_full_screen(&self) -> bool {
        false
    }

    fn open_speaker(&self, _: &str) -> bool {
        false
    }

    fn sound(&self, _: bool) -> bool {
        false
    }
}
