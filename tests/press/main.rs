//! The finished site, from the project's own deck and sheets. The app stands in as a script of wasm-bindgen's shape and
//! a few bytes: what the press makes of them is all that is looked at.

mod budget;
mod manifest;
mod one_file;
mod same;
mod styled;

use menselijke_maat::press::{Order, press};
use std::{collections::BTreeMap, fs, path::PathBuf, sync::LazyLock};

/// The start and end of a script as wasm-bindgen writes it for `--target web`.
const SCRIPT: &str =
    "export class A {}\nasync function __wbg_init(module_or_path) {}\nexport { initSync, __wbg_init as default };\n";

/// The files of a site by name.
type Site = BTreeMap<String, Vec<u8>>;

/// The project's site, made once.
static SITE: LazyLock<Site> = LazyLock::new(|| made("site", None));

/// Makes the site in a folder of this name and reads it back.
fn made(name: &str, address: Option<&str>) -> Site {
    let home = std::env::temp_dir().join(format!("menselijke-maat-press-{name}-{}", std::process::id()));
    let trunk = home.join("trunk");
    fs::create_dir_all(&trunk).expect("a folder");
    fs::copy("index.html", trunk.join("index.html")).expect("the template");
    fs::write(trunk.join("app.js"), SCRIPT).expect("a script");
    fs::write(trunk.join("app_bg.wasm"), b"\0asm\x01\0\0\0").expect("the least wasm there is");
    let order = Order {
        root: PathBuf::from("."),
        trunk,
        deck: "assets/deck.md".into(),
        out: home.join("dist"),
        address: address.map(str::to_owned),
    };
    let files = press(&order).expect("a site");
    let site = files.iter().map(|(name, _)| (name.clone(), fs::read(order.out.join(name)).expect("a file"))).collect();
    fs::remove_dir_all(home).expect("removed");
    site
}

/// A file as text.
fn text<'a>(site: &'a Site, name: &str) -> &'a str {
    let bytes = site.get(name).unwrap_or_else(|| panic!("{name} is not in the site"));
    std::str::from_utf8(bytes).expect("text")
}

/// The file whose name begins and ends so.
fn hashed<'a>(site: &'a Site, start: &str, end: &str) -> &'a str {
    let name = site.keys().find(|name| name.starts_with(start) && name.ends_with(end)).expect("such a file");
    text(site, name)
}

/// What stands between the first `open` and the `close` behind it.
fn between<'a>(text: &'a str, open: &str, close: &str) -> &'a str {
    let (_, rest) = text.split_once(open).unwrap_or_else(|| panic!("no {open}"));
    rest.split_once(close).unwrap_or_else(|| panic!("no {close}")).0
}
