//! The same line at the end of the afternoon: who moved, and how the middle of the group did.

use super::stats::{Halves, Stats};
use super::{Dot, Line, Percent};
use crate::session::stored::stored;

/// What is known of a line at the end of the afternoon, beside where each dot went.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Again {
    /// Whether people stand on the line once more: what moves now leaves the first places as they were.
    pub on: bool,
    /// Whether nobody moves any more then. The first places are locked by themselves ([`Line::phase`]).
    pub locked: bool,
    /// Where the one person stands then who goes through the deck alone.
    pub own: Option<Percent>,
    /// In a line, why.
    pub why: String,
}

stored! { Again { on, locked, own, why } }

/// How the people on a line moved. Only those count who stood there the first time, so that the same people are compared.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Moves {
    pub left: usize,
    pub right: usize,
    /// The median before and after; none where there are too few for one.
    pub median: Option<[Halves; 2]>,
}

impl Line {
    /// How they moved between the first time and the end of the afternoon. Who wasn't moved stayed. None unless people
    /// stand there once more: until then, and while places are hidden, nothing of it is said.
    pub fn moves(&self) -> Option<Moves> {
        if !self.again.on {
            return None;
        }
        let first = self.first();
        let way = |right: bool| {
            let moved = first.iter().filter(|dot| if right { dot.later() > dot.at } else { dot.later() < dot.at });
            moved.count()
        };
        let median =
            |place: fn(&Dot) -> Percent| Some(Stats::new(first.iter().copied().map(place), None).spread?.median);
        let median = median(|dot| dot.at).zip(median(Dot::later)).map(|(before, after)| [before, after]);
        Some(Moves { left: way(false), right: way(true), median })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::line::{Fact, Phase};

    fn at(place: u8) -> Percent {
        Percent::near(place.into())
    }

    fn line(places: &[u8], facts: impl IntoIterator<Item = Fact>) -> Line {
        let mut line = Line::default();
        places.iter().for_each(|&place| line.apply(Fact::Stood(at(place))));
        facts.into_iter().for_each(|fact| line.apply(fact));
        line
    }

    #[test]
    fn who_moved_is_counted_and_the_first_places_stay() {
        let mut line = line(&[10, 20, 30, 40, 50], [Fact::Again(true)]);
        assert_eq!(line.moves(), Some(Moves { left: 0, right: 0, median: Some([60, 60]) }));
        for (dot, to) in [(2, 60), (1, 70), (0, 5), (4, 50), (9, 1)] {
            line.apply(Fact::Shifted(dot, at(to)));
        }
        assert_eq!(line.moves(), Some(Moves { left: 1, right: 2, median: Some([60, 100]) }));
        assert_eq!(line.dots.iter().map(|dot| dot.at.get()).collect::<Vec<_>>(), [10, 20, 30, 40, 50]);
        line.apply(Fact::Shifted(1, at(20)));
        assert_eq!((line.dots[1].again, line.moves().map(|moves| moves.right)), (None, Some(1)), "back is not moved");
        line.apply(Fact::Left(0));
        assert_eq!(line.moves().and_then(|moves| moves.median), None, "too few for a median");
    }

    #[test]
    fn who_comes_late_has_no_first_place_and_is_not_compared() {
        let mut line = line(&[10, 20, 30, 40, 50], [Fact::Again(true), Fact::Stood(at(100)), Fact::Stood(at(100))]);
        line.apply(Fact::Shifted(5, at(90)));
        let late: Vec<_> = line.dots.iter().map(|dot| (dot.late, dot.at.get(), dot.again)).skip(5).collect();
        assert_eq!(late, [(true, 90, None), (true, 100, None)]);
        assert_eq!(line.moves(), Some(Moves { left: 0, right: 0, median: Some([60, 60]) }), "nobody moved");
        assert_eq!((line.shown().len(), line.first().len(), line.stats(None).n), (7, 5, 5));
        line.apply(Fact::Again(false));
        assert_eq!(line.shown().len(), 5, "they weren't there the first time");
    }

    #[test]
    fn the_end_is_locked_by_itself_and_the_first_places_too() {
        let mut line = line(&[10, 20], [Fact::Locked, Fact::Again(true)]);
        assert_eq!(line.now(), Phase::Open);
        line.apply(Fact::Shifted(0, at(40)));
        line.apply(Fact::Stood(at(70)));
        let open = line.clone();
        for fact in [Fact::Left(0), Fact::Moved(0, at(1)), Fact::Coded("A".into(), at(1)), Fact::Hid, Fact::Shown] {
            line.apply(fact);
            assert_eq!(line, open, "the first places are locked");
        }
        assert!(line.may_leave(2) && !line.may_leave(0), "who came late may go");
        line.apply(Fact::Locked);
        let locked = line.clone();
        for fact in [Fact::Shifted(0, at(1)), Fact::Stood(at(1)), Fact::Left(2)] {
            line.apply(fact);
            assert_eq!(line, locked, "nobody moves any more");
        }
        line.apply(Fact::Reopened(5));
        assert_eq!((line.now(), line.phase, line.reopened.as_slice()), (Phase::Open, Phase::Locked, &[5][..]));
        line.apply(Fact::Again(false));
        assert_eq!(line.now(), Phase::Locked);
    }

    #[test]
    fn what_is_hidden_has_no_end_and_the_end_is_not_hidden() {
        let mut hidden = line(&[10, 20, 30, 40, 50], [Fact::Hid, Fact::Again(true)]);
        assert!(!hidden.again.on);
        hidden.apply(Fact::Shifted(0, at(90)));
        assert_eq!((hidden.moves(), hidden.dots[0].again), (None, None));
        let once_more = line(&[10], [Fact::Again(true), Fact::Hid]);
        assert_eq!((once_more.phase, once_more.again.on), (Phase::Open, true));
    }

    #[test]
    fn a_turn_ends_where_places_are_hidden_or_taken_once_more() {
        for fact in [Fact::Hid, Fact::Again(true), Fact::Again(false)] {
            let mut line = line(&[10, 20], [Fact::Asked(1), fact]);
            assert_eq!((line.speaking, line.turns.len()), (None, 1));
            if line.again.on || line.phase == Phase::Hidden {
                line.apply(Fact::Asked(2));
                assert_eq!(line.speaking, None, "nobody is asked then");
            }
        }
    }
}
