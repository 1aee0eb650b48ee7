//! English, about a line and who stands on it.

use super::Words;
use crate::session::line::order::Role;
use crate::session::line::pattern::Pattern;
use std::cmp::Ordering;

/// English.
pub const EN: Words = Words {
    redo: "Redo",
    people_of: |n, all, without| {
        [&n.to_string(), " of ", &all.to_string(), " on the line, ", &without.to_string(), " without a place"].concat()
    },
    nowhere_too: |n| [" (", &n.to_string(), " by choice)"].concat(),
    group_size: "How many are you?",
    nowhere: "Chose to stand nowhere",
    fewer_nowhere: "One fewer",
    more_nowhere: "One more",
    more: "More…",
    more_title: "More with this line",
    the_group: "The group",
    this_dot: "This dot",
    choose_first: "Choose a dot first.",
    previous_dot: "Previous dot",
    next_dot: "Next dot",
    name: "Name",
    function: "Function",
    organisation: "Organisation",
    name_hint: "None of it is needed. A name joins this person across the lines.",
    move_left: "Move left",
    move_right: "Move right",
    collecting: "Collecting",
    hide: "Collect hidden",
    show: "Show the dots",
    lock: "Lock",
    reopen: "Reopen",
    is_hidden: "The dots are hidden. Tap in the presenter’s window: the room does not see that.",
    is_locked: "This line is locked.",
    reopened: |time| ["Reopened at ", time, "."].concat(),
    spread: "Mark: the middle. Band: the half around it.",
    gap: "There is a gap: people stand on either side, nobody in between.",
    the_middle: "The middle of the group: ",
    speak: "Who speaks?",
    speak_anew: "Start the turns anew",
    say_who: "Name, function and organisation",
    role: |role| match role {
        Role::Left => "The left end",
        Role::Right => "The right end",
        Role::Middle => "The middle",
        Role::Loneliest => "Who stands most alone",
    },
    next_turn: "Next",
    passes: "Passes",
    heard: "Done",
    again_title: "At the end",
    again: "On the line once more",
    again_off: "Back to the first time",
    again_hint: "Nobody has moved yet. Drag who stands elsewhere now.",
    moves: |left, right| match left + right {
        0 => "Nobody moved.".to_owned(),
        1 => ["1 moved, to the ", if left == 1 { "left." } else { "right." }].concat(),
        n => [&n.to_string(), " moved: ", &left.to_string(), " to the left, ", &right.to_string(), " to the right."]
            .concat(),
    },
    middle_moved: |way| match way {
        Ordering::Less => "The middle of the group moved to the left.",
        Ordering::Equal => "The middle of the group stayed where it was.",
        Ordering::Greater => "The middle of the group moved to the right.",
    },
    why: "Why? In one sentence",
    place_now: "Where do you stand now?",
    first_time: "The first time: ",
    clear_now: "Clear this second place",
    pattern: |pattern| match pattern {
        Pattern::ImportantNotDone => {
            "You see that it is found important, and that little is done about it yet. That is common. Which small step would you take first, and whom would you ask along?"
        }
        Pattern::DoneNotKnown => {
            "You see much being done, and are still finding out how yourself. Doing often comes before knowing. Whom would you like to watch at work?"
        }
        Pattern::AllHigh => {
            "Your three points all lie to the right. What makes it work where you are, and whom would you wish the same?"
        }
        Pattern::AllLow => {
            "Your three points all lie to the left. That tells where you stand now, not who you are. Where would you like to see something move first?"
        }
        Pattern::Unclear => {
            "Your three points show no clear pattern, and that is fine. Over which of the three did you doubt the longest, and what made you?"
        }
    },
    joined: "Thin: one person. Heavy: the middle of the group.",
    your_code: "Your code",
    code_hint: "Read it aloud to whoever leads the afternoon. It says where you stand, and nothing else.",
    codes: "Enter codes",
    code_label: "A participant’s code",
    code_put: "Put on the lines",
    code_again: "Yes, somebody else",
    code_done: |code| [code, " is on the lines."].concat(),
    code_twice: |code| [code, " is there already. Is this somebody else in the same places?"].concat(),
    code_nowhere: "This code is right, but holds no place.",
    code_locked: |line| ["The line ‘", line, "’ is locked. Reopen it first."].concat(),
    code_sign: |sign| ["‘", sign, "’ is in no code. Nothing has changed."].concat(),
    code_length: |n| ["A code has ", &n.to_string(), " characters. Nothing has changed."].concat(),
    code_wrong: "This code is not right, or of another afternoon. Nothing has changed.",
    code_remove: |code| ["Remove ", code].concat(),
    spelled: |sign| match sign {
        'A' => "Alfa",
        'B' => "Bravo",
        'C' => "Charlie",
        'D' => "Delta",
        'E' => "Echo",
        'F' => "Foxtrot",
        'G' => "Golf",
        'H' => "Hotel",
        'J' => "Juliett",
        'K' => "Kilo",
        'M' => "Mike",
        'N' => "November",
        'P' => "Papa",
        'Q' => "Quebec",
        'R' => "Romeo",
        'S' => "Sierra",
        'T' => "Tango",
        'V' => "Victor",
        'W' => "Whiskey",
        'X' => "X-ray",
        'Y' => "Yankee",
        'Z' => "Zulu",
        _ => "",
    },
    group_wrong: |typed| ["‘", typed, "’ is no whole number from 1 to 999. Nothing has changed."].concat(),
    names_elsewhere: "On another line already:",
    along_hint: "On the line: the arrow keys move a dot, with Shift they go to the dot beside it.",
    both_middles: "Dotted: the middle first. Solid: now.",
    now: "Now: ",
    mark_first: "first",
    mark_now: "now",
    you_moved: |way| match way {
        Ordering::Less => "You moved to the left.",
        Ordering::Equal => "You stand in the same place.",
        Ordering::Greater => "You moved to the right.",
    },
};
