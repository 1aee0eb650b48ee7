//! What happens to the afternoon.

use super::{Cut, Zone};
use crate::session::Instant;
use crate::session::clock::{Millis, sane};

/// What happens to the afternoon. Items are counted from 0 in the agenda's order.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Fact {
    /// An item began, and the one before it is over. The current one or one before it begins once more, and what came
    /// after it is still to come. A new afternoon begins with the first start; with one more than 12 hours after the
    /// last thing that happened; and with one of the item that was started first, or of one before that, more than
    /// [`super::LATE_START`] after the first start. Make it with [`Fact::started`].
    Started { item: usize, at: Instant, offset: Millis },
    /// The current item is over; the next one hasn't begun.
    Ended { at: Instant },
    /// The last end, repeat or start was none: what was current before it runs on.
    Withdrawn,
    /// The current item begins once more, with its whole length.
    Repeated { at: Instant },
    /// An item is left out. The current one is ended instead, so this does nothing to it.
    Skipped { item: usize },
    /// An item is not left out after all.
    Kept { item: usize },
    /// The first start was so late that the plan moved along with it: it stays there, or goes back to its own times.
    Chosen { by_plan: bool },
    /// The whole plan was put so much later (earlier where negative); together at most 24 hours either way.
    Shifted { by: Millis },
    /// The current item began so many half minutes earlier than was said (later where negative), but not before the
    /// item before it.
    Backdated { half_minutes: i16 },
    /// A question: the current item's clock stands still.
    Paused { at: Instant },
    /// Its clock goes on.
    Resumed { at: Instant },
    /// It was agreed to take this off these items, beside what had been taken off already.
    Spread { cuts: Vec<Cut> },
    /// What was taken off is given back.
    Unspread,
    /// The computer's clock was set: everything that was logged lies so much later (earlier where negative).
    ClockMoved { by: Millis },
    /// Nothing has happened.
    Reset,
}

impl Fact {
    /// The item began at this instant, in this zone.
    pub fn started(item: usize, at: Instant, zone: &dyn Zone) -> Self {
        Self::Started { item, at, offset: zone.offset(sane(at)) }
    }
}
