//! Documents of older versions, as they are today.

use super::dilemma::notes;
use super::stored::{Fields, Json, Stored};

/// A document of version 1, whose cards held one text a question and one balance, as one of version 2: each text is a
/// note, and the balance the one before the talk.
pub(super) fn migrate(session: &mut Fields) -> Option<()> {
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
                ("question".to_owned(), notes::ONCE.store()),
                ("text".to_owned(), String::new().store()),
                ("order".to_owned(), balance),
            ];
            fields.push(("before".to_owned(), register(Json::Fields(before))));
        }
        Some((id, Json::Fields(vec![("entries".to_owned(), Json::Fields(fields))])))
    };
    if let Some(Json::Fields(cards)) = session.take("dilemmas") {
        session.put("dilemmas", &Json::Fields(cards.into_iter().map(card).collect::<Option<_>>()?));
    }
    Some(())
}
