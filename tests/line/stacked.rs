//! The lines below each other: nobody lies on anybody, in whatever room there is.

use crate::{people, places};
use menselijke_maat::session::line::stacked::{Pile, Room};
use menselijke_maat::session::line::swarm::{LEAST, Spot};
use proptest::prelude::*;

/// The picture as pages have it: on beamers of 1920×1080 and 1024×768, and on a phone.
const ROOMS: [Room; 3] = [
    Room { width: 782, height: 430, band: 130, lines: 3 },
    Room { width: 417, height: 250, band: 78, lines: 3 },
    Room { width: 330, height: 780, band: 144, lines: 3 },
];

fn nobody_overlaps(pile: &Pile) -> Result<(), TestCaseError> {
    let gap = i64::from(pile.diameter);
    for (place, a) in pile.spots.iter().enumerate() {
        for b in &pile.spots[..place] {
            let (x, y) = (i64::from(a.x - b.x), i64::from(a.y - b.y));
            // What is drawn smaller is rounded to hundredths of a px.
            let apart = (gap - 2) * (gap - 2);
            prop_assert!(x * x + y * y >= apart, "{a:?} and {b:?} with {gap}");
        }
    }
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 120, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn sixty_on_each_line_are_all_seen_near_their_places_and_within_their_band(at in people(60), other in people(60)) {
        for room in ROOMS {
            let piles = room.piles(&[places(&at), places(&other), places(&at)]);
            for (line, (pile, at)) in piles.iter().zip([&at, &other, &at]).enumerate() {
                prop_assert_eq!(pile.spots.len(), at.len());
                prop_assert!(pile.diameter >= i32::from(LEAST) * 50, "not so small that they aren't seen");
                nobody_overlaps(pile)?;
                let reach = i32::from(room.band) * 50 - pile.diameter / 2;
                prop_assert!(pile.spots.iter().all(|spot| (spot.y - room.level(line)).abs() <= reach), "{room:?}");
                // A percent of the width in px is a whole number of hundredths.
                let away = |(spot, at): (&Spot, &u8)| (spot.x - i32::from(*at) * i32::from(room.width)).abs();
                let away = pile.spots.iter().zip(at).map(away).max().unwrap_or(0);
                prop_assert!(away <= i32::from(room.width) * 5, "within five percent, all on one spot: {away} in {room:?}");
                prop_assert!(at.is_empty() || other.is_empty() || pile.diameter == piles[0].diameter, "all alike");
            }
        }
    }

    #[test]
    fn five_hundred_stay_within_their_band_too(at in people(500), line in 0..3usize) {
        for room in ROOMS {
            let mut lines = vec![Vec::new(); 3];
            lines[line] = places(&at);
            let pile = room.piles(&lines).swap_remove(line);
            let reach = i32::from(room.band) * 50;
            prop_assert!(pile.spots.iter().all(|spot| (spot.y - room.level(line)).abs() <= reach), "{room:?}");
        }
    }

    #[test]
    fn the_lines_lie_in_equal_parts_and_no_two_bands_meet(lines in 1..=6usize, height in 60..900u16) {
        let band = height / lines as u16;
        let room = Room { width: 800, height, band, lines };
        for line in 1..lines {
            prop_assert!(room.level(line) - room.level(line - 1) >= i32::from(band) * 100 - 100);
        }
        prop_assert_eq!((room.along(0), room.along(100), room.along(200)), (0, 40_000, 80_000));
    }
}

/// Who stands apart is as large as on a line of its own.
#[test]
fn few_people_are_large() {
    assert_eq!(ROOMS[0].piles(&[places(&[10, 50, 90]), Vec::new()])[0].diameter, 2800);
}
