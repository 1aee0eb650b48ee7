//! What was found, by dilemma: the little that is read out at the end. It fills itself; who leads chooses from the notes.

use super::*;
use crate::deck;
use crate::session::column::Column;
use crate::session::dilemma::{Card, Mark, Note};
use crate::session::harvest::{Sheaf, gather};
use crate::stage::Panel;

pub fn harvest(harvest: &'static deck::Harvest) -> Part {
    let stage = stage();
    let alone = move || stage.way.get() == Some(Way::Alone);
    let sheaves = move || (stage.session().with(|session| gather(stage.deck, session, &harvest.dilemmas)), alone());
    let cards = move |(sheaves, alone): &(Vec<Sheaf>, bool)| -> Part {
        sheaves.iter().map(|sheaf| card(stage, sheaf, sheaves.len(), *alone)).collect()
    };
    classed("div", "sheaves").child(live(sheaves, cards)).into()
}

/// One dilemma's part, of so many. The notes are text: what a person typed never becomes markup.
fn card(stage: Stage, sheaf: &Sheaf, of: usize, alone: bool) -> Tag {
    let words = stage.words.card;
    let heading = tag("h3").child(link(&sheaf.dilemma).text(sheaf.title.plain()));
    let mut list = tag("dl");
    let (closing, moved) = (closing(stage, &sheaf.card, alone), moved(stage, sheaf, alone));
    let holds = holds(stage, sheaf, of, alone);
    // Behind the last note that is seen: how many aren't.
    let beyond = holds.iter().flatten().filter(|holds| !**holds).count();
    let told = || (beyond > 0).then(|| classed("span", "beyond").text([" ", &(words.beyond)(beyond)].concat()));
    let last = holds.last().and_then(|holds| holds.iter().rposition(|holds| *holds)).filter(|_| sheaf.open.is_none());
    for (place, ((question, notes), holds)) in sheaf.found.iter().zip(&holds).enumerate() {
        let name = crate::report::question_name(stage.deck, *question, stage.words);
        let ends = |at| place + 1 == sheaf.found.len() && last == Some(at);
        let note = |(at, (note, holds)): (usize, (&Note, &bool))| {
            let note = found(stage, note, *question).attr("data-beyond", !holds);
            note.child(ends(at).then(told).flatten())
        };
        list = list.child(tag("dt").text(name)).children(notes.iter().zip(holds).enumerate().map(note));
    }
    if let Some(open) = &sheaf.open {
        let open = classed("dd", "open").text(open.text.clone()).child(told());
        list = list.child(tag("dt").text(words.open_question)).child(open);
    }
    let none = || {
        let told = match (sheaf.waits(), sheaf.can_choose(stage.deck)) {
            (false, _) => stage.words.nothing_noted,
            (true, true) => words.not_chosen,
            (true, false) => words.in_the_report,
        };
        classed("p", "hint").text(told)
    };
    let more = classed("p", "hint").text((words.more_alone)(sheaf.more()));
    classed("article", "sheaf")
        .child(heading)
        .child(match sheaf.is_empty() {
            true if closing.is_some() || moved.is_some() => None,
            true => Some(none()),
            false => Some(list),
        })
        .child(closing)
        .child(moved)
        .child((alone && !sheaf.is_empty() && sheaf.more() > 0).then_some(more))
        .child(choose(stage, sheaf))
}

/// Which notes have room on a beamer beside what else stands there, reckoned in letters, since nobody reads what is cut
/// off: the slide's own height and that of a column, in lines of its text, and as many letters as a line surely has.
fn holds(stage: Stage, sheaf: &Sheaf, of: usize, alone: bool) -> Vec<Vec<bool>> {
    const LETTERS: usize = 112;
    const LINES: usize = 24;
    const ACROSS: usize = 4;
    let across = of.clamp(1, ACROSS);
    let column = Column { letters: (LETTERS / across).saturating_sub(2), lines: LINES / of.div_ceil(ACROSS).max(1) };
    let balance = match stage.deck.find(&sheaf.dilemma).map(|(_, slide)| &slide.layout) {
        Some(deck::Layout::Dilemma(dilemma)) => crate::report::balance(&sheaf.card, dilemma, stage.words, alone),
        _ => None,
    };
    let sentence = crate::report::sentence(&sheaf.card, stage.words, alone);
    let open = sheaf.open.as_ref().map(|open| [stage.words.card.open_question, " ", &open.text].concat());
    // Its heading is larger; and there are the button, and what stands between all these.
    let heading = Column { letters: column.letters * 3 / 4, ..column }.lines_of(&sheaf.title.plain());
    let texts = [balance, sentence, open].into_iter().flatten().map(|text| column.lines_of(&text));
    let taken = heading + texts.sum::<usize>() + 4 + sheaf.found.len() / 2;
    let names = sheaf.found.iter().map(|(question, _)| {
        let tried = stage.deck.form(*question) == deck::Form::Tried;
        let name = crate::report::question_name(stage.deck, *question, stage.words).chars().count() + 2;
        // And whether it worked.
        name + if tried { stage.words.card.failed.chars().count() } else { 0 }
    });
    let names: Vec<usize> = names.collect();
    Column { lines: column.lines.saturating_sub(taken), ..column }.holds(&sheaf.found, &names)
}

/// A note; of what was tried whether it worked, and whether it speaks against the others.
fn found(stage: Stage, note: &Note, question: u8) -> Tag {
    let words = stage.words.card;
    let tried = stage.deck.form(question) == deck::Form::Tried;
    let name = match (tried, note.cell) {
        (true, 0) => Some(words.worked),
        (true, _) => Some(words.failed),
        (false, _) => None,
    };
    let dissent = note.has(Mark::Dissent).then(|| words.marks.get(Mark::Dissent as usize).copied().unwrap_or_default());
    let mut said = tag("dd");
    for name in name.into_iter().chain(dissent) {
        said = said.child(tag("b").text(name)).text(": ");
    }
    said.text(note.text.clone())
}

fn closing(stage: Stage, card: &Card, alone: bool) -> Option<Tag> {
    crate::report::sentence(card, stage.words, alone).map(|sentence| classed("p", "sentence").text(sentence))
}

/// Where the balance went.
fn moved(stage: Stage, sheaf: &Sheaf, alone: bool) -> Option<Tag> {
    let (_, slide) = stage.deck.find(&sheaf.dilemma)?;
    let deck::Layout::Dilemma(dilemma) = &slide.layout else { return None };
    let balance = crate::report::balance(&sheaf.card, dilemma, stage.words, alone)?;
    Some(classed("p", "hint").text(balance))
}

/// For who leads: to the notes, of which some are picked.
fn choose(stage: Stage, sheaf: &Sheaf) -> Option<Part> {
    let (place, _) = stage.deck.find(&sheaf.dilemma).filter(|_| sheaf.card.is_noted())?;
    let all = sheaf.written().count();
    let opener = move || {
        let open = move |_| stage.toggle(Panel::Questions(place));
        button("quiet", open).attr("aria-haspopup", "dialog").text((stage.words.card.choose)(all))
    };
    Some(when(move || !stage.is_alone(), opener))
}
