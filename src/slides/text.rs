//! Running text.

use super::*;
use crate::deck;

#[component]
pub fn Text(text: &'static deck::Text) -> impl IntoView {
    prose(&text.body)
}
