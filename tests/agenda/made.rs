//! Made agendas and logs: such as may be, and such as only a broken file could hold.

use crate::zone::{AMSTERDAM, day};
use menselijke_maat::deck::{Agenda, Html, Item, Kind, Minutes, Rounds};
use menselijke_maat::session::Instant;
use menselijke_maat::session::agenda::{Anchor, Before, Cut, Fact, Log, Run, Zone};
use menselijke_maat::session::clock::{DAY, HOUR, Millis};
use menselijke_maat::session::rounds::{self, Begun};
use proptest::prelude::*;
use proptest::sample::select;

pub fn item(kind: Kind) -> Item {
    Item { label: String::new(), text: String::new(), kind, slide: None, rounds: false }
}

pub fn agenda_of(kinds: impl IntoIterator<Item = Kind>, until: Minutes) -> Agenda {
    Agenda { items: kinds.into_iter().map(item).collect(), until }
}

pub fn three_rounds() -> Rounds {
    let dilemmas = ["dilemma-1", "dilemma-2", "dilemma-3"].map(String::from).into();
    Rounds { dilemmas, rounds: 3, groups: 3, minutes: 60, switch: 2, body: Html::default() }
}

/// An agenda such as the deck may hold: times don't run backwards; up to 12 items, some of no length, some breaks.
pub fn agendas() -> impl Strategy<Value = Agenda> {
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
pub fn midnight() -> Instant {
    AMSTERDAM.instant(day(2026, 11, 23), 0)
}

/// An instant of that day, mostly; sometimes any.
pub fn instants() -> impl Strategy<Value = Instant> {
    prop_oneof![
        20 => (8 * HOUR..22 * HOUR).prop_map(|after| midnight() + after),
        1 => (-3 * DAY..30 * DAY).prop_map(|after| midnight() + after),
        1 => any::<Instant>(),
    ]
}

pub fn items() -> impl Strategy<Value = usize> {
    prop_oneof![20 => 0..12usize, 1 => any::<u32>().prop_map(|item| item as usize)]
}

pub fn facts() -> impl Strategy<Value = Fact> {
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
        1 => any::<bool>().prop_map(|by_plan| Fact::Chosen { by_plan }),
    ]
}

pub fn rounds_facts() -> impl Strategy<Value = rounds::Fact> {
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
pub fn nonsense() -> impl Strategy<Value = Log> {
    let run = (items(), instants(), instants(), any::<Option<Instant>>(), any::<Millis>(), any::<Option<Instant>>());
    let run = run.prop_map(|(item, start, since, end, held, hold)| {
        let before = end.map(|since| Before { since, end, held, hold });
        Run { item, start, since, repeats: 255, end, held, hold, before }
    });
    let anchor = prop::option::of((items(), instants(), any::<Millis>(), any::<Millis>(), any::<Option<bool>>()));
    let cuts = prop::collection::vec((items(), any::<Millis>()).prop_map(|(item, by)| Cut { item, by }), 0..4);
    let skipped = prop::collection::vec(items(), 0..4);
    (anchor, prop::collection::vec(run, 0..8), skipped, cuts, any::<Millis>()).prop_map(
        |(anchor, runs, skipped, cuts, shift)| {
            let anchor = anchor.map(|(item, at, offset, shift, by_plan)| Anchor { item, at, offset, shift, by_plan });
            Log { anchor, runs, skipped, cuts, shift, agenda: 0 }
        },
    )
}

pub fn begun() -> impl Strategy<Value = rounds::Log> {
    let round =
        (any::<Instant>(), any::<Millis>(), any::<Option<Instant>>(), any::<Millis>(), any::<Option<Instant>>());
    let round =
        round.prop_map(|(at, length, end, held, hold)| Begun { at, length, end, held, hold, ..Begun::default() });
    (any::<Option<u8>>(), any::<Option<u8>>(), prop::collection::vec(round, 0..20))
        .prop_map(|(groups, rounds, begun)| rounds::Log { groups, rounds, begun, ..rounds::Log::default() })
}
