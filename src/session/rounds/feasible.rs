//! Whether the rounds are feasible for so many people: to see beforehand.

use super::schedule::{divided, sizes};
use crate::session::clock::{MINUTE, Millis};

/// Less than this for a question is too little to hear more than one voice.
pub const QUESTION_LEAST: Millis = 2 * MINUTE;
/// Less than this for a person, over a whole round, is no turn to speak.
pub const PERSON_LEAST: Millis = MINUTE;

/// What a round leaves to people.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Feasible {
    /// What each question has; the whole round where there are none.
    pub question: Millis,
    /// What each person has to speak in, over the whole round, in the largest group.
    pub person: Millis,
    /// How many people are in the smallest and in the largest group; they differ by at most one.
    pub sizes: [u16; 2],
    pub verdict: Verdict,
}

/// Whether it fits, and what doesn't.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    Fits,
    /// More groups than people.
    EmptyGroups,
    /// A question has less than [`QUESTION_LEAST`].
    ShortQuestions,
    /// A person has less than [`PERSON_LEAST`].
    ShortTurns,
}

/// What a round of this length leaves for each of the questions and each person, with so many people in so many groups.
pub fn feasible(round: Millis, questions: u8, people: u16, groups: u8) -> Feasible {
    let sizes = sizes(people, groups);
    let [least, most] = [sizes.last(), sizes.first()].map(|size| size.copied().unwrap_or(0));
    let (question, person) = (divided(round, questions.max(1)), divided(round, most));
    let verdict = match () {
        () if least == 0 => Verdict::EmptyGroups,
        () if question < QUESTION_LEAST => Verdict::ShortQuestions,
        () if person < PERSON_LEAST => Verdict::ShortTurns,
        () => Verdict::Fits,
    };
    Feasible { question, person, sizes: [least, most], verdict }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ROUND: Millis = 18 * MINUTE + 40_000;

    #[test]
    fn twenty_two_people_in_three_groups_have_time_for_four_questions() {
        let fit = feasible(ROUND, 4, 22, 3);
        assert_eq!((fit.question, fit.person, fit.sizes), (4 * MINUTE + 40_000, 140_000, [7, 8]));
        assert_eq!(fit.verdict, Verdict::Fits);
        assert_eq!(feasible(ROUND, 0, 22, 3).question, ROUND);
    }

    #[test]
    fn what_does_not_fit_is_named() {
        let verdict = |round, questions, people, groups| feasible(round, questions, people, groups).verdict;
        assert_eq!(verdict(ROUND, 4, 2, 3), Verdict::EmptyGroups);
        assert_eq!(verdict(ROUND, 4, 0, 0), Verdict::EmptyGroups);
        assert_eq!(verdict(ROUND, 10, 22, 3), Verdict::ShortQuestions);
        assert_eq!(verdict(8 * MINUTE, 4, 24, 3), Verdict::Fits);
        assert_eq!(verdict(8 * MINUTE - 4, 4, 24, 3), Verdict::ShortQuestions);
        assert_eq!(verdict(ROUND, 4, 54, 3), Verdict::Fits);
        assert_eq!(verdict(ROUND, 4, 55, 3), Verdict::ShortTurns);
    }

    #[test]
    fn whatever_the_numbers_groups_differ_by_one_and_nothing_is_negative() {
        for (people, groups) in (0..200).flat_map(|people| (0..=12).map(move |groups| (people, groups))) {
            let fit = feasible(ROUND, 4, people, groups);
            assert!(fit.sizes[1] - fit.sizes[0] <= 1, "{people} in {groups}: {fit:?}");
            assert!(fit.person >= 0 && fit.person * Millis::from(fit.sizes[1]) <= ROUND);
        }
    }
}
