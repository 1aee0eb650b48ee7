//! The page: Trunk's `index.html`, filled.

use super::{
    about,
    hash::{Reference, integrity},
    words,
};
use crate::deck::Deck;

const BOOT: &str = include_str!("boot.js");

/// Before the first paint: scripts run, so one slide at a time is on show.
const FIRST: &str = "document.documentElement.dataset.js=''";

/// What the page is filled with.
pub struct Parts<'a> {
    pub deck: &'a Deck,
    /// The slides as HTML.
    pub slides: String,
    /// The name of the joined style sheet.
    pub style: &'a str,
    pub script: Reference,
    pub wasm: Reference,
    /// The icon, an SVG.
    pub icon: &'a str,
    /// The names of the fonts that the style sheet refers to.
    pub fonts: &'a [String],
}

/// Fills the template.
///
/// # Errors
/// A place that must be filled isn't there.
pub fn fill(template: &str, parts: &Parts) -> Result<String, String> {
    let boot = without_comments(BOOT);
    let places = [
        ("%lang%", escape(&parts.deck.lang)),
        ("%title%", escape(&parts.deck.title)),
        ("<!-- press:policy -->", policy(&[FIRST, &boot])),
        ("<!-- press:head -->", head(parts)),
        ("<!-- press:foot -->", foot(parts, &boot)?),
        // Last: what an author wrote is no place to fill.
        ("<!-- press:slides -->", parts.slides.clone()),
    ];
    let mut page = template.lines().filter(|line| is_wanted(line)).collect::<Vec<_>>().join("\n");
    for (place, text) in places {
        let Some((before, after)) = page.split_once(place) else {
            return Err(format!("index.html: {place} is missing"));
        };
        page = format!("{before}{text}{after}");
    }
    page.push('\n');
    Ok(page)
}

/// Nothing from elsewhere, no script and no style but ours: see ARCHITECTURE.md.
fn policy(scripts: &[&str]) -> String {
    let hashes: String = scripts.iter().map(|script| format!(" '{}'", integrity(script.as_bytes()))).collect();
    format!(
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; script-src 'self' \
         'wasm-unsafe-eval'{hashes}; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; \
         manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'none'\">\n<script>{FIRST}</script>"
    )
}

fn head(parts: &Parts) -> String {
    let deck = parts.deck;
    let (title, about) = (escape(&deck.title), escape(&about::description(deck)));
    let mut head = format!(
        "<meta name=\"description\" content=\"{about}\">\n\
         <meta name=\"generator\" content=\"menselijke-maat\">\n\
         <meta property=\"og:type\" content=\"website\">\n\
         <meta property=\"og:title\" content=\"{title}\">\n\
         <meta property=\"og:description\" content=\"{about}\">\n\
         <meta property=\"og:locale\" content=\"{}\">\n\
         <meta property=\"og:image\" content=\"./icon-512.png\">\n\
         <meta name=\"twitter:card\" content=\"summary\">\n",
        escape(&deck.lang)
    );
    for font in parts.fonts {
        head.push_str(&format!(
            "<link rel=\"preload\" href=\"./{font}\" as=\"font\" type=\"font/woff2\" crossorigin>\n"
        ));
    }
    head.push_str(&format!(
        "<link rel=\"stylesheet\" href=\"./{}\">\n\
         <link rel=\"modulepreload\" href=\"./{}\" integrity=\"{}\">\n\
         <link rel=\"icon\" href=\"{}\" type=\"image/svg+xml\">\n\
         <link rel=\"apple-touch-icon\" href=\"./icon-192.png\">\n\
         <link rel=\"manifest\" href=\"./manifest.webmanifest\">",
        parts.style,
        parts.script.name,
        parts.script.integrity,
        in_line(parts.icon)
    ));
    head
}

/// The deck as data, the place where the start says what is amiss, and the start itself.
fn foot(parts: &Parts, boot: &str) -> Result<String, String> {
    let words = words::of(&parts.deck.lang);
    let data = serde_json::to_string(&parts.deck.to_row()).map_err(|error| error.to_string())?;
    // No text of the deck can end the element it stands in.
    let data = data.replace('<', "\\u003c");
    Ok(format!(
        "<p id=\"boot\" role=\"status\" hidden data-slow=\"{}\" data-failed=\"{}\" data-old=\"{}\" data-broke=\"{}\"><span></span> \
         <button type=\"button\">{}</button></p>\n\
         <script type=\"application/json\" id=\"deck\">{data}</script>\n\
         <script data-app=\"./{}\" data-wasm=\"./{}\" data-app-integrity=\"{}\" data-wasm-integrity=\"{}\" \
         data-worker=\"./sw.js\">{boot}</script>",
        escape(words.slow),
        escape(words.failed),
        escape(words.old),
        escape(words.broke),
        escape(words.again),
        parts.script.name,
        parts.wasm.name,
        parts.script.integrity,
        parts.wasm.integrity,
    ))
}

/// A small SVG as an address: a browser may ask for an icon again at every slide, and this one needs no asking.
fn in_line(svg: &str) -> String {
    let svg =
        svg.trim().replace('%', "%25").replace('#', "%23").replace('"', "'").replace('<', "%3C").replace('>', "%3E");
    format!("data:image/svg+xml,{svg}")
}

fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// Not so: empty lines, comments, and what the template says to Trunk, which leaves it in when it injects nothing.
fn is_wanted(line: &str) -> bool {
    let line = line.trim();
    let comment = line.starts_with("<!--") && line.ends_with("-->") && !line.starts_with("<!-- press:");
    !line.is_empty() && !comment && !line.starts_with("<link data-trunk")
}

/// The script without the lines that are comments, and without indentation.
fn without_comments(script: &str) -> String {
    let lines = script.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with("//"));
    lines.collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::{Parts, Reference, fill, in_line};
    use crate::deck::{Deck, Html, Layout, Section, Slide};

    const TEMPLATE: &str = include_str!("../../index.html");

    fn filled(template: &str) -> Result<String, String> {
        let slide = Slide {
            id: "start".into(),
            title: Html::from_markdown("</script><b>".into()),
            density: Default::default(),
            alone: None,
            notes: None,
            layout: Layout::Section(Section { body: Html::default() }),
        };
        let deck = Deck {
            id: "proef".into(),
            lang: "nl".into(),
            title: "Maat & \"meer\" <!-- press:slides -->".into(),
            by: "ons".into(),
            slides: vec![slide],
        };
        let reference = |name: &str| Reference { name: name.into(), integrity: "sha256-x".into() };
        let parts = Parts {
            deck: &deck,
            slides: "<main>%title%</main>".into(),
            style: "style-1.css",
            script: reference("app-1.js"),
            wasm: reference("app-1.wasm"),
            icon: "<svg fill=\"#fff\"/>",
            fonts: &["font-1.woff2".into()],
        };
        let (template, _) = crate::press::style::take_links(template)?;
        fill(&template, &parts)
    }

    #[test]
    fn words_of_the_deck_are_text_and_never_a_place_to_fill() {
        let page = filled(TEMPLATE).unwrap_or_default();
        assert!(page.contains("<title>Maat &amp; &quot;meer&quot; &lt;!-- press:slides --&gt;</title>"));
        assert!(page.contains("<div id=\"app\"><main>%title%</main></div>"));
        assert!(page.contains("\\u003c/script>\\u003cb>"), "the deck's data can't end its element");
        assert!(!page.contains("data-trunk"));
    }

    #[test]
    fn every_address_is_relative_and_no_script_is_unlisted() {
        let page = filled(TEMPLATE).unwrap_or_default();
        for address in [" href=\"", " src=\""].iter().flat_map(|attribute| page.split(attribute).skip(1)) {
            assert!(address.starts_with("./") || address.starts_with("data:"), "{address:.40}");
        }
        // The deck is in a script element too, but is data.
        assert_eq!(page.matches("<script").count(), 1 + page.matches("'sha256-").count());
        assert!(!page.contains("unsafe-inline") && !page.contains("'unsafe-eval'"));
    }

    #[test]
    fn a_place_that_is_missing_is_named() {
        let without = TEMPLATE.replace("<!-- press:foot -->", "");
        assert!(filled(&without).is_err_and(|error| error.contains("press:foot")));
    }

    #[test]
    fn an_icon_in_line_is_one_address() {
        assert_eq!(in_line("<svg fill=\"#fff\"/>\n"), "data:image/svg+xml,%3Csvg fill='%23fff'/%3E");
    }
}
