//! The report of an afternoon: the lines, every note, the harvest. As a row of blocks, which become Markdown or a page,
//! and as a table.
//!
//! Pure: the words come in. What was typed stays text: in Markdown all that could be markup is escaped.

mod text;

use crate::deck::{Deck, Dilemma, Form, Layout};
use crate::session::Session;
use crate::session::agenda::Civil;
use crate::session::dilemma::{CLOSING, Card, Mark, Note, VARIATION, listed};
use crate::session::harvest::gather;
use crate::session::line::{Line, Percent};
use crate::words::Words;
pub use text::{csv, markdown};

/// A piece of the report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// Of this level, 1 to 4.
    Heading(u8, String),
    Text(String),
    /// Of a list.
    Item(String),
}

/// The whole report.
pub fn report(deck: &Deck, session: &Session, words: &Words) -> Vec<Block> {
    let mut blocks = vec![
        Block::Heading(1, words.card.report_of.to_owned() + &deck.title),
        Block::Heading(2, words.card.lines.to_owned()),
    ];
    let empty = blocks.len();
    for (slide, check_in) in deck.lines() {
        if let Some(told) = session.lines.get(&slide.id).and_then(|line| of_line(line, check_in, words)) {
            blocks.push(Block::Item([&check_in.word, ": ", &told].concat()));
        }
    }
    if blocks.len() == empty {
        blocks.push(Block::Text(words.card.nothing.to_owned()));
    }
    for slide in &deck.slides {
        if let Layout::Dilemma(dilemma) = &slide.layout {
            blocks.push(Block::Heading(2, slide.title.plain()));
            of_card(deck, &session.dilemma(&slide.id), dilemma, words, &mut blocks);
        }
    }
    let harvests = deck.slides.iter().filter_map(|slide| match &slide.layout {
        Layout::Harvest(harvest) => Some(harvest),
        _ => None,
    });
    for harvest in harvests {
        blocks.push(Block::Heading(2, words.card.harvest.to_owned()));
        for sheaf in gather(deck, session, &harvest.dilemmas) {
            blocks.push(Block::Heading(3, sheaf.title.plain()));
            for (question, notes) in &sheaf.found {
                let name = question_name(deck, *question, words);
                blocks.extend(notes.iter().map(|note| Block::Item([&name, ": ", &note.text].concat())));
            }
            if let Some(open) = &sheaf.open {
                blocks.push(Block::Item([words.card.open_question, ": ", &open.text].concat()));
            }
            if let Some(sentence) = sentence(&sheaf.card, words) {
                blocks.push(Block::Text(sentence));
            }
        }
    }
    blocks
}

/// The name of a question in the deck, else its number.
pub fn question_name(deck: &Deck, question: u8, words: &Words) -> String {
    deck.question_name(question).cloned().unwrap_or_else(|| (words.card.question)(usize::from(question) + 1))
}

/// What a part of a question is called; empty where there is but one.
pub fn cell_name(deck: &Deck, dilemma: &Dilemma, question: u8, cell: u8, words: &Words) -> String {
    let words = words.card;
    let [left, right] = &dilemma.sides;
    let side = if cell.is_multiple_of(2) { left } else { right };
    match (question, deck.form(question)) {
        (VARIATION, _) => if cell == 0 { words.holds } else { words.tips }.to_owned(),
        (_, Form::List) => String::new(),
        (_, Form::Tried) => if cell == 0 { words.worked } else { words.failed }.to_owned(),
        (_, Form::Map) => [if cell < 2 { words.good } else { words.bad }, ": ", &side.name].concat(),
    }
}

/// The closing sentence, as one; none where nothing of it was written.
pub fn sentence(card: &Card, words: &Words) -> Option<String> {
    let mut sentence = String::new();
    for (part, begins) in (0..CLOSING).zip(words.card.closing_parts) {
        let text = card.closed(part).trim();
        if !text.is_empty() {
            let before = if sentence.is_empty() { "" } else { ", " };
            sentence = [&sentence, before, begins, " ", text].concat();
        }
    }
    let end = if sentence.ends_with(['.', '!', '?', '…']) { "" } else { "." };
    (!sentence.is_empty()).then(|| sentence + end)
}

/// Where the balance was before the talk and after it, in words; none where it was never placed.
pub fn balance(card: &Card, dilemma: &Dilemma, words: &Words) -> Option<String> {
    let [low, high] = dilemma.sides.each_ref().map(|side| side.name.as_str());
    let told = |at: Option<Percent>| at.map(|at| (words.place)(at, low, high));
    match (told(card.balance(false)), told(card.balance(true))) {
        (Some(before), Some(after)) => Some((words.card.balance_moved)(&before, &after)),
        (Some(before), None) => Some([words.card.before, ": ", &before].concat()),
        (None, Some(after)) => Some([words.card.after, ": ", &after].concat()),
        (None, None) => None,
    }
}

fn of_line(line: &Line, check_in: &crate::deck::CheckIn, words: &Words) -> Option<String> {
    let (low, high) = (check_in.low.plain(), check_in.high.plain());
    let told = |at| (words.place)(at, &low, &high);
    if line.dots.is_empty() {
        return line.own.map(|own| words.card.place_alone.to_owned() + &told(own));
    }
    let middle = line.stats(None).spread.map(|spread| told(Percent::half(spread.median)));
    let people = (words.people)(line.dots.len());
    Some(middle.map_or(people.clone(), |middle| [people.as_str(), words.group_middle, &middle].concat()))
}

fn of_card(deck: &Deck, card: &Card, dilemma: &Dilemma, words: &Words, blocks: &mut Vec<Block>) {
    let before = blocks.len();
    let questions = deck.questions().len().min(usize::from(VARIATION)) as u8;
    for question in (0..questions).chain([VARIATION]) {
        let variation = question == VARIATION;
        let cells = if variation { 2 } else { deck.form(question).cells() };
        let mut items = Vec::new();
        for cell in 0..cells {
            let name = cell_name(deck, dilemma, question, cell, words);
            for (_, note) in listed(card, question, cell) {
                let before = if name.is_empty() { "" } else { ": " };
                items.push(Block::Item([&name, before, &note.text, &said(note, words)].concat()));
            }
        }
        if !items.is_empty() {
            let what_if = || words.card.what_if.to_owned();
            let name = if variation { what_if() } else { question_name(deck, question, words) };
            blocks.push(Block::Heading(3, name));
            blocks.append(&mut items);
        }
    }
    let ending = [balance(card, dilemma, words), sentence(card, words)];
    blocks.extend(ending.into_iter().flatten().map(Block::Text));
    if blocks.len() == before {
        blocks.push(Block::Text(words.card.nothing.to_owned()));
    }
}

/// The names of what was said of a note.
fn names(note: &Note, marks: &[Mark], words: &Words) -> Vec<&'static str> {
    marks
        .iter()
        .filter(|mark| note.has(**mark))
        .filter_map(|mark| words.card.marks.get(*mark as usize).copied())
        .collect()
}

/// " (burger of klant, feit, ronde 2)"; empty where nothing was said of it.
fn said(note: &Note, words: &Words) -> String {
    let mut all: Vec<String> = names(note, &Mark::TOUCHED, words).into_iter().map(str::to_owned).collect();
    all.extend(names(note, &Mark::KINDS, words).into_iter().map(str::to_owned));
    if note.round > 0 {
        all.push((words.card.in_round)(note.round));
    }
    if all.is_empty() { String::new() } else { [" (", &all.join(", "), ")"].concat() }
}

/// A day and minute as in a file's name: 2026-11-24-1432. After Howard Hinnant, "chrono-compatible low-level date
/// algorithms" (2013): `civil_from_days`.
pub fn moment(at: Civil) -> String {
    let shifted = i64::from(at.day) + 719_468;
    let (era, of_era) = (shifted.div_euclid(146_097), shifted.rem_euclid(146_097));
    let year = (of_era - of_era / 1460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year + year / 4 - year / 100);
    let month = (5 * of_year + 2) / 153;
    let day = of_year - (153 * month + 2) / 5 + 1;
    let month = if month < 10 { month + 3 } else { month - 9 };
    let year = year + era * 400 + i64::from(month <= 2);
    let two = |number: i64| if number < 10 { "0".to_owned() + &number.to_string() } else { number.to_string() };
    let minute = i64::from(at.minute);
    [year.to_string(), two(month), two(day), two(minute / 60) + &two(minute % 60)].join("-")
}
