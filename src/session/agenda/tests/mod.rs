//! The afternoon of the source, walked through.

mod facts;
mod phases;
mod spread;

use super::*;
use crate::deck::{self, Agenda, Item, Kind, Minutes};
use crate::session::Instant;
use crate::session::clock::{Cue, DAY, HOUR, Level, MINUTE, Millis};
use crate::session::rounds::{self, Tracks};

/// A zone without summer time.
struct Utc;

impl Zone for Utc {
    fn civil(&self, at: Instant) -> Civil {
        Civil { day: at.div_euclid(DAY) as Day, minute: (at.rem_euclid(DAY) / MINUTE) as Minutes }
    }

    fn instant(&self, day: Day, minute: Minutes) -> Instant {
        Instant::from(day) * DAY + Instant::from(minute) * MINUTE
    }
}

/// This day's midnight.
const MIDNIGHT: Instant = 20_000 * DAY;

/// Minutes and seconds after three o'clock.
fn at(minutes: i64, seconds: i64) -> Instant {
    MIDNIGHT + 15 * HOUR + minutes * MINUTE + seconds * 1000
}

fn item(kind: Kind) -> Item {
    Item { label: String::new(), text: String::new(), kind, slide: None, rounds: false }
}

const CHECK_IN: usize = 1;
const INTRODUCTION: usize = 2;
const BREAK: usize = 3;
const ROUNDS: usize = 4;
const WRAP_UP: usize = 5;
const DRINKS: usize = 6;

/// 15:10, 15:15, ca. 16:00, a break of 10 minutes and at least 5, ca. 16:30 the rounds, ca. 17:30, ca. 17:45 to 18:30.
fn afternoon() -> Agenda {
    let kinds = [
        Kind::Fixed(910),
        Kind::Fixed(915),
        Kind::Circa(960),
        Kind::Follows { assumed: 10, least: 5 },
        Kind::Circa(990),
        Kind::Circa(1050),
        Kind::Circa(1065),
    ];
    let mut items: Vec<Item> = kinds.map(item).into();
    items[ROUNDS].rounds = true;
    Agenda { items, until: 1110 }
}

fn three_rounds() -> deck::Rounds {
    deck::Rounds {
        dilemmas: vec!["dilemma-1".into(), "dilemma-2".into(), "dilemma-3".into()],
        rounds: 3,
        groups: 3,
        minutes: 60,
        switch: 2,
        body: deck::Html::default(),
    }
}

fn project_with(log: &Log, rounds_log: &rounds::Log, now: Instant) -> Projection {
    let rounds = three_rounds();
    project(&afternoon(), Some(Tracks { rounds: &rounds, log: rounds_log }), log, now, &Utc)
}

fn project_at(log: &Log, now: Instant) -> Projection {
    project_with(log, &rounds::Log::default(), now)
}

fn log_of(facts: impl IntoIterator<Item = Fact>) -> Log {
    let mut log = Log::default();
    facts.into_iter().for_each(|fact| log.apply(fact));
    log
}

fn start(item: usize, minutes: i64) -> Fact {
    Fact::started(item, at(minutes, 0), &Utc)
}

/// When each item is expected to begin, in minutes after three o'clock.
fn starts(projection: &Projection) -> Vec<i64> {
    projection.rows.iter().map(|row| (row.expected.start - at(0, 0)) / MINUTE).collect()
}

const PLANNED: [i64; 7] = [10, 15, 60, 80, 90, 150, 165];
