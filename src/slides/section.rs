//! A heading that opens a part of the afternoon.

use super::*;
use crate::deck;

#[component]
pub fn Section(section: &'static deck::Section) -> impl IntoView {
    view! {
        <svg class="section-line" aria-hidden="true">
            <line x1="0" y1="50%" x2="100%" y2="50%" />
            <circle cx="1.2em" cy="50%" r="0.6em" />
        </svg>
        {prose(&section.body)}
    }
}
