//! What one person's three places say together: a pattern to reflect on, never a judgement.

use super::Percent;

/// A place from here on counts as high.
pub const HIGH: u8 = 60;
/// A place up to here counts as low; what lies between is neither.
pub const LOW: u8 = 40;

/// How one person's places on the three lines lie to each other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pattern {
    /// Found important (high), not done (low).
    ImportantNotDone,
    /// Done (high), without knowing how (low).
    DoneNotKnown,
    /// All three high.
    AllHigh,
    /// All three low.
    AllLow,
    /// None of these.
    Unclear,
}

impl Pattern {
    /// The pattern of the places on *belangrijk*, *doen* and *kunnen*; none until all three are taken.
    pub fn new(important: Option<Percent>, doing: Option<Percent>, knowing: Option<Percent>) -> Option<Self> {
        let places = [important?, doing?, knowing?].map(Percent::get);
        let [high_important, high_doing, high_knowing] = places.map(|place| place >= HIGH);
        let [low_important, low_doing, low_knowing] = places.map(|place| place <= LOW);
        Some(match () {
            () if high_important && low_doing => Self::ImportantNotDone,
            () if high_doing && low_knowing => Self::DoneNotKnown,
            () if high_important && high_doing && high_knowing => Self::AllHigh,
            () if low_important && low_doing && low_knowing => Self::AllLow,
            () => Self::Unclear,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(places: [u8; 3]) -> Option<Pattern> {
        let [important, doing, knowing] = places.map(|place| Some(Percent::near(place.into())));
        Pattern::new(important, doing, knowing)
    }

    #[test]
    fn each_pattern_is_seen() {
        assert_eq!(of([90, 10, 50]), Some(Pattern::ImportantNotDone));
        assert_eq!(of([90, 10, 90]), Some(Pattern::ImportantNotDone));
        assert_eq!(of([50, 80, 20]), Some(Pattern::DoneNotKnown));
        assert_eq!(of([80, 80, 20]), Some(Pattern::DoneNotKnown));
        assert_eq!(of([70, 80, 90]), Some(Pattern::AllHigh));
        assert_eq!(of([0, 10, 30]), Some(Pattern::AllLow));
        assert_eq!(of([50, 50, 50]), Some(Pattern::Unclear));
        assert_eq!(of([20, 80, 80]), Some(Pattern::Unclear));
    }

    #[test]
    fn the_borders_are_where_they_are_said_to_be() {
        assert_eq!(of([60, 40, 50]), Some(Pattern::ImportantNotDone));
        assert_eq!(of([59, 40, 50]), Some(Pattern::Unclear));
        assert_eq!(of([60, 41, 50]), Some(Pattern::Unclear));
        assert_eq!(of([60, 60, 60]), Some(Pattern::AllHigh));
        assert_eq!(of([40, 40, 40]), Some(Pattern::AllLow));
    }

    #[test]
    fn without_all_three_there_is_none() {
        let place = Some(Percent::MIDDLE);
        assert_eq!(Pattern::new(place, None, place), None);
    }
}
