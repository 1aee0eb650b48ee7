//! A line and who stands on it; how that is drawn ([`swarm`]), what may be said about it ([`stats`], [`pattern`]) and who
//! speaks ([`order`]).

pub mod order;
pub mod pattern;
pub mod stats;
pub mod swarm;

use super::stored::{Json, Stored, stored};

/// A place on a line, in percent of its length from the left end: 0 to 100.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Percent(u8);

impl Percent {
    /// The middle, where a balance that nobody has moved yet would lie.
    pub const MIDDLE: Self = Self(50);

    /// The nearest place on the line.
    pub fn near(value: f64) -> Self {
        if value.is_nan() { Self::MIDDLE } else { Self(value.round().clamp(0.0, 100.0) as u8) }
    }

    /// The place `steps` percent further right (left where negative), not beyond the end.
    pub fn moved(self, steps: i16) -> Self {
        Self((i16::from(self.0) + steps).clamp(0, 100) as u8)
    }

    /// 0 to 100.
    pub fn get(self) -> u8 {
        self.0
    }
}

impl Stored for Percent {
    fn store(&self) -> Json {
        self.0.store()
    }

    fn restore(json: Json) -> Option<Self> {
        u8::restore(json).filter(|value| *value <= 100).map(Self)
    }
}

/// Names a person among those on one line; never given out twice on that line.
pub type DotId = u32;

/// Somebody who stands on the line in the room.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dot {
    pub id: DotId,
    pub at: Percent,
}

/// One line.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Line {
    /// Where the one person stands who goes through the deck alone; none until placed.
    pub own: Option<Percent>,
    /// Who stands there in the room, in the order in which they were placed.
    pub dots: Vec<Dot>,
    /// The [`DotId`] that comes next.
    pub next: DotId,
}

/// What happens on a line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fact {
    /// Somebody alone took a place.
    Placed(Percent),
    /// That place was taken back.
    Cleared,
    /// Somebody in the room was seen standing here.
    Stood(Percent),
    /// That somebody moved.
    Moved(DotId, Percent),
    /// That somebody is not on the line any more.
    Left(DotId),
}

stored! {
    Dot { ; id, at }
    Line { own, dots, next }
}

impl Line {
    /// Applies what happened. A fact about a dot that isn't there changes nothing.
    pub fn apply(&mut self, fact: Fact) {
        match fact {
            Fact::Placed(at) => self.own = Some(at),
            Fact::Cleared => self.own = None,
            Fact::Stood(at) => {
                self.dots.push(Dot { id: self.next, at });
                // Wraps only after four thousand million people, or in a file that nobody of us wrote.
                self.next = self.next.wrapping_add(1);
            }
            Fact::Moved(id, at) => {
                if let Some(dot) = self.dots.iter_mut().find(|dot| dot.id == id) {
                    dot.at = at;
                }
            }
            Fact::Left(id) => self.dots.retain(|dot| dot.id != id),
        }
    }

    /// What may be said about those who stand on the line, in a group of so many, where that is known.
    pub fn stats(&self, group: Option<usize>) -> stats::Stats {
        stats::Stats::new(self.dots.iter().map(|dot| dot.at), group)
    }

    /// Where those who stand on the line are drawn; one spot for each of `dots`.
    pub fn swarm(&self, field: swarm::Field) -> swarm::Swarm {
        let places: Vec<Percent> = self.dots.iter().map(|dot| dot.at).collect();
        swarm::swarm(&places, field)
    }
}
