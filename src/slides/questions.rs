//! The questions with which every dilemma is discussed.

use super::*;
use crate::deck;

#[component]
pub fn Questions(questions: &'static deck::Questions) -> impl IntoView {
    view! {
        {prose(&questions.lead)}
        <ol class="questions-list">
            {questions.questions.iter().map(|question| view! { <li inner_html=question.markup()></li> }).collect_view()}
        </ol>
    }
}
