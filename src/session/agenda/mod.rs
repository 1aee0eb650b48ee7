//! The afternoon against its plan: what was planned, what is expected, what happened.
//!
//! [`Log`] holds what happened, as instants, changed by [`Fact`]s. [`project`] computes everything else from the deck's
//! agenda, the log, the `now` that is passed in and the [`Zone`]; nothing is counted down and nothing is kept. The rule:
//! `start[i] = max(end[i-1], earliest[i])`, and a break gives way before anything else does. [`spread`] shows what
//! shortening the rest would bring, as a [`Fact`] that does nothing until it is applied.

mod fact;
mod fit;
mod log;
mod plan;
mod project;
mod row;
mod rows;
mod run;
mod spread;
#[cfg(test)]
mod tests;
mod zone;

pub use fact::Fact;
pub use fit::fingerprint;
pub use log::{Anchor, Cut, Log};
pub use plan::{ASK_START, EARLY, LATE_START};
pub use project::{Phase, Projection, QUIET, Running, of, project};
pub use row::{Lateness, Row, State};
pub use run::{Before, Run};
pub use spread::{Change, Spread, offer, spread};
pub use zone::{Civil, Day, Zone};
