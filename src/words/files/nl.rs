//! Dutch, about files, the report, and what only a table needs.

use super::Words;

/// Nederlands.
pub const NL: Words = Words {
    twice_changed: "Op twee plekken gewijzigd. Welke laat je zien?",
    keep_this: "Deze",
    keep_both: "Houd alles",
    removed_there: "(daar verwijderd)",
    in_round: |n| "ronde ".to_owned() + &n.to_string(),
    save_file: "Bewaar alles als bestand",
    save_hint: "Alles wat je invulde, om mee te nemen of aan de presentator te geven.",
    open_files: "Haal bestanden binnen",
    open_hint: "Van een tafel of van een ander apparaat. Wat je al hebt, blijft.",
    file_new: |name, new, changed| {
        let (new, changed) = (new.to_string(), changed.to_string());
        [name, ": ", &new, " nieuw, ", &changed, " bijgewerkt."].concat()
    },
    file_nothing: |name| name.to_owned() + ": niets nieuws.",
    file_taken: |name| name.to_owned() + ": alles staat er weer.",
    file_foreign: |name| name.to_owned() + ": hoort bij een andere presentatie. Er is niets veranderd.",
    file_newer: |name| {
        name.to_owned()
            + ": gemaakt met een nieuwere versie. Herlaad deze pagina met internet en probeer het opnieuw. Er is niets veranderd."
    },
    file_unreadable: |name| {
        name.to_owned()
            + ": geen bestand van deze presentatie, of niet compleet. Bewaar het nog eens waar het vandaan komt. Er is niets veranderd."
    },
    file_large: |name| {
        name.to_owned() + ": groter dan 20 MB, dus geen bestand van deze presentatie. Er is niets veranderd."
    },
    conflicts: |n| match n {
        1 => "Eén invoer is op twee plekken gewijzigd. Kies bij het dilemma welke je laat zien.".to_owned(),
        n => n.to_string() + " dingen zijn op twee plekken gewijzigd. Kies bij het dilemma wat je laat zien.",
    },
    wipe: "Wis alles op dit apparaat",
    wipe_ask: "Alles wat je invulde verdwijnt van dit apparaat. Zeker weten?",
    wipe_now: "Ja, wis alles",
    keep: "Nee, houd het",
    wiped: "Alles is gewist.",
    report: "Verslag",
    report_hint: "De lijnen, alle notities en de oogst van de middag.",
    as_markdown: "Markdown",
    as_csv: "Tabel (CSV)",
    print: "Afdrukken",
    print_refused: "Afdrukken lukt niet in deze browser. Kopieer het verslag, of bewaar het als Markdown.",
    report_of: "Verslag van ",
    lines: "De lijnen",
    place_alone: "Eigen plek: ",
    harvest: "Oogst",
    nothing: "Niets genoteerd.",
    not_chosen: "Wel genoteerd, niets gekozen voor de oogst.",
    separator: ";",
    columns: &["Dilemma", "Vraag", "Onderdeel", "Notitie", "Raakt", "Aard", "Ronde"],
    twice_entered: "Op twee plekken ingevuld. Welke laat je zien?",
    unplaced: "niet gewogen",
    stands_beside: "op twee plekken gewijzigd",
    fresh: "nieuw",
    fresh_title: "Nieuw binnengekomen",
    fresh_more: |n| ["En nog ", &n.to_string(), "."].concat(),
    seen: "Gezien",
    file_encoded: |name| {
        name.to_owned()
            + ": lijkt geen bestand van deze presentatie. Is het dat wel, bewaar het dan nog eens als UTF-8. Er is niets veranderd."
    },
    file_number: |name, number| {
        [name, ": er staat een getal in dat niet kan: ", number, ". Vraag om een nieuw bestand. Er is niets veranderd."]
            .concat()
    },
    file_odd: |name, place, odd| {
        [name, ": bij ", place, " staat ", odd, ". Vraag om een nieuw bestand. Er is niets veranderd."].concat()
    },
    the_line: |word| ["de lijn ‘", word, "’"].concat(),
    odd: &[
        "een plek buiten de lijn",
        "een tijd die niet kan, voor 1970 of na 9998",
        "iets twee keer",
        "iets wat niet kan",
    ],
    times_unfit: "De tijden erin horen bij een andere agenda; die blijven in het bestand.",
    rest: &["het aantal mensen", "de lijnen", "de tijden", "de rondes"],
    not_taken: |name, rest| ["Niet overgenomen uit ", name, ": ", rest, "."].concat(),
    take_rest: "Neem ook die over",
    take_rest_ask: "Dat vervangt wat hier al staat. Zeker weten?",
    take_rest_now: "Ja, vervang",
    rest_taken: |name| name.to_owned() + ": alles is overgenomen.",
    copy: "Kopieer",
    copied: "Gekopieerd: plak het in Word of in een mail.",
    copy_refused: "Kopiëren mag hier niet. Het verslag is geselecteerd: druk op Ctrl+C.",
    date: |day, month, year| {
        let month = match month {
            1 => "januari",
            2 => "februari",
            3 => "maart",
            4 => "april",
            5 => "mei",
            6 => "juni",
            7 => "juli",
            8 => "augustus",
            9 => "september",
            10 => "oktober",
            11 => "november",
            _ => "december",
        };
        [&day.to_string(), " ", month, " ", &year.to_string()].concat()
    },
    in_the_room: |n| ["Met ", &n.to_string(), " mensen"].concat(),
    rotation: "De rondes",
    rotation_row: |round, places| {
        let places: Vec<String> = places
            .iter()
            .map(|(group, dilemma)| ["groep ", &group.to_string(), " bij dilemma ", &dilemma.to_string()].concat())
            .collect();
        ["Ronde ", &round.to_string(), ": ", &places.join(", "), "."].concat()
    },
    because: "Waarom: ",
    still_hidden: "nog verborgen",
    balance: "Balans",
};
