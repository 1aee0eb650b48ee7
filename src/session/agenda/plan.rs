//! Where the plan lies: the deck's local times as instants, on the day on which the afternoon is given.

use super::zone::instant;
use super::{Day, Log, Zone};
use crate::deck::{Agenda, Kind, Minutes};
use crate::session::Instant;
use crate::session::clock::{DAY, HOUR, MINUTE, Millis, Span, sane};

/// The first start may be so much before or after its planned time to count as early or late. Further off it is
/// another afternoon, a rehearsal or self-study: then the plan shifts as a whole, so that this start is on time.
pub const LATE_START: Millis = 30 * MINUTE;

/// A first start that is later than [`LATE_START`], but not by more than this, may be the same afternoon after all: then
/// it is asked whether the plan moved along. Later still, or early, it is a rehearsal.
pub const ASK_START: Millis = 3 * HOUR;

/// The silent band of a "ca." time, either way: so much before it, too, the item may begin.
pub const EARLY: Millis = 5 * MINUTE;

/// The plan of an afternoon.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Plan {
    /// One for each item; starts never run backwards.
    pub spans: Vec<Span>,
    /// Nothing was started, and the time at which it should have been is more than [`LATE_START`] ago.
    pub elsewhen: bool,
    /// By how much the first start has moved the plan as a whole; 0 where it came about on time.
    pub moved: Millis,
}

impl Plan {
    /// The planned time of this item; empty for one that there isn't.
    pub fn span(&self, item: usize) -> Span {
        self.spans.get(item).copied().unwrap_or_default()
    }
}

/// The plan, where the log's first start has put it, or on the day of `now` where nothing was started.
pub(super) fn place(agenda: &Agenda, log: &Log, now: Instant, zone: &dyn Zone) -> Plan {
    let anchor = log.anchor.filter(|anchor| anchor.item < agenda.items.len());
    let Some(anchor) = anchor else { return unstarted(agenda, log.shift, now, zone) };
    let at = sane(anchor.at);
    // Where the clock is read in another zone than it was started in, the plan keeps its instants.
    let offset = anchor.offset.clamp(-DAY, DAY);
    let shift = anchor.shift.clamp(-DAY, DAY);
    let by = (zone.offset(at) - offset) + shift;
    let day = (at + offset).div_euclid(DAY) as Day;
    // Around midnight, the nearest of three days is meant.
    let nearest = (day - 1..=day + 1)
        .map(|day| moved(spans(agenda, day, zone), by))
        .map(|spans| (at - spans.get(anchor.item).map_or(at, |span| span.start), spans))
        .min_by_key(|(off, _)| off.abs());
    let (off, spans) = nearest.unwrap_or_default();
    let along = if off.abs() > LATE_START && anchor.by_plan != Some(true) { off } else { 0 };
    // What was shifted since the start comes on top of where that has put the plan.
    let since = log.shift.clamp(-DAY, DAY) - shift;
    Plan { spans: moved(spans, along + since), elsewhen: false, moved: along }
}

fn unstarted(agenda: &Agenda, shift: Millis, now: Instant, zone: &dyn Zone) -> Plan {
    let today = zone.civil(now).day;
    let on = |day| moved(spans(agenda, day, zone), shift.clamp(-DAY, DAY));
    let too_late = |spans: &[Span]| spans.first().is_none_or(|first| now > first.start + LATE_START);
    // An evening that should have begun just before midnight is late, not a day early.
    let yesterday = on(today - 1);
    let spans = if too_late(&yesterday) { on(today) } else { yesterday };
    Plan { elsewhen: too_late(&spans), spans, moved: 0 }
}

fn moved(spans: Vec<Span>, by: Millis) -> Vec<Span> {
    spans.into_iter().map(|span| span.moved(by)).collect()
}

/// The planned items on this day: from its own time to that of the next; a break that follows ends when the next item
/// begins.
fn spans(agenda: &Agenda, day: Day, zone: &dyn Zone) -> Vec<Span> {
    let at = |minute: Minutes| instant(zone, day, minute);
    let mut spans: Vec<Span> = Vec::with_capacity(agenda.items.len());
    // Backwards: what follows lies before what it is followed by.
    let mut end = at(agenda.until);
    for item in agenda.items.iter().rev() {
        let start = match item.kind {
            Kind::Fixed(minute) | Kind::Circa(minute) => at(minute),
            Kind::Follows { assumed, .. } => end - Millis::from(assumed) * MINUTE,
        };
        spans.push(Span::new(start, end));
        end = start;
    }
    spans.reverse();
    // Forwards: a break that is longer than there is room for doesn't begin before the item before it.
    let mut floor = spans.first().map_or(0, |first| first.start);
    for place in 0..spans.len() {
        let next = spans.get(place + 1).map(|next| next.start);
        if let Some(span) = spans.get_mut(place) {
            floor = floor.max(span.start);
            *span = Span::new(floor, next.unwrap_or(span.end));
        }
    }
    spans
}

/// The instant before which an item that wasn't started is not expected; none for one that follows.
pub(super) fn earliest(kind: Kind, planned: Span) -> Option<Instant> {
    match kind {
        Kind::Fixed(_) => Some(planned.start),
        Kind::Circa(_) => Some(planned.start - EARLY),
        Kind::Follows { .. } => None,
    }
}
