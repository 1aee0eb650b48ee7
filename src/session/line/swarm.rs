//! Where the dots are drawn: a beeswarm along the line that is the same for the same people, whoever comes after them.
//!
//! Integers throughout, so that the picture is the same on every machine: px for areas and sizes, hundredths of a px for
//! places (a percent of a width in px is a whole number of those).

use super::Percent;

/// The smallest diameter of a dot, in px.
pub const LEAST: u16 = 8;

/// The diameters that are tried, largest first, in px. Few of them, so that a dot more seldom changes all.
const DIAMETERS: [u16; 9] = [64, 48, 36, 28, 22, 16, 12, 10, LEAST];

/// The least width and height, in px, in which 60 people stay within half a percent of their own places, wherever they
/// stand. What a beamer shows is at least as large.
pub const LEAST_BEAMER: [u16; 2] = [800, 248];

/// The area that dots are drawn in, in px. The line runs through its middle, from its left edge to its right. The dots at
/// its ends reach over these edges: leave half of `largest`, and at least [`LEAST`], free beside it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Field {
    pub width: u16,
    pub height: u16,
    /// The largest diameter of a dot.
    pub largest: u16,
}

impl Field {
    /// How large the floor of a slide is, in px: that of a beamer of 1920×1080. Paper has one of this form, whatever screen
    /// it is printed from, and a floor that was never measured is taken to be one.
    pub const BEAMER: (u16, u16) = (1612, 344);

    /// A field of this size; the wider, the larger its dots may be.
    pub fn of(width: u16, height: u16) -> Self {
        Self { width, height, largest: (width / 36).max(28) }
    }
}

/// The least height in which so many dots are drawn on a line of this width without reaching over the field's edges,
/// wherever they stand: in a lane that can't take one more, a dot takes less than twice its width.
pub fn least_height(dots: usize, width: u16) -> u16 {
    let in_a_lane = (width / (2 * LEAST)).max(1);
    let lanes = dots.div_ceil(in_a_lane.into()) | 1;
    u16::try_from(lanes).unwrap_or(u16::MAX).saturating_mul(LEAST)
}

/// How dots keep to their own places.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Keeping {
    /// Everybody at their own place along the line.
    #[default]
    Own,
    /// Half a smallest dot beside it.
    Half,
    /// As near to it as there is room.
    Near,
}

/// The middle of a dot, in hundredths of a px.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Spot {
    /// From the left end of the line.
    pub x: i32,
    /// Downwards from the line; negative above it.
    pub y: i32,
}

/// How much so many hundredths of a px are of a length in px, in thousandths of a percent. What is drawn is drawn by
/// these, so that it is right on a floor of any size: on paper too, which nobody measures.
pub fn part(hundredths: i32, of: u16) -> i32 {
    i32::try_from(i64::from(hundredths) * 1000 / i64::from(of.max(1))).unwrap_or(i32::MAX)
}

/// All dots of one line.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Swarm {
    /// Of every dot, in px; at least [`LEAST`].
    pub diameter: u16,
    /// How near to their own places they are.
    pub keeping: Keeping,
    /// One for each place, in the same order.
    pub spots: Vec<Spot>,
}

/// Places the dots of these people, who are given in the order in which they came. No two dots overlap, ever.
///
/// Each keeps its own place along the line and takes the free lane nearest to it; in that order, so that nobody moves
/// when somebody comes after them, as long as [`Swarm::diameter`] and [`Swarm::keeping`] stay what they were. Where there
/// is no room the dots get smaller, down to [`LEAST`]: all of them at once, when one spot needs a lane more than the
/// field has of that size (in 256 px at the 6th, 8th, 10th, 12th, 16th, 22nd, 26th and 32nd person on one spot). Only then
/// do they step aside: first by half a dot, then as far as they must.
///
/// 60 people, wherever they stand, stay within half a percent of their place in a field of [`LEAST_BEAMER`] or larger:
/// of 31 lanes one holds at most one other, and a percent is at least as wide as a dot, so that one other never bars both
/// half steps. At the line's ends a half step may lead half a dot beyond them.
pub fn swarm(places: &[Percent], field: Field) -> Swarm {
    let half = i32::from(LEAST) * 50;
    let sizes = || DIAMETERS.iter().copied().filter(|&size| size <= field.largest.max(LEAST));
    let own = || sizes().find_map(|size| Some((size, Keeping::Own, own_places(places, field, size, &[0])?)));
    let aside = || Some((LEAST, Keeping::Half, own_places(places, field, LEAST, &[-half, half])?));
    let (diameter, keeping, spots) =
        own().or_else(aside).unwrap_or_else(|| (LEAST, Keeping::Near, nearest_places(places, field)));
    Swarm { diameter, keeping, spots }
}

/// The lanes, the one on the line first, then in turn above and below it; in each the dots from left to right.
struct Lanes {
    /// The diameter, in hundredths of a px: lanes lie so far apart, and dots in a lane at least so far.
    gap: i32,
    lanes: Vec<Vec<i32>>,
}

impl Lanes {
    /// As many as fit into the field, evenly above and below the line; at least the one on it.
    fn new(field: Field, diameter: u16) -> Self {
        let beside = field.height.saturating_sub(diameter) / (2 * diameter);
        Self { gap: i32::from(diameter) * 100, lanes: vec![Vec::new(); 2 * usize::from(beside) + 1] }
    }

    /// Whether a dot at `x` would touch none in this lane.
    fn is_free(&self, lane: &[i32], x: i32) -> bool {
        let right = lane.partition_point(|&other| other <= x - self.gap);
        lane.get(right).is_none_or(|&other| other >= x + self.gap)
    }

    /// The free place in a lane that is nearest to `x`, within the width; the left one of two.
    fn nearest(&self, lane: &[i32], x: i32, width: i32) -> Option<i32> {
        let right = lane.iter().fold(x, |at, &other| if (other - at).abs() < self.gap { other + self.gap } else { at });
        let left =
            lane.iter().rev().fold(x, |at, &other| if (other - at).abs() < self.gap { other - self.gap } else { at });
        [left, right].into_iter().filter(|at| (0..=width).contains(at)).min_by_key(|at| (at - x).abs())
    }

    /// Puts a dot at `x` into a lane, which is added where it doesn't exist.
    fn take(&mut self, lane: usize, x: i32) -> Spot {
        if lane >= self.lanes.len() {
            self.lanes.resize(lane + 1, Vec::new());
        }
        if let Some(lane) = self.lanes.get_mut(lane) {
            lane.insert(lane.partition_point(|&other| other < x), x);
        }
        let step = (lane as i32 + 1) / 2 * self.gap;
        Spot { x, y: if lane % 2 == 1 { -step } else { step } }
    }
}

/// Each dot at its own place, moved by one of `steps`, in a lane of the field; none where there is no room for all.
fn own_places(places: &[Percent], field: Field, diameter: u16, steps: &[i32]) -> Option<Vec<Spot>> {
    let mut lanes = Lanes::new(field, diameter);
    let mut spots = Vec::with_capacity(places.len());
    for place in places {
        let own = i32::from(place.get()) * i32::from(field.width);
        let (lane, x) = lanes.lanes.iter().enumerate().find_map(|(place, lane)| {
            let step = steps.iter().find(|&&step| lanes.is_free(lane, own + step))?;
            Some((place, own + step))
        })?;
        spots.push(lanes.take(lane, x));
    }
    Some(spots)
}

/// Each dot of the smallest size as near to its own place as it can be within the field; in a lane beyond it where the
/// field is full.
fn nearest_places(places: &[Percent], field: Field) -> Vec<Spot> {
    let mut lanes = Lanes::new(field, LEAST);
    let width = i32::from(field.width) * 100;
    let mut spots = Vec::with_capacity(places.len());
    for place in places {
        let own = i32::from(place.get()) * i32::from(field.width);
        let free =
            lanes.lanes.iter().enumerate().filter_map(|(place, lane)| Some((place, lanes.nearest(lane, own, width)?)));
        let (lane, x) = free.min_by_key(|(_, x)| (x - own).abs()).unwrap_or((lanes.lanes.len(), own));
        spots.push(lanes.take(lane, x));
    }
    spots
}

#[cfg(test)]
mod tests {
    use super::*;

    fn swarm_of(places: &[u8], width: u16, height: u16) -> Swarm {
        let places: Vec<Percent> = places.iter().map(|&place| Percent::near(place.into())).collect();
        swarm(&places, Field { width, height, largest: 22 })
    }

    #[test]
    fn who_stands_apart_stands_on_the_line() {
        let swarm = swarm_of(&[10, 50, 90], 1000, 200);
        assert_eq!(swarm.diameter, 22);
        assert_eq!(
            swarm.spots.iter().map(|spot| (spot.x, spot.y)).collect::<Vec<_>>(),
            [(10_000, 0), (50_000, 0), (90_000, 0)]
        );
    }

    #[test]
    fn who_stands_together_is_stacked_above_and_below() {
        let swarm = swarm_of(&[50, 50, 51, 50], 1000, 200);
        assert_eq!(swarm.spots.iter().map(|spot| spot.y).collect::<Vec<_>>(), [0, -2200, 2200, -4400]);
    }

    #[test]
    fn dots_get_smaller_before_they_step_aside() {
        let aside = |n: usize| {
            let swarm = swarm_of(&vec![50; n], 1000, 100);
            let moved = swarm.spots.iter().map(|spot| (spot.x - 50_000).abs()).max();
            (swarm.diameter, moved)
        };
        assert_eq!(aside(3), (22, Some(0)));
        assert_eq!(aside(5), (16, Some(0)));
        assert_eq!(aside(11), (8, Some(0)));
        assert_eq!(aside(12), (8, Some(400)));
        assert_eq!(aside(23), (8, Some(800)));
    }

    #[test]
    fn a_field_of_the_least_height_holds_all_of_them() {
        for (n, width) in [(40, 24), (500, 264), (500, 1), (1, 0)] {
            let height = least_height(n, width);
            let reach = swarm_of(&vec![50; n], width, height).spots.iter().map(|spot| spot.y.abs()).max();
            assert!(reach <= Some(i32::from(height - LEAST) * 50), "{n} in {width} by {height}: {reach:?}");
        }
        assert_eq!(swarm_of(&[], 24, 24), Swarm { diameter: 22, ..Swarm::default() });
        assert_eq!(swarm_of(&[0, 100], 0, 0).spots.len(), 2);
    }
}
