//! The session as it is saved: one versioned JSON document.

use super::stored::{Fields, Json};
use super::{Session, VERSION};

/// Why a document can't be taken up as it is. It is kept as it stands, never overwritten.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unfit {
    /// Not JSON, cut off, or of another shape.
    Unreadable,
    /// Written by a newer version of this software.
    Newer,
    /// Of another deck.
    Foreign,
}

/// The document of this session.
pub fn write(session: &Session) -> String {
    let mut fields = Fields::default();
    fields.put("version", &session.version);
    fields.put("deck", &session.deck);
    fields.put_unless_default("group", &session.group);
    fields.put_unless_default("lines", &session.lines);
    fields.put_unless_default("dilemmas", &session.dilemmas);
    fields.put_unless_default("agenda", &session.agenda);
    fields.put_unless_default("rounds", &session.rounds);
    fields.put_unless_default("doubt", &session.doubt);
    fields.put_unless_default("noticed", &session.noticed);
    // Names, whole numbers and texts always have a JSON form.
    serde_json::to_string(&fields.json()).unwrap_or_default()
}

/// The session in this document.
///
/// # Errors
/// Says why it isn't one for the deck with this id.
pub fn read(text: &str, deck: &str) -> Result<Session, Unfit> {
    of_json(parsed(text).map_err(|_| Unfit::Unreadable)?, deck)
}

/// As [`read`], of the tree that the document is.
pub(super) fn of_json(json: Json, deck: &str) -> Result<Session, Unfit> {
    let mut fields = headed(json, deck)?;
    let mut whole = move || {
        Some(Session {
            group: fields.take_or_default("group")?,
            lines: fields.take_or_default("lines")?,
            dilemmas: fields.take_or_default("dilemmas")?,
            agenda: fields.take_or_default("agenda")?,
            rounds: fields.take_or_default("rounds")?,
            doubt: fields.take_or_default("doubt")?,
            noticed: fields.take_or_default("noticed")?,
            ..Session::new(deck)
        })
    };
    whole().ok_or(Unfit::Unreadable)
}

/// The text behind the mark that some programs put before one.
fn bare(text: &str) -> &str {
    text.strip_prefix('\u{feff}').unwrap_or(text)
}

/// The tree that a document is, by the library, which says what a fault is.
pub(super) fn parsed(text: &str) -> serde_json::Result<Json> {
    serde_json::from_str(bare(text))
}

/// The fields of a document for the deck with this id, as a document of today has them, without its head.
pub(super) fn headed(json: Json, deck: &str) -> Result<Fields, Unfit> {
    let mut fields = Fields::of(json).ok_or(Unfit::Unreadable)?;
    // The head first: what a newer version means by the rest isn't known here.
    let version: u32 = fields.take("version").ok_or(Unfit::Unreadable)?;
    let of: String = fields.take("deck").ok_or(Unfit::Unreadable)?;
    if version > VERSION {
        return Err(Unfit::Newer);
    }
    if of != deck {
        return Err(Unfit::Foreign);
    }
    // What it takes in and follows is between the windows of one browser: see `trail.rs`.
    let _ = (fields.take::<Json>("revisions"), fields.take::<u32>("follows"));
    if version < 2 {
        super::migrate::migrate(&mut fields).ok_or(Unfit::Unreadable)?;
    }
    Ok(fields)
}

/// Whether this document was written by an older version, and is another one once it was read and written.
pub fn is_older(text: &str) -> bool {
    let head = parsed(text).ok().and_then(Fields::of);
    head.and_then(|mut head| head.take::<u32>("version")).is_some_and(|version| version < VERSION)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::register::Stamp;
    use crate::session::{Action, dilemma, line};

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
