//! A line and who stands on it; how that is drawn ([`swarm`]), what may be said about it ([`stats`], [`pattern`]) and who
//! speaks ([`order`]).

pub mod again;
pub mod fact;
pub mod join;
pub mod order;
pub mod pattern;
pub mod stats;
pub mod swarm;

pub use fact::Fact;

use super::Instant;
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

/// Names a person among those on one line; never given out twice on that line.
pub type DotId = u32;

/// Who somebody is, as far as it was told: none of it is needed, and all of it is only shown.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Who {
    pub name: String,
    pub function: String,
    pub organisation: String,
    /// The short code by which this place came in; a number behind it where two people have the same. Empty where it
    /// was tapped.
    pub code: String,
}

/// A part of [`Who`] that is typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Field {
    Name,
    Function,
    Organisation,
}

impl Who {
    /// What was typed here.
    pub fn get(&self, field: Field) -> &String {
        match field {
            Field::Name => &self.name,
            Field::Function => &self.function,
            Field::Organisation => &self.organisation,
        }
    }

    fn set(&mut self, field: Field, text: String) {
        match field {
            Field::Name => self.name = text,
            Field::Function => self.function = text,
            Field::Organisation => self.organisation = text,
        }
    }

    /// What was typed, in the order name, function, organisation; then the code, where there is no name.
    pub fn parts(&self) -> impl Iterator<Item = &str> {
        let code = if self.name.trim().is_empty() { self.code.as_str() } else { "" };
        [code, &self.name, &self.function, &self.organisation]
            .into_iter()
            .map(str::trim)
            .filter(|part| !part.is_empty())
    }
}

/// Somebody who stands on the line in the room.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dot {
    pub id: DotId,
    pub at: Percent,
    pub who: Who,
    /// Where they stand at the end of the afternoon; none where they haven't moved.
    pub again: Option<Percent>,
}

impl Dot {
    /// Somebody of whom only the place is known.
    pub fn new(id: DotId, at: Percent) -> Self {
        Self { id, at, who: Who::default(), again: None }
    }

    /// Where they stand at the end of the afternoon.
    pub fn later(&self) -> Percent {
        self.again.unwrap_or(self.at)
    }
}

/// How far the people on a line are.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Phase {
    /// They take their places, for all to see.
    #[default]
    Open,
    /// They take their places, and nothing of it is shown but how many.
    Hidden,
    /// For all to see, and nobody moves any more.
    Locked,
}

/// Who is speaking.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Speaking {
    pub id: DotId,
    /// Since when.
    pub at: Instant,
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
    /// How many chose to stand nowhere.
    pub nowhere: u16,
    pub phase: Phase,
    /// When it was opened again after it had been locked, each time.
    pub reopened: Vec<Instant>,
    /// Who had their turn to speak.
    pub turns: Vec<order::Turn>,
    pub speaking: Option<Speaking>,
    /// The same line at the end of the afternoon.
    pub again: again::Again,
}

stored! {
    Who { name, function, organisation, code }
    Dot { who, again; id, at }
    Speaking {; id, at }
    Line { own, dots, next, nowhere, phase, reopened, turns, speaking, again }
}

impl Stored for Phase {
    fn store(&self) -> Json {
        let word = match self {
            Self::Open => "open",
            Self::Hidden => "hidden",
            Self::Locked => "locked",
        };
        Json::Text(word.to_owned())
    }

    fn restore(json: Json) -> Option<Self> {
        match String::restore(json)?.as_str() {
            "open" => Some(Self::Open),
            "hidden" => Some(Self::Hidden),
            "locked" => Some(Self::Locked),
            _ => None,
        }
    }
}

impl Line {
    /// Those who may be seen: nobody while places are collected hidden.
    pub fn shown(&self) -> &[Dot] {
        if self.phase == Phase::Hidden { &[] } else { &self.dots }
    }

    /// The one with this name.
    pub fn dot(&self, id: DotId) -> Option<&Dot> {
        self.dots.iter().find(|dot| dot.id == id)
    }

    /// What may be said about those who stand on the line, in a group of so many, where that is known.
    pub fn stats(&self, group: Option<usize>) -> stats::Stats {
        stats::Stats::new(self.dots.iter().map(|dot| dot.at), group)
    }

    /// Where this one stands now: as at the first time, or where they went at the end of the afternoon.
    pub fn place(&self, dot: &Dot) -> Percent {
        if self.again.on { dot.later() } else { dot.at }
    }

    /// Where those who are shown are drawn; one spot for each of them.
    pub fn swarm(&self, field: swarm::Field) -> swarm::Swarm {
        let places: Vec<Percent> = self.shown().iter().map(|dot| self.place(dot)).collect();
        swarm::swarm(&places, field)
    }
}
