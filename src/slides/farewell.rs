//! The line that runs on to the next dates.

use super::*;
use crate::deck;

#[component]
pub fn Farewell(farewell: &'static deck::Farewell) -> impl IntoView {
    view! {
        <ol class="dates">
            {farewell
                .events
                .iter()
                .map(|event| {
                    view! {
                        <li class="date">
                            <strong>{held(&event.date)}</strong>
                            <p inner_html=event.text.markup()></p>
                        </li>
                    }
                })
                .collect_view()}
        </ol>
        {prose(&farewell.body)}
    }
}

/// A day stays with its month; the year may stand below them.
fn held(date: &str) -> String {
    date.replacen(' ', "\u{a0}", 1)
}
