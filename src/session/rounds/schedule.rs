//! Which group is at which table in which round.

use crate::deck::Minutes;

/// The most groups, tables and rounds there can be.
pub const MOST: u8 = 12;

/// Which table each group is at: `[round][group]`, all counted from 0.
pub type Schedule = Vec<Vec<u8>>;

/// The fairest timetable for any numbers of groups, tables (one a dilemma) and rounds from 1 to [`MOST`]; other numbers
/// are taken as the nearest of those.
///
/// - No group comes back to a table while there is one it hasn't been at.
/// - In each round, the numbers of groups at any two tables differ by at most one; so no two groups share a table
///   unless there are more groups than tables.
/// - Over any first rounds together, the numbers of visits to any two tables differ by at most one.
///
/// Groups come in layers of as many as there are tables. A layer is a cyclic Latin square,
/// `table = step · (seat + round) mod tables`; where the layer isn't full its seats are spread evenly, which makes the
/// visits even. The steps are coprime to the number of tables, another one for each layer as far as there are other
/// ones, so that groups that share a table once don't share all.
pub fn schedule(groups: u8, tables: u8, rounds: u8) -> Schedule {
    let [groups, tables, rounds] = [groups, tables, rounds].map(|number| u16::from(number.clamp(1, MOST)));
    let steps: Vec<u16> = (1..=tables).filter(|&step| coprime(step, tables)).collect();
    let seat = |group: u16| {
        let (layer, place) = (group / tables, group % tables);
        let full = if (layer + 1) * tables <= groups { tables } else { groups % tables };
        (steps.iter().copied().cycle().nth(layer.into()).unwrap_or(1), place * tables / full)
    };
    let table = |group, round| {
        let (step, seat) = seat(group);
        (step * (seat + round) % tables) as u8
    };
    (0..rounds).map(|round| (0..groups).map(|group| table(group, round)).collect()).collect()
}

/// Whether no number but 1 divides both.
fn coprime(a: u16, b: u16) -> bool {
    let (mut a, mut b) = (a, b);
    while b > 0 {
        (a, b) = (b, a % b);
    }
    a == 1
}

/// The letter by which a group is called, counted from 0: A, B, C…; the last letter from 25 on.
pub fn letter(group: u8) -> char {
    char::from(b'A' + group.min(25))
}

/// How many people come into each group: they differ by at most one, the larger ones first. No groups, no sizes.
pub fn sizes(people: u16, groups: u8) -> Vec<u16> {
    let all = u16::from(groups);
    (0..all).map(|group| people / all + u16::from(group < people % all)).collect()
}

/// A length in ms divided among so many; 0 among none.
pub(crate) fn divided(length: i64, among: impl Into<i64>) -> i64 {
    length.checked_div(among.into()).unwrap_or(0).max(0)
}

/// Minutes in ms.
pub(crate) fn millis(minutes: Minutes) -> i64 {
    i64::from(minutes) * crate::session::clock::MINUTE
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn three_groups_go_round_three_tables() {
        assert_eq!(schedule(3, 3, 3), [[0, 1, 2], [1, 2, 0], [2, 0, 1]]);
    }

    #[test]
    fn six_groups_at_three_tables_meet_others_each_round() {
        assert_eq!(schedule(6, 3, 3), [[0, 1, 2, 0, 2, 1], [1, 2, 0, 2, 1, 0], [2, 0, 1, 1, 0, 2]]);
    }

    #[test]
    fn two_groups_in_two_rounds_leave_none_of_four_tables_out() {
        assert_eq!(schedule(2, 4, 2), [[0, 2], [1, 3]]);
    }

    #[test]
    fn nonsense_is_taken_as_the_nearest_sense() {
        assert_eq!(schedule(0, 0, 0), [[0]]);
        assert_eq!(schedule(200, 200, 200).len(), 12);
    }

    #[test]
    fn groups_are_called_by_letters_and_differ_by_one() {
        assert_eq!([0, 1, 11, 200].map(letter), ['A', 'B', 'L', 'Z']);
        assert_eq!(sizes(22, 3), [8, 7, 7]);
        assert_eq!(sizes(2, 3), [1, 1, 0]);
        assert!(sizes(5, 0).is_empty());
    }
}
