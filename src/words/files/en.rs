//! English, about files, the report, and what only a table needs.

use super::Words;

/// English.
pub const EN: Words = Words {
    twice_changed: "Changed in two places. Which one do you show?",
    keep_this: "This one",
    keep_both: "Keep all",
    removed_there: "(removed there)",
    in_round: |n| "round ".to_owned() + &n.to_string(),
    save_file: "Save all of it as a file",
    save_hint: "All that you entered, to take along or to hand to the presenter.",
    open_files: "Bring files in",
    open_hint: "From a table or from another device. What you have stays.",
    file_new: |name, new, changed| {
        let (new, changed) = (new.to_string(), changed.to_string());
        [name, ": ", &new, " new, ", &changed, " updated."].concat()
    },
    file_nothing: |name| name.to_owned() + ": nothing new.",
    file_taken: |name| name.to_owned() + ": all of it is back.",
    file_foreign: |name| name.to_owned() + ": belongs to another presentation. Nothing was changed.",
    file_newer: |name| {
        name.to_owned()
            + ": made with a newer version. Reload this page with internet and try again. Nothing was changed."
    },
    file_unreadable: |name| {
        name.to_owned()
            + ": no file of this presentation, or not whole. Save it once more where it comes from. Nothing was changed."
    },
    file_large: |name| name.to_owned() + ": larger than 20 MB, so no file of this presentation. Nothing was changed.",
    conflicts: |n| match n {
        1 => "One entry was changed in two places. Choose at the dilemma which one you show.".to_owned(),
        n => n.to_string() + " entries were changed in two places. Choose at the dilemma which one you show.",
    },
    wipe: "Wipe all on this device",
    wipe_ask: "All that you entered will be gone from this device. Are you sure?",
    wipe_now: "Yes, wipe all",
    keep: "No, keep it",
    wiped: "All of it is wiped.",
    report: "Report",
    report_hint: "The lines, all notes and the harvest of the afternoon.",
    as_markdown: "Markdown",
    as_csv: "Table (CSV)",
    print: "Print",
    print_refused: "This browser doesn’t print. Copy the report, or save it as Markdown.",
    report_of: "Report of ",
    lines: "The lines",
    place_alone: "Own place: ",
    harvest: "Harvest",
    nothing: "Nothing noted.",
    not_chosen: "There are notes; none was chosen for the harvest.",
    separator: ",",
    columns: &["Dilemma", "Question", "Part", "Note", "Touches", "Kind", "Round"],
    twice_entered: "Entered in two places. Which one do you show?",
    unplaced: "not weighed",
    stands_beside: "changed in two places",
    fresh: "new",
    fresh_title: "Just came in",
    fresh_more: |n| ["And ", &n.to_string(), " more."].concat(),
    seen: "Seen",
    file_encoded: |name| {
        name.to_owned()
            + ": seems no file of this presentation. If it is one, save it once more as UTF-8. Nothing has changed."
    },
    file_number: |name, number| {
        [name, ": it holds a number that can’t be: ", number, ". Ask for a new file. Nothing has changed."].concat()
    },
    file_odd: |name, place, odd| {
        [name, ": in ", place, " there is ", odd, ". Ask for a new file. Nothing has changed."].concat()
    },
    the_line: |word| ["the line ‘", word, "’"].concat(),
    odd: &[
        "a place beyond the line",
        "a time that can’t be, before 1970 or after 9998",
        "something twice",
        "something that can’t be",
    ],
    times_unfit: "The times in it are of another agenda; they stay in the file.",
    rest: &["the size of the group", "the lines", "the times", "the rounds"],
    not_taken: |name, rest| ["Not taken from ", name, ": ", rest, "."].concat(),
    take_rest: "Take those too",
    take_rest_ask: "That replaces what stands here. Are you sure?",
    take_rest_now: "Yes, replace it",
    rest_taken: |name| name.to_owned() + ": all of it was taken.",
    copy: "Copy",
    copied: "Copied: paste it into Word or a mail.",
    copy_refused: "Copying isn't allowed here. The report is selected: press Ctrl+C.",
    date: |day, month, year| {
        let month = match month {
            1 => "January",
            2 => "February",
            3 => "March",
            4 => "April",
            5 => "May",
            6 => "June",
            7 => "July",
            8 => "August",
            9 => "September",
            10 => "October",
            11 => "November",
            _ => "December",
        };
        [&day.to_string(), " ", month, " ", &year.to_string()].concat()
    },
    in_the_room: |n| ["With ", &n.to_string(), " people"].concat(),
    rotation: "The rounds",
    rotation_row: |round, places| {
        let places: Vec<String> = places
            .iter()
            .map(|(group, dilemma)| ["group ", &group.to_string(), " at dilemma ", &dilemma.to_string()].concat())
            .collect();
        ["Round ", &round.to_string(), ": ", &places.join(", "), "."].concat()
    },
    because: "Why: ",
    still_hidden: "still hidden",
    balance: "Balance",
};
