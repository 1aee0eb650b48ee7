//! The lines together, and what to think about.

use super::*;
use crate::deck;

#[component]
pub fn Reflection(reflection: &'static deck::Reflection) -> impl IntoView {
    view! {
        <Live />
        {prose(&reflection.body)}
    }
}
