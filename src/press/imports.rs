//! The names by which the wasm and its script know each other, short.
//!
//! wasm-bindgen names what the two call of each other for people, and ends many names with sixteen digits of chance, so
//! that crates don't meet in one: some 180 names, in both files. In a finished app a number does as well.

use std::collections::HashMap;
use wasm_encoder::{
    EntityType, ExportSection, ImportSection, Module, RawSection,
    reencode::{Reencode, RoundtripReencoder},
};
use wasmparser::{Parser, Payload};

/// The module under whose name the wasm finds what it imports, as wasm-bindgen calls it.
const MODULE: &str = "./app_bg.js";
/// How the names begin that wasm-bindgen gives; what else is exported keeps its name.
const GIVEN: [&str; 3] = ["__wb", "__externref", "wasm_bindgen_"];

/// The same app with short names. One that the script doesn't have stays as it is.
///
/// # Errors
/// The wasm can't be read.
pub fn shorten(script: &str, wasm: &[u8]) -> Result<(String, Vec<u8>), String> {
    let mut names = Names { script, short: HashMap::new() };
    let wasm = renamed(wasm, &mut names).map_err(|error| format!("app_bg.wasm: {error}"))?;
    let module = names.module().to_owned();
    let mut short = names.short;
    if !short.is_empty() {
        short.insert(MODULE.to_owned(), module);
    }
    Ok((replaced(script, &short), wasm))
}

struct Names<'a> {
    script: &'a str,
    short: HashMap<String, String>,
}

impl Names<'_> {
    /// `$0`, `$1`, and so on in thirty-six signs: with the `$` it meets no name of the script's own.
    fn of(&mut self, name: &str) -> String {
        if !GIVEN.iter().any(|begin| name.starts_with(begin)) || !self.script.contains(name) {
            return name.to_owned();
        }
        let next = self.short.len();
        self.short.entry(name.to_owned()).or_insert_with(|| short(next)).clone()
    }

    /// What the module is called: where the script names it otherwise, as it was.
    fn module(&self) -> &'static str {
        if self.script.contains(MODULE) { "$" } else { MODULE }
    }
}

fn short(mut number: usize) -> String {
    let mut signs = Vec::new();
    loop {
        signs.extend(char::from_digit((number % 36) as u32, 36));
        number /= 36;
        if number == 0 {
            break;
        }
    }
    signs.push('$');
    signs.iter().rev().collect()
}

/// The wasm with other names in what it imports and exports, and without notes; all other sections as they are.
fn renamed(wasm: &[u8], names: &mut Names) -> Result<Vec<u8>, Box<dyn std::error::Error>> {
    let mut module = Module::new();
    for payload in Parser::new(0).parse_all(wasm) {
        match payload? {
            Payload::ImportSection(imports) => {
                let mut section = ImportSection::new();
                for import in imports.into_imports() {
                    let import = import?;
                    let kind: EntityType = RoundtripReencoder.entity_type(import.ty)?;
                    let from = if import.module == MODULE { names.module() } else { import.module };
                    section.import(from, &names.of(import.name), kind);
                }
                module.section(&section);
            }
            Payload::ExportSection(exports) => {
                let mut section = ExportSection::new();
                for export in exports {
                    let export = export?;
                    let kind = RoundtripReencoder.export_kind(export.kind)?;
                    section.export(&names.of(export.name), kind, export.index);
                }
                module.section(&section);
            }
            // What tools note down for each other.
            Payload::CustomSection(_) => {}
            other => {
                if let Some((id, range)) = other.as_section() {
                    let data = wasm.get(usize::try_from(range.start)?..usize::try_from(range.end)?);
                    module.section(&RawSection { id, data: data.unwrap_or_default() });
                }
            }
        }
    }
    Ok(module.finish())
}

/// The script with each of these names, where it stands as a whole word, as the other.
fn replaced(script: &str, short: &HashMap<String, String>) -> String {
    let is_sign = |sign: char| sign.is_ascii_alphanumeric() || matches!(sign, '_' | '$');
    let script = short.get(MODULE).map_or(script.to_owned(), |module| script.replace(MODULE, module));
    let mut out = String::with_capacity(script.len());
    let mut rest = script.as_str();
    while let Some(start) = rest.find(is_sign) {
        let word = &rest[start..];
        let word = &word[..word.find(|sign| !is_sign(sign)).unwrap_or(word.len())];
        out.push_str(&rest[..start]);
        out.push_str(short.get(word).map_or(word, String::as_str));
        rest = &rest[start + word.len()..];
    }
    out + rest
}

#[cfg(test)]
mod tests {
    use super::{short, shorten};
    use wasm_encoder::{
        CodeSection, EntityType, ExportKind, ExportSection, Function, ImportSection, Module, TypeSection,
    };

    /// A wasm that imports and exports functions under these names.
    fn wasm(imports: &[(&str, &str)], exports: &[&str]) -> Vec<u8> {
        let (mut types, mut from, mut to) = (TypeSection::new(), ImportSection::new(), ExportSection::new());
        types.ty().function([], []);
        for (module, name) in imports {
            from.import(module, name, EntityType::Function(0));
        }
        for (at, name) in exports.iter().enumerate() {
            to.export(name, ExportKind::Func, at as u32);
        }
        let mut module = Module::new();
        module.section(&types).section(&from);
        let mut functions = wasm_encoder::FunctionSection::new();
        functions.function(0);
        let mut code = CodeSection::new();
        let mut end = Function::new([]);
        end.instructions().end();
        code.function(&end);
        module.section(&functions).section(&to).section(&code);
        module.finish()
    }

    const SCRIPT: &str = "__wbg_key_63ff854ef83f5a09: 1, __wbg_key_63ff854ef83f5a0900: 2, \"./app_bg.js\": import0, \
                          wasm.memory, wasm.__wbindgen_malloc(), 'app_bg.wasm'";

    #[test]
    fn each_name_is_short_in_both_files_and_nothing_else_changes() {
        let app = wasm(&[("./app_bg.js", "__wbg_key_63ff854ef83f5a09")], &["memory", "__wbindgen_malloc"]);
        let expected = wasm(&[("$", "$0")], &["memory", "$1"]);
        let script = "$0: 1, __wbg_key_63ff854ef83f5a0900: 2, \"$\": import0, wasm.memory, wasm.$1(), 'app_bg.wasm'";
        assert_eq!(shorten(SCRIPT, &app), Ok((script.to_owned(), expected)));
    }

    #[test]
    fn a_name_that_the_script_does_not_have_stays() {
        let app = wasm(&[("env", "__wbg_new_b5e0810bfecb7feb")], &["__wbindgen_start"]);
        assert_eq!(shorten("start()", &app), Ok(("start()".to_owned(), app)));
        assert_eq!(shorten("a", b"\0asm\x01\0\0\0"), Ok(("a".to_owned(), b"\0asm\x01\0\0\0".to_vec())));
    }

    #[test]
    fn notes_of_tools_are_left_out() {
        let note = wasm_encoder::CustomSection { name: "producers".into(), data: b"rustc".into() };
        let mut noted = Module::new();
        noted.section(&note);
        assert_eq!(shorten("", &noted.finish()), Ok((String::new(), b"\0asm\x01\0\0\0".to_vec())));
    }

    #[test]
    fn a_wasm_that_is_none_is_told() {
        assert!(shorten("", b"<!doctype html>").is_err_and(|error| error.contains("app_bg.wasm")));
    }

    #[test]
    fn names_are_counted_in_thirty_six_signs() {
        assert_eq!([0, 35, 36, 71].map(short), ["$0", "$z", "$10", "$1z"]);
    }
}
