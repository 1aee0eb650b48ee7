//! The short code: one person's places on all lines, carried from phone to presenter by voice.
//!
//! Letters and digits of Crockford's base 32 (no I, L, O, U). A line has 101 values: 100 steps and unset. Three lines
//! make 101³ = 1,030,301 values and fit into four characters (32⁴ = 1,048,576); two that are left over into three, one
//! into two. The last character is a check over GF(32): counted from the end, character `i` has the weight αⁱ, and the
//! weighted sum of all must be the deck's salt. The weights aren't zero, and those of neighbours differ: so a wrong
//! character, and a swap of two neighbours, never goes unseen. What else goes unseen, of three lines (`tests/code.rs`
//! counts it):
//!
//! - two, three, four or five wrong characters: 1 in 32 (3.1 %); the check passes 1 in 31 or 32, and of those 1.7 % make a
//!   number that no three lines make;
//! - five random characters: 1 in 32;
//! - the codes of another deck, or of this one with other lines or its lines in another order: the salt, one of 32, is
//!   that of the deck's id and its lines' ids in their order. So all of them are refused, unless that other deck happens
//!   to have the same salt, which is 1 in 32.

use super::line::Percent;
use crate::deck::Deck;

/// The characters, by value.
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

/// How many values a line has: 100 steps and unset.
const VALUES: u32 = 101;

/// The value of a line on which no place was taken.
const UNSET: u32 = 100;

/// The one of the 101 places that has no step of its own and shares that of the place left of it. Not an end, the middle
/// or a place that keys reach in tens or fives.
const SHARED: u32 = 77;

/// Why a code was refused. Nothing changes then.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// Nothing was typed.
    Empty,
    /// This is no character of a code.
    Character(char),
    /// It has so many characters, where a code of this deck has `expected`.
    Length { found: usize, expected: usize },
    /// The check fails: mistyped, or of another deck.
    Check,
}

/// How many characters the code for so many lines has; 5 for three lines.
pub fn length(lines: usize) -> usize {
    lines / 3 * 4 + characters(lines % 3) + 1
}

/// How many characters so many lines, at most three, are written with.
fn characters(lines: usize) -> usize {
    if lines == 0 { 0 } else { lines + 1 }
}

/// What the codes of one deck have in common.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Codes {
    lines: usize,
    salt: u8,
}

impl Codes {
    /// The codes of this deck.
    pub fn of(deck: &Deck) -> Self {
        Self::new(&deck.id, deck.lines().map(|(slide, _)| slide.id.as_str()))
    }

    /// The codes of the deck with this id and these lines, by the ids of their slides, in order.
    pub fn new<'a>(deck: &'a str, lines: impl Iterator<Item = &'a str>) -> Self {
        let mut count = 0;
        let mut hash = hashed(0x811c_9dc5, deck);
        for line in lines {
            count += 1;
            hash = hashed(hash, line);
        }
        Self { lines: count, salt: folded(hash) }
    }

    /// The code for these places on all lines, in their order; in capitals, not in groups. A place is kept but for 77
    /// percent, which becomes 76.
    pub fn encode(self, places: &[Option<Percent>]) -> String {
        let mut values = Vec::with_capacity(length(places.len()));
        for lines in places.chunks(3) {
            let mut number = lines.iter().fold(0, |number, &place| number * VALUES + value(place));
            let start = values.len();
            for _ in 0..characters(lines.len()) {
                values.insert(start, (number % 32) as u8);
                number /= 32;
            }
        }
        values.push(times_alpha(sum(&values)) ^ self.salt);
        values.iter().filter_map(|&value| ALPHABET.get(usize::from(value)).copied().map(char::from)).collect()
    }

    /// The places on all lines. Lower case, spaces and hyphens, O for 0, and I or L for 1 are understood.
    pub fn decode(self, code: &str) -> Result<Vec<Option<Percent>>, Refused> {
        let typed = code.chars().filter(|sign| !sign.is_whitespace() && *sign != '-');
        let values = typed.map(|sign| digit(sign).ok_or(Refused::Character(sign))).collect::<Result<Vec<u8>, _>>()?;
        let (found, expected) = (values.len(), length(self.lines));
        if found == 0 {
            return Err(Refused::Empty);
        }
        if found != expected {
            return Err(Refused::Length { found, expected });
        }
        if sum(&values) != self.salt {
            return Err(Refused::Check);
        }
        let mut places = Vec::with_capacity(self.lines);
        let mut rest = values.as_slice();
        while places.len() < self.lines {
            let count = (self.lines - places.len()).min(3);
            let (head, tail) = rest.split_at_checked(characters(count)).ok_or(Refused::Check)?;
            let number = head.iter().fold(0, |number, &value| number * 32 + u32::from(value));
            let parts = [number / VALUES / VALUES, number / VALUES % VALUES, number % VALUES];
            // No code was ever made with a number that large.
            if number >= VALUES.pow(count as u32) {
                return Err(Refused::Check);
            }
            places.extend(parts.into_iter().skip(3 - count).map(place));
            rest = tail;
        }
        Ok(places)
    }
}

fn value(place: Option<Percent>) -> u32 {
    place.map_or(UNSET, |place| {
        let place = u32::from(place.get());
        place - u32::from(place >= SHARED)
    })
}

fn place(value: u32) -> Option<Percent> {
    (value != UNSET).then(|| Percent::MIDDLE.moved((value + u32::from(value >= SHARED)) as i16 - 50))
}

/// The value of a typed character.
fn digit(sign: char) -> Option<u8> {
    let sign = match sign.to_ascii_uppercase() {
        'O' => '0',
        'I' | 'L' => '1',
        sign => sign,
    };
    ALPHABET.iter().position(|&known| char::from(known) == sign).map(|value| value as u8)
}

/// The sum of all values, the last one once, the one before it times α, and so on: Horner's rule.
fn sum(values: &[u8]) -> u8 {
    values.iter().fold(0, |sum, &value| times_alpha(sum) ^ value)
}

/// Times α in GF(32) = GF(2)[α] / (α⁵ + α² + 1); α generates all 31 elements but 0.
fn times_alpha(value: u8) -> u8 {
    let shifted = value << 1;
    if shifted & 32 == 0 { shifted } else { shifted ^ 0b10_0101 }
}

/// The FNV-1a hash of what was hashed before and this id behind it; ids are kept apart by a byte that no text has.
fn hashed(before: u32, id: &str) -> u32 {
    id.bytes().chain([0xff]).fold(before, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

/// A hash as an element of GF(32).
fn folded(hash: u32) -> u8 {
    ((hash ^ (hash >> 5) ^ (hash >> 10) ^ (hash >> 15) ^ (hash >> 20) ^ (hash >> 25)) & 31) as u8
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The codes of a deck with so many lines.
    fn codes(lines: usize) -> Codes {
        Codes::new("deck", ["a", "b", "c"].into_iter().take(lines))
    }

    #[test]
    fn alpha_generates_the_whole_field() {
        let mut seen: Vec<u8> = std::iter::successors(Some(1), |&value| Some(times_alpha(value))).take(31).collect();
        seen.sort_unstable();
        assert_eq!(seen, (1..32).collect::<Vec<u8>>());
    }

    #[test]
    fn three_lines_take_five_characters() {
        assert_eq!([0, 1, 2, 3, 4, 5, 6].map(length), [1, 3, 4, 5, 7, 8, 9]);
        assert!(VALUES.pow(3) <= 32_u32.pow(4) && VALUES.pow(2) <= 32_u32.pow(3) && VALUES <= 32_u32.pow(2));
    }

    #[test]
    fn every_place_comes_back_but_one_that_is_a_percent_off() {
        for at in 0..=100 {
            let there = Percent::MIDDLE.moved(at - 50);
            let code = codes(1).encode(&[Some(there)]);
            let back = codes(1).decode(&code).expect("its own code").pop().flatten().expect("a place");
            assert_eq!(i16::from(back.get()), if at == 77 { 76 } else { at });
        }
        assert_eq!(codes(1).decode(&codes(1).encode(&[None])), Ok(vec![None]));
    }

    #[test]
    fn what_is_typed_is_understood_or_refused() {
        let code = codes(3).encode(&[Some(Percent::MIDDLE), None, Some(Percent::near(1.0))]);
        let typed = format!(" {} - {}\u{a0}", &code[..2].to_lowercase(), &code[2..]);
        assert_eq!(codes(3).decode(&typed), codes(3).decode(&code));
        assert_eq!(digit('o'), digit('0'));
        assert_eq!([digit('i'), digit('L')], [digit('1'); 2]);
        assert_eq!(codes(3).decode("  "), Err(Refused::Empty));
        assert_eq!(codes(3).decode("ABUC1"), Err(Refused::Character('U')));
        assert_eq!(codes(3).decode("ABÉC1"), Err(Refused::Character('É')));
        assert_eq!(codes(3).decode(&code[1..]), Err(Refused::Length { found: 4, expected: 5 }));
    }

    #[test]
    fn a_number_that_no_three_lines_make_is_refused_whatever_its_check() {
        let largest = codes(3).encode(&[None; 3]);
        assert!(codes(3).decode(&largest).is_ok());
        for check in ALPHABET {
            assert_eq!(codes(3).decode(&format!("ZZZZ{}", char::from(*check))), Err(Refused::Check));
        }
    }

    /// A code that was read aloud from one version must be understood by the next one.
    #[test]
    fn codes_stay_the_same_from_version_to_version() {
        let places = [Some(Percent::near(0.0)), Some(Percent::near(100.0)), None];
        let lines = ["lijn-doen", "lijn-belang", "lijn-kunnen"];
        assert_eq!(Codes::new("menselijke-maat", lines.into_iter()).encode(&places), "09VK0");
    }
}
