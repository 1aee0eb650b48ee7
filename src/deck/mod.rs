//! The typed deck: everything that is said on a slide, read natively from Markdown and carried to the browser
//! as a row of strings (`wire`).
//!
//! Invariants, held by `author`: slide ids are unique; every id that a layout refers to exists and has the layout
//! that is expected there; [`Html`] was made from the deck's own Markdown and never from what a person typed.

mod agenda;
mod html;
mod layout;
mod name;
mod search;
mod wire;

pub use agenda::{Item, Kind, Minutes};
pub use html::Html;
pub use layout::{
    Agenda, Case, Cases, CheckIn, Columns, Dilemma, Event, Farewell, Form, Harvest, Icon, Layout, Pause, People,
    Person, Questions, Quotes, Reflection, Rounds, Section, Side, Still, Text, Title,
};
pub use search::Index;
use serde::{Deserialize, Serialize};

/// The id of a slide: what stands behind `#` in the address. Lower-case letters, digits and hyphens, a letter first.
pub type Id = String;

/// A whole presentation.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Deck {
    /// Names this deck in storage keys, files and codes. Same form as a slide's [`Id`].
    pub id: Id,
    /// BCP 47 tag of the deck's language; chooses the words of the interface.
    pub lang: String,
    /// The title, as in the window's title bar.
    pub title: String,
    /// Who gives it.
    pub by: String,
    /// The slides, in order; at least one.
    pub slides: Vec<Slide>,
}

/// One slide.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Slide {
    pub id: Id,
    /// The slide's heading, inline HTML. Every slide has one, for the eye, the outline and the announcement.
    pub title: Html,
    /// How much stands on it, so that the style can choose a size at which it fits a beamer.
    #[serde(default)]
    pub density: Density,
    /// Ours, not the source's: what self-study says instead of, or beside, an instruction to the room.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub alone: Option<Html>,
    /// The speaker notes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub notes: Option<Html>,
    pub layout: Layout,
}

/// How much text a slide carries, estimated by `author` from the lines it will take on a beamer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Density {
    /// Up to a handful of lines.
    Airy,
    #[default]
    Normal,
    Snug,
    /// The smallest text that is allowed on a beamer: 28 px at 1920×1080.
    Dense,
}

impl Deck {
    /// The slide with this id and its place in the deck, counted from 0.
    pub fn find(&self, id: &str) -> Option<(usize, &Slide)> {
        self.slides.iter().enumerate().find(|(_, slide)| slide.id == id)
    }

    /// The slides that ask people to stand on a line, in the deck's order.
    pub fn lines(&self) -> impl Iterator<Item = (&Slide, &CheckIn)> {
        self.slides.iter().filter_map(|slide| match &slide.layout {
            Layout::CheckIn(line) => Some((slide, line)),
            _ => None,
        })
    }

    /// The dilemmas, in the deck's order.
    pub fn dilemmas(&self) -> impl Iterator<Item = (&Slide, &Dilemma)> {
        self.slides.iter().filter_map(|slide| match &slide.layout {
            Layout::Dilemma(dilemma) => Some((slide, dilemma)),
            _ => None,
        })
    }

    /// The agenda, where there is one: the first slide of that layout.
    pub fn agenda(&self) -> Option<&Agenda> {
        self.slides.iter().find_map(|slide| match &slide.layout {
            Layout::Agenda(agenda) => Some(agenda),
            _ => None,
        })
    }

    /// The rounds, where there are any: the first slide of that layout.
    pub fn rounds(&self) -> Option<&Rounds> {
        self.slides.iter().find_map(|slide| match &slide.layout {
            Layout::Rounds(rounds) => Some(rounds),
            _ => None,
        })
    }

    /// The questions that every dilemma is discussed with: the first slide of that layout.
    pub fn questions(&self) -> &[Html] {
        self.asked().map(|asked| asked.questions.as_slice()).unwrap_or_default()
    }

    /// In what form this question, counted from 0, is answered.
    pub fn form(&self, question: u8) -> Form {
        self.asked().and_then(|asked| asked.forms.get(usize::from(question)).copied()).unwrap_or_default()
    }

    /// The word for this question, counted from 0; none where the deck has none.
    pub fn question_name(&self, question: u8) -> Option<&String> {
        self.asked()?.names.get(usize::from(question))
    }

    fn asked(&self) -> Option<&Questions> {
        self.slides.iter().find_map(|slide| match &slide.layout {
            Layout::Questions(questions) => Some(questions),
            _ => None,
        })
    }
}
