//! What is made of letters, or of letters and digits: names, addresses, days with a month's name.

use super::Kind;
use super::signs::{Signs, is_capital, is_letter, is_letter_or_digit};

/// What stands before a surname.
const TITLES: [&str; 9] = ["mevrouw", "meneer", "mevr", "mw", "dhr", "heer", "familie", "fam", "mej"];

/// What may stand between a title and a surname.
pub(super) const PARTICLES: [&str; 12] =
    ["van", "de", "der", "den", "het", "ten", "ter", "te", "el", "al", "von", "op"];

/// How a street's name ends.
const STREETS: [&str; 12] =
    ["straat", "laan", "weg", "plein", "gracht", "kade", "singel", "dijk", "steeg", "hof", "plantsoen", "pad"];

/// The months, each by the letters that its name and its abbreviation begin with.
const MONTHS: [&str; 12] = ["jan", "feb", "maa", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec"];

/// What stands before a day of birth.
const BORN: [&str; 5] = ["geboren", "geb", "geboortedatum", "geboortedag", "geboorte"];

/// A title with a surname: capitalised, with or without particles.
pub(super) fn name(signs: &Signs, at: usize) -> Option<(Kind, usize)> {
    let end = signs.letters(at);
    if end - at > 10 || !TITLES.contains(&signs.lower(at, end).as_str()) {
        return None;
    }
    let mut from = end + usize::from(signs.at(end) == '.');
    for _ in 0..3 {
        let word = signs.spaces(from);
        let to = signs.end_within(word, 64, |sign| is_letter(sign) || sign == '-' || sign == '\'' || sign == '’');
        if word == from || to == word {
            return None;
        }
        if !PARTICLES.contains(&signs.lower(word, to.min(word + 4)).as_str()) {
            return (is_capital(signs.at(word)) && to > word + 1).then_some((Kind::Name, to));
        }
        from = to;
    }
    None
}

/// A postcode, or a street with a number.
pub(super) fn address(signs: &Signs, at: usize) -> Option<(Kind, usize)> {
    postcode(signs, at).or_else(|| street(signs, at)).map(|end| (Kind::Address, end))
}

/// Four digits, the first not 0, and two capitals, with a space or without; in small letters without one. The letters
/// are never SA, SD or SS. What could be a year and a word ("2025 AI") counts only with a place or nothing after it.
fn postcode(signs: &Signs, at: usize) -> Option<usize> {
    let digits = signs.digits(at);
    let letters = signs.spaces(digits);
    let end = signs.letters(letters);
    if digits - at != 4
        || signs.at(at) == '0'
        || letters > digits + 1
        || end - letters != 2
        || signs.at(end).is_ascii_digit()
    {
        return None;
    }
    let spaced = letters > digits;
    let capital = |place: usize| signs.at(place).is_ascii_uppercase();
    let small = |place: usize| signs.at(place).is_ascii_lowercase();
    let alike = (capital(letters) && capital(letters + 1)) || (!spaced && small(letters) && small(letters + 1));
    if !alike || ["sa", "sd", "ss"].contains(&signs.lower(letters, end).as_str()) {
        return None;
    }
    let year = (1900..2100).contains(&signs.value(at, digits));
    let next = signs.at(signs.spaces(end));
    (!(year && spaced) || is_capital(next) || !is_letter_or_digit(next)).then_some(end)
}

/// A capitalised word that ends like a street, and a house number.
fn street(signs: &Signs, at: usize) -> Option<usize> {
    let end = signs.letters(at);
    let number = signs.spaces(end);
    let digits = signs.digits(number);
    let named = || {
        let word = signs.lower(at, end);
        STREETS.iter().any(|street| word.len() > street.len() && word.ends_with(street))
    };
    let numbered = number > end && (1..=4).contains(&(digits - number));
    (is_capital(signs.at(at)) && numbered && named()).then(|| signs.end(digits, is_letter_or_digit))
}

/// A day, a month's name and a year.
pub(super) fn birthday(signs: &Signs, at: usize) -> Option<(Kind, usize)> {
    let day = signs.digits(at);
    let name = signs.spaces(day);
    let named = signs.letters(name);
    if day == at || day - at > 2 || named - name < 3 || named - name > 9 {
        return None;
    }
    let word = signs.lower(name, named);
    let month = MONTHS.iter().position(|month| word.starts_with(month) || word == "mrt" && *month == "maa")?;
    let from = signs.spaces(named + usize::from(signs.at(named) == '.'));
    let end = signs.digits(from);
    let year = signs.value(from, end);
    (end - from == 4 && is_birthday(signs, at, signs.value(at, day), month as u32 + 1, year))
        .then_some((Kind::Birthday, end))
}

/// Whether this can be a day on which somebody was born who is spoken of now: any day just after a word that says so, a
/// day in 1900–2010 otherwise.
pub(super) fn is_birthday(signs: &Signs, at: usize, day: u32, month: u32, year: u32) -> bool {
    let real = (1..=31).contains(&day) && (1..=12).contains(&month);
    real && ((1900..=2010).contains(&year) || (year < 100 || (1900..2100).contains(&year)) && is_after_born(signs, at))
}

/// Whether one of the last two words before this place says that somebody was born.
fn is_after_born(signs: &Signs, at: usize) -> bool {
    let before = signs.lower(at.saturating_sub(24), at);
    let words = before.split(|sign: char| !is_letter(sign)).filter(|word| !word.is_empty());
    words.rev().take(2).any(|word| BORN.contains(&word))
}

/// A local part of at most 64 signs, an at sign, and a domain of at most 255 with a dot in it (RFC 5321, 4.5.3.1).
pub(super) fn email(signs: &Signs, at: usize) -> Option<(Kind, usize)> {
    let sign = signs.end_within(at, 64, |sign| is_letter_or_digit(sign) || "._%+-".contains(sign));
    if sign == at || signs.at(sign) != '@' {
        return None;
    }
    let mut end = signs.end_within(sign + 1, 255, |sign| is_letter_or_digit(sign) || sign == '-' || sign == '.');
    while matches!(signs.before(end), '.' | '-') && end > sign + 1 {
        end -= 1;
    }
    let dot = (sign + 2..end).rev().find(|&place| signs.at(place) == '.')?;
    (end - dot > 2 && signs.letters(dot + 1) == end).then_some((Kind::Email, end))
}
