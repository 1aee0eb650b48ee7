//! The afternoon: all of its slide lives.

use super::*;

#[component]
pub fn Agenda() -> impl IntoView {
    view! { <Live /> }
}
