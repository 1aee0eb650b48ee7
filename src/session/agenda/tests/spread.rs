//! What is late: the breaks, the offer to spread it, and the rounds.

use super::*;

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
    let lengths = [60, 58].map(|minutes| minutes * MINUTE);
    let round = Some([18 * MINUTE + 40_000, 18 * MINUTE]);
    let later = |from, to| [from, to].map(|minute| at(minute, 0));
    let change = |item, start, length, round| Change { item, start, length, round };
    assert_eq!(
        offer.changes,
        [
            change(ROUNDS, later(92, 92), lengths, round),
            change(WRAP_UP, later(152, 150), [15 * MINUTE; 2], None),
            change(DRINKS, later(167, 165), [45 * MINUTE; 2], None),
        ]
    );
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
fn time_that_the_rounds_leave_in_their_item_stays_theirs() {
    let mut agenda = afternoon();
    agenda.items[WRAP_UP].kind = Kind::Circa(1060);
    let rounds = three_rounds();
    let mut rounds_log = rounds::Log::default();
    rounds_log.apply(rounds::Fact::Started { at: at(93, 0), length: 18 * MINUTE + 40_000 });
    let log = log_of([start(0, 10), start(ROUNDS, 90)]);
    let projection = project(&agenda, Some(Tracks { rounds: &rounds, log: &rounds_log }), &log, at(100, 0), &Utc);
    assert_eq!(projection.rows[ROUNDS].rounds[2].end, at(153, 0));
    assert_eq!(projection.rows[ROUNDS].due, at(163, 0));
}

#[test]
fn rounds_that_are_over_early_make_nothing_late() {
    let log = log_of([start(0, 10), start(ROUNDS, 90)]);
    let mut rounds_log = rounds::Log::default();
    for minute in [90, 100, 110] {
        rounds_log.apply(rounds::Fact::Started { at: at(minute, 0), length: 5 * MINUTE });
    }
    let left = |minute| project_with(&log, &rounds_log, at(minute, 0)).running.expect("it runs").left;
    assert_eq!(left(114).left, MINUTE, "of the last round");
    assert_eq!((left(120).left, left(120).over), (30 * MINUTE, 0), "what the item has by itself");
    assert_eq!(left(153).over, 3 * MINUTE);
    let next = project_with(&log, &rounds_log, at(120, 0)).rows[ROUNDS].expected.end;
    assert_eq!(next, at(120, 0), "but nobody needs to wait for it");
}

#[test]
fn an_offer_is_made_only_where_something_is_late_and_something_can_give() {
    let log = log_of([start(0, 10), start(CHECK_IN, 15)]);
    // The break takes five minutes by itself; only what comes after those is offered to others.
    for (minute, offered) in [(60, false), (65, false), (66, true), (67, true)] {
        assert_eq!(project_at(&log, at(minute, 0)).can_spread(), offered, "{minute}");
    }
    let rounds_log = rounds::Log::default();
    let rounds = three_rounds();
    let tracks = Some(Tracks { rounds: &rounds, log: &rounds_log });
    let mut agreed = log.clone();
    agreed.apply(spread(&afternoon(), tracks, &log, at(67, 0), &Utc).fact);
    assert!(!project_at(&agreed, at(67, 0)).can_spread());
    assert!(!project_at(&Log::default(), at(5 * 60, 0)).can_spread());
    let last = log_of([start(0, 10), start(DRINKS, 200)]);
    assert!(!project_at(&last, at(205, 0)).can_spread(), "nothing comes any more");
}
