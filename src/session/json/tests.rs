//! It reads and writes what serde_json does, and nothing else.

use super::Json;
use proptest::prelude::*;

/// As serde_json reads it.
fn other(text: &str) -> Option<Json> {
    serde_json::from_str(text).ok()
}

fn json() -> impl Strategy<Value = Json> {
    let text = || prop_oneof!["[\\x00-\\x7f]{0,6}", any::<String>()];
    let leaf = prop_oneof![
        Just(Json::Null),
        any::<bool>().prop_map(Json::Bool),
        any::<i64>().prop_map(Json::Number),
        text().prop_map(Json::Text),
    ];
    leaf.prop_recursive(4, 40, 6, move |inner| {
        let fields = prop::collection::vec((text(), inner.clone()), 0..6);
        prop_oneof![prop::collection::vec(inner, 0..6).prop_map(Json::Row), fields.prop_map(Json::Fields)]
    })
}

proptest! {
    #[test]
    fn it_writes_what_serde_json_writes_and_reads_it_back(json in json()) {
        let text = json.text();
        prop_assert_eq!(&text, &serde_json::to_string(&json).expect("JSON"));
        prop_assert_eq!(Json::read(&text), Some(json));
    }

    #[test]
    fn of_what_was_changed_or_cut_it_takes_what_serde_json_takes(
        json in json(), at in any::<prop::sample::Index>(), gone in 0usize..3,
        new in prop_oneof!["[ \\t\\n\\r\\[\\]{}:,\"\\\\/ubfnrt0-9aeE.+-]{0,3}", any::<String>()],
    ) {
        let mut signs: Vec<char> = json.text().chars().collect();
        let from = at.index(signs.len());
        signs.splice(from..signs.len().min(from + gone), new.chars());
        let text: String = signs.into_iter().collect();
        prop_assert_eq!(Json::read(&text), other(&text), "{}", text);
    }

    #[test]
    fn of_signs_at_random_too(text in "[ \\[\\]{}:,\"\\\\un0-9dDcCeE.+-]{0,12}") {
        prop_assert_eq!(Json::read(&text), other(&text), "{}", text);
    }
}

#[test]
fn it_refuses_what_serde_json_refuses() {
    let nested = |depth: usize| "[".repeat(depth) + &"]".repeat(depth);
    for (text, reads) in [
        (" [ 1 , -2 ,\t0 ]\r\n", true),
        ("{ \"a\" : null , \"a\" : true }", true),
        ("{}", true),
        ("9223372036854775807", true),
        ("-9223372036854775808", true),
        ("9223372036854775808", false),
        ("-0", false),
        ("01", false),
        ("-", false),
        ("+1", false),
        ("1.0", false),
        ("1e2", false),
        ("[1,]", false),
        ("[,1]", false),
        ("{\"a\":1,}", false),
        ("{\"a\"}", false),
        ("{a:1}", false),
        ("1 1", false),
        ("1\0", false),
        ("\0", false),
        ("", false),
        ("nul", false),
        ("nulL", false),
        ("\"\\u00e9\\ud83d\\uDE00\\/\"", true),
        ("\"\\ud83d\"", false),
        ("\"\\ud83d\\n\"", false),
        ("\"\\ude00\"", false),
        ("\"\\ud83d\\ud83d\"", false),
        ("\"\\u00g0\"", false),
        ("\"\\x\"", false),
        ("\"\t\"", false),
        ("\"\u{7f}\"", true),
        ("\"", false),
        ("\u{feff}1", false),
        (&nested(127), true),
        (&nested(128), false),
        (&"[".repeat(100_000), false),
    ] {
        assert_eq!((Json::read(text).is_some(), other(text).is_some()), (reads, reads), "{text}");
        assert_eq!(Json::read(text), other(text), "{text}");
    }
}
