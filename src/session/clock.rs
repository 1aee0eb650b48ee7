//! What a clock shows: what is left of a length of time, and when to say something about it.
//!
//! Instants, not countdowns: everything here follows from a start, an end and the `now` that is passed in.

use super::Instant;

/// A length of time, in ms.
pub type Millis = i64;

/// One minute.
pub const MINUTE: Millis = 60_000;
/// One hour.
pub const HOUR: Millis = 60 * MINUTE;
/// Twenty-four hours; not every civil day is that long.
pub const DAY: Millis = 24 * HOUR;

/// The last instant that is worked with: the end of the year 9999. Later ones and those before 1970 are clamped, so
/// that no sum of an instant and a length overflows.
pub const LAST: Instant = 253_402_300_799_999;

/// The first instant that no file may name: the year 9999 begins. Between it and [`LAST`] there is room for what follows
/// from what a file names.
pub const BEYOND: Instant = LAST + 1 - 365 * DAY;

/// Whether a file may name this instant: from 1970 up to the year 9999.
pub fn is_credible(at: Instant) -> bool {
    (0..BEYOND).contains(&at)
}

/// The nearest instant that is worked with; see [`LAST`].
pub fn sane(at: Instant) -> Instant {
    at.clamp(0, LAST)
}

/// The nearest length that is worked with: 0 to 24 hours.
pub fn sane_length(length: Millis) -> Millis {
    length.clamp(0, DAY)
}

/// From one instant to another.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Span {
    pub start: Instant,
    /// Never before `start`.
    pub end: Instant,
}

impl Span {
    /// From `start` to `end`, or empty at `start` where `end` lies before it.
    pub fn new(start: Instant, end: Instant) -> Self {
        Self { start, end: end.max(start) }
    }

    /// How long it lasts; never negative.
    pub fn length(self) -> Millis {
        self.end - self.start
    }

    /// The same span, so much later (earlier where negative).
    pub fn moved(self, by: Millis) -> Self {
        Self { start: self.start + by, end: self.end + by }
    }
}

/// What is left of a length of time.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Countdown {
    /// The whole length.
    pub total: Millis,
    /// What is left: 0 to `total`.
    pub left: Millis,
    /// What it took beyond its length; 0 while something is left.
    pub over: Millis,
}

/// How pressing the time is; shown by form and words, never by colour alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Level {
    /// More than a fifth is left.
    Calm,
    /// A fifth (20%) or less is left.
    Warning,
    /// A twentieth (5%) or less is left.
    Danger,
    /// Nothing is left.
    Over,
}

/// The moments at which something is said aloud, in the order in which they come; no others.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Cue {
    Start,
    /// Half of the length is over.
    Half,
    /// Two minutes are left; only where the length is more than four, so that this comes after [`Cue::Half`].
    TwoMinutes,
    End,
}

impl Countdown {
    /// What is left of `span` at `now`: its end − now, clamped to 0 and its length. Before its start, all of it.
    pub fn new(span: Span, now: Instant) -> Self {
        let total = span.length();
        Self { total, left: (span.end - now).clamp(0, total), over: (now - span.end).max(0) }
    }

    /// What is left in thousandths of the whole; 0 for a whole of no length.
    pub fn permille(self) -> u16 {
        if self.total <= 0 { 0 } else { (self.left.saturating_mul(1000) / self.total).clamp(0, 1000) as u16 }
    }

    /// How pressing it is.
    pub fn level(self) -> Level {
        match self.left {
            left if left <= 0 => Level::Over,
            left if left.saturating_mul(20) <= self.total => Level::Danger,
            left if left.saturating_mul(5) <= self.total => Level::Warning,
            _ => Level::Calm,
        }
    }

    /// The last [`Cue`] that has come. A live region speaks when this changes.
    pub fn cue(self) -> Cue {
        match self.left {
            left if left <= 0 => Cue::End,
            left if left <= 2 * MINUTE && self.total > 4 * MINUTE => Cue::TwoMinutes,
            left if left.saturating_mul(2) <= self.total => Cue::Half,
            _ => Cue::Start,
        }
    }
}

/// When the next [`Cue`] comes in a countdown over this span; none where all have come.
pub fn next_cue(span: Span, now: Instant) -> Option<Instant> {
    let total = span.length();
    let two = (total > 4 * MINUTE).then_some(2 * MINUTE);
    [Some(total / 2), two, Some(0)].into_iter().flatten().map(|left| span.end - left).filter(|at| *at > now).min()
}

/// Both clocks of a computer, read at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Reading {
    /// The wall clock, which people and networks set.
    pub wall: Instant,
    /// The monotonic clock, in ms since whatever; it may stand still while the computer sleeps.
    pub steady: Millis,
}

/// What a correction over the network may take, in ms.
const NETWORK: Millis = 20_000;

/// By how much the wall clock jumped against the monotonic clock between two readings, where that is more than the
/// 20 s that a correction over the network may take. It may have been set, or the computer slept: which of the two,
/// only a person knows. So ask: see [`super::doubt`].
pub fn jump(then: Reading, now: Reading) -> Option<Millis> {
    let by = now.wall.saturating_sub(then.wall).saturating_sub(now.steady.saturating_sub(then.steady));
    together(None, by)
}

/// A jump that wasn't answered yet and one more: none where the second took the first back.
pub fn together(open: Option<Millis>, by: Millis) -> Option<Millis> {
    let by = open.unwrap_or(0).saturating_add(by);
    (by.saturating_abs() > NETWORK).then_some(by)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(total: Millis, now: Instant) -> Countdown {
        Countdown::new(Span::new(0, total), now)
    }

    #[test]
    fn left_stays_between_nothing_and_all() {
        assert_eq!(of(100, -50), Countdown { total: 100, left: 100, over: 0 });
        assert_eq!(of(100, 40), Countdown { total: 100, left: 60, over: 0 });
        assert_eq!(of(100, 130), Countdown { total: 100, left: 0, over: 30 });
        assert_eq!(of(0, 0).permille(), 0);
        assert_eq!(of(100, 40).permille(), 600);
    }

    #[test]
    fn levels_turn_at_a_fifth_and_a_twentieth() {
        let levels = [79, 80, 94, 95, 99, 100].map(|now| of(100, now).level());
        use Level::*;
        assert_eq!(levels, [Calm, Warning, Warning, Danger, Danger, Over]);
    }

    #[test]
    fn cues_come_in_order_and_two_minutes_only_after_half() {
        let cues = [0, 5, 8, 10].map(|minute| of(10 * MINUTE, minute * MINUTE).cue());
        assert_eq!(cues, [Cue::Start, Cue::Half, Cue::TwoMinutes, Cue::End]);
        assert_eq!(of(3 * MINUTE, MINUTE).cue(), Cue::Start);
        assert_eq!(of(3 * MINUTE, 2 * MINUTE).cue(), Cue::Half);
    }

    /// Whoever looks at those moments only sees every cue, and each of them at once.
    #[test]
    fn the_next_cue_is_when_the_cue_changes() {
        for total in [0, 1, 59_999, 3 * MINUTE, 4 * MINUTE, 4 * MINUTE + 2, 18 * MINUTE + 40_001, HOUR] {
            let span = Span::new(0, total);
            let (mut now, mut seen) = (-1, vec![of(total, -1).cue()]);
            while let Some(at) = next_cue(span, now) {
                assert_eq!(Some(&of(total, at - 1).cue()), seen.last(), "{total}: nothing new before {at}");
                seen.push(of(total, at).cue());
                now = at;
            }
            seen.dedup();
            let two = (total > 4 * MINUTE).then_some(Cue::TwoMinutes);
            let half = (total > 1).then_some(Cue::Half);
            let all = [Some(Cue::Start).filter(|_| total > 0), half, two, Some(Cue::End)];
            assert_eq!(seen, all.into_iter().flatten().collect::<Vec<_>>(), "{total}");
        }
    }

    #[test]
    fn a_clock_that_was_set_is_seen_and_a_slow_tick_is_not() {
        let then = Reading { wall: 1_000_000, steady: 500 };
        let after = |wall: i64, steady: i64| jump(then, Reading { wall: 1_000_000 + wall, steady: 500 + steady });
        assert_eq!(after(60_000, 60_000), None);
        assert_eq!(after(3_600_000, 3_595_000), None);
        assert_eq!(after(1_000 - 10 * MINUTE, 1_000), Some(-10 * MINUTE));
        assert_eq!(after(1_000 + 10 * MINUTE, 1_000), Some(10 * MINUTE));
    }

    #[test]
    fn a_jump_that_is_taken_back_is_none() {
        assert_eq!(together(Some(10 * MINUTE), -10 * MINUTE + 5_000), None);
        assert_eq!(together(Some(10 * MINUTE), 5 * MINUTE), Some(15 * MINUTE));
        assert_eq!(together(Some(Millis::MAX), 1), Some(Millis::MAX));
    }
}
