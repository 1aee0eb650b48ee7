//! The afternoon's clock, whatever happens: properties over made agendas and logs, and the nights on which clocks change.

use chrono::{DateTime, Datelike, Duration, LocalResult, NaiveDate, TimeZone, Timelike};
use chrono_tz::{America, Asia, Europe, Tz};
use menselijke_maat::deck::{Agenda, Html, Item, Kind, Minutes, Rounds};
use menselijke_maat::session::agenda::{Anchor, project, spread};
use menselijke_maat::session::agenda::{
    Civil, Cut, Day, Fact, Lateness, Log, Phase, Projection, Row, Run, State, Zone,
};
use menselijke_maat::session::clock::{DAY, HOUR, MINUTE, Millis};
use menselijke_maat::session::rounds::{self, Begun, Tracks};
use menselijke_maat::session::{Action, Instant, Session};
use proptest::prelude::*;
use proptest::sample::select;

/// A time zone with its summer time, as the browser knows it.
struct In(Tz);

impl Zone for In {
    fn civil(&self, at: Instant) -> Civil {
        let local =
            self.0.from_utc_datetime(&DateTime::from_timestamp_millis(at).expect("an instant of ours").naive_utc());
        let day = local.num_days_from_ce() - NaiveDate::default().num_days_from_ce();
        Civil { day, minute: (local.hour() * 60 + local.minute()) as Minutes }
    }

    fn instant(&self, day: Day, minute: Minutes) -> Instant {
        let date = NaiveDate::default() + Duration::days(day.into());
        let local = date.and_hms_opt(0, 0, 0).expect("midnight") + Duration::minutes(minute.into());
        match self.0.from_local_datetime(&local) {
            LocalResult::Single(at) | LocalResult::Ambiguous(at, _) => at.timestamp_millis(),
            // Skipped: by the clock of three hours before.
            LocalResult::None => {
                let before = local - Duration::hours(3);
                self.0.from_local_datetime(&before).unwrap().timestamp_millis() + 3 * HOUR
            }
        }
    }
}

const AMSTERDAM: In = In(Europe::Amsterdam);

fn day(year: i32, month: u32, day: u32) -> Day {
    let date = NaiveDate::from_ymd_opt(year, month, day).expect("a date");
    date.num_days_from_ce() - NaiveDate::default().num_days_from_ce()
}

fn item(kind: Kind) -> Item {
    Item { label: String::new(), text: String::new(), kind, slide: None, rounds: false }
}

fn agenda_of(kinds: impl IntoIterator<Item = Kind>, until: Minutes) -> Agenda {
    Agenda { items: kinds.into_iter().map(item).collect(), until }
}

fn three_rounds() -> Rounds {
    let dilemmas = ["dilemma-1", "dilemma-2", "dilemma-3"].map(String::from).into();
    Rounds { dilemmas, rounds: 3, groups: 3, minutes: 60, switch: 2, body: Html::default() }
}

/// An agenda such as the deck may hold: times don't run backwards; up to 12 items, some of no length, some breaks.
fn agendas() -> impl Strategy<Value = Agenda> {
    let row = (0..4u8, select(vec![0, 1, 5, 15, 30, 60, 90]), 0..20u16, 0..20u16, any::<bool>());
    (480..900u16, prop::collection::vec(row, 1..12), 0..120u16).prop_map(|(mut minute, items, rest)| {
        let items: Vec<Item> = items
            .into_iter()
            .enumerate()
            .map(|(place, (kind, gap, a, b, rounds))| {
                if place > 0 {
                    minute += gap;
                }
                let kind = match kind {
                    0 if place > 0 => Kind::Follows { assumed: a.max(b), least: a.min(b) },
                    1 | 2 if place > 0 => Kind::Circa(minute),
                    _ => Kind::Fixed(minute),
                };
                Item { rounds: rounds && !matches!(kind, Kind::Follows { .. }), ..item(kind) }
            })
            .collect();
        Agenda { items, until: minute + rest }
    })
}

/// The day of the made afternoons; its midnight in Amsterdam.
fn midnight() -> Instant {
    AMSTERDAM.instant(day(2026, 11, 23), 0)
}

/// An instant of that day, mostly; sometimes any.
fn instants() -> impl Strategy<Value = Instant> {
    prop_oneof![
        20 => (8 * HOUR..22 * HOUR).prop_map(|after| midnight() + after),
        1 => (-3 * DAY..30 * DAY).prop_map(|after| midnight() + after),
        1 => any::<Instant>(),
    ]
}

fn items() -> impl Strategy<Value = usize> {
    prop_oneof![20 => 0..12usize, 1 => any::<usize>()]
}

fn facts() -> impl Strategy<Value = Fact> {
    let length = || prop_oneof![10 => -2 * HOUR..2 * HOUR, 1 => any::<Millis>()];
    prop_oneof![
        6 => (items(), instants()).prop_map(|(item, at)| Fact::started(item, at, &AMSTERDAM)),
        1 => instants().prop_map(|at| Fact::Ended { at }),
        1 => Just(Fact::Withdrawn),
        1 => instants().prop_map(|at| Fact::Repeated { at }),
        1 => items().prop_map(|item| Fact::Skipped { item }),
        1 => items().prop_map(|item| Fact::Kept { item }),
        1 => length().prop_map(|by| Fact::Shifted { by }),
        1 => any::<i16>().prop_map(|half_minutes| Fact::Backdated { half_minutes }),
        1 => instants().prop_map(|at| Fact::Paused { at }),
        1 => instants().prop_map(|at| Fact::Resumed { at }),
        1 => (items(), length()).prop_map(|(item, by)| Fact::Spread { cuts: vec![Cut { item, by }] }),
        1 => Just(Fact::Unspread),
        1 => length().prop_map(|by| Fact::ClockMoved { by }),
    ]
}

fn rounds_facts() -> impl Strategy<Value = rounds::Fact> {
    use rounds::Fact;
    prop_oneof![
        4 => (instants(), prop_oneof![0..HOUR, any::<Millis>()]).prop_map(|(at, length)| Fact::Started { at, length }),
        1 => instants().prop_map(|at| Fact::Ended { at }),
        1 => instants().prop_map(|at| Fact::Paused { at }),
        1 => instants().prop_map(|at| Fact::Resumed { at }),
        1 => any::<Millis>().prop_map(|by| Fact::Extended { by }),
        1 => any::<u8>().prop_map(Fact::Counted),
        1 => Just(Fact::Cancelled),
    ]
}

/// A log as no one could have made it: what a file may hold.
fn nonsense() -> impl Strategy<Value = Log> {
    let run = (items(), instants(), instants(), any::<Option<Instant>>(), any::<Millis>(), any::<Option<Instant>>());
    let run =
        run.prop_map(|(item, start, since, end, held, hold)| Run { item, start, since, repeats: 255, end, held, hold });
    let anchor = prop::option::of((items(), instants(), any::<Millis>()));
    let cuts = prop::collection::vec((items(), any::<Millis>()).prop_map(|(item, by)| Cut { item, by }), 0..4);
    let skipped = prop::collection::vec(items(), 0..4);
    (anchor, prop::collection::vec(run, 0..8), skipped, cuts, any::<Millis>()).prop_map(
        |(anchor, runs, skipped, cuts, shift)| {
            let anchor = anchor.map(|(item, at, offset)| Anchor { item, at, offset });
            Log { anchor, runs, skipped, cuts, shift }
        },
    )
}

fn begun() -> impl Strategy<Value = rounds::Log> {
    let round =
        (any::<Instant>(), any::<Millis>(), any::<Option<Instant>>(), any::<Millis>(), any::<Option<Instant>>());
    let round = round.prop_map(|(at, length, end, held, hold)| Begun { at, length, end, held, hold });
    (any::<Option<u8>>(), any::<Option<u8>>(), prop::collection::vec(round, 0..20))
        .prop_map(|(groups, rounds, begun)| rounds::Log { groups, rounds, begun })
}

fn rows_hold(agenda: &Agenda, projection: &Projection) -> Result<(), TestCaseError> {
    prop_assert_eq!(projection.rows.len(), agenda.items.len());
    for pair in projection.rows.windows(2) {
        prop_assert!(pair[0].expected.start <= pair[1].expected.start, "a start runs backwards: {:#?}", pair);
        prop_assert!(pair[0].planned.start <= pair[1].planned.start);
    }
    for (item, row) in agenda.items.iter().zip(&projection.rows) {
        prop_assert!(row.expected.length() >= 0 && row.planned.length() >= 0 && row.shrink >= 0 && row.spare >= 0);
        prop_assert!(row.rounds.iter().all(|round| round.length() >= 0));
        prop_assert!(row.rounds.windows(2).all(|pair| pair[0].end <= pair[1].start || row.state == State::Past));
        if let (Kind::Fixed(_), State::Coming) = (item.kind, row.state) {
            prop_assert!(row.expected.start >= row.planned.start, "a fixed item before its time: {:?}", row);
        }
        if let Lateness::Later(by) | Lateness::Earlier(by) = row.late {
            prop_assert!(by > 0 && row.late.minutes() >= 1);
        }
    }
    if let Some(running) = projection.running {
        let left = running.left;
        prop_assert!(0 <= left.left && left.left <= left.total && left.over >= 0);
        prop_assert!(left.left == 0 || left.over == 0);
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn whatever_happens_the_rows_hold(
        agenda in agendas(),
        facts in prop::collection::vec(facts(), 0..24),
        rounds_facts in prop::collection::vec(rounds_facts(), 0..6),
        now in instants(),
    ) {
        let (mut log, mut rounds_log, rounds) = (Log::default(), rounds::Log::default(), three_rounds());
        rounds_facts.into_iter().for_each(|fact| rounds_log.apply(fact));
        for fact in facts {
            log.apply(fact);
            let tracks = Some(Tracks { rounds: &rounds, log: &rounds_log });
            rows_hold(&agenda, &project(&agenda, tracks, &log, now, &AMSTERDAM))?;
        }
    }

    #[test]
    fn whatever_a_file_holds_the_rows_hold(
        agenda in agendas(),
        kinds in prop::collection::vec(any::<u16>(), 0..4),
        log in nonsense(),
        rounds_log in begun(),
        now in instants(),
    ) {
        let rounds = three_rounds();
        let backwards = agenda_of(kinds.into_iter().map(Kind::Fixed), 5);
        for agenda in [agenda, backwards] {
            let tracks = Some(Tracks { rounds: &rounds, log: &rounds_log });
            rows_hold(&agenda, &project(&agenda, tracks, &log, now, &AMSTERDAM))?;
            rows_hold(&agenda, &spread(&agenda, tracks, &log, now, &AMSTERDAM).new)?;
        }
    }

    #[test]
    fn a_reload_changes_nothing(
        agenda in agendas(),
        facts in prop::collection::vec(facts(), 0..24),
        rounds_facts in prop::collection::vec(rounds_facts(), 0..6),
        now in instants(),
    ) {
        let mut session = Session::new("deck");
        for fact in facts {
            session.apply(Action::Agenda(fact));
        }
        for fact in rounds_facts {
            session.apply(Action::Rounds(fact));
        }
        let document = serde_json::to_string(&session).expect("plain data");
        let reloaded: Session = serde_json::from_str(&document).expect("what was written");
        prop_assert_eq!(&reloaded, &session);
        let rounds = three_rounds();
        let of = |session: &Session| {
            let tracks = Some(Tracks { rounds: &rounds, log: &session.rounds });
            project(&agenda, tracks, &session.agenda, now, &AMSTERDAM)
        };
        prop_assert_eq!(of(&reloaded), of(&session));
    }

    #[test]
    fn undo_restores_exactly(facts in prop::collection::vec(facts(), 1..24)) {
        let mut session = Session::new("deck");
        let mut states = Vec::new();
        for fact in facts {
            let before = session.clone();
            states.push((before, session.apply(Action::Agenda(fact))));
        }
        while let Some((before, part)) = states.pop() {
            session.apply(Action::Restored(part));
            prop_assert_eq!(&session, &before);
        }
    }

    /// While one item after the other is started in time or late, breaks take what they can of the delay, and the sum
    /// of what they give is the delay that is gone.
    #[test]
    fn the_sum_of_shrinkage_is_the_delay_absorbed(agenda in agendas(), first in 0..12usize, late in 0..40i64) {
        let first = first % agenda.items.len();
        let planned = project(&agenda, None, &Log::default(), midnight(), &AMSTERDAM);
        let mut log = Log::default();
        log.apply(Fact::started(0, planned.rows[0].planned.start, &AMSTERDAM));
        if first > 0 {
            log.apply(Fact::started(first, planned.rows[first].planned.start, &AMSTERDAM));
        }
        let now = planned.rows[first].planned.end + late * MINUTE;
        let rows = project(&agenda, None, &log, now, &AMSTERDAM).rows;
        let coming: Vec<(&Item, &Row)> = agenda.items.iter().zip(&rows).skip(first + 1).collect();
        if let (Some((_, head)), Some((_, tail))) = (coming.first(), coming.last()) {
            let delay = |row: &Row| row.expected.start - row.planned.start;
            let given: Millis = coming.iter().rev().skip(1).map(|(_, row)| row.shrink).sum();
            prop_assert_eq!(given, delay(head) - delay(tail));
            let give: Millis = coming.iter().rev().skip(1).map(|(item, row)| match item.kind {
                Kind::Follows { least, .. } => (row.planned.length() - Millis::from(least) * MINUTE).max(0),
                _ => 0,
            }).sum();
            prop_assert_eq!(delay(tail), (delay(head) - give).max(0));
        }
    }

    #[test]
    fn what_is_spread_is_what_is_won(agenda in agendas(), late in 0..90i64, rounds_too in any::<bool>()) {
        let planned = project(&agenda, None, &Log::default(), midnight(), &AMSTERDAM);
        let mut log = Log::default();
        log.apply(Fact::started(0, planned.rows[0].planned.start, &AMSTERDAM));
        let now = planned.rows[0].planned.end + late * MINUTE;
        let (rounds, rounds_log) = (three_rounds(), rounds::Log::default());
        let tracks = rounds_too.then_some(Tracks { rounds: &rounds, log: &rounds_log });
        let before = log.clone();
        let offer = spread(&agenda, tracks, &log, now, &AMSTERDAM);
        prop_assert_eq!(&log, &before);
        let Fact::Spread { cuts } = &offer.fact else { panic!("an offer is a spread") };
        prop_assert_eq!(cuts.iter().map(|cut| cut.by).sum::<Millis>(), offer.delay - offer.left);
        log.apply(offer.fact.clone());
        prop_assert_eq!(project(&agenda, tracks, &log, now, &AMSTERDAM), offer.new);
        prop_assert_eq!(spread(&agenda, tracks, &log, now, &AMSTERDAM).delay, offer.left);
    }
}

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
    assert_eq!(serde_json::to_string(&Log::default()).expect("plain data"), "{}");
    assert_eq!(serde_json::from_str::<Log>("{}").expect("all fields have defaults"), Log::default());
    assert_eq!(serde_json::from_str::<rounds::Log>("{}").expect("the same"), rounds::Log::default());
}
