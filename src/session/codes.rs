//! Short codes that are typed in: what one of them does to the lines, and which were typed in before.

use super::code::{Codes, Refused};
use super::line::{Fact, Phase};
use super::{Action, Session};
use crate::deck::{Deck, Id};

/// Why a code changes nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Trouble {
    /// It is no code of this deck.
    Refused(Refused),
    /// It was typed in before: by mistake, or somebody else stands in the very same places.
    Twice(String),
    /// It holds no place on any line.
    Nowhere,
    /// The line of this slide is locked.
    Locked(Id),
}

/// What a typed code does, and the name by which the person is known from then on.
///
/// `again`: that it was typed in before is known, and it is another person.
///
/// # Errors
/// Says why it changes nothing.
pub fn entered(session: &Session, deck: &Deck, typed: &str, again: bool) -> Result<(String, Vec<Action>), Trouble> {
    let lines: Vec<&Id> = deck.lines().map(|(slide, _)| &slide.id).collect();
    let codes = Codes::of(deck);
    let places = codes.decode(typed).map_err(Trouble::Refused)?;
    let code = codes.encode(&places);
    let known = all(session, deck);
    if known.contains(&code) && !again {
        return Err(Trouble::Twice(code));
    }
    let mut name = code.clone();
    let mut n = 1;
    while known.contains(&name) {
        n += 1;
        name = [&code, "-", &n.to_string()].concat();
    }
    let mut actions = Vec::new();
    for (&line, place) in lines.iter().zip(places) {
        let Some(place) = place else { continue };
        if session.lines.get(line).is_some_and(|line| line.phase == Phase::Locked || line.now() == Phase::Locked) {
            return Err(Trouble::Locked(line.clone()));
        }
        actions.push(Action::Line(line.clone(), Fact::Coded(name.clone(), place)));
    }
    if actions.is_empty() { Err(Trouble::Nowhere) } else { Ok((name, actions)) }
}

/// The codes that were typed in, each once, in the order of the lines and of the people on them.
pub fn all(session: &Session, deck: &Deck) -> Vec<String> {
    let mut all: Vec<String> = Vec::new();
    for line in deck.lines().filter_map(|(slide, _)| session.lines.get(&slide.id)) {
        for dot in line.dots.iter().filter(|dot| !dot.who.code.is_empty()) {
            if !all.contains(&dot.who.code) {
                all.push(dot.who.code.clone());
            }
        }
    }
    all
}

/// What takes the places of this code off all lines; those on a locked line stay.
pub fn taken_away(session: &Session, deck: &Deck, code: &str) -> Vec<Action> {
    let lines = deck.lines().filter_map(|(slide, _)| Some((&slide.id, session.lines.get(&slide.id)?)));
    let dots = lines.flat_map(|(id, line)| {
        let of_code = line.dots.iter().filter(|dot| dot.who.code == code);
        of_code.map(|dot| Action::Line(id.clone(), Fact::Left(dot.id)))
    });
    dots.collect()
}

/// A code in groups of at most four, as it is read aloud: "7K3 PQ"; a number behind it stays there.
pub fn in_groups(code: &str) -> String {
    let length = code.find('-').unwrap_or(code.len());
    let size = length.div_ceil(length.div_ceil(4).max(1)).max(1);
    let mut text = String::new();
    for (place, sign) in code.chars().enumerate() {
        if place > 0 && place < length && place % size == 0 {
            text.push(' ');
        }
        text.push(sign);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::in_groups;

    #[test]
    fn codes_are_read_in_groups() {
        let groups = ["", "7", "7K3", "7K3P", "7K3PQ", "7K3PQ-2", "7K3PQRS", "7K3PQRSTV"].map(in_groups);
        assert_eq!(groups, ["", "7", "7K3", "7K3P", "7K3 PQ", "7K3 PQ-2", "7K3P QRS", "7K3 PQR STV"]);
    }
}
