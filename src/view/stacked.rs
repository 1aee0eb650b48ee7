//! The room on the lines below each other: a dot a person, packed as on the line itself, and what joins them.

use super::*;
use crate::browser::size;
use crate::live::effect;
use crate::session::line::Line;
use crate::session::line::join::joined;
use crate::session::line::stacked::{Pile, Room, places};
use crate::session::line::swarm::Spot;

/// The kinds of stroke from one line to the next.
const PERSON: i32 = 0;
const GROUP: i32 = 1;

/// The picture and one of its bands, in px, on paper 1920 px wide; taken until it was measured too.
const PAPER: [(u16, u16); 2] = [(795, 575), (795, 184)];

/// The picture of these lines; `middle`: where the group's middle lies on a line, in halves of a percent.
pub fn stacked(states: &[Memo<Line>], middle: fn(&Line) -> Option<u8>) -> Tag {
    let [picture, band] = [NodeRef::<leptos::html::Div>::new(); 2].map(|_| NodeRef::<leptos::html::Div>::new());
    let [whole, height] = PAPER.map(RwSignal::new);
    for (part, measured) in [(picture, whole), (band, height)] {
        effect(move || {
            if let Some(part) = part.get() {
                size::follow(&part, measured);
            }
        });
    }
    let lines = states.len();
    let stage = stage();
    let room = move || {
        let [(width, all), (_, band)] = if stage.printed.get() { PAPER } else { [whole.get(), height.get()] };
        Room { width, height: all, band, lines }
    };
    let room = memo(room);
    let crowds = states.to_vec();
    let all = memo(move || {
        let places: Vec<_> = crowds.iter().map(|state| state.with(places)).collect();
        room.with(|room| room.piles(&places))
    });
    // Whoever moves on one line leaves the others as they are drawn.
    let pile = |at: usize| memo(move || all.with(|all| all.get(at).cloned().unwrap_or_default()));
    let piles: Vec<Memo<Pile>> = (0..lines).map(pile).collect();
    let (crowds, ends) = (states.to_vec(), piles.clone());
    let joins = move || joins(room.get(), &crowds, &ends, middle);
    let dots = |pile: Memo<Pile>| {
        live(
            move || (pile.get(), room.get()),
            |(pile, room): &(Pile, Room)| -> Part {
                let dot = |&spot: &Spot| {
                    let [x, y] = at(*room, spot);
                    svg("circle").attr("cx", x).attr("cy", y)
                };
                pile.spots.iter().map(dot).collect()
            },
        )
    };
    // A little less than its own room, so that there is paper between two of them; all lines have dots of one size.
    let first = piles.first().copied();
    let radius = move || {
        let diameter = first.map_or(0, |pile| pile.with(|pile| pile.diameter));
        let Room { width, height, .. } = room.get();
        dot_size(diameter * 47 / 100, (width, height))
    };
    classed("div", "stacked-picture")
        .attr("aria-hidden", "true")
        .node_ref(picture)
        .child(classed("div", "stacked-band").node_ref(band))
        .child(
            svg("svg")
                .attr("class", "crowds")
                .attr("aria-hidden", "true")
                .live_style("--radius", radius)
                .children((0..lines).map(|at| reflection::track(at, lines)))
                .child(live(joins, |joins| strokes_of(joins)))
                .children(piles.into_iter().map(dots)),
        )
}

/// From where to where somebody, or the group's middle, went: a kind and two points each, in thousandths of a percent of
/// the picture. Those of people first, so that the group's are drawn over them.
fn joins(room: Room, states: &[Memo<Line>], piles: &[Memo<Pile>], middle: fn(&Line) -> Option<u8>) -> Vec<i32> {
    let (mut people, mut group) = (Vec::new(), Vec::new());
    let (across, down) = (|x| part(x, room.width), |y| part(y, room.height));
    for (at, (pair, pile)) in states.windows(2).zip(piles.windows(2)).enumerate() {
        let (&[one, other], &[from, to]) = (pair, pile) else { continue };
        let (one, other, from, to) = (one.get(), other.get(), from.get(), to.get());
        for [here, there] in joined(&one, &other) {
            if let (Some(here), Some(there)) = (from.spots.get(here), to.spots.get(there)) {
                people.extend([PERSON, across(here.x), down(here.y), across(there.x), down(there.y)]);
            }
        }
        if let (Some(here), Some(there)) = (middle(&one), middle(&other)) {
            let [from, to] = [room.along(here), room.along(there)].map(across);
            group.extend([GROUP, from, down(room.level(at)), to, down(room.level(at + 1))]);
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
        let [from, to] = [(x1, y1), (x2, y2)].map(|(x, y)| [x, y].map(|part| thousandths(part, "%")));
        strokes.push(reflection::stroke(class, from, to).into());
    }
    strokes.into()
}

/// A spot of the picture, in parts of its width and height, as SVG has them.
fn at(room: Room, spot: Spot) -> [String; 2] {
    [thousandths(part(spot.x, room.width), "%"), thousandths(part(spot.y, room.height), "%")]
}
