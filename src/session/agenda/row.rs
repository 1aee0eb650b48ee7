//! One row of the projection.

use crate::deck::Kind;
use crate::session::Instant;
use crate::session::clock::{MINUTE, Millis, Span};

use super::EARLY;

/// What became, or becomes, of one item of the agenda.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// As it was planned, where the plan lies today: shifts by hand and a start at another hour are in it.
    pub planned: Span,
    /// As it went, as far as it went, and as it is expected to go on. Starts never run backwards from row to row.
    pub expected: Span,
    /// When it should end by its length, pauses included; `expected` ends later where it has run over that.
    pub due: Instant,
    /// When it really began; for an item that was repeated, the first time.
    pub started: Option<Instant>,
    /// When it really ended.
    pub ended: Option<Instant>,
    /// For how long its clock stood still for questions; while rounds that were started run, theirs counts and this is 0.
    pub held: Millis,
    /// How often it was repeated.
    pub repeats: u8,
    pub state: State,
    /// How its start, expected or real, compares with the plan.
    pub late: Lateness,
    /// By how much it is expected to be shorter than planned: a break that gives way, or what was agreed.
    pub shrink: Millis,
    /// By how much more it can be shortened if that is agreed: half of what is still to come of it; breaks give nothing
    /// here, for they give way by themselves.
    pub spare: Millis,
    /// For the item that holds the parallel rounds: each round as it went or is expected, without the switches.
    pub rounds: Vec<Span>,
}

/// Where an item is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// It is over; or the afternoon was begun after it.
    Past,
    Running,
    Coming,
    /// It was left out, or passed over.
    Skipped,
}

/// How a start compares with the plan, as a value with a word to it; never a bare sign.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Lateness {
    /// At its time: within half a minute of it, and within 5 minutes for an item that has no time of its own ("ca.", or
    /// a break that follows).
    #[default]
    OnTime,
    /// So much later than planned; more than 0.
    Later(Millis),
    /// So much earlier than planned; more than 0.
    Earlier(Millis),
}

impl Lateness {
    /// Compares a start with the plan for an item of this kind.
    pub fn new(kind: Kind, planned: Instant, start: Instant) -> Self {
        let silent = match kind {
            Kind::Fixed(_) => MINUTE / 2 - 1,
            Kind::Circa(_) | Kind::Follows { .. } => EARLY,
        };
        match start - planned {
            by if by > silent => Self::Later(by),
            by if by < -silent => Self::Earlier(-by),
            _ => Self::OnTime,
        }
    }

    /// In whole minutes, rounded to the nearest; 0 on time, at least 1 otherwise.
    pub fn minutes(self) -> u32 {
        match self {
            Self::OnTime => 0,
            Self::Later(by) | Self::Earlier(by) => ((by + MINUTE / 2) / MINUTE).clamp(1, i64::from(u32::MAX)) as u32,
        }
    }
}
