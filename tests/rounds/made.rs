//! An afternoon with so many tables, on which groups come, leave and change places.

use crate::deck_rounds;
use menselijke_maat::deck::Rounds;
use menselijke_maat::session::clock::MINUTE;
use menselijke_maat::session::rounds::{Fact, Log, plan, steps};
use menselijke_maat::session::{Action, Instant};

/// What happens to the groups at some time.
#[derive(Clone, Copy, Debug)]
pub enum Event {
    /// So many there are now.
    Groups(u8),
    Swap(u8, u8),
    /// The next round begins.
    Round,
    /// The round that runs is over, and counts or not.
    Over {
        counts: bool,
    },
}

/// An afternoon with so many tables and groups, and the time.
pub struct Afternoon {
    pub rounds: Rounds,
    pub log: Log,
    pub now: Instant,
}

impl Afternoon {
    pub fn new(groups: u8, tables: u8, rounds: u8) -> Self {
        let dilemmas = (0..tables).map(|table| format!("d{table}")).collect();
        Self { rounds: Rounds { dilemmas, ..deck_rounds(rounds, groups, 60, 2) }, log: Log::default(), now: 0 }
    }

    pub fn apply(&mut self, fact: Fact) {
        self.log.apply(fact);
    }

    pub fn act(&mut self, action: Option<Action>) {
        match action {
            Some(Action::Afternoon(_, facts)) => facts.into_iter().for_each(|fact| self.log.apply(fact)),
            Some(Action::Rounds(fact)) => self.log.apply(fact),
            _ => {}
        }
    }

    pub fn happens(&mut self, event: Event) {
        self.now += MINUTE;
        match event {
            Event::Groups(groups) => self.act(Some(steps::regroup(&self.rounds, &self.log, groups, self.now))),
            Event::Swap(a, b) => self.act(steps::swap(&self.rounds, &self.log, self.now, [a, b])),
            Event::Round if self.log.begun.len() < 12 => {
                let seats = plan(&self.rounds, &self.log, 12).swap_remove(self.log.begun.len());
                self.apply(Fact::Seated { seats, coming: true });
                self.apply(Fact::Started { at: self.now, length: 10 * MINUTE });
            }
            Event::Over { counts: true } => self.apply(Fact::Ended { at: self.now }),
            Event::Over { counts: false } => self.apply(Fact::Voided { at: self.now }),
            Event::Round => {}
        }
    }

    /// The tables that each group has been at, in rounds that count: from the log and nothing else.
    pub fn seen(&self) -> Vec<Vec<u8>> {
        let of = |group: usize| {
            let rounds = self.log.begun.iter().filter(|round| !round.void);
            rounds.filter_map(|round| round.seats.get(group).copied()).collect()
        };
        (0..usize::from(self.log.groups(&self.rounds))).map(of).collect()
    }

    pub fn rows(&self) -> Vec<Vec<u8>> {
        plan(&self.rounds, &self.log, 12)
    }
}
