//! The presentation as one file, for a stick: style, font, script, wasm and deck within it. It asks for nothing.

use super::{
    boot, download,
    hash::base64,
    page::{Parts, escape, fill},
    policy, words,
};
use crate::{deck::Deck, press::about};

/// What goes into the file.
pub struct Within<'a> {
    pub deck: &'a Deck,
    /// The slides as HTML.
    pub slides: &'a str,
    /// All of the style, its fonts within it.
    pub style: &'a str,
    /// What wasm-bindgen wrote for `--target web`.
    pub script: &'a str,
    pub wasm: &'a [u8],
    /// The icon in the tab, as an address.
    pub icon: &'a str,
}

/// The file's name.
pub fn name(deck: &Deck) -> String {
    format!("{}.html", deck.id)
}

/// The file.
///
/// # Errors
/// The template, the slides or the script aren't what the press knows.
pub fn write(template: &str, within: &Within) -> Result<String, String> {
    let words = words::of(&within.deck.lang);
    let parts = Parts {
        deck: within.deck,
        words,
        from: policy::From::Itself,
        slides: &download::after_last_slide(within.slides, &download::is_here(words))?,
        style: within.style,
        head: format!(
            "<meta name=\"description\" content=\"{}\">\n\
             <meta name=\"generator\" content=\"menselijke-maat\">\n\
             <link rel=\"icon\" href=\"{}\">",
            escape(&about::description(within.deck)),
            within.icon
        ),
        boot: &boot::of_one_file(),
        attributes: String::new(),
        modules: &[&module(within.script)?],
        begin: String::new(),
        end: format!("\n<script type=\"application/wasm\" id=\"wasm\">{}</script>", base64(within.wasm)),
    };
    fill(template, &parts)
}

/// wasm-bindgen's module as one that stands in the page: it exports to nobody, so it hands its start to `one_file.js`.
///
/// # Errors
/// It loads other modules, or exports its start in another manner than this version does.
fn module(script: &str) -> Result<String, String> {
    let other = |what: &str| format!("app.js: {what}. wasm-bindgen writes it differently: see src/press/one_file.rs");
    if script.lines().any(|line| line.trim_start().starts_with("import ") || line.contains("import(")) {
        return Err(other("it imports another module, which can't stand in one file"));
    }
    let exports = script.lines().rev().find_map(|line| line.strip_prefix("export {")?.strip_suffix("};"));
    let start = exports
        .and_then(|names| names.split(',').find_map(|name| name.trim().strip_suffix(" as default")))
        .ok_or_else(|| other("no line `export { … as default };`"))?;
    if !script.contains(&format!("function {start}(module_or_path)")) {
        return Err(other(&format!("{start} doesn't take `module_or_path`")));
    }
    let lines = script.lines().filter(|line| !line.starts_with("export {"));
    let lines: Vec<&str> = lines.map(|line| line.strip_prefix("export ").unwrap_or(line)).collect();
    Ok(format!("{}\ndispatchEvent(new CustomEvent('app',{{detail:{start}}}));", lines.join("\n")))
}

#[cfg(test)]
mod tests {
    use super::module;

    const SHAPE: &str = "export class A {}\nasync function __wbg_init(module_or_path) {}\nexport { initSync, __wbg_init as default };\n";

    #[test]
    fn hands_over_its_start_and_exports_nothing() {
        let hands = "class A {}\nasync function __wbg_init(module_or_path) {}\n\
                     dispatchEvent(new CustomEvent('app',{detail:__wbg_init}));";
        assert_eq!(module(SHAPE).as_deref(), Ok(hands));
    }

    #[test]
    fn another_shape_is_told() {
        let others = [
            SHAPE.replace("export {", "export default __wbg_init; //"),
            SHAPE.replace("(module_or_path)", "(path)"),
            format!("import {{ a }} from './snippets/a.js';\n{SHAPE}"),
            SHAPE.replace(" as default", ""),
        ];
        for other in others {
            assert!(module(&other).is_err_and(|error| error.contains("app.js")), "{other}");
        }
    }
}
