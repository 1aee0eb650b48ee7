//! Before, during, after and long after the afternoon.

use super::*;

#[test]
fn before_it_everything_is_as_planned() {
    let noon = project_at(&Log::default(), MIDNIGHT + 12 * HOUR);
    assert_eq!(noon.phase, Phase::Before);
    assert_eq!(starts(&noon), PLANNED);
    assert_eq!((noon.next, noon.late, noon.round), (Some(0), Lateness::OnTime, Some(18 * MINUTE + 40_000)));
    assert!(noon.rows.iter().all(|row| row.planned == row.expected && row.state == State::Coming));
}

#[test]
fn a_start_that_is_waited_for_makes_the_rest_late() {
    let waiting = project_at(&Log::default(), at(17, 0));
    assert_eq!((waiting.phase, waiting.late), (Phase::Before, Lateness::Later(7 * MINUTE)));
    assert_eq!(starts(&waiting), [17, 22, 67, 87, 92, 152, 167]);
}

#[test]
fn long_after_the_planned_start_nothing_is_called_late() {
    let evening = project_at(&Log::default(), at(5 * 60, 0));
    assert_eq!((evening.phase, evening.late), (Phase::Elsewhen, Lateness::OnTime));
    assert_eq!(starts(&evening), PLANNED);
    assert!(evening.rows.iter().all(|row| row.late == Lateness::OnTime));
}

#[test]
fn an_early_end_lets_a_circa_item_begin_five_minutes_early_and_a_fixed_one_at_its_time() {
    let log = log_of([start(0, 10), Fact::Ended { at: at(11, 0) }]);
    let between = project_at(&log, at(12, 0));
    assert_eq!((between.phase, between.running), (Phase::Between, None));
    assert_eq!(starts(&between)[CHECK_IN], 15);
    let log = log_of([start(0, 10), start(CHECK_IN, 15), Fact::Ended { at: at(40, 0) }]);
    let early = project_at(&log, at(40, 0));
    assert_eq!(starts(&early), [10, 15, 55, 75, 85, 145, 160]);
    assert_eq!(early.late, Lateness::OnTime, "five minutes either way are silent");
}

#[test]
fn a_start_at_another_hour_or_day_shifts_the_plan_as_a_whole() {
    for by in [5 * HOUR, -(3 * HOUR), 3 * DAY + HOUR, -40 * DAY] {
        let now = at(10, 0) + by;
        let projection = project_at(&log_of([Fact::started(0, now, &Utc)]), now);
        assert_eq!((projection.phase, projection.late), (Phase::Running, Lateness::OnTime));
        assert_eq!(projection.rows[0].planned.start, now);
        assert_eq!(projection.rows[DRINKS].expected.start, at(165, 0) + by);
    }
}

#[test]
fn a_start_within_half_an_hour_is_early_or_late() {
    let late = project_at(&log_of([start(0, 40)]), at(40, 0));
    assert_eq!(late.rows[0].late, Lateness::Later(30 * MINUTE));
    let early = project_at(&log_of([start(0, 0)]), at(0, 0));
    assert_eq!(early.rows[0].late, Lateness::Earlier(10 * MINUTE));
    assert_eq!(starts(&early)[CHECK_IN], 15);
    let other = project_at(&log_of([Fact::started(0, at(40, 1), &Utc)]), at(41, 0));
    assert_eq!(other.rows[0].late, Lateness::OnTime);
}

#[test]
fn after_a_late_start_it_is_asked_once_whether_the_plan_moved_along() {
    let choice = |facts: &[Fact], minutes: i64| project_at(&log_of(facts.iter().cloned()), at(minutes, 0)).choice;
    for (late, asked) in [(0, false), (30, false), (31, true), (180, true), (181, false), (-31, false), (-120, false)] {
        let expected = asked.then_some(late * MINUTE);
        assert_eq!(choice(&[start(0, 10 + late)], 10 + late), expected, "{late} minutes");
    }
    let late = start(0, 55);
    assert_eq!(choice(&[late.clone(), start(CHECK_IN, 60)], 60), None, "the next item began");
    for by_plan in [true, false] {
        assert_eq!(choice(&[late.clone(), Fact::Chosen { by_plan }], 55), None, "it was said");
    }
    assert_eq!(choice(&[Fact::Chosen { by_plan: true }, late], 55), Some(45 * MINUTE), "nothing to choose before");
}

#[test]
fn by_plan_the_afternoon_keeps_its_times_and_is_late() {
    let by_plan = |by_plan| log_of([start(0, 55), Fact::Chosen { by_plan }]);
    let late = project_at(&by_plan(true), at(55, 0));
    assert_eq!((late.rows[0].planned.start, late.rows[0].late), (at(10, 0), Lateness::Later(45 * MINUTE)));
    assert_eq!(late.rows[BREAK].expected.length(), 5 * MINUTE);
    assert!(late.can_spread());
    let moved = project_at(&by_plan(false), at(55, 0));
    assert_eq!((moved.rows[0].planned.start, moved.late), (at(55, 0), Lateness::OnTime));
    let unsaid = project_at(&log_of([start(0, 55)]), at(55, 0));
    assert_eq!(moved, Projection { choice: None, ..unsaid }, "as long as nobody says so, it moves along");
}

#[test]
fn an_item_of_no_length_that_runs_is_over_at_once() {
    let agenda = Agenda { items: [Kind::Fixed(910), Kind::Fixed(910), Kind::Fixed(930)].map(item).into(), until: 930 };
    let of = |item, now| project(&agenda, None, &log_of([start(item, 10)]), now, &Utc);
    for now in [at(10, 0), at(10, 1), at(12, 0)] {
        let running = of(0, now).running.expect("it runs");
        assert_eq!((running.left.total, running.left.left, running.left.over), (0, 0, now - at(10, 0)));
        assert_eq!((running.left.permille(), running.left.level(), running.left.cue()), (0, Level::Over, Cue::End));
    }
    assert_eq!(of(0, at(12, 0)).rows[1].expected.start, at(12, 0));
    // The last one, which has no length either.
    let last = of(2, at(31, 0)).running.expect("it runs");
    assert_eq!((last.left.total, last.left.left), (0, 0));
}

#[test]
fn a_rehearsal_at_half_past_eleven_at_night_goes_on_over_midnight() {
    let start_at = MIDNIGHT + 23 * HOUR + 30 * MINUTE;
    let by = start_at - at(10, 0);
    let log = log_of([Fact::started(0, start_at, &Utc), Fact::started(CHECK_IN, start_at + 5 * MINUTE, &Utc)]);
    for minutes in [6, 29, 31, 49] {
        let now = start_at + minutes * MINUTE;
        let projection = project_at(&log, now);
        assert_eq!((projection.phase, projection.late), (Phase::Running, Lateness::OnTime), "{minutes}");
        assert_eq!(projection.rows[DRINKS].expected.start, at(165, 0) + by);
        assert_eq!(projection.running.map(|running| running.left.left), Some((50 - minutes) * MINUTE));
    }
    // Seven minutes over, an hour after midnight: late as in the afternoon.
    let late = project_at(&log, start_at + 57 * MINUTE);
    assert_eq!((late.late, late.rows[BREAK].shrink), (Lateness::Later(7 * MINUTE), 5 * MINUTE));
    let ended = log_of([Fact::started(DRINKS, start_at, &Utc), Fact::Ended { at: start_at + HOUR }]);
    assert_eq!(project_at(&ended, start_at + 2 * HOUR).phase, Phase::Over, "the night is the same day to who is in it");
}

#[test]
fn who_starts_in_the_middle_leaves_what_was_before_it_past() {
    let projection = project_at(&log_of([start(INTRODUCTION, 63)]), at(64, 0));
    let states: Vec<State> = projection.rows.iter().map(|row| row.state).collect();
    assert_eq!(states[..4], [State::Past, State::Past, State::Running, State::Coming]);
    assert_eq!(projection.rows[CHECK_IN].expected.end, at(60, 0));
    assert_eq!(projection.rows[INTRODUCTION].late, Lateness::OnTime);
}

#[test]
fn the_last_item_ends_the_afternoon_and_another_day_it_is_gone() {
    let log = log_of([start(0, 10), start(DRINKS, 165), Fact::Ended { at: at(200, 0) }]);
    assert_eq!(project_at(&log, at(200, 0)).phase, Phase::Over);
    assert_eq!(project_at(&log, MIDNIGHT + DAY - 1).phase, Phase::Over);
    for later in [DAY, 28 * DAY] {
        let gone = project_at(&log, MIDNIGHT + later);
        assert_eq!((gone.phase, gone.next, gone.running), (Phase::Gone, None, None));
        assert_eq!(gone.rows[DRINKS].ended, Some(at(200, 0)));
    }
}

#[test]
fn an_afternoon_that_nobody_ended_is_over_after_three_hours_and_never_weeks_late() {
    let log = log_of([start(0, 10), start(ROUNDS, 90)]);
    assert_eq!(project_at(&log, at(210 + 180, 0)).phase, Phase::Running);
    let over = project_at(&log, at(210 + 181, 0));
    assert_eq!(over.phase, Phase::Over);
    let gone = project_at(&log, at(0, 0) + 28 * DAY);
    assert_eq!((gone.phase, gone.late), (Phase::Gone, Lateness::OnTime));
    assert!(gone.rows.iter().all(|row| row.expected.end <= at(210, 0)));
}

#[test]
fn an_agenda_of_nothing_projects_to_nothing() {
    let nothing = Agenda { items: Vec::new(), until: 0 };
    let projection = project(&nothing, None, &log_of([start(3, 10)]), at(20, 0), &Utc);
    assert_eq!((projection.rows.len(), projection.running, projection.next), (0, None, None));
}

#[test]
fn while_nothing_runs_the_next_item_is_waited_for() {
    let log = log_of([start(0, 10), start(CHECK_IN, 15), Fact::Ended { at: at(60, 0) }]);
    let waiting = project_at(&log, at(70, 0));
    assert_eq!((waiting.phase, waiting.late), (Phase::Between, Lateness::Later(10 * MINUTE)));
    assert_eq!(starts(&waiting)[INTRODUCTION], 70);
}

#[test]
fn half_a_minute_is_late_for_a_fixed_time_and_five_minutes_are_not_for_a_ca_time() {
    let late = |kind: Kind, by: Millis| Lateness::new(kind, 0, by);
    assert_eq!(late(Kind::Fixed(0), 29_999), Lateness::OnTime);
    assert_eq!(late(Kind::Fixed(0), -30_000), Lateness::Earlier(30_000));
    assert_eq!(late(Kind::Fixed(0), 30_000).minutes(), 1);
    assert_eq!(late(Kind::Circa(0), 5 * MINUTE), Lateness::OnTime);
    assert_eq!(late(Kind::Circa(0), -5 * MINUTE), Lateness::OnTime);
    assert_eq!(late(Kind::Follows { assumed: 10, least: 5 }, 5 * MINUTE + 1), Lateness::Later(5 * MINUTE + 1));
    assert_eq!(Lateness::Later(7 * MINUTE + 29_999).minutes(), 7);
}
