//! "Verdeel de uitloop": what shortening the rest would bring, before anything is done.

use super::{Cut, Fact, Log, Projection, Row, State, Zone, project};
use crate::deck::{Agenda, Deck};
use crate::session::clock::{MINUTE, Millis};
use crate::session::rounds::Tracks;
use crate::session::{Instant, Session};

/// An offer to shorten what is still to come.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spread {
    /// By how much the last item is expected to begin late as it is, after the breaks have given way.
    pub delay: Millis,
    /// What is left of that if it is agreed.
    pub left: Millis,
    /// What to apply if it is agreed; it takes nothing off where nothing is late or nothing can be shortened.
    pub fact: Fact,
    /// The afternoon if it is agreed.
    pub new: Projection,
    /// What becomes of the items that it would touch, old → new.
    pub changes: Vec<Change>,
}

/// What a spread does to one item: each as it is and as it would be.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    pub item: usize,
    /// When it is expected to begin.
    pub start: [Instant; 2],
    /// How long it is expected to last.
    pub length: [Millis; 2],
    /// How long the next of the parallel rounds is, for the item that holds them.
    pub round: Option<[Millis; 2]>,
}

/// The offer for this deck and session; none where the deck has no agenda.
pub fn offer(deck: &Deck, session: &Session, now: Instant, zone: &dyn Zone) -> Option<Spread> {
    let tracks = deck.rounds().map(|rounds| Tracks { rounds, log: &session.rounds });
    deck.agenda().map(|agenda| spread(agenda, tracks, &session.agenda, now, zone))
}

fn changes(old: &Projection, new: &Projection) -> Vec<Change> {
    let pairs = old.rows.iter().zip(&new.rows).enumerate();
    let touched = pairs.filter(|(_, (was, is))| was.expected != is.expected);
    let change = |(item, (was, is)): (usize, (&Row, &Row))| Change {
        item,
        start: [was.expected.start, is.expected.start],
        length: [was.expected.length(), is.expected.length()],
        round: old.round.zip(new.round).map(|(was, is)| [was, is]).filter(|_| !is.rounds.is_empty()),
    };
    touched.map(change).collect()
}

/// Offers to shorten what is still to come, so that the last item begins on time; the last item itself isn't shortened.
///
/// The parallel rounds give first, for they can be shortened evenly; then the other items, in proportion to their
/// lengths; breaks have given way already. Nothing gives more than half of what is still to come of it.
pub fn spread(agenda: &Agenda, tracks: Option<Tracks>, log: &Log, now: Instant, zone: &dyn Zone) -> Spread {
    let old = project(agenda, tracks, log, now, zone);
    let last = old.rows.iter().rposition(|row| row.state == State::Coming).unwrap_or(0);
    let rest = old.rows.get(..last).unwrap_or_default();
    let delay = late(&old, last);
    let mut cuts = Vec::new();
    let mut left = delay;
    for rounds in [true, false] {
        let giving = || rest.iter().enumerate().filter(|(_, row)| row.rounds.is_empty() != rounds && row.spare > 0);
        left = share(left, giving().map(|(item, row)| (item, row.spare)), &mut cuts);
    }
    let fact = Fact::Spread { cuts };
    let mut agreed = log.clone();
    agreed.apply(fact.clone());
    let new = project(agenda, tracks, &agreed, now, zone);
    Spread { delay, left: late(&new, last), fact, changes: changes(&old, &new), new }
}

impl Projection {
    /// Whether there is a delay of half a minute or more that [`spread`] could take something off.
    pub fn can_spread(&self) -> bool {
        let last = self.rows.iter().rposition(|row| row.state == State::Coming).unwrap_or(0);
        let spare = self.rows.iter().take(last).any(|row| row.spare > 0);
        spare && late(self, last) >= MINUTE / 2
    }
}

fn late(projection: &Projection, row: usize) -> Millis {
    projection
        .rows
        .get(row)
        .filter(|row| row.state == State::Coming)
        .map_or(0, |row| (row.expected.start - row.planned.start).max(0))
}

/// Takes `need` from those who can spare something, in proportion to what they can; gives back what is missing.
fn share(need: Millis, giving: impl Iterator<Item = (usize, Millis)> + Clone, cuts: &mut Vec<Cut>) -> Millis {
    let mut spare: Millis = giving.clone().map(|(_, spare)| spare).sum();
    let mut left = need.min(spare);
    let missing = need - left;
    for (item, own) in giving {
        // The last one in the row gives the rest, so that nothing is lost in rounding.
        let by = (own * left).checked_div(spare).unwrap_or(0).min(left);
        if by > 0 {
            cuts.push(Cut { item, by });
        }
        left -= by;
        spare -= own;
    }
    missing
}
