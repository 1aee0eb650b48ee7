//! The afternoon of the source, walked through.

use super::*;
use crate::deck::{self, Agenda, Item, Kind, Minutes};
use crate::session::Instant;
use crate::session::clock::{Cue, DAY, HOUR, MINUTE, Millis};
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

/// The worked example of the issue.
#[test]
fn seven_minutes_over_take_the_break_to_its_least_and_offer_two_to_the_rounds() {
    let log = log_of([start(0, 10), start(CHECK_IN, 15)]);
    let now = at(67, 0);
    let old = project_at(&log, now);
    assert_eq!(starts(&old), [10, 15, 67, 87, 92, 152, 167]);
    assert_eq!(old.rows[BREAK].expected.length(), 5 * MINUTE);
    assert_eq!(old.rows[BREAK].shrink, 5 * MINUTE);
    assert_eq!(old.late, Lateness::Later(7 * MINUTE));
    assert_eq!(old.rows[ROUNDS].late, Lateness::OnTime, "two minutes are within the silent band of a ca. time");
    let running = old.running.expect("the check-in runs");
    assert_eq!((running.row, running.left.left, running.left.over), (CHECK_IN, 0, 7 * MINUTE));

    let rounds_log = rounds::Log::default();
    let rounds = three_rounds();
    let offer = spread(&afternoon(), Some(Tracks { rounds: &rounds, log: &rounds_log }), &log, now, &Utc);
    assert_eq!((offer.delay, offer.left), (2 * MINUTE, 0));
    assert_eq!(offer.fact, Fact::Spread { cuts: vec![Cut { item: ROUNDS, by: 2 * MINUTE }] });
    assert_eq!((old.round, offer.new.round), (Some(18 * MINUTE + 40_000), Some(18 * MINUTE)));
    assert_eq!(starts(&offer.new), [10, 15, 67, 87, 92, 150, 165]);
    let lengths: Vec<Millis> = offer.new.rows[ROUNDS].rounds.iter().map(|round| round.length()).collect();
    assert_eq!(lengths, [18 * MINUTE; 3]);
}

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
fn without_rounds_the_others_give_in_proportion() {
    let mut agenda = afternoon();
    agenda.items[ROUNDS].rounds = false;
    let log = log_of([start(0, 10), start(CHECK_IN, 15)]);
    // 25 minutes over: the break gives 5; of the 20 that are left, introduction, rounds and wrap-up give 20:60:15.
    let offer = spread(&agenda, None, &log, at(85, 0), &Utc);
    let Fact::Spread { cuts } = offer.fact else { panic!("an offer is a spread") };
    assert_eq!(cuts.iter().map(|cut| cut.item).collect::<Vec<_>>(), [INTRODUCTION, ROUNDS, WRAP_UP]);
    assert_eq!(cuts.iter().map(|cut| cut.by).sum::<Millis>(), 20 * MINUTE);
    assert!(cuts[1].by > 3 * cuts[2].by && cuts[1].by < 5 * cuts[2].by);
    assert_eq!(offer.left, 0);
}

#[test]
fn nothing_gives_more_than_half() {
    let log = log_of([start(0, 10), start(CHECK_IN, 15)]);
    let offer = spread(&afternoon(), None, &log, at(60 + 120, 0), &Utc);
    assert!(offer.left > 0);
    let fact = offer.fact;
    let Fact::Spread { cuts } = fact else { panic!("an offer is a spread") };
    assert_eq!(cuts.iter().map(|cut| cut.by).collect::<Vec<_>>(), [10 * MINUTE, 30 * MINUTE, 15 * MINUTE / 2]);
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
fn a_clock_that_runs_back_before_the_start_gives_no_nonsense() {
    let projection = project_at(&log_of([start(0, 10), start(CHECK_IN, 15)]), at(5, 0));
    let running = projection.running.expect("the check-in runs");
    assert_eq!((running.left.left, running.left.over), (45 * MINUTE, 0));
}

#[test]
fn rounds_that_run_are_followed_by_their_own_log() {
    let log = log_of([start(0, 10), start(ROUNDS, 90)]);
    let mut rounds_log = rounds::Log::default();
    let first = Some(18 * MINUTE + 40_000);
    assert_eq!(project_with(&log, &rounds_log, at(93, 0)).round, first);
    rounds_log.apply(rounds::Fact::Started { at: at(93, 0), length: 18 * MINUTE + 40_000 });
    // It began three minutes late, so the rest will be.
    let late = project_with(&log, &rounds_log, at(100, 0));
    assert_eq!(late.rows[ROUNDS].due, at(153, 0));
    assert_eq!(late.rows[ROUNDS].rounds[1].start, at(93 + 18 + 2, 40));
    assert_eq!(late.round, first);
    // What is taken off now comes off the two rounds that are left.
    let mut agreed = log.clone();
    agreed.apply(Fact::Spread { cuts: vec![Cut { item: ROUNDS, by: 2 * MINUTE }] });
    assert_eq!(project_with(&agreed, &rounds_log, at(100, 0)).round, Some(17 * MINUTE + 40_000));
    let rounds = three_rounds();
    let tracks = Tracks { rounds: &rounds, log: &rounds_log };
    let offer = spread(&afternoon(), Some(tracks), &log, at(100, 0), &Utc);
    assert_eq!((offer.delay, offer.left), (3 * MINUTE, 0));
}

#[test]
fn an_agenda_of_nothing_projects_to_nothing() {
    let nothing = Agenda { items: Vec::new(), until: 0 };
    let projection = project(&nothing, None, &log_of([start(3, 10)]), at(20, 0), &Utc);
    assert_eq!((projection.rows.len(), projection.running, projection.next), (0, None, None));
}

#[test]
fn a_log_says_whether_it_fits() {
    let log = log_of([start(0, 10), start(3, 80), Fact::Skipped { item: 5 }]);
    assert!(log.fits(6) && !log.fits(5));
}
