//! No slide ever stands there unstyled: what a slide looks like is in the page, and what the file brings is for what
//! the app lays over the slides.

use super::{SITE, between, hashed, text};
use std::collections::BTreeSet;

/// The classes, ids and attributes by which these rules choose. Declarations can't be mistaken for them: their values
/// hold no `.name`, but for numbers.
fn chosen(css: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for selectors in css.split(['}', ';']).flat_map(|part| part.split('{')).filter(|part| !part.trim().starts_with('@'))
    {
        for (at, _) in selectors.match_indices('.') {
            let name: String =
                selectors[at + 1..].chars().take_while(|c| c.is_alphanumeric() || matches!(c, '-' | '_')).collect();
            if name.starts_with(|c: char| c.is_alphabetic()) {
                found.insert(name);
            }
        }
    }
    found
}

/// The classes of this HTML.
fn classes(html: &str) -> BTreeSet<String> {
    let lists = html.split("class=\"").skip(1).filter_map(|rest| rest.split('"').next());
    lists.flat_map(str::split_whitespace).map(str::to_owned).collect()
}

#[test]
fn what_the_file_styles_is_on_no_slide() {
    let page = text(&SITE, "index.html");
    let slides = classes(between(page, "<main", "</main>"));
    let late = chosen(hashed(&SITE, "style-", ".css"));
    assert!(slides.len() > 20 && late.len() > 20, "both are read: {slides:?} {late:?}");
    let unstyled: Vec<_> = slides
        .intersection(&late)
        .filter(|name| !chosen(between(page, "<style>", "</style>")).contains(*name))
        .collect();
    assert!(unstyled.is_empty(), "styled only once a file is there, mark its sheet data-first: {unstyled:?}");
}

/// Later rules win: those of the file come after all of the page, as `index.html` links them.
#[test]
fn the_order_of_the_sheets_is_that_of_their_links() {
    let page = text(&SITE, "index.html");
    assert!(page.find("<style>") < page.find("rel=\"stylesheet\""));
    assert!(between(page, "<style>", "</style>").contains("@layer tokens,base,frame,part"));
}

#[test]
fn names_are_read_as_css_and_html_write_them() {
    let names = |css: &str| chosen(css).into_iter().collect::<Vec<_>>().join(" ");
    assert_eq!(names("@media (width<40.5em){.a .b-c:not(.d)>p{margin:.5em 1.5em}}"), "a b-c d");
    assert_eq!(names(".a{&:hover{x:y}.b{x:y}}"), "a b");
    assert_eq!(classes("<p class=\"a b\"><i class=\"c\">").into_iter().collect::<Vec<_>>().join(" "), "a b c");
}
