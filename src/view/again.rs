//! The way back to the lines at the end of the afternoon, to stand on them once more.

use super::*;
use crate::session::Action;
use crate::session::line::{Fact, Line, Phase};

/// A button for each line on which somebody stands.
pub fn again() -> Part {
    let stage = stage();
    let stood = move || {
        let alone = stage.is_alone();
        let stands =
            // What is collected hidden has no end before it is shown.
            |line: &Line| line.phase != Phase::Hidden && if alone { line.own.is_some() } else { !line.dots.is_empty() };
        let mut stood: Vec<i64> = Vec::new();
        for (row, (slide, _)) in stage.deck.lines().enumerate() {
            if stage.session().with(|session| session.lines.get(&slide.id).is_some_and(stands)) {
                stood.push(row as i64);
            }
        }
        stood
    };
    live(stood, move |stood: &Vec<i64>| {
        let mut links = classed("div", "once-more").child(tag("span").text(stage.words.line.again));
        for (row, (slide, line)) in stage.deck.lines().enumerate() {
            let goes = move |_| {
                stage.act(Action::Line(slide.id.clone(), Fact::Again(true)));
                stage.show_id(&slide.id);
            };
            if stood.contains(&(row as i64)) {
                links = links.child(button("quiet", goes).text(line.word.as_str()));
            }
        }
        (!stood.is_empty()).then_some(links)
    })
}
