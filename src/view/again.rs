//! The way back to the lines at the end of the afternoon, to stand on them once more.

use super::*;
use crate::session::Action;
use crate::session::line::{Fact, Line, Phase};

/// A button for each line on which somebody stands.
pub fn again() -> Part {
    let stage = stage();
    let stood = move || {
        let alone = stage.way.get() == Some(Way::Alone);
        let stands =
            |line: &Line| if alone { line.own.is_some() } else { !line.dots.is_empty() && line.phase != Phase::Hidden };
        stage.session().with(|session| {
            stage.deck.lines().map(|(slide, _)| session.lines.get(&slide.id).is_some_and(stands)).collect::<Vec<_>>()
        })
    };
    live(stood, move |stood| {
        let lines = stage.deck.lines().zip(stood).filter(|(_, stood)| **stood).map(|((slide, line), _)| {
            let goes = move |_| {
                stage.act(Action::Line(slide.id.clone(), Fact::Again(true)));
                stage.show_id(&slide.id);
            };
            Part::from(button("quiet", goes).text(line.word.as_str()))
        });
        let lines: Part = lines.collect();
        stood
            .contains(&true)
            .then(|| classed("div", "once-more").child(tag("span").text(stage.words.line.again)).child(lines))
    })
}
