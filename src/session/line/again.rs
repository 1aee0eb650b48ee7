//! The same line at the end of the afternoon: who moved, and how the middle of the group did.

use super::stats::{Halves, Stats};
use super::{Line, Percent};
use crate::session::stored::stored;

/// What is known of a line at the end of the afternoon, beside where each dot went.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Again {
    /// Whether people stand on the line once more: what moves now leaves the first places as they were.
    pub on: bool,
    /// Where the one person stands then who goes through the deck alone.
    pub own: Option<Percent>,
    /// In a line, why.
    pub why: String,
}

stored! { Again { on, own, why } }

/// How the people on a line moved.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Moves {
    pub left: usize,
    pub right: usize,
    /// The median before and after; none where there are too few for one.
    pub median: Option<[Halves; 2]>,
}

impl Line {
    /// How they moved between the first time and the end of the afternoon. Who wasn't moved stayed.
    pub fn moves(&self) -> Moves {
        let way = |right: bool| {
            let moved = self.dots.iter().filter(|dot| if right { dot.later() > dot.at } else { dot.later() < dot.at });
            moved.count()
        };
        let before = self.stats(None).spread;
        let after = Stats::new(self.dots.iter().map(super::Dot::later), None).spread;
        let median = before.zip(after).map(|(before, after)| [before.median, after.median]);
        Moves { left: way(false), right: way(true), median }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::line::Fact;

    #[test]
    fn who_moved_is_counted_and_the_first_places_stay() {
        let at = |place: u8| Percent::near(place.into());
        let mut line = Line::default();
        [10, 20, 30, 40, 50].into_iter().for_each(|place| line.apply(Fact::Stood(at(place))));
        assert_eq!(line.moves(), Moves { left: 0, right: 0, median: Some([60, 60]) });
        for (dot, to) in [(2, 60), (1, 70), (0, 5), (4, 50), (9, 1)] {
            line.apply(Fact::Shifted(dot, at(to)));
        }
        assert_eq!(line.moves(), Moves { left: 1, right: 2, median: Some([60, 100]) });
        assert_eq!(line.dots.iter().map(|dot| dot.at.get()).collect::<Vec<_>>(), [10, 20, 30, 40, 50]);
        line.apply(Fact::Shifted(1, at(20)));
        assert_eq!((line.dots[1].again, line.moves().right), (None, 1), "back where they were is not moved");
        line.apply(Fact::Left(0));
        assert_eq!(line.moves().median, None, "too few for a median");
    }
}
