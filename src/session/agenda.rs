//! To be written.

use serde::{Deserialize, Serialize};

/// What happened.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Log {}

/// A fact.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Fact {}

impl Log {
    /// Applies what happened.
    pub fn apply(&mut self, fact: Fact) {
        match fact {}
    }
}
