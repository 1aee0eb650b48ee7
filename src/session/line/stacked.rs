//! The lines below each other, as in the reflection: where everybody is drawn, and from where to where they are joined.
//!
//! As on a line of its own ([`super::swarm`]), in less height: where the smallest dots of that would have to leave their
//! places, they are drawn smaller still.

use super::swarm::{Field, Keeping, Spot, Swarm, least_height, swarm};
use super::{Line, Percent};

/// The room of the picture, in px: as many bands as there are lines, each as high as may be drawn in, in equal parts of the
/// height. A line runs through the middle of its part.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Room {
    pub width: u16,
    pub height: u16,
    pub band: u16,
    pub lines: usize,
}

/// All dots of one line.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Pile {
    /// Of every dot, in hundredths of a px.
    pub diameter: i32,
    /// One for each place, in the same order: from the picture's upper left corner, in hundredths of a px.
    pub spots: Vec<Spot>,
}

/// How many times as small as [`super::swarm::LEAST`] a dot may be drawn so that everybody keeps their own place, and how
/// many times so that all are within their band, however many they are.
const SMALLER: u16 = 2;
const SMALLEST: u16 = 8;

impl Room {
    /// Where the line of this number runs, counted from 0, in hundredths of a px.
    pub fn level(self, line: usize) -> i32 {
        let lines = self.lines.max(1) as i32;
        (2 * line as i32 + 1) * i32::from(self.height) * 50 / lines
    }

    /// How far along a line this is, of so many halves of a percent, in hundredths of a px.
    pub fn along(self, halves: u8) -> i32 {
        i32::from(halves) * i32::from(self.width) / 2
    }

    /// Where the people of these lines are drawn, all dots alike: as large as the fullest line has room for. No two overlap,
    /// ever, and as far as [`SMALLEST`] goes none leaves its band.
    pub fn piles(self, lines: &[Vec<Percent>]) -> Vec<Pile> {
        let largest = Field::of(self.width, self.band).largest;
        let own = lines.iter().filter(|places| !places.is_empty()).map(|places| self.scale(places, largest));
        // In hundredths, of which whole numbers tell all these sizes apart.
        let size = |(times, diameter): &(u16, u16)| i32::from(*diameter) * 100 / i32::from(*times);
        let (times, mut diameter) = own.min_by_key(size).unwrap_or((1, largest));
        let mut swarms: Vec<Swarm>;
        // Where one of them needs smaller dots at this scale, all have those.
        loop {
            swarms = lines.iter().map(|places| swarm(places, self.field(times, diameter))).collect();
            let least = swarms.iter().map(|swarm| swarm.diameter).min().unwrap_or(diameter);
            if least >= diameter {
                break;
            }
            diameter = least;
        }
        let pile = |(line, swarm): (usize, &Swarm)| {
            let (level, times) = (self.level(line), i32::from(times));
            let spot = |spot: &Spot| Spot { x: spot.x / times, y: level + spot.y / times };
            Pile { diameter: i32::from(swarm.diameter) * 100 / times, spots: swarm.spots.iter().map(spot).collect() }
        };
        swarms.iter().enumerate().map(pile).collect()
    }

    /// How many times as large these people are reckoned with, and the diameter of their dots there, in px.
    fn scale(self, places: &[Percent], largest: u16) -> (u16, u16) {
        let scaled = |times: u16| (times, swarm(places, self.field(times, largest.saturating_mul(times))));
        let fits = |times: &u16| {
            let field = self.field(*times, largest);
            least_height(places.len(), field.width) <= field.height
        };
        let keeps = (1..=SMALLER).map(scaled).find(|(_, swarm)| swarm.keeping != Keeping::Near);
        let (times, swarm) = keeps.unwrap_or_else(|| scaled((SMALLER..SMALLEST).find(fits).unwrap_or(SMALLEST)));
        (times, swarm.diameter)
    }

    /// A band, so many times as large: what lies in it is looked at from so much further away.
    fn field(self, times: u16, largest: u16) -> Field {
        Field { width: self.width.saturating_mul(times), height: self.band.saturating_mul(times), largest }
    }
}

/// The places of those who are shown on this line, as they stood the first time.
pub fn places(line: &Line) -> Vec<Percent> {
    line.first().into_iter().map(|dot| dot.at).collect()
}
