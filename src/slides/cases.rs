//! Worked examples beside each other, each with a drawn sign.

use super::*;
use crate::deck::{self, Icon};

#[component]
pub fn Cases(cases: &'static deck::Cases) -> impl IntoView {
    view! {
        <div class="cases-row">
            {cases
                .cases
                .iter()
                .map(|case| {
                    view! {
                        <article class="case">
                            {sign(case.icon)} <h3 inner_html=case.title.markup()></h3> {prose(&case.body)}
                        </article>
                    }
                })
                .collect_view()}
        </div>
    }
}

/// A pause button, a way back to where one came from, a small budget in the hand.
fn sign(icon: Icon) -> impl IntoView {
    let (disc, strokes) = match icon {
        Icon::Pause => ("M32 4a28 28 0 1 0 0 56a28 28 0 1 0 0-56z", "M24 21v22M40 21v22"),
        Icon::Guarantee => {
            ("M32 4L55 12V31C55 45 46 55 32 60C18 55 9 45 9 31V12Z", "M22 37a11 11 0 1 0 3-13M22 20v9h9")
        }
        Icon::Budget => (
            "M12 18h40a6 6 0 0 1 6 6v26a6 6 0 0 1-6 6H12a6 6 0 0 1-6-6V16a6 6 0 0 1 6-6h34v8",
            "M44 33a4 4 0 1 0 0 8a4 4 0 1 0 0-8M16 37h14",
        ),
    };
    view! {
        <svg class="sign" viewBox="0 0 64 64" aria-hidden="true">
            <path class="sign-disc" d=disc />
            <path class="sign-stroke" d=strokes />
        </svg>
    }
}
