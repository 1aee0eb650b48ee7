//! The computer's clock jumped while something ran: was it set, or did the computer sleep? Only a person knows.

use super::*;
use crate::session::Action;
use crate::session::agenda;
use crate::session::rounds;

/// The question and its two answers.
pub fn jumped(stage: Stage) -> Part {
    let words = stage.words;
    live(
        move || stage.jumped.get(),
        move |by| {
            let by = (*by)?;
            let away = i64::from(by < 0) * -2 + 1;
            let minutes = away * ((by.saturating_abs() + 30_000) / 60_000).max(1);
            let along = move |_| {
                stage.jumped.set(None);
                if stage.session().with_untracked(|session| !session.rounds.begun.is_empty()) {
                    stage.act(Action::Rounds(rounds::Fact::ClockMoved { by }));
                }
                stage.act(Action::Agenda(agenda::Fact::ClockMoved { by }));
            };
            let told = classed("p", "notice").text((words.jumped)(minutes)).text(" ");
            Some(
                told.child(button("button", along).text(words.move_along))
                    .child(button("button", move |_| stage.jumped.set(None)).text(words.leave_times)),
            )
        },
    )
}
