//! The people on the line in the room: tap where somebody stands, drag or use the arrow keys to move, take away, undo.

use super::*;
use crate::browser::{modal, pointer, size};
use crate::live::effect;
use crate::session::Action;
use crate::session::line::swarm::{Field, Swarm};
use crate::session::line::{DotId, Fact, Line, Percent};
use leptos::ev::{self, KeyboardEvent, PointerEvent};

/// What the parts of one line share.
#[derive(Clone, Copy)]
struct Hand {
    stage: Stage,
    id: &'static String,
    /// Where a pointer went down, in CSS px, and the dot that it went down on.
    down: StoredValue<Option<(i32, Option<DotId>)>>,
    /// A dot that is being dragged, and where it is now.
    drag: RwSignal<Option<(DotId, Percent)>>,
    /// The dot that has the focus, or was moved last.
    chosen: RwSignal<Option<DotId>>,
    /// The button that adds somebody.
    adder: NodeRef<leptos::html::Button>,
    /// Who stands there, as it is seen while a dot is dragged.
    line: Memo<Line>,
    /// Where the dots are drawn.
    swarm: Memo<Swarm>,
}

impl Hand {
    fn act(self, fact: Fact) {
        self.stage.act(Action::Line(self.id.clone(), fact));
    }

    /// Takes a dot away; the focus goes to where somebody is added.
    fn take_away(self, dot: DotId) {
        self.chosen.set(None);
        self.act(Fact::Left(dot));
        if let Some(adder) = self.adder.get_untracked() {
            modal::focus(&adder);
        }
    }
}

/// How far a pointer may move and still have tapped, in CSS px.
const TAP: i32 = 8;

pub fn dots(id: &'static String) -> Part {
    let stage = stage();
    let floor = NodeRef::<leptos::html::Div>::new();
    let room = RwSignal::new((0, 0));
    effect(move || {
        if let Some(floor) = floor.get() {
            size::follow(&floor, room);
        }
    });
    let drag = RwSignal::new(None);
    let stood = stage.line(id);
    let line = memo(move || {
        let mut line = stood.get();
        if let Some((dot, at)) = drag.get() {
            line.apply(Fact::Moved(dot, at));
        }
        line
    });
    let swarm = memo(move || {
        let (width, height) = room.get();
        line.with(|line| line.swarm(Field { width, height, largest: (width / 36).max(28) }))
    });
    let (down, chosen, adder) = (StoredValue::new(None), RwSignal::new(None), NodeRef::new());
    let hand = Hand { stage, id, down, drag, chosen, adder, line, swarm };
    let at = move |event: &PointerEvent| floor.get_untracked().and_then(|floor| pointer::along(event, &floor));
    let moved = move |event: PointerEvent| {
        if let Some((from, Some(dot))) = hand.down.get_value()
            && (hand.drag.get_untracked().is_some() || (event.client_x() - from).abs() > TAP)
            && let Some(at) = at(&event)
        {
            hand.drag.set(Some((dot, at)));
        }
    };
    // A tap is a person, also where somebody stands already; a drag moves who was dragged; a swipe is neither.
    let released = move |event: PointerEvent| {
        let down = hand.down.try_update_value(Option::take).flatten();
        match (hand.drag.get_untracked(), down) {
            (Some((dot, at)), _) => {
                hand.drag.set(None);
                hand.chosen.set(Some(dot));
                hand.act(Fact::Moved(dot, at));
            }
            (None, Some((from, _))) if (event.client_x() - from).abs() <= TAP => {
                if let Some(at) = at(&event) {
                    hand.act(Fact::Stood(at));
                }
            }
            _ => {}
        }
        // What a pointer did leaves the keys to the deck: a clicker goes on.
        pointer::release();
    };
    let pressed = move |event: PointerEvent| {
        if event.button() == 0 && hand.down.with_value(Option::is_none) {
            hand.down.set_value(Some((event.client_x(), None)));
        }
    };
    let cancelled = move |_| {
        hand.down.set_value(None);
        hand.drag.set(None);
    };
    let people =
        keyed(move || line.with(|line| line.dots.iter().map(|dot| dot.id).collect()), move |dot| person(hand, dot));
    let floor = classed("div", "floor")
        .node_ref(floor)
        .on(ev::pointerdown, pressed)
        .on(ev::pointermove, moved)
        .on(ev::pointerup, released)
        .on(ev::pointercancel, cancelled)
        .child(people);
    let dots = classed("div", "dots").attr("role", "group").attr("aria-label", stage.words.dots_label).child(floor);
    [dots, tools(hand)].into_iter().collect()
}

/// One dot.
fn person(hand: Hand, dot: DotId) -> Tag {
    // One for all that is shown of a dot, so that one that moves wakes no other.
    let stands = memo(move || {
        let index = hand.line.with(|line| line.dots.iter().position(|other| other.id == dot))?;
        let at = hand.line.with(|line| line.dots.get(index).map(|dot| dot.at))?;
        let spot = hand.swarm.with(|swarm| swarm.spots.get(index).copied());
        Some((index, at, spot.map_or((0, 0), |spot| (spot.x / 100, spot.y / 100))))
    });
    let at = move || stands.get().map_or(Percent::MIDDLE, |(_, at, _)| at);
    let spot = move || stands.get().map_or((0, 0), |(.., spot)| spot);
    let line = hand.stage.deck.lines().find(|(slide, _)| slide.id == *hand.id);
    let (low, high) = line.map(|(_, line)| (line.low.plain(), line.high.plain())).unwrap_or_default();
    let words = hand.stage.words;
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
        .live_attr("aria-label", move || (words.person)(stands.get().map_or(0, |(index, ..)| index) + 1))
        .live_style("--dot", move || px(i32::from(hand.swarm.with(|swarm| swarm.diameter))))
        .live_style("--x", move || px(spot().0))
        .live_style("--y", move || px(spot().1))
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
        hand.act(Fact::Moved(dot, to));
    }
}

/// What stands below the line: how many, and what can be done without a pointer.
fn tools(hand: Hand) -> Tag {
    let words = hand.stage.words;
    let line = hand.line;
    let mine = move |part: &session::Part| matches!(part, session::Part::Line(id, _) if id == hand.id);
    let chosen =
        move || hand.chosen.get().filter(|chosen| line.with(|line| line.dots.iter().any(|dot| dot.id == *chosen)));
    let remove = move |_| {
        if let Some(dot) = untrack(chosen) {
            hand.take_away(dot);
        }
    };
    classed("div", "tools")
        .child(
            classed("span", "count")
                .attr("role", "status")
                .live_text(move || (words.people)(line.with(|line| line.dots.len()))),
        )
        .child(classed("span", "hint").text(words.dots_hint))
        .child(
            button("quiet", move |_| hand.act(Fact::Stood(Percent::MIDDLE))).node_ref(hand.adder).text(words.add_dot),
        )
        .child(button("quiet", remove).live_attr("disabled", move || chosen().is_none()).text(words.remove_dot))
        .child(undo(hand.stage, mine))
}

fn px(length: i32) -> String {
    length.to_string() + "px"
}
