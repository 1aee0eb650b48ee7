//! The computer's clock jumped while something was under way: was it set, or did the computer sleep? Until a person has
//! said so, both answers are kept up: what was logged stands as it was, and beside it as it would be.

use super::clock::{Millis, together};
use super::stored::stored;
use super::{Part, Session, agenda, rounds};
use crate::deck::Agenda;

/// A jump that nobody has explained yet. It is saved with the rest, so that a reload and another window ask too.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Doubt {
    /// By how much the clock jumped.
    pub by: Millis,
    /// What was logged, if the clock was set: all from before the jump lies so much later, what was logged since stands
    /// at its time.
    pub agenda: agenda::Log,
    pub rounds: rounds::Log,
}

stored! { Doubt { ; by, agenda, rounds } }

impl Session {
    /// The clock jumped, once more where that is in doubt already. What is taken back is no doubt.
    pub(super) fn jumped(&mut self, by: Millis) -> Part {
        let was = self.times();
        self.noticed = self.noticed.saturating_add(by);
        let mut doubt = self.doubt.take().unwrap_or_else(|| Doubt {
            by: 0,
            agenda: self.agenda.clone(),
            rounds: self.rounds.clone(),
        });
        if let Some(by_all) = together(Some(doubt.by), by) {
            doubt.by = by_all;
            doubt.agenda.apply(agenda::Fact::ClockMoved { by });
            doubt.rounds.apply(rounds::Fact::ClockMoved { by });
            self.doubt = Some(doubt);
            self.settle();
        }
        was
    }

    /// Somebody said what it was: the clock was set, so the times move along; or it wasn't, and they stay.
    pub(super) fn explained(&mut self, set: bool) -> Part {
        let was = self.times();
        if let Some(doubt) = self.doubt.take().filter(|_| set) {
            (self.agenda, self.rounds) = (doubt.agenda, doubt.rounds);
        }
        was
    }

    /// Something happened to the afternoon's clock, then to the rounds; where there is a doubt, whichever answer comes.
    pub(super) fn happened(&mut self, agenda: Vec<agenda::Fact>, rounds: Vec<rounds::Fact>) -> Part {
        let was = (self.agenda.clone(), self.rounds.clone(), self.doubt.clone());
        apply_all(&mut self.agenda, &mut self.rounds, &agenda, &rounds);
        if let Some(doubt) = &mut self.doubt {
            apply_all(&mut doubt.agenda, &mut doubt.rounds, &agenda, &rounds);
        }
        self.settle();
        match () {
            () if was.2.is_some() => Part::Times(Box::new(was)),
            () if self.rounds == was.1 && !agenda.is_empty() => Part::Agenda(was.0),
            () if self.agenda == was.0 => Part::Rounds(was.1),
            () => Part::Times(Box::new(was)),
        }
    }

    /// A log of before is back: where there is a doubt, it is one of before the jump.
    pub(super) fn put_back_agenda(&mut self, log: agenda::Log) -> agenda::Log {
        if let Some(doubt) = &mut self.doubt {
            doubt.agenda = log.clone();
            doubt.agenda.apply(agenda::Fact::ClockMoved { by: doubt.by });
        }
        let was = std::mem::replace(&mut self.agenda, log);
        self.settle();
        was
    }

    /// The same for the rounds.
    pub(super) fn put_back_rounds(&mut self, log: rounds::Log) -> rounds::Log {
        if let Some(doubt) = &mut self.doubt {
            doubt.rounds = log.clone();
            doubt.rounds.apply(rounds::Fact::ClockMoved { by: doubt.by });
        }
        let was = std::mem::replace(&mut self.rounds, log);
        self.settle();
        was
    }

    /// Takes out what was logged in another agenda than this one: see [`agenda::Log::take_unfit`].
    pub fn take_unfit(&mut self, agenda: Option<&Agenda>) -> Option<agenda::Log> {
        let unfit = self.agenda.take_unfit(agenda);
        if unfit.is_some() {
            self.doubt = None;
        }
        unfit
    }

    /// Notes in which agenda it was logged: see [`agenda::Log::made_for`].
    pub fn made_for(&mut self, agenda: &Agenda) {
        let doubtful = self.doubt.iter_mut().map(|doubt| &mut doubt.agenda);
        [&mut self.agenda].into_iter().chain(doubtful).for_each(|log| log.made_for(agenda));
    }

    /// All that a jump is about, as it stands.
    pub(super) fn times(&self) -> Part {
        Part::Times(Box::new((self.agenda.clone(), self.rounds.clone(), self.doubt.clone())))
    }

    /// Where either answer comes to the same, there is no question: nothing is left of what was logged before the jump.
    fn settle(&mut self) {
        self.doubt = self.doubt.take().filter(|doubt| doubt.agenda != self.agenda || doubt.rounds != self.rounds);
    }
}

/// To the afternoon's clock, then to the rounds. With a new afternoon the rounds begin anew: those that were started
/// belong to the rehearsal before it.
fn apply_all(log: &mut agenda::Log, tracks: &mut rounds::Log, agenda: &[agenda::Fact], rounds: &[rounds::Fact]) {
    for fact in agenda {
        if let agenda::Fact::Started { item, at, .. } = *fact
            && (log.is_another_afternoon(item, at) || tracks.is_long_ago(at))
        {
            tracks.apply(rounds::Fact::Reset);
        }
        log.apply(fact.clone());
    }
    rounds.iter().for_each(|fact| tracks.apply(fact.clone()));
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::clock::{HOUR, MINUTE};
    use crate::session::document;
    use crate::session::{Action, Instant};
    use agenda::Fact;

    /// Minutes after three o'clock on some day.
    fn at(minutes: i64) -> Instant {
        20_000 * 24 * HOUR + 15 * HOUR + minutes * MINUTE
    }

    fn started(item: usize, minutes: i64) -> Action {
        Action::Agenda(Fact::Started { item, at: at(minutes), offset: 0 })
    }

    fn round(minutes: i64) -> Action {
        Action::Rounds(rounds::Fact::Started { at: at(minutes), length: 15 * MINUTE })
    }

    fn session(actions: impl IntoIterator<Item = Action>) -> Session {
        let mut session = Session::new("deck");
        for action in actions {
            session.apply(action);
        }
        session
    }

    fn starts(session: &Session) -> Vec<i64> {
        session.agenda.runs.iter().map(|run| (run.start - at(0)) / MINUTE).collect()
    }

    const SET: Action = Action::Explained { set: true };
    const SLEPT: Action = Action::Explained { set: false };

    #[test]
    fn only_what_was_logged_before_the_jump_moves() {
        for (by, next) in [(10, 27), (-10, 7)] {
            let doubt = || [started(0, 10), Action::Jumped(by * MINUTE), started(1, next)];
            assert_eq!(starts(&session(doubt().into_iter().chain([SET]))), [10 + by, next], "{by}");
            // Back, the second can't have begun before the first: so much is lost where the clock was not set.
            assert_eq!(starts(&session(doubt().into_iter().chain([SLEPT]))), [10, next.max(10)], "{by}");
        }
    }

    #[test]
    fn two_jumps_with_a_start_between_them_each_move_what_was_before_them() {
        let jumps = [started(0, 10), Action::Jumped(10 * MINUTE), started(1, 30), Action::Jumped(5 * MINUTE)];
        let doubt = session(jumps.clone());
        assert_eq!(doubt.doubt.as_ref().map(|doubt| doubt.by), Some(15 * MINUTE));
        assert_eq!(starts(&session(jumps.into_iter().chain([SET]))), [25, 35]);
    }

    #[test]
    fn a_jump_that_is_taken_back_is_no_doubt_and_neither_is_one_of_nothing() {
        let back = [started(0, 10), Action::Jumped(10 * MINUTE), Action::Jumped(-10 * MINUTE + 5_000)];
        assert_eq!(session(back).doubt, None);
        assert_eq!(session([Action::Jumped(10 * MINUTE)]).doubt, None, "nothing was logged");
        let anew = [started(0, 10), Action::Jumped(10 * MINUTE), Action::Agenda(Fact::Reset)];
        assert_eq!(session(anew).doubt, None, "nothing is left of it");
    }

    #[test]
    fn an_answer_is_one_step_for_undo_with_rounds_begun_too() {
        let mut session = session([started(4, 90), round(92), Action::Jumped(10 * MINUTE)]);
        let asked = session.clone();
        let was = session.apply(SET);
        assert_eq!((starts(&session), session.rounds.begun[0].at), (vec![100], at(102)));
        session.apply(Action::Restored(was));
        assert_eq!(session, asked, "and it asks again");
        session.apply(SLEPT);
        assert_eq!((starts(&session), session.rounds.begun[0].at, &session.doubt), (vec![90], at(92), &None));
    }

    #[test]
    fn undo_goes_back_over_a_jump() {
        let mut session = session([started(0, 10)]);
        let before = session.apply(started(1, 15));
        session.apply(Action::Jumped(10 * MINUTE));
        let after = session.apply(started(2, 40));
        session.apply(Action::Restored(after));
        assert_eq!(starts(&session), [10, 15]);
        session.apply(Action::Restored(before));
        session.apply(SET);
        assert_eq!(starts(&session), [20]);
    }

    #[test]
    fn a_doubt_outlasts_a_reload() {
        let doubt = session([started(0, 10), round(12), Action::Jumped(10 * MINUTE)]);
        let mut read = document::read(&document::write(&doubt), "deck").expect("what was written");
        assert_eq!(read, doubt);
        read.apply(SET);
        assert_eq!(starts(&read), [20]);
    }

    #[test]
    fn a_question_that_is_answered_after_the_jump_held_the_clock_as_long_as_it_took() {
        let pause = |fact| Action::Agenda(fact);
        let held = [
            started(0, 10),
            pause(Fact::Paused { at: at(12) }),
            Action::Jumped(10 * MINUTE),
            pause(Fact::Resumed { at: at(25) }),
        ];
        assert_eq!(session(held.clone().into_iter().chain([SET])).agenda.runs[0].held, 3 * MINUTE);
        assert_eq!(session(held.into_iter().chain([SLEPT])).agenda.runs[0].held, 13 * MINUTE);
    }
}
