//! What comes in from a file: the cards are brought together, the rest is taken where somebody asks for it.

use super::shelf::Shelf;
use super::{Part, Session, dilemma, line};
use crate::deck::Id;

/// What a file would bring that isn't here yet.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct News {
    /// The cards' entries that aren't here yet, and those that were changed there: each with its dilemma.
    pub new: Vec<(Id, Id)>,
    pub changed: Vec<(Id, Id)>,
}

impl Session {
    /// The cards of these dilemmas come in from a file: all of it is kept; see [`dilemma::Card::merge`]. Gives back what
    /// stood there, for undo. A door beside [`Session::apply`], so that an app that brings nothing in does without.
    pub fn merge(&mut self, cards: &Shelf<Id, dilemma::Card>) -> Vec<Part> {
        let mut was = Vec::new();
        for (id, card) in cards.iter() {
            let merged = self.on_card(id, &mut |own| own.merge(card));
            was.extend(merged.into_iter().map(|(entry, stood)| Part::Entry(id.clone(), entry, stood)));
        }
        was
    }

    /// What of these cards isn't here yet, and what of that which is here was changed there.
    pub fn news(&self, other: &Session) -> News {
        let mut news = News::default();
        let none = dilemma::Card::default();
        for (id, card) in other.dilemmas.iter() {
            let own = self.dilemmas.get(id).unwrap_or(&none);
            for (name, entry) in card.entries() {
                let place = || (id.clone(), name.clone());
                match own.register(name) {
                    None if card.note(name).is_some() => news.new.push(place()),
                    None => {}
                    Some(known) => {
                        let mut both = known.clone();
                        both.merge(entry);
                        if both.versions() != known.versions() {
                            news.changed.push(place());
                        }
                    }
                }
            }
        }
        news
    }

    /// The parts of `other` that are another here, as they are there: put back, they make this session that one.
    pub fn unlike(&self, other: &Session) -> Vec<Part> {
        let mut all = vec![Part::Group(0), self.times()];
        all.extend(other.parts(&|_, _| true));
        all.extend(self.parts(&|id, name| match name {
            None => other.lines.get(id).is_none(),
            Some(name) => other.dilemmas.get(id).and_then(|card| card.register(name)).is_none(),
        }));
        all.iter().map(|part| other.state(part)).filter(|there| self.state(there) != *there).collect()
    }

    /// What stands in `other` beside the cards and is another here: the parts that a merge leaves out.
    pub fn rest(&self, other: &Session) -> Vec<Part> {
        let none = Session::new(&self.deck);
        let mut rest = self.unlike(other);
        rest.retain(|part| !matches!(part, Part::Entry(..)) && none.state(part) != *part);
        rest
    }

    /// Whether anything stands here in one of these parts.
    pub fn has_any(&self, parts: &[Part]) -> bool {
        let none = Session::new(&self.deck);
        parts.iter().any(|part| self.state(part) != none.state(part))
    }

    /// The lines and the cards' entries that are here and are asked for: by their id, and an entry by its own name too.
    fn parts(&self, asked: &dyn Fn(&Id, Option<&Id>) -> bool) -> Vec<Part> {
        let mut all = Vec::new();
        for (id, _) in self.lines.iter().filter(|(id, _)| asked(id, None)) {
            all.push(Part::Line(id.clone(), line::Line::default()));
        }
        for (id, card) in self.dilemmas.iter() {
            for (name, _) in card.entries().filter(|(name, _)| asked(id, Some(name))) {
                all.push(Part::Entry(id.clone(), name.clone(), dilemma::Entry::default()));
            }
        }
        all
    }
}
