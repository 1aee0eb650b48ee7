//! A break.

use super::*;
use crate::deck;

#[component]
pub fn Pause(pause: &'static deck::Pause) -> impl IntoView {
    view! {
        <svg class="pause-line" aria-hidden="true">
            <line x1="0" y1="50%" x2="38%" y2="50%" />
            <line x1="62%" y1="50%" x2="100%" y2="50%" />
            <circle cx="50%" cy="50%" r="1.1em" />
        </svg>
        {prose(&pause.body)}
    }
}
