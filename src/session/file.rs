//! A file that somebody brings in. What is kept in the browser was written there, and is taken up whatever it holds; a
//! file may say anything, and one with what can't be is refused whole, with a name for it.

use super::clock::{DAY, Millis, is_credible};
use super::document::{self, Unfit};
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
    let before = line.get(..error.column()).unwrap_or(line).trim_end_matches([',', ']', '}', ' ']);
    let signs = |sign: char| sign.is_ascii_digit() || "+-.eE".contains(sign);
    let number = before.rsplit(|sign| !signs(sign)).next().unwrap_or_default();
    let is_number = number.parse::<f64>().is_ok() && number.parse::<i64>().is_err() && !error.is_eof();
    if is_number { Refused::Number(number.to_owned()) } else { Refused::Unfit(Unfit::Unreadable) }
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
    let mut names: Vec<&String> = fields.iter().map(|(name, _)| name).collect();
    names.sort_unstable();
    names.windows(2).find_map(|pair| if let [one, other] = pair { (one == other).then_some(*one) } else { None })
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
    let mut ids: Vec<i64> = Vec::new();
    if let Some(Json::Row(dots)) = fields.get("dots") {
        for dot in dots {
            places.extend(field(Some(dot), "at").into_iter().chain(field(Some(dot), "again")));
            if let Some(Json::Number(id)) = field(Some(dot), "id") {
                ids.push(*id);
            }
        }
    }
    ids.sort_unstable();
    match () {
        () if places.iter().any(|at| matches!(at, Json::Number(at) if !(0..=100).contains(at))) => Odd::Beyond,
        () if ids.windows(2).any(|pair| pair.first() == pair.last()) => Odd::Twice,
        () => Odd::Value,
    }
}

fn field<'a>(of: Option<&'a Json>, name: &str) -> Option<&'a Json> {
    let Some(Json::Fields(fields)) = of else { return None };
    fields.iter().rfind(|(known, _)| known == name).map(|(_, value)| value)
}

/// What was read and would be changed, or passed over, without a word.
fn odd(session: &Session) -> Option<(Place, Odd)> {
    for (id, line) in session.lines.iter() {
        let times = line.reopened.iter().copied().chain(line.speaking.map(|speaking| speaking.at));
        if !times.into_iter().all(is_credible) {
            return Some((Place::Line(id.clone()), Odd::Time));
        }
    }
    for (id, card) in session.dilemmas.iter() {
        let all = |holds: fn(&dilemma::Entry) -> bool| card.entries().all(|(_, entry)| holds(entry));
        let odd = match () {
            () if !all(dilemma::Entry::is_in_time) => Odd::Time,
            () if !all(dilemma::Entry::is_told_apart) => Odd::Twice,
            () if !card.is_sound() => Odd::Value,
            () => continue,
        };
        return Some((Place::Card(id.clone()), odd));
    }
    let doubt = session.doubt.as_ref();
    let times = [Some(&session.agenda), doubt.map(|doubt| &doubt.agenda)];
    let rounds = [Some(&session.rounds), doubt.map(|doubt| &doubt.rounds)];
    let times = times.into_iter().flatten().find_map(of_times).map(|odd| (Place::Times, odd));
    times.or_else(|| rounds.into_iter().flatten().find_map(of_rounds).map(|odd| (Place::Rounds, odd)))
}

fn is_length(length: Millis) -> bool {
    (0..=DAY).contains(&length)
}

fn is_shift(by: Millis) -> bool {
    (-DAY..=DAY).contains(&by)
}

fn of_times(log: &agenda::Log) -> Option<Odd> {
    let before = log.runs.iter().filter_map(|run| run.before);
    let runs = log.runs.iter().flat_map(|run| [Some(run.start), Some(run.since), run.end, run.hold]);
    let times = runs.chain(before.clone().flat_map(|run| [Some(run.since), run.end, run.hold]));
    if !times.chain([log.anchor.map(|anchor| anchor.at)]).flatten().all(is_credible) {
        return Some(Odd::Time);
    }
    let lengths = log.runs.iter().map(|run| run.held).chain(before.map(|run| run.held));
    let shifts = log.anchor.into_iter().flat_map(|anchor| [anchor.offset, anchor.shift]).chain([log.shift]);
    let each = log.runs.iter().all(|run| run.since >= run.start && run.end.is_none_or(|end| end >= run.since));
    let in_order = log.runs.windows(2).all(|pair| match pair {
        [one, next] => one.item < next.item && one.since <= next.start,
        _ => true,
    });
    let lengths = lengths.chain(log.cuts.iter().map(|cut| cut.by));
    let sound = each && in_order && lengths.into_iter().all(is_length) && shifts.into_iter().all(is_shift);
    (!sound).then_some(Odd::Value)
}

fn of_rounds(log: &rounds::Log) -> Option<Odd> {
    let times = log.begun.iter().flat_map(|round| [Some(round.at), round.end, round.hold]);
    if !times.flatten().all(is_credible) {
        return Some(Odd::Time);
    }
    let number = |n: Option<u8>| n.is_none_or(|n| (1..=rounds::MOST).contains(&n));
    let seats = |seats: &Vec<u8>| seats.len() <= rounds::MOST.into() && seats.iter().all(|table| *table < rounds::MOST);
    let each = |round: &rounds::Begun| {
        is_length(round.length)
            && is_length(round.held)
            && seats(&round.seats)
            && round.end.is_none_or(|end| end >= round.at)
    };
    let in_order = log.begun.windows(2).all(|pair| if let [one, next] = pair { one.at <= next.at } else { true });
    let sound = number(log.groups)
        && number(log.rounds)
        && log.begun.len() <= rounds::MOST.into()
        && seats(&log.coming)
        && in_order
        && log.begun.iter().all(each);
    (!sound).then_some(Odd::Value)
}
