//! Who speaks: both ends, the middle, then those who stand alone. Nobody twice; who is asked may pass.

use super::{Dot, DotId};
use crate::session::stored::stored;

/// Why somebody is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Furthest left.
    Left,
    /// Furthest right.
    Right,
    /// Nearest to the middle of the group.
    Middle,
    /// Furthest from everybody else.
    Loneliest,
}

/// Somebody who was asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Turn {
    pub id: DotId,
    /// Whether they passed; then the next one is asked for the same reason.
    pub passed: bool,
}

stored! { Turn { passed; id } }

/// Who is asked next, and why, where these have had their turn; none when everybody has. Among equals, the one who was
/// placed first.
pub fn next(dots: &[&Dot], turns: &[Turn]) -> Option<(DotId, Role)> {
    let role = role(turns);
    let middle = middle(dots);
    let unheard = dots.iter().copied().enumerate().filter(|(_, dot)| turns.iter().all(|turn| turn.id != dot.id));
    let (_, asked) = unheard.min_by_key(|&(place, dot)| match role {
        Role::Left => at(dot),
        Role::Right => -at(dot),
        Role::Middle => (2 * at(dot) - middle).abs(),
        Role::Loneliest => -alone(dots, place, dot),
    })?;
    Some((asked.id, role))
}

/// Why the next one is asked, where these have had their turn.
pub fn role(turns: &[Turn]) -> Role {
    let spoken = turns.iter().filter(|turn| !turn.passed).count();
    [Role::Left, Role::Right, Role::Middle].get(spoken).copied().unwrap_or(Role::Loneliest)
}

fn at(dot: &Dot) -> i16 {
    dot.at.get().into()
}

/// Twice the median of all who stand there.
fn middle(dots: &[&Dot]) -> i16 {
    let mut places: Vec<i16> = dots.iter().copied().map(at).collect();
    places.sort_unstable();
    let of = |place: usize| places.get(place).copied().unwrap_or(0);
    of(places.len().saturating_sub(1) / 2) + of(places.len() / 2)
}

/// How far it is from this dot to the nearest other one.
fn alone(dots: &[&Dot], place: usize, dot: &Dot) -> i16 {
    let others = dots.iter().enumerate().filter(|(other, _)| *other != place);
    others.map(|(_, other)| (at(other) - at(dot)).abs()).min().unwrap_or(i16::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::session::line::Percent;

    fn dots(places: &[u8]) -> Vec<Dot> {
        let ids = 10..;
        ids.zip(places).map(|(id, &place)| Dot::new(id, Percent::near(place.into()))).collect()
    }

    /// Everybody in turn, those whose place in the list is in `passing` passing.
    fn all(places: &[u8], passing: &[DotId]) -> Vec<(DotId, Role)> {
        let dots = dots(places);
        let dots: Vec<&Dot> = dots.iter().collect();
        let mut turns = Vec::new();
        let mut asked = Vec::new();
        while let Some((id, role)) = next(&dots, &turns) {
            asked.push((id - 10, role));
            turns.push(Turn { id, passed: passing.contains(&(id - 10)) });
        }
        asked
    }

    #[test]
    fn ends_middle_then_the_loneliest_and_nobody_twice() {
        use Role::*;
        let asked = all(&[50, 90, 10, 52, 70, 13, 51], &[]);
        assert_eq!(
            asked,
            [(2, Left), (1, Right), (6, Middle), (4, Loneliest), (5, Loneliest), (0, Loneliest), (3, Loneliest)]
        );
    }

    #[test]
    fn who_passes_hands_the_turn_to_the_next_for_the_same_reason() {
        use Role::*;
        let asked = all(&[10, 15, 50, 90], &[0, 3]);
        assert_eq!(asked, [(0, Left), (1, Left), (3, Right), (2, Right)]);
    }

    #[test]
    fn everybody_may_pass_and_one_or_none_may_stand_there() {
        assert_eq!(all(&[10, 20, 30], &[0, 1, 2]).len(), 3);
        assert_eq!(all(&[10], &[]), [(0, Role::Left)]);
        assert_eq!(all(&[], &[]), []);
    }

    #[test]
    fn among_equals_the_first_is_asked_first() {
        assert_eq!(all(&[50, 50, 50], &[]), [(0, Role::Left), (1, Role::Right), (2, Role::Middle)]);
    }
}
