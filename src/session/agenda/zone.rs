//! Local times: the one thing about a time zone that the rules must be told.

use crate::deck::Minutes;
use crate::session::Instant;
use crate::session::clock::{MINUTE, Millis};

/// A civil day, as days since 1970-01-01 in the local calendar.
pub type Day = i32;

/// Minutes of a civil day.
pub(super) const DAY_MINUTES: Minutes = 1440;

/// What a local clock and calendar show.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Civil {
    pub day: Day,
    /// The minute of the day, 0 to 1439.
    pub minute: Minutes,
}

/// A time zone, as the browser's `Date` or a native library knows it.
pub trait Zone {
    /// What the local clock shows at this instant.
    fn civil(&self, at: Instant) -> Civil;

    /// The instant at which the local clock shows `minute` (0 to 1439) on `day`. Where the clock skips that minute, the
    /// offset from before the skip counts on (02:30 is shown as 03:30); where it shows it twice, the first time is
    /// meant. That is what `new Date(year, month, day, hour, minute)` does.
    fn instant(&self, day: Day, minute: Minutes) -> Instant;

    /// How far the local clock is ahead of UTC at this instant, in ms; whole minutes.
    fn offset(&self, at: Instant) -> Millis {
        let civil = self.civil(at);
        let local = i64::from(civil.day) * i64::from(DAY_MINUTES) + i64::from(civil.minute);
        (local - at.div_euclid(MINUTE)) * MINUTE
    }
}

/// The instant of a minute counted from the midnight with which `day` begins; from 1440 on, that of the days after.
pub(super) fn instant(zone: &dyn Zone, day: Day, minute: Minutes) -> Instant {
    zone.instant(day + Day::from(minute / DAY_MINUTES), minute % DAY_MINUTES)
}
