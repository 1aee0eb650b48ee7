//! Scripts as they are sent: without what only people read, their own names short.

use oxc_allocator::Allocator;
use oxc_codegen::{Codegen, CodegenOptions};
use oxc_minifier::{CompressOptions, MangleOptions, Minifier, MinifierOptions};
use oxc_parser::Parser;
use oxc_span::SourceType;

/// What kind of script it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A script as browsers always knew it.
    Classic,
    /// A module: what it exports keeps its names.
    Module,
}

/// The same script, smaller.
///
/// # Errors
/// It is no script of that kind; the message has the parser's own words.
pub fn smaller(text: &str, kind: Kind) -> Result<String, String> {
    let allocator = Allocator::default();
    let source = match kind {
        Kind::Classic => SourceType::mjs().with_script(true),
        Kind::Module => SourceType::mjs(),
    };
    let mut parsed = Parser::new(&allocator, text, source).parse();
    if let Some(error) = parsed.errors.first() {
        return Err(format!("a script can't be read: {error}"));
    }
    // What a module declares is its own; what a script does is everybody's.
    let mangle = MangleOptions { top_level: kind == Kind::Module, ..MangleOptions::default() };
    let options = MinifierOptions { mangle: Some(mangle), compress: Some(CompressOptions::default()) };
    let done = Minifier::new(options).minify(&allocator, &mut parsed.program);
    let codegen = Codegen::new().with_options(CodegenOptions::minify()).with_scoping(done.scoping);
    Ok(codegen.with_private_member_mappings(done.class_private_mappings).build(&parsed.program).code)
}

#[cfg(test)]
mod tests {
    use super::{Kind, smaller};

    #[test]
    fn own_names_are_short_and_what_others_use_stays() {
        let module = "// Why.\nconst inner = (value) => value.length + 1;\nexport { inner as default };\n";
        assert_eq!(smaller(module, Kind::Module).as_deref(), Ok("const e=e=>e.length+1;export{e as default};"));
        let classic = "(() => {\n  'use strict';\n  const root = document.body;\n  root.hidden = true;\n})();\n";
        let short = smaller(classic, Kind::Classic).unwrap_or_default();
        assert!(short.contains("use strict") && short.contains("document.body") && short.len() < 60, "{short}");
    }

    #[test]
    fn what_is_no_script_is_told() {
        assert!(smaller("const = 1;", Kind::Classic).is_err());
        assert!(smaller("a(", Kind::Module).is_err());
    }
}
