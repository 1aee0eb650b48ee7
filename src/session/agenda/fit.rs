//! Whether what was logged fits the agenda that the deck has now.

use super::Log;
use crate::deck::{Agenda, Kind};

/// A number by which an agenda is known again: of the kinds and times of its items, in their order. Their words may
/// change. Never 0. FNV-1a of 32 bits, <https://datatracker.ietf.org/doc/html/draft-eastlake-fnv>.
pub fn fingerprint(agenda: &Agenda) -> u32 {
    let mut hash = 0x811c_9dc5_u32;
    for item in &agenda.items {
        let (kind, minutes) = match item.kind {
            Kind::Fixed(at) => (0, [at, 0]),
            Kind::Circa(at) => (1, [at, 0]),
            Kind::Follows { assumed, least } => (2, [assumed, least]),
        };
        let bytes = minutes.into_iter().flat_map(u16::to_be_bytes);
        for byte in [kind, u8::from(item.rounds)].into_iter().chain(bytes) {
            hash = (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193);
        }
    }
    hash.max(1)
}

impl Log {
    /// Whether it was made for this agenda, as far as it says so, and the agenda has every item that it speaks of.
    pub fn fits(&self, agenda: Option<&Agenda>) -> bool {
        let made_for_this = self.agenda == 0 || agenda.is_some_and(|agenda| fingerprint(agenda) == self.agenda);
        let items = agenda.map_or(0, |agenda| agenda.items.len());
        let runs = self.runs.iter().map(|run| run.item).chain(self.anchor.map(|anchor| anchor.item));
        let rest = self.skipped.iter().copied().chain(self.cuts.iter().map(|cut| cut.item));
        made_for_this && runs.chain(rest).all(|item| item < items)
    }

    /// Takes out a log that doesn't fit this agenda, and gives it back; nothing has happened then.
    pub fn take_unfit(&mut self, agenda: Option<&Agenda>) -> Option<Self> {
        (!self.fits(agenda)).then(|| std::mem::take(self))
    }

    /// Notes that what has happened happened in this agenda; nothing where nothing has.
    pub fn made_for(&mut self, agenda: &Agenda) {
        self.agenda = 0;
        if *self != Self::default() {
            self.agenda = fingerprint(agenda);
        }
    }
}
