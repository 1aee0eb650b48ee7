//! Dutch.

use super::{Spoken, Words};

/// Nederlands.
pub const NL: Words = Words {
    next: "Volgende",
    previous: "Vorige",
    menu: "Menu",
    close: "Sluiten",
    undo: "Ongedaan maken",
    slide_of: |slide, all| ["Dia ", &slide.to_string(), " van ", &all.to_string()].concat(),
    progress: "Voortgang",

    go_to: "Ga naar een dia",
    go_to_label: "Nummer of woorden",
    go_to_none: "Geen dia gevonden. Probeer een ander woord.",
    overview: "Overzicht",
    full_screen: "Volledig scherm",
    full_screen_refused: "Volledig scherm lukt hier niet. Probeer F11.",
    black: "Zwart scherm",
    read: "Leesweergave",
    help: "Toetsen",
    first: "Eerste dia",
    last: "Laatste dia",
    speaker: "Venster voor de presentator",
    speaker_refused: "De browser hield het tweede venster tegen. Sta pop-ups toe voor deze pagina en druk nog eens op S.",
    speaker_apart: "Deze browser bewaart hier niets, dus de twee vensters kunnen elkaar niet volgen.",
    no_notes: "Geen notities bij deze dia.",
    the_end: "Dit is de laatste dia.",

    ways: "Hoe doe je mee?",
    room: "In de zaal",
    room_hint: "Op het grote scherm, samen met de groep.",
    file_refused: "De browser bewaarde het bestand niet. Sta downloads toe en probeer het opnieuw.",
    with_group: "Geef je dit aan een groep? Kies dan:",
    room_refused: "Dit deel kan nu niet laden. Zorg één keer voor internet en kies opnieuw; daarna werkt het ook zonder.",
    alone: "Zelfstudie",
    alone_hint: "Op je eigen telefoon of laptop, in je eigen tempo.",

    your_place: "Jouw plek op de lijn",
    unplaced: "nog geen plek gekozen",
    place_hint: "Tik op de lijn, of gebruik de pijltjestoetsen.",
    clear_place: "Wis mijn plek",
    place: |at, low, high| match at.get() {
        50 => "precies in het midden".to_owned(),
        at => {
            let (distance, pole) = if at < 50 { (at, low) } else { (100 - at, high) };
            let near = match distance {
                0..=4 => "helemaal bij: ",
                5..=29 => "dicht bij: ",
                _ => "iets dichter bij: ",
            };
            near.to_owned() + pole
        }
    },
    dots_hint: "Tik waar iemand staat. Sleep een stip om te verplaatsen.",
    dots_label: "De mensen op de lijn",
    add_dot: "Zet iemand erbij",
    remove_dot: "Haal deze stip weg",
    people: |n| match n {
        0 => "Nog niemand op de lijn".to_owned(),
        1 => "1 persoon op de lijn".to_owned(),
        n => format!("{n} mensen op de lijn"),
    },
    person: |n| format!("Persoon {n}"),
    group_middle: ", het midden van de groep: ",
    no_lines_yet: "Hier komen de drie lijnen samen, zodra er een plek op staat.",
    to_line: "Naar deze lijn",
    card: Spoken::new(&super::card::NL),
    files: Spoken::new(&super::files::NL),
    line: Spoken::new(&super::line::NL),
    rounds: Spoken::new(&super::rounds::NL),

    balance: "Waar ligt de balans?",
    balance_hint: "Tik op de lijn tussen de twee kanten.",
    clear_balance: "Wis de balans",
    unweighed: "nog niet gewogen",
    work_out: "Vragen en notities",
    note_privacy: "Schrijf geen namen of nummers van burgers of klanten op.",
    noted: |n, all| [&n.to_string(), " van ", &all.to_string(), " vragen ingevuld"].concat(),

    nothing_noted: "Nog niets genoteerd.",

    items: "Alle onderdelen",
    items_in_hand: "De middag",
    planned: "gepland",
    expected: "verwacht",
    actual: "werkelijk",
    more_for: |what| format!("Meer voor: {what}"),
    start_item: "Start dit onderdeel nu",
    end_item: "Rond dit onderdeel nu af",
    repeat_item: "Begin dit onderdeel opnieuw",
    begun_earlier: "Een halve minuut eerder begonnen",
    begun_later: "Een halve minuut later begonnen",
    skip_item: "Sla dit onderdeel over",
    keep_item: "Zet dit onderdeel terug",
    shift: "Schuif het plan",
    shift_by: |minutes| match minutes {
        later if later > 0 => format!("{later} min later"),
        earlier => format!("{} min eerder", earlier.saturating_neg()),
    },
    question: "Pauze voor een vraag",
    resume: "Verder na de vraag",
    held: "even stil: een vraag",
    spread: "Verdeel de uitloop",
    spread_told: |delay, left| match left {
        0 => format!("Je loopt {delay} min uit. Zo begint het laatste onderdeel weer op tijd."),
        left => format!("Je loopt {delay} min uit. Zo blijft daar {left} min van over."),
    },
    spread_length: "duurt",
    spread_start: "begint",
    do_it: "Doe dit",
    leave_it: "Laat zo",
    warning: "begin af te ronden",
    danger: "rond nu af",
    show_clock: "Kleine klok op elke dia",
    sound: "Geluid bij 2 minuten en aan het eind",
    sound_refused: "Geluid lukt niet in deze browser.",
    jumped: |minutes| {
        let minutes_of = |by: i64| if by == 1 { "1 minuut".to_owned() } else { format!("{by} minuten") };
        match minutes {
            on if on > 0 => {
                format!(
                    "De klok van deze computer sprong {} vooruit, of de computer sliep. Is de klok verzet?",
                    minutes_of(on)
                )
            }
            back => {
                format!(
                    "De klok van deze computer sprong {} terug. Is de klok verzet?",
                    minutes_of(back.saturating_neg())
                )
            }
        }
    },
    move_along: "Ja, schuif de tijden mee",
    leave_times: "Nee, laat zo",
    agenda_aside: "De bewaarde tijden passen niet meer bij deze agenda. Ze zijn apart gelegd; al het andere staat er nog.",
    feasible: "Past het?",
    people_count: "Aantal mensen",
    fewer_people: "Iemand minder",
    more_people: "Iemand meer",
    pace: |round, question| format!("{round} per ronde, {question} per vraag"),
    turns: |least, most, turn| {
        if least == most {
            format!("Groepen van {most}: ieder {turn} aan het woord")
        } else {
            format!("Groepen van {least} of {most}: ieder {turn} aan het woord")
        }
    },
    fits: "Dat past.",
    empty_groups: "Er zijn meer groepen dan mensen. Maak minder groepen.",
    short_questions: "Dat is krap: minder dan 2 minuten per vraag. Neem minder rondes of meer tijd.",
    short_turns: "Dat is krap: minder dan een minuut per persoon. Maak meer groepen.",
    start_now: "Start de middag nu",
    start_next: "Volgend onderdeel",
    step_back: "Stap terug",
    end_afternoon: "Sluit de middag af",
    not_started: "De middag is nog niet gestart.",
    over: "De middag is afgelopen.",
    past_day: "Deze middag is geweest.",
    skipped: "overgeslagen",
    time: "De tijd",
    end_of_afternoon: "einde van de middag",
    left: |minutes| format!("nog {minutes} min"),
    last_minute: "laatste minuut",
    overtime: |minutes| match minutes {
        0 => "net over tijd".to_owned(),
        minutes => format!("{minutes} min over tijd"),
    },
    at: |time| format!("{time} uur"),
    until: |time| format!("tot {time} uur"),
    lateness: |minutes| match minutes {
        0 => "op tijd".to_owned(),
        late if late > 0 => format!("{late} min later dan gepland"),
        early => format!("{} min eerder dan gepland", early.saturating_neg()),
    },
    then: |what| format!("Straks: {what}"),
    two_minutes: "Nog 2 minuten.",
    halfway: "Je bent op de helft.",
    time_is_up: "De tijd is om.",
    item_started: |what| format!("Nu: {what}"),
    until_clock: |time| format!("tot {time}"),
    of_planned: |minutes, planned| format!("{minutes} van {planned} min"),
    held_for: |minutes| format!("{minutes} min stil voor vragen"),
    repeated: |times| match times {
        1 => "opnieuw begonnen".to_owned(),
        times => format!("{times} keer opnieuw begonnen"),
    },
    choice: |minutes| format!("Je begon {minutes} min na de geplande tijd. Reken je vanaf nu, of volgens plan?"),
    from_now: "Vanaf nu",
    by_plan: "Volgens plan",

    round: |n| format!("Ronde {n}"),
    round_of: |n, all| format!("Ronde {n} van {all}"),
    groups: "Aantal groepen",
    fewer_groups: "Een groep minder",
    more_groups: "Een groep meer",
    dilemma: |n| format!("Dilemma {n}"),
    start_round: |n| format!("Start ronde {n}"),
    end_round: "Rond deze ronde af",
    reset_rounds: "Begin opnieuw",
    rounds_done: "De rondes zijn klaar.",
    switching: "Wisselen",
    group_to: |letter, dilemma| format!("Groep {letter} → dilemma {dilemma}"),
    per_round: |time| format!("{time} per\u{a0}ronde"),

    saved: |time| ["Bewaard op dit apparaat, ", time, " uur"].concat(),
    saving: "Bewaren…",
    not_saved: "Niet bewaard: de opslag van deze browser is vol. Maak ruimte vrij; wat je invoert blijft hier staan zolang dit venster open is.",
    storage_absent: "Deze browser bewaart niets voor deze pagina. Alles werkt, maar is weg als je het venster sluit.",
    storage_unreadable: "Wat hier eerder bewaard was, kunnen we niet lezen. Het is apart gelegd; je begint met een schone lei.",
    storage_newer: "Wat hier bewaard is, komt uit een nieuwere versie. Je kunt kijken en invullen, maar er wordt niets overschreven. Herlaad de pagina voor de nieuwe versie.",
    storage_blocked: "Wat hier bewaard is, kunnen we niet lezen, en er is geen ruimte om het apart te leggen. Je kunt invullen, maar er wordt niets overschreven. Neem wat je invult mee als bestand.",
    storage_unlike: "Deze browser bewaart niet wat je invult. Alles werkt; neem het mee als bestand voordat je het venster sluit.",
    as_file: "Neem mee als bestand",
    old_as_file: "Neem het oude mee als bestand",
    dismiss: "Begrepen",
    update_ready: "Er is een nieuwe versie klaar.",
    update_now: "Nu vernieuwen",
};
