//! Who goes where in one round, given where everybody has been: as few as can be come back while a table is unseen.

use super::MOST;

/// How often each group was at each table, in rounds that count.
#[derive(Clone, Debug)]
pub(super) struct Visits {
    tables: u8,
    /// By group, then by table.
    counts: Vec<Vec<u8>>,
}

impl Visits {
    pub(super) fn new(groups: u8, tables: u8) -> Self {
        Self { tables, counts: vec![vec![0; tables.into()]; groups.into()] }
    }

    /// The groups were at these tables, each at its own.
    pub(super) fn add(&mut self, seats: &[u8]) {
        for (row, table) in self.counts.iter_mut().zip(seats) {
            if let Some(count) = row.get_mut(usize::from(*table)) {
                *count = count.saturating_add(1);
            }
        }
    }

    /// How often this group was at this table.
    pub(super) fn at(&self, group: u8, table: u8) -> u8 {
        self.counts.get(usize::from(group)).and_then(|row| row.get(usize::from(table))).copied().unwrap_or(0)
    }

    /// How often this group was at the table that it was at least.
    fn least(&self, group: u8) -> u8 {
        self.counts.get(usize::from(group)).and_then(|row| row.iter().min()).copied().unwrap_or(0)
    }

    fn groups(&self) -> u8 {
        self.counts.len().min(MOST.into()) as u8
    }

    /// How many groups were at this table as seldom as anywhere: for how many it is the next one, or among those.
    fn wanted(&self, table: u8) -> usize {
        (0..self.groups()).filter(|group| self.at(*group, table) == self.least(*group)).count()
    }

    fn all(&self, table: u8) -> u16 {
        (0..self.groups()).map(|group| u16::from(self.at(group, table))).sum()
    }
}

/// A place at a table, and who has it.
struct Place {
    table: u8,
    group: Option<u8>,
    /// Whether that group stays there whatever the others do.
    fixed: bool,
}

/// The search for places: a matching that grows one group at a time and takes no place away that was found.
struct Search<'a> {
    visits: &'a Visits,
    places: Vec<Place>,
    /// How many more visits than its least a group may have to a table that it is sent to; none before it is its turn.
    reach: Vec<Option<u8>>,
}

/// The table of each group in the next round. Groups in `fixed` (as far as it goes) stay where they are.
///
/// - At no table are more groups than the fullest must have, beyond those that are fixed there.
/// - As many groups as can be go to a table that they haven't seen; those who have seen all, to one that they saw least.
/// - Where that leaves a choice, first the tables that most groups still want: so the rounds after this one have one too.
pub(super) fn seated(visits: &Visits, fixed: &[Option<u8>]) -> Vec<u8> {
    let groups = visits.groups();
    let mut tables: Vec<u8> = (0..visits.tables).collect();
    tables.sort_by_key(|table| (usize::MAX - visits.wanted(*table), visits.all(*table), *table));
    let most = groups.div_ceil(visits.tables.max(1));
    let place = |table: &u8| Place { table: *table, group: None, fixed: false };
    let places = (0..most).flat_map(|_| tables.iter().map(place)).collect();
    let mut search = Search { visits, places, reach: vec![None; groups.into()] };
    for (group, table) in (0..groups).zip(fixed) {
        if let Some(table) = table {
            search.fix(group, *table);
        }
    }
    for reach in 0..=MOST {
        // Who has a table unseen goes first.
        for unseen in [true, false] {
            search.go_on(reach, unseen);
        }
    }
    let seat = |group| search.place_of(group).and_then(|place| search.places.get(place)).map_or(0, |place| place.table);
    (0..groups).map(seat).collect()
}

impl Search<'_> {
    fn place_of(&self, group: u8) -> Option<usize> {
        self.places.iter().position(|place| place.group == Some(group))
    }

    /// Gives this group a place at this table, beyond what is there if need be.
    fn fix(&mut self, group: u8, table: u8) {
        let fixed = Place { table, group: Some(group), fixed: true };
        match self.places.iter_mut().find(|place| place.table == table && place.group.is_none()) {
            Some(place) => *place = fixed,
            None => self.places.push(fixed),
        }
    }

    /// Finds places for those who may go so far now, in the order of the places.
    fn go_on(&mut self, reach: u8, unseen: bool) {
        for group in 0..self.visits.groups() {
            if self.place_of(group).is_none()
                && (!unseen || self.visits.least(group) == 0)
                && let Some(own) = self.reach.get_mut(usize::from(group))
            {
                *own = Some(reach);
            }
        }
        for place in 0..self.places.len() {
            if self.places.get(place).is_some_and(|place| place.group.is_none()) {
                self.fill(place, &mut Vec::new());
            }
        }
    }

    /// Fills a place with a group that has none, or with one whose own place can be filled so.
    fn fill(&mut self, place: usize, tried: &mut Vec<u8>) -> bool {
        let Some(table) = self.places.get(place).map(|place| place.table) else { return false };
        for group in 0..self.visits.groups() {
            if tried.contains(&group) || !self.may_go(group, table) {
                continue;
            }
            tried.push(group);
            let own = self.place_of(group);
            let free = match own.and_then(|own| self.places.get(own)) {
                Some(own) if own.fixed => false,
                Some(_) => own.is_some_and(|own| self.fill(own, tried)),
                None => true,
            };
            if free && let Some(place) = self.places.get_mut(place) {
                place.group = Some(group);
                return true;
            }
        }
        false
    }

    fn may_go(&self, group: u8, table: u8) -> bool {
        let reach = self.reach.get(usize::from(group)).copied().flatten();
        reach.is_some_and(|reach| self.visits.at(group, table) <= self.visits.least(group).saturating_add(reach))
    }
}
