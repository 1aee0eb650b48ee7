//! The deck as a row of strings: how it travels from the press to the browser.
//!
//! What serde makes for so many structures weighs more in the browser than all slides together; this weighs a tenth of
//! it. Every value writes its strings in a fixed order, lists their length first, and reads them back in that order. The
//! press and the app are always of one build, so there are no versions.
//!
//! What stands in the page already and doesn't live stays behind: see [`Deck::for_browser`].

use super::{
    Agenda, CheckIn, Deck, Density, Dilemma, Form, Harvest, Html, Item, Kind, Layout, Questions, Reflection, Rounds,
    Side, Slide, Still,
};

mod values;

/// Strings that are still to be read.
///
/// What is amiss is remembered, not handed up: a way back out of each field, past all that was read before it, would weigh
/// as much as the reading.
struct Rest {
    row: std::vec::IntoIter<String>,
    /// Whether all that was read so far stood there.
    sound: bool,
}

impl Rest {
    fn next(&mut self) -> String {
        self.row.next().unwrap_or_else(|| self.amiss(String::new()))
    }

    /// Something else stands there; this is taken instead.
    fn amiss<T>(&mut self, instead: T) -> T {
        self.sound = false;
        instead
    }
}

trait Wire: Sized {
    /// Adds the strings of this value; what the press does.
    #[cfg_attr(target_arch = "wasm32", allow(dead_code, reason = "the browser only reads"))]
    fn put(&self, row: &mut Vec<String>);
    /// Reads back what [`Wire::put`] added; anything where something else stands there, and then the rest isn't sound.
    fn take(rest: &mut Rest) -> Self;
}

impl Deck {
    /// This deck as the browser gets it: of a slide of which nothing lives there is the name of its layout, and of the
    /// others what the app works with. All else stands in the page, to be read and searched there.
    #[cfg(not(target_arch = "wasm32"))]
    pub fn for_browser(&self) -> Self {
        let mut deck = self.clone();
        for slide in &mut deck.slides {
            slide.density = Density::default();
            slide.alone = None;
            if !slide.layout.lives() {
                slide.layout = Layout::Still(Still { name: slide.layout.name().to_owned() });
            }
            let in_page: Vec<&mut Html> = match &mut slide.layout {
                Layout::CheckIn(line) => vec![&mut line.instruction, &mut line.prompt],
                Layout::Reflection(reflection) => vec![&mut reflection.body],
                Layout::Questions(questions) => vec![&mut questions.lead],
                Layout::Dilemma(dilemma) => {
                    let [left, right] = &mut dilemma.sides;
                    vec![&mut dilemma.lead, &mut left.body, &mut right.body, &mut dilemma.coda]
                }
                Layout::Rounds(rounds) => vec![&mut rounds.body],
                Layout::Harvest(harvest) => vec![&mut harvest.body],
                _ => Vec::new(),
            };
            in_page.into_iter().for_each(|html| *html = Html::default());
        }
        deck
    }

    /// This deck as a row of strings, [`Deck::for_browser`].
    #[cfg(not(target_arch = "wasm32"))]
    pub fn to_row(&self) -> Vec<String> {
        let mut row = Vec::new();
        self.for_browser().put(&mut row);
        row
    }

    /// The deck, [`Deck::for_browser`], that `to_row` made this row of; none where the row isn't one deck, whole and nothing more.
    pub fn from_row(row: Vec<String>) -> Option<Self> {
        let mut rest = Rest { row: row.into_iter(), sound: true };
        let deck = Self::take(&mut rest);
        (rest.sound && rest.row.next().is_none()).then_some(deck)
    }
}

/// Structures are their fields, in this order.
macro_rules! fields {
    ($($name:ident { $($field:ident),* })*) => {$(
        impl Wire for $name {
            fn put(&self, row: &mut Vec<String>) {
                $(self.$field.put(row);)*
            }

            fn take(rest: &mut Rest) -> Self {
                Self { $($field: Wire::take(rest)),* }
            }
        }
    )*};
}

fields! {
    Deck { id, lang, title, by, slides }
    Agenda { items, until }
    Item { label, text, kind, slide, rounds }
    CheckIn { word, instruction, prompt, low, high }
    Reflection { lines, body }
    Questions { lead, questions, forms, names }
    Dilemma { lead, sides, coda }
    Side { name, body }
    Rounds { dilemmas, rounds, groups, minutes, switch, body }
    Harvest { dilemmas, body }
    Still { name }
}

impl Wire for Slide {
    fn put(&self, row: &mut Vec<String>) {
        self.id.put(row);
        self.title.put(row);
        self.notes.put(row);
        self.layout.put(row);
    }

    fn take(rest: &mut Rest) -> Self {
        Self {
            id: Wire::take(rest),
            title: Wire::take(rest),
            density: Density::default(),
            alone: None,
            notes: Wire::take(rest),
            layout: Wire::take(rest),
        }
    }
}

/// Choices are the number of the variant, then what it holds. Behind it what is taken where there is no such number.
macro_rules! variants {
    ($($name:ident { $($number:literal $variant:ident $(($of:ident))? $({ $($field:ident),* })?),* } else $other:expr;)*) => {$(
        impl Wire for $name {
            fn put(&self, row: &mut Vec<String>) {
                match self {
                    $(Self::$variant $(($of))? $({ $($field),* })? => {
                        row.push($number.to_owned());
                        $($of.put(row);)?
                        $($($field.put(row);)*)?
                    })*
                    // A layout that stays behind.
                    #[allow(unreachable_patterns, reason = "of `Kind` every variant travels")]
                    _ => {}
                }
            }

            fn take(rest: &mut Rest) -> Self {
                match rest.next().as_str() {
                    $($number => Self::$variant $(({ let $of = Wire::take(rest); $of }))? $({ $($field: Wire::take(rest)),* })?,)*
                    _ => rest.amiss($other),
                }
            }
        }
    )*};
}

variants! {
    Form { "0" List, "1" Map, "2" Tried } else Self::List;
    Kind { "0" Fixed(at), "1" Circa(at), "2" Follows { assumed, least } } else Self::Follows { assumed: 0, least: 0 };
    Layout {
        "agenda" Agenda(of), "check-in" CheckIn(of), "reflection" Reflection(of), "questions" Questions(of),
        "dilemma" Dilemma(of), "rounds" Rounds(of), "harvest" Harvest(of), "still" Still(of)
    } else Self::Still(Still { name: String::new() });
}
