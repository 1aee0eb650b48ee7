//! The views, rendered natively: what the page holds before and after the app has taken over.

// A view is one type, as deep as its elements are nested.
#![recursion_limit = "256"]

mod afternoon;
mod aloud;
mod cards;
mod clock;
mod entered;
mod files;
mod html;
mod layouts;
mod line;
mod made;
mod phases;
mod reports;
mod rounds;
mod rows;
#[path = "../source/text.rs"]
#[allow(dead_code, reason = "the source's own tests use the rest")]
mod source;
mod speaker;
mod together;
mod two_clocks;
mod undo;

use html::Node;
use leptos::prelude::Set;
use made::{deck, page, prerendered, text};
use menselijke_maat::stage::{Panel, Way};
use std::collections::BTreeSet;

/// The afternoon in every way in, and with everything that can lie over it.
fn pages() -> Vec<Node> {
    let mut pages = vec![prerendered(source::deck())];
    for way in [Way::Room, Way::Alone, Way::Speaker] {
        pages.push(page(source::deck(), |stage| stage.way.set(Some(way))));
    }
    let place = |id: &str| source::deck().find(id).map(|(place, _)| place).expect("a slide of the deck");
    let over = [Panel::Questions(place("dilemma-2")), Panel::Line(place("lijn-doen")), Panel::Codes, Panel::Files];
    for panel in [Panel::GoTo, Panel::Overview, Panel::Time, Panel::Help, Panel::Black].into_iter().chain(over) {
        pages.push(page(source::deck(), |stage| stage.panel.set(Some(panel))));
    }
    pages
}

#[test]
fn every_slide_is_a_section_in_the_decks_order() {
    let page = prerendered(source::deck());
    let ids: Vec<_> = page.named("main")[0].children.iter().filter(|node| !node.name.is_empty()).collect();
    assert!(ids.iter().all(|node| node.name == "section"));
    let ids: Vec<_> = ids.iter().filter_map(|node| node.get("id")).collect();
    assert_eq!(ids, source::deck().slides.iter().map(|slide| slide.id.as_str()).collect::<Vec<_>>());
}

#[test]
fn the_first_slide_has_the_one_h1_and_is_on_show() {
    let page = prerendered(source::deck());
    assert_eq!(page.named("h1").len(), 1);
    assert_eq!(page.slide("start").named("h1")[0].words(), "De menselijke maat");
    for (place, slide) in page.named("section").into_iter().enumerate() {
        assert_eq!(slide.named("h2").len(), usize::from(place > 0));
        assert_eq!(slide.get("data-current").is_some(), place == 0);
    }
}

#[test]
fn every_line_of_the_source_stands_on_its_slide() {
    let page = prerendered(source::deck());
    // An arrow may be drawn.
    let plain = |text: &str| source::words(text).into_iter().filter(|word| word != "→").collect::<Vec<_>>().join(" ");
    for (id, lines) in source::source() {
        let seen = plain(&page.slide(id).words());
        for line in lines {
            let errata = source::listed();
            let here = errata.iter().filter(|erratum| erratum.slide == id);
            let line = here.fold(line.to_owned(), |line, erratum| line.replace(&erratum.found, &erratum.mended));
            assert!(seen.contains(&plain(&line)), "{id}: `{line}` isn't in: {seen}");
        }
    }
}

#[test]
fn english_keeps_its_mark() {
    let page = prerendered(source::deck());
    let marked = page.named("main")[0].all().into_iter().filter(|node| node.get("lang") == Some("en"));
    let marked: BTreeSet<_> = marked.map(Node::words).collect();
    for words in ["System says NO", "One size fits all…", "proportionality in governance", "the evidence", "harms"] {
        assert!(marked.contains(words), "{words}: {marked:?}");
    }
}

#[test]
fn nothing_on_a_page_runs_or_styles_by_itself() {
    for page in pages() {
        for node in page.all() {
            assert!(!["script", "style", "iframe", "object", "embed", "img", "link", "base"].contains(&&*node.name));
            for (key, value) in &node.attributes {
                assert!(key != "style" && !key.starts_with("on"), "{key}={value} on {}", node.name);
                assert!(!value.trim().to_lowercase().starts_with("javascript:"), "{value}");
            }
        }
    }
}

#[test]
fn ids_are_there_once_and_what_refers_to_them_finds_them() {
    for page in pages() {
        let ids: Vec<_> = page.all().into_iter().filter_map(|node| node.get("id")).collect();
        let known: BTreeSet<_> = ids.iter().copied().collect();
        assert_eq!(ids.len(), known.len(), "{ids:?}");
        for node in page.all() {
            let link = node.get("href").and_then(|address| address.split_once('#')).map(|(_, id)| id);
            let named = ["for", "aria-labelledby", "aria-describedby"].map(|key| node.get(key));
            for id in named.into_iter().chain([link]).flatten() {
                assert!(known.contains(id), "{} refers to {id}", node.name);
            }
        }
    }
}

/// An id that isn't a slide's holds a `_`, or is refused to slides.
#[test]
fn no_slide_can_have_an_id_of_the_page() {
    let slides: BTreeSet<_> = source::deck().slides.into_iter().map(|slide| slide.id).collect();
    let with = |id: &str| {
        format!("---\nid: d\nlang: nl\ntitle: T\nby: B\n---\n\n---\nlayout: text\nid: {id}\n---\n# T\n\nx\n")
    };
    let is_refused = |id: &str| menselijke_maat::author::parse("deck.md", with(id).as_bytes()).is_err();
    assert!(!is_refused("a") && is_refused("a_b"));
    let mut seen = 0;
    for page in pages() {
        for id in page.all().into_iter().filter_map(|node| node.get("id")).filter(|id| !slides.contains(*id)) {
            assert!(is_refused(id), "a slide could be called {id} too");
            seen += 1;
        }
    }
    assert!(seen > 30);
    for id in ["app", "boot", "deck"] {
        assert!(is_refused(id), "{id} is in index.html or in what the press adds to it");
    }
}

#[test]
fn whatever_can_be_used_has_a_name() {
    for page in pages() {
        let labelled: BTreeSet<_> = page.named("label").into_iter().filter_map(|label| label.get("for")).collect();
        for node in page.all() {
            let name = node.get("aria-label").map_or_else(|| node.words(), str::to_owned);
            match node.name.as_str() {
                "button" => assert!(!name.is_empty() && node.get("type") == Some("button"), "{:?}", node.attributes),
                "a" => assert!(!name.is_empty() && node.get("href").is_some(), "{:?}", node.attributes),
                "input" | "textarea" => {
                    let by_label = node.get("id").is_some_and(|id| labelled.contains(id));
                    assert!(by_label || !name.is_empty(), "{:?}", node.attributes);
                }
                "svg" => assert_eq!(node.get("aria-hidden"), Some("true")),
                _ => {}
            }
        }
    }
}

#[test]
fn decks_of_1_and_of_300_slides_render() {
    let one = prerendered(deck(vec![text("a")]));
    assert_eq!((one.named("section").len(), one.named("h1").len()), (1, 1));
    assert!(one.slide("a").get("data-current").is_some());
    // The strip: nowhere to go.
    let off = one.named("footer")[0].named("button").into_iter().filter(|button| button.get("disabled").is_some());
    assert_eq!(off.count(), 2);
    let many = prerendered(deck((0..300).map(|place| text(&format!("s{place}"))).collect()));
    assert_eq!((many.named("section").len(), many.named("h1").len()), (300, 1));
    assert!(many.slide("s299").words().contains("woorden"));
    assert!(many.named("footer")[0].words().contains("1 / 300"));
}
