//! The report of an afternoon: the lines, every note, the harvest. As a row of blocks, which become Markdown or a page,
//! and as a table.
//!
//! Pure: the words come in. What was typed stays text: in Markdown all that could be markup is escaped.

mod card;
mod day;
mod table;
mod text;

use crate::deck::{Deck, Dilemma, Form, Layout};
use crate::session::Session;
use crate::session::agenda::Civil;
use crate::session::dilemma::{CLOSING, Card, Mark, Note, VARIATION};
use crate::session::harvest::{Sheaf, gather};
use crate::session::line::{Line, Percent, Phase};
use crate::session::rounds::{Fact, MOST, letter, missed, plan};
use crate::words::{Spoken, Words};
pub use card::{entry, of_dilemma};
pub use day::{date, moment};
use std::cmp::Ordering;
pub use table::csv;
pub use text::{html, markdown};

/// A piece of the report.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// Of this level, 1 to 4.
    Heading(u8, String),
    Text(String),
    /// Of a list.
    Item(String),
}

/// The whole report, of an afternoon that is reported on at this time, or of what somebody did alone.
pub fn report(deck: &Deck, session: &Session, words: Spoken<Words>, at: Civil, alone: bool) -> Vec<Block> {
    let (year, month, day) = date(at.day);
    let group = session.group().map(|group| ". ".to_owned() + &(words.files.in_the_room)(group));
    let when = (words.files.date)(day, month, year) + &group.unwrap_or_default() + ".";
    let mut blocks = vec![
        Block::Heading(1, words.files.report_of.to_owned() + &deck.title),
        Block::Text(when),
        Block::Heading(2, words.files.lines.to_owned()),
    ];
    let empty = blocks.len();
    for (slide, check_in) in deck.lines() {
        for told in session.lines.get(&slide.id).map(|line| of_line(line, check_in, words)).unwrap_or_default() {
            blocks.push(Block::Item([&check_in.word, ": ", &told].concat()));
        }
    }
    if blocks.len() == empty {
        blocks.push(Block::Text(words.files.nothing.to_owned()));
    }
    of_rounds(deck, session, words, &mut blocks);
    for slide in &deck.slides {
        if let Layout::Dilemma(dilemma) = &slide.layout {
            blocks.push(Block::Heading(2, slide.title.plain()));
            let told = of_dilemma(deck, &session.dilemma(&slide.id), dilemma, words, alone);
            let nothing = told.is_empty().then(|| Block::Text(words.files.nothing.to_owned()));
            blocks.extend(told.into_iter().chain(nothing));
        }
    }
    let harvests = deck.slides.iter().filter_map(|slide| match &slide.layout {
        Layout::Harvest(harvest) => Some(harvest),
        _ => None,
    });
    for harvest in harvests {
        blocks.push(Block::Heading(2, words.files.harvest.to_owned()));
        for sheaf in gather(deck, session, &harvest.dilemmas) {
            of_sheaf(deck, &sheaf, (words, alone), &mut blocks);
        }
    }
    blocks
}

/// One dilemma's part of the harvest.
fn of_sheaf(deck: &Deck, sheaf: &Sheaf, (words, alone): (Spoken<Words>, bool), blocks: &mut Vec<Block>) {
    blocks.push(Block::Heading(3, sheaf.title.plain()));
    let before = blocks.len();
    let Some(dilemma) = deck.find(&sheaf.dilemma).and_then(|(_, slide)| match &slide.layout {
        Layout::Dilemma(dilemma) => Some(dilemma),
        _ => None,
    }) else {
        return;
    };
    for (question, notes) in &sheaf.found {
        let name = question_name(deck, *question, words);
        for note in notes {
            let cell = cell_name(deck, dilemma, *question, note.cell, words);
            let mut parts = vec![name.as_str(), cell.as_str()];
            if note.has(Mark::Dissent) {
                parts.extend(words.card.marks.get(Mark::Dissent as usize));
            }
            parts.retain(|part| !part.is_empty());
            blocks.push(Block::Item([&parts.join(", "), ": ", &note.text].concat()));
        }
    }
    if let Some(open) = &sheaf.open {
        blocks.push(Block::Item([words.card.open_question, ": ", &open.text].concat()));
    }
    let waits = || words.files.not_chosen.to_owned();
    let ending =
        [sheaf.waits().then(waits), sentence(&sheaf.card, words, alone), balance(&sheaf.card, dilemma, words, alone)];
    blocks.extend(ending.into_iter().flatten().map(Block::Text));
    if blocks.len() == before {
        blocks.push(Block::Text(words.files.nothing.to_owned()));
    }
}

/// The rounds as they were held, and what a group missed by those that weren't; nothing where none was started.
fn of_rounds(deck: &Deck, session: &Session, words: Spoken<Words>, blocks: &mut Vec<Block>) {
    let Some(rounds) = deck.rounds() else { return };
    let held = session.rounds.begun.len().min(MOST.into()) as u8;
    if held == 0 {
        return;
    }
    blocks.push(Block::Heading(2, words.files.rotation.to_owned()));
    let rows = plan(rounds, &session.rounds, held);
    for (round, (seats, begun)) in rows.iter().zip(&session.rounds.begun).enumerate() {
        // One that was broken off was none.
        if !begun.void {
            let places: Vec<(char, usize)> =
                (0u8..).zip(seats).map(|(group, table)| (letter(group), usize::from(*table) + 1)).collect();
            blocks.push(Block::Item((words.files.rotation_row)(round + 1, &places)));
        }
    }
    // When it is reported on, what wasn't held won't be.
    let mut log = session.rounds.clone();
    log.apply(Fact::LetGo);
    for (group, tables) in missed(rounds, &log) {
        let dilemmas: Vec<usize> = tables.iter().map(|table| usize::from(*table) + 1).collect();
        blocks.push(Block::Item((words.card.missed)(letter(group), &dilemmas)));
    }
}

/// The name of a question in the deck, else its number.
pub fn question_name(deck: &Deck, question: u8, words: Spoken<Words>) -> String {
    deck.question_name(question).cloned().unwrap_or_else(|| (words.card.question)(usize::from(question) + 1))
}

/// What a part of a question is called; empty where there is but one.
pub fn cell_name(deck: &Deck, dilemma: &Dilemma, question: u8, cell: u8, words: Spoken<Words>) -> String {
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

/// The closing sentence, as one, of a table or of somebody alone; none where nothing of it was written.
pub fn sentence(card: &Card, words: Spoken<Words>, alone: bool) -> Option<String> {
    let mut sentence = String::new();
    let parts = if alone { words.card.closing_alone } else { words.card.closing_parts };
    for (part, begins) in (0..CLOSING).zip(*parts) {
        let text = card.closed(part).trim();
        if !text.is_empty() {
            let before = if sentence.is_empty() { "" } else { ", " };
            // What goes on has no full stop in it, but for an abbreviation's or an ellipsis.
            let so_far = sentence.strip_suffix('.').filter(|text| !text.ends_with('.')).unwrap_or(&sentence);
            sentence = [so_far, before, begins, " ", text].concat();
        }
    }
    let end = if sentence.ends_with(['.', '!', '?', '…']) { "" } else { "." };
    // Not all begin with their first part.
    sentence.get_mut(..1)?.make_ascii_uppercase();
    Some(sentence + end)
}

/// Where the balance was before the talk and after it, and which way it went, in words; none where it was never placed.
pub fn balance(card: &Card, dilemma: &Dilemma, words: Spoken<Words>, alone: bool) -> Option<String> {
    let [low, high] = dilemma.sides.each_ref().map(|side| side.name.as_str());
    // Within a sentence its place has no colon.
    let told = |at: Percent| (words.place)(at, low, high).replacen(": ", " ", 1);
    let (before, after) = (card.balance(false), card.balance(true));
    let toward = before.zip(after).and_then(|(before, after)| match after.cmp(&before) {
        Ordering::Less => Some(low),
        Ordering::Equal => None,
        Ordering::Greater => Some(high),
    });
    match (before.map(told), after.map(told)) {
        (Some(before), Some(after)) => Some((words.card.balance_moved)(alone, &before, &after, toward)),
        (Some(before), None) => Some([words.card.before, ": ", &before].concat()),
        (None, Some(after)) => Some([words.card.after, ": ", &after].concat()),
        (None, None) => None,
    }
}

/// What is said of a line, once at the start and once at the end. What is hidden isn't told.
fn of_line(line: &Line, check_in: &crate::deck::CheckIn, words: Spoken<Words>) -> Vec<String> {
    let (low, high) = (check_in.low.plain(), check_in.high.plain());
    let told = |at| (words.place)(at, &low, &high);
    let mut all = Vec::new();
    let people = (words.people)(line.dots.len());
    if line.phase == Phase::Hidden && !line.dots.is_empty() {
        return vec![[people.as_str(), ", ", words.files.still_hidden].concat()];
    }
    if line.dots.is_empty() {
        all.extend(line.own.map(|own| words.files.place_alone.to_owned() + &told(own)));
        all.extend(line.again.own.map(|own| [words.line.place_now, " ", &told(own)].concat()));
    } else {
        let middle = line.stats(None).spread.map(|spread| told(Percent::half(spread.median)));
        all.push(middle.map_or(people.clone(), |middle| [people.as_str(), words.group_middle, &middle].concat()));
        // How they moved is told also where the first time is shown again.
        let mut at_the_end = line.clone();
        at_the_end.again.on |= line.dots.iter().any(|dot| dot.again.is_some());
        if let Some(moves) = at_the_end.moves() {
            let mut moved = (words.line.moves)(moves.left, moves.right);
            if let Some([before, after]) = moves.median {
                moved = [&moved, " ", (words.line.middle_moved)(after.cmp(&before))].concat();
            }
            all.push(moved);
        }
    }
    let why = line.again.why.trim();
    if !why.is_empty() {
        all.push(words.files.because.to_owned() + why);
    }
    all
}

/// Where a balance lies, in words.
pub fn weighed(note: &Note, dilemma: &Dilemma, words: Spoken<Words>) -> String {
    let [low, high] = dilemma.sides.each_ref().map(|side| side.name.as_str());
    if note.gone { words.files.unplaced.to_owned() } else { (words.place)(note.balance(), low, high) }
}
