//! Which dots on different lines are the same person: by name, else by the short code; never by guess.

use super::{Dot, Line, Who};

/// The people who are known to stand on both of two lines, in the order of the first: each by their place among those who
/// stood there the first time ([`Line::first`]), on the one line and on the other.
///
/// Somebody without a name and without a code joins nothing. Nor does a name that two people on the same line have.
pub fn joined(one: &Line, other: &Line) -> Vec<[usize; 2]> {
    let [one, other] = [one.first(), other.first()];
    let only = |dot: &Dot, line: &[&Dot]| -> Option<usize> {
        let mut found = line.iter().enumerate().filter(|(_, other)| same(dot, other));
        let (place, _) = found.next()?;
        found.next().is_none().then_some(place)
    };
    one.iter().filter_map(|dot| Some([only(dot, &one)?, only(dot, &other)?])).collect()
}

/// Those who have a name on another line and aren't on this one yet, whose name holds what was typed so far, in either
/// case; each once, as they were last named. Whoever stands here may be one of them, and then needs no typing.
pub fn known_elsewhere<'a>(lines: impl Iterator<Item = &'a Line>, here: &Line, typed: &str) -> Vec<&'a Who> {
    let typed = typed.trim().to_lowercase();
    let is_here = |name: &str| here.dots.iter().any(|dot| dot.who.name.trim() == name);
    let mut found: Vec<&Who> = Vec::new();
    for who in lines.flat_map(|line| &line.dots).map(|dot| &dot.who) {
        let name = who.name.trim();
        if name.is_empty() || is_here(name) || !name.to_lowercase().contains(&typed) {
            continue;
        }
        match found.iter_mut().find(|other| other.name.trim() == name) {
            Some(other) => *other = who,
            None => found.push(who),
        }
    }
    found
}

/// Whether these are known to be one person.
fn same(one: &Dot, other: &Dot) -> bool {
    let equal = |a: &str, b: &str| !a.is_empty() && a == b;
    let [a, b] = [one, other].map(|dot| dot.who.name.trim());
    if a.is_empty() || b.is_empty() { equal(&one.who.code, &other.who.code) } else { a == b }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::line::{Fact, Field, Percent};

    /// A line on which these stand: a name, a code and a place each.
    fn line(people: &[(&str, &str, u8)]) -> Line {
        let mut line = Line::default();
        for (id, &(name, code, at)) in (0..).zip(people) {
            line.apply(Fact::Coded(code.to_owned(), Percent::near(at.into())));
            line.apply(Fact::Named(id, Field::Name, name.to_owned()));
        }
        line
    }

    fn steps(one: &[(&str, &str, u8)], other: &[(&str, &str, u8)]) -> Vec<[u8; 2]> {
        let [one, other] = [line(one), line(other)];
        let at = |line: &Line, place: usize| line.first()[place].at.get();
        joined(&one, &other).into_iter().map(|[from, to]| [at(&one, from), at(&other, to)]).collect()
    }

    #[test]
    fn names_join_and_codes_do_where_a_name_is_missing() {
        let one = [("Ann", "", 10), ("", "7K3PQ", 20), ("Bo", "AAAAA", 30), ("", "", 40)];
        let other = [("", "", 1), ("Cas", "7K3PQ", 2), (" Ann ", "", 3), ("Bob", "AAAAA", 4)];
        assert_eq!(steps(&one, &other), [[10, 3], [20, 2]], "two different names are two people, whatever their codes");
    }

    #[test]
    fn what_is_not_sure_is_not_joined() {
        let twice = [("Jan", "", 10), ("Jan", "", 90)];
        assert!(steps(&twice, &[("Jan", "", 50)]).is_empty());
        assert!(steps(&[("Jan", "", 50)], &twice).is_empty());
        assert!(steps(&[("", "", 50)], &[("", "", 50)]).is_empty());
    }

    #[test]
    fn who_is_known_on_another_line_is_offered_once() {
        let (one, other) =
            (line(&[("Ann", "", 1), ("Bo", "", 2), ("", "", 3)]), line(&[("Ann", "", 4), ("Cas", "", 5)]));
        let here = line(&[("Bo", "", 9), ("", "", 9)]);
        let names = |typed: &str| {
            let known = known_elsewhere([&one, &other].into_iter(), &here, typed);
            known.into_iter().map(|who| who.name.clone()).collect::<Vec<_>>()
        };
        assert_eq!(names(""), ["Ann", "Cas"]);
        assert_eq!(names(" aN"), ["Ann"]);
        assert_eq!(names("x"), [""; 0]);
    }

    #[test]
    fn a_line_that_is_hidden_joins_nothing() {
        let mut hidden = line(&[("Ann", "", 10)]);
        hidden.apply(Fact::Hid);
        assert!(joined(&hidden, &line(&[("Ann", "", 20)])).is_empty());
    }
}
