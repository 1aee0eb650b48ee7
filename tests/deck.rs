//! The deck file and its reader.

use menselijke_maat::author::parse;
use menselijke_maat::deck::Deck;

#[test]
fn the_deck_of_the_afternoon_reads() {
    let deck = match parse("assets/deck.md", include_bytes!("../assets/deck.md")) {
        Ok(deck) => deck,
        Err(mistakes) => panic!("{}", mistakes.iter().map(|m| format!("{m}\n")).collect::<String>()),
    };
    for s in &deck.slides {
        println!("{} {} {:?}", s.id, s.layout.name(), s.density);
    }
    println!("{:#?}", deck.agenda());
    println!("{}", serde_json::to_string(&deck).unwrap());
    let json = serde_json::to_string(&deck).unwrap();
    assert_eq!(serde_json::from_str::<Deck>(&json).unwrap(), deck);
}
