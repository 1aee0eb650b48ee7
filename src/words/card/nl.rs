//! Dutch, about a dilemma's card and the harvest.

use super::Words;

/// Nederlands.
pub const NL: Words = Words {
    note: |part| "Notitie bij ".to_owned() + part,
    first_note: "Schrijf hier; Enter voor de volgende",
    next_note: "Nog één?",
    about_note: "Meer over deze notitie",
    up: "Omhoog",
    down: "Omlaag",
    remove: "Verwijder",
    pick: "In de oogst",
    marks: &[
        "burger of klant",
        "uitvoerder",
        "organisatie",
        "samenleving",
        "feit",
        "oordeel",
        "tegengeluid",
        "open vraag",
    ],
    touches: "Raakt",
    is: "Is een",
    more_notes: |n| ["Toon er meer (nog ", &n.to_string(), ")"].concat(),
    good: "Baten",
    bad: "Lasten",
    worked: "Lukte",
    failed: "Mislukte",
    question: |n| "Vraag ".to_owned() + &n.to_string(),
    what_if: "Maar wat als…?",
    what_if_hint: "Verander één ding aan het dilemma. Blijft je antwoord overeind, of kantelt het?",
    holds: "Blijft overeind",
    tips: "Hier kantelt het",
    before: "De balans vooraf",
    after: "De balans na het gesprek",
    clear_after: "Wis de balans na het gesprek",
    closing: "Slotzin",
    closing_parts: &["Wij kiezen", "omdat", "ondanks", "en beperken de schade door"],
    previous_step: "Vorige stap",
    next_step: "Volgende stap",
    step_of: |n, all| ["Stap ", &n.to_string(), " van ", &all.to_string()].concat(),
    now_question: |n, all| ["Nu vraag ", &n.to_string(), " van ", &all.to_string()].concat(),
    open_question: "Open vraag",
    balance_moved: |alone, before, after, toward| {
        let whose = if alone { "Je balans" } else { "De balans" };
        match toward {
            None => [whose, " bleef ", before, "."].concat(),
            Some(side) if before == after => {
                [whose, " bleef ", before, ", en schoof iets op naar ", side, "."].concat()
            }
            Some(_) => [whose, " ging van ", before, " naar ", after, "."].concat(),
        }
    },
    choose: |n| ["Kies uit de notities (", &n.to_string(), ")"].concat(),
    beyond: |n| ["Nog ", &n.to_string(), " in het verslag."].concat(),
    more_alone: |n| match n {
        1 => "Nog 1 notitie staat bij het dilemma zelf.".to_owned(),
        n => ["Nog ", &n.to_string(), " notities staan bij het dilemma zelf."].concat(),
    },
    let_go: "De rest vervalt",
    missed: |group, dilemmas| {
        let mut first: Vec<String> = dilemmas.iter().map(usize::to_string).collect();
        let last = first.pop().unwrap_or_default();
        let and = if first.is_empty() { "" } else { " en " };
        ["Groep ", &group.to_string(), " miste dilemma ", &first.join(", "), and, &last].concat()
    },
    files: "Bestanden en verslag",
    invite_good: |side| ["Wat levert ‘", side, "’ op, en voor wie?"].concat(),
    invite_bad: |side| ["Wat kost ‘", side, "’, en wie betaalt dat?"].concat(),
    invite_worked: "Wat deed je, en wat hielp?",
    invite_failed: "Wat liep vast, en waardoor?",
    invite_holds: "Wat als… en je antwoord blijft?",
    invite_tips: "Wat als… en je antwoord verandert?",
    closing_alone: &["Ik kies", "omdat", "ondanks", "en beperk de schade door"],
    after_alone: "Waar ligt de balans nu?",
    clear_after_alone: "Wis deze tweede balans",
    harvest_full: "Er zijn er al drie gekozen; deze wacht tot er plaats is.",
    not_chosen: "Er is wel genoteerd, maar nog niets gekozen. Zet bij een notitie ‘In de oogst’ aan.",
    in_the_report: "Wat hier genoteerd is, staat in het verslag.",
    looks_like: &[
        "een naam",
        "een burgerservicenummer",
        "een adres",
        "een geboortedatum",
        "een telefoonnummer",
        "een mailadres",
    ],
    and: " en ",
    look_again: "Dit lijkt op ",
};
