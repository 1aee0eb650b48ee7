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
                            <strong>{event.date.as_str()}</strong>
                            <p inner_html=event.text.markup()></p>
                        </li>
                    }
                })
                .collect_view()}
        </ol>
        {prose(&farewell.body)}
    }
}
