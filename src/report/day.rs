//! Days, as a report and a file's name have them.

use crate::session::agenda::{Civil, Day};

/// A day as year, month (1 to 12) and day. After Howard Hinnant, "chrono-compatible low-level date algorithms" (2013):
/// `civil_from_days`.
pub fn date(day: Day) -> (i64, i64, i64) {
    let shifted = i64::from(day) + 719_468;
    let (era, of_era) = (shifted.div_euclid(146_097), shifted.rem_euclid(146_097));
    let year = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let month = (5 * of_year + 2) / 153;
    let day = of_year - (153 * month + 2) / 5 + 1;
    let month = if month < 10 { month + 3 } else { month - 9 };
    (year + era * 400 + i64::from(month <= 2), month, day)
}

/// A day and minute as in a file's name: 2026-11-24-1432.
pub fn moment(at: Civil) -> String {
    let (year, month, day) = date(at.day);
    let two = |number: i64| if number < 10 { "0".to_owned() + &number.to_string() } else { number.to_string() };
    let minute = i64::from(at.minute);
    [year.to_string(), two(month), two(day), two(minute / 60) + &two(minute % 60)].join("-")
}
