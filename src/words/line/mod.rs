//! The words about a line and who stands on it: a table a language.

#[cfg(any(feature = "en", not(feature = "nl")))]
mod en;
#[cfg(feature = "nl")]
mod nl;

use crate::session::line::order::Role;
use crate::session::line::pattern::Pattern;
use std::cmp::Ordering;

#[cfg(any(feature = "en", not(feature = "nl")))]
pub use en::EN;
#[cfg(feature = "nl")]
pub use nl::NL;

super::spoken::table!();

/// Every text about a line in one language. A text that needs a value is a function.
pub struct Words {
    pub redo: &'static str,
    /// How many of how many stand on the line, and how many have no place.
    pub people_of: fn(usize, usize, usize) -> String,
    /// How many of those chose to stand nowhere.
    pub nowhere_too: fn(u16) -> String,
    pub group_size: &'static str,
    pub nowhere: &'static str,
    pub fewer_nowhere: &'static str,
    pub more_nowhere: &'static str,
    /// Opens what is seldom needed of a line.
    pub more: &'static str,
    pub more_title: &'static str,
    pub the_group: &'static str,
    pub this_dot: &'static str,
    pub choose_first: &'static str,
    pub previous_dot: &'static str,
    pub next_dot: &'static str,
    pub name: &'static str,
    pub function: &'static str,
    pub organisation: &'static str,
    pub name_hint: &'static str,
    pub move_left: &'static str,
    pub move_right: &'static str,
    pub collecting: &'static str,
    pub hide: &'static str,
    pub show: &'static str,
    pub lock: &'static str,
    pub reopen: &'static str,
    pub is_hidden: &'static str,
    pub is_locked: &'static str,
    /// When a locked line was opened again.
    pub reopened: fn(&str) -> String,
    /// What the mark and the band on the line are.
    pub spread: &'static str,
    pub gap: &'static str,
    /// Before the place of the group's middle.
    pub the_middle: &'static str,
    pub speak: &'static str,
    pub speak_anew: &'static str,
    pub say_who: &'static str,
    /// Why somebody is asked.
    pub role: fn(Role) -> &'static str,
    pub next_turn: &'static str,
    pub passes: &'static str,
    pub heard: &'static str,
    pub again_title: &'static str,
    pub again: &'static str,
    pub again_off: &'static str,
    pub again_hint: &'static str,
    /// How many moved to the left and to the right.
    pub moves: fn(usize, usize) -> String,
    /// Which way the middle of the group went.
    pub middle_moved: fn(Ordering) -> &'static str,
    pub why: &'static str,
    /// The label of one's own place at the end.
    pub place_now: &'static str,
    /// Before one's own first place.
    pub first_time: &'static str,
    pub clear_now: &'static str,
    /// What one's own three places may ask of one.
    pub pattern: fn(Pattern) -> &'static str,
    /// What the thin and the heavy lines of the reflection are.
    pub joined: &'static str,
    pub your_code: &'static str,
    pub code_hint: &'static str,
    pub codes: &'static str,
    pub code_label: &'static str,
    pub code_put: &'static str,
    pub code_again: &'static str,
    /// A code was taken.
    pub code_done: fn(&str) -> String,
    /// A code was typed in before.
    pub code_twice: fn(&str) -> String,
    pub code_nowhere: &'static str,
    /// A line is locked.
    pub code_locked: fn(&str) -> String,
    /// A character that is in no code.
    pub code_sign: fn(&str) -> String,
    /// A code has another length.
    pub code_length: fn(usize) -> String,
    pub code_wrong: &'static str,
    /// Takes a code off the lines.
    pub code_remove: fn(&str) -> String,
    /// The word by which a letter is spelled aloud; none for a digit.
    pub spelled: fn(char) -> &'static str,
    /// What was typed is no number of people.
    pub group_wrong: fn(&str) -> String,
    /// Before the names of who stands on another line.
    pub names_elsewhere: &'static str,
    /// How to go from dot to dot by keys.
    pub along_hint: &'static str,
    /// What the two marks at the end of the afternoon are.
    pub both_middles: &'static str,
    /// Before where it is now.
    pub now: &'static str,
    /// What the two marks of a second place are: the hollow one, and the filled one.
    pub mark_first: &'static str,
    pub mark_now: &'static str,
    /// Which way one went oneself.
    pub you_moved: fn(Ordering) -> &'static str,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_letter_of_a_code_is_spelled_and_no_digit_is() {
        for words in [&NL, &EN] {
            for sign in "0123456789ABCDEFGHJKMNPQRSTVWXYZ".chars() {
                let word = (words.spelled)(sign);
                assert!(if sign.is_ascii_digit() { word.is_empty() } else { word.starts_with(sign) }, "{sign}: {word}");
            }
        }
    }

    #[test]
    fn who_has_no_place_is_counted() {
        assert_eq!((NL.people_of)(12, 20, 8), "12 van 20 op de lijn, 8 zonder positie");
        assert_eq!((NL.moves)(2, 3), "5 schoven op: 2 naar links, 3 naar rechts.");
    }
}
