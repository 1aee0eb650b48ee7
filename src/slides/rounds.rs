//! The parallel rounds: the words of their slide, and below them the rounds themselves.

use super::*;
use crate::deck;

#[component]
pub fn Rounds(rounds: &'static deck::Rounds) -> impl IntoView {
    view! {
        {prose(&rounds.body)}
        <Live />
    }
}
