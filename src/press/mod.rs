//! From what Trunk built, the deck and the style to the finished site. Native only.
//!
//! The site is a pure function of its sources: the same bytes in, the same bytes out. Every address in it is relative,
//! so that it works from any folder of any host.

mod about;
mod hash;
mod out;
mod page;
mod style;
mod words;
mod worker;

use crate::{author, deck::Deck, slides};
use hash::Files;
use std::{
    fs,
    path::{Path, PathBuf},
};

/// Where everything is.
#[derive(Clone, Debug)]
pub struct Order {
    /// The project: `style/` and `assets/` are read from here.
    pub root: PathBuf,
    /// What `trunk build` left: `index.html`, `app.js`, `app_bg.wasm`.
    pub trunk: PathBuf,
    /// The deck's Markdown.
    pub deck: PathBuf,
    /// The folder of the finished site. It is replaced as a whole, and only where it was made by the press before.
    pub out: PathBuf,
}

/// Makes the site. Gives back its files and their sizes in bytes.
///
/// # Errors
/// Every mistake in the deck, or the first other thing that is amiss, as messages for a person. `order.out` is then as
/// it was.
pub fn press(order: &Order) -> Result<Vec<(String, usize)>, Vec<String>> {
    let deck =
        author::read(&order.deck).map_err(|mistakes| mistakes.iter().map(ToString::to_string).collect::<Vec<_>>())?;
    // One deck a run, alive until its end: the views borrow it for ever, as they do in the browser.
    let deck: &'static Deck = Box::leak(Box::new(deck));
    let files = site(order, deck).map_err(|message| vec![message])?;
    out::replace(&order.out, &files).map_err(|message| vec![message])?;
    Ok(files.iter().map(|(name, bytes)| (name.to_owned(), bytes.len())).collect())
}

/// All files of the site, by name.
fn site(order: &Order, deck: &'static Deck) -> Result<Files, String> {
    let mut files = Files::default();
    let assets = order.root.join("assets");
    let template = text(&order.trunk.join("index.html"))?;
    let (template, sheets) = style::take_links(&template)?;
    style::all_linked(&order.root.join("style"), &sheets)?;

    let script = files.add_hashed("app.js", bytes(&order.trunk.join("app.js"))?);
    let wasm = files.add_hashed("app.wasm", bytes(&order.trunk.join("app_bg.wasm"))?);
    let mut fonts = Vec::new();
    let style = style::join(&order.root, &sheets, |name| {
        let name_hashed = files.add_hashed(name, bytes(&assets.join(name))?);
        if name.ends_with(".woff2") && !fonts.contains(&name_hashed) {
            fonts.push(name_hashed.clone());
        }
        Ok(name_hashed)
    })?;
    let style = files.add_hashed("style.css", style.into_bytes());
    for icon in about::ICONS {
        files.add(icon, bytes(&assets.join(icon))?);
    }
    files.add("manifest.webmanifest", about::manifest(deck).into_bytes());

    let parts = page::Parts {
        deck,
        slides: slides::prerender(deck),
        style: &style,
        script: files.reference(&script),
        wasm: files.reference(&wasm),
        icon: &text(&assets.join(about::ICONS[0]))?,
        fonts: &fonts,
    };
    files.add("index.html", page::fill(&template, &parts)?.into_bytes());
    files.add("sw.js", worker::write(&files).into_bytes());
    Ok(files)
}

fn bytes(path: &Path) -> Result<Vec<u8>, String> {
    fs::read(path).map_err(|error| format!("{}: {error}", path.display()))
}

fn text(path: &Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))
}
