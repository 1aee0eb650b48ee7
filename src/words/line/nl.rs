//! Dutch, about a line and who stands on it.

use super::Words;
use crate::session::line::order::Role;
use crate::session::line::pattern::Pattern;
use std::cmp::Ordering;

/// Nederlands.
pub const NL: Words = Words {
    redo: "Opnieuw",
    people_of: |n, all, without| {
        [&n.to_string(), " van ", &all.to_string(), " op de lijn, ", &without.to_string(), " zonder positie"].concat()
    },
    nowhere_too: |n| [" (", &n.to_string(), " bewust)"].concat(),
    group_size: "Met hoeveel zijn jullie?",
    nowhere: "Staat bewust nergens",
    fewer_nowhere: "Een minder",
    more_nowhere: "Een meer",
    more: "Meer…",
    more_title: "Meer met deze lijn",
    the_group: "De groep",
    this_dot: "Deze stip",
    choose_first: "Kies eerst een stip.",
    previous_dot: "Vorige stip",
    next_dot: "Volgende stip",
    name: "Naam",
    function: "Functie",
    organisation: "Organisatie",
    name_hint: "Niets hoeft. Een naam verbindt deze persoon over de lijnen.",
    move_left: "Schuif naar links",
    move_right: "Schuif naar rechts",
    collecting: "Verzamelen",
    hide: "Verzamel verborgen",
    show: "Toon de stippen",
    lock: "Zet vast",
    reopen: "Heropen",
    is_hidden: "De stippen zijn verborgen. Tik in het venster van de presentator: dat ziet de zaal niet.",
    is_locked: "Deze lijn staat vast.",
    reopened: |time| ["Heropend om ", time, " uur."].concat(),
    spread: "Streep: het midden. Balk: de middelste helft.",
    gap: "Er zit een gat: aan beide kanten staan mensen, ertussen niemand.",
    the_middle: "Het midden van de groep: ",
    speak: "Wie aan het woord?",
    speak_anew: "Begin de spreekbeurten opnieuw",
    say_who: "Naam, functie en organisatie",
    role: |role| match role {
        Role::Left => "Het linker eind",
        Role::Right => "Het rechter eind",
        Role::Middle => "Het midden",
        Role::Loneliest => "Wie het meest alleen staat",
    },
    next_turn: "Volgende",
    passes: "Past",
    heard: "Klaar",
    again_title: "Aan het eind",
    again: "Nog eens op de lijn",
    again_off: "Terug naar de eerste keer",
    again_hint: "Nog niemand schoof op. Sleep wie nu ergens anders staat.",
    moves: |left, right| match left + right {
        0 => "Niemand schoof op.".to_owned(),
        1 => ["1 schoof op, naar ", if left == 1 { "links." } else { "rechts." }].concat(),
        n => [&n.to_string(), " schoven op: ", &left.to_string(), " naar links, ", &right.to_string(), " naar rechts."]
            .concat(),
    },
    middle_moved: |way| match way {
        Ordering::Less => "Het midden van de groep schoof naar links.",
        Ordering::Equal => "Het midden van de groep bleef waar het was.",
        Ordering::Greater => "Het midden van de groep schoof naar rechts.",
    },
    why: "Waarom? In één zin",
    place_now: "Waar sta je nu?",
    first_time: "De eerste keer: ",
    clear_now: "Wis deze tweede plek",
    pattern: |pattern| match pattern {
        Pattern::ImportantNotDone => {
            "Je ziet dat het belangrijk wordt gevonden, en dat er nog weinig mee gebeurt. Dat komt vaak voor. Welke kleine stap zou jij als eerste zetten, en wie vraag je mee?"
        }
        Pattern::DoneNotKnown => {
            "Je ziet al veel gebeuren, en zelf zoek je nog hoe. Doen gaat vaak vooraf aan weten. Bij wie zou je eens willen meekijken?"
        }
        Pattern::AllHigh => {
            "Je drie punten liggen alle drie rechts. Wat maakt dat het bij jullie lukt, en wie zou je dat gunnen?"
        }
        Pattern::AllLow => {
            "Je drie punten liggen alle drie links. Dat vertelt waar je nu staat, niet wie je bent. Waar zou je als eerste iets willen zien bewegen?"
        }
        Pattern::Unclear => {
            "Je drie punten laten geen duidelijk patroon zien, en dat mag. Bij welk van de drie twijfelde je het langst, en wat maakte dat?"
        }
    },
    joined: "Dun: één persoon. Dik: het midden van de groep.",
    your_code: "Jouw code",
    code_hint: "Lees hem voor aan wie de middag leidt. Er staat alleen in waar jij staat.",
    codes: "Codes invoeren",
    code_label: "Code van een deelnemer",
    code_put: "Zet op de lijnen",
    code_again: "Ja, iemand anders",
    code_done: |code| [code, " staat op de lijnen."].concat(),
    code_twice: |code| [code, " staat er al. Is dit iemand anders op dezelfde plekken?"].concat(),
    code_nowhere: "Deze code klopt, maar er staat geen plek in.",
    code_locked: |line| ["De lijn ‘", line, "’ staat vast. Heropen die eerst."].concat(),
    code_sign: |sign| ["‘", sign, "’ komt in geen code voor. Er is niets veranderd."].concat(),
    code_length: |n| ["Een code heeft ", &n.to_string(), " tekens. Er is niets veranderd."].concat(),
    code_wrong: "Deze code klopt niet, of hoort bij een andere middag. Er is niets veranderd.",
    code_remove: |code| ["Haal ", code, " weg"].concat(),
    spelled: |sign| match sign {
        'A' => "Anton",
        'B' => "Bernard",
        'C' => "Cornelis",
        'D' => "Dirk",
        'E' => "Eduard",
        'F' => "Ferdinand",
        'G' => "Gerard",
        'H' => "Hendrik",
        'J' => "Johan",
        'K' => "Karel",
        'M' => "Maria",
        'N' => "Nico",
        'P' => "Pieter",
        'Q' => "Quotiënt",
        'R' => "Richard",
        'S' => "Simon",
        'T' => "Theodoor",
        'V' => "Victor",
        'W' => "Willem",
        'X' => "Xantippe",
        'Y' => "Ypsilon",
        'Z' => "Zaandam",
        _ => "",
    },
    group_wrong: |typed| ["‘", typed, "’ is geen heel getal van 1 tot en met 999. Er is niets veranderd."].concat(),
    names_elsewhere: "Al op een andere lijn:",
    along_hint: "Op de lijn: de pijltjestoetsen verschuiven een stip, met Shift erbij ga je naar de stip ernaast.",
    both_middles: "Gestippeld: het midden eerst. Streep: nu.",
    now: "Nu: ",
    mark_first: "eerst",
    mark_now: "nu",
    you_moved: |way| match way {
        Ordering::Less => "Je schoof op naar links.",
        Ordering::Equal => "Je staat nog op dezelfde plek.",
        Ordering::Greater => "Je schoof op naar rechts.",
    },
};
