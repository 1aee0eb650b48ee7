//! Times as people write them: on a clock, in prose, on a stopwatch. The same in every language so far.

/// A minute of the day as on a clock: "15:10". Beyond midnight it starts again.
pub fn clock(minute: i64) -> String {
    let minute = minute.rem_euclid(24 * 60);
    two(minute / 60) + ":" + &two(minute % 60)
}

/// A minute of the day as in prose: "15.10".
pub fn prose(minute: i64) -> String {
    clock(minute).replace(':', ".")
}

/// A length in ms as on a stopwatch: "18:40"; rounded up to whole seconds, so that it shows 0:00 only when it is over.
pub fn stopwatch(ms: i64) -> String {
    let seconds = ms.max(0).saturating_add(999) / 1000;
    (seconds / 60).to_string() + ":" + &two(seconds % 60)
}

fn two(number: i64) -> String {
    let digits = number.to_string();
    if number < 10 { "0".to_owned() + &digits } else { digits }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_shown_as_people_write_them() {
        assert_eq!(clock(910), "15:10");
        assert_eq!(clock(24 * 60 + 5), "00:05");
        assert_eq!(clock(-1), "23:59");
        assert_eq!(prose(17 * 60 + 52), "17.52");
        assert_eq!(stopwatch(18 * 60_000 + 40_000), "18:40");
        assert_eq!(stopwatch(1), "0:01");
        assert_eq!(stopwatch(-5), "0:00");
    }
}
