//! What is made of digits: service numbers, telephone numbers, days.

use super::Kind;
use super::signs::{Signs, is_letter_or_digit};
use super::words::is_birthday;

/// A number is written in at most so many groups of digits.
const GROUPS: usize = 7;

/// Digits that stand together, and what stands between them and the group before.
#[derive(Clone, Copy)]
struct Group {
    between: char,
    from: usize,
    to: usize,
}

/// A telephone number, day or service number that begins here, and where it ends; the longest one.
pub(super) fn number(signs: &Signs, at: usize) -> Option<(Kind, usize)> {
    let plus = signs.at(at) == '+';
    let groups = groups(signs, at + usize::from(plus));
    (1..=groups.len()).rev().find_map(|count| {
        let some = groups.get(..count)?;
        let end = some.last()?.to;
        // Part of a longer number or word is none.
        if is_letter_or_digit(signs.at(end)) {
            return None;
        }
        let digits: Vec<u8> =
            some.iter().flat_map(|group| (group.from..group.to).map(|place| digit(signs, place))).collect();
        let kind = if is_phone(plus, &digits) {
            Kind::Phone
        } else if !plus && is_day(signs, some) {
            Kind::Birthday
        } else if !plus && is_service_number(some, &digits) && !is_amount(signs, at) {
            Kind::Number
        } else {
            return None;
        };
        Some((kind, end))
    })
}

fn digit(signs: &Signs, place: usize) -> u8 {
    signs.at(place).to_digit(10).unwrap_or(0) as u8
}

/// The groups of digits from here on that may belong together.
fn groups(signs: &Signs, at: usize) -> Vec<Group> {
    let mut groups = Vec::new();
    let (mut between, mut from) = ('\0', at);
    while groups.len() < GROUPS {
        let to = signs.digits(from);
        if to == from {
            break;
        }
        groups.push(Group { between, from, to });
        // A bracket may have a space beside it: "+31 (0)6".
        let next = signs.end(to, |sign| " \u{a0}-./()".contains(sign));
        if next == to || next > to + 2 {
            break;
        }
        (between, from) = (signs.at(to), next);
    }
    groups
}

/// Ten digits from a single 0 on; or as many after the country's +31 or 0031, with or without that 0.
fn is_phone(plus: bool, digits: &[u8]) -> bool {
    let own = match digits {
        [3, 1, own @ ..] if plus => own,
        [0, 0, 3, 1, own @ ..] if !plus => own,
        [0, own @ ..] if !plus => return own.len() == 9 && own.first() != Some(&0),
        _ => return false,
    };
    let own = own.strip_prefix(&[0]).unwrap_or(own);
    own.len() == 9 && own.first() != Some(&0)
}

/// Day, month and year with the same sign between them, or year, month and day.
fn is_day(signs: &Signs, groups: &[Group]) -> bool {
    let [a, b, c] = groups else { return false };
    if b.between != c.between || !"-./".contains(b.between) {
        return false;
    }
    let [first, month, last] = [a, b, c].map(|group| signs.value(group.from, group.to));
    let (day, year) = if a.to - a.from == 4 { (last, first) } else { (first, last) };
    is_birthday(signs, a.from, day, month, year)
}

/// The eleven-test: nine times the first digit, eight times the second and so on to twice the eighth, less the ninth,
/// is a multiple of eleven. Eight digits in one group are taken with a 0 before them.
fn is_service_number(groups: &[Group], digits: &[u8]) -> bool {
    let all_alike = groups.iter().skip(1).all(|group| group.between == groups.get(1).map_or('\0', |next| next.between));
    if !all_alike
        || !(digits.len() == 9 || (digits.len() == 8 && groups.len() == 1))
        || digits.iter().all(|&digit| digit == 0)
    {
        return false;
    }
    let sum: i32 =
        digits.iter().rev().zip([-1, 2, 3, 4, 5, 6, 7, 8, 9]).map(|(&digit, weight)| i32::from(digit) * weight).sum();
    sum % 11 == 0
}

/// Whether a euro sign stands before it.
fn is_amount(signs: &Signs, at: usize) -> bool {
    let before = (0..at).rev().map(|place| signs.at(place)).find(|sign| !sign.is_whitespace());
    before == Some('€')
}
