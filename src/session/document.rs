//! The session as it is saved: one versioned JSON document.

use super::stored::{Fields, Json, Stored};
use super::{Session, VERSION, dilemma};

/// Why a document can't be taken up as it is. It is kept as it stands, never overwritten.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unfit {
    /// Not JSON, cut off, or of another shape.
    Unreadable,
    /// Written by a newer version of this software.
    Newer,
    /// Of another deck.
    Foreign,
    /// It can be read, but holds what can't be: a note with no question, a time after the year 9999.
    Impossible,
}

/// The document of this session.
pub fn write(session: &Session) -> String {
    // Names, whole numbers and texts always have a JSON form.
    serde_json::to_string(&session.store()).unwrap_or_default()
}

/// The session in this document.
///
/// # Errors
/// Says why it isn't one for the deck with this id.
pub fn read(text: &str, deck: &str) -> Result<Session, Unfit> {
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let json: Json = serde_json::from_str(text).map_err(|_| Unfit::Unreadable)?;
    // The head first: what a newer version means by the rest isn't known here.
    let mut head = Fields::of(json.clone()).ok_or(Unfit::Unreadable)?;
    let version: u32 = head.take("version").ok_or(Unfit::Unreadable)?;
    let of: String = head.take("deck").ok_or(Unfit::Unreadable)?;
    if version > VERSION {
        return Err(Unfit::Newer);
    }
    if of != deck {
        return Err(Unfit::Foreign);
    }
    let json = if version < 2 { migrated(json).ok_or(Unfit::Unreadable)? } else { json };
    let session = Session::restore(json).ok_or(Unfit::Unreadable)?;
    Ok(Session { version: VERSION, ..session })
}

/// The session in a file that somebody brings in. What is kept in the browser was written there; a file may say anything.
///
/// # Errors
/// As [`read`], and where something in it can't be.
pub fn read_file(text: &str, deck: &str) -> Result<Session, Unfit> {
    let session = read(text, deck)?;
    let sound = session.dilemmas.iter().all(|(_, card)| card.is_sound());
    if sound { Ok(session) } else { Err(Unfit::Impossible) }
}

/// Whether this document was written by an older version, and is another one once it was read and written.
pub fn is_older(text: &str) -> bool {
    let head = serde_json::from_str(text).ok().and_then(Fields::of);
    head.and_then(|mut head| head.take::<u32>("version")).is_some_and(|version| version < VERSION)
}

/// A document of version 1, whose cards held one text a question and one balance, as one of version 2: each text is a
/// note, and the balance the one before the talk.
fn migrated(json: Json) -> Option<Json> {
    let register = |value: Json| {
        let version = Json::Row(vec!["".to_owned().store(), 0i64.store(), value]);
        let seen = Json::Fields(vec![(String::new(), 0i64.store())]);
        Json::Row(vec![seen, Json::Row(vec![version])])
    };
    let note = |(question, text): (String, Json)| {
        let number: u8 = question.parse().ok()?;
        let note = vec![
            ("question".to_owned(), number.store()),
            ("text".to_owned(), text),
            ("order".to_owned(), 0i64.store()),
        ];
        Some(("000000000-".to_owned() + &question, register(Json::Fields(note))))
    };
    let card = |(id, card): (String, Json)| {
        let mut card = Fields::of(card)?;
        let mut fields: Vec<(String, Json)> = Vec::new();
        if let Some(Json::Fields(notes)) = card.take("notes") {
            fields = notes.into_iter().map(note).collect::<Option<_>>()?;
        }
        if let Some(balance) = card.take::<Json>("balance").filter(|balance| *balance != Json::Null) {
            let before = vec![
                ("question".to_owned(), dilemma::notes::ONCE.store()),
                ("text".to_owned(), String::new().store()),
                ("order".to_owned(), balance),
            ];
            fields.push(("before".to_owned(), register(Json::Fields(before))));
        }
        Some((id, Json::Fields(vec![("entries".to_owned(), Json::Fields(fields))])))
    };
    let mut session = Fields::of(json)?;
    if let Some(Json::Fields(cards)) = session.take("dilemmas") {
        session.put("dilemmas", &Json::Fields(cards.into_iter().map(card).collect::<Option<_>>()?));
    }
    Some(session.json())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::register::Stamp;
    use crate::session::{Action, line};

    fn entered() -> Session {
        let mut session = Session::new("deck");
        session.apply(Action::Line("lijn".into(), line::Fact::Placed(line::Percent::near(73.0))));
        session.apply(Action::Line("lijn".into(), line::Fact::Stood(line::Percent::near(12.0))));
        let stamp = |at| Stamp { by: "x".into(), at };
        let note =
            dilemma::Note { question: 2, text: "<b>\u{0}👩‍👩‍👧 שלום</b>".into(), ..Default::default() };
        session.apply(Action::Dilemma("d".into(), dilemma::Fact::Noted("n".into(), stamp(1), note)));
        let weighed = dilemma::Fact::Weighed { after: true, stamp: stamp(2), at: Some(line::Percent::near(31.0)) };
        session.apply(Action::Dilemma("d".into(), weighed));
        session
    }

    #[test]
    fn what_is_written_is_read_back() {
        assert_eq!(read(&write(&entered()), "deck"), Ok(entered()));
        assert_eq!(read(&("\u{feff}".to_owned() + &write(&entered())), "deck"), Ok(entered()));
    }

    #[test]
    fn whatever_is_cut_off_is_unreadable() {
        let whole = write(&entered());
        for end in (0..whole.len()).filter(|end| whole.is_char_boundary(*end)) {
            assert_eq!(read(&whole[..end], "deck"), Err(Unfit::Unreadable), "cut at {end}");
        }
    }

    #[test]
    fn newer_foreign_and_out_of_range_are_refused() {
        let whole = write(&entered());
        assert_eq!(read(&whole.replace("\"version\":2", "\"version\":3"), "deck"), Err(Unfit::Newer));
        assert_eq!(read(&whole, "another"), Err(Unfit::Foreign));
        assert_eq!(read(&whole.replace("73", "101"), "deck"), Err(Unfit::Unreadable));
        assert_eq!(read(&whole.replace("73", "-1"), "deck"), Err(Unfit::Unreadable));
        for other in ["[]", "{}", "1.5", "{\"version\":1,\"deck\":\"deck\",\"lines\":[]}"] {
            assert_eq!(read(other, "deck"), Err(Unfit::Unreadable), "{other}");
        }
        assert_eq!(read(&("[".repeat(100_000)), "deck"), Err(Unfit::Unreadable), "too deep, and no overflow");
        let twice = whole.replacen("\"version\":2", "\"version\":9,\"version\":2", 1);
        assert_eq!(read(&twice, "deck"), Ok(entered()), "the last of two holds");
    }

    #[test]
    fn a_file_with_what_cannot_be_is_refused_by_name() {
        let whole = write(&entered());
        assert_eq!(read_file(&whole, "deck"), Ok(entered()));
        for (fits, odd) in [
            ("\"question\":2,", "\"question\":200,"),
            ("\"question\":2,", "\"question\":254,"),
            ("\"question\":2,", "\"cell\":200,\"question\":2,"),
            ("\"question\":2,", "\"round\":13,\"question\":2,"),
            ("\"order\":31", "\"order\":101"),
            ("\"order\":0", "\"order\":9223372036854775807"),
            ("[[\"x\",1,", "[[\"x\",9223372036854775807,"),
            ("{\"x\":1}", "{\"x\":9223372036854775807}"),
            ("{\"x\":1}", "{\"x\":-1}"),
        ] {
            assert!(whole.contains(fits), "{fits} in {whole}");
            assert_eq!(read_file(&whole.replace(fits, odd), "deck"), Err(Unfit::Impossible), "{odd}");
            // What is kept in the browser is taken up all the same: nothing is lost by it.
            assert!(read(&whole.replace(fits, odd), "deck").is_ok(), "{odd}");
        }
    }

    #[test]
    fn a_document_of_the_first_version_loses_nothing() {
        let old = r#"{"lines":{"lijn":{"own":73,"dots":[{"id":0,"at":12}],"next":1}},"dilemmas":{"d":{"notes":{"0":"een","3":"vier\nregels"},"balance":40},"weg":{"balance":null}},"version":1,"deck":"deck"}"#;
        let session = read(old, "deck").expect("migrated");
        assert!(is_older(old) && !is_older(&write(&session)) && !is_older("{}"));
        assert_eq!(session.version, VERSION);
        let card = session.dilemma("d");
        let text = |question| dilemma::listed(&card, question, 0).first().map(|(_, note)| note.text.clone());
        assert_eq!((text(0).as_deref(), text(1), text(3).as_deref()), (Some("een"), None, Some("vier\nregels")));
        assert_eq!((card.balance(false).map(line::Percent::get), card.balance(true)), (Some(40), None));
        assert_eq!(session.line("lijn").own.map(line::Percent::get), Some(73));
        assert_eq!(read(&write(&session), "deck"), Ok(session));
    }
}
