//! How wide words are in the deck's font, and how many lines they take: as a browser breaks them.

/// The widths of the signs from the space to the tilde, in hundredths of the text's size: from the font's own table, at
/// its regular weight.
const WIDTHS: [u8; 95] = [
    28, 29, 30, 65, 59, 92, 73, 16, 30, 30, 48, 61, 21, 36, 21, 39, 65, 41, 55, 58, 61, 59, 60, 51, 62, 60, 21, 21, 55,
    63, 55, 48, 78, 63, 61, 64, 67, 57, 55, 69, 69, 39, 51, 63, 54, 82, 69, 71, 59, 72, 61, 59, 56, 69, 59, 86, 62, 58,
    61, 32, 39, 34, 55, 37, 24, 52, 57, 48, 56, 54, 31, 56, 55, 25, 24, 49, 26, 84, 55, 55, 57, 57, 35, 47, 33, 54, 46,
    68, 48, 45, 46, 34, 24, 34, 56,
];

/// The same of its bold weight.
const BOLD: [u8; 95] = [
    31, 30, 39, 76, 61, 97, 72, 21, 34, 34, 48, 60, 27, 37, 27, 44, 66, 44, 58, 60, 62, 61, 63, 54, 62, 57, 27, 27, 57,
    61, 57, 55, 78, 68, 64, 66, 69, 60, 57, 72, 70, 42, 56, 66, 55, 86, 72, 75, 63, 76, 65, 61, 61, 69, 64, 89, 68, 65,
    62, 34, 44, 34, 58, 40, 29, 55, 60, 51, 60, 56, 36, 59, 57, 30, 26, 56, 32, 88, 57, 58, 60, 60, 38, 51, 38, 57, 53,
    74, 54, 52, 50, 38, 25, 38, 54,
];

/// How a letter is set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Face {
    pub bold: bool,
    /// In a font of one width: whichever the browser has.
    pub code: bool,
}

/// The width of a letter, in hundredths of the text's size.
pub(super) fn width(letter: char, face: Face) -> usize {
    let table = if face.bold { &BOLD } else { &WIDTHS };
    match letter {
        // What joins what stands beside it, or is no sign by itself.
        '\u{300}'..='\u{36f}' | '\u{200b}'..='\u{200f}' | '\u{fe00}'..='\u{fe0f}' => 0,
        '\u{1f000}'.. => 137,
        _ if is_wide(letter) => 100,
        _ if face.code => 61,
        '‘' | '’' | '·' => {
            if face.bold {
                28
            } else {
                24
            }
        }
        '“' | '”' | '„' => {
            if face.bold {
                48
            } else {
                40
            }
        }
        '–' => 50,
        'ì'..='ï' => 31,
        _ => {
            let known = (letter as usize).checked_sub(32).and_then(|at| table.get(at));
            known.copied().map_or(if letter < '\u{250}' { 60 } else { 70 }, usize::from)
        }
    }
}

/// As wide as high, and a line may end on either side of it.
fn is_wide(letter: char) -> bool {
    matches!(letter, '\u{2e80}'..='\u{a4cf}' | '\u{ac00}'..='\u{d7a3}' | '\u{f900}'..='\u{faff}' | '\u{ff00}'..='\u{ff60}')
}

/// Words as they are broken into lines.
#[derive(Debug)]
pub(super) struct Lines {
    /// How much goes on a line, in hundredths of the text's size.
    room: usize,
    /// Lines that are full.
    done: usize,
    /// What stands on the line that isn't.
    filled: usize,
    space: usize,
    word: usize,
}

impl Lines {
    /// Lines this wide, of text of this size; both in the same unit.
    pub fn new(width: usize, size: usize) -> Self {
        // Set in pairs, letters take a hundredth less than each by itself.
        let room = (width * 101 / size.max(1)).max(100);
        Self { room, done: 0, filled: 0, space: 0, word: 0 }
    }

    pub fn letter(&mut self, letter: char, face: Face) {
        let wide = width(letter, face);
        if letter.is_whitespace() && letter != '\u{a0}' {
            self.end_word();
            self.space = wide;
        } else {
            if is_wide(letter) {
                self.end_word();
            }
            self.word += wide;
            // A line may end behind a hyphen.
            if letter == '-' {
                self.end_word();
                self.space = 0;
            }
        }
    }

    pub fn letters(mut self, text: &str, face: Face) -> Self {
        text.chars().for_each(|letter| self.letter(letter, face));
        self
    }

    /// Ends the line, whatever stands on it.
    pub fn break_line(&mut self) {
        self.end_word();
        self.done += 1;
        (self.filled, self.space) = (0, 0);
    }

    fn end_word(&mut self) {
        let word = std::mem::take(&mut self.word);
        let space = if self.filled == 0 { 0 } else { std::mem::take(&mut self.space) };
        if word == 0 {
            return;
        }
        if self.filled + space + word <= self.room {
            self.filled += space + word;
            return;
        }
        if self.filled > 0 {
            self.done += 1;
        }
        // A word that is wider than its line goes on below.
        self.done += (word - 1) / self.room;
        self.filled = (word - 1) % self.room + 1;
    }

    /// How many there are.
    pub fn number(mut self) -> usize {
        self.end_word();
        self.done + usize::from(self.filled > 0)
    }
}

/// How many lines these words take.
pub(super) fn lines(text: &str, width: usize, size: usize, bold: bool) -> usize {
    Lines::new(width, size).letters(text, Face { bold, code: false }).number()
}

#[cfg(test)]
mod tests {
    use super::{Face, Lines, lines, width};

    #[test]
    fn letters_are_as_wide_as_the_font_has_them() {
        let of = |letter| width(letter, Face::default());
        assert_eq!((of(' '), of('i'), of('m'), of('W'), of('~')), (28, 25, 84, 86, 56));
        assert!(width('m', Face { bold: true, code: false }) > of('m'));
        assert_eq!(width('i', Face { bold: false, code: true }), width('m', Face { bold: true, code: true }));
        assert!(of('字') > of('é') && of('é') > 0 && of('\u{301}') == 0);
    }

    #[test]
    fn lines_end_at_spaces_and_within_what_is_too_long() {
        // Ten letters of 52.
        let at = |text: &str| lines(text, 530, 100, false);
        assert_eq!((at(""), at("aaaaa"), at("aaaaaaaaaa"), at("aaaaaaaaaaa")), (0, 1, 1, 2));
        assert_eq!(at("aaaaaa aaaaaa"), 2);
        assert_eq!(at("a aaaaaaaaaaaaa"), 3);
        assert_eq!(at("aa aa aa aa aa"), 2);
        assert_eq!(at("字字字字字字字字"), 2);
        assert_eq!(at("aaaaaa\u{a0}aaaaaa"), 2);
    }

    #[test]
    fn a_break_ends_a_line_and_an_empty_one_counts() {
        let mut lines = Lines::new(1000, 100).letters("a", Face::default());
        lines.break_line();
        lines.break_line();
        assert_eq!(lines.letters("b", Face::default()).number(), 3);
    }
}
