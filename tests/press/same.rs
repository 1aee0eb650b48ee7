//! The site is a pure function of its sources, and every address in it is relative.

use super::{SITE, made, text};

#[test]
fn the_same_sources_give_the_same_bytes() {
    assert!(*SITE == made("again", None), "two runs differ");
}

#[test]
fn every_address_is_relative() {
    let page = text(&SITE, "index.html");
    for address in [" href=\"", " src=\""].iter().flat_map(|attribute| page.split(attribute).skip(1)) {
        let own = ["./", "data:", "#", "?"].iter().any(|start| address.starts_with(start));
        assert!(own, "{address:.60}");
    }
    assert!(!page.contains("og:url") && !page.contains("canonical"), "no address is known");
}

#[test]
fn where_the_address_is_known_a_link_shows_a_picture() {
    for given in ["https://example.org/maat", "https://example.org/maat/"] {
        let site = made(if given.ends_with('/') { "slash" } else { "bare" }, Some(given));
        let page = text(&site, "index.html");
        for line in [
            "<meta property=\"og:url\" content=\"https://example.org/maat/\">",
            "<meta property=\"og:image\" content=\"https://example.org/maat/icon-512.png\">",
            "<link rel=\"canonical\" href=\"https://example.org/maat/\">",
        ] {
            assert!(page.contains(line), "{line}");
        }
    }
}
