//! All of it in one file.

use super::{SITE, between, text};

const NAME: &str = "menselijke-maat.html";

#[test]
fn names_no_other_file_and_no_other_place() {
    let file = text(&SITE, NAME);
    for attribute in [" href=\"", " src=\""] {
        for address in file.split(attribute).skip(1) {
            let own = ["data:", "#", "?"].iter().any(|start| address.starts_with(start));
            assert!(own, "{address:.60}");
        }
    }
    for address in file.split("url(").skip(1) {
        assert!(address.starts_with("\"data:") || address.starts_with('#'), "{address:.60}");
    }
    for (name, _) in SITE.iter().filter(|(name, _)| *name != NAME) {
        assert!(!file.contains(name.as_str()), "{name} is named in it");
    }
}

#[test]
fn its_policy_lets_nothing_in() {
    let policy = between(text(&SITE, NAME), "Content-Security-Policy\" content=\"", "\">");
    for word in ["'self'", "unsafe-inline", "'unsafe-eval'", "http", "connect-src", "*"] {
        assert!(!policy.contains(word), "{word} in {policy}");
    }
    for word in
        ["default-src 'none'", "'wasm-unsafe-eval'", "require-trusted-types-for 'script'", "trusted-types default"]
    {
        assert!(policy.contains(word), "no {word} in {policy}");
    }
    assert_eq!(policy.matches("'sha256-").count(), 4, "the two scripts, the module and the style: {policy}");
}

#[test]
fn holds_the_app_and_its_font() {
    let file = text(&SITE, NAME);
    assert_eq!(between(file, "id=\"wasm\">", "<"), "AGFzbQEAAAA=");
    assert!(file.contains("url(\"data:font/woff2;base64,d09GMg"), "the font, which begins with wOF2");
    assert!(file.contains("CustomEvent('app'") && file.trim_end().ends_with("</html>"));
}

/// A first visit stays small.
#[test]
fn the_worker_does_not_keep_it_and_keeps_all_else() {
    let worker = text(&SITE, "sw.js");
    for name in SITE.keys().filter(|name| !matches!(name.as_str(), "sw.js" | "index.html")) {
        assert_eq!(worker.contains(&format!("\"./{name}\":")), name != NAME, "{name}");
    }
}

#[test]
fn is_offered_on_the_last_slide_and_says_there_what_it_is() {
    for (name, has) in
        [("index.html", "<a href=\"./menselijke-maat.html\" download=\""), (NAME, "Dit is alles in één bestand")]
    {
        let page = text(&SITE, name);
        let slides = between(page, "<main", "</main>");
        let last = slides.rfind("<section").expect("a last slide");
        assert!(slides[last..].contains(has), "{name}");
        assert_eq!(page.matches("class=\"download\"").count(), 1, "{name}");
    }
}
