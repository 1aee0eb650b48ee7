//! The page: Trunk's `index.html`, filled. The site's page and the one file are the same but for their parts.

use super::{hash::base64, policy, words::Words};
use crate::deck::Deck;

/// Before the first paint: scripts run, so one slide at a time is on show, and not the first one where the address asks
/// for another that may not be there yet; and the way in decides on its form, as `browser/address.rs` does later.
const FIRST: &str = "(d=>{d.js='';const w=/[?&](zaal|zelfstudie|spreker)\\b/.exec(location.search);\
    if(location.hash)d.asked='';if(w)d.way=w[1];else if(location.hash&&innerWidth<900)d.way='zelfstudie'})(document.documentElement.dataset)";

/// What a page is filled with.
pub struct Parts<'a> {
    pub deck: &'a Deck,
    pub words: &'static Words,
    /// Where the page finds what belongs to it.
    pub from: policy::From,
    /// The slides as HTML.
    pub slides: &'a str,
    /// The style that stands in the page.
    pub style: &'a str,
    /// Links and what the page says of itself, as HTML.
    pub head: String,
    /// The script with which it starts, and that script's attributes, each with a space before it.
    pub boot: &'a str,
    pub attributes: String,
    /// Scripts of its own behind that one, modules.
    pub modules: &'a [&'a str],
    /// What stands before the slides, as HTML.
    pub begin: String,
    /// What stands at the very end, where nothing waits for it, as HTML.
    pub end: String,
}

/// Fills the template.
///
/// # Errors
/// A place that must be filled isn't there, or a script or style would end the element that it stands in.
pub fn fill(template: &str, parts: &Parts) -> Result<String, String> {
    let mut scripts = vec![FIRST, parts.boot];
    scripts.extend(parts.modules);
    for text in scripts.iter().chain([&parts.style]) {
        if ["</script", "</style", "<!--"].iter().any(|end| text.to_ascii_lowercase().contains(end)) {
            return Err(format!("a script or style can't stand in the page: {:.60}…", text.trim()));
        }
    }
    let head = format!("{}\n<script>{FIRST}</script>", policy::meta(parts.from, &scripts, parts.style),);
    let places = [
        ("%lang%", escape(&parts.deck.lang)),
        ("%title%", escape(&parts.deck.title)),
        ("<!-- press:policy -->", head),
        ("<!-- press:head -->", format!("{}\n<style>{}</style>", parts.head, parts.style)),
        ("<!-- press:body -->", parts.begin.clone()),
        ("<!-- press:foot -->", foot(parts)?),
        // Last: what an author wrote is no place to fill.
        ("<!-- press:slides -->", parts.slides.to_owned()),
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

/// The deck as data, the place where the start says what is amiss, and the start itself.
fn foot(parts: &Parts) -> Result<String, String> {
    let words = parts.words;
    let data = serde_json::to_string(&parts.deck.to_row()).map_err(|error| error.to_string())?;
    // No text of the deck can end the element it stands in.
    let data = data.replace('<', "\\u003c");
    let modules: String =
        parts.modules.iter().map(|module| format!("\n<script type=\"module\">{module}</script>")).collect();
    Ok(format!(
        "<p id=\"boot\" role=\"status\" hidden data-slow=\"{}\" data-failed=\"{}\" data-old=\"{}\" data-broke=\"{}\" \
         data-deck=\"{}\" data-file=\"{}\"><span></span> <button type=\"button\">{}</button></p>\n\
         <script type=\"application/json\" id=\"deck\">{data}</script>\n\
         <script{}>{}</script>{modules}{}",
        escape(words.slow),
        escape(words.failed),
        escape(words.old),
        escape(words.broke),
        escape(&parts.deck.id),
        escape(words.file),
        escape(words.again),
        parts.attributes,
        parts.boot,
        parts.end,
    ))
}

/// A file as an address.
pub fn as_data(kind: &str, bytes: &[u8]) -> String {
    format!("data:{kind};base64,{}", base64(bytes))
}

/// Text as it stands in an element or in an attribute.
pub fn escape(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// Not so: empty lines, comments, and what the template says to Trunk, which leaves it in when it injects nothing.
fn is_wanted(line: &str) -> bool {
    let line = line.trim();
    let comment = line.starts_with("<!--") && line.ends_with("-->") && !line.starts_with("<!-- press:");
    !line.is_empty() && !comment && !line.starts_with("<link data-trunk")
}

#[cfg(test)]
mod tests {
    use super::{Parts, as_data, fill};
    use crate::deck::{Deck, Html, Layout, Section, Slide};
    use crate::press::{policy::From, words};

    const TEMPLATE: &str = include_str!("../../index.html");

    fn filled(template: &str, boot: &str) -> Result<String, String> {
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
        let parts = Parts {
            deck: &deck,
            words: words::of("nl"),
            from: From::Beside,
            slides: "<main>%title%</main>",
            style: "a{b:c}",
            head: "<link rel=\"icon\" href=\"./icon.svg\">".into(),
            boot,
            attributes: String::new(),
            modules: &["start()"],
            begin: String::new(),
            end: "<link rel=\"stylesheet\" href=\"./style-1.css\">".into(),
        };
        let (template, _) = crate::press::style::take_links(template)?;
        fill(&template, &parts)
    }

    #[test]
    fn words_of_the_deck_are_text_and_never_a_place_to_fill() {
        let page = filled(TEMPLATE, "boot()").unwrap_or_default();
        assert!(page.contains("<title>Maat &amp; &quot;meer&quot; &lt;!-- press:slides --&gt;</title>"));
        assert!(page.contains("<div id=\"app\"><main>%title%</main></div>"));
        assert!(page.contains("\\u003c/script>\\u003cb>"), "the deck's data can't end its element");
        assert!(!page.contains("data-trunk"));
    }

    #[test]
    fn no_script_and_no_style_is_unlisted() {
        let page = filled(TEMPLATE, "boot()").unwrap_or_default();
        // The deck is in a script element too, but is data.
        let listed = page.matches("<script").count() - 1 + page.matches("<style").count();
        assert_eq!((listed, page.matches("'sha256-").count()), (4, 4));
        assert!(!page.contains("unsafe-inline") && !page.contains("'unsafe-eval'"));
    }

    #[test]
    fn a_script_that_would_end_its_element_is_refused() {
        for boot in ["a('</script>')", "a('<!--')", "a('</STYLE')"] {
            assert!(filled(TEMPLATE, boot).is_err_and(|error| error.contains(boot)));
        }
    }

    #[test]
    fn a_place_that_is_missing_is_named() {
        let without = TEMPLATE.replace("<!-- press:foot -->", "");
        assert!(filled(&without, "").is_err_and(|error| error.contains("press:foot")));
    }

    #[test]
    fn a_file_in_line_is_one_address() {
        assert_eq!(as_data("font/woff2", b"foo"), "data:font/woff2;base64,Zm9v");
    }
}
