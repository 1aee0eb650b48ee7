//! Somebody on the line in the room: a dot that is a slider, with what is known of who it is.

use super::dots::Hand;
use super::*;
use crate::browser::pointer;
use crate::session::line::{DotId, Percent, Phase};
use leptos::ev::{self, KeyboardEvent, PointerEvent};

/// What is shown of a dot.
#[derive(Clone, PartialEq)]
struct Stands {
    /// Counted from 0.
    index: usize,
    at: Percent,
    /// The middle of the dot, in px from the left end of the line and downwards from it.
    spot: (i32, i32),
    /// How far right of it they stood the first time, in px; 0 where they haven't moved.
    from: i32,
    name: String,
    chosen: bool,
    speaking: bool,
    /// Whether it can't be moved, since the line is locked.
    fixed: bool,
}

fn stands(hand: Hand, id: DotId) -> Option<Stands> {
    hand.line.with(|line| {
        let index = line.dots.iter().position(|dot| dot.id == id)?;
        let dot = line.dots.get(index)?;
        let (width, at) = (i32::from(hand.room.get().0), line.place(dot));
        let x = |at: Percent| i32::from(at.get()) * width / 100;
        let spot = hand.swarm.with(|swarm| swarm.spots.get(index).copied());
        let spot = spot.map_or((x(at), 0), |spot| (spot.x / 100, spot.y / 100));
        let from = if line.again.on { x(dot.at) - x(at) } else { 0 };
        let name = dot.who.parts().fold(String::new(), |name, part| name + ", " + part);
        Some(Stands {
            index,
            at,
            spot,
            from,
            name,
            chosen: hand.chosen.get() == Some(id),
            speaking: line.speaking.is_some_and(|speaking| speaking.id == id),
            fixed: line.phase == Phase::Locked && !line.again.on,
        })
    })
}

/// One dot.
pub fn person(hand: Hand, dot: DotId) -> Tag {
    // One for all that is shown of a dot, so that one that moves wakes no other.
    let stands = memo(move || stands(hand, dot));
    let at = move || stands.with(|stands| stands.as_ref().map_or(Percent::MIDDLE, |stands| stands.at));
    let of = move |of: fn(&Stands) -> i32| px(stands.with(|stands| stands.as_ref().map_or(0, of)));
    let line = hand.stage.deck.lines().find(|(slide, _)| slide.id == *hand.id);
    let (low, high) = line.map(|(_, line)| (line.low.plain(), line.high.plain())).unwrap_or_default();
    let words = hand.stage.words;
    let label = move || {
        let (index, name) = stands
            .with(|stands| stands.as_ref().map_or((0, String::new()), |stands| (stands.index, stands.name.clone())));
        (words.person)(index + 1) + &name
    };
    let is = move |is: fn(&Stands) -> bool| stands.with(|stands| stands.as_ref().is_some_and(is));
    let moved = move || {
        let from = stands.with(|stands| stands.as_ref().map_or(0, |stands| stands.from));
        (from != 0).then_some(if from < 0 { "right" } else { "left" })
    };
    let pressed = move |event: PointerEvent| {
        if event.button() == 0 && pointer::capture(&event) {
            hand.down.set_value(Some((event.client_x(), Some(dot))));
        }
    };
    classed("div", "dot")
        .attr("role", "slider")
        .attr("tabindex", "0")
        .attr("aria-valuemin", "0")
        .attr("aria-valuemax", "100")
        .live_attr("aria-valuenow", move || at().get().to_string())
        .live_attr("aria-valuetext", move || (words.place)(at(), &low, &high))
        .live_attr("aria-label", label)
        .live_attr("aria-readonly", move || is(|stands| stands.fixed).then_some("true"))
        .live_attr("data-chosen", move || is(|stands| stands.chosen))
        .live_attr("data-speaking", move || is(|stands| stands.speaking))
        .live_attr("data-moved", moved)
        .live_style("--dot", move || px(i32::from(hand.swarm.with(|swarm| swarm.diameter))))
        .live_style("--x", move || of(|stands| stands.spot.0))
        .live_style("--y", move || of(|stands| stands.spot.1))
        .live_style("--from", move || of(|stands| stands.from.abs()))
        .on(ev::focus, move |_| hand.chosen.set(Some(dot)))
        .on(ev::pointerdown, pressed)
        .on(ev::keydown, move |event| moved_by_key(&event, hand, dot, untrack(at)))
}

/// As the ARIA Authoring Practices have it for a slider; Delete takes the dot away.
fn moved_by_key(event: &KeyboardEvent, hand: Hand, dot: DotId, at: Percent) {
    let to = match event.key().as_str() {
        "ArrowRight" | "ArrowUp" => at.moved(1),
        "ArrowLeft" | "ArrowDown" => at.moved(-1),
        "PageUp" => at.moved(10),
        "PageDown" => at.moved(-10),
        "Home" => Percent::near(0.0),
        "End" => Percent::near(100.0),
        "Delete" | "Backspace" => {
            event.prevent_default();
            return hand.take_away(dot);
        }
        _ => return,
    };
    event.prevent_default();
    if to != at {
        hand.shift(dot, to);
    }
}

fn px(length: i32) -> String {
    length.to_string() + "px"
}
