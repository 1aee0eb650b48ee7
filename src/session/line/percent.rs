//! A place on a line.

use super::stats;
use crate::session::stored::{Json, Stored};

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

    /// The place nearest to this many half percents; of two, the right one.
    pub fn half(halves: stats::Halves) -> Self {
        Self(halves.div_ceil(2).min(100))
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
