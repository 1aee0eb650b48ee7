//! The deck's errata: what it spells otherwise than the text it was made from.

use super::mistake::{Mistake, Proof, quoted};
use super::split::{Part, split};
use crate::deck::Id;

/// A spelling slip of the source that the deck mends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Erratum {
    /// As the source has it.
    pub found: String,
    /// As the deck has it.
    pub mended: String,
    /// The slide on which it stands.
    pub slide: Id,
}

const FORM: &str = "`- found → mended (slide-id)`";

/// The errata of a deck, from the comment behind its front matter that begins with `errata:`.
///
/// # Errors
/// Lines of that comment that can't be read, and a file that isn't text.
pub fn errata(file: &str, bytes: &[u8]) -> Result<Vec<Erratum>, Vec<Mistake>> {
    let (quiet, proof) = (Proof::default(), Proof::default());
    let comments = super::text(bytes, &proof).map(|text| split(&text, &quiet).comments).unwrap_or_default();
    let errata = comments.iter().flat_map(|comment| check(comment, &proof)).collect();
    let mistakes = proof.into_mistakes(file);
    if mistakes.is_empty() { Ok(errata) } else { Err(mistakes) }
}

/// Reads the errata in a comment, where it holds them, and notes what can't be read.
pub(super) fn check(comment: &Part, proof: &Proof) -> Vec<Erratum> {
    if !comment.text.trim_start().starts_with("errata:") {
        return Vec::new();
    }
    let mut errata = Vec::new();
    for (at, line) in comment.text.lines().enumerate() {
        let Some(row) = line.trim().strip_prefix("- ") else { continue };
        match erratum(row) {
            Some(erratum) => {
                proof.refers(comment.line + at, &erratum.slide, None);
                errata.push(erratum);
            }
            None => proof.mistake(comment.line + at, quoted(row), FORM),
        }
    }
    errata
}

fn erratum(row: &str) -> Option<Erratum> {
    let (found, rest) = row.split_once('→')?;
    let (mended, slide) = rest.trim_end().strip_suffix(')')?.rsplit_once('(')?;
    let [found, mended, slide] = [found, mended, slide].map(|words| words.trim().to_owned());
    (!found.is_empty() && !mended.is_empty() && !slide.is_empty()).then_some(Erratum { found, mended, slide })
}
