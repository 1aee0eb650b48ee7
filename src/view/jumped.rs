//! The computer's clock jumped while something was under way: was it set, or did the computer sleep? Only a person knows.

use super::*;
use crate::session::Action;

/// The question and its two answers.
pub fn jumped(stage: Stage) -> Part {
    let words = stage.words;
    live(
        move || stage.jumped.get(),
        move |by| {
            let by = (*by)?;
            let away = i64::from(by < 0) * -2 + 1;
            let minutes = away * ((by.saturating_abs() + 30_000) / 60_000).max(1);
            let answer = move |set| move |_| stage.act(Action::Explained { set });
            let told = classed("p", "notice").text((words.jumped)(minutes)).text(" ");
            Some(
                told.child(button("button", answer(true)).text(words.move_along))
                    .child(button("button", answer(false)).text(words.leave_times)),
            )
        },
    )
}
