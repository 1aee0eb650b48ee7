//! Somebody on the line in the room: a dot that is a slider, with what is known of who it is.

use super::dots::{Down, Hand};
use super::*;
use crate::browser::pointer;
use crate::session::line::swarm::Swarm;
use crate::session::line::{DotId, Line, Percent, Phase};
use leptos::ev::{self, KeyboardEvent, PointerEvent};
use std::cmp::Ordering;

/// What is shown of a dot.
#[derive(Clone, PartialEq)]
pub struct Stands {
    pub id: DotId,
    /// Counted from 0.
    index: usize,
    at: Percent,
    /// The middle of the dot: from the left end of the line, and downwards from it, in thousandths of a percent of the
    /// floor's width and height.
    spot: (i32, i32),
    size: String,
    /// Where they stood the first time; at the first time itself, and for who came late, where they are.
    first: Percent,
    /// How far that is, in thousandths of a percent of the floor's width.
    from: i32,
    name: String,
    chosen: bool,
    /// Whether this is the one that Tab leads to.
    stop: bool,
    speaking: bool,
    /// Whether it can't be moved, since the line is locked.
    fixed: bool,
}

/// All who are drawn on a floor of this size, in the order of their ids; computed at once, so that one who moves wakes
/// only those who are drawn in another way than before.
pub fn crowd(line: Memo<Line>, swarm: &Swarm, room: (u16, u16), chosen: Option<DotId>) -> Vec<Stands> {
    line.with(|line| {
        let hidden = line.phase == Phase::Hidden;
        let fixed = line.now() == Phase::Locked;
        let drawn = line.present().filter(|_| !hidden);
        let chosen = chosen.filter(|chosen| drawn.clone().any(|dot| dot.id == *chosen));
        let stop = chosen.or_else(|| drawn.clone().next().map(|dot| dot.id));
        let size = dot_size(i32::from(swarm.diameter) * 100, room);
        let stands = drawn.enumerate().map(|(place, dot)| {
            let at = line.place(dot);
            let spot =
                swarm.spots.get(place).map_or((along(at), 0), |spot| (part(spot.x, room.0), part(spot.y, room.1)));
            Stands {
                id: dot.id,
                // Numbers are given out in turn, so they stand in order.
                index: line.dots.binary_search_by_key(&dot.id, |dot| dot.id).unwrap_or(place),
                at,
                spot,
                size: size.clone(),
                first: dot.at,
                from: (along(dot.at) - along(at)).abs(),
                name: dot.who.parts().fold(String::new(), |name, part| name + ", " + part),
                chosen: chosen == Some(dot.id),
                stop: stop == Some(dot.id),
                speaking: line.speaking.is_some_and(|speaking| speaking.id == dot.id),
                fixed,
            }
        });
        stands.collect()
    })
}

/// What is shown of this one; while it is dragged, where it is now.
fn stands(hand: Hand, id: DotId) -> Option<Stands> {
    let mut stands = hand.crowd.with(|crowd| {
        let place = crowd.binary_search_by_key(&id, |dot| dot.id).ok()?;
        crowd.get(place).cloned()
    })?;
    if hand.dragged.get() == Some(id)
        && let Some((_, at)) = hand.drag.get()
    {
        let once_more = hand.line.with(|line| line.again.on && line.dot(id).is_some_and(|dot| !dot.late));
        (stands.at, stands.spot.0) = (at, along(at));
        stands.first = if once_more { stands.first } else { at };
        stands.from = (along(stands.first) - along(at)).abs();
    }
    Some(stands)
}

/// One dot.
pub fn person(hand: Hand, dot: DotId) -> Tag {
    let (low, high) = told::poles(hand);
    let words = hand.stage.words;
    // One memo and one effect for all that is shown of a dot: there may be hundreds, and one that moves wakes no other.
    let stands = memo(move || stands(hand, dot));
    let shown = move || {
        let Some(stands) = stands.get() else { return Vec::new() };
        let moved = match stands.at.cmp(&stands.first) {
            Ordering::Less => Some("left"),
            Ordering::Equal => None,
            Ordering::Greater => Some("right"),
        };
        vec![
            ("tabindex", if stands.stop { "0" } else { "-1" }.into()),
            ("aria-valuenow", stands.at.get().to_string().into()),
            ("aria-valuetext", (words.place)(stands.at, &low, &high).into()),
            ("aria-label", ((words.person)(stands.index + 1) + &stands.name).into()),
            ("aria-readonly", stands.fixed.then_some("true").into()),
            ("data-chosen", stands.chosen.into()),
            ("data-speaking", stands.speaking.into()),
            ("data-moved", moved.into()),
            ("--dot", stands.size.into()),
            ("--x", thousandths(stands.spot.0, "%").into()),
            ("--y", thousandths(stands.spot.1, "%").into()),
            ("--from", thousandths(stands.from, "cqw").into()),
        ]
    };
    let pressed = move |event: PointerEvent| {
        if event.button() == 0 && pointer::capture(&event) {
            event.stop_propagation();
            hand.down.set_value(Some(Down::new(&event, Some(dot))));
        }
    };
    let at = move || stands.with_untracked(|stands| stands.as_ref().map_or(Percent::MIDDLE, |stands| stands.at));
    classed("div", "dot")
        .attr("role", "slider")
        .attr("data-dot", dot.to_string())
        .attr("aria-valuemin", "0")
        .attr("aria-valuemax", "100")
        .attr("aria-keyshortcuts", "Shift+ArrowLeft Shift+ArrowRight")
        .live_set(shown)
        .on(ev::focus, move |_| hand.chosen.set(Some(dot)))
        .on(ev::pointerdown, pressed)
        .on(ev::keydown, move |event| moved_by_key(&event, hand, dot, at()))
}

/// As the ARIA Authoring Practices have it for a slider; Delete takes the dot away. The dots are one stop of Tab, however
/// many there are: with Shift the arrows go along the line, to the dot beside this one.
fn moved_by_key(event: &KeyboardEvent, hand: Hand, dot: DotId, at: Percent) {
    let key = event.key();
    let along = match key.as_str() {
        "ArrowRight" => Some(1),
        "ArrowLeft" => Some(-1),
        _ => None,
    };
    if let Some(by) = along.filter(|_| event.shift_key()) {
        event.prevent_default();
        return hand.choose_beside(by, true);
    }
    let to = match key.as_str() {
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

/// How far along the line this is, in thousandths of a percent.
fn along(at: Percent) -> i32 {
    i32::from(at.get()) * 1000
}
