//! The room on the lines below each other: a dot a person, packed as on the line itself, and what joins them.

use super::*;
use crate::browser::size;
use crate::live::effect;
use crate::session::line::Line;
use crate::session::line::join::joined;
use crate::session::line::stacked::{Pile, Room, places};

/// The kinds of stroke from one line to the next.
const PERSON: i32 = 0;
const GROUP: i32 = 1;

/// Until the picture was measured, in px: what a beamer has.
const UNMEASURED: [(u16, u16); 2] = [(800, 420), (800, 130)];

/// The picture of these lines; `middle`: where the group's middle lies on a line, in halves of a percent.
pub fn stacked(states: &[Memo<Line>], middle: fn(&Line) -> Option<u8>) -> Tag {
    let [picture, band] = [NodeRef::<leptos::html::Div>::new(); 2].map(|_| NodeRef::<leptos::html::Div>::new());
    let [whole, height] = UNMEASURED.map(RwSignal::new);
    for (part, measured) in [(picture, whole), (band, height)] {
        effect(move || {
            if let Some(part) = part.get() {
                size::follow(&part, measured);
            }
        });
    }
    let lines = states.len();
    let room = move || {
        let ((width, all), (_, band)) = (whole.get(), height.get());
        Room { width, height: all, band, lines }
    };
    let crowds = states.to_vec();
    let all = memo(move || {
        let places: Vec<_> = crowds.iter().map(|state| state.with(places)).collect();
        room().piles(&places)
    });
    // Whoever moves on one line leaves the others as they are drawn.
    let pile = |at: usize| memo(move || all.with(|all| all.get(at).cloned().unwrap_or_default()));
    let piles: Vec<Memo<Pile>> = (0..lines).map(pile).collect();
    let (crowds, ends) = (states.to_vec(), piles.clone());
    let joins = move || joins(room(), &crowds, &ends, middle);
    let dots = |pile: Memo<Pile>| {
        live(
            move || pile.get(),
            |pile: &Pile| -> Part {
                // A little less than its own room, so that there is paper between two of them.
                let radius = px(pile.diameter * 47 / 100);
                let dot = |x, y| svg("circle").attr("cx", px(x)).attr("cy", px(y)).attr("r", radius.clone());
                pile.spots.iter().map(|spot| dot(spot.x, spot.y)).collect()
            },
        )
    };
    classed("div", "stacked-picture")
        .attr("aria-hidden", "true")
        .node_ref(picture)
        .child(classed("div", "stacked-band").node_ref(band))
        .child(
            svg("svg")
                .attr("class", "crowds")
                .attr("aria-hidden", "true")
                .children((0..lines).map(|at| reflection::track(at, lines)))
                .child(live(joins, |joins| strokes_of(joins)))
                .children(piles.into_iter().map(dots)),
        )
}

/// From where to where somebody, or the group's middle, went: a kind and two points each, in hundredths of a px. Those of
/// people first, so that the group's are drawn over them.
fn joins(room: Room, states: &[Memo<Line>], piles: &[Memo<Pile>], middle: fn(&Line) -> Option<u8>) -> Vec<i32> {
    let (mut people, mut group) = (Vec::new(), Vec::new());
    for (at, (pair, pile)) in states.windows(2).zip(piles.windows(2)).enumerate() {
        let (&[one, other], &[from, to]) = (pair, pile) else { continue };
        let (one, other, from, to) = (one.get(), other.get(), from.get(), to.get());
        for [here, there] in joined(&one, &other) {
            if let (Some(here), Some(there)) = (from.spots.get(here), to.spots.get(there)) {
                people.extend([PERSON, here.x, here.y, there.x, there.y]);
            }
        }
        if let (Some(here), Some(there)) = (middle(&one), middle(&other)) {
            group.extend([GROUP, room.along(here), room.level(at), room.along(there), room.level(at + 1)]);
        }
    }
    people.append(&mut group);
    people
}

fn strokes_of(joins: &[i32]) -> Part {
    let mut strokes = Vec::new();
    for join in joins.chunks(5) {
        let &[kind, x1, y1, x2, y2] = join else { continue };
        let class = if kind == GROUP { "joined" } else { "person" };
        strokes.push(reflection::stroke(class, [px(x1), px(y1)], [px(x2), px(y2)]).into());
    }
    strokes.into()
}

/// Hundredths of a px, as SVG has them: "12.05".
fn px(hundredths: i32) -> String {
    let sign = if hundredths < 0 { "-" } else { "" };
    let (whole, part) = (hundredths.unsigned_abs() / 100, hundredths.unsigned_abs() % 100);
    [sign, &whole.to_string(), if part < 10 { ".0" } else { "." }, &part.to_string()].concat()
}
