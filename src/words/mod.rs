//! The words of the interface: one table a language. The deck's `lang` chooses.
//! Dutch is in the je-form, in short sentences; clock times 15:10 on clocks, 15.10 uur in prose.

pub mod card;
#[cfg(any(feature = "en", not(feature = "nl")))]
mod en;
pub mod files;
pub mod line;
#[cfg(feature = "nl")]
mod nl;
pub mod rounds;
mod spoken;
mod times;

use crate::session::line::Percent;

#[cfg(any(feature = "en", not(feature = "nl")))]
pub use en::EN;
#[cfg(feature = "nl")]
pub use nl::NL;
pub use spoken::{Spoken, Table};
pub use times::{clock, prose, stopwatch};

spoken::table!();

/// Every text of the interface in one language. A text that needs a value is a function.
pub struct Words {
    pub next: &'static str,
    pub previous: &'static str,
    pub menu: &'static str,
    pub close: &'static str,
    pub undo: &'static str,
    /// This slide and how many there are.
    pub slide_of: fn(usize, usize) -> String,
    pub progress: &'static str,

    pub go_to: &'static str,
    pub go_to_label: &'static str,
    pub go_to_none: &'static str,
    pub overview: &'static str,
    pub full_screen: &'static str,
    pub full_screen_refused: &'static str,
    pub black: &'static str,
    pub read: &'static str,
    pub help: &'static str,
    pub first: &'static str,
    pub last: &'static str,
    pub speaker: &'static str,
    pub speaker_refused: &'static str,
    pub speaker_apart: &'static str,
    pub no_notes: &'static str,
    pub the_end: &'static str,

    pub ways: &'static str,
    pub room: &'static str,
    pub room_hint: &'static str,
    /// Before the link to the room, where no way in was chosen; and where its app can't be had.
    pub file_refused: &'static str,
    pub with_group: &'static str,
    pub room_refused: &'static str,
    pub alone: &'static str,
    pub alone_hint: &'static str,

    pub your_place: &'static str,
    pub unplaced: &'static str,
    pub place_hint: &'static str,
    pub clear_place: &'static str,
    /// A place in words, between the lesser and the greater pole.
    pub place: fn(Percent, &str, &str) -> String,
    pub dots_hint: &'static str,
    pub dots_label: &'static str,
    pub add_dot: &'static str,
    pub remove_dot: &'static str,
    /// How many stand on the line.
    pub people: fn(usize) -> String,
    /// Somebody on the line, by number.
    pub person: fn(usize) -> String,
    /// Between how many stand on a line and where their middle lies.
    pub group_middle: &'static str,
    pub no_lines_yet: &'static str,
    pub to_line: &'static str,
    /// About a dilemma's card and the harvest.
    pub card: Spoken<card::Words>,
    /// About files, the report, and what only a table needs.
    pub files: Spoken<files::Words>,
    /// The rest of what is said about a line.
    pub line: Spoken<line::Words>,
    /// The rest of what is said about the rounds.
    pub rounds: Spoken<rounds::Words>,

    pub balance: &'static str,
    pub balance_hint: &'static str,
    pub clear_balance: &'static str,
    pub unweighed: &'static str,
    /// Opens the questions of a dilemma.
    pub work_out: &'static str,
    pub note_privacy: &'static str,
    pub noted: fn(usize, usize) -> String,
    pub nothing_noted: &'static str,
    /// The items of the agenda, as the heading above them.
    pub items: &'static str,
    /// Above what is done to the afternoon as a whole.
    pub items_in_hand: &'static str,
    pub planned: &'static str,
    pub expected: &'static str,
    pub actual: &'static str,
    /// Opens what the presenter can do with this item.
    pub more_for: fn(&str) -> String,
    pub start_item: &'static str,
    pub end_item: &'static str,
    pub repeat_item: &'static str,
    pub begun_earlier: &'static str,
    pub begun_later: &'static str,
    pub skip_item: &'static str,
    pub keep_item: &'static str,
    pub shift: &'static str,
    /// "5 min later", "1 min eerder". Whole minutes, later is positive and never 0.
    pub shift_by: fn(i64) -> String,
    pub question: &'static str,
    pub resume: &'static str,
    pub held: &'static str,
    pub spread: &'static str,
    /// So many minutes of delay, and how many of them would be left.
    pub spread_told: fn(i64, i64) -> String,
    pub spread_length: &'static str,
    pub spread_start: &'static str,
    pub do_it: &'static str,
    pub leave_it: &'static str,
    /// What the levels say: a fifth is left, a twentieth.
    pub warning: &'static str,
    pub danger: &'static str,
    pub show_clock: &'static str,
    pub sound: &'static str,
    pub sound_refused: &'static str,
    /// By so many minutes, later is positive.
    pub jumped: fn(i64) -> String,
    pub move_along: &'static str,
    pub leave_times: &'static str,
    pub agenda_aside: &'static str,
    pub feasible: &'static str,
    pub people_count: &'static str,
    pub fewer_people: &'static str,
    pub more_people: &'static str,
    /// A round and a question, as on a stopwatch.
    pub pace: fn(&str, &str) -> String,
    /// The smallest and the largest group, and the speaking time of each person.
    pub turns: fn(u16, u16, &str) -> String,
    pub fits: &'static str,
    pub empty_groups: &'static str,
    pub short_questions: &'static str,
    pub short_turns: &'static str,
    pub start_now: &'static str,
    pub start_next: &'static str,
    pub step_back: &'static str,
    pub end_afternoon: &'static str,
    pub not_started: &'static str,
    pub over: &'static str,
    pub past_day: &'static str,
    pub skipped: &'static str,
    pub time: &'static str,
    pub end_of_afternoon: &'static str,
    /// "nog 12 min"; to the nearest minute, see `session/minutes`.
    pub left: fn(i64) -> String,
    /// Less than a minute is left.
    pub last_minute: &'static str,
    /// "3 min over tijd"; of whole minutes, rounded down: 0 is just over.
    pub overtime: fn(i64) -> String,
    /// "15.45 uur", of a time in prose.
    pub at: fn(&str) -> String,
    /// "tot 15.45 uur".
    pub until: fn(&str) -> String,
    /// "7 min later dan gepland", "4 min eerder dan gepland", "op tijd". Whole minutes, late is positive.
    pub lateness: fn(i64) -> String,
    /// "straks: …".
    pub then: fn(&str) -> String,
    pub two_minutes: &'static str,
    pub halfway: &'static str,
    pub time_is_up: &'static str,
    pub item_started: fn(&str) -> String,
    /// "tot 16:03", of a time on a clock.
    pub until_clock: fn(&str) -> String,
    /// So many minutes of what was planned: a break that gives way.
    pub of_planned: fn(i64, i64) -> String,
    /// For so many minutes its clock stood still.
    pub held_for: fn(i64) -> String,
    /// So many times.
    pub repeated: fn(u8) -> String,
    /// So many minutes too late to be called late: does the plan move along?
    pub choice: fn(i64) -> String,
    pub from_now: &'static str,
    pub by_plan: &'static str,

    pub round: fn(usize) -> String,
    pub round_of: fn(usize, usize) -> String,
    pub groups: &'static str,
    pub fewer_groups: &'static str,
    pub more_groups: &'static str,
    pub dilemma: fn(usize) -> String,
    pub start_round: fn(usize) -> String,
    pub end_round: &'static str,
    pub reset_rounds: &'static str,
    pub rounds_done: &'static str,
    pub switching: &'static str,
    /// "Groep B → dilemma 3".
    pub group_to: fn(char, usize) -> String,
    pub per_round: fn(&str) -> String,

    pub saved: fn(&str) -> String,
    pub saving: &'static str,
    pub not_saved: &'static str,
    pub storage_absent: &'static str,
    pub storage_unreadable: &'static str,
    pub storage_newer: &'static str,
    pub storage_blocked: &'static str,
    pub storage_unlike: &'static str,
    pub as_file: &'static str,
    pub old_as_file: &'static str,
    pub dismiss: &'static str,
    pub update_ready: &'static str,
    pub update_now: &'static str,
}

/// The table for this BCP 47 tag; Dutch where there is none.
pub fn words(lang: &str) -> Spoken<Words> {
    #[cfg(all(feature = "nl", feature = "en"))]
    if lang == "en" || lang.starts_with("en-") {
        return Spoken::new(&EN);
    }
    // An app that speaks one language is built for decks of that language.
    let _ = lang;
    Spoken::new(Words::FIRST)
}

#[cfg(test)]
mod tests;
