//! The dots on a line, wherever people stand.

mod facts;
mod stacked;

use menselijke_maat::session::line::order::{Turn, next};
use menselijke_maat::session::line::stats::Stats;
use menselijke_maat::session::line::swarm::{Field, Keeping, LEAST, LEAST_BEAMER, Spot, Swarm, least_height, swarm};
use menselijke_maat::session::line::{Dot, Percent};
use proptest::prelude::*;
use std::sync::LazyLock;

/// The lines' fields as pages have them, which `line-field.spec.ts` measures: a row a window, with its width and height and
/// those of the field in it.
fn fields(kind: &str) -> Vec<Field> {
    let table: serde_json::Value = serde_json::from_str(include_str!("fields.json")).expect("JSON");
    let number = |row: &serde_json::Value, place: usize| row[place].as_u64().expect("a number") as u16;
    let rows = table[kind].as_array().expect("a row of fields");
    rows.iter().map(|row| Field::of(number(row, 2), number(row, 3))).collect()
}

static BEAMERS: LazyLock<Vec<Field>> = LazyLock::new(|| fields("beamers"));
static PHONES: LazyLock<Vec<Field>> = LazyLock::new(|| fields("phones"));

/// All of them, and the least of beamers.
fn all_fields() -> impl Iterator<Item = Field> {
    BEAMERS.iter().chain(PHONES.iter()).copied().chain([least()])
}

fn least() -> Field {
    Field::of(LEAST_BEAMER[0], LEAST_BEAMER[1])
}

/// How far the furthest is from their own place along the line, in hundredths of a px; half a percent of a width in px is
/// half of it in those.
fn furthest(swarm: &Swarm, at: &[u8], field: Field) -> i32 {
    let away = |(spot, at): (&Spot, &u8)| (spot.x - i32::from(*at) * i32::from(field.width)).abs();
    swarm.spots.iter().zip(at).map(away).max().unwrap_or(0)
}

fn places(at: &[u8]) -> Vec<Percent> {
    at.iter().map(|&at| Percent::near(at.into())).collect()
}

/// People anywhere, or crowded on a few spots.
fn people(most: usize) -> impl Strategy<Value = Vec<u8>> {
    let crowd = (prop::collection::vec(0..=100u8, 1..4), 0..=most)
        .prop_flat_map(|(spots, n)| prop::collection::vec(prop::sample::select(spots), n));
    prop_oneof![prop::collection::vec(0..=100u8, 0..=most), prop::collection::vec(45..=55u8, 0..=most), crowd]
}

fn nobody_overlaps(swarm: &Swarm) -> Result<(), TestCaseError> {
    let gap = i64::from(swarm.diameter) * 100;
    for (place, a) in swarm.spots.iter().enumerate() {
        for b in &swarm.spots[..place] {
            let (x, y) = (i64::from(a.x - b.x), i64::from(a.y - b.y));
            prop_assert!(x * x + y * y >= gap * gap, "{a:?} and {b:?} with {} px", swarm.diameter);
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 300, ..ProptestConfig::default() })]

    #[test]
    fn sixty_people_never_overlap_and_never_get_too_small(at in people(60)) {
        for field in all_fields() {
            let swarm = swarm(&places(&at), field);
            prop_assert_eq!(swarm.spots.len(), at.len());
            prop_assert!((LEAST..=field.largest).contains(&swarm.diameter));
            nobody_overlaps(&swarm)?;
            prop_assert!(least_height(at.len(), field.width) <= field.height, "sixty fit");
            let reach = i32::from(field.height) * 50 - i32::from(swarm.diameter) * 50;
            prop_assert!(swarm.spots.iter().all(|spot| spot.y.abs() <= reach));
        }
    }

    #[test]
    fn on_a_beamer_everybody_is_within_half_a_percent(at in people(60)) {
        for field in BEAMERS.iter().copied().chain([least()]) {
            let swarm = swarm(&places(&at), field);
            prop_assert!(furthest(&swarm, &at, field) <= i32::from(field.width) / 2, "in {field:?}");
            prop_assert!(swarm.keeping != Keeping::Near);
        }
    }

    #[test]
    fn nobody_moves_when_somebody_is_added(at in people(120)) {
        for field in all_fields() {
            let all = swarm(&places(&at), field);
            let before = swarm(&places(&at[..at.len().saturating_sub(1)]), field);
            prop_assert!(before.diameter >= all.diameter);
            if (before.diameter, before.keeping) == (all.diameter, all.keeping) {
                prop_assert_eq!(&all.spots[..before.spots.len()], before.spots.as_slice());
            }
            // Smaller before sideways: who isn't at their own place has the smallest dot.
            prop_assert_eq!(all.keeping == Keeping::Own, furthest(&all, &at, field) == 0);
            prop_assert!(all.keeping == Keeping::Own || all.diameter == LEAST);
        }
    }

    #[test]
    fn many_people_in_any_field_never_overlap_and_stay_within_it(at in people(300), width in 0..2000u16, height in 0..600u16, largest in 0..80u16) {
        let height = height.max(least_height(at.len(), width));
        let swarm = swarm(&places(&at), Field { width, height, largest });
        nobody_overlaps(&swarm)?;
        prop_assert!(swarm.diameter >= LEAST);
        let reach = (i32::from(height) - i32::from(swarm.diameter)) * 50;
        prop_assert!(height < swarm.diameter || swarm.spots.iter().all(|spot| spot.y.abs() <= reach));
    }

    #[test]
    fn everybody_is_asked_once(at in people(60), passing in prop::collection::vec(any::<bool>(), 60)) {
        let dots: Vec<Dot> = (0..).zip(places(&at)).map(|(id, at)| Dot::new(id, at)).collect();
        let mut turns: Vec<Turn> = Vec::new();
        let dots: Vec<&Dot> = dots.iter().collect();
        while let Some((id, _)) = next(&dots, &turns) {
            prop_assert!(turns.iter().all(|turn| turn.id != id));
            turns.push(Turn { id, passed: passing[turns.len()] });
        }
        prop_assert_eq!(turns.len(), dots.len());
    }

    #[test]
    fn half_of_the_people_stand_on_either_side_of_the_median(at in people(60)) {
        let stats = Stats::new(places(&at), Some(60));
        prop_assert_eq!(stats.n + stats.without, 60);
        prop_assert_eq!(stats.spread.is_some(), at.len() >= 5);
        if let Some(spread) = stats.spread {
            let share = |of: &dyn Fn(u16) -> bool| at.iter().filter(|&&at| of(u16::from(at) * 2)).count();
            prop_assert!(2 * share(&|at| at <= spread.median.into()) >= at.len());
            prop_assert!(2 * share(&|at| at >= spread.median.into()) >= at.len());
            let [low, high] = spread.quartiles;
            prop_assert!(low <= spread.median && spread.median <= high);
            prop_assert!(4 * share(&|at| at <= low.into()) >= at.len() && 4 * share(&|at| at >= high.into()) >= at.len());
        }
    }
}

/// The hardest rooms: all on one spot, at an end, in the middle, on two spots that touch.
#[test]
fn sixty_on_one_spot_or_two_are_within_half_a_percent_on_a_beamer() {
    let two = |a: u8, b: u8| (0..60).map(|person| if person % 2 == 0 { a } else { b }).collect::<Vec<u8>>();
    let first_then = |a: u8, b: u8| [[a; 30], [b; 30]].concat();
    let mut rooms: Vec<Vec<u8>> = (0..=100).map(|spot| vec![spot; 60]).collect();
    rooms.extend([vec![50; 45], two(0, 1), two(50, 51), first_then(0, 1), first_then(1, 0), first_then(99, 100)]);
    for at in rooms {
        for field in BEAMERS.iter().copied().chain([least()]) {
            let swarm = swarm(&places(&at), field);
            let away = furthest(&swarm, &at, field);
            assert!(away <= i32::from(field.width) / 2, "{} at {} in {field:?}: {away}", at.len(), at[0]);
        }
    }
}

/// When one spot is full for a size, all dots get smaller at once; no oftener than this.
#[test]
fn the_size_of_all_changes_at_these_people_on_one_spot() {
    let field = Field { width: 1080, height: 256, largest: 48 };
    let kind = |n: usize| swarm(&vec![Percent::MIDDLE; n], field);
    let changes: Vec<usize> = (2..80)
        .filter(|&n| (kind(n).diameter, kind(n).keeping) != (kind(n - 1).diameter, kind(n - 1).keeping))
        .collect();
    assert_eq!(changes, [6, 8, 10, 12, 16, 22, 26, 32, 63]);
}

#[test]
fn few_people_get_dots_of_sixteen_px_or_more() {
    let spread_out: Vec<u8> = (0..60).map(|person| (person * 53 % 101) as u8).collect();
    for field in BEAMERS.iter() {
        assert!(swarm(&places(&spread_out), *field).diameter >= 16);
    }
    assert!(PHONES.iter().all(|field| swarm(&places(&spread_out[..20]), *field).diameter >= 16));
}

/// Time is measured in the browser (`bench.mjs`); here, that work grows no faster than it should: placing twice as many
/// people takes some four times as many looks, since each looks along its lanes.
#[test]
fn five_hundred_people_are_placed() {
    let crowd: Vec<u8> = (0..500).map(|person: u32| (person * person % 101) as u8).collect();
    for field in all_fields() {
        for at in [&crowd, &vec![50; 500]] {
            let field = Field { height: field.height.max(least_height(500, field.width)), ..field };
            let swarm = swarm(&places(at), field);
            assert_eq!(swarm.spots.len(), 500);
            nobody_overlaps(&swarm).expect("no two overlap");
        }
    }
}
