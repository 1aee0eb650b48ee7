//! The layouts: what each kind of slide holds. The word in the deck's front matter is the variant in kebab-case.

use super::{Html, Id, Item, Minutes};
use serde::{Deserialize, Serialize};

/// What stands on a slide.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Layout {
    Title(Title),
    People(People),
    Agenda(Agenda),
    Text(Text),
    Columns(Columns),
    Quotes(Quotes),
    Section(Section),
    Cases(Cases),
    CheckIn(CheckIn),
    Reflection(Reflection),
    Questions(Questions),
    Dilemma(Dilemma),
    Pause(Pause),
    Rounds(Rounds),
    Harvest(Harvest),
    Farewell(Farewell),
    /// In the browser only, where it stands for each layout of which nothing lives.
    Still(Still),
}

/// A slide that stands in the page as it is: what the app needs to know of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Still {
    /// The name of the layout that it stands for.
    pub name: String,
}

/// The first slide, with the two ways in.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Title {
    pub body: Html,
}

/// Who plays a leading part, as dots on the line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct People {
    pub people: Vec<Person>,
}

/// Somebody on a [`People`] slide.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Person {
    pub name: String,
    /// What this person does, inline HTML; lines set apart by `<br>`.
    pub role: Html,
}

/// The afternoon.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Agenda {
    /// In order; the first one is [`super::Kind::Fixed`], times never run backwards.
    pub items: Vec<Item>,
    /// The minute of the day at which the last item ends.
    pub until: Minutes,
}

impl Agenda {
    /// In how many columns the items stand on a beamer: one for up to 12, at most three.
    pub fn across(&self) -> usize {
        self.items.len().div_ceil(12).clamp(1, 3)
    }
}

/// Running text.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Text {
    pub body: Html,
}

/// Texts side by side; set apart by `***` in the deck.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Columns {
    /// Two or three.
    pub columns: Vec<Html>,
}

/// Quotes, set as such.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Quotes {
    /// Who is quoted.
    pub lead: Html,
    pub quotes: Vec<Html>,
}

/// A heading that opens a part of the afternoon.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Section {
    pub body: Html,
}

/// Worked examples beside each other, each with a drawn sign.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cases {
    pub cases: Vec<Case>,
}

/// One of the [`Cases`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Case {
    pub icon: Icon,
    pub title: Html,
    pub body: Html,
}

/// The drawn signs that a case may bear.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Icon {
    Pause,
    Guarantee,
    Budget,
}

/// A line to stand on, between two poles.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CheckIn {
    /// Ours: one word for the line, used where several lines are shown together ("doen").
    pub word: String,
    /// What the room is asked to do.
    pub instruction: Html,
    /// How somebody who is given the floor begins.
    pub prompt: Html,
    /// The sentence at the lesser end, on the left.
    pub low: Html,
    /// The sentence at the greater end, on the right.
    pub high: Html,
}

/// The lines together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reflection {
    /// Ids of check-in slides, in the order in which they are stacked.
    pub lines: Vec<Id>,
    /// Ours: prompts for the conversation.
    pub body: Html,
}

/// The questions with which every dilemma is discussed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Questions {
    pub lead: Html,
    /// Up to 12.
    pub questions: Vec<Html>,
    /// The form in which each is answered, as far as it was said; [`Form::List`] for the others.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub forms: Vec<Form>,
    /// Ours: a word for each, as far as there are.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub names: Vec<String>,
}

/// In what form a question is answered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Form {
    /// Notes below each other.
    #[default]
    List,
    /// A map: good and bad of either side of the dilemma.
    Map,
    /// What was tried: what worked and what failed.
    Tried,
}

impl Form {
    /// How many parts it has: notes lie in one of them, counted from 0. Of a map: good of the left side, good of the
    /// right, bad of the left, bad of the right. Of what was tried: worked, failed.
    pub fn cells(self) -> u8 {
        match self {
            Self::List => 1,
            Self::Tried => 2,
            Self::Map => 4,
        }
    }
}

/// A tension between two sides.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Dilemma {
    /// What is said before the two sides; may be empty.
    #[serde(default, skip_serializing_if = "Html::is_empty")]
    pub lead: Html,
    /// The left and the right side. The balance runs from 0 (all left) to 100 (all right).
    pub sides: [Side; 2],
    /// What is asked of both sides; may be empty.
    pub coda: Html,
}

/// One side of a [`Dilemma`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Side {
    /// Ours: what the side is called, a few words.
    pub name: String,
    /// The source's text.
    pub body: Html,
}

/// A break. (The word `break` is taken in Rust.)
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pause {
    pub body: Html,
}

/// Parallel tracks: groups that go round the dilemmas.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rounds {
    /// Ids of dilemma slides, in the order of the tables.
    pub dilemmas: Vec<Id>,
    /// How many rounds; 1 to 12.
    pub rounds: u8,
    /// How many groups are assumed; 1 to 12.
    pub groups: u8,
    /// The time of all rounds and switches together, in minutes.
    pub minutes: Minutes,
    /// The time of one switch between rounds, in minutes.
    pub switch: Minutes,
    pub body: Html,
}

/// What was found, by dilemma and question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Harvest {
    /// Ids of dilemma slides.
    pub dilemmas: Vec<Id>,
    pub body: Html,
}

/// The line that runs on to the next dates.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Farewell {
    pub events: Vec<Event>,
    pub body: Html,
}

/// A date on the [`Farewell`] slide.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Event {
    /// As the source writes it ("3 Oktober").
    pub date: String,
    pub text: Html,
}
