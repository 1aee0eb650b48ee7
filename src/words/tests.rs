//! What the tables say, by example.

use super::*;

#[test]
fn a_place_is_told_in_words() {
    let place = |at: f64| (NL.place)(Percent::near(at), "laag", "hoog");
    assert_eq!(place(50.0), "precies in het midden");
    assert_eq!(place(0.0), "helemaal bij: laag");
    assert_eq!(place(97.0), "helemaal bij: hoog");
    assert_eq!(place(60.0), "iets dichter bij: hoog");
    assert_eq!(place(20.0), "dicht bij: laag");
}

#[test]
fn the_language_is_chosen_by_its_tag() {
    assert_eq!(words("en-GB").next, EN.next);
    assert_eq!(words("nl").next, NL.next);
    assert_eq!(words("fy").next, NL.next);
}
