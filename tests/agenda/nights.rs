//! Summer time, midnight and other zones.

use crate::made::agenda_of;
use crate::zone::{AMSTERDAM, In, day};
use chrono_tz::{America, Asia, Tz};
use menselijke_maat::deck::{Agenda, Kind};
use menselijke_maat::session::agenda::{Civil, Fact, Lateness, Log, Phase, Projection, Zone, project};
use menselijke_maat::session::clock::{HOUR, MINUTE};
use menselijke_maat::session::rounds;
use menselijke_maat::session::stored::{Json, Stored};

/// Half past one, ca. half past two, half past three, until four o'clock at night.
fn night() -> Agenda {
    agenda_of([Kind::Fixed(90), Kind::Circa(150), Kind::Fixed(210)], 240)
}

fn lengths(projection: &Projection) -> Vec<i64> {
    projection.rows.iter().map(|row| row.planned.length() / MINUTE).collect()
}

#[test]
fn in_the_night_in_which_summer_time_begins_an_hour_is_gone() {
    let before = AMSTERDAM.instant(day(2026, 3, 29), 60);
    let projection = project(&night(), None, &Log::default(), before, &AMSTERDAM);
    assert_eq!(lengths(&projection), [60, 0, 30]);
    assert_eq!(AMSTERDAM.civil(projection.rows[2].planned.start).minute, 210);
}

#[test]
fn in_the_night_in_which_summer_time_ends_an_hour_comes_twice() {
    let before = AMSTERDAM.instant(day(2026, 10, 25), 60);
    let mut log = Log::default();
    log.apply(Fact::started(0, before + 30 * MINUTE, &AMSTERDAM));
    let projection = project(&night(), None, &log, before + 45 * MINUTE, &AMSTERDAM);
    assert_eq!(lengths(&projection), [60, 120, 30]);
    assert_eq!(projection.rows[2].expected.start, before + 30 * MINUTE + 3 * HOUR);
    assert_eq!(AMSTERDAM.civil(projection.rows[2].expected.start).minute, 210);
}

#[test]
fn a_break_through_the_repeated_hour_keeps_its_length() {
    let agenda = agenda_of([Kind::Fixed(90), Kind::Follows { assumed: 40, least: 5 }, Kind::Circa(190)], 240);
    let now = AMSTERDAM.instant(day(2026, 10, 25), 90);
    let projection = project(&agenda, None, &Log::default(), now, &AMSTERDAM);
    assert_eq!(lengths(&projection), [120, 40, 50]);
}

fn afternoon() -> Agenda {
    agenda_of([Kind::Fixed(910), Kind::Circa(960)], 1020)
}

#[test]
fn on_both_days_on_which_clocks_changed_the_afternoon_begins_at_ten_past_three() {
    for date in [day(2026, 3, 29), day(2026, 10, 25)] {
        let projection = project(&afternoon(), None, &Log::default(), AMSTERDAM.instant(date, 720), &AMSTERDAM);
        assert_eq!(AMSTERDAM.civil(projection.rows[0].planned.start), Civil { day: date, minute: 910 });
        assert_eq!(lengths(&projection), [50, 60]);
    }
}

#[test]
fn read_in_another_zone_the_plan_keeps_its_instants() {
    let start = AMSTERDAM.instant(day(2026, 11, 23), 914);
    let mut log = Log::default();
    log.apply(Fact::started(0, start, &AMSTERDAM));
    let here = project(&afternoon(), None, &log, start + HOUR, &AMSTERDAM);
    assert_eq!(here.rows[0].late, Lateness::Later(4 * MINUTE));
    for zone in [America::Los_Angeles, Asia::Tokyo, Asia::Kathmandu, Tz::UTC] {
        assert_eq!(project(&afternoon(), None, &log, start + HOUR, &In(zone)), here, "{zone}");
    }
}

#[test]
fn given_in_another_zone_the_times_are_the_local_ones() {
    let tokyo = In(Asia::Tokyo);
    let noon = tokyo.instant(day(2026, 11, 23), 720);
    let projection = project(&afternoon(), None, &Log::default(), noon, &tokyo);
    assert_eq!(projection.rows[0].expected.start, noon + 190 * MINUTE);
}

/// An evening from five to midnight until one o'clock.
fn late_evening() -> Agenda {
    agenda_of([Kind::Fixed(1435), Kind::Circa(1470)], 1500)
}

#[test]
fn midnight_in_the_middle_changes_nothing() {
    let start = AMSTERDAM.instant(day(2026, 11, 23), 1435);
    let mut log = Log::default();
    log.apply(Fact::started(0, start, &AMSTERDAM));
    let after = project(&late_evening(), None, &log, start + 30 * MINUTE, &AMSTERDAM);
    assert_eq!((after.phase, after.late), (Phase::Running, Lateness::OnTime));
    assert_eq!(after.running.map(|running| running.left.left), Some(5 * MINUTE));
}

#[test]
fn a_start_just_after_midnight_is_late_and_not_a_day_early() {
    let planned = AMSTERDAM.instant(day(2026, 11, 23), 1435);
    let now = planned + 15 * MINUTE;
    let waiting = project(&late_evening(), None, &Log::default(), now, &AMSTERDAM);
    assert_eq!((waiting.phase, waiting.late), (Phase::Before, Lateness::Later(15 * MINUTE)));
    let mut log = Log::default();
    log.apply(Fact::started(0, now, &AMSTERDAM));
    assert_eq!(project(&late_evening(), None, &log, now, &AMSTERDAM).rows[0].late, Lateness::Later(15 * MINUTE));
}

#[test]
fn the_default_log_is_an_empty_object() {
    let nothing = || Json::Fields(Vec::new());
    assert_eq!(Log::default().store(), nothing());
    assert_eq!(Log::restore(nothing()), Some(Log::default()));
    assert_eq!(rounds::Log::restore(nothing()), Some(rounds::Log::default()));
}
