//! What is seen in a note, and what is left alone.

use super::*;

/// What is seen, with the words that it is seen in.
fn seen(note: &str) -> Vec<(Kind, &str)> {
    findings(note).into_iter().map(|found| (found.kind, &note[found.at])).collect()
}

fn nothing(notes: &[&str]) {
    for note in notes {
        assert_eq!(seen(note), [], "{note}");
    }
}

#[test]
fn service_numbers_pass_the_eleven_test() {
    assert_eq!(seen("bsn 111222333 hoort bij"), [(Kind::Number, "111222333")]);
    assert_eq!(seen("(123456782)"), [(Kind::Number, "123456782")]);
    assert_eq!(seen("1234.56.782"), [(Kind::Number, "1234.56.782")]);
    assert_eq!(seen("1234 56 782."), [(Kind::Number, "1234 56 782")]);
    // Of 010464554, without the 0: 1·8 + 4·6 + 6·5 + 4·4 + 5·3 + 5·2 - 4 = 99.
    assert_eq!(seen("10464554"), [(Kind::Number, "10464554")]);
    nothing(&["111222334", "123456789", "000000000", "1112223330", "A111222333", "111222333B", "€ 111.222.333", "12"]);
}

#[test]
fn telephone_numbers_are_seen_however_they_are_set() {
    for note in [
        "0612345678",
        "06-12345678",
        "06 12 34 56 78",
        "030-1234567",
        "+31612345678",
        "+31 (0)6 12345678",
        "0031 30 1234567",
    ] {
        assert_eq!(seen(note), [(Kind::Phone, note)]);
        assert_eq!(seen(&format!("bel {note}, graag"))[0].0, Kind::Phone);
    }
    nothing(&["0800-1234", "061234567", "06123456789", "+32 475 123456", "0012345678"]);
}

#[test]
fn postcodes_and_streets_are_addresses() {
    for note in ["3511 AB", "3511AB", "3511ab", "2011 AB"] {
        assert_eq!(seen(note), [(Kind::Address, note)]);
    }
    assert_eq!(seen("op 2011 AB Haarlem"), [(Kind::Address, "2011 AB")]);
    assert_eq!(seen("Kerkstraat 12b in Utrecht"), [(Kind::Address, "Kerkstraat 12b")]);
    nothing(&[
        "3511 SS",
        "0511 AB",
        "in 2025 AI gebruiken",
        "2024 en verder",
        "3511 ABC",
        "35112 AB",
        "onderweg 3 keer",
        "Weg 5 regels",
    ]);
}

#[test]
fn days_of_birth_are_seen_and_days_of_meetings_are_not() {
    for note in ["12-05-1980", "1/2/1999", "12.5.1980", "1980-05-12", "12 mei 1980", "3 mrt. 1975", "31 december 2001"]
    {
        assert_eq!(seen(note), [(Kind::Birthday, note)]);
    }
    assert_eq!(seen("geboren op 3 oktober 2019"), [(Kind::Birthday, "3 oktober 2019")]);
    assert_eq!(seen("geb. 12-05-80"), [(Kind::Birthday, "12-05-80")]);
    nothing(&[
        "3 oktober 2024",
        "23 Januari 2025",
        "12-05-80",
        "32-05-1980",
        "12-13-1980",
        "12-05.1980",
        "3 regels 2001",
        "3 mensen 1999",
    ]);
}

#[test]
fn e_mail_addresses_are_seen() {
    assert_eq!(seen("mail jan.de-vries@hu.nl."), [(Kind::Email, "jan.de-vries@hu.nl")]);
    assert_eq!(seen("é@ü.example"), [(Kind::Email, "é@ü.example")]);
    nothing(&["@hu", "jan@hu", "a @ b.nl", "jan@.nl", "3@5.10"]);
}

#[test]
fn names_are_seen_behind_a_title() {
    assert_eq!(seen("Mevrouw de Vries belde"), [(Kind::Name, "Mevrouw de Vries")]);
    assert_eq!(seen("dhr. El Amrani-Smit"), [(Kind::Name, "dhr. El Amrani-Smit")]);
    assert_eq!(seen("bij familie van der Berg."), [(Kind::Name, "familie van der Berg")]);
    nothing(
        &["mevrouw belde", "de heer des huizes", "een familie in Utrecht", "Een meneer", "mw", "Beste Jan"]
            .map(|note| note),
    );
}

#[test]
fn a_note_about_rules_is_left_alone() {
    nothing(&[
        "",
        "Je mag spijt hebben van 25% van de gevallen waarin je het gebruikt",
        "Regel 12.3.4 laat 60 minuten toe; 3 rondes van 18:40",
        "Wij kiezen 1 loket, omdat 1000 brieven per 10 weken te veel is (art. 2:14 Awb)",
        "👩‍👩‍👧 kreeg 3x een brief\u{0}",
    ]);
}

#[test]
fn several_things_are_seen_in_their_order() {
    let note = "Mw. Jansen, 3511 AB, 06-12345678, jansen@example.nl";
    assert_eq!(
        seen(note).iter().map(|found| found.0).collect::<Vec<_>>(),
        [Kind::Name, Kind::Address, Kind::Phone, Kind::Email]
    );
}

#[test]
fn a_first_name_and_a_surname_are_seen_in_mid_sentence_and_at_its_start() {
    for (note, name) in [
        ("Anna de Vries belde", "Anna de Vries"),
        ("Omdat Fatima El Amrani het vroeg", "Fatima El Amrani"),
        ("de brief van Jan-Willem Jansen", "Jan-Willem Jansen"),
        ("Gesproken met: J.P. van den Berg.", "J.P. van den Berg"),
        ("Bij A. Yilmaz liep het vast", "A. Yilmaz"),
    ] {
        assert_eq!(seen(note), [(Kind::Name, name)], "{note}");
    }
}

#[test]
fn capitals_of_organisations_laws_places_theories_and_sentences_are_no_names() {
    nothing(&[
        "De Hogeschool Utrecht en de Sociale Dienst",
        "Ministerie van Binnenlandse Zaken",
        "Tweede Kamer, Raad van State, Nationale Ombudsman",
        "Wet Maatschappelijke Ondersteuning",
        "UWV en SVB, DUO of de IND",
        "in Den Haag of Nieuwe Pekela",
        "New Public Management; Public Value; Design Thinking",
        "Omdat Jansen belde. Daarna Jansen weer",
        "Maatwerk geven is niet gelijk behandelen. Nee. Ja",
        "Bijlage A. Deze past",
        "Maandag Overleg",
        "Beste Jan",
        "Het Rode Kruis",
        "Leger des Heils",
    ]);
}

#[test]
fn the_work_grows_with_the_note_and_no_faster() {
    let pieces = [
        "1 ", "a", "12-", "a.", "jan@", "a@a.", "mw. van ", "mw. A-", "0", "1 mei ", "Aweg ", " ", "€", "A.", "Aa ",
        "Aa de ",
    ];
    for piece in pieces {
        let signs = Signs::new(&piece.repeat(20_000 / piece.len()));
        all(&signs);
        let (looks, most) = (signs.looks.get(), 1_500 * signs.len());
        assert!(looks < most, "{piece}: {looks} looks at {} signs", signs.len());
    }
}
