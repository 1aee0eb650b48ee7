//! English, about a dilemma's card, the harvest, and files.

use super::Words;

/// English.
pub const EN: Words = Words {
    note: |part| "Note, ".to_owned() + part,
    first_note: "Write here; Enter for the next one",
    next_note: "Another one?",
    about_note: "More about this note",
    up: "Up",
    down: "Down",
    remove: "Remove",
    pick: "In the harvest",
    marks: [
        "citizen or customer",
        "professional",
        "organisation",
        "society",
        "fact",
        "judgement",
        "dissent",
        "open question",
    ],
    touches: "Touches",
    is: "Is a",
    looks_like: [
        "a name",
        "a citizen service number",
        "an address",
        "a date of birth",
        "a telephone number",
        "an e-mail address",
    ],
    look_again: "This looks like ",
    twice_changed: "Changed in two places. Which one do you show?",
    keep_this: "This one",
    keep_both: "Keep all of them",
    removed_there: "(removed there)",
    more_notes: |n| ["Show more (", &n.to_string(), " left)"].concat(),
    good: "Benefits",
    bad: "Harms",
    worked: "Worked",
    failed: "Failed",
    question: |n| "Question ".to_owned() + &n.to_string(),
    what_if: "But what if…?",
    what_if_hint: "Change one thing about the dilemma. Does your answer hold, or does it tip over?",
    holds: "It holds",
    tips: "Here it tips over",
    before: "The balance before",
    after: "The balance after the talk",
    clear_after: "Clear the balance after the talk",
    closing: "Closing sentence",
    closing_parts: ["We choose", "because", "in spite of", "and limit the harm by"],
    previous_step: "Previous step",
    next_step: "Next step",
    step_of: |n, all| ["Step ", &n.to_string(), " of ", &all.to_string()].concat(),
    now_question: |n, all| ["Now question ", &n.to_string(), " of ", &all.to_string()].concat(),
    in_round: |n| "round ".to_owned() + &n.to_string(),
    open_question: "Open question",
    balance_moved: |before, after| ["Balance: ", before, " → ", after].concat(),
    choose: "Choose from the notes",
    let_go: "Let the rest go",
    missed: |group, dilemmas| {
        let dilemmas: Vec<String> = dilemmas.iter().map(usize::to_string).collect();
        ["Group ", &group.to_string(), " missed dilemma ", &dilemmas.join(" and ")].concat()
    },
    files: "Files and report",
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
        name.to_owned() + ": can't be read or isn't whole. Save it there once more. Nothing was changed."
    },
    file_large: |name| name.to_owned() + ": larger than 20 MB, so no file of this presentation. Nothing was changed.",
    conflicts: |n| match n {
        1 => "One note was changed in two places. Choose at the dilemma which one you show.".to_owned(),
        n => n.to_string() + " notes were changed in two places. Choose at the dilemma which one you show.",
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
    report_of: "Report of ",
    lines: "The lines",
    place_alone: "Own place: ",
    harvest: "Harvest",
    nothing: "Nothing noted.",
    separator: ",",
    columns: ["Dilemma", "Question", "Part", "Note", "Touches", "Kind", "Round"],
    invite_good: |side| ["What does ‘", side, "’ bring, and to whom?"].concat(),
    invite_bad: |side| ["What does ‘", side, "’ cost, and who pays for it?"].concat(),
    invite_worked: "What did you do, and what helped?",
    invite_failed: "What got stuck, and why?",
    invite_holds: "What if… and your answer holds?",
    invite_tips: "What if… and your answer changes?",
    closing_alone: ["I choose", "because", "in spite of", "and limit the harm by"],
    after_alone: "Where does the balance lie now?",
    clear_after_alone: "Clear this second balance",
    harvest_full: "Three are chosen already; this one isn't in the harvest.",
    twice_entered: "Entered in two places. Which one do you show?",
    unplaced: "not weighed",
    stands_beside: "changed in two places",
    fresh: "new",
    fresh_title: "Just came in",
    fresh_more: |n| ["And ", &n.to_string(), " more."].concat(),
    seen: "Seen",
    file_impossible: |name| {
        name.to_owned() + ": holds something that can't be, such as a time after the year 9999. Nothing was changed."
    },
    rest: ["the size of the group", "the lines", "the times", "the rounds"],
    not_taken: |name, rest| ["Not taken from ", name, ": ", rest, "."].concat(),
    take_rest: "Take those too",
    take_rest_ask: "That replaces what stands here. Are you sure?",
    take_rest_now: "Yes, replace it",
    rest_taken: |name| name.to_owned() + ": all of it was taken.",
    undo_file: "Take this out again",
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
