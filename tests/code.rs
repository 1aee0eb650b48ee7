//! The short code: what errors it sees, counted.

use menselijke_maat::session::code::{decode, encode, length};
use menselijke_maat::session::line::Percent;
use proptest::prelude::*;

const ALPHABET: &str = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const DECK: &str = "menselijke-maat";

/// Numbers that look random and are the same each time: a linear congruential generator (Knuth's MMIX).
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) as usize) % sides
    }

    fn places(&mut self, lines: usize) -> Vec<Option<Percent>> {
        (0..lines)
            .map(|_| Some(self.roll(101)).filter(|&place| place < 100).map(|place| Percent::near(place as f64)))
            .collect()
    }

    fn code(&mut self, lines: usize) -> Vec<char> {
        encode(DECK, &self.places(lines)).chars().collect()
    }
}

fn is_taken(lines: usize, code: &[char]) -> bool {
    decode(DECK, lines, &code.iter().collect::<String>()).is_ok()
}

#[test]
fn no_wrong_character_and_no_swap_of_neighbours_goes_unseen() {
    let mut dice = Dice(1);
    let mut tried = 0;
    for sample in 0..1_500 {
        let lines = if sample % 4 == 0 { 1 + dice.roll(12) } else { 3 };
        let code = dice.code(lines);
        assert!(is_taken(lines, &code));
        for place in 0..code.len() {
            for sign in ALPHABET.chars().filter(|&sign| sign != code[place]) {
                let mut wrong = code.clone();
                wrong[place] = sign;
                assert!(!is_taken(lines, &wrong), "{code:?} as {wrong:?}");
                tried += 1;
            }
            if place > 0 && code[place] != code[place - 1] {
                let mut wrong = code.clone();
                wrong.swap(place, place - 1);
                assert!(!is_taken(lines, &wrong), "{code:?} as {wrong:?}");
                tried += 1;
            }
        }
    }
    assert!(tried > 200_000, "{tried}");
}

#[test]
fn of_two_wrong_characters_and_of_noise_about_one_in_thirty_two_goes_unseen() {
    let mut dice = Dice(2);
    let (mut two, mut noise, rounds) = (0, 0, 50_000);
    let signs: Vec<char> = ALPHABET.chars().collect();
    for _ in 0..rounds {
        let code = dice.code(3);
        let mut wrong = code.clone();
        let first = dice.roll(5);
        let second = (first + 1 + dice.roll(4)) % 5;
        for place in [first, second] {
            let other = signs.iter().position(|&sign| sign == code[place]).expect("a sign of the alphabet");
            wrong[place] = signs[(other + 1 + dice.roll(31)) % 32];
        }
        two += usize::from(is_taken(3, &wrong));
        let random: Vec<char> = (0..5).map(|_| signs[dice.roll(32)]).collect();
        noise += usize::from(is_taken(3, &random));
    }
    println!("unseen: {two} double errors and {noise} of random letters in {rounds}");
    for unseen in [two, noise] {
        assert!((rounds / 40..rounds / 29).contains(&unseen), "{unseen} of {rounds}");
    }
}

#[test]
fn codes_of_another_deck_are_refused_for_all_but_one_in_thirty_two_decks() {
    let mut dice = Dice(3);
    let (mut taken, decks) = (0, 3_200);
    for deck in 0..decks {
        let other = format!("deck-{deck}");
        let codes: Vec<String> = (0..4).map(|_| encode(&other, &dice.places(3))).collect();
        let of_this = codes.iter().filter(|code| decode(DECK, 3, code).is_ok()).count();
        assert!(of_this == 0 || of_this == codes.len());
        taken += usize::from(of_this > 0);
    }
    println!("{taken} of {decks} decks share the salt");
    assert!((decks / 45..decks / 24).contains(&taken), "{taken} of {decks}");
}

proptest! {
    #[test]
    fn any_number_of_lines_comes_back(places in prop::collection::vec(prop::option::of(0..=100i16), 0..40)) {
        let there: Vec<Option<Percent>> = places.iter().map(|at| at.map(|at| Percent::MIDDLE.moved(at - 50))).collect();
        let code = encode(DECK, &there);
        prop_assert_eq!(code.len(), length(there.len()));
        let back = decode(DECK, there.len(), &code).expect("its own code");
        let expected: Vec<Option<u8>> = there.iter().map(|at| at.map(Percent::get).map(|at| if at == 77 { 76 } else { at })).collect();
        prop_assert_eq!(back.iter().map(|at| at.map(Percent::get)).collect::<Vec<_>>(), expected);
    }

    #[test]
    fn whatever_is_typed_nothing_breaks(typed in ".{0,12}", lines in 0..9usize) {
        if let Ok(places) = decode(DECK, lines, &typed) {
            prop_assert_eq!(places.len(), lines);
        }
    }
}

mod typed_in {
    use menselijke_maat::author::parse;
    use menselijke_maat::deck::Deck;
    use menselijke_maat::session::codes::{Trouble, all, entered, taken_away};
    use menselijke_maat::session::line::{Fact, Percent};
    use menselijke_maat::session::{Action, Session, code::Refused, code::encode};

    /// The deck of the afternoon, which has three lines.
    fn deck() -> Deck {
        let text = std::fs::read("assets/deck.md").expect("the deck");
        parse("deck.md", &text).expect("a deck without mistakes")
    }

    fn code(places: [Option<u8>; 3]) -> String {
        encode("menselijke-maat", &places.map(|at| at.map(|at| Percent::near(at.into()))))
    }

    /// Types this code in; what it did.
    fn enter(session: &mut Session, typed: &str, again: bool) -> Result<String, Trouble> {
        let (name, actions) = entered(session, &deck(), typed, again)?;
        actions.into_iter().for_each(|action| drop(session.apply(action)));
        Ok(name)
    }

    fn places(session: &Session) -> Vec<Vec<(String, u8)>> {
        let of = |id: &str| session.line(id).dots.into_iter().map(|dot| (dot.who.code, dot.at.get())).collect();
        ["lijn-doen", "lijn-belang", "lijn-kunnen"].map(of).into()
    }

    #[test]
    fn a_code_puts_one_person_on_all_its_lines() {
        let mut session = Session::new("menselijke-maat");
        let code = code([Some(20), None, Some(90)]);
        assert_eq!(enter(&mut session, &code.to_lowercase(), false), Ok(code.clone()));
        assert_eq!(places(&session), [vec![(code.clone(), 20)], vec![], vec![(code.clone(), 90)]]);
        assert_eq!(all(&session, &deck()), std::slice::from_ref(&code));
        taken_away(&session, &deck(), &code).into_iter().for_each(|action| drop(session.apply(action)));
        assert_eq!(places(&session), [vec![], vec![], vec![]]);
    }

    #[test]
    fn a_code_typed_twice_asks_and_may_be_another_person() {
        let mut session = Session::new("menselijke-maat");
        let code = code([Some(1), Some(2), Some(3)]);
        assert!(enter(&mut session, &code, false).is_ok());
        let before = session.clone();
        assert_eq!(enter(&mut session, &code, false), Err(Trouble::Twice(code.clone())));
        assert_eq!(session, before);
        assert_eq!(enter(&mut session, &code, true), Ok(code.clone() + "-2"));
        assert_eq!(enter(&mut session, &code, true), Ok(code.clone() + "-3"));
        taken_away(&session, &deck(), &code).into_iter().for_each(|action| drop(session.apply(action)));
        assert_eq!(all(&session, &deck()), [code.clone() + "-2", code.clone() + "-3"]);
    }

    #[test]
    fn a_code_that_is_wrong_empty_or_for_a_locked_line_changes_nothing() {
        let mut session = Session::new("menselijke-maat");
        session.apply(Action::Line("lijn-belang".into(), Fact::Locked));
        let before = session.clone();
        let three = code([Some(1), Some(2), Some(3)]);
        for (typed, trouble) in [
            (three.as_str(), Trouble::Locked("lijn-belang".into())),
            (&code([None; 3]), Trouble::Nowhere),
            ("", Trouble::Refused(Refused::Empty)),
            ("7K3", Trouble::Refused(Refused::Length { found: 3, expected: 5 })),
            ("<b>אב", Trouble::Refused(Refused::Character('<'))),
        ] {
            assert_eq!(enter(&mut session, typed, false), Err(trouble), "{typed}");
        }
        let wrong: String = three.chars().rev().collect();
        assert_eq!(enter(&mut session, &wrong, false), Err(Trouble::Refused(Refused::Check)));
        assert_eq!(session, before);
        assert!(enter(&mut session, &code([Some(1), None, Some(3)]), false).is_ok(), "the others are open");
    }
}
