//! What was noted, by dilemma and question.

use super::*;
use crate::deck;
use crate::session::harvest::{Sheaf, gather};

pub fn harvest(harvest: &'static deck::Harvest) -> Part {
    let stage = stage();
    let sheaves = move || stage.session().with(|session| gather(stage.deck, session, &harvest.dilemmas));
    let cards = move |sheaves: &Vec<Sheaf>| -> Part { sheaves.iter().map(|sheaf| card(stage, sheaf)).collect() };
    classed("div", "sheaves").child(live(sheaves, cards)).into()
}

/// One dilemma's part. The notes are text: what a person typed never becomes markup.
fn card(stage: Stage, sheaf: &Sheaf) -> Tag {
    let heading = tag("h3").child(link(&sheaf.dilemma).text(sheaf.title.plain()));
    let noted = !sheaf.notes.is_empty();
    let notes = sheaf.notes.iter().fold(tag("dl"), |list, (number, question, note)| {
        let asked = tag("dt")
            .child(classed("span", "badge").text((number + 1).to_string()))
            .text(" ")
            .child(classed("span", "asked").text(question.plain()));
        list.child(asked).child(tag("dd").text(note.clone()))
    });
    let none = || classed("p", "hint").text(stage.words.nothing_noted);
    classed("article", "sheaf").child(heading).child(if noted { notes } else { none() })
}
