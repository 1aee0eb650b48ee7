//! The parallel rounds: which group is at which dilemma when, and how much time is left.
//!
//! [`schedule`] is the timetable. [`Log`] holds what happened, as instants, changed by [`Fact`]s; [`state`] computes how
//! far the rounds are at the `now` that is passed in.

mod feasible;
mod log;
mod schedule;
mod state;
#[cfg(test)]
mod tests;

pub use feasible::{Feasible, Verdict, feasible};
pub use log::{Begun, Fact, Log};
pub(crate) use schedule::millis;
pub use schedule::{MOST, Schedule, letter, missed, schedule, sizes};
pub use state::{Pace, Phase, State, Tracks, pace, round_length, state};
