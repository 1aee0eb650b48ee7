//! What is left of a length of time, as it is told: in digits and in words, both of one number, so that they never
//! disagree.
//!
//! Digits write the seconds out that are left. Words are true to half a minute: the nearest whole one, as people say it;
//! in the last minute they name no number. A screen that shows the digits leaves the words out
//! ([`crate::stage::Scene::shows_digits`]): 4:31 and "nog 5 min" are both true, and beside each other a riddle.

use super::clock::{Countdown, MINUTE};

/// What words say of what is left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Minutes {
    /// So many minutes are left, to the nearest; at least one.
    Left(i64),
    /// Less than a minute is left.
    Last,
    /// It is over since so many whole minutes.
    Over(i64),
}

/// How many seconds are left, rounded up: none only once it is over.
pub fn seconds(countdown: Countdown) -> i64 {
    countdown.left.max(0).saturating_add(999) / 1000
}

/// The same in words.
pub fn minutes(countdown: Countdown) -> Minutes {
    match seconds(countdown) {
        0 => Minutes::Over(countdown.over / MINUTE),
        1..60 => Minutes::Last,
        seconds => Minutes::Left(seconds.saturating_add(30) / 60),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::clock::{HOUR, Span};
    use crate::words::stopwatch;

    fn of(left: i64) -> Countdown {
        Countdown::new(Span::new(0, HOUR), HOUR - left)
    }

    /// At every tenth of a second of an hour, and a while beyond it.
    #[test]
    fn words_are_true_to_half_a_minute_of_what_the_digits_show() {
        for left in (-10 * MINUTE..=HOUR).step_by(100) {
            let digits = stopwatch(left);
            let (minute, second) = digits.split_once(':').expect("m:ss");
            let shown: i64 = minute.parse::<i64>().expect("minutes") * 60 + second.parse::<i64>().expect("seconds");
            assert_eq!(shown, seconds(of(left)), "{left}: one number for both");
            match minutes(of(left)) {
                Minutes::Left(minutes) => {
                    assert!(minutes >= 1 && (minutes * 60 - shown).abs() <= 30, "{digits}: {minutes}");
                }
                Minutes::Last => assert!(minute == "0" && second != "00", "{digits}"),
                Minutes::Over(minutes) => {
                    assert_eq!((digits.as_str(), minutes), ("0:00", -left / MINUTE));
                }
            }
        }
    }

    #[test]
    fn words_change_once_a_minute_and_say_what_was_just_begun_and_just_heard() {
        let words = |seconds: i64| minutes(of(seconds * 1000));
        let mut all: Vec<Minutes> = (0..=45 * 60).rev().map(words).collect();
        all.dedup();
        assert_eq!(all.len(), 47, "45 minutes, the last one, and over");
        assert_eq!(words(45 * 60 - 1), Minutes::Left(45), "an item of three quarters that has just begun");
        assert_eq!(words(119), Minutes::Left(2), "a second after it was said aloud");
        assert_eq!([271, 269, 90, 89, 60, 59].map(words), {
            use Minutes::{Last, Left};
            [Left(5), Left(4), Left(2), Left(1), Left(1), Last]
        });
    }
}
