//! What happened to the afternoon, as instants. Small, and true by itself: nothing in it is computed.

use super::{Fact, LATE_START, Run};
use crate::session::Instant;
use crate::session::clock::{DAY, HOUR, LAST, MINUTE, Millis, sane, sane_length};
use crate::session::stored::stored;

/// A start so long after the last thing that happened begins a new afternoon.
const NEW_AFTERNOON: Millis = 12 * HOUR;

/// What happened. The default is: nothing yet.
///
/// Invariant of what [`Log::apply`] makes: `runs` are in the agenda's order and in the order of time. What was read
/// from a file may be anything; the projection passes over what makes no sense.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Log {
    /// The start that places the plan in time; none before anything was started.
    pub anchor: Option<Anchor>,
    /// What was started, the last one being the current one. An item ends when it was ended or the next one began.
    pub runs: Vec<Run>,
    /// The items that are left out, in order.
    pub skipped: Vec<usize>,
    /// What was agreed to be taken off items.
    pub cuts: Vec<Cut>,
    /// By how much the whole plan was put later by hand; earlier where negative.
    pub shift: Millis,
    /// Which agenda it was made for: see [`super::fingerprint`]; 0 where that isn't known.
    pub agenda: u32,
}

/// The first start of an afternoon.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Anchor {
    pub item: usize,
    pub at: Instant,
    /// How far the local clock was ahead of UTC, in ms: the plan keeps its instants when it is read in another zone.
    pub offset: Millis,
    /// [`Log::shift`] as it was then: what was shifted since moves the plan from where this start has put it.
    pub shift: Millis,
    /// Where the start was too late to be called late: whether the plan keeps its own times all the same. None as long
    /// as nobody said so; then it moves along.
    pub by_plan: Option<bool>,
}

/// What was agreed to be taken off an item's length.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Cut {
    pub item: usize,
    /// At least 0.
    pub by: Millis,
}

stored! {
    Log { anchor, runs, skipped, cuts, shift, agenda }
    Anchor { shift, by_plan ; item, at, offset }
    Cut { ; item, by }
}

impl Log {
    /// Applies what happened. Never fails: instants are clamped to 1970–9999 and to after what came before them, lengths
    /// to a day; what has no current item to happen to changes nothing. Which items there are isn't known here: the
    /// projection passes over those that the agenda doesn't have.
    pub fn apply(&mut self, fact: Fact) {
        match fact {
            Fact::Started { item, at, offset } => self.start(item, sane(at), offset.clamp(-DAY, DAY)),
            Fact::Withdrawn => self.withdraw(),
            Fact::Skipped { item } => self.skip(item),
            Fact::Chosen { by_plan } => {
                if let Some(anchor) = &mut self.anchor {
                    anchor.by_plan = Some(by_plan);
                }
            }
            Fact::Kept { item } => self.skipped.retain(|&skipped| skipped != item),
            Fact::Shifted { by } => self.shift = self.shift.saturating_add(by).clamp(-DAY, DAY),
            Fact::Backdated { half_minutes } => self.backdate(Millis::from(half_minutes) * MINUTE / 2),
            Fact::Spread { cuts } => cuts.into_iter().for_each(|cut| self.cut(cut)),
            Fact::Unspread => self.cuts.clear(),
            Fact::ClockMoved { by } => self.move_all(by.clamp(-36_500 * DAY, 36_500 * DAY)),
            Fact::Reset => *self = Self::default(),
            Fact::Ended { at } | Fact::Repeated { at } | Fact::Paused { at } | Fact::Resumed { at } => {
                if let Some(run) = self.runs.last_mut() {
                    run.apply(&fact, sane(at));
                }
            }
        }
    }

    /// The last instant that is logged.
    pub fn last(&self) -> Option<Instant> {
        let runs = self.runs.iter().map(|run| run.last());
        runs.chain(self.anchor.map(|anchor| anchor.at)).max().map(sane)
    }

    /// What was agreed to be taken off this item.
    pub fn cut_of(&self, item: usize) -> Millis {
        self.cuts.iter().find(|cut| cut.item == item).map_or(0, |cut| sane_length(cut.by))
    }

    /// The runs that make sense in an agenda of so many items: in its order, in the order of time, and each ended when
    /// the next one began.
    pub(super) fn runs_of(&self, items: usize) -> Vec<Run> {
        let mut runs: Vec<Run> = Vec::with_capacity(self.runs.len());
        for run in self.runs.iter().filter(|run| run.item < items) {
            let mut run = run.sane();
            if let Some(last) = runs.last_mut() {
                if run.item <= last.item {
                    continue;
                }
                run.start = run.start.max(last.since);
                run.since = run.since.max(run.start);
                last.end = Some(last.end.unwrap_or(run.start).min(run.start));
            }
            run.end = run.end.map(|end| end.max(run.since));
            runs.push(run);
        }
        runs
    }

    fn start(&mut self, item: usize, at: Instant, offset: Millis) {
        let before = self.runs.iter().position(|run| run.item >= item).unwrap_or(self.runs.len());
        if self.begins_anew(before, at) {
            *self = Self::default();
        }
        let again = self.runs.get(before).copied().filter(|run| run.item == item);
        self.runs.truncate(before);
        let at = self.runs.last().map_or(at, |run| at.max(run.since));
        if self.runs.is_empty() && again.is_none() {
            self.anchor = Some(Anchor { item, at, offset, shift: self.shift, by_plan: None });
        }
        self.runs.push(match again {
            Some(run) => run.repeated(at.max(run.start)),
            None => Run { item, start: at, since: at, ..Run::default() },
        });
        self.skipped.retain(|&skipped| skipped != item);
    }

    /// Whether a start of this item at this time begins a new afternoon, where there was one.
    pub fn is_another_afternoon(&self, item: usize, at: Instant) -> bool {
        self.begins_anew(self.runs.iter().position(|run| run.item >= item).unwrap_or(self.runs.len()), sane(at))
    }

    /// Whether a start before the run at this place begins a new afternoon.
    fn begins_anew(&self, before: usize, at: Instant) -> bool {
        let long_ago = self.last().is_some_and(|last| at.saturating_sub(last) > NEW_AFTERNOON);
        let first = self.anchor.map(|anchor| at.saturating_sub(anchor.at).saturating_abs());
        long_ago || (before == 0 && first.is_some_and(|since| since > LATE_START))
    }

    fn withdraw(&mut self) {
        match self.runs.last_mut() {
            Some(run) if run.end.is_some() => run.end = None,
            Some(run) if run.repeats > 0 => *run = run.unrepeated(),
            _ => drop(self.runs.pop()),
        }
        if self.runs.is_empty() {
            self.anchor = None;
        }
    }

    fn skip(&mut self, item: usize) {
        if self.runs.last().is_some_and(|run| run.item == item) {
            return;
        }
        if let Err(place) = self.skipped.binary_search(&item) {
            self.skipped.insert(place, item);
        }
    }

    fn backdate(&mut self, by: Millis) {
        let floor = self.runs.iter().rev().nth(1).map_or(0, |run| run.since);
        let Some(run) = self.runs.last_mut() else { return };
        let ceiling = run.hold.or(run.end).unwrap_or(LAST);
        let since = sane(run.since.saturating_sub(by)).min(ceiling).max(floor);
        if run.repeats == 0 {
            run.start = since;
        }
        run.since = since.max(run.start);
        let start = run.start;
        if let (1, Some(anchor)) = (self.runs.len(), &mut self.anchor) {
            anchor.at = start;
        }
    }

    fn cut(&mut self, cut: Cut) {
        let by = sane_length(cut.by);
        match self.cuts.iter_mut().find(|known| known.item == cut.item) {
            Some(known) => known.by = sane_length(known.by.saturating_add(by)),
            None => self.cuts.push(Cut { item: cut.item, by }),
        }
    }

    fn move_all(&mut self, by: Millis) {
        let later = |at: Instant| sane(at.saturating_add(by));
        if let Some(anchor) = &mut self.anchor {
            anchor.at = later(anchor.at);
        }
        for run in &mut self.runs {
            run.start = later(run.start);
            run.since = later(run.since);
            run.end = run.end.map(later);
            run.hold = run.hold.map(later);
            if let Some(before) = &mut run.before {
                before.since = later(before.since);
                before.end = before.end.map(later);
                before.hold = before.hold.map(later);
            }
        }
    }
}
