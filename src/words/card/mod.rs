//! The words about a dilemma's card and the harvest: a table a language.

#[cfg(any(feature = "en", not(feature = "nl")))]
mod en;
#[cfg(feature = "nl")]
mod nl;

#[cfg(any(feature = "en", not(feature = "nl")))]
pub use en::EN;
#[cfg(feature = "nl")]
pub use nl::NL;

super::spoken::table!();

/// Every text about a card in one language. A text that needs a value is a function.
pub struct Words {
    /// A note, by the name of the part it lies in.
    pub note: fn(&str) -> String,
    /// What stands in a field in which nothing was written yet: the first of its part, and those after it.
    pub first_note: &'static str,
    pub next_note: &'static str,
    /// Opens what may be said of a note.
    pub about_note: &'static str,
    pub up: &'static str,
    pub down: &'static str,
    pub remove: &'static str,
    pub pick: &'static str,
    /// Whom a note touches: citizen or customer, worker, organisation, society. Then what it is: a fact, a judgement,
    /// one that speaks against the others, the question that stays open.
    pub marks: &'static [&'static str; 8],
    /// Before the groups of those.
    pub touches: &'static str,
    pub is: &'static str,
    pub more_notes: fn(usize) -> String,
    /// The good and the bad of a side, on a map.
    pub good: &'static str,
    pub bad: &'static str,
    pub worked: &'static str,
    pub failed: &'static str,
    /// A question by its number, where it has no name.
    pub question: fn(usize) -> String,
    pub what_if: &'static str,
    pub what_if_hint: &'static str,
    pub holds: &'static str,
    pub tips: &'static str,
    pub before: &'static str,
    pub after: &'static str,
    pub clear_after: &'static str,
    pub closing: &'static str,
    /// How the parts of the closing sentence begin.
    pub closing_parts: &'static [&'static str; 4],
    pub previous_step: &'static str,
    pub next_step: &'static str,
    pub step_of: fn(usize, usize) -> String,
    pub now_question: fn(usize, usize) -> String,
    pub open_question: &'static str,
    /// Where the balance was and where it is, of a room or of one reader; and to which side it went, where it moved: a move
    /// may be told by the same words.
    pub balance_moved: fn(bool, &str, &str, Option<&str>) -> String,
    pub choose: fn(usize) -> String,
    /// How many notes more there are than a beamer has room for, and where.
    pub beyond: fn(usize) -> String,
    /// How many notes more stand with the dilemma, for one reader.
    pub more_alone: fn(usize) -> String,
    /// The rounds that weren't held are let go; and which dilemmas a group missed by that.
    pub let_go: &'static str,
    pub missed: fn(char, &[usize]) -> String,
    /// The panel with files.
    pub files: &'static str,
    /// What an empty part invites to: of a side's good and bad, by its name; what worked and failed; what holds and tips.
    pub invite_good: fn(&str) -> String,
    pub invite_bad: fn(&str) -> String,
    pub invite_worked: &'static str,
    pub invite_failed: &'static str,
    pub invite_holds: &'static str,
    pub invite_tips: &'static str,
    /// For one reader: the parts of the closing sentence, and the second balance.
    pub closing_alone: &'static [&'static str; 4],
    pub after_alone: &'static str,
    pub clear_after_alone: &'static str,
    /// There is no place in the harvest for one more.
    pub harvest_full: &'static str,
    /// Something was noted of which nothing is in the harvest, and how it gets there; or that it stands in the report.
    pub not_chosen: &'static str,
    pub in_the_report: &'static str,
    /// A note may hold something about a citizen: a name, a number, an address, a date of birth, a way to reach them.
    pub looks_like: &'static [&'static str; 6],
    /// Between the last two of a row: " en ".
    pub and: &'static str,
    pub look_again: &'static str,
}
