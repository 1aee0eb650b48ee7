//! Quotes, set as such.

use super::*;
use crate::deck;

#[component]
pub fn Quotes(quotes: &'static deck::Quotes) -> impl IntoView {
    view! {
        {prose(&quotes.lead)}
        <div class="quotes-list">
            {quotes
                .quotes
                .iter()
                .map(|quote| view! { <blockquote class="prose" inner_html=quote.markup()></blockquote> })
                .collect_view()}
        </div>
    }
}
