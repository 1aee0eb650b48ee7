//! A note as a row of signs.

/// Whether it is a letter of the Latin script as Europe writes it: the library's tables for all of Unicode weigh more than
/// all of this.
pub(super) fn is_letter(sign: char) -> bool {
    sign.is_ascii_alphabetic()
        || matches!(sign, 'À'..='\u{24f}' | '\u{1e00}'..='\u{1eff}') && !matches!(sign, '×' | '÷')
}

/// Whether it is a letter or one of the ten digits.
pub(super) fn is_letter_or_digit(sign: char) -> bool {
    sign.is_ascii_digit() || is_letter(sign)
}

/// Whether it is a capital. Beyond Latin-1 capitals and small letters stand in turn, in some blocks the one first and in
/// some the other.
pub(super) fn is_capital(sign: char) -> bool {
    let even = u32::from(sign).is_multiple_of(2);
    match sign {
        'À'..='Þ' => sign != '×',
        '\u{139}'..='\u{148}' | '\u{179}'..='\u{17e}' => !even,
        '\u{100}'..='\u{177}' | '\u{1e00}'..='\u{1eff}' => even,
        'Ÿ' => true,
        _ => sign.is_ascii_uppercase(),
    }
}

/// The signs of a note; beyond its ends stand NULs.
pub(super) struct Signs {
    signs: Vec<(usize, char)>,
    bytes: usize,
    /// How often one was looked at: the work that a note is.
    #[cfg(test)]
    pub looks: std::cell::Cell<usize>,
}

impl Signs {
    pub fn new(note: &str) -> Self {
        Self {
            signs: note.char_indices().collect(),
            bytes: note.len(),
            #[cfg(test)]
            looks: std::cell::Cell::default(),
        }
    }

    pub fn len(&self) -> usize {
        self.signs.len()
    }

    /// The sign at this place.
    pub fn at(&self, place: usize) -> char {
        #[cfg(test)]
        self.looks.set(self.looks.get() + 1);
        self.signs.get(place).map_or('\0', |&(_, sign)| sign)
    }

    /// The sign before this place.
    pub fn before(&self, place: usize) -> char {
        place.checked_sub(1).map_or('\0', |place| self.at(place))
    }

    /// Where the sign at this place begins, in bytes.
    pub fn byte(&self, place: usize) -> usize {
        self.signs.get(place).map_or(self.bytes, |&(byte, _)| byte)
    }

    /// Whether something that is worth a look begins here: a word, a number, or a plus before one.
    pub fn begins_word(&self, place: usize) -> bool {
        let sign = self.at(place);
        (is_letter_or_digit(sign) || sign == '+') && !is_letter_or_digit(self.before(place))
    }

    /// The end of the signs from here on that are such.
    pub fn end(&self, place: usize, such: impl Fn(char) -> bool) -> usize {
        self.end_within(place, usize::MAX, such)
    }

    /// The same, looking at so many signs at most: where words overlap, each look must be a short one.
    pub fn end_within(&self, place: usize, most: usize, such: impl Fn(char) -> bool) -> usize {
        let rest = self.signs.get(place..).unwrap_or_default();
        let end = place + rest.iter().take(most).take_while(|&&(_, sign)| such(sign)).count();
        #[cfg(test)]
        self.looks.set(self.looks.get() + end - place + 1);
        end
    }

    /// The end of the digits that begin here.
    pub fn digits(&self, place: usize) -> usize {
        self.end(place, |sign| sign.is_ascii_digit())
    }

    /// The end of the letters that begin here.
    pub fn letters(&self, place: usize) -> usize {
        self.end(place, is_letter)
    }

    /// The end of the spaces that begin here.
    pub fn spaces(&self, place: usize) -> usize {
        self.end(place, |sign| sign == ' ' || sign == '\u{a0}')
    }

    /// The number that these digits make; capped far above any that matters.
    pub fn value(&self, from: usize, to: usize) -> u32 {
        (from..to).fold(0, |value: u32, place| {
            value.saturating_mul(10).saturating_add(self.at(place).to_digit(10).unwrap_or(0))
        })
    }

    /// The signs between these places, in lower case: of the letters that are compared here.
    pub fn lower(&self, from: usize, to: usize) -> String {
        (from..to).map(|place| self.at(place).to_ascii_lowercase()).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_and_capitals_are_those_of_unicode_in_the_latin_script() {
        for sign in ('\0'..='\u{17f}').chain('\u{1e00}'..='\u{1e95}').chain('\u{1ea0}'..='\u{1eff}') {
            let letter = sign.is_alphabetic() && !matches!(sign, 'ª' | 'º' | 'µ');
            assert_eq!(is_letter(sign), letter, "{sign:?}");
            // ĸ is a small letter without a capital.
            assert_eq!(is_capital(sign), sign.is_uppercase() || sign == 'ĸ', "{sign:?}");
        }
        assert!(!is_letter('ж') && !is_letter('א') && !is_capital('Ж'));
    }
}
