//! The time: read from the wall clock at every tick, never counted.

use super::dom;
use crate::live::effect;
use crate::session::Instant;
use crate::session::agenda::{Civil, Day, Zone};
use crate::session::clock::Millis;
use crate::stage::Stage;
use gloo_timers::callback::Timeout;
use js_sys::Date;
use leptos::prelude::*;

/// Now.
pub fn now() -> Instant {
    Date::now() as Instant
}

/// The time zone that this browser is set to.
pub struct Local;

impl Zone for Local {
    fn civil(&self, at: Instant) -> Civil {
        let date = Date::new(&(at as f64).into());
        // A civil day of its own: the local date, counted as if it were one of UTC.
        let midnight = Date::utc(f64::from(date.get_full_year()), f64::from(date.get_month()));
        let day = (midnight / 86_400_000.0) as Day + date.get_date() as Day - 1;
        Civil { day, minute: (date.get_hours() * 60 + date.get_minutes()) as u16 }
    }

    fn instant(&self, day: Day, minute: u16) -> Instant {
        let civil = Date::new(&(f64::from(day) * 86_400_000.0).into());
        let year = civil.get_utc_full_year();
        let month = civil.get_utc_month() as i32;
        let local = Date::new_with_year_month_day_hr_min(
            year,
            month,
            civil.get_utc_date() as i32,
            i32::from(minute / 60),
            i32::from(minute % 60),
        );
        local.get_time() as Instant
    }
}

/// Lets the stage's `now` follow the clock while something shows it: a tick a second on the second, and at once when
/// the page is seen again after it was hidden, put aside or asleep. No timer runs while the page is hidden. Where nothing
/// shows the time, one waits for the next thing to be said aloud of what runs, and none where nothing runs.
pub fn tick(stage: Stage) {
    let Some(document) = dom::document() else { return };
    let beat = Beat { stage, timer: StoredValue::new_local(None) };
    stage.clock();
    let mut before = Next::Never;
    effect(move || {
        let next = beat.next();
        if std::mem::replace(&mut before, next) != next {
            beat.again();
        }
    });
    let seen = document.clone();
    effect(move || {
        let seen = seen.clone();
        dom::listen(&document, "visibilitychange", move |_: web_sys::Event| {
            if seen.hidden() {
                beat.timer.set_value(None);
            } else {
                beat.again();
            }
        });
        if let Some(window) = dom::window() {
            dom::listen(&window, "pageshow", move |_: web_sys::Event| beat.again());
        }
    });
    on_cleanup(move || beat.timer.set_value(None));
}

/// When the clock is read next.
#[derive(Clone, Copy, PartialEq)]
enum Next {
    Never,
    Second,
    At(Instant),
}

/// The tick.
#[derive(Clone, Copy)]
struct Beat {
    stage: Stage,
    timer: StoredValue<Option<Timeout>, LocalStorage>,
}

impl Beat {
    fn next(self) -> Next {
        if self.stage.shows_time() {
            return Next::Second;
        }
        self.stage.next_cue().map_or(Next::Never, Next::At)
    }

    /// Reads the clock and goes on, where somebody looks or listens.
    fn again(self) {
        let now = self.stage.clock();
        let wait = match untrack(|| self.next()) {
            _ if dom::document().is_some_and(|document| document.hidden()) => None,
            Next::Never => None,
            Next::Second => Some(1000 - now.rem_euclid(1000)),
            // Not in the last millisecond before it: timers may come early by less than that.
            Next::At(at) => Some((at - now).max(0) + 1),
        };
        let timer = wait.map(|wait| Timeout::new(u32::try_from(wait).unwrap_or(1000), move || self.again()));
        self.timer.set_value(timer);
    }
}

/// The monotonic clock, in ms; the wall clock where there is none: then nothing is seen to jump.
pub fn steady() -> Millis {
    dom::window().and_then(|window| window.performance()).map_or_else(now, |clock| clock.now() as Millis)
}

/// Remembers in this window whether its small clock is wanted.
pub fn remember(stage: Stage) {
    let key = ["menselijke-maat/", stage.deck.id.as_str(), "/no-clock"].concat();
    let storage = move || dom::window()?.session_storage().ok().flatten();
    if storage().and_then(|storage| storage.get_item(&key).ok().flatten()).is_some() {
        stage.small_clock.set(false);
    }
    effect(move || {
        let wanted = stage.small_clock.get();
        if let Some(storage) = storage() {
            // Full or refused: it stands there again after a reload.
            let _ = if wanted { storage.remove_item(&key) } else { storage.set_item(&key, "") };
        }
    });
}
