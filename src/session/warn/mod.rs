//! A gentle look at a note: does it seem to hold something about a citizen that needn't be there?
//!
//! It looks at forms only, and it may be wrong either way: it stops nobody and says where it looked. Written by hand, for
//! a regex engine would weigh more than all of this.

mod names;
mod numbers;
mod signs;
mod words;

use signs::Signs;
use std::ops::Range;

/// What a piece of a note looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A title and a surname: "mevrouw de Vries"; or a first name and one: "Anna de Vries".
    Name,
    /// A citizen service number (BSN): nine digits, or eight, that pass the eleven-test.
    Number,
    /// A postcode ("3511 AB"), or a street and a house number.
    Address,
    /// A day in 1900–2010, or any day just after a word like "geboren".
    Birthday,
    /// A Dutch telephone number.
    Phone,
    /// An e-mail address.
    Email,
}

/// A piece of a note that looks like something.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    pub kind: Kind,
    /// Where it stands, in bytes; on character boundaries.
    pub at: Range<usize>,
}

/// Everything in a note that looks like something about a citizen, in the note's order; nothing twice.
pub fn findings(note: &str) -> Vec<Finding> {
    all(&Signs::new(note))
}

fn all(signs: &Signs) -> Vec<Finding> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < signs.len() {
        let end = if signs.begins_word(at) { find(signs, at, &mut found) } else { None };
        at = end.unwrap_or(at + 1);
    }
    found
}

/// What begins at this sign; where it ends.
fn find(signs: &Signs, at: usize, found: &mut Vec<Finding>) -> Option<usize> {
    let (kind, end) = words::email(signs, at)
        .or_else(|| words::address(signs, at))
        .or_else(|| words::birthday(signs, at))
        .or_else(|| numbers::number(signs, at))
        .or_else(|| words::name(signs, at))
        .or_else(|| names::full_name(signs, at))?;
    found.push(Finding { kind, at: signs.byte(at)..signs.byte(end) });
    Some(end)
}

#[cfg(test)]
mod tests;
