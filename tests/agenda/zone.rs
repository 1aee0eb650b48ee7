//! Time zones as the browser knows them.

use chrono::{DateTime, Datelike, Duration, LocalResult, NaiveDate, TimeZone, Timelike};
use chrono_tz::{Europe, Tz};
use menselijke_maat::deck::Minutes;
use menselijke_maat::session::Instant;
use menselijke_maat::session::agenda::{Civil, Day, Zone};
use menselijke_maat::session::clock::HOUR;

/// A time zone with its summer time, as the browser knows it.
pub struct In(pub Tz);

impl Zone for In {
    fn civil(&self, at: Instant) -> Civil {
        let local =
            self.0.from_utc_datetime(&DateTime::from_timestamp_millis(at).expect("an instant of ours").naive_utc());
        let day = local.num_days_from_ce() - NaiveDate::default().num_days_from_ce();
        Civil { day, minute: (local.hour() * 60 + local.minute()) as Minutes }
    }

    fn instant(&self, day: Day, minute: Minutes) -> Instant {
        let date = NaiveDate::default() + Duration::days(day.into());
        let local = date.and_hms_opt(0, 0, 0).expect("midnight") + Duration::minutes(minute.into());
        match self.0.from_local_datetime(&local) {
            LocalResult::Single(at) | LocalResult::Ambiguous(at, _) => at.timestamp_millis(),
            // Skipped: by the clock of three hours before.
            LocalResult::None => {
                let before = local - Duration::hours(3);
                self.0.from_local_datetime(&before).unwrap().timestamp_millis() + 3 * HOUR
            }
        }
    }
}

pub const AMSTERDAM: In = In(Europe::Amsterdam);

pub fn day(year: i32, month: u32, day: u32) -> Day {
    let date = NaiveDate::from_ymd_opt(year, month, day).expect("a date");
    date.num_days_from_ce() - NaiveDate::default().num_days_from_ce()
}
