//! English, about a dilemma's card and the harvest.

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
    marks: &[
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
    closing_parts: &["We choose", "because", "in spite of", "and limit the harm by"],
    previous_step: "Previous step",
    next_step: "Next step",
    step_of: |n, all| ["Step ", &n.to_string(), " of ", &all.to_string()].concat(),
    now_question: |n, all| ["Now question ", &n.to_string(), " of ", &all.to_string()].concat(),
    open_question: "Open question",
    balance_moved: |alone, before, after, toward| {
        let whose = if alone { "Your balance" } else { "The balance" };
        match toward {
            None => [whose, " stayed ", before, "."].concat(),
            Some(side) if before == after => {
                [whose, " stayed ", before, ", and shifted a little to ", side, "."].concat()
            }
            Some(_) => [whose, " went from ", before, " to ", after, "."].concat(),
        }
    },
    choose: |n| ["Choose from the notes (", &n.to_string(), ")"].concat(),
    beyond: |n| [&n.to_string(), " more in the report."].concat(),
    more_alone: |n| match n {
        1 => "1 more note stands with the dilemma itself.".to_owned(),
        n => [&n.to_string(), " more notes stand with the dilemma itself."].concat(),
    },
    let_go: "Let the rest go",
    missed: |group, dilemmas| {
        let mut first: Vec<String> = dilemmas.iter().map(usize::to_string).collect();
        let last = first.pop().unwrap_or_default();
        let and = if first.is_empty() { "" } else { " and " };
        ["Group ", &group.to_string(), " missed dilemma ", &first.join(", "), and, &last].concat()
    },
    files: "Files and report",
    invite_good: |side| ["What does ‘", side, "’ bring, and to whom?"].concat(),
    invite_bad: |side| ["What does ‘", side, "’ cost, and who pays for it?"].concat(),
    invite_worked: "What did you do, and what helped?",
    invite_failed: "What got stuck, and why?",
    invite_holds: "What if… and your answer holds?",
    invite_tips: "What if… and your answer changes?",
    closing_alone: &["I choose", "because", "in spite of", "and limit the harm by"],
    after_alone: "Where does the balance lie now?",
    clear_after_alone: "Clear this second balance",
    harvest_full: "Three are chosen already; this one waits for a place.",
    not_chosen: "There are notes, and none is chosen yet. Turn on ‘In the harvest’ with one of them.",
    in_the_report: "What was noted here stands in the report.",
    looks_like: &[
        "a name",
        "a citizen service number",
        "an address",
        "a date of birth",
        "a telephone number",
        "an e-mail address",
    ],
    and: " and ",
    look_again: "This looks like ",
};
