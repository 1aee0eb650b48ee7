//! English, about the rounds.

use super::Words;

/// English.
pub const EN: Words = Words {
    sizes: |least, most| match (least, most) {
        (1, 1) => "1 person in each group".to_owned(),
        (least, most) if least == most => [&most.to_string(), " people in each group"].concat(),
        (least, most) => [&least.to_string(), " or ", &most.to_string(), " people in each group"].concat(),
    },
    few: "So few people? Stay together as one group, or make two.",
    rounds: "Number of rounds",
    fewer_rounds: "One round fewer",
    more_rounds: "One round more",
    more: "More…",
    more_title: "The rounds",
    void: |round| ["Round ", &round.to_string(), " doesn’t count"].concat(),
    valid: |round| ["Round ", &round.to_string(), " counts after all"].concat(),
    not_counted: "doesn’t count",
    longer: |minutes| match minutes {
        shorter if shorter < 0 => [&shorter.saturating_neg().to_string(), " min shorter"].concat(),
        longer => [&longer.to_string(), " min longer"].concat(),
    },
    swap: |round| ["Swap two groups in round ", &round.to_string()].concat(),
    swap_hint: "Choose two. They change tables; the other rounds follow.",
    swap_now: "Swap",
    so_far: "As it stands:",
    group: "Group ",
    to: |dilemma| [" → dilemma ", &dilemma.to_string()].concat(),
    seat: |group, dilemma| [&group.to_string(), " → ", &dilemma.to_string()].concat(),
    soon: |all| ["Soon to switch: ", all].concat(),
    soon_many: "Soon to switch tables",
    now: |all| ["Switch now: ", all].concat(),
    now_many: "Switch tables now",
    carried: "From the group before",
    ended: "The rounds are over.",
    ended_hint: "The rounds are over with that. ‘Step back’ lets them go on.",
};
