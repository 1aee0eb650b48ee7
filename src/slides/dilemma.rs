//! A tension between two sides: the source's text, and below it the balance between them.

use super::*;
use crate::deck;

#[component]
pub fn Dilemma(dilemma: &'static deck::Dilemma) -> impl IntoView {
    let side = |side: &'static deck::Side| {
        view! {
            <div class="side">
                <h3>{side.name.as_str()}</h3>
                {prose(&side.body)}
            </div>
        }
    };
    view! {
        {prose(&dilemma.lead)}
        <div class="sides">{dilemma.sides.iter().map(side).collect_view()}</div>
        {prose(&dilemma.coda)}
        <Live />
    }
}
