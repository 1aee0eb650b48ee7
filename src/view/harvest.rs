//! What was found, by dilemma: the little that is read out at the end. It fills itself; who leads chooses from the notes.

use super::*;
use crate::deck;
use crate::session::dilemma::{Card, Mark, Note};
use crate::session::harvest::{Sheaf, gather};
use crate::stage::Panel;

pub fn harvest(harvest: &'static deck::Harvest) -> Part {
    let stage = stage();
    let alone = move || stage.way.get() == Some(Way::Alone);
    let sheaves = move || (stage.session().with(|session| gather(stage.deck, session, &harvest.dilemmas)), alone());
    let cards = move |(sheaves, alone): &(Vec<Sheaf>, bool)| -> Part {
        sheaves.iter().map(|sheaf| card(stage, sheaf, *alone)).collect()
    };
    classed("div", "sheaves").child(live(sheaves, cards)).into()
}

/// One dilemma's part. The notes are text: what a person typed never becomes markup.
fn card(stage: Stage, sheaf: &Sheaf, alone: bool) -> Tag {
    let words = stage.words.card;
    let heading = tag("h3").child(link(&sheaf.dilemma).text(sheaf.title.plain()));
    let mut list = tag("dl");
    for (question, notes) in &sheaf.found {
        let name = crate::report::question_name(stage.deck, *question, stage.words);
        list = list.child(tag("dt").text(name)).children(notes.iter().map(|note| found(stage, note, *question)));
    }
    if let Some(open) = &sheaf.open {
        list = list.child(tag("dt").text(words.open_question)).child(classed("dd", "open").text(open.text.clone()));
    }
    let none = || {
        let told = match (sheaf.waits(), sheaf.can_choose(stage.deck)) {
            (false, _) => stage.words.nothing_noted,
            (true, true) => words.not_chosen,
            (true, false) => words.in_the_report,
        };
        classed("p", "hint").text(told)
    };
    let (closing, moved) = (closing(stage, &sheaf.card, alone), moved(stage, sheaf));
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
fn moved(stage: Stage, sheaf: &Sheaf) -> Option<Tag> {
    let (_, slide) = stage.deck.find(&sheaf.dilemma)?;
    let deck::Layout::Dilemma(dilemma) = &slide.layout else { return None };
    let balance = crate::report::balance(&sheaf.card, dilemma, stage.words)?;
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
