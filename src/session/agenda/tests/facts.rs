//! What each fact does to the afternoon.

use super::*;

#[test]
fn what_is_agreed_can_be_given_back() {
    let mut log = log_of([start(0, 10), start(CHECK_IN, 15)]);
    let before = log.clone();
    log.apply(spread(&afternoon(), None, &log, at(67, 0), &Utc).fact);
    assert_ne!(log, before);
    log.apply(Fact::Unspread);
    assert_eq!(log, before);
}

#[test]
fn a_start_the_next_day_begins_a_new_afternoon() {
    let mut log = log_of([Fact::Skipped { item: BREAK }, start(0, 10), start(CHECK_IN, 15)]);
    log.apply(Fact::started(CHECK_IN, at(15, 0) + 3 * DAY, &Utc));
    assert_eq!((log.runs.len(), log.skipped.len()), (1, 0));
    let mut rehearsed = log_of([start(0, -180), start(CHECK_IN, -170)]);
    rehearsed.apply(start(0, 12));
    assert_eq!(project_at(&rehearsed, at(12, 0)).rows[0].late, Lateness::Later(2 * MINUTE));
}

#[test]
fn pressing_start_twice_changes_no_decision() {
    let log = log_of([Fact::Skipped { item: BREAK }, Fact::Shifted { by: MINUTE }, start(0, 10), start(0, 10)]);
    assert_eq!((log.skipped.as_slice(), log.shift), ([BREAK].as_slice(), MINUTE));
    assert_eq!(log.runs[0].start, at(10, 0));
}

#[test]
fn a_skipped_item_takes_no_time_and_can_be_kept() {
    let mut log = log_of([start(0, 10), start(CHECK_IN, 15), Fact::Skipped { item: BREAK }]);
    let late = project_at(&log, at(67, 0));
    assert_eq!(late.rows[BREAK].state, State::Skipped);
    assert_eq!(starts(&late), [10, 15, 67, 87, 87, 147, 162]);
    log.apply(Fact::Skipped { item: CHECK_IN });
    assert_eq!(
        project_at(&log, at(67, 0)).rows[CHECK_IN].state,
        State::Running,
        "the current item is ended, not skipped"
    );
    log.apply(Fact::Kept { item: BREAK });
    assert_eq!(starts(&project_at(&log, at(67, 0)))[ROUNDS], 92);
}

#[test]
fn a_question_stops_the_clock_and_moves_the_rest() {
    let mut log = log_of([start(0, 10), start(CHECK_IN, 15), Fact::Paused { at: at(30, 0) }]);
    let running = |log: &Log, minute| project_at(log, at(minute, 0)).running.expect("the check-in runs");
    let paused = running(&log, 37);
    assert!(paused.paused);
    assert_eq!((paused.left.left, paused.left.total), (30 * MINUTE, 45 * MINUTE));
    assert_eq!(paused.span.end, at(67, 0));
    assert_eq!(starts(&project_at(&log, at(37, 0)))[INTRODUCTION], 67);
    log.apply(Fact::Resumed { at: at(40, 0) });
    assert_eq!(running(&log, 50).left.left, 20 * MINUTE);
    assert_eq!(running(&log, 50).left.cue(), Cue::Half);
    assert!(!running(&log, 50).paused);
}

#[test]
fn backdating_goes_by_half_minutes_and_not_before_the_item_before_it() {
    let mut log = log_of([start(0, 10), start(CHECK_IN, 16), Fact::Backdated { half_minutes: 3 }]);
    assert_eq!(log.runs[1].start, at(14, 30));
    log.apply(Fact::Backdated { half_minutes: -1 });
    assert_eq!(log.runs[1].start, at(15, 0));
    log.apply(Fact::Backdated { half_minutes: 100 });
    assert_eq!(log.runs[1].start, at(10, 0));
}

#[test]
fn a_start_or_an_end_can_be_withdrawn() {
    let before = log_of([start(0, 10)]);
    for fact in [start(CHECK_IN, 15), Fact::Ended { at: at(12, 0) }] {
        let mut log = before.clone();
        log.apply(fact);
        log.apply(Fact::Withdrawn);
        assert_eq!(log, before);
    }
    assert_eq!(log_of([start(0, 10), Fact::Withdrawn, Fact::Withdrawn]), Log::default());
}

#[test]
fn a_repeat_gives_the_whole_length_again_and_keeps_the_first_start() {
    let log = log_of([start(0, 10), start(CHECK_IN, 15), Fact::Repeated { at: at(60, 0) }]);
    let projection = project_at(&log, at(60, 0));
    assert_eq!(projection.rows[CHECK_IN].started, Some(at(15, 0)));
    assert_eq!((projection.rows[CHECK_IN].repeats, projection.rows[CHECK_IN].expected.end), (1, at(105, 0)));
    let log = log_of([start(0, 10), start(CHECK_IN, 15), start(INTRODUCTION, 60), start(CHECK_IN, 65)]);
    let back = project_at(&log, at(65, 0));
    assert_eq!((back.rows[CHECK_IN].repeats, back.rows[INTRODUCTION].state), (1, State::Coming));
}

#[test]
fn a_shift_moves_the_plan_and_a_set_clock_the_log() {
    let shifted = log_of([Fact::Shifted { by: 10 * MINUTE }, start(0, 20)]);
    let projection = project_at(&shifted, at(20, 0));
    assert_eq!((projection.rows[0].late, projection.late), (Lateness::OnTime, Lateness::OnTime));
    assert_eq!(starts(&projection)[CHECK_IN], 25);
    // The clock was 10 minutes slow until now.
    let set = log_of([start(0, 0), start(CHECK_IN, 5), Fact::ClockMoved { by: 10 * MINUTE }]);
    assert_eq!(set, log_of([start(0, 10), start(CHECK_IN, 15)]));
}

#[test]
fn in_a_rehearsal_the_plan_can_be_shifted_too() {
    let rehearsal = |shifts: &[i64]| {
        let shifts = shifts.iter().map(|minutes| Fact::Shifted { by: minutes * MINUTE });
        let log = log_of([start(0, -360)].into_iter().chain(shifts));
        project_at(&log, at(-360, 0)).rows.iter().map(|row| (row.planned.start - at(0, 0)) / MINUTE).collect::<Vec<_>>()
    };
    let moved = |by: i64| PLANNED.map(|minute| minute - 370 + by);
    assert_eq!(rehearsal(&[]), moved(0));
    assert_eq!(rehearsal(&[5]), moved(5));
    assert_eq!(rehearsal(&[5, 5, -1]), moved(9));
}

#[test]
fn started_on_time_the_plan_can_be_shifted_by_more_than_half_an_hour() {
    let log = log_of([start(0, 10)].into_iter().chain((0..9).map(|_| Fact::Shifted { by: 5 * MINUTE })));
    let rows = project_at(&log, at(10, 0)).rows;
    assert_eq!(rows[DRINKS].planned.start, at(165 + 45, 0));
    assert_eq!(rows[0].late, Lateness::Earlier(45 * MINUTE));
}

#[test]
fn a_clock_that_runs_back_before_the_start_gives_no_nonsense() {
    let projection = project_at(&log_of([start(0, 10), start(CHECK_IN, 15)]), at(5, 0));
    let running = projection.running.expect("the check-in runs");
    assert_eq!((running.left.left, running.left.over), (45 * MINUTE, 0));
}

#[test]
fn a_log_of_before_says_by_its_items_whether_it_fits() {
    let log = log_of([start(0, 10), start(3, 80), Fact::Skipped { item: 5 }]);
    assert!(log.fits(Some(&of(6))) && !log.fits(Some(&of(5))));
    for cut in [Fact::Spread { cuts: vec![Cut { item: 9, by: 1 }] }, Fact::Skipped { item: 9 }] {
        let mut log = log.clone();
        log.apply(cut);
        assert!(log.fits(Some(&of(10))) && !log.fits(Some(&of(9))));
    }
}

#[test]
fn a_log_that_does_not_fit_is_taken_out_whole() {
    let mut log = log_of([start(0, 10), start(3, 80)]);
    let whole = log.clone();
    assert_eq!(log.take_unfit(Some(&of(4))), None);
    assert_eq!(log.take_unfit(Some(&of(3))), Some(whole));
    assert_eq!((log.take_unfit(None), log), (None, Log::default()));
}

/// An agenda of so many items.
fn of(items: usize) -> Agenda {
    Agenda { items: (0..items).map(|_| item(Kind::Fixed(910))).collect(), until: 1110 }
}

#[test]
fn a_log_fits_no_other_agenda_than_the_one_it_was_made_for() {
    let mut log = log_of([start(0, 10), start(CHECK_IN, 15)]);
    log.made_for(&afternoon());
    assert!(log.fits(Some(&afternoon())));
    let changed = |change: fn(&mut Agenda)| {
        let mut agenda = afternoon();
        change(&mut agenda);
        log.fits(Some(&agenda))
    };
    assert!(!changed(|agenda| agenda.items.insert(1, item(Kind::Fixed(912)))), "a row between");
    assert!(!changed(|agenda| agenda.items.swap(1, 2)));
    assert!(!changed(|agenda| drop(agenda.items.pop())));
    assert!(!changed(|agenda| agenda.items[BREAK].kind = Kind::Follows { assumed: 15, least: 5 }));
    assert!(!changed(|agenda| agenda.items[CHECK_IN].kind = Kind::Circa(915)));
    assert!(changed(|agenda| agenda.items[1].text = "anders gezegd".into()), "words may change");
    assert!(!log.fits(None));
    let mut broken = log.clone();
    broken.runs[1].item = 30;
    assert!(!broken.fits(Some(&afternoon())), "an item that there isn't");
    let mut nothing = Log::default();
    nothing.made_for(&afternoon());
    assert!(nothing == Log::default() && nothing.fits(None), "nothing has happened anywhere");
}

#[test]
fn a_repeat_can_be_withdrawn() {
    let question = [Fact::Paused { at: at(20, 0) }, Fact::Resumed { at: at(22, 0) }];
    let before = log_of([start(0, 10), start(CHECK_IN, 15)].into_iter().chain(question));
    for again in [Fact::Repeated { at: at(40, 0) }, start(CHECK_IN, 40)] {
        let mut log = before.clone();
        log.apply(again.clone());
        assert_eq!(log.runs[1].repeats, 1);
        log.apply(Fact::Withdrawn);
        assert_eq!(log, before);
        // Twice, and both withdrawn: at least its first start isn't lost.
        [again.clone(), again, Fact::Withdrawn, Fact::Withdrawn].into_iter().for_each(|fact| log.apply(fact));
        assert_eq!((log.runs[1].start, log.runs[1].since, log.runs[1].repeats), (at(15, 0), at(15, 0), 0));
    }
}

#[test]
fn what_was_repeated_moves_along_with_a_clock_that_was_set() {
    let by = 10 * MINUTE;
    let facts = [start(0, 10), Fact::Repeated { at: at(12, 0) }, Fact::ClockMoved { by }, Fact::Withdrawn];
    assert_eq!(log_of(facts), log_of([start(0, 20)]));
}
