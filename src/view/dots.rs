//! The people on the line in the room: tap where somebody stands, drag or use the arrow keys to move.

use super::*;
use crate::browser::{modal, pointer, size};
use crate::live::effect;
use crate::session::Action;
use crate::session::line::swarm::{Field, Swarm};
use crate::session::line::{DotId, Fact, Line, Percent, Phase};
use leptos::ev::{self, PointerEvent};

/// What the parts of one line share.
#[derive(Clone, Copy)]
pub struct Hand {
    pub stage: Stage,
    pub id: &'static String,
    /// The place in the deck of this line's slide.
    pub place: usize,
    /// Where a pointer went down, in CSS px, and the dot that it went down on.
    pub down: StoredValue<Option<(i32, Option<DotId>)>>,
    /// A dot that is being dragged, and where it is now.
    drag: RwSignal<Option<(DotId, Percent)>>,
    /// The dot that was placed, focused or moved last.
    pub chosen: RwSignal<Option<DotId>>,
    /// The button that adds somebody.
    pub adder: NodeRef<leptos::html::Button>,
    /// Who stands there, as it is seen while a dot is dragged.
    pub line: Memo<Line>,
    /// Where the dots are drawn.
    pub swarm: Memo<Swarm>,
    /// How large the floor is, in CSS px.
    pub room: RwSignal<(u16, u16)>,
}

impl Hand {
    pub fn act(self, fact: Fact) {
        self.stage.act(Action::Line(self.id.clone(), fact));
    }

    /// Somebody stands here; what is done next is done to this dot.
    pub fn stand(self, at: Percent) {
        let next = self.line.with_untracked(|line| line.next);
        self.act(Fact::Stood(at));
        self.chosen.set(Some(next));
    }

    /// Takes a dot away; the focus goes to where somebody is added.
    pub fn take_away(self, dot: DotId) {
        self.chosen.set(None);
        self.act(Fact::Left(dot));
        if let Some(adder) = self.adder.get_untracked() {
            modal::focus(&adder);
        }
    }

    /// Moves a dot: its first place, or the one at the end of the afternoon where people stand there once more.
    pub fn shift(self, dot: DotId, to: Percent) {
        let again = self.line.with_untracked(|line| line.again.on);
        self.act(if again { Fact::Shifted(dot, to) } else { Fact::Moved(dot, to) });
    }

    /// The dot that was chosen last, where it is still there.
    pub fn chosen(self) -> Option<DotId> {
        self.chosen.get().filter(|chosen| self.line.with(|line| line.dot(*chosen).is_some()))
    }

    /// Chooses the dot that was placed so many after the chosen one; from the last on to the first.
    pub fn choose_beside(self, by: isize) {
        let chosen = self.chosen.get_untracked();
        let beside = self.line.with_untracked(|line| {
            let count = line.dots.len().max(1) as isize;
            let at = line.dots.iter().position(|dot| Some(dot.id) == chosen).map(|at| at as isize);
            let next = at.map_or(if by < 0 { -1 } else { 0 }, |at| at + by).rem_euclid(count);
            line.dots.get(next as usize).map(|dot| dot.id)
        });
        self.chosen.set(beside);
    }

    pub fn phase(self) -> Phase {
        self.line.with(|line| line.phase)
    }
}

/// How far a pointer may move and still have tapped, in CSS px.
const TAP: i32 = 8;

pub fn dots(id: &'static String, place: usize) -> Part {
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
            line.apply(if line.again.on { Fact::Shifted(dot, at) } else { Fact::Moved(dot, at) });
        }
        line
    });
    let swarm = memo(move || {
        let (width, height) = room.get();
        line.with(|line| line.swarm(Field { width, height, largest: (width / 36).max(28) }))
    });
    let (down, chosen, adder) = (StoredValue::new(None), RwSignal::new(None), NodeRef::new());
    let hand = Hand { stage, id, place, down, drag, chosen, adder, line, swarm, room };
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
                hand.shift(dot, at);
            }
            // Who is asked to stand there once more is chosen by a tap; nobody is added on top of them.
            (None, Some((from, Some(dot))))
                if (event.client_x() - from).abs() <= TAP
                    && hand.line.with_untracked(|line| line.again.on || line.phase == Phase::Locked) =>
            {
                hand.chosen.set(Some(dot))
            }
            (None, Some((from, _))) if (event.client_x() - from).abs() <= TAP => {
                if let Some(at) = at(&event) {
                    hand.stand(at);
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
    // While places are collected hidden, no dot is drawn but the one that was placed just now; the sheet fades it.
    let ids = move || {
        let only = (hand.phase() == Phase::Hidden).then(|| hand.chosen());
        let all = |line: &Line| {
            line.dots.iter().map(|dot| dot.id).filter(|id| only.is_none_or(|only| only == Some(*id))).collect()
        };
        line.with(all)
    };
    let floor = classed("div", "floor")
        .node_ref(floor)
        .live_attr("data-phase", move || match hand.phase() {
            Phase::Open => None,
            Phase::Hidden => Some("hidden"),
            Phase::Locked => Some("locked"),
        })
        .on(ev::pointerdown, pressed)
        .on(ev::pointermove, moved)
        .on(ev::pointerup, released)
        .on(ev::pointercancel, cancelled)
        .child(told::spread(hand))
        .child(keyed(ids, move |dot| person::person(hand, dot)));
    let dots = classed("div", "dots").attr("role", "group").attr("aria-label", stage.words.dots_label).child(floor);
    vec![dots.into(), tools::tools(hand), more::more(hand)].into()
}
