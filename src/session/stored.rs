//! How the session is kept: as JSON, by way of one tree of values.
//!
//! serde reads and writes the tree. What the tree means is said here once for
//! each kind of value and once for each structure, in a line: derived, each structure would bring a reader and a writer of
//! its own for all of JSON, 30 kB of WebAssembly together.

use super::shelf::Shelf;
use serde::de::{Error, MapAccess, SeqAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A value of JSON. Numbers are whole: there are no others in a session.
#[derive(Clone, Debug, PartialEq)]
pub enum Json {
    Null,
    Bool(bool),
    Number(i64),
    Text(String),
    Row(Vec<Json>),
    /// In the order of the document; of a name that stands there twice the last value holds.
    Fields(Vec<(String, Json)>),
}

/// What is kept as JSON.
pub trait Stored: Sized {
    /// This value as JSON.
    fn store(&self) -> Json;
    /// The value that [`Stored::store`] made this of; none where it is something else, or out of range.
    fn restore(json: Json) -> Option<Self>;
}

/// Structures are their fields, by name. A field at its default isn't written, and one that isn't there has it; a field
/// after the `;` is always there. After an `if`: what mends what was read, or refuses it.
macro_rules! stored {
    ($($name:ty { $($field:ident),* $(; $($always:ident),*)? } $(if $sound:path)?)*) => {$(
        impl $crate::session::stored::Stored for $name {
            fn store(&self) -> $crate::session::stored::Json {
                let mut fields = $crate::session::stored::Fields::default();
                $($(fields.put(stringify!($always), &self.$always);)*)?
                $(fields.put_unless_default(stringify!($field), &self.$field);)*
                fields.json()
            }

            fn restore(json: $crate::session::stored::Json) -> Option<Self> {
                let mut fields = $crate::session::stored::Fields::of(json)?;
                let read = Self {
                    $($($always: fields.take(stringify!($always))?,)*)?
                    $($field: fields.take_or_default(stringify!($field))?,)*
                };
                $(let read = $sound(read)?;)?
                Some(read)
            }
        }
    )*};
}
pub(crate) use stored;

/// The fields of a structure, on their way in or out.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Fields(Vec<(String, Json)>);

impl Fields {
    pub fn of(json: Json) -> Option<Self> {
        if let Json::Fields(fields) = json { Some(Self(fields)) } else { None }
    }

    pub fn json(self) -> Json {
        Json::Fields(self.0)
    }

    /// What stands under this name, as it is: the last where it stands there twice.
    pub fn get(&self, name: &str) -> Option<&Json> {
        self.0.iter().rfind(|(known, _)| known == name).map(|(_, value)| value)
    }

    pub fn put<T: Stored>(&mut self, name: &str, value: &T) {
        self.0.push((name.to_owned(), value.store()));
    }

    pub fn put_unless_default<T: Stored + Default + PartialEq>(&mut self, name: &str, value: &T) {
        if *value != T::default() {
            self.put(name, value);
        }
    }

    fn find(&mut self, name: &str) -> Option<Json> {
        let place = self.0.iter().rposition(|(known, _)| known == name)?;
        let found = self.0.remove(place).1;
        self.0.retain(|(known, _)| known != name);
        Some(found)
    }

    pub fn take<T: Stored>(&mut self, name: &str) -> Option<T> {
        self.find(name).and_then(T::restore)
    }

    pub fn take_or_default<T: Stored + Default>(&mut self, name: &str) -> Option<T> {
        self.find(name).map_or_else(|| Some(T::default()), T::restore)
    }
}

macro_rules! whole_numbers {
    ($($kind:ty)*) => {$(
        impl Stored for $kind {
            fn store(&self) -> Json {
                // Beyond 64 signed bits there is nothing that is counted here.
                Json::Number(i64::try_from(*self).unwrap_or(i64::MAX))
            }

            fn restore(json: Json) -> Option<Self> {
                if let Json::Number(number) = json { number.try_into().ok() } else { None }
            }
        }
    )*};
}

whole_numbers! { u8 u16 u32 usize i16 i64 }

impl Stored for bool {
    fn store(&self) -> Json {
        Json::Bool(*self)
    }

    fn restore(json: Json) -> Option<Self> {
        if let Json::Bool(value) = json { Some(value) } else { None }
    }
}

impl Stored for Json {
    fn store(&self) -> Json {
        self.clone()
    }

    fn restore(json: Json) -> Option<Self> {
        Some(json)
    }
}

impl Stored for String {
    fn store(&self) -> Json {
        Json::Text(self.clone())
    }

    fn restore(json: Json) -> Option<Self> {
        if let Json::Text(text) = json { Some(text) } else { None }
    }
}

impl<T: Stored> Stored for Option<T> {
    fn store(&self) -> Json {
        self.as_ref().map_or(Json::Null, T::store)
    }

    fn restore(json: Json) -> Option<Self> {
        if json == Json::Null { Some(None) } else { T::restore(json).map(Some) }
    }
}

impl<T: Stored> Stored for Vec<T> {
    fn store(&self) -> Json {
        Json::Row(self.iter().map(T::store).collect())
    }

    fn restore(json: Json) -> Option<Self> {
        if let Json::Row(row) = json { row.into_iter().map(T::restore).collect() } else { None }
    }
}

/// A key of a JSON object is a text.
impl<K: Ord + ToString + std::str::FromStr, V: Stored> Stored for Shelf<K, V> {
    fn store(&self) -> Json {
        Json::Fields(self.iter().map(|(key, value)| (key.to_string(), value.store())).collect())
    }

    fn restore(json: Json) -> Option<Self> {
        let mut shelf = Self::default();
        for (key, value) in Fields::of(json)?.0 {
            shelf.insert(key.parse().ok()?, V::restore(value)?);
        }
        Some(shelf)
    }
}

impl Serialize for Json {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Null => serializer.serialize_unit(),
            Self::Bool(value) => serializer.serialize_bool(*value),
            Self::Number(number) => serializer.serialize_i64(*number),
            Self::Text(text) => serializer.serialize_str(text),
            Self::Row(row) => serializer.collect_seq(row),
            Self::Fields(fields) => serializer.collect_map(fields.iter().map(|(name, value)| (name, value))),
        }
    }
}

impl<'de> Deserialize<'de> for Json {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Any;
        impl<'de> Visitor<'de> for Any {
            type Value = Json;

            fn expecting(&self, to: &mut std::fmt::Formatter) -> std::fmt::Result {
                to.write_str("whole numbers, texts and what is made of them")
            }

            fn visit_unit<E>(self) -> Result<Json, E> {
                Ok(Json::Null)
            }

            fn visit_bool<E>(self, value: bool) -> Result<Json, E> {
                Ok(Json::Bool(value))
            }

            fn visit_i64<E>(self, number: i64) -> Result<Json, E> {
                Ok(Json::Number(number))
            }

            fn visit_u64<E: Error>(self, number: u64) -> Result<Json, E> {
                i64::try_from(number).map(Json::Number).map_err(|_| E::custom("too large"))
            }

            fn visit_str<E>(self, text: &str) -> Result<Json, E> {
                Ok(Json::Text(text.to_owned()))
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut seq: A) -> Result<Json, A::Error> {
                let mut row = Vec::new();
                while let Some(value) = seq.next_element()? {
                    row.push(value);
                }
                Ok(Json::Row(row))
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Json, A::Error> {
                let mut fields = Vec::new();
                while let Some(field) = map.next_entry()? {
                    fields.push(field);
                }
                Ok(Json::Fields(fields))
            }
        }
        deserializer.deserialize_any(Any)
    }
}
