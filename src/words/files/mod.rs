//! The words about files, the report, and what only a table needs: a table a language.

#[cfg(any(feature = "en", not(feature = "nl")))]
mod en;
#[cfg(feature = "nl")]
mod nl;

#[cfg(any(feature = "en", not(feature = "nl")))]
pub use en::EN;
#[cfg(feature = "nl")]
pub use nl::NL;

super::spoken::table!();

/// Every text about files and the report in one language. A text that needs a value is a function.
pub struct Words {
    /// A note that was changed in two places.
    pub twice_changed: &'static str,
    pub keep_this: &'static str,
    pub keep_both: &'static str,
    pub removed_there: &'static str,
    pub in_round: fn(u8) -> String,
    pub save_file: &'static str,
    pub save_hint: &'static str,
    pub open_files: &'static str,
    pub open_hint: &'static str,
    pub file_new: fn(&str, usize, usize) -> String,
    pub file_nothing: fn(&str) -> String,
    pub file_taken: fn(&str) -> String,
    pub file_foreign: fn(&str) -> String,
    pub file_newer: fn(&str) -> String,
    pub file_unreadable: fn(&str) -> String,
    pub file_large: fn(&str) -> String,
    pub conflicts: fn(usize) -> String,
    pub wipe: &'static str,
    pub wipe_ask: &'static str,
    pub wipe_now: &'static str,
    pub keep: &'static str,
    pub wiped: &'static str,
    pub report: &'static str,
    pub report_hint: &'static str,
    pub as_markdown: &'static str,
    pub as_csv: &'static str,
    pub print: &'static str,
    pub print_refused: &'static str,
    /// Headings and phrases of the report.
    pub report_of: &'static str,
    pub lines: &'static str,
    pub place_alone: &'static str,
    pub harvest: &'static str,
    pub nothing: &'static str,
    /// Something was noted, and nothing of it is in the harvest.
    pub not_chosen: &'static str,
    /// Between the columns of the table.
    pub separator: &'static str,
    /// The columns of the table.
    pub columns: &'static [&'static str; 7],
    /// What was entered in two places, of what a card has once.
    pub twice_entered: &'static str,
    pub unplaced: &'static str,
    /// Behind a text in the report that stands beside another one.
    pub stands_beside: &'static str,
    /// What came by a file and nobody has seen yet.
    pub fresh: &'static str,
    pub fresh_title: &'static str,
    pub fresh_more: fn(usize) -> String,
    pub seen: &'static str,
    /// A file that isn't in UTF-8.
    pub file_encoded: fn(&str) -> String,
    /// A file with a number that can't be, as it stands there.
    pub file_number: fn(&str, &str) -> String,
    /// A file that somewhere holds what can't be, one of [`Words::odd`].
    pub file_odd: fn(&str, &str, &str) -> String,
    /// A line by its word.
    pub the_line: fn(&str) -> String,
    /// What can't be: beyond a line's ends, a time, twice what there is once, any other value.
    pub odd: &'static [&'static str; 4],
    /// The times in a file are of another agenda.
    pub times_unfit: &'static str,
    /// What else stood in a file: the size of the group, the lines, the agenda, the rounds.
    pub rest: &'static [&'static str; 4],
    pub not_taken: fn(&str, &str) -> String,
    pub take_rest: &'static str,
    pub take_rest_ask: &'static str,
    pub take_rest_now: &'static str,
    pub rest_taken: fn(&str) -> String,
    pub copy: &'static str,
    pub copied: &'static str,
    pub copy_refused: &'static str,
    /// A date, by its day, month (1 to 12) and year.
    pub date: fn(i64, i64, i64) -> String,
    pub in_the_room: fn(usize) -> String,
    pub rotation: &'static str,
    /// A round by its number, and where each group was: its letter and the dilemma's number.
    pub rotation_row: fn(usize, &[(char, usize)]) -> String,
    pub because: &'static str,
    pub still_hidden: &'static str,
    pub balance: &'static str,
}
