//! The people on the line in the room: tap where somebody stands, drag or use the arrow keys to move, take away, undo.

use super::*;
use crate::browser::{modal, pointer, size};
use crate::live::effect;
use crate::session::line::swarm::{Field, Swarm};
use crate::session::line::{DotId, Fact, Line, Percent};
use crate::session::{Action, Part};
use leptos::ev::{KeyboardEvent, PointerEvent};

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

#[component]
pub fn Dots(id: &'static String) -> impl IntoView {
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
    view! {
        <div class="dots" role="group" aria-label=stage.words.dots_label>
            <div
                class="floor"
                node_ref=floor
                on:pointerdown=on(move |event: PointerEvent| {
                    if event.button() == 0 && hand.down.with_value(Option::is_none) {
                        hand.down.set_value(Some((event.client_x(), None)));
                    }
                })
                on:pointermove=on(moved)
                on:pointerup=on(released)
                on:pointercancel=on(move |_| {
                    hand.down.set_value(None);
                    hand.drag.set(None);
                })
            >
                <For
                    each=move || line.get().dots
                    key=|dot| dot.id
                    children=move |dot| view! { <Person hand dot=dot.id /> }.part()
                />
            </div>
        </div>
        <Tools hand />
    }
}

/// One dot.
#[component]
fn Person(hand: Hand, dot: DotId) -> impl IntoView {
    let index = memo(move || hand.line.with(|line| line.dots.iter().position(|other| other.id == dot)));
    let at = memo(move || {
        let index = index.get()?;
        hand.line.with(|line| line.dots.get(index).map(|dot| dot.at))
    });
    let at = move || at.get().unwrap_or(Percent::MIDDLE);
    let spot = memo(move || {
        let index = index.get()?;
        hand.swarm.with(|swarm| swarm.spots.get(index).copied())
    });
    let (low, high) = hand
        .stage
        .deck
        .lines()
        .find(|(slide, _)| slide.id == *hand.id)
        .map(|(_, line)| (line.low.plain(), line.high.plain()))
        .unwrap_or_default();
    let words = hand.stage.words;
    view! {
        <div
            class="dot"
            role="slider"
            tabindex="0"
            aria-valuemin="0"
            aria-valuemax="100"
            aria-valuenow=live(move || at().get().to_string())
            aria-valuetext=live(move || (words.place)(at(), &low, &high))
            aria-label=live(move || (words.person)(index.get().unwrap_or(0) + 1))
            style:--dot=live(move || px(i32::from(hand.swarm.with(|swarm| swarm.diameter))))
            style:--x=live(move || px(spot.get().map_or(0, |spot| spot.x / 100)))
            style:--y=live(move || px(spot.get().map_or(0, |spot| spot.y / 100)))
            on:focus=move |_| hand.chosen.set(Some(dot))
            on:pointerdown=on(move |event: PointerEvent| {
                if event.button() == 0 && pointer::capture(&event) {
                    hand.down.set_value(Some((event.client_x(), Some(dot))));
                }
            })
            on:keydown=move |event| moved_by_key(&event, hand, dot, untrack(at))
        ></div>
    }
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
#[component]
fn Tools(hand: Hand) -> impl IntoView {
    let words = hand.stage.words;
    let line = hand.line;
    let count = memo(move || line.with(|line| line.dots.len()));
    let mine = move |part: &Part| matches!(part, Part::Line(id, _) if id == hand.id);
    let chosen = memo(move || {
        hand.chosen.get().filter(|chosen| line.with(|line| line.dots.iter().any(|dot| dot.id == *chosen)))
    });
    view! {
        <div class="tools">
            <span class="count" role="status">
                {live_text(move || (words.people)(count.get()))}
            </span>
            <span class="hint">{words.dots_hint}</span>
            <button type="button" class="quiet" node_ref=hand.adder on:click=on(move |_| hand.act(Fact::Stood(Percent::MIDDLE)))>
                {words.add_dot}
            </button>
            <button
                type="button"
                class="quiet"
                disabled=live(move || chosen.get().is_none())
                on:click=on(move |_| {
                    if let Some(dot) = chosen.get_untracked() {
                        hand.take_away(dot);
                    }
                })
            >
                {words.remove_dot}
            </button>
            <button
                type="button"
                class="quiet"
                disabled=live(move || !hand.stage.can_undo(mine))
                on:click=on(move |_| hand.stage.undo(mine))
            >
                {words.undo}
            </button>
        </div>
    }
}

fn px(length: i32) -> String {
    length.to_string() + "px"
}
