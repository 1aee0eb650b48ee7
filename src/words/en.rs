//! English.

use super::{Spoken, Words};

/// English.
pub const EN: Words = Words {
    next: "Next",
    previous: "Previous",
    menu: "Menu",
    close: "Close",
    undo: "Undo",
    slide_of: |slide, all| ["Slide ", &slide.to_string(), " of ", &all.to_string()].concat(),
    progress: "Progress",

    go_to: "Go to a slide",
    go_to_label: "Number or words",
    go_to_none: "No slide found. Try another word.",
    overview: "Overview",
    full_screen: "Full screen",
    full_screen_refused: "Full screen was refused here. Try F11.",
    black: "Black screen",
    read: "Reading view",
    help: "Keys",
    first: "First slide",
    last: "Last slide",
    speaker: "Window for the presenter",
    speaker_refused: "The browser blocked the second window. Allow pop-ups for this page and press S again.",
    speaker_apart: "This browser keeps nothing here, so the two windows can't follow each other.",
    no_notes: "No notes with this slide.",
    the_end: "This is the last slide.",

    ways: "How do you take part?",
    room: "In the room",
    room_hint: "On the big screen, together with the group.",
    file_refused: "The browser didn't save the file. Allow downloads and try again.",
    with_group: "Doing this with a group? Choose:",
    room_refused: "This part can't be loaded now. Choose it again once you have internet; after that it works without.",
    alone: "Self-study",
    alone_hint: "On your own phone or laptop, at your own pace.",

    your_place: "Your place on the line",
    unplaced: "no place chosen yet",
    place_hint: "Tap the line, or use the arrow keys.",
    clear_place: "Clear my place",
    place: |at, low, high| match at.get() {
        50 => "in the very middle".to_owned(),
        at => {
            let (distance, pole) = if at < 50 { (at, low) } else { (100 - at, high) };
            let near = match distance {
                0..=4 => "right at: ",
                5..=29 => "close to: ",
                _ => "somewhat closer to: ",
            };
            near.to_owned() + pole
        }
    },
    dots_hint: "Tap where somebody stands. Drag a dot to move it.",
    dots_label: "The people on the line",
    add_dot: "Add somebody",
    remove_dot: "Remove this dot",
    people: |n| match n {
        0 => "Nobody on the line yet".to_owned(),
        1 => "1 person on the line".to_owned(),
        n => format!("{n} people on the line"),
    },
    person: |n| format!("Person {n}"),
    group_middle: ", the middle of the group: ",
    no_lines_yet: "The lines come together here as soon as somebody stands on them.",
    to_line: "To this line",
    card: Spoken::new(&super::card::EN),
    files: Spoken::new(&super::files::EN),
    line: Spoken::new(&super::line::EN),
    rounds: Spoken::new(&super::rounds::EN),

    balance: "Where does the balance lie?",
    balance_hint: "Tap the line between the two sides.",
    clear_balance: "Clear the balance",
    unweighed: "not weighed yet",
    work_out: "Questions and notes",
    note_privacy: "Do not write down names or numbers of citizens or customers.",
    noted: |n, all| [&n.to_string(), " of ", &all.to_string(), " questions filled in"].concat(),

    nothing_noted: "Nothing noted yet.",

    items: "All items",
    items_in_hand: "The afternoon",
    planned: "planned",
    expected: "expected",
    actual: "actual",
    more_for: |what| format!("More for: {what}"),
    start_item: "Start this item now",
    end_item: "End this item now",
    repeat_item: "Begin this item again",
    begun_earlier: "Begun half a minute earlier",
    begun_later: "Begun half a minute later",
    skip_item: "Skip this item",
    keep_item: "Put this item back",
    shift: "Shift the plan",
    shift_by: |minutes| match minutes {
        later if later > 0 => format!("{later} min later"),
        earlier => format!("{} min earlier", earlier.saturating_neg()),
    },
    question: "Pause for a question",
    resume: "Go on after the question",
    held: "on hold: a question",
    spread: "Spread the delay",
    spread_told: |delay, left| match left {
        0 => format!("You are {delay} min behind. This way the last item begins on time again."),
        left => format!("You are {delay} min behind. This way {left} min of that remain."),
    },
    spread_length: "lasts",
    spread_start: "begins",
    do_it: "Do this",
    leave_it: "Leave it",
    warning: "begin to round off",
    danger: "round off now",
    show_clock: "Small clock on every slide",
    sound: "Sound at 2 minutes and at the end",
    sound_refused: "This browser plays no sound.",
    jumped: |minutes| {
        let minutes_of = |by: i64| if by == 1 { "1 minute".to_owned() } else { format!("{by} minutes") };
        match minutes {
            on if on > 0 => {
                format!("This computer's clock jumped ahead by {}, or it slept. Was the clock set?", minutes_of(on))
            }
            back => {
                format!(
                    "This computer's clock jumped back by {}. Was the clock set?",
                    minutes_of(back.saturating_neg())
                )
            }
        }
    },
    move_along: "Yes, move the times along",
    leave_times: "No, leave them",
    agenda_aside: "The saved times no longer fit this agenda. They were put aside; everything else is still there.",
    feasible: "Does it fit?",
    people_count: "Number of people",
    fewer_people: "One person fewer",
    more_people: "One person more",
    pace: |round, question| format!("{round} a round, {question} a question"),
    turns: |least, most, turn| {
        if least == most {
            format!("Groups of {most}: {turn} to speak each")
        } else {
            format!("Groups of {least} or {most}: {turn} to speak each")
        }
    },
    fits: "That fits.",
    empty_groups: "There are more groups than people. Make fewer groups.",
    short_questions: "That is tight: less than 2 minutes a question. Hold fewer rounds or take more time.",
    short_turns: "That is tight: less than a minute a person. Make more groups.",
    start_now: "Start the afternoon now",
    start_next: "Next item",
    step_back: "Step back",
    end_afternoon: "Close the afternoon",
    not_started: "The afternoon has not started yet.",
    over: "The afternoon is over.",
    past_day: "This afternoon has been.",
    skipped: "skipped",
    time: "The time",
    end_of_afternoon: "end of the afternoon",
    left: |minutes| format!("{minutes} min left"),
    last_minute: "last minute",
    overtime: |minutes| match minutes {
        0 => "just over time".to_owned(),
        minutes => format!("{minutes} min over time"),
    },
    at: |time| time.to_owned(),
    until: |time| format!("until {time}"),
    lateness: |minutes| match minutes {
        0 => "on time".to_owned(),
        late if late > 0 => format!("{late} min later than planned"),
        early => format!("{} min earlier than planned", early.saturating_neg()),
    },
    then: |what| format!("Next: {what}"),
    two_minutes: "2 minutes left.",
    halfway: "You are halfway.",
    time_is_up: "Time is up.",
    item_started: |what| format!("Now: {what}"),
    until_clock: |time| format!("until {time}"),
    of_planned: |minutes, planned| format!("{minutes} of {planned} min"),
    held_for: |minutes| format!("{minutes} min held for questions"),
    repeated: |times| match times {
        1 => "begun again".to_owned(),
        times => format!("begun again {times} times"),
    },
    choice: |minutes| format!("You began {minutes} min after the planned time. Count from now, or by the plan?"),
    from_now: "From now",
    by_plan: "By the plan",

    round: |n| format!("Round {n}"),
    round_of: |n, all| format!("Round {n} of {all}"),
    groups: "Number of groups",
    fewer_groups: "One group fewer",
    more_groups: "One group more",
    dilemma: |n| format!("Dilemma {n}"),
    start_round: |n| format!("Start round {n}"),
    end_round: "End this round",
    reset_rounds: "Start again",
    rounds_done: "All rounds are done.",
    switching: "Switch",
    group_to: |letter, dilemma| format!("Group {letter} → dilemma {dilemma}"),
    per_round: |time| format!("{time} a round"),

    saved: |time| ["Saved on this device, ", time].concat(),
    saving: "Saving…",
    not_saved: "Not saved: this browser's storage is full. Make room; what you enter stays here as long as this window is open.",
    storage_absent: "This browser keeps nothing for this page. Everything works, but is gone when you close the window.",
    storage_unreadable: "What was saved here before can't be read. It is kept aside; you start with a clean slate.",
    storage_newer: "What is saved here comes from a newer version. You can look and fill in, but nothing is overwritten. Reload the page for the new version.",
    storage_blocked: "What is saved here can't be read, and there is no room to keep it aside. You can fill in, but nothing is overwritten. Take what you enter along as a file.",
    storage_unlike: "This browser doesn't keep what you enter. Everything works; take it along as a file before you close the window.",
    as_file: "Take along as a file",
    old_as_file: "Take the old along as a file",
    dismiss: "Got it",
    update_ready: "A new version is ready.",
    update_now: "Update now",
};
