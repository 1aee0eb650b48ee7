//! Dutch, about the rounds.

use super::Words;

/// Nederlands.
pub const NL: Words = Words {
    sizes: |least, most| match (least, most) {
        (1, 1) => "1 persoon per groep".to_owned(),
        (least, most) if least == most => [&most.to_string(), " mensen per groep"].concat(),
        (least, most) => [&least.to_string(), " à ", &most.to_string(), " mensen per groep"].concat(),
    },
    few: "Zo weinig mensen? Blijf bij elkaar in één groep, of maak er twee.",
    rounds: "Aantal rondes",
    fewer_rounds: "Een ronde minder",
    more_rounds: "Een ronde meer",
    more: "Meer…",
    more_title: "De rondes",
    void: |round| ["Ronde ", &round.to_string(), " telt niet mee"].concat(),
    valid: |round| ["Ronde ", &round.to_string(), " telt toch mee"].concat(),
    not_counted: "telt niet mee",
    longer: |minutes| match minutes {
        shorter if shorter < 0 => [&shorter.saturating_neg().to_string(), " min korter"].concat(),
        longer => [&longer.to_string(), " min langer"].concat(),
    },
    swap: |round| ["Wissel twee groepen in ronde ", &round.to_string()].concat(),
    swap_hint: "Kies er twee. Zij ruilen van tafel; de rest van de rondes past zich aan.",
    swap_now: "Wissel",
    so_far: "Zoals het nu staat:",
    group: "Groep ",
    to: |dilemma| [" → dilemma ", &dilemma.to_string()].concat(),
    seat: |group, dilemma| [&group.to_string(), " → ", &dilemma.to_string()].concat(),
    soon: |all| ["Straks wisselen: ", all].concat(),
    soon_many: "Straks wisselen van tafel",
    now: |all| ["Nu wisselen: ", all].concat(),
    now_many: "Nu wisselen van tafel",
    carried: "Van de vorige groep",
    ended: "De rondes zijn afgerond.",
    ended_hint: "De rondes zijn hiermee afgerond. Met ‘Stap terug’ lopen ze verder.",
};
