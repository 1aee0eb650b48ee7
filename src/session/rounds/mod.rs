//! The parallel rounds: which group is at which dilemma when, and how much time is left.
//!
//! [`schedule`] is the timetable. [`Log`] holds what happened, as instants, and who was where, changed by [`Fact`]s;
//! [`plan`] goes on from there as fairly as can be; [`state`] computes how far the rounds are at the `now` that is passed
//! in.

mod begun;
mod feasible;
mod left;
mod log;
mod plan;
mod schedule;
mod seating;
mod state;
pub mod steps;
#[cfg(test)]
mod tests;

pub use begun::Begun;
pub use feasible::{Feasible, Verdict, feasible};
pub use left::Left;
pub use log::{Fact, Log};
pub use plan::{missed, plan};
pub(crate) use schedule::millis;
pub use schedule::{MOST, Schedule, letter, schedule, sizes};
pub use state::{Pace, Phase, State, Tracks, pace, round_length, state, timetable};
