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
    diameter: i32,
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
        // Numbers are given out in turn, so they stand in order.
        let index = line.dots.binary_search_by_key(&id, |dot| dot.id).ok()?;
        let dot = line.dots.get(index)?;
        let (width, at) = (i32::from(hand.room.get().0), line.place(dot));
        let x = |at: Percent| i32::from(at.get()) * width / 100;
        let (spot, diameter) = hand.swarm.with(|swarm| (swarm.spots.get(index).copied(), i32::from(swarm.diameter)));
        let spot = spot.map_or((x(at), 0), |spot| (spot.x / 100, spot.y / 100));
        let from = if line.again.on { x(dot.at) - x(at) } else { 0 };
        let name = dot.who.parts().fold(String::new(), |name, part| name + ", " + part);
        Some(Stands {
            index,
            at,
            spot,
            diameter,
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
    let line = hand.stage.deck.lines().find(|(slide, _)| slide.id == *hand.id);
    let (low, high) = line.map(|(_, line)| (line.low.plain(), line.high.plain())).unwrap_or_default();
    let words = hand.stage.words;
    // One memo and one effect for all that is shown of a dot: there may be hundreds, and one that moves wakes no other.
    let stands = memo(move || stands(hand, dot));
    let shown = move || {
        let Some(stands) = stands.get() else { return Vec::new() };
        let moved = match stands.from {
            0 => None,
            from => Some(if from < 0 { "right" } else { "left" }),
        };
        vec![
            ("aria-valuenow", stands.at.get().to_string().into()),
            ("aria-valuetext", (words.place)(stands.at, &low, &high).into()),
            ("aria-label", ((words.person)(stands.index + 1) + &stands.name).into()),
            ("aria-readonly", stands.fixed.then_some("true").into()),
            ("data-chosen", stands.chosen.into()),
            ("data-speaking", stands.speaking.into()),
            ("data-moved", moved.into()),
            ("--dot", px(stands.diameter).into()),
            ("--x", px(stands.spot.0).into()),
            ("--y", px(stands.spot.1).into()),
            ("--from", px(stands.from.abs()).into()),
        ]
    };
    let pressed = move |event: PointerEvent| {
        if event.button() == 0 && pointer::capture(&event) {
            hand.down.set_value(Some((event.client_x(), Some(dot))));
        }
    };
    let at = move || stands.with_untracked(|stands| stands.as_ref().map_or(Percent::MIDDLE, |stands| stands.at));
    classed("div", "dot")
        .attr("role", "slider")
        .attr("tabindex", "0")
        .attr("aria-valuemin", "0")
        .attr("aria-valuemax", "100")
        .live_set(shown)
        .on(ev::focus, move |_| hand.chosen.set(Some(dot)))
        .on(ev::pointerdown, pressed)
        .on(ev::keydown, move |event| moved_by_key(&event, hand, dot, at()))
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
