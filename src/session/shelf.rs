//! A small map that keeps its keys in order: a sorted row of pairs.
//!
//! For the handful of lines and dilemmas of an afternoon. The library's tree is made for many more, and is compiled anew
//! for each kind of value: 20 kB of WebAssembly for the three that a session has.

/// Values by their keys.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shelf<K, V>(Vec<(K, V)>);

impl<K, V> Default for Shelf<K, V> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<K: Ord, V> Shelf<K, V> {
    fn find<Q: Ord + ?Sized>(&self, key: &Q) -> Result<usize, usize>
    where
        K: std::borrow::Borrow<Q>,
    {
        self.0.binary_search_by(|(other, _)| other.borrow().cmp(key))
    }

    /// The value under this key.
    pub fn get<Q: Ord + ?Sized>(&self, key: &Q) -> Option<&V>
    where
        K: std::borrow::Borrow<Q>,
    {
        self.find(key).ok().and_then(|place| self.0.get(place)).map(|(_, value)| value)
    }

    /// Puts a value under a key, and gives back the one that stood there.
    pub fn insert(&mut self, key: K, value: V) -> Option<V> {
        match self.find(&key) {
            Ok(place) => self.0.get_mut(place).map(|(_, old)| std::mem::replace(old, value)),
            Err(place) => {
                self.0.insert(place, (key, value));
                None
            }
        }
    }

    /// The value under this key, to be changed.
    pub fn get_mut<Q: Ord + ?Sized>(&mut self, key: &Q) -> Option<&mut V>
    where
        K: std::borrow::Borrow<Q>,
    {
        let place = self.find(key).ok()?;
        self.0.get_mut(place).map(|(_, value)| value)
    }

    /// Takes away what stands under this key.
    pub fn remove<Q: Ord + ?Sized>(&mut self, key: &Q) -> Option<V>
    where
        K: std::borrow::Borrow<Q>,
    {
        self.find(key).ok().map(|place| self.0.remove(place).1)
    }
}

impl<K, V> Shelf<K, V> {
    /// Whether nothing stands in it.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// How many values there are.
    pub fn len(&self) -> usize {
        self.0.len()
    }

    /// The keys and their values, in the order of the keys.
    pub fn iter(&self) -> impl Iterator<Item = (&K, &V)> {
        self.0.iter().map(|(key, value)| (key, value))
    }
}

#[cfg(test)]
mod tests {
    use super::Shelf;
    use crate::session::stored::Stored;
    use proptest::prelude::*;
    use std::collections::BTreeMap;

    proptest! {
        #[test]
        fn it_does_what_the_librarys_map_does(steps in prop::collection::vec((any::<bool>(), 0u8..20, any::<u16>()), 0..60)) {
            let (mut shelf, mut map) = (Shelf::default(), BTreeMap::new());
            for (insert, key, value) in steps {
                if insert {
                    prop_assert_eq!(shelf.insert(key, value), map.insert(key, value));
                } else {
                    prop_assert_eq!(shelf.remove(&key), map.remove(&key));
                }
                prop_assert_eq!(shelf.get(&key), map.get(&key));
                prop_assert_eq!(shelf.get_mut(&key), map.get_mut(&key));
            }
            prop_assert!(shelf.iter().eq(map.iter()));
            prop_assert_eq!((shelf.len(), shelf.is_empty()), (map.len(), map.is_empty()));
            prop_assert_eq!(Shelf::restore(shelf.store()), Some(shelf));
        }
    }
}
