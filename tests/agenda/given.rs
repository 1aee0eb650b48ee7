//! What breaks and agreed cuts give up is the delay that is absorbed, whatever has happened before.

use crate::made::{agendas, facts, instants};
use crate::zone::AMSTERDAM;
use menselijke_maat::deck::{Agenda, Item, Kind};
use menselijke_maat::session::agenda::{Log, Row, State, project};
use menselijke_maat::session::clock::{MINUTE, Millis};
use proptest::prelude::*;

/// The books of the rows that are still to come, from the first of them to the last.
struct Books {
    /// By how much less late the last one begins than the first.
    absorbed: Millis,
    /// What those before the last give up of their planned lengths.
    given: Millis,
    /// The planned lengths of those that are left out between them.
    left_out: Millis,
    /// Where there is time: what is waited for until an item may begin, and what an item goes on beyond its length.
    slack: Millis,
}

fn books(agenda: &Agenda, rows: &[Row]) -> Result<Option<Books>, TestCaseError> {
    let delay = |row: &Row| row.expected.start - row.planned.start;
    let all: Vec<(&Item, &Row)> =
        agenda.items.iter().zip(rows).skip_while(|(_, row)| row.state != State::Coming).collect();
    let coming: Vec<(&Item, &Row)> = all.iter().copied().filter(|(_, row)| row.state == State::Coming).collect();
    let (Some((_, head)), Some((_, tail))) = (coming.first(), coming.last()) else { return Ok(None) };
    let mut books = Books { absorbed: delay(head) - delay(tail), given: 0, left_out: 0, slack: 0 };
    for pair in coming.windows(2) {
        let [(item, row), (_, next)] = pair else { continue };
        let [wait, stretch] =
            [next.expected.start - row.expected.end, (row.expected.length() - row.planned.length()).max(0)];
        prop_assert!(wait >= 0);
        // Nobody waits, and nothing goes on, where that would make the next one late.
        prop_assert!(wait == 0 || delay(next) <= 0, "waited for while late: {:?}", next);
        prop_assert!(stretch == 0 || row.expected.end <= row.planned.end, "goes on while late: {:?}", row);
        prop_assert_eq!(row.shrink, (row.planned.length() - row.expected.length()).max(0), "{:?}", item);
        books.given += row.shrink;
        books.slack += wait + stretch;
    }
    let last = all.iter().rposition(|(_, row)| row.state == State::Coming).unwrap_or(0);
    let skipped = all[..last].iter().filter(|(_, row)| row.state == State::Skipped);
    books.left_out = skipped.map(|(_, row)| row.planned.length()).sum();
    Ok(Some(books))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 600, ..ProptestConfig::default() })]

    #[test]
    fn what_is_given_up_is_the_delay_that_is_absorbed(
        agenda in agendas(),
        facts in prop::collection::vec(facts(), 0..24),
        now in instants(),
    ) {
        let mut log = Log::default();
        for fact in facts {
            log.apply(fact);
            let rows = project(&agenda, None, &log, now, &AMSTERDAM).rows;
            for (place, (item, row)) in agenda.items.iter().zip(&rows).enumerate().filter(|(_, (_, row))| row.state == State::Coming) {
                // A break goes to its least and no further; everything else gives what was agreed and no more.
                let most = match item.kind {
                    Kind::Follows { least, .. } => (row.planned.length() - Millis::from(least) * MINUTE).max(0),
                    Kind::Fixed(_) | Kind::Circa(_) => log.cut_of(place),
                };
                prop_assert!(row.shrink <= most, "{:?} gives more than {}", row, most);
            }
            if let Some(Books { absorbed, given, left_out, slack }) = books(&agenda, &rows)? {
                prop_assert_eq!(given + left_out, absorbed + slack);
            }
        }
    }
}
