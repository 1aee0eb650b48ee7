//! Whatever happens, these hold.

use crate::made::{agenda_of, agendas, begun, facts, instants, midnight, nonsense, rounds_facts, three_rounds};
use crate::zone::AMSTERDAM;
use menselijke_maat::deck::{Agenda, Item, Kind};
use menselijke_maat::session::agenda::{Fact, Lateness, Log, Projection, Row, State, project, spread};
use menselijke_maat::session::clock::{MINUTE, Millis};
use menselijke_maat::session::rounds::{self, Tracks};
use menselijke_maat::session::{Action, Session, document};
use proptest::prelude::*;

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
        let reloaded = document::read(&document::write(&session), &session.deck).expect("what was written");
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

    /// A shift after the first start moves the whole plan by as much, wherever that start has put it.
    #[test]
    fn a_shift_after_the_start_moves_every_planned_start(
        agenda in agendas(),
        before in -90..90i64,
        first in 0..12usize,
        start in instants(),
        by in prop_oneof![Just(5i64), Just(-5), -180..180i64],
        steps in 1..4usize,
    ) {
        let mut log = Log::default();
        log.apply(Fact::Shifted { by: before * MINUTE });
        log.apply(Fact::started(first % agenda.items.len(), start, &AMSTERDAM));
        for _ in 0..steps {
            let of = |log: &Log| project(&agenda, None, log, start, &AMSTERDAM).rows;
            let was = of(&log);
            log.apply(Fact::Shifted { by: by * MINUTE });
            for (was, is) in was.iter().zip(of(&log)) {
                prop_assert_eq!(is.planned.start - was.planned.start, by * MINUTE);
            }
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
