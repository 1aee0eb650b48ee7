//! The words about the parallel rounds, their groups and their tables: one table a language.

#[cfg(any(feature = "en", not(feature = "nl")))]
mod en;
#[cfg(feature = "nl")]
mod nl;

#[cfg(any(feature = "en", not(feature = "nl")))]
pub use en::EN;
#[cfg(feature = "nl")]
pub use nl::NL;

super::spoken::table!();

/// Every text about the rounds in one language. A text that needs a value is a function.
pub struct Words {
    /// How many people the smallest and the largest group have.
    pub sizes: fn(u16, u16) -> String,
    /// Advice where there are too few people for so many groups.
    pub few: &'static str,
    pub rounds: &'static str,
    pub fewer_rounds: &'static str,
    pub more_rounds: &'static str,
    /// Opens what is seldom needed of the rounds.
    pub more: &'static str,
    pub more_title: &'static str,
    /// The current round, by its number, doesn't count; or does after all.
    pub void: fn(usize) -> String,
    pub valid: fn(usize) -> String,
    /// In the timetable, with a round that doesn't count.
    pub not_counted: &'static str,
    /// So many minutes longer; shorter where negative.
    pub longer: fn(i64) -> String,
    pub swap: fn(usize) -> String,
    pub swap_hint: &'static str,
    pub swap_now: &'static str,
    /// Before what is missed as it stands, while rounds still come.
    pub so_far: &'static str,
    /// Before the letters of groups that go somewhere, read aloud; and where they go.
    pub group: &'static str,
    pub to: fn(usize) -> String,
    /// A group, and where it is: by letter and number.
    pub seat: fn(char, usize) -> String,
    /// Ahead of a switch, in a line: who goes where; and where there is no room to say who.
    pub soon: fn(&str) -> String,
    pub soon_many: &'static str,
    /// The same while the groups change places.
    pub now: fn(&str) -> String,
    pub now_many: &'static str,
    pub carried: &'static str,
    /// The agenda went on, and the rounds ended with that: aloud, and on screen with how to take it back.
    pub ended: &'static str,
    pub ended_hint: &'static str,
}

#[cfg(test)]
mod tests {
    use crate::words::NL;

    #[test]
    fn what_was_missed_and_how_large_groups_are_reads_as_a_sentence() {
        let missed = NL.card.missed;
        assert_eq!(missed('A', &[3]), "Groep A miste dilemma 3");
        assert_eq!(missed('B', &[1, 2]), "Groep B miste dilemma 1 en 2");
        assert_eq!(missed('C', &[1, 2, 4]), "Groep C miste dilemma 1, 2 en 4");
        let sizes = NL.rounds.sizes;
        assert_eq!(
            [sizes(7, 8), sizes(7, 7), sizes(1, 1)].join(" · "),
            "7 à 8 mensen per groep · 7 mensen per groep · 1 persoon per groep"
        );
        assert_eq!([(NL.rounds.longer)(2), (NL.rounds.longer)(-1)], ["2 min langer", "1 min korter"]);
    }
}
