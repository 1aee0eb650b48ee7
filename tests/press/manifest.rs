//! What makes the site one that can be installed.

use super::{SITE, text};
use serde_json::Value;

#[test]
fn the_manifest_names_files_that_are_there_and_stays_within_its_folder() {
    let manifest: Value = serde_json::from_str(text(&SITE, "manifest.webmanifest")).expect("JSON");
    for (name, value) in [
        ("name", "De menselijke maat"),
        ("lang", "nl"),
        ("display", "standalone"),
        ("start_url", "./"),
        ("scope", "./"),
    ] {
        assert_eq!(manifest[name], value, "{name}");
    }
    let icons = manifest["icons"].as_array().expect("icons");
    for icon in icons {
        let name = icon["src"].as_str().and_then(|src| src.strip_prefix("./")).expect("a relative address");
        let bytes = SITE.get(name).unwrap_or_else(|| panic!("{name} is not in the site"));
        // The size that it says it has: width and height stand in a PNG's head.
        if let Some((size, _)) =
            icon["sizes"].as_str().and_then(|sizes| sizes.split_once('x')).filter(|(size, _)| *size != "any")
        {
            let side = |at: usize| u32::from_be_bytes(bytes[at..at + 4].try_into().expect("four bytes")).to_string();
            assert_eq!([side(16), side(20)], [size, size], "{name}");
        }
    }
    let sizes: Vec<&str> = icons.iter().filter_map(|icon| icon["sizes"].as_str()).collect();
    assert!(sizes.contains(&"192x192") && sizes.contains(&"512x512"), "what Chromium asks for: {sizes:?}");
    let page = text(&SITE, "index.html");
    assert!(page.contains("<link rel=\"manifest\" href=\"./manifest.webmanifest\">"));
}
