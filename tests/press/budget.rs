//! What a first visit weighs, compressed as a host does it.

use super::{SITE, hashed, text};

/// What arrives in the first round trip: ten packets of a new connection.
const FIRST_TRIP: usize = 14_000;
const PAGE: usize = 30_000;
const STYLE: usize = 20_000;

/// The size after brotli, at its best.
fn compressed(text: &str) -> usize {
    let mut out = Vec::new();
    let params = brotli::enc::BrotliEncoderParams { quality: 11, lgwin: 22, ..Default::default() };
    brotli::BrotliCompress(&mut text.as_bytes(), &mut out, &params).expect("compressed");
    out.len()
}

/// Nothing that is asked for stands between the first bytes and the first slide, and these are few.
#[test]
fn the_first_slide_comes_with_the_first_bytes() {
    let page = text(&SITE, "index.html");
    let end = page.find("</section>").expect("a first slide") + "</section>".len();
    let first = &page[..end];
    let size = compressed(first);
    assert!(size <= FIRST_TRIP, "the head and the first slide: {size} bytes");
    assert!(!first.contains("rel=\"stylesheet\""), "a sheet that is waited for");
    assert!(!first.contains("<script src"), "a script that is waited for");
    let head = page.find("<body>").map_or(page, |body| &page[..body]);
    assert!(!head.contains("as=\"font\"") && page.contains("as=\"font\""), "a font in the head holds the paint back");
    let start = page.rfind("<script data-app=").expect("the start");
    assert!(page.find("rel=\"stylesheet\"").is_some_and(|at| at > start), "the start would wait for a sheet before it");
}

#[test]
fn the_page_and_its_style_keep_to_their_budgets() {
    assert!(!text(&SITE, "index.html").contains("<!--"), "a comment of the template is sent along");
    let page = compressed(text(&SITE, "index.html"));
    assert!(page <= PAGE, "the page: {page} bytes");
    let within = super::between(text(&SITE, "index.html"), "<style>", "</style>");
    let style = compressed(within) + compressed(hashed(&SITE, "style-", ".css"));
    assert!(style <= STYLE, "the style of a visit: {style} bytes");
}
