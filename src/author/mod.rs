//! Markdown to [`Deck`]: native only, so the libraries cost the browser nothing.
//!
//! Reading yields a deck, or all mistakes at once, each with file, line, what was found and what was expected. The
//! form of a deck file is told by `assets/deck.md`, which is one.

mod agenda;
mod body;
mod check;
mod density;
mod dilemma;
mod errata;
mod exercises;
mod fields;
mod guard;
mod heights;
mod layouts;
mod letters;
mod markdown;
mod measure;
mod mistake;
mod slide;
mod split;
mod yaml;

use crate::deck::Deck;
pub use errata::{Erratum, errata};
use fields::Fields;
pub use mistake::Mistake;
use mistake::{Proof, quoted};
use std::path::Path;

/// Reads the deck in a file.
///
/// # Errors
/// All mistakes in it, by line; one on line 1 where the file can't be read.
pub fn read(path: &Path) -> Result<Deck, Vec<Mistake>> {
    let file = path.display().to_string();
    match std::fs::read(path) {
        Ok(bytes) => parse(&file, &bytes),
        Err(error) => {
            let found = format!("a file that can't be read ({error})");
            Err(vec![Mistake { file, line: 1, found, expected: "a deck".to_owned() }])
        }
    }
}

/// Reads a deck; `file` names it in messages.
///
/// # Errors
/// All mistakes in it, by line.
pub fn parse(file: &str, bytes: &[u8]) -> Result<Deck, Vec<Mistake>> {
    let proof = Proof::default();
    let deck = text(bytes, &proof).and_then(|text| deck(&text, &proof));
    let mistakes = proof.into_mistakes(file);
    deck.filter(|_| mistakes.is_empty()).ok_or(mistakes)
}

/// The file's text: UTF-8, without a byte-order mark, lines ended by LF.
fn text(bytes: &[u8], proof: &Proof) -> Option<String> {
    let bytes = bytes.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(bytes);
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => {
            let good = bytes.get(..error.valid_up_to()).unwrap_or_default();
            let line = good.iter().filter(|byte| **byte == b'\n').count() + 1;
            proof.mistake(line, "bytes that aren't UTF-8", "a file saved as UTF-8");
            return None;
        }
    };
    if text.trim().is_empty() {
        proof.mistake(1, "an empty file", "`---`, the deck's front matter, and slides");
        return None;
    }
    Some(text.replace("\r\n", "\n").replace('\r', "\n"))
}

fn deck(text: &str, proof: &Proof) -> Option<Deck> {
    let sheets = split::split(text, proof);
    for comment in &sheets.comments {
        errata::check(comment, proof);
    }
    let mut slides = Vec::with_capacity(sheets.slides.len());
    let mut known = Vec::with_capacity(sheets.slides.len());
    let mut lines = Vec::with_capacity(sheets.slides.len());
    for rough in &sheets.slides {
        let read = slide::slide(rough, proof);
        known.extend(read.known);
        lines.extend(read.slide.as_ref().map(|_| read.line));
        slides.extend(read.slide);
    }
    if sheets.slides.is_empty() {
        proof.mistake(text.lines().count(), "a deck without slides", "`---` and the front matter of the first slide");
    }
    check::refs(&known, proof);
    check::once(&known, proof);
    check::rounds(&mut slides);
    density::set(&mut slides, &lines, proof);
    let head = head(&sheets.front?, proof)?;
    Some(Deck { slides, ..head })
}

/// The deck's own fields.
fn head(front: &split::Part, proof: &Proof) -> Option<Deck> {
    let mut fields = Fields::read(front, proof)?;
    let id = fields.words("id").and_then(|id| check::id(&id, proof));
    let lang = fields.words("lang");
    if let Some(lang) = lang.as_ref().filter(|lang| !guard::is_lang(&lang.text)) {
        proof.mistake(lang.line, format!("`lang` {}", quoted(&lang.text)), "a language tag such as `nl` or `en`");
    }
    let title = fields.words("title");
    let by = fields.words("by");
    fields.finish();
    Some(Deck { id: id?, lang: lang?.text, title: title?.text, by: by?.text, slides: Vec::new() })
}
