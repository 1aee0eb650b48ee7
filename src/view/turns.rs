//! Who has the floor: half a minute each, both ends, the middle, then who stands most alone; and anyone may pass.

use super::dots::Hand;
use super::*;
use crate::session::clock::{Countdown, Span};
use crate::session::line::Fact;
use crate::session::line::order::role;
use crate::stage::Panel;
use crate::words::stopwatch;

/// How long somebody speaks, in ms.
const TURN: i64 = 30_000;

pub fn turns(hand: Hand) -> Tag {
    let stage = hand.stage;
    let words = stage.words.line;
    let left = move || {
        let since = hand.line.with(|line| line.speaking.map_or(0, |speaking| speaking.at));
        Countdown::new(Span::new(since, since + TURN), stage.now.get().unwrap_or(since))
    };
    let why = move || hand.line.with(|line| (words.role)(role(&line.turns)));
    let who = move || {
        let known = hand.line.with(|line| {
            let dot = line.dot(line.speaking?.id)?;
            Some(dot.who.parts().collect::<Vec<_>>().join(", "))
        });
        known.filter(|known| !known.is_empty()).unwrap_or_else(|| words.say_who.to_owned())
    };
    // As long as a name may be, on the slide it is cut: there it stands in full, and can be filled in.
    let opens = move |_| {
        hand.chosen.set(hand.line.with_untracked(|line| line.speaking.map(|speaking| speaking.id)));
        stage.toggle(Panel::Line(hand.place));
    };
    let turn = move |class, name: &'static str, fact: fn(i64) -> Fact| {
        button(class, move |_| hand.act(fact(stage.clock()))).text(name)
    };
    classed("div", "tools turns")
        .live_attr("data-level", move || running::level(left()))
        .child(tools::count(hand))
        .child(time::disc(move || left().permille()))
        .child(classed("span", "turn-left").attr("role", "timer").live_text(move || stopwatch(left().left)))
        .child(
            classed("p", "turn-who")
                .attr("role", "status")
                .child(tag("small").live_text(why))
                .child(button("turn-name", opens).attr("aria-haspopup", "dialog").child(tag("bdi").live_text(who))),
        )
        .child(turn("button", words.next_turn, Fact::Asked))
        .child(turn("quiet", words.passes, Fact::Passed))
        .child(turn("quiet", words.heard, |_| Fact::Heard))
}
