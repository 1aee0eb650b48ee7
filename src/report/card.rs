//! One dilemma's card in the report: every note, the balance and the closing sentence, and what nobody has chosen from yet.

use super::{Block, balance, cell_name, question_name, sentence, weighed};
use crate::deck::{Deck, Dilemma, Layout};
use crate::session::Session;
use crate::session::dilemma::notes::ONCE;
use crate::session::dilemma::{CLOSING, Card, Mark, Note, VARIATION, balance_id, closing_id, listed};
use crate::words::{Spoken, Words};

/// All that stands on a card; nothing where that is nothing.
pub fn of_dilemma(deck: &Deck, card: &Card, dilemma: &Dilemma, words: Spoken<Words>, alone: bool) -> Vec<Block> {
    let mut blocks = Vec::new();
    let questions = deck.questions().len().min(usize::from(VARIATION)) as u8;
    for question in (0..questions).chain([VARIATION]) {
        let variation = question == VARIATION;
        let cells = if variation { 2 } else { deck.form(question).cells() };
        let mut items = Vec::new();
        for cell in 0..cells {
            let name = cell_name(deck, dilemma, question, cell, words);
            for (id, note) in listed(card, question, cell) {
                let before = if name.is_empty() { "" } else { ": " };
                let item = |note: &Note, said: String| Block::Item([&name, before, &note.text, &said].concat());
                let beside = card.beside(id);
                if beside.is_empty() {
                    items.push(item(note, said(note, false, words)));
                }
                // Nobody has chosen yet: all of it stands there.
                items.extend(beside.into_iter().map(|note| item(note, said(note, true, words))));
            }
        }
        if !items.is_empty() {
            let what_if = || words.card.what_if.to_owned();
            let name = if variation { what_if() } else { question_name(deck, question, words) };
            blocks.push(Block::Heading(3, name));
            blocks.append(&mut items);
        }
    }
    let ending = [balance(card, dilemma, words, alone), sentence(card, words, alone)];
    blocks.extend(ending.into_iter().flatten().map(Block::Text));
    blocks.extend(once_beside(card, dilemma, words).into_iter().map(Block::Item));
    blocks
}

/// The names of what was said of a note.
pub(super) fn names(note: &Note, marks: &[Mark], words: Spoken<Words>) -> Vec<&'static str> {
    marks
        .iter()
        .filter(|mark| note.has(**mark))
        .filter_map(|mark| words.card.marks.get(*mark as usize).copied())
        .collect()
}

/// " (burger of klant, feit, ronde 2)"; empty where nothing was said of it. And whether it stands beside another form.
fn said(note: &Note, beside: bool, words: Spoken<Words>) -> String {
    let mut all: Vec<String> = names(note, &Mark::TOUCHED, words).into_iter().map(str::to_owned).collect();
    all.extend(names(note, &Mark::KINDS, words).into_iter().map(str::to_owned));
    if note.round > 0 {
        all.push((words.files.in_round)(note.round));
    }
    if note.gone {
        all.push(words.files.removed_there.trim_matches(['(', ')']).to_owned());
    }
    if beside {
        all.push(words.files.stands_beside.to_owned());
    }
    if all.is_empty() { String::new() } else { [" (", &all.join(", "), ")"].concat() }
}

/// What stands beside each other of the balance and the closing sentence, by name: nobody has chosen yet.
fn once_beside(card: &Card, dilemma: &Dilemma, words: Spoken<Words>) -> Vec<String> {
    let mut all = Vec::new();
    let note = |name: &str, told: &str| [name, " ", told, " (", words.files.stands_beside, ")"].concat();
    for (after, name) in [(false, words.card.before), (true, words.card.after)] {
        for form in card.beside(balance_id(after)) {
            all.push(note(&[name, ":"].concat(), &weighed(form, dilemma, words)));
        }
    }
    for (part, begins) in (0..CLOSING).zip(*words.card.closing_parts) {
        let forms = card.beside(&closing_id(part));
        all.extend(forms.into_iter().filter(|form| !form.text.is_empty()).map(|form| note(begins, &form.text)));
    }
    all
}

/// What stands under this name on the card of this dilemma, in words, with whatever stands beside it; none where nothing
/// does that is read.
pub fn entry(deck: &Deck, session: &Session, id: &str, name: &str, words: Spoken<Words>) -> Option<String> {
    let slide = deck.find(id).map(|(_, slide)| slide)?;
    let Layout::Dilemma(dilemma) = &slide.layout else { return None };
    let card = session.dilemmas.get(id)?;
    let note = card.note(name)?;
    let part = |part: &u8| closing_id(*part) == name;
    // Of what stands beside each other all: one of them came in.
    let forms = card.beside(name);
    let forms = if forms.is_empty() { vec![note] } else { forms };
    let all = |told: &dyn Fn(&Note) -> String| forms.iter().map(|form| told(form)).collect::<Vec<_>>().join(" | ");
    let text = |note: &Note| note.text.clone();
    let weighed = |note: &Note| weighed(note, dilemma, words);
    let (before, told) = match name {
        _ if note.question != ONCE => {
            let variation = note.question == VARIATION;
            let question =
                if variation { words.card.what_if.to_owned() } else { question_name(deck, note.question, words) };
            (question, all(&text))
        }
        "before" => (words.card.before.to_owned(), all(&weighed)),
        "after" => (words.card.after.to_owned(), all(&weighed)),
        _ => {
            let part = (0..CLOSING).find(part)?;
            let begins = words.card.closing_parts.get(usize::from(part)).copied().unwrap_or_default();
            (words.card.closing.to_owned(), [begins, " ", &all(&text)].concat())
        }
    };
    Some([&slide.title.plain(), ", ", &before, ": ", &told].concat())
}
