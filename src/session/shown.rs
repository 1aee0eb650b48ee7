//! What the beamer's window and the presenter's show together, and which of two messages about it is the later one.
//!
//! Each window tells only what was done in it. A message carries a logical clock (Lamport's, with the wall clock as its
//! floor, so that a window that was opened just now isn't behind one that has been open for hours) and the window that
//! wrote it. Both windows order any two messages alike, so they end on the same slide, and what was heard is never told
//! again.

use super::Instant;

/// A number by which windows tell each other apart.
pub type Origin = u32;

/// What one window knows of what both show.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    origin: Origin,
    /// The latest message, own or heard: its clock, who wrote it, and what it shows.
    at: i64,
    by: Origin,
    shown: String,
}

impl Shown {
    /// For the window of this name, which shows this as it arrives: that is no news to anybody. `last` is what stands in
    /// the storage that the windows share.
    pub fn new(origin: Origin, shown: String, last: Option<&str>) -> Self {
        let at = last.and_then(parsed).map_or(0, |(at, ..)| at);
        Self { origin, at, by: origin, shown }
    }

    /// This window shows this now. The message for the other one; none where it heard of it from there, or nothing is
    /// another.
    pub fn tell(&mut self, shown: &str, now: Instant) -> Option<String> {
        if self.shown == shown {
            return None;
        }
        self.at = now.max(self.at.saturating_add(1));
        self.by = self.origin;
        self.shown = shown.to_owned();
        Some([&self.at.to_string(), " ", &self.by.to_string(), " ", shown].concat())
    }

    /// The other window wrote this. What to show; none where something later was shown here already.
    pub fn hear<'a>(&mut self, message: &'a str) -> Option<&'a str> {
        let (at, by, shown) = parsed(message)?;
        if (at, by) <= (self.at, self.by) {
            return None;
        }
        (self.at, self.by, self.shown) = (at, by, shown.to_owned());
        Some(shown)
    }
}

fn parsed(message: &str) -> Option<(i64, Origin, &str)> {
    let (at, rest) = message.split_once(' ')?;
    let (by, shown) = rest.split_once(' ')?;
    Some((at.parse().ok()?, by.parse().ok()?, shown))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::VecDeque;

    /// Two windows and what is on its way to each, in the order in which it was written.
    struct Pair {
        windows: [Shown; 2],
        on_the_way: [VecDeque<String>; 2],
        told: usize,
    }

    impl Pair {
        fn new() -> Self {
            let window = |origin| Shown::new(origin, "start".into(), None);
            Self { windows: [window(1), window(2)], on_the_way: Default::default(), told: 0 }
        }

        fn press(&mut self, window: usize, shown: &str, now: Instant) {
            if let Some(message) = self.windows[window].tell(shown, now) {
                self.on_the_way[1 - window].push_back(message);
                self.told += 1;
            }
        }

        /// The window hears of the next message, and shows it: what it then tells would be an echo.
        fn hear(&mut self, window: usize, now: Instant) {
            let Some(message) = self.on_the_way[window].pop_front() else { return };
            if let Some(shown) = self.windows[window].hear(&message) {
                self.press(window, shown, now);
            }
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

        /// Stage finding 1: a late echo of one slide overwrote the next, and two messages chased each other for ever.
        #[test]
        fn two_windows_end_alike_and_tell_no_more_than_was_pressed(
            steps in prop::collection::vec((any::<bool>(), 0usize..2, 0u8..20, 0i64..3), 1..80),
        ) {
            let mut pair = Pair::new();
            let (mut now, mut pressed) = (0, 0);
            for (presses, window, slide, later) in steps {
                now += later;
                if presses {
                    let shown = format!("slide-{slide} ");
                    pressed += usize::from(pair.windows[window].shown != shown);
                    pair.press(window, &shown, now);
                } else {
                    pair.hear(window, now);
                }
            }
            while pair.on_the_way.iter().any(|way| !way.is_empty()) {
                pair.hear(0, now);
                pair.hear(1, now);
            }
            prop_assert_eq!(pair.told, pressed);
            prop_assert_eq!(&pair.windows[0].shown, &pair.windows[1].shown);
        }
    }

    #[test]
    fn a_window_that_opens_is_heard_by_one_that_is_far_ahead() {
        let mut old = Shown::new(1, "a ".into(), None);
        let told = (0..50).filter_map(|at| old.tell(&format!("{at} "), 1_000)).last().expect("told");
        let mut fresh = Shown::new(2, "start ".into(), Some(&told));
        let message = fresh.tell("b ", 900).expect("its own");
        assert_eq!(old.hear(&message), Some("b "));
        // The storage was wiped meanwhile: the wall clock holds the order.
        let mut wiped = Shown::new(3, "start ".into(), None);
        let message = wiped.tell("c ", 5_000).expect("its own");
        assert_eq!(old.hear(&message), Some("c "));
    }

    #[test]
    fn what_is_no_such_message_changes_nothing() {
        let mut window = Shown::new(1, "a ".into(), None);
        for other in ["", "lijn-doen ", "x 1 a ", "9 y a", "99999999999999999999 1 a"] {
            assert_eq!(window.hear(other), None, "{other}");
        }
        assert_eq!(window, Shown::new(1, "a ".into(), None));
    }
}
