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
