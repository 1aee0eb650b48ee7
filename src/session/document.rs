//! The session as it is saved: one versioned JSON document.

use super::stored::{Fields, Json, Stored};
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
    Session::restore(json).ok_or(Unfit::Unreadable)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::{Action, dilemma, line};

    fn entered() -> Session {
        let mut session = Session::new("deck");
        session.apply(Action::Line("lijn".into(), line::Fact::Placed(line::Percent::near(73.0))));
        session.apply(Action::Line("lijn".into(), line::Fact::Stood(line::Percent::near(12.0))));
        session.apply(Action::Dilemma("d".into(), dilemma::Fact::Noted(2, "<b>\u{0}👩‍👩‍👧 שלום</b>".into())));
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
        assert_eq!(read(&whole.replace("\"version\":1", "\"version\":2"), "deck"), Err(Unfit::Newer));
        assert_eq!(read(&whole, "another"), Err(Unfit::Foreign));
        assert_eq!(read(&whole.replace("73", "101"), "deck"), Err(Unfit::Unreadable));
        assert_eq!(read(&whole.replace("73", "-1"), "deck"), Err(Unfit::Unreadable));
        for other in ["[]", "{}", "1.5", "{\"version\":1,\"deck\":\"deck\",\"lines\":[]}"] {
            assert_eq!(read(other, "deck"), Err(Unfit::Unreadable), "{other}");
        }
        assert_eq!(read(&("[".repeat(100_000)), "deck"), Err(Unfit::Unreadable), "too deep, and no overflow");
        let twice = whole.replacen("\"version\":1", "\"version\":9,\"version\":1", 1);
        assert_eq!(read(&twice, "deck"), Ok(entered()), "the last of two holds");
    }
}
