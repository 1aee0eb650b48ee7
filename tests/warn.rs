//! The look at a note, whatever is typed.

use menselijke_maat::session::warn::{Kind, findings};
use proptest::prelude::*;

proptest! {
    #[test]
    fn whatever_is_typed_the_findings_are_pieces_of_it_in_order(
        note in prop_oneof![".{0,60}", "[0-9a-zA-Z @.,+()€/-]{0,60}", "(mw\\. |[0-9]{1,4}|[ .-]|mei|geb|Aweg){0,20}"],
    ) {
        let mut end = 0;
        for found in findings(&note) {
            prop_assert!(end <= found.at.start && found.at.start < found.at.end);
            prop_assert!(note.get(found.at.clone()).is_some_and(|piece| piece.trim() == piece));
            end = found.at.end;
        }
    }

    /// Of any nine digits, those with the right last one are seen, and no other last one is.
    #[test]
    fn one_last_digit_in_eleven_makes_a_service_number(first in 1..10u32, rest in prop::collection::vec(0..10u32, 7)) {
        let digits: Vec<u32> = std::iter::once(first).chain(rest).collect();
        let sum: u32 = digits.iter().zip((2..=9).rev()).map(|(digit, weight)| digit * weight).sum();
        for last in 0..10 {
            let number: String = digits.iter().chain([&last]).map(u32::to_string).collect();
            let seen = findings(&number).iter().any(|found| found.kind == Kind::Number);
            prop_assert_eq!(seen, sum % 11 == last, "{}", number);
        }
    }
}
