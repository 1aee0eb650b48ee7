//! The time: read from the wall clock at every tick, never counted.

use super::dom;
use crate::live::effect;
use crate::session::Instant;
use crate::session::agenda::{Civil, Day, Zone};
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

/// Lets the stage's `now` follow the clock, a tick a second on the second, and at once when the page is seen again
/// after it was hidden, put aside or asleep. No timer runs while the page is hidden.
pub fn tick(stage: Stage) {
    let Some(document) = dom::document() else { return };
    let timer = StoredValue::new_local(None::<Timeout>);
    stage.now.set(Some(now()));
    schedule(stage, timer);
    let again = move || {
        stage.now.set(Some(now()));
        schedule(stage, timer);
    };
    let seen = document.clone();
    effect(move || {
        let seen = seen.clone();
        dom::listen(&document, "visibilitychange", move |_: web_sys::Event| {
            if seen.hidden() {
                timer.set_value(None);
            } else {
                again();
            }
        });
        if let Some(window) = dom::window() {
            dom::listen(&window, "pageshow", move |_: web_sys::Event| again());
        }
    });
    on_cleanup(move || timer.set_value(None));
}

fn schedule(stage: Stage, timer: StoredValue<Option<Timeout>, LocalStorage>) {
    let wait = 1000 - now().rem_euclid(1000);
    timer.set_value(Some(Timeout::new(u32::try_from(wait).unwrap_or(1000), move || {
        stage.now.set(Some(now()));
        schedule(stage, timer);
    })));
}
