//! A note as a row of signs.

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
        (sign.is_alphanumeric() || sign == '+') && !self.before(place).is_alphanumeric()
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
        self.end(place, char::is_alphabetic)
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

    /// The signs between these places, in lower case.
    pub fn lower(&self, from: usize, to: usize) -> String {
        (from..to).flat_map(|place| self.at(place).to_lowercase()).collect()
    }
}
