//! What the site says of itself to those who link to it or install it.

use super::page::escape;
use crate::deck::{Deck, Layout};
use serde_json::json;

/// The icons, in `assets/` and under the same names in the site; the first is the drawing of which the others are pictures.
pub const ICONS: [&str; 3] = ["icon.svg", "icon-192.png", "icon-512.png"];

/// The icon in a browser's tab. It stands in the page, so that no slide asks for it again; and it is a picture of 32 by 32
/// because a drawing is taken in anew with every address: Chromium makes a document of it, 5 ms at each change of slide.
pub const TAB_ICON: &str = "icon-32.png";

/// The web app's manifest.
pub fn manifest(deck: &Deck) -> String {
    json!({
        "name": deck.title,
        "short_name": deck.title,
        "description": description(deck),
        "lang": deck.lang,
        "start_url": "./",
        "scope": "./",
        "display": "standalone",
        "background_color": "#faf6ee",
        "theme_color": "#faf6ee",
        "icons": [
            { "src": "./icon.svg", "type": "image/svg+xml", "sizes": "any" },
            { "src": "./icon-192.png", "type": "image/png", "sizes": "192x192" },
            { "src": "./icon-512.png", "type": "image/png", "sizes": "512x512" },
        ],
    })
    .to_string()
}

/// What a link to the site shows, as meta elements. `address` is where the site will be, with a `/` at its end; most
/// readers of a link take no relative address for its picture, but without one there is none to give.
pub fn preview(deck: &Deck, address: Option<&str>) -> String {
    let (title, about) = (escape(&deck.title), escape(&description(deck)));
    let at = escape(address.unwrap_or("./"));
    let own = match address {
        Some(_) => format!("<meta property=\"og:url\" content=\"{at}\">\n<link rel=\"canonical\" href=\"{at}\">\n"),
        None => String::new(),
    };
    format!(
        "<meta name=\"description\" content=\"{about}\">\n\
         <meta name=\"generator\" content=\"menselijke-maat\">\n\
         <meta property=\"og:type\" content=\"website\">\n\
         <meta property=\"og:title\" content=\"{title}\">\n\
         <meta property=\"og:description\" content=\"{about}\">\n\
         <meta property=\"og:locale\" content=\"{}\">\n\
         <meta property=\"og:image\" content=\"{at}icon-512.png\">\n{own}\
         <meta name=\"twitter:card\" content=\"summary\">\n",
        escape(&deck.lang)
    )
}

/// What the deck says of itself: the words of its title slide, else who gives it.
pub fn description(deck: &Deck) -> String {
    let title = deck.slides.iter().find_map(|slide| match &slide.layout {
        Layout::Title(title) if !title.body.is_empty() => Some(title.body.plain()),
        _ => None,
    });
    let words = title.unwrap_or_else(|| deck.by.clone());
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    match words.char_indices().nth(160) {
        Some((end, _)) => format!("{}…", words[..end].trim_end()),
        None => words,
    }
}
