//! A line and who stands on it; how that is drawn ([`swarm`], [`stacked`]), what may be said about it ([`stats`], [`pattern`]) and who
//! speaks ([`order`]).

pub mod again;
pub mod fact;
pub mod join;
pub mod order;
pub mod pattern;
mod percent;
pub mod stacked;
pub mod stats;
pub mod swarm;

pub use fact::Fact;
pub use percent::Percent;

use super::Instant;
use super::stored::{Json, Stored, stored};

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
    /// Whether they came only then: of the first time nothing is known, and `at` is where they stand at the end.
    pub late: bool,
}

impl Dot {
    /// Somebody of whom only the place is known.
    pub fn new(id: DotId, at: Percent) -> Self {
        Self { id, at, who: Who::default(), again: None, late: false }
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
    /// Who stands there in the room, in the order in which they were placed, which is that of their ids.
    pub dots: Vec<Dot>,
    /// The [`DotId`] that comes next; larger than all that are there.
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
    Dot { who, again, late; id, at }
    Speaking {; id, at }
    Line { own, dots, next, nowhere, phase, reopened, turns, speaking, again } if sound
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

/// A line that was read, with its dots in order; none where two of them have the same id: nobody of us wrote that, and
/// what was meant isn't known.
fn sound(mut line: Line) -> Option<Line> {
    let mut dots: Vec<Dot> = Vec::with_capacity(line.dots.len());
    for dot in line.dots {
        let place = dots.binary_search_by_key(&dot.id, |other| other.id).err()?;
        dots.insert(place, dot);
    }
    if let Some(last) = dots.last() {
        line.next = line.next.max(last.id.checked_add(1)?);
    }
    line.dots = dots;
    line.speaking = line.speaking.filter(|speaking| line.dots.iter().any(|dot| dot.id == speaking.id));
    // What is collected hidden isn't shown in any other way either.
    line.again.on &= line.phase != Phase::Hidden;
    Some(line)
}

impl Line {
    /// How far the people on the line are now: the first time, or at the end of the afternoon, which is locked by itself.
    pub fn now(&self) -> Phase {
        match self.again.on {
            true if self.again.locked => Phase::Locked,
            true => Phase::Open,
            false => self.phase,
        }
    }

    /// Those who stand there now, seen or not: at the first time without those who came only at the end.
    pub fn present(&self) -> impl Iterator<Item = &Dot> + Clone {
        self.dots.iter().filter(|dot| self.again.on || !dot.late)
    }

    /// Those of them who may be seen: nobody while places are collected hidden.
    pub fn shown(&self) -> Vec<&Dot> {
        if self.phase == Phase::Hidden { Vec::new() } else { self.present().collect() }
    }

    /// Those who may be seen and stood there the first time, each at their first place ([`Dot::at`]).
    pub fn first(&self) -> Vec<&Dot> {
        if self.phase == Phase::Hidden { Vec::new() } else { self.dots.iter().filter(|dot| !dot.late).collect() }
    }

    /// The one with this name.
    pub fn dot(&self, id: DotId) -> Option<&Dot> {
        self.dots.iter().find(|dot| dot.id == id)
    }

    /// Whether this one may be moved and taken away: at the end of the afternoon the first places stay as they were where
    /// they were locked.
    pub fn may_leave(&self, id: DotId) -> bool {
        let first_is_open = self.phase != Phase::Locked;
        self.now() != Phase::Locked && self.dot(id).is_some_and(|dot| dot.late || first_is_open)
    }

    /// The dot beside this one along the line: so many further right, or left where negative; from the last one on to the
    /// first. Of none the first one, or the last. None while places are collected hidden: whoever goes along the dots
    /// would hear where they stand.
    pub fn beside(&self, dot: Option<DotId>, by: isize) -> Option<DotId> {
        let mut along: Vec<(Percent, DotId)> = Vec::new();
        for dot in self.shown() {
            let spot = (self.place(dot), dot.id);
            along.insert(along.partition_point(|other| *other <= spot), spot);
        }
        let here = along.iter().position(|(_, id)| Some(*id) == dot);
        let next = here.map_or(if by < 0 { -1 } else { 0 }, |here| here as isize + by);
        along.get(next.rem_euclid(along.len().max(1) as isize) as usize).map(|(_, id)| *id)
    }

    /// What may be said about those who stood on the line the first time, hidden or not, in a group of so many, where
    /// that is known.
    pub fn stats(&self, group: Option<usize>) -> stats::Stats {
        stats::Stats::new(self.dots.iter().filter(|dot| !dot.late).map(|dot| dot.at), group)
    }

    /// Where this one stands now: as at the first time, or where they went at the end of the afternoon.
    pub fn place(&self, dot: &Dot) -> Percent {
        if self.again.on { dot.later() } else { dot.at }
    }

    /// Where those who are shown are drawn; one spot for each of them.
    pub fn swarm(&self, field: swarm::Field) -> swarm::Swarm {
        let places: Vec<Percent> = self.shown().into_iter().map(|dot| self.place(dot)).collect();
        swarm::swarm(&places, field)
    }
}
