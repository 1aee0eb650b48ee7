//! The line of a check-in: people as dots on it in the room, one's own place alone.

use super::*;
use crate::deck;
use crate::session::{Action, line::Fact};

pub fn check_in(id: &'static String, place: usize, line: &'static deck::CheckIn) -> Part {
    if !crate::ROOM {
        return own(id, line);
    }
    let stage = stage();
    either(move || stage.is_alone(), move || own(id, line), move || dots::dots(id, place))
}

/// One person's own place.
fn own(id: &'static String, line: &'static deck::CheckIn) -> Part {
    let stage = stage();
    let words = stage.words;
    let range = range::Range {
        label: words.your_place,
        hint: words.place_hint,
        unset: words.unplaced,
        clear: words.clear_place,
        poles: [line.low.plain(), line.high.plain()],
        ends: false,
        at: stage.select(move |session| session.lines.get(id)?.own),
        on_set: Callback::new(move |at| stage.act(Action::Line(id.clone(), Fact::Placed(at)))),
        on_clear: Callback::new(move |()| stage.act(Action::Line(id.clone(), Fact::Cleared))),
    };
    let stood = stage.line(id);
    let later = when(move || stood.with(|line| line.again.on && line.own.is_some()), move || later(id, line));
    vec![range.tag().into(), later, notices::saved_at().into(), to_room(id)].into()
}

/// For who came here without a way in: that a whole room stands on this line elsewhere.
fn to_room(id: &'static str) -> Part {
    let stage = stage();
    let to = ["?", Way::Room.word(), "#", id].concat();
    let link = move || {
        let link = classed("a", "way-in").attr("href", to.clone()).text(stage.words.room);
        classed("p", "hint").text(stage.words.with_group).text(" ").child(link)
    };
    when(move || stage.way.get().is_none(), link)
}

/// One's own place at the end of the afternoon, and in a line why. The first one stays where it is.
fn later(id: &'static String, line: &'static deck::CheckIn) -> Tag {
    let stage = stage();
    let words = stage.words.line;
    let act = move |fact| stage.act(Action::Line(id.clone(), fact));
    let range = range::Range {
        label: words.place_now,
        hint: stage.words.place_hint,
        unset: stage.words.unplaced,
        clear: words.clear_now,
        poles: [line.low.plain(), line.high.plain()],
        ends: false,
        at: stage.select(move |session| session.lines.get(id)?.again.own),
        on_set: Callback::new(move |at| act(Fact::Reconsidered(Some(at)))),
        on_clear: Callback::new(move |()| act(Fact::Reconsidered(None))),
    };
    let why = move || stage.session().with(|session| session.line(id).again.why);
    classed("div", "later")
        .child(classed("h3", "now").text(words.place_now))
        .child(range.tag())
        .child(tools::field(words.why, why, move |why| act(Fact::Because(why))))
        .child(button("quiet", move |_| act(Fact::Again(false))).text(words.again_off))
}
