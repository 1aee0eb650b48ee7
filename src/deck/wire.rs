//! The deck as a row of strings: how it travels from the press to the browser.
//!
//! What serde makes for so many structures weighs more in the browser than all slides together; this weighs a tenth of
//! it. Every value writes its strings in a fixed order, lists their length first, and reads them back in that order. The
//! press and the app are always of one build, so there are no versions.

use super::{
    Agenda, Case, Cases, CheckIn, Columns, Deck, Density, Dilemma, Event, Farewell, Harvest, Html, Icon, Item, Kind,
    Layout, Pause, People, Person, Questions, Quotes, Reflection, Rounds, Section, Side, Slide, Text, Title,
};

/// Strings that are still to be read.
type Rest = std::vec::IntoIter<String>;

trait Wire: Sized {
    /// Adds the strings of this value.
    fn put(&self, row: &mut Vec<String>);
    /// Reads back what [`Wire::put`] added; none where something else stands there.
    fn take(rest: &mut Rest) -> Option<Self>;
}

impl Deck {
    /// This deck as a row of strings.
    pub fn to_row(&self) -> Vec<String> {
        let mut row = Vec::new();
        self.put(&mut row);
        row
    }

    /// The deck that [`Deck::to_row`] made this row of; none where the row isn't one deck, whole and nothing more.
    pub fn from_row(row: Vec<String>) -> Option<Self> {
        let mut rest = row.into_iter();
        Self::take(&mut rest).filter(|_| rest.next().is_none())
    }
}

impl Wire for String {
    fn put(&self, row: &mut Vec<String>) {
        row.push(self.clone());
    }

    fn take(rest: &mut Rest) -> Option<Self> {
        rest.next()
    }
}

impl Wire for Html {
    fn put(&self, row: &mut Vec<String>) {
        row.push(self.markup().to_owned());
    }

    fn take(rest: &mut Rest) -> Option<Self> {
        rest.next().map(Self::from_wire)
    }
}

impl Wire for u16 {
    fn put(&self, row: &mut Vec<String>) {
        row.push(self.to_string());
    }

    fn take(rest: &mut Rest) -> Option<Self> {
        rest.next()?.parse().ok()
    }
}

impl Wire for u8 {
    fn put(&self, row: &mut Vec<String>) {
        u16::from(*self).put(row);
    }

    fn take(rest: &mut Rest) -> Option<Self> {
        u16::take(rest)?.try_into().ok()
    }
}

impl Wire for bool {
    fn put(&self, row: &mut Vec<String>) {
        u16::from(*self).put(row);
    }

    fn take(rest: &mut Rest) -> Option<Self> {
        match u16::take(rest)? {
            0 => Some(false),
            1 => Some(true),
            _ => None,
        }
    }
}

impl<T: Wire> Wire for Vec<T> {
    fn put(&self, row: &mut Vec<String>) {
        row.push(self.len().to_string());
        self.iter().for_each(|value| value.put(row));
    }

    fn take(rest: &mut Rest) -> Option<Self> {
        // Grows as it is read: a length that is a lie ends with the row.
        let mut values = Self::new();
        for _ in 0..u16::take(rest)? {
            values.push(T::take(rest)?);
        }
        Some(values)
    }
}

impl<T: Wire> Wire for Option<T> {
    fn put(&self, row: &mut Vec<String>) {
        self.is_some().put(row);
        self.iter().for_each(|value| value.put(row));
    }

    fn take(rest: &mut Rest) -> Option<Self> {
        Some(if bool::take(rest)? { Some(T::take(rest)?) } else { None })
    }
}

impl<T: Wire> Wire for [T; 2] {
    fn put(&self, row: &mut Vec<String>) {
        self.iter().for_each(|value| value.put(row));
    }

    fn take(rest: &mut Rest) -> Option<Self> {
        Some([T::take(rest)?, T::take(rest)?])
    }
}

/// Structures are their fields, in this order.
macro_rules! fields {
    ($($name:ident { $($field:ident),* })*) => {$(
        impl Wire for $name {
            fn put(&self, row: &mut Vec<String>) {
                $(self.$field.put(row);)*
            }

            fn take(rest: &mut Rest) -> Option<Self> {
                Some(Self { $($field: Wire::take(rest)?),* })
            }
        }
    )*};
}

fields! {
    Deck { id, lang, title, by, slides }
    Slide { id, title, density, alone, notes, layout }
    Title { body }
    People { people }
    Person { name, role }
    Agenda { items, until }
    Item { label, text, kind, slide, rounds }
    Text { body }
    Columns { columns }
    Quotes { lead, quotes }
    Section { body }
    Cases { cases }
    Case { icon, title, body }
    CheckIn { word, instruction, prompt, low, high }
    Reflection { lines, body }
    Questions { lead, questions }
    Dilemma { lead, sides, coda }
    Side { name, body }
    Pause { body }
    Rounds { dilemmas, rounds, groups, minutes, switch, body }
    Harvest { dilemmas, body }
    Farewell { events, body }
    Event { date, text }
}

/// Choices are the number of the variant, then what it holds.
macro_rules! variants {
    ($($name:ident { $($number:literal $variant:ident $(($of:ident))? $({ $($field:ident),* })?),* })*) => {$(
        impl Wire for $name {
            fn put(&self, row: &mut Vec<String>) {
                match self {
                    $(Self::$variant $(($of))? $({ $($field),* })? => {
                        row.push($number.to_owned());
                        $($of.put(row);)?
                        $($($field.put(row);)*)?
                    })*
                }
            }

            fn take(rest: &mut Rest) -> Option<Self> {
                Some(match rest.next()?.as_str() {
                    $($number => Self::$variant $(({ let $of = Wire::take(rest)?; $of }))? $({ $($field: Wire::take(rest)?),* })?,)*
                    _ => return None,
                })
            }
        }
    )*};
}

variants! {
    Density { "0" Airy, "1" Normal, "2" Snug, "3" Dense }
    Icon { "0" Pause, "1" Guarantee, "2" Budget }
    Kind { "0" Fixed(at), "1" Circa(at), "2" Follows { assumed, least } }
    Layout {
        "title" Title(of), "people" People(of), "agenda" Agenda(of), "text" Text(of), "columns" Columns(of),
        "quotes" Quotes(of), "section" Section(of), "cases" Cases(of), "check-in" CheckIn(of),
        "reflection" Reflection(of), "questions" Questions(of), "dilemma" Dilemma(of), "pause" Pause(of),
        "rounds" Rounds(of), "harvest" Harvest(of), "farewell" Farewell(of)
    }
}
