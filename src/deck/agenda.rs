//! The planned afternoon.

use serde::{Deserialize, Serialize};

/// Minutes: of the day where a time is meant (0 is midnight, 910 is 15:10), else a length.
pub type Minutes = u16;

/// One row of the agenda.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Item {
    /// The time as the source writes it ("15:10", "Ca 16:00"); empty for an item that follows.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub label: String,
    /// The words of the row, as the source has them.
    pub text: String,
    /// When it begins.
    pub kind: Kind,
    /// The slide with which this item begins, where there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub slide: Option<String>,
    /// Whether the item holds the parallel rounds of the deck's rounds slide.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub rounds: bool,
}

/// When an item begins. Times are local times of the day on which the afternoon is given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// At this minute of the day, never before it.
    Fixed(Minutes),
    /// Around this minute of the day: a silent band of 5 minutes either way.
    Circa(Minutes),
    /// When the item before it ends: a break. It gives way before anything else does.
    Follows {
        /// The length that is assumed beforehand, in minutes.
        assumed: Minutes,
        /// The least length to which it shrinks, in minutes; at most `assumed`.
        least: Minutes,
    },
}
