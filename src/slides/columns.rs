//! Texts side by side.

use super::*;
use crate::deck;

#[component]
pub fn Columns(columns: &'static deck::Columns) -> impl IntoView {
    view! { <div class="columns-row">{columns.columns.iter().map(prose).collect_view()}</div> }
}
