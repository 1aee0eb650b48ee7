//! A value that may be changed in several places without a network, and is brought together again by files.
//!
//! A multi-value register with a dotted version vector (Preguiça and others, "Dotted Version Vectors", 2010): whoever
//! changes it has seen what stood there, and replaces that; two changes that haven't seen each other stand beside each
//! other until somebody chooses. [`Register::merge`] is commutative, associative and idempotent.

use super::Instant;
use super::clock::{is_credible, sane};
use super::shelf::Shelf;
use super::stored::{Json, Stored};

/// Who changes something, and when.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Stamp {
    /// The browser in which it is done: a name that no other one has.
    pub by: String,
    pub at: Instant,
}

/// One of the values that stand there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Version<T> {
    pub by: String,
    /// When it was set; of one browser each is later than the one before, whatever its clock did.
    pub at: Instant,
    pub value: T,
}

/// A value with those that stand beside it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Register<T> {
    /// Up to when the changes of each browser were seen.
    seen: Shelf<String, Instant>,
    /// Sorted by time and browser.
    versions: Vec<Version<T>>,
}

impl<T> Default for Register<T> {
    fn default() -> Self {
        Self { seen: Shelf::default(), versions: Vec::new() }
    }
}

impl<T: Clone + PartialEq> Register<T> {
    /// Sets the value, in the place of all that stand there.
    pub fn set(&mut self, stamp: Stamp, value: T) {
        let Stamp { by, at } = stamp;
        let at = sane(self.seen.get(&by).map_or(at, |seen| at.max(seen.saturating_add(1))));
        self.seen.insert(by.clone(), at);
        self.versions = vec![Version { by, at, value }];
    }

    /// Sets the value in the place of this one of [`Register::versions`] only; what stands beside it still does. It
    /// becomes the latest, whatever the clocks say.
    pub fn set_one(&mut self, place: usize, stamp: Stamp, value: T) {
        let mut others = std::mem::take(&mut self.versions);
        if place < others.len() {
            others.remove(place);
        }
        let at = others.last().map_or(stamp.at, |last| stamp.at.max(last.at.saturating_add(1)));
        self.set(Stamp { at, ..stamp }, value);
        others.append(&mut self.versions);
        self.versions = others;
    }

    /// Whether all its times can be: a file may say anything.
    pub fn is_in_time(&self) -> bool {
        let mut times = self.seen.iter().map(|(_, at)| at).chain(self.versions.iter().map(|version| &version.at));
        times.all(|at| is_credible(*at))
    }

    /// Whether no two of its versions are of the same browser and time: of those a merge would keep one.
    pub fn is_told_apart(&self) -> bool {
        let all = self.versions.iter().enumerate();
        let mut others =
            all.flat_map(|(place, one)| self.versions.iter().skip(place + 1).map(move |other| (one, other)));
        !others.any(|(one, other)| one.at == other.at && one.by == other.by)
    }

    /// The latest value.
    pub fn get(&self) -> Option<&T> {
        self.versions.last().map(|version| &version.value)
    }

    /// All that stand there: more than one where somebody must choose.
    pub fn versions(&self) -> &[Version<T>] {
        &self.versions
    }

    /// Brings together what was changed here and there. Whatever one of the two has seen and no longer has, was replaced.
    pub fn merge(&mut self, other: &Self) {
        let unseen = |version: &&Version<T>, by: &Self, has: &[Version<T>]| {
            has.iter().any(|known| known.by == version.by && known.at == version.at)
                || by.seen.get(&version.by).is_none_or(|seen| version.at > *seen)
        };
        let mut versions: Vec<Version<T>> =
            self.versions.iter().filter(|version| unseen(version, other, &other.versions)).cloned().collect();
        for version in other.versions.iter().filter(|version| unseen(version, self, &self.versions)) {
            if !versions.iter().any(|known| known.by == version.by && known.at == version.at) {
                versions.push(version.clone());
            }
        }
        versions.sort_by(|a, b| a.at.cmp(&b.at).then_with(|| a.by.cmp(&b.by)));
        self.versions = versions;
        for (by, at) in other.seen.iter() {
            if self.seen.get(by).is_none_or(|seen| seen < at) {
                self.seen.insert(by.clone(), *at);
            }
        }
    }
}

impl<T: Stored> Stored for Version<T> {
    fn store(&self) -> Json {
        Json::Row(vec![self.by.store(), self.at.store(), self.value.store()])
    }

    fn restore(json: Json) -> Option<Self> {
        let Json::Row(row) = json else { return None };
        let [by, at, value] = row.try_into().ok()?;
        Some(Self { by: String::restore(by)?, at: Instant::restore(at)?, value: T::restore(value)? })
    }
}

// By hand: the macro knows no type parameters.
impl<T: Stored> Stored for Register<T> {
    fn store(&self) -> Json {
        Json::Row(vec![self.seen.store(), self.versions.store()])
    }

    fn restore(json: Json) -> Option<Self> {
        let Json::Row(row) = json else { return None };
        let [seen, versions] = row.try_into().ok()?;
        Some(Self { seen: Shelf::restore(seen)?, versions: Vec::restore(versions)? })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::clock::BEYOND;
    use proptest::prelude::*;

    /// Three browsers that change and exchange at will: `(who, from whom, value)`; a value where something is set.
    fn play(steps: Vec<(usize, usize, Option<u8>)>) -> [Register<u8>; 3] {
        let mut all: [Register<u8>; 3] = Default::default();
        for (turn, (who, from, value)) in steps.into_iter().enumerate() {
            match value {
                // Clocks that differ by far, and one that stands still.
                Some(value) => {
                    let at = [turn as i64, 1_000 - turn as i64, 7][who];
                    let stamp = Stamp { by: ["a", "b", "c"][who].into(), at };
                    // Every other time only one of those that stand there is changed.
                    match all[who].versions().len().checked_sub(1) {
                        Some(last) if value % 2 == 0 => all[who].set_one(usize::from(value) % (last + 1), stamp, value),
                        _ => all[who].set(stamp, value),
                    }
                }
                None => {
                    let other = all[from].clone();
                    all[who].merge(&other);
                }
            }
        }
        all
    }

    fn merged(one: &Register<u8>, other: &Register<u8>) -> Register<u8> {
        let mut one = one.clone();
        one.merge(other);
        one
    }

    proptest! {
        #[test]
        fn the_order_of_files_means_nothing(steps in prop::collection::vec((0usize..3, 0usize..3, prop::option::of(any::<u8>())), 0..24)) {
            let [a, b, c] = play(steps);
            prop_assert_eq!(merged(&a, &b), merged(&b, &a));
            prop_assert_eq!(merged(&merged(&a, &b), &c), merged(&a, &merged(&b, &c)));
            prop_assert_eq!(merged(&a, &a), a.clone());
            let both = merged(&a, &b);
            prop_assert_eq!(merged(&both, &b), both.clone());
            prop_assert_eq!(Register::restore(both.store()), Some(both));
        }
    }

    #[test]
    fn what_has_not_seen_each_other_stands_beside_each_other_until_somebody_chooses() {
        let stamp = |by: &str, at| Stamp { by: by.into(), at };
        let mut a = Register::default();
        a.set(stamp("a", 1), 1);
        let mut b = a.clone();
        a.set(stamp("a", 5), 2);
        a.set(stamp("a", 9), 3);
        // Between a's two changes by its clock, and behind a's first by its own.
        b.set(stamp("b", 3), 4);
        a.merge(&b);
        assert_eq!(a.versions().iter().map(|version| version.value).collect::<Vec<_>>(), [4, 3]);
        a.set(stamp("a", 10), 4);
        b.merge(&a);
        assert_eq!((b.get(), b.versions().len()), (Some(&4), 1));
    }

    #[test]
    fn what_is_changed_in_the_place_of_one_leaves_the_other_and_is_shown() {
        let stamp = |by: &str, at| Stamp { by: by.into(), at };
        let (mut a, mut b) = (Register::default(), Register::default());
        a.set(stamp("a", 5), 1);
        b.set(stamp("b", 900), 2);
        a.merge(&b);
        // By a clock that is behind.
        a.set_one(1, stamp("a", 6), 3);
        assert_eq!(a.versions().iter().map(|version| version.value).collect::<Vec<_>>(), [1, 3]);
        b.merge(&a);
        assert_eq!(b, a, "what b had was seen and replaced");
    }

    #[test]
    fn times_that_cannot_be_are_seen() {
        let with = |at: i64| {
            let mut one = Register::default();
            one.set(Stamp { by: "a".into(), at: 1 }, 1u8);
            let Json::Row(row) = one.store() else { return true };
            let seen = Json::Fields(vec![("a".into(), Json::Number(at))]);
            Register::<u8>::restore(Json::Row(vec![seen, row[1].clone()])).is_none_or(|register| register.is_in_time())
        };
        assert!(with(1) && with(BEYOND - 1));
        assert!(!with(-1) && !with(BEYOND) && !with(i64::MAX));
    }
}
