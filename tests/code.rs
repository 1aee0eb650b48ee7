//! The short code: what errors it sees, counted.

use menselijke_maat::session::code::{Codes, length};
use menselijke_maat::session::line::Percent;
use proptest::prelude::*;

const ALPHABET: &str = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const DECK: &str = "menselijke-maat";
const LINES: [&str; 3] = ["lijn-doen", "lijn-belang", "lijn-kunnen"];

/// The codes of the deck with so many lines.
fn codes(lines: usize) -> Codes {
    Codes::new(DECK, LINES.into_iter().cycle().take(lines))
}

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
        codes(lines).encode(&self.places(lines)).chars().collect()
    }
}

fn is_taken(codes: Codes, code: &[char]) -> bool {
    codes.decode(&code.iter().collect::<String>()).is_ok()
}

/// Every single error and every swap of neighbours, of so many codes.
fn none_goes_unseen(seed: u64, sample: usize, lines: impl Fn(&mut Dice) -> usize) {
    let mut dice = Dice(seed);
    for _ in 0..sample {
        let lines = lines(&mut dice);
        let (codes, mut code) = (codes(lines), dice.code(lines));
        assert!(is_taken(codes, &code));
        for place in 0..code.len() {
            let right = code[place];
            for sign in ALPHABET.chars().filter(|&sign| sign != right) {
                code[place] = sign;
                assert!(!is_taken(codes, &code), "{sign} for {right}: {code:?}");
            }
            code[place] = right;
            if place > 0 && code[place] != code[place - 1] {
                code.swap(place, place - 1);
                assert!(!is_taken(codes, &code), "swapped: {code:?}");
                code.swap(place, place - 1);
            }
        }
    }
}

#[test]
fn no_wrong_character_and_no_swap_of_neighbours_goes_unseen_in_twenty_thousand_codes() {
    none_goes_unseen(1, 20_000, |_| 3);
}

#[test]
fn nor_in_codes_of_any_other_number_of_lines() {
    none_goes_unseen(4, 1_000, |dice| 1 + dice.roll(12));
}

#[test]
fn of_two_to_five_wrong_characters_and_of_noise_one_in_thirty_two_goes_unseen() {
    let (mut dice, codes, rounds) = (Dice(2), codes(3), 50_000);
    let signs: Vec<char> = ALPHABET.chars().collect();
    // Of 50,000 one in 32 is 1,562, give or take 39: five of those either way.
    let expected = 1_362..1_762;
    for errors in 2..=5 {
        let mut unseen = 0;
        for _ in 0..rounds {
            let code = dice.code(3);
            let mut wrong = code.clone();
            let mut places = vec![0, 1, 2, 3, 4];
            for _ in 0..errors {
                let place = places.swap_remove(dice.roll(places.len()));
                let right = signs.iter().position(|&sign| sign == code[place]).expect("a sign of the alphabet");
                wrong[place] = signs[(right + 1 + dice.roll(31)) % 32];
            }
            unseen += usize::from(is_taken(codes, &wrong));
        }
        println!("unseen: {unseen} of {rounds} with {errors} errors");
        assert!(expected.contains(&unseen), "{unseen} of {rounds} with {errors} errors");
    }
    let noise = (0..rounds).filter(|_| is_taken(codes, &[(); 5].map(|()| signs[dice.roll(32)]))).count();
    println!("unseen: {noise} of {rounds} random codes");
    assert!(expected.contains(&noise), "{noise} of {rounds} random codes");
}

#[test]
fn codes_of_another_deck_or_version_are_refused_for_all_but_one_in_thirty_two() {
    let (mut dice, own, decks) = (Dice(3), codes(3), 3_200);
    let taken = |others: &mut dyn FnMut(usize, &mut Dice) -> Codes, dice: &mut Dice| {
        let mut taken = 0;
        for n in 0..decks {
            let other = others(n, dice);
            let codes: Vec<String> = (0..4).map(|_| other.encode(&dice.places(3))).collect();
            let here = codes.iter().filter(|code| own.decode(code).is_ok()).count();
            assert!(here == 0 || here == codes.len(), "all of them, or none");
            taken += usize::from(here > 0);
        }
        taken
    };
    let decks_taken = taken(&mut |n, _| Codes::new(&format!("deck-{n}"), LINES.into_iter()), &mut dice);
    let versions_taken =
        taken(&mut |n, _| Codes::new(DECK, ["lijn-doen", &format!("lijn-{n}"), "lijn-kunnen"].into_iter()), &mut dice);
    println!("{decks_taken} other decks and {versions_taken} other versions of {decks} share the salt");
    for taken in [decks_taken, versions_taken] {
        // 100, give or take 10: five of those either way.
        assert!((50..150).contains(&taken), "{taken} of {decks}");
    }
}

/// Read as those of the deck as it is, they would put people on the wrong lines.
#[test]
fn codes_of_this_deck_with_its_lines_in_another_order_are_refused() {
    let mut dice = Dice(5);
    for [a, b, c] in [[0, 2, 1], [1, 0, 2], [1, 2, 0], [2, 0, 1], [2, 1, 0]] {
        let other = Codes::new(DECK, [LINES[a], LINES[b], LINES[c]].into_iter());
        assert!((0..50).all(|_| codes(3).decode(&other.encode(&dice.places(3))).is_err()), "{a} {b} {c}");
    }
}

proptest! {
    #[test]
    fn any_number_of_lines_comes_back(places in prop::collection::vec(prop::option::of(0..=100i16), 0..40)) {
        let there: Vec<Option<Percent>> = places.iter().map(|at| at.map(|at| Percent::MIDDLE.moved(at - 50))).collect();
        let codes = codes(there.len());
        let code = codes.encode(&there);
        prop_assert_eq!(code.len(), length(there.len()));
        let back = codes.decode(&code).expect("its own code");
        let expected: Vec<Option<u8>> = there.iter().map(|at| at.map(Percent::get).map(|at| if at == 77 { 76 } else { at })).collect();
        prop_assert_eq!(back.iter().map(|at| at.map(Percent::get)).collect::<Vec<_>>(), expected);
    }

    #[test]
    fn whatever_is_typed_nothing_breaks(typed in ".{0,12}", lines in 0..9usize) {
        if let Ok(places) = codes(lines).decode(&typed) {
            prop_assert_eq!(places.len(), lines);
        }
    }
}

mod typed_in {
    use menselijke_maat::author::parse;
    use menselijke_maat::deck::Deck;
    use menselijke_maat::session::codes::{Trouble, all, entered, taken_away};
    use menselijke_maat::session::line::{Fact, Percent};
    use menselijke_maat::session::{Action, Session, code::Codes, code::Refused};

    /// The deck of the afternoon, which has three lines.
    fn deck() -> Deck {
        let text = std::fs::read("assets/deck.md").expect("the deck");
        parse("deck.md", &text).expect("a deck without mistakes")
    }

    fn code(places: [Option<u8>; 3]) -> String {
        Codes::of(&deck()).encode(&places.map(|at| at.map(|at| Percent::near(at.into()))))
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
        session.apply(Action::Line("lijn-doen".into(), Fact::Again(true)));
        session.apply(Action::Line("lijn-doen".into(), Fact::Locked));
        let again = enter(&mut session, &code([Some(7), None, None]), false);
        assert_eq!(again, Err(Trouble::Locked("lijn-doen".into())), "at the end of the afternoon too");
    }
}
