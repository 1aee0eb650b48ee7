//! The site's page: the style of the first paint within it, everything else beside it.

use super::{
    about, boot, download,
    hash::Reference,
    page::{Parts, escape, fill},
    policy, words,
};
use crate::deck::Deck;

/// The app's two files.
pub struct App {
    pub script: Reference,
    pub wasm: Reference,
}

impl App {
    /// The script element's attributes by which the start finds them.
    fn attributes(&self) -> String {
        let Self { script, wasm } = self;
        format!(
            " data-app=\"./{}\" data-wasm=\"./{}\" data-integrity=\"{}\" data-wasm-integrity=\"{}\"",
            script.name, wasm.name, script.integrity, wasm.integrity
        )
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
        boot: &boot::of_site(),
        attributes: [beside.app.attributes(), " data-worker=\"./sw.js\"".to_owned()].concat(),
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
