//! The people on the line in the room: tap where somebody stands, drag or use the arrow keys to move, take away, undo.

use super::*;
use crate::browser::pointer;
use crate::session::line::{Dot, DotId, Fact, Percent};
use crate::session::{Action, Part};
use leptos::ev::{KeyboardEvent, PointerEvent};

/// What the parts of one line share.
#[derive(Clone, Copy)]
struct Hand {
    stage: Stage,
    id: &'static String,
    /// A dot that is being dragged, and where it is now.
    drag: RwSignal<Option<(DotId, Percent)>>,
    /// The dot that has, or last had, the focus.
    chosen: RwSignal<Option<DotId>>,
}

impl Hand {
    fn act(self, fact: Fact) {
        self.stage.act(Action::Line(self.id.clone(), fact));
    }

    fn take_away(self, dot: DotId) {
        self.chosen.set(None);
        self.act(Fact::Left(dot));
    }
}

#[component]
pub fn Dots(id: &'static String) -> impl IntoView {
    let stage = stage();
    let hand = Hand { stage, id, drag: RwSignal::new(None), chosen: RwSignal::new(None) };
    let line = stage.line(id);
    let floor = NodeRef::<leptos::html::Div>::new();
    let released = move |event: PointerEvent| match hand.drag.get_untracked() {
        Some((dot, at)) => {
            hand.drag.set(None);
            hand.act(Fact::Moved(dot, at));
        }
        None if event.button() == 0 => {
            if let Some(at) = floor.get_untracked().and_then(|floor| pointer::along(&event, &floor)) {
                hand.act(Fact::Stood(at));
            }
        }
        None => {}
    };
    view! {
        <div class="dots" role="group" aria-label=stage.words.dots_label>
            <div
                class="floor"
                node_ref=floor
                on:pointermove=move |event| {
                    if let Some((dot, _)) = hand.drag.get_untracked()
                        && let Some(at) = floor.get_untracked().and_then(|floor| pointer::along(&event, &floor))
                    {
                        hand.drag.set(Some((dot, at)));
                    }
                }
                on:pointerup=released
                on:pointercancel=move |_| hand.drag.set(None)
            >
                <For each=move || line.get().dots key=|dot| dot.id let:dot>
                    <Person hand dot=dot.id />
                </For>
            </div>
        </div>
        <Tools hand />
    }
}

/// One dot.
#[component]
fn Person(hand: Hand, dot: DotId) -> impl IntoView {
    let line = hand.stage.line(hand.id);
    let at = Memo::new(move |_| match hand.drag.get() {
        Some((dragged, at)) if dragged == dot => at,
        _ => line.with(|line| place_of(&line.dots, dot)),
    });
    let lane = Memo::new(move |_| line.with(|line| lane_of(&line.dots, dot)));
    let number =
        Memo::new(move |_| line.with(|line| line.dots.iter().position(|other| other.id == dot).unwrap_or(0) + 1));
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
            aria-valuenow=move || at.get().get().to_string()
            aria-valuetext=move || (words.place)(at.get(), &low, &high)
            aria-label=move || (words.person)(number.get())
            style:--at=move || at.get().get().to_string()
            style:--lane=move || lane.get().to_string()
            on:focus=move |_| hand.chosen.set(Some(dot))
            on:pointerdown=move |event| {
                if event.button() == 0 && pointer::capture(&event) {
                    hand.drag.set(Some((dot, at.get_untracked())));
                }
            }
            on:keydown=move |event| moved_by_key(&event, hand, dot, at.get_untracked())
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
    let line = hand.stage.line(hand.id);
    let count = Memo::new(move |_| line.with(|line| line.dots.len()));
    let mine = move |part: &Part| matches!(part, Part::Line(id, _) if id == hand.id);
    let chosen = Memo::new(move |_| {
        hand.chosen.get().filter(|chosen| line.with(|line| line.dots.iter().any(|dot| dot.id == *chosen)))
    });
    view! {
        <div class="tools">
            <span class="count" role="status">
                {move || (words.people)(count.get())}
            </span>
            <span class="hint">{words.dots_hint}</span>
            <button type="button" class="quiet" on:click=move |_| hand.act(Fact::Stood(Percent::MIDDLE))>
                {words.add_dot}
            </button>
            <button
                type="button"
                class="quiet"
                disabled=move || chosen.get().is_none()
                on:click=move |_| {
                    if let Some(dot) = chosen.get_untracked() {
                        hand.take_away(dot);
                    }
                }
            >
                {words.remove_dot}
            </button>
            <button
                type="button"
                class="quiet"
                disabled=move || !hand.stage.can_undo(mine)
                on:click=move |_| hand.stage.undo(mine)
            >
                {words.undo}
            </button>
        </div>
    }
}

fn place_of(dots: &[Dot], dot: DotId) -> Percent {
    dots.iter().find(|other| other.id == dot).map_or(Percent::MIDDLE, |dot| dot.at)
}

/// How many of those who came before stand within a dot's width: dots pile up rather than hide each other.
fn lane_of(dots: &[Dot], dot: DotId) -> usize {
    let at = place_of(dots, dot);
    dots.iter().take_while(|other| other.id != dot).filter(|other| other.at.get().abs_diff(at.get()) < 3).count()
}
