//! From what Trunk built, the deck and the style to the finished site. Native only.
//!
//! The site is a pure function of its sources: the same bytes in, the same bytes out. Every address in it is relative,
//! so that it works from any folder of any host.

mod about;
mod boot;
mod download;
mod hash;
mod made;
mod one_file;
mod out;
mod page;
mod policy;
mod site_page;
mod style;
mod words;
mod worker;

use crate::{author, deck::Deck, slides};
use hash::Files;
use std::{
    fs,
    path::{Path, PathBuf},
};
use style::When;

/// Where everything is.
#[derive(Clone, Debug)]
pub struct Order {
    /// The project: `style/` and `assets/` are read from here.
    pub root: PathBuf,
    /// What `trunk build` left: `index.html`, `app.js`, `app_bg.wasm`.
    pub trunk: PathBuf,
    /// The deck's Markdown.
    pub deck: PathBuf,
    /// The folder of the finished site. What the press made there before is replaced, anything else stays.
    pub out: PathBuf,
    /// The address at which the site will be found, where that is known: the preview of a link needs it in full.
    pub address: Option<String>,
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
    let (template, sheets) = style::take_links(&text(&order.trunk.join("index.html"))?)?;
    style::all_linked(&order.root.join("style"), &sheets)?;
    let slides = slides::prerender(deck);
    let icon = page::as_data(kind(about::TAB_ICON)?, &bytes(&assets.join(about::TAB_ICON))?);
    let app = App::of(&order.trunk)?;

    let whole = style::join(&order.root, &sheets, |name| Ok(page::as_data(kind(name)?, &bytes(&assets.join(name))?)))?;
    let within =
        one_file::Within { deck, slides: &slides, style: &whole, script: &app.script, wasm: &app.wasm, icon: &icon };
    let one_file = one_file::write(&template, &within)?;

    let mut fonts = Vec::new();
    let mut place = |name: &str| {
        let hashed = files.add_hashed(name, bytes(&assets.join(name))?);
        if name.ends_with(".woff2") && !fonts.contains(&hashed) {
            fonts.push(hashed.clone());
        }
        Ok(hashed)
    };
    let mut joined = |when| style::join(&order.root, sheets.iter().filter(|sheet| sheet.when == when), &mut place);
    let (first, late) = (joined(When::First)?, joined(When::Late)?);
    let late = files.add_hashed("style.css", late.into_bytes());
    let app = app.place(&mut files);
    for icon in about::ICONS {
        files.add(icon, bytes(&assets.join(icon))?);
    }
    files.add("manifest.webmanifest", about::manifest(deck).into_bytes());
    let address = order.address.as_deref().map(|address| format!("{}/", address.trim_end_matches('/')));
    let beside = site_page::Beside {
        deck,
        slides: &slides,
        style: &first,
        late: files.reference(&late),
        app: &app,
        icon: &icon,
        fonts: &fonts,
        one_file: (&one_file::name(deck), one_file.len()),
        address: address.as_deref(),
    };
    files.add("index.html", site_page::write(&template, &beside)?.into_bytes());
    files.add("sw.js", worker::write(&files).into_bytes());
    // Last: the worker keeps what a visit needs, and not all of it once more.
    files.add(&one_file::name(deck), one_file.into_bytes());
    Ok(files)
}

/// The app as Trunk built it.
struct App {
    /// As wasm-bindgen wrote it.
    script: String,
    wasm: Vec<u8>,
}

impl App {
    fn of(trunk: &Path) -> Result<Self, String> {
        Ok(Self { script: text(&trunk.join("app.js"))?, wasm: bytes(&trunk.join("app_bg.wasm"))? })
    }

    /// Puts both files among those of the site.
    fn place(self, files: &mut Files) -> site_page::App {
        let script = files.add_hashed("app.js", self.script.into_bytes());
        let wasm = files.add_hashed("app.wasm", self.wasm);
        site_page::App { script: files.reference(&script), wasm: files.reference(&wasm) }
    }
}

/// The media type of a file that a sheet refers to.
fn kind(name: &str) -> Result<&'static str, String> {
    match name.rsplit_once('.') {
        Some((_, "woff2")) => Ok("font/woff2"),
        Some((_, "svg")) => Ok("image/svg+xml"),
        Some((_, "png")) => Ok("image/png"),
        _ => Err(format!("{name}: of a kind that the press knows no media type of")),
    }
}

fn bytes(path: &Path) -> Result<Vec<u8>, String> {
    fs::read(path).map_err(|error| format!("{}: {error}", path.display()))
}

fn text(path: &Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))
}
