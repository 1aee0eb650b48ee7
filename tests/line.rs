//! The dots on a line, wherever people stand.

use menselijke_maat::session::document;
use menselijke_maat::session::line::order::{Turn, next};
use menselijke_maat::session::line::stats::Stats;
use menselijke_maat::session::line::swarm::{Field, LEAST, Swarm, swarm};
use menselijke_maat::session::line::{Dot, Fact, Line, Percent, Phase};
use proptest::prelude::*;

/// The lines' fields on a beamer (1920×1080, 1280×720, 1024×768) and on phones (390 and 320 px wide).
const BEAMERS: [Field; 3] = [
    Field { width: 1640, height: 420, largest: 48 },
    Field { width: 1080, height: 300, largest: 36 },
    Field { width: 860, height: 300, largest: 28 },
];
const PHONES: [Field; 2] =
    [Field { width: 330, height: 200, largest: 22 }, Field { width: 264, height: 200, largest: 16 }];

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
        for field in BEAMERS.into_iter().chain(PHONES) {
            let swarm = swarm(&places(&at), field);
            prop_assert_eq!(swarm.spots.len(), at.len());
            prop_assert!((LEAST..=field.largest).contains(&swarm.diameter));
            nobody_overlaps(&swarm)?;
            prop_assert_eq!(swarm.height, field.height, "sixty fit");
            let reach = i32::from(field.height) * 50 - i32::from(swarm.diameter) * 50;
            prop_assert!(swarm.spots.iter().all(|spot| spot.y.abs() <= reach));
        }
    }

    #[test]
    fn on_a_beamer_everybody_is_within_half_a_percent(at in people(60)) {
        for field in BEAMERS.into_iter().chain([Field { width: 800, height: 250, largest: 16 }]) {
            let swarm = swarm(&places(&at), field);
            for (spot, &at) in swarm.spots.iter().zip(&at) {
                let own = i32::from(at) * i32::from(field.width);
                // Hundredths of a px; half a percent of the width is width / 2 of those.
                prop_assert!((spot.x - own).abs() <= i32::from(field.width) / 2, "{spot:?} of {at}");
            }
        }
    }

    #[test]
    fn nobody_moves_when_somebody_is_added(at in people(60)) {
        for field in BEAMERS.into_iter().chain(PHONES) {
            let all = swarm(&places(&at), field);
            let before = swarm(&places(&at[..at.len().saturating_sub(1)]), field);
            prop_assert!(before.diameter >= all.diameter);
            if before.diameter == all.diameter && all.diameter > LEAST {
                prop_assert_eq!(&all.spots[..before.spots.len()], before.spots.as_slice());
            }
            if all.diameter > LEAST {
                // Whatever the size, along the line everybody is at their own place.
                let own = |at: &u8| i32::from(*at) * i32::from(field.width);
                prop_assert_eq!(all.spots.iter().map(|spot| spot.x).collect::<Vec<_>>(), at.iter().map(own).collect::<Vec<_>>());
            }
        }
    }

    #[test]
    fn many_people_in_any_field_never_overlap(at in people(300), width in 0..2000u16, height in 0..600u16, largest in 0..80u16) {
        let swarm = swarm(&places(&at), Field { width, height, largest });
        nobody_overlaps(&swarm)?;
        prop_assert!(swarm.diameter >= LEAST);
    }

    #[test]
    fn everybody_is_asked_once(at in people(60), passing in prop::collection::vec(any::<bool>(), 60)) {
        let dots: Vec<Dot> = (0..).zip(places(&at)).map(|(id, at)| Dot::new(id, at)).collect();
        let mut turns: Vec<Turn> = Vec::new();
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

#[test]
fn few_people_get_dots_of_sixteen_px_or_more() {
    let spread_out: Vec<u8> = (0..60).map(|person| (person * 53 % 101) as u8).collect();
    for field in BEAMERS {
        assert!(swarm(&places(&spread_out), field).diameter >= 16);
    }
    assert!(swarm(&places(&spread_out[..20]), PHONES[1]).diameter >= 16);
}

/// A frame (16 ms) in an optimised build; this one is not, and shares its machine: what is caught is a wrong order of growth.
#[test]
fn five_hundred_people_are_placed_without_a_stutter() {
    let crowd: Vec<u8> = (0..500).map(|person: u32| (person * person % 101) as u8).collect();
    for field in [BEAMERS[0], PHONES[1]] {
        for at in [&crowd, &vec![50; 500]] {
            let began = std::time::Instant::now();
            let placed = swarm(&places(at), field).spots.len();
            let took = began.elapsed().as_millis();
            println!("500 people on {} px: {took} ms", field.width);
            assert!(placed == 500 && took < 10_000, "{took} ms");
        }
    }
}

#[test]
fn a_locked_line_keeps_its_places_until_it_is_opened_again_and_that_is_known() {
    let mut line = Line::default();
    line.apply(Fact::Stood(Percent::near(10.0)));
    line.apply(Fact::Hid);
    assert_eq!((line.phase, line.shown().len(), line.dots.len()), (Phase::Hidden, 0, 1));
    line.apply(Fact::Locked);
    assert_eq!(line.shown().len(), 1, "what is locked is shown");
    let locked = line.clone();
    for fact in [
        Fact::Stood(Percent::MIDDLE),
        Fact::Coded("A".into(), Percent::MIDDLE),
        Fact::Moved(0, Percent::MIDDLE),
        Fact::Left(0),
        Fact::Hid,
        Fact::Shown,
    ] {
        line.apply(fact);
        assert_eq!(line, locked);
    }
    line.apply(Fact::Reopened(5));
    line.apply(Fact::Reopened(6));
    assert_eq!((line.phase, line.reopened.as_slice()), (Phase::Open, &[5][..]), "once: it was open then");
    line.apply(Fact::Left(0));
    assert!(line.dots.is_empty());
}

#[test]
fn each_has_the_floor_once_and_who_leaves_gives_it_up() {
    let mut line = Line::default();
    [10, 50, 90].into_iter().for_each(|at: u8| line.apply(Fact::Stood(Percent::near(at.into()))));
    let mut asked = Vec::new();
    line.apply(Fact::Asked(1));
    while let Some(speaking) = line.speaking {
        asked.push(speaking.id);
        line.apply(if speaking.id == 0 { Fact::Passed(2) } else { Fact::Asked(3) });
    }
    assert_eq!(asked, [0, 1, 2]);
    line.apply(Fact::Unheard);
    line.apply(Fact::Asked(4));
    line.apply(Fact::Left(0));
    assert_eq!((line.speaking, line.turns.len()), (None, 0));
}

#[test]
fn a_line_that_nobody_could_have_drawn_is_refused_whole() {
    let read = |line: &str| document::read(&format!(r#"{{"version":1,"deck":"deck","lines":{{"a":{line}}}}}"#), "deck");
    assert!(read(r#"{"dots":[{"id":0,"at":100,"again":0,"who":{"name":"\u202eאב <b>"}}],"next":1}"#).is_ok());
    for line in [
        r#"{"dots":[{"id":0,"at":101}]}"#,
        r#"{"dots":[{"id":0,"at":-1}]}"#,
        r#"{"dots":[{"id":0,"at":1.5}]}"#,
        r#"{"dots":[{"id":0}]}"#,
        r#"{"dots":[{"id":0,"at":5,"again":101}]}"#,
        r#"{"dots":[{"id":0,"at":5,"who":{"name":5}}]}"#,
        r#"{"nowhere":-1}"#,
        r#"{"phase":"shut"}"#,
        r#"{"again":{"own":200}}"#,
        r#"{"turns":[{"passed":true}]}"#,
    ] {
        assert_eq!(read(line), Err(document::Unfit::Unreadable), "{line}");
    }
}
