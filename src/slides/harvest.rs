//! The harvest's slide: its own words, and below them what was noted.

use super::*;
use crate::deck;

#[component]
pub fn Harvest(harvest: &'static deck::Harvest) -> impl IntoView {
    view! {
        {prose(&harvest.body)}
        <Live />
    }
}
