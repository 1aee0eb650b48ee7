//! The site's page: the style of the first paint within it, everything else beside it.

use super::{
    about, boot, download,
    hash::Reference,
    page::{Parts, escape, fill},
    policy, words,
};
use crate::deck::Deck;

/// An app's two files.
pub struct App {
    pub script: Reference,
    pub wasm: Reference,
}

impl App {
    /// The script element's attributes by which the start finds them; `which` is the first part of their names.
    fn attributes(&self, which: &str) -> String {
        let Self { script, wasm } = self;
        format!(
            " data-{which}=\"./{}\" data-{which}-wasm=\"./{}\" data-{which}-integrity=\"{}\" \
             data-{which}-wasm-integrity=\"{}\"",
            script.name, wasm.name, script.integrity, wasm.integrity
        )
    }
}

/// What comes on top of a visit once the room is chosen.
pub struct Room {
    pub app: App,
    /// The sheets that only this app has a use for, as one file.
    pub style: Reference,
}

impl Room {
    fn attributes(&self) -> String {
        let Reference { name, integrity } = &self.style;
        let style = format!(" data-room-style=\"./{name}\" data-room-style-integrity=\"{integrity}\"");
        self.app.attributes("room") + &style
    }
}

/// What belongs to the site's page.
pub struct Beside<'a> {
    pub deck: &'a Deck,
    /// The slides as HTML.
    pub slides: &'a str,
    /// The style of the first paint.
    pub style: &'a str,
    /// The app's sheets as one file.
    pub late: Reference,
    pub app: &'a App,
    /// The room's, where its app is another one.
    pub room: Option<&'a Room>,
    /// The icon in the tab, as an address.
    pub icon: &'a str,
    /// The names of the fonts that the style refers to.
    pub fonts: &'a [String],
    /// The one file: its name and its size in bytes.
    pub one_file: (&'a str, usize),
    /// Where the site will be, where that is known.
    pub address: Option<&'a str>,
}

/// The page.
///
/// # Errors
/// The template or the slides aren't what the press knows.
pub fn write(template: &str, beside: &Beside) -> Result<String, String> {
    let words = words::of(&beside.deck.lang);
    let (name, size) = beside.one_file;
    let parts = Parts {
        deck: beside.deck,
        words,
        from: policy::From::Beside,
        slides: &download::after_last_slide(beside.slides, &download::offer(words, name, size))?,
        style: beside.style,
        head: head(beside),
        boot: &boot::of_site()?,
        attributes: [
            beside.app.attributes("app"),
            beside.room.map(Room::attributes).unwrap_or_default(),
            " data-worker=\"./sw.js\"".to_owned(),
        ]
        .concat(),
        modules: &[],
        begin: fonts(beside.fonts),
        // Behind the slides and the start: nothing waits for it.
        end: format!(
            "\n<link rel=\"stylesheet\" href=\"./{}\" integrity=\"{}\">",
            beside.late.name, beside.late.integrity
        ),
    };
    fill(template, &parts)
}

/// The fonts, asked for as soon as the page's body begins. In the head they would hold back the first paint: Chromium waits
/// up to 100 ms for a font that is preloaded there (its feature RenderBlockingFonts), and on a slow line in vain.
fn fonts(names: &[String]) -> String {
    let link = |name: &String| {
        format!("<link rel=\"preload\" href=\"./{}\" as=\"font\" type=\"font/woff2\" crossorigin>", escape(name))
    };
    names.iter().map(link).collect()
}

fn head(beside: &Beside) -> String {
    let mut head = about::preview(beside.deck, beside.address);
    head.push_str(&format!(
        "<link rel=\"icon\" href=\"{}\">\n\
         <link rel=\"apple-touch-icon\" href=\"./icon-192.png\">\n\
         <link rel=\"manifest\" href=\"./manifest.webmanifest\">",
        beside.icon
    ));
    head
}
