//! What stands below the line in the room: how many, what may be said of them, and what can be done without a pointer.

use super::dots::Hand;
use super::*;
use crate::session::line::{DotId, Fact, Percent, Phase};
use leptos::ev;

pub fn tools(hand: Hand) -> Part {
    either(
        move || hand.line.with(|line| line.speaking.is_some()),
        move || turns::turns(hand),
        move || {
            classed("div", "tools")
                .child(
                    classed("div", "crowd")
                        .child(count(hand))
                        .child(group_asked(hand))
                        .child(when(move || !hand.line.with(|line| line.again.on), move || told::told(hand))),
                )
                .child(again(hand))
                .child(classed("div", "acts").child(hands(hand)))
        },
    )
}

/// "12 van 20 op de lijn, 8 zonder positie".
pub fn count(hand: Hand) -> Tag {
    let words = hand.stage.words;
    let told = move || {
        let (n, nowhere) = hand.line.with(|line| (line.dots.len(), line.nowhere));
        let mut told = match hand.stage.session().with(session::Session::group) {
            Some(all) => (words.line.people_of)(n, all),
            None => (words.people)(n),
        };
        if nowhere > 0 {
            told += &(words.line.nowhere_too)(nowhere);
        }
        told
    };
    classed("span", "count").attr("role", "status").live_text(told)
}

/// Asks once how many are in the room.
fn group_asked(hand: Hand) -> Part {
    let unknown = move || hand.stage.session().with(|session| session.group == 0);
    when(unknown, move || group_size(hand))
}

/// How many are in the room. Taken when it is complete: a 2 on the way to 20 is no answer.
pub fn group_size(hand: Hand) -> Tag {
    let stage = hand.stage;
    let taken = move |event: ev::Event| {
        let group = event_target_value(&event).parse().unwrap_or(0);
        stage.act(session::Action::Counted(group));
    };
    let group = move || stage.session().with(|session| session.group().map(|group| group.to_string()));
    classed("label", "group-size").text(stage.words.line.group_size).text(" ").child(
        tag("input")
            .attr("type", "number")
            .attr("aria-label", stage.words.line.group_size)
            .attr("min", "1")
            .attr("max", "999")
            .live_value(move || group().unwrap_or_default())
            .on(ev::change, taken),
    )
}

/// What is done to a dot, to the line, and to who speaks.
fn hands(hand: Hand) -> Part {
    let stage = hand.stage;
    let words = stage.words;
    let mine = move |part: &session::Part| matches!(part, session::Part::Line(id, _) if id == hand.id);
    let closed = move || hand.phase() == Phase::Locked;
    let opens = move |_| stage.toggle(crate::stage::Panel::Line(hand.place));
    let asked = move |_| hand.act(Fact::Asked(stage.clock()));
    let unasked =
        move || hand.line.with(|line| line.shown().iter().any(|dot| line.turns.iter().all(|turn| turn.id != dot.id)));
    let is_again = move || hand.line.with(|line| line.again.on);
    vec![
        either(
            move || hand.phase() == Phase::Hidden,
            move || button("button", move |_| hand.act(Fact::Shown)).text(words.line.show),
            move || {
                button("button", asked).live_attr("hidden", move || is_again() || !unasked()).text(words.line.speak)
            },
        ),
        button("button", move |_| hand.act(Fact::Again(false)))
            .live_attr("hidden", move || !is_again())
            .text(words.line.again_off)
            .into(),
        button("quiet", move |_| hand.stand(Percent::MIDDLE))
            .node_ref(hand.adder)
            .live_attr("hidden", closed)
            .text(words.add_dot)
            .into(),
        button("quiet", opens).attr("aria-haspopup", "dialog").text(words.line.more).into(),
        button("quiet", move |_| untrack(move || hand.chosen()).into_iter().for_each(|dot| hand.take_away(dot)))
            .live_attr("hidden", closed)
            .live_attr("disabled", move || hand.chosen().is_none())
            .text(words.remove_dot)
            .into(),
        when(closed, move || reopener(hand)),
        undo(stage, mine).into(),
        redo(stage, mine).into(),
    ]
    .into()
}

/// Says that the line is locked, and opens it again.
pub fn reopener(hand: Hand) -> Part {
    let words = hand.stage.words.line;
    let reopened = move |_| hand.act(Fact::Reopened(hand.stage.clock()));
    vec![tag("span").text(words.is_locked).into(), button("quiet", reopened).text(words.reopen).into()].into()
}

/// At the end of the afternoon: how they moved, and why.
fn again(hand: Hand) -> Part {
    let words = hand.stage.words.line;
    let told = move || {
        hand.line.with(|line| {
            let moves = line.moves();
            let mut told = (words.moves)(moves.left, moves.right);
            if let Some([before, after]) = moves.median {
                told = told + " " + (words.middle_moved)(after.cmp(&before));
            }
            told
        })
    };
    when(
        move || hand.line.with(|line| line.again.on),
        move || {
            let why = move || hand.line.with(|line| line.again.why.clone());
            vec![
                classed("p", "again").attr("role", "status").live_text(told).into(),
                field(words.why, why, move |why| hand.act(Fact::Because(why))).into(),
            ]
        },
    )
}

/// A field of one line for what somebody types, in whatever direction it is written.
pub fn field(label: &'static str, value: impl Fn() -> String + 'static, typed: impl Fn(String) + 'static) -> Tag {
    let input =
        tag("input").attr("type", "text").attr("aria-label", label).attr("dir", "auto").attr("autocomplete", "off");
    classed("label", "entry").text(label).text(" ").child(input.live_value(value).on_input(typed))
}

/// Moves a dot by a percent, without a drag.
pub fn step(hand: Hand, dot: DotId, name: &'static str, strokes: &'static str, by: i16) -> Tag {
    let moved = move |_| {
        let at = hand.line.with_untracked(|line| line.dot(dot).map(|dot| line.place(dot)));
        at.into_iter().for_each(|at| hand.shift(dot, at.moved(by)));
    };
    button("icon", moved).attr("aria-label", name).child(strip::icon(strokes))
}
