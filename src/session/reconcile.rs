//! Two windows of one browser that both changed something before either heard of it: brought together, so that nothing
//! that was entered in either is lost. What both had before says who changed what (a three-way merge).

use super::line::{Dot, DotId, Line};
use super::{Part, Session, put};

/// What stands here; where nothing was changed here, what stands there.
fn newer<T: PartialEq + Clone>(was: &T, mine: &T, theirs: &T) -> T {
    if mine == was { theirs.clone() } else { mine.clone() }
}

impl Session {
    /// What is entered here and there together; `was` is what both began with. Where both changed the very same thing
    /// (the afternoon's clock, one person's place), this window's holds, but for cards, which keep both.
    pub fn reconciled(&self, was: &Self, theirs: &Self) -> Self {
        let mut both = theirs.clone();
        both.group = newer(&was.group, &self.group, &theirs.group);
        both.agenda = newer(&was.agenda, &self.agenda, &theirs.agenda);
        both.rounds = newer(&was.rounds, &self.rounds, &theirs.rounds);
        both.doubt = newer(&was.doubt, &self.doubt, &theirs.doubt);
        both.noticed = newer(&was.noticed, &self.noticed, &theirs.noticed);
        for (id, _) in self.lines.iter().chain(was.lines.iter()) {
            let (was, mine, theirs) = (was.line(id), self.line(id), theirs.line(id));
            let mut line = theirs.clone();
            line.own = newer(&was.own, &mine.own, &line.own);
            line.again = newer(&was.again, &mine.again, &line.again);
            if mine != was && mine != theirs {
                line = line.gathered(&was, &mine, theirs);
            }
            put(&mut both.lines, id, line);
        }
        for (id, card) in self.dilemmas.iter() {
            for (name, entry) in card.entries() {
                let known = was.dilemmas.get(id).and_then(|card| card.register(name));
                if known != Some(entry) {
                    both.put_back(Part::Entry(id.clone(), name.clone(), entry.clone()));
                }
            }
        }
        // Of what was changed here too: both stand beside each other.
        drop(both.merge(&theirs.dilemmas));
        both
    }

    /// What is entered in two documents of which nobody remembers what both began with: all that stands in either. Who stands
    /// on a line in both, in the same place, is one person; of what can't be both, this one's holds.
    pub fn joined(&self, theirs: &Self) -> Self {
        let mut was = Self::new(&theirs.deck);
        for (id, mine) in self.lines.iter() {
            let theirs = theirs.line(id);
            let dots = mine.dots.iter().filter(|dot| theirs.dot(dot.id) == Some(dot)).cloned().collect();
            put(&mut was.lines, id, Line { dots, ..Line::default() });
        }
        self.reconciled(&was, theirs)
    }
}

impl Line {
    /// The line as it is in both, with everybody who was placed here or there.
    fn gathered(self, was: &Self, mine: &Self, theirs: Self) -> Self {
        let mut both = self;
        both.nowhere = newer(&was.nowhere, &mine.nowhere, &theirs.nowhere);
        both.phase = newer(&was.phase, &mine.phase, &theirs.phase);
        both.reopened = newer(&was.reopened, &mine.reopened, &theirs.reopened);
        both.turns = newer(&was.turns, &mine.turns, &theirs.turns);
        both.speaking = newer(&was.speaking, &mine.speaking, &theirs.speaking);
        both.dots.clone_from(&mine.dots);
        both.next = mine.next.max(theirs.next);
        both.gather(was, theirs);
        both
    }

    /// Takes in who was placed, moved or taken away there.
    fn gather(&mut self, was: &Self, theirs: Self) {
        let untouched = |dot: &Dot| was.dot(dot.id) == Some(dot);
        self.dots.retain(|mine| theirs.dot(mine.id).is_some() || !untouched(mine));
        for their in theirs.dots {
            let known = was.dot(their.id).is_some();
            match self.dots.iter_mut().find(|dot| dot.id == their.id) {
                Some(mine) if known && untouched(mine) => *mine = their,
                // Moved here and there: it stays where it was put here.
                Some(_) if known => {}
                // Two people who got the same number.
                Some(_) => self.add(Dot { id: self.next, ..their }),
                // Taken away here, and moved there: it stays.
                None if !known || !untouched(&their) => self.dots.push(their),
                None => {}
            }
        }
        self.dots.sort_by_key(|dot| dot.id);
    }

    fn add(&mut self, dot: Dot) {
        self.next = DotId::wrapping_add(self.next, 1);
        self.dots.push(dot);
    }
}
