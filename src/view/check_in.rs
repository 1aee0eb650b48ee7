//! The line of a check-in: people as dots on it in the room, one's own place alone.

use super::*;
use crate::deck;
use crate::session::Action;
use crate::session::line::{Fact, Line, Percent};

pub fn check_in(id: &'static String, place: usize, line: &'static deck::CheckIn) -> Part {
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
    let again =
        move |session: &session::Session| session.lines.get(id).is_some_and(|line| line.again.on && line.own.is_some());
    let later = when(move || stage.session().with(again), move || later(id, line));
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
        .child(classed("div", "later-line").child(shift(id)).child(range.tag()))
        .child(when(
            move || stage.session().with(|session| session.lines.get(id).is_some_and(|line| line.again.own.is_some())),
            move || classed("p", "later-legend").child(moved::legend(stage)),
        ))
        .child(classed("p", "shifted").attr("role", "status").live_text(move || shifted(id, line)))
        .child(tools::field(words.why, why, move |why| act(Fact::Because(why))))
        .child(button("quiet", move |_| act(Fact::Again(false))).text(words.again_off))
}

/// One's first place as a ring on the line, and a wedge from there to where one stands now.
fn shift(id: &'static str) -> Part {
    let stage = stage();
    let at = move |of: fn(&Line) -> Option<Percent>| {
        let at = stage.session().with(|session| session.lines.get(id).and_then(of));
        at.map(|at| i64::from(at.get()) * 10)
    };
    let places = move || at(|line| line.own).zip(at(|line| line.again.own)).map(|(first, now)| [first, now]);
    let ring = move |at: i64| classed("div", "first").live_style("--from", move || percent(at));
    let first = move || at(|line| line.own).unwrap_or(0);
    let wedge = move |places: &Option<[i64; 2]>| {
        let [first, now] = (*places).filter(|[first, now]| first != now)?;
        let way = if first < now { "right" } else { "left" };
        let wedge = classed("div", "wedge").attr("data-moved", way);
        Some(
            wedge
                .live_style("--from", move || percent(first.min(now)))
                .live_style("--width", move || percent((first - now).abs())),
        )
    };
    let drawn = classed("div", "shift").attr("aria-hidden", "true");
    drawn.child(live(places, wedge)).child(live(first, move |at| ring(*at))).into()
}

/// Where one stood first, and which way one went.
fn shifted(id: &str, line: &deck::CheckIn) -> String {
    let stage = stage();
    let words = stage.words.line;
    let (first, now) = stage.session().with(|session| {
        let line = session.lines.get(id);
        (line.and_then(|line| line.own), line.and_then(|line| line.again.own))
    });
    let Some(first) = first else { return String::new() };
    let told = [words.first_time, &(stage.words.place)(first, &line.low.plain(), &line.high.plain()), "."].concat();
    now.map_or(told.clone(), |now| told + " " + (words.you_moved)(now.cmp(&first)))
}
