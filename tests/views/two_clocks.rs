//! A browser whose clocks are ours.

use crate::source;
use leptos::prelude::{GetUntracked, Owner, Set};
use menselijke_maat::deck::Deck;
use menselijke_maat::session::agenda::{Fact, Zone};
use menselijke_maat::session::clock::{MINUTE, Millis};
use menselijke_maat::session::{Action, Instant, rounds};
use menselijke_maat::slides::nobody::Nobody;
use menselijke_maat::stage::{Outside, Stage, Way};
use std::sync::atomic::{AtomicI64, Ordering::Relaxed};

/// A browser whose two clocks are ours: the wall clock, and how far it was set.
#[derive(Default)]
pub struct Made {
    steady: AtomicI64,
    set: AtomicI64,
}

impl Made {
    pub fn new() -> &'static Self {
        Box::leak(Box::default())
    }

    /// It is so many minutes after three o'clock, as the clock stood when nobody had set it.
    pub fn at(&self, minutes: i64) {
        self.steady.store(at(minutes), Relaxed);
    }

    pub fn set_by(&self, minutes: i64) {
        self.set.fetch_add(minutes * MINUTE, Relaxed);
    }
}

impl Outside for Made {
    fn now(&self) -> Instant {
        self.steady.load(Relaxed) + self.set.load(Relaxed)
    }
    fn steady(&self) -> Millis {
        self.steady.load(Relaxed)
    }
    fn zone(&self) -> &dyn Zone {
        &Nobody
    }
    fn words_on(&self, _: &str) -> String {
        String::new()
    }
    fn toggle_full_screen(&self) -> bool {
        false
    }
    fn open_speaker(&self, _: &str) -> bool {
        false
    }
    fn source(&self) -> String {
        String::new()
    }
    fn save(&self, _: &str, _: &str, _: &str) -> bool {
        false
    }
    fn copy(&self, _: &str, _: &str, done: Box<dyn Fn(bool)>) {
        done(false);
    }

    fn aside(&self, _: &str) -> Option<String> {
        None
    }

    fn print(&self) -> bool {
        false
    }
    fn forget(&self, _: &str) {}
    fn sound(&self, _: bool) -> bool {
        false
    }
}

pub fn at(minutes: i64) -> Instant {
    (15 * 60 + minutes) * MINUTE
}

/// The deck with these slides only, so that a page is made quickly.
pub fn some(ids: &[&str]) -> &'static Deck {
    let mut deck = source::deck();
    deck.slides.retain(|slide| ids.contains(&slide.id.as_str()));
    Box::leak(Box::new(deck))
}

/// Something that is done on a stage in the room with these clocks.
pub fn staged<T>(made: &'static Made, done: impl FnOnce(Stage) -> T) -> T {
    Owner::new().with(|| {
        let stage = Stage::new(some(&["agenda", "aanleiding", "lijn-doen", "dilemma-1", "rondes"]), made);
        stage.way.set(Some(Way::Room));
        stage.show_id("aanleiding");
        stage.clock();
        done(stage)
    })
}

/// The same, so many minutes after three o'clock, as this item of the agenda has just begun.
pub fn under_way(item: usize, minutes: i64, done: impl FnOnce(&'static Made, Stage)) {
    let made = Made::new();
    made.at(minutes);
    staged(made, |stage| {
        start(stage, item);
        done(made, stage);
    });
}

/// Another window of the same browser, which has what the first one has.
pub fn beside(made: &'static Made, here: Stage) -> Stage {
    let there = Stage::new(here.deck, made);
    there.way.set(Some(Way::Room));
    there.clock();
    there.adopt(here.session().get_untracked());
    there
}

/// A round of a quarter of an hour begins.
pub fn start_round(stage: Stage) {
    stage.act(Action::Rounds(rounds::Fact::Started { at: stage.clock(), length: 15 * MINUTE }));
}

/// What a presenter does: logged at the time that the clock shows.
pub fn start(stage: Stage, item: usize) {
    stage.act(Action::Agenda(Fact::started(item, stage.clock(), stage.outside.zone())));
}
