//! How much of the harvest a beamer has room for: reckoned in letters, so that every note that is shown is shown whole.

use super::dilemma::{Mark, Note};

/// The room for one dilemma's part on a slide: so many letters a line, so many lines for its notes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Column {
    pub letters: usize,
    pub lines: usize,
}

impl Column {
    /// How many lines a text takes, at least one.
    pub fn lines_of(self, text: &str) -> usize {
        text.lines().map(|line| line.chars().count().div_ceil(self.letters.max(1)).max(1)).sum::<usize>().max(1)
    }

    /// Which of the notes under each question have room, each whole: of every question at least the first, and whoever
    /// speaks against the others; then the others in their order, as far as there are lines. `before`: how many letters
    /// stand before the first note of a question.
    pub fn holds(self, found: &[(u8, Vec<Note>)], before: &[usize]) -> Vec<Vec<bool>> {
        let mut holds: Vec<Vec<bool>> = found.iter().map(|(_, notes)| vec![false; notes.len()]).collect();
        let mut left = self.lines;
        for must in [true, false] {
            for (((_, notes), holds), before) in found.iter().zip(&mut holds).zip(before) {
                for (at, (note, holds)) in notes.iter().zip(holds).enumerate() {
                    if must != (at == 0 || note.has(Mark::Dissent)) {
                        continue;
                    }
                    let name = " ".repeat(if at == 0 { *before } else { 0 });
                    let lines = self.lines_of(&(name + &note.text));
                    *holds = must || lines <= left;
                    // What has no room leaves none for a shorter one behind it: they stay in their order.
                    left = if *holds { left.saturating_sub(lines) } else { 0 };
                }
            }
        }
        holds
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn note(letters: usize, dissents: bool) -> Note {
        Note { text: "x".repeat(letters), marks: u8::from(dissents) << (Mark::Dissent as u8), ..Note::default() }
    }

    fn holds(lines: usize, found: &[(u8, Vec<Note>)]) -> Vec<Vec<bool>> {
        Column { letters: 10, lines }.holds(found, &vec![5; found.len()])
    }

    #[test]
    fn a_line_ends_where_it_is_full_or_broken() {
        let column = Column { letters: 10, lines: 1 };
        let lines = ["", "0123456789", "0123456789a", "a\nb", "a\n\nb"].map(|text| column.lines_of(text));
        assert_eq!(lines, [1, 1, 2, 2, 3]);
        assert_eq!(Column { letters: 0, lines: 1 }.lines_of("ab"), 2);
    }

    #[test]
    fn of_every_question_the_first_and_who_speaks_against_are_there() {
        let found = [(0, vec![note(40, false), note(5, false), note(5, true)]), (2, vec![note(90, false)])];
        assert_eq!(holds(0, &found), [vec![true, false, true], vec![true]]);
        assert_eq!(holds(100, &found), [vec![true; 3], vec![true]]);
    }

    #[test]
    fn the_others_come_in_their_order_and_none_overtakes() {
        let found = [(0, vec![note(5, false), note(30, false), note(5, false)]), (2, vec![note(5, false)])];
        // The first ones take a line each, what they are called with it.
        assert_eq!(holds(4, &found), [vec![true, false, false], vec![true]]);
        assert_eq!(holds(5, &found), [vec![true, true, false], vec![true]]);
        assert_eq!(holds(6, &found), [vec![true; 3], vec![true]]);
    }
}
