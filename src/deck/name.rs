//! What is said of every layout alike: its name, and whether it lives.

use super::Layout;

impl Layout {
    /// The layout's name: in front matter, as CSS class, as module.
    pub fn name(&self) -> &str {
        match self {
            Self::Title(_) => "title",
            Self::People(_) => "people",
            Self::Agenda(_) => "agenda",
            Self::Text(_) => "text",
            Self::Columns(_) => "columns",
            Self::Quotes(_) => "quotes",
            Self::Section(_) => "section",
            Self::Cases(_) => "cases",
            Self::CheckIn(_) => "check-in",
            Self::Reflection(_) => "reflection",
            Self::Questions(_) => "questions",
            Self::Dilemma(_) => "dilemma",
            Self::Pause(_) => "pause",
            Self::Rounds(_) => "rounds",
            Self::Harvest(_) => "harvest",
            Self::Farewell(_) => "farewell",
            Self::Still(still) => &still.name,
        }
    }

    /// Whether something on it changes in the browser, or the app asks it for something.
    pub fn lives(&self) -> bool {
        match self {
            Self::Agenda(_)
            | Self::CheckIn(_)
            | Self::Reflection(_)
            | Self::Questions(_)
            | Self::Dilemma(_)
            | Self::Rounds(_)
            | Self::Harvest(_) => true,
            Self::Title(_)
            | Self::People(_)
            | Self::Text(_)
            | Self::Columns(_)
            | Self::Quotes(_)
            | Self::Section(_)
            | Self::Cases(_)
            | Self::Pause(_)
            | Self::Farewell(_)
            | Self::Still(_) => false,
        }
    }
}
