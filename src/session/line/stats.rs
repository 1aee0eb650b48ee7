//! What may be said about the people on a line: no mean, no score, and nothing at all about very few.

use super::Percent;

/// From so many people on, there is a median and a spread.
pub const FOR_MEDIAN: usize = 5;
/// From so many people on, a gap may be spoken of.
pub const FOR_GAP: usize = 12;
/// A gap is at least so wide, in percent of the line.
pub const GAP: u8 = 20;
/// So many people stand on either side of a gap at least, and at least a quarter of all.
pub const BESIDE_GAP: usize = 3;

/// Half percents of the line, from its left end: 0 to 200. The middle of two places is a whole number of those.
pub type Halves = u8;

/// What may be said.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Stats {
    /// How many stand on the line.
    pub n: usize,
    /// How many of the group have no position; 0 where the size of the group isn't known.
    pub without: usize,
    /// From [`FOR_MEDIAN`] people on.
    pub spread: Option<Spread>,
    /// The widest gap, where there is one; the left one of two.
    pub gap: Option<Gap>,
}

/// The middle of the group, and the half of it around that.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Spread {
    /// As many stand left of it as right of it.
    pub median: Halves,
    /// The median of the left half, and that of the right half: Tukey's hinges. The median's own dot counts in both.
    pub quartiles: [Halves; 2],
}

/// Nobody stands between these two.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Gap {
    pub from: Percent,
    pub to: Percent,
}

impl Stats {
    /// What may be said of people who stand at these places, in any order, in a group of so many, where that is known.
    pub fn new(places: impl IntoIterator<Item = Percent>, group: Option<usize>) -> Self {
        // Each put where it belongs: a room is small, and the library's sort weighs more than all of this.
        let places = places.into_iter().fold(Vec::new(), |mut sorted: Vec<Percent>, place| {
            sorted.insert(sorted.partition_point(|other| *other <= place), place);
            sorted
        });
        let n = places.len();
        Self {
            n,
            without: group.unwrap_or(n).saturating_sub(n),
            spread: (n >= FOR_MEDIAN).then(|| spread(&places)),
            gap: (n >= FOR_GAP).then(|| gap(&places)).flatten(),
        }
    }
}

fn spread(sorted: &[Percent]) -> Spread {
    let half = sorted.len().div_ceil(2);
    let halves = [sorted.get(..half), sorted.get(sorted.len() - half..)];
    Spread { median: median(sorted), quartiles: halves.map(|half| median(half.unwrap_or_default())) }
}

/// The middle of places in order, or halfway between the two middle ones; 0 of none.
fn median(sorted: &[Percent]) -> Halves {
    let at = |place: usize| sorted.get(place).map_or(0, |place| place.get());
    at(sorted.len().saturating_sub(1) / 2) + at(sorted.len() / 2)
}

fn gap(sorted: &[Percent]) -> Option<Gap> {
    let n = sorted.len();
    let wide_enough = sorted.windows(2).enumerate().filter_map(|(place, pair)| {
        let &[from, to] = pair else { return None };
        let fewer = (place + 1).min(n - place - 1);
        let width = to.get() - from.get();
        (width >= GAP && fewer >= BESIDE_GAP && fewer * 4 >= n).then_some((width, Gap { from, to }))
    });
    wide_enough.reduce(|widest, next| if next.0 > widest.0 { next } else { widest }).map(|(_, gap)| gap)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stats(places: &[u8]) -> Stats {
        Stats::new(places.iter().map(|&place| Percent::near(place.into())), None)
    }

    fn gap_of(places: &[u8]) -> Option<(u8, u8)> {
        stats(places).gap.map(|gap| (gap.from.get(), gap.to.get()))
    }

    #[test]
    fn of_fewer_than_five_nothing_is_said_but_how_many() {
        assert_eq!(stats(&[10, 20, 30, 90]), Stats { n: 4, ..Stats::default() });
        let places = [Percent::MIDDLE; 3];
        assert_eq!(Stats::new(places, Some(8)), Stats { n: 3, without: 5, ..Stats::default() });
        assert_eq!(Stats::new(places, Some(2)).without, 0);
        assert_eq!(Stats::new([], Some(2)).without, 2);
    }

    #[test]
    fn median_and_hinges_are_those_of_the_books() {
        let of = |places: &[u8]| stats(places).spread.map(|spread| (spread.median, spread.quartiles));
        assert_eq!(of(&[90, 10, 50, 30, 70]), Some((100, [60, 140])));
        assert_eq!(of(&[1, 2, 3, 4, 5, 6]), Some((7, [4, 10])));
        assert_eq!(of(&[0, 1, 1, 2, 100, 100, 100, 100]), Some((102, [2, 200])));
        assert_eq!(of(&[100; 5]), Some((200, [200, 200])));
    }

    #[test]
    fn a_gap_needs_twelve_people() {
        let eleven = [0, 0, 0, 0, 0, 100, 100, 100, 100, 100, 100];
        assert_eq!(gap_of(&eleven), None);
        assert_eq!(gap_of(&[&eleven[..], &[0]].concat()), Some((0, 100)));
    }

    #[test]
    fn a_gap_needs_twenty_of_a_hundred() {
        let apart = |by: u8| [[40; 6], [40 + by; 6]].concat();
        assert_eq!(gap_of(&apart(19)), None);
        assert_eq!(gap_of(&apart(20)), Some((40, 60)));
    }

    #[test]
    fn a_gap_needs_three_people_and_a_quarter_on_either_side() {
        let with = |left: usize, right: usize| [vec![10; left], vec![90; right]].concat();
        assert_eq!(gap_of(&with(2, 10)), None);
        assert_eq!(gap_of(&with(3, 9)), Some((10, 90)));
        assert_eq!(gap_of(&with(10, 3)), None, "three are less than a quarter of thirteen");
        assert_eq!(gap_of(&with(15, 5)), Some((10, 90)));
        assert_eq!(gap_of(&with(5, 16)), None);
    }

    #[test]
    fn the_widest_gap_counts_and_an_even_spread_has_none() {
        let three = [[10; 4], [40; 4], [75; 4]].concat();
        assert_eq!(gap_of(&three), Some((40, 75)));
        let even: Vec<u8> = (0..12).map(|step| step * 9).collect();
        assert_eq!(gap_of(&even), None);
    }
}
