//! A file that somebody brings in. What is kept in the browser was written there, and is taken up whatever it holds; a
//! file may say anything, and one with what can't be is refused whole, with a name for it.

use super::document::{self, Unfit};
use super::sound::odd;
use super::stored::{Fields, Json, Stored};
use super::{Session, agenda, dilemma, doubt, line, rounds};
use crate::deck::Id;

/// Why a file isn't taken up. Nothing is changed then.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refused {
    /// As a document.
    Unfit(Unfit),
    /// It isn't in UTF-8, nor says in what it is.
    Encoded,
    /// It holds a number that is none of ours: with a fraction, or too large.
    Number(String),
    /// There it holds what can't be.
    Odd(Place, Odd),
}

/// Where in a file something is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Place {
    Group,
    /// On the line, or the dilemma's card, of this slide.
    Line(Id),
    Card(Id),
    Times,
    Rounds,
    /// Under this name, which the document has once.
    File(String),
}

/// What can't be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Odd {
    /// A place beyond the ends of a line.
    Beyond,
    /// A time before 1970, or in the year 9999 or later.
    Time,
    /// Two of what there is one of, so that one of them would be lost.
    Twice,
    /// Any other value.
    Value,
}

/// The session in a file that somebody brings in, for the deck with this id. Fields that aren't known are passed over.
///
/// # Errors
/// Says what is wrong with it.
pub fn read(text: &str, deck: &str) -> Result<Session, Refused> {
    // JSON has none: every other sign of UTF-16.
    if text.contains('\0') {
        return Err(Refused::Encoded);
    }
    let json = document::parsed(text).map_err(|error| number(text, &error))?;
    let twice = twice(&json);
    match document::of_json(json, deck) {
        Ok(session) => match twice.or_else(|| odd(&session)) {
            Some((place, odd)) => Err(Refused::Odd(place, odd)),
            None => Ok(session),
        },
        Err(Unfit::Unreadable) => {
            let fields = document::parsed(text).ok().and_then(|json| document::headed(json, deck).ok());
            let found = fields.and_then(|fields| twice.or_else(|| unreadable(&fields)));
            Err(found.map_or(Refused::Unfit(Unfit::Unreadable), |(place, odd)| Refused::Odd(place, odd)))
        }
        Err(unfit) => Err(Refused::Unfit(unfit)),
    }
}

/// The number at which reading ended, where it is one that can't be; else it is no document.
fn number(text: &str, error: &serde_json::Error) -> Refused {
    let line = text.lines().nth(error.line().saturating_sub(1)).unwrap_or_default();
    let before = line.as_bytes().get(..error.column()).unwrap_or(line.as_bytes());
    let is_sign = |sign: &u8| sign.is_ascii_digit() || b"+-.eE".contains(sign);
    // What follows the number may have been read already.
    let end = before.iter().rposition(is_sign).map_or(0, |last| last + 1);
    let near = end + 2 > before.len();
    let number = before.get(..end).unwrap_or_default();
    let begin = number.iter().rposition(|sign| !is_sign(sign)).map_or(0, |other| other + 1);
    let number = number.get(begin..).and_then(|number| std::str::from_utf8(number).ok()).unwrap_or_default();
    let digits = number.trim_start_matches('-');
    let whole = digits.bytes().all(|sign| sign.is_ascii_digit());
    let ends = digits.as_bytes().first().zip(digits.as_bytes().last());
    let is_number = ends.is_some_and(|(first, last)| first.is_ascii_digit() && last.is_ascii_digit());
    // Reading text as a number with a fraction would weigh more than all of this.
    if is_number && near && !error.is_eof() && (!whole || digits.len() > 18) {
        Refused::Number(number.to_owned())
    } else {
        Refused::Unfit(Unfit::Unreadable)
    }
}

/// Where a name stands twice of which one would be lost.
fn twice(document: &Json) -> Option<(Place, Odd)> {
    let Json::Fields(fields) = document else { return None };
    if let Some(name) = doubled(fields) {
        return Some((Place::File(name.clone()), Odd::Twice));
    }
    fields.iter().find_map(|(name, value)| {
        let place: fn(Id) -> Place = match (name.as_str(), value) {
            ("lines", _) => Place::Line,
            ("dilemmas", _) => Place::Card,
            ("rounds", value) if is_doubled(value) => return Some((Place::Rounds, Odd::Twice)),
            (_, value) if is_doubled(value) => return Some((Place::Times, Odd::Twice)),
            _ => return None,
        };
        let Json::Fields(parts) = value else { return None };
        let within = parts.iter().find(|(_, part)| is_doubled(part)).map(|(id, _)| id);
        doubled(parts).or(within).map(|id| (place(id.clone()), Odd::Twice))
    })
}

/// The first of these names that stands there twice.
fn doubled(fields: &[(String, Json)]) -> Option<&String> {
    let mut names: Vec<&str> = Vec::with_capacity(fields.len());
    for (name, _) in fields {
        // Ours come sorted: then this is at the end.
        match names.binary_search(&name.as_str()) {
            Ok(_) => return Some(name),
            Err(place) => names.insert(place, name),
        }
    }
    None
}

/// Whether a name stands twice anywhere in it.
fn is_doubled(json: &Json) -> bool {
    match json {
        Json::Fields(fields) => doubled(fields).is_some() || fields.iter().any(|(_, value)| is_doubled(value)),
        Json::Row(row) => row.iter().any(is_doubled),
        _ => false,
    }
}

/// What of a document that is JSON can't be read.
fn unreadable(fields: &Fields) -> Option<(Place, Odd)> {
    let fails = |name: &str, reads: fn(&Json) -> bool| fields.get(name).is_some_and(|json| !reads(json));
    let parts = |name: &str| match fields.get(name) {
        Some(Json::Fields(parts)) => parts.as_slice(),
        _ => &[],
    };
    let line = parts("lines").iter().find(|(_, json)| !reads::<line::Line>(json));
    if let Some((id, json)) = line {
        return Some((Place::Line(id.clone()), of_line(json)));
    }
    let card = parts("dilemmas").iter().find(|(_, json)| !reads::<dilemma::Card>(json));
    let card = card.map(|(id, _)| Place::Card(id.clone()));
    let place = match () {
        () if card.is_some() => card?,
        () if fails("group", reads::<u16>) => Place::Group,
        () if fails("rounds", reads::<rounds::Log>) => Place::Rounds,
        () if fails("agenda", reads::<agenda::Log>) || fails("doubt", reads::<Option<doubt::Doubt>>) => Place::Times,
        () => return None,
    };
    Some((place, Odd::Value))
}

fn reads<T: Stored>(json: &Json) -> bool {
    T::restore(json.clone()).is_some()
}

/// What can't be of a line that can't be read.
fn of_line(line: &Json) -> Odd {
    let Some(fields) = Fields::of(line.clone()) else { return Odd::Value };
    let own = fields.get("own").into_iter();
    let mut places: Vec<&Json> = own.chain(field(fields.get("again"), "own")).collect();
    let (mut ids, mut twice) = (Vec::new(), false);
    if let Some(Json::Row(dots)) = fields.get("dots") {
        for dot in dots {
            places.extend(field(Some(dot), "at").into_iter().chain(field(Some(dot), "again")));
            if let Some(Json::Number(id)) = field(Some(dot), "id") {
                twice |= ids.contains(id);
                ids.push(*id);
            }
        }
    }
    match () {
        () if places.iter().any(|at| matches!(at, Json::Number(at) if !(0..=100).contains(at))) => Odd::Beyond,
        () if twice => Odd::Twice,
        () => Odd::Value,
    }
}

fn field<'a>(of: Option<&'a Json>, name: &str) -> Option<&'a Json> {
    let Some(Json::Fields(fields)) = of else { return None };
    fields.iter().rfind(|(known, _)| known == name).map(|(_, value)| value)
}
