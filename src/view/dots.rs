//! The people on the line in the room: tap where somebody stands, drag or use the arrow keys to move.

use super::person::Stands;
use super::*;
use crate::browser::{modal, pointer, size};
use crate::live::effect;
use crate::session::Action;
use crate::session::line::swarm::{Field, least_height};
use crate::session::line::{DotId, Fact, Line, Percent, Phase};
use leptos::ev::{self, PointerEvent};

/// A pointer that went down: where, in CSS px, and on which dot.
#[derive(Clone, Copy)]
pub struct Down {
    pub at: (i32, i32),
    pub dot: Option<DotId>,
}

impl Down {
    pub fn new(event: &PointerEvent, dot: Option<DotId>) -> Self {
        Self { at: (event.client_x(), event.client_y()), dot }
    }

    /// Whether the pointer is still where it went down, and so taps.
    fn taps(self, event: &PointerEvent) -> bool {
        (event.client_x() - self.at.0).abs() <= TAP && (event.client_y() - self.at.1).abs() <= TAP
    }
}

/// What the parts of one line share.
#[derive(Clone, Copy)]
pub struct Hand {
    pub stage: Stage,
    pub id: &'static String,
    /// The place in the deck of this line's slide.
    pub place: usize,
    pub down: StoredValue<Option<Down>>,
    /// A dot that is being dragged, and where it is now: only that one moves until it is let go.
    pub drag: RwSignal<Option<(DotId, Percent)>>,
    /// Which dot that is: the others sleep while it moves.
    pub dragged: RwSignal<Option<DotId>>,
    /// The dot that was placed, focused or moved last.
    pub chosen: RwSignal<Option<DotId>>,
    /// The button that adds somebody.
    pub adder: NodeRef<leptos::html::Button>,
    pub floor: NodeRef<leptos::html::Div>,
    /// Who stands there.
    pub line: Memo<Line>,
    /// All that is drawn, in the order of their ids.
    pub crowd: Memo<Vec<Stands>>,
    /// How large the floor is, in CSS px; while it is printed, that of paper.
    pub room: Memo<(u16, u16)>,
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

    /// From now on places are collected hidden, or shown: what was chosen before would point to a place.
    pub fn hide(self, hide: bool) {
        self.chosen.set(None);
        self.act(if hide { Fact::Hid } else { Fact::Shown });
    }

    /// Takes a dot away; the focus goes to where somebody is added.
    pub fn take_away(self, dot: DotId) {
        if !self.line.with_untracked(|line| line.may_leave(dot)) {
            return;
        }
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

    /// The dot that was chosen last, where it is still there and may be seen.
    pub fn chosen(self) -> Option<DotId> {
        self.chosen.get().filter(|chosen| self.line.with(|line| line.present().any(|dot| dot.id == *chosen)))
    }

    /// Chooses the dot so many further along the line, and gives it the focus where that is on a dot.
    pub fn choose_beside(self, by: isize, focus: bool) {
        let beside = self.line.with_untracked(|line| line.beside(self.chosen.get_untracked(), by));
        let Some(dot) = beside else { return };
        self.chosen.set(Some(dot));
        if let Some(floor) = self.floor.get_untracked().filter(|_| focus) {
            modal::focus_within(&floor, &["[data-dot=\"", &dot.to_string(), "\"]"].concat());
        }
    }

    /// Nobody is dragged any more.
    fn let_go(self) {
        self.drag.set(None);
        self.dragged.set(None);
    }

    /// How far the line is now; see [`Line::now`].
    pub fn phase(self) -> Phase {
        self.line.with(Line::now)
    }
}

/// How far a pointer may move and still have tapped, in CSS px.
const TAP: i32 = 8;

pub fn dots(id: &'static String, place: usize) -> Part {
    let hand = hand(id, place);
    let dots = classed("div", "dots").attr("role", "group").attr("aria-label", hand.stage.words.dots_label);
    vec![dots.child(standing(hand)).into(), tools::tools(hand), more::more(hand)].into()
}

/// The same line in the presenter's own window, to tap where somebody stands: what is collected hidden is tapped there, so
/// that not even the pointer tells it to the room.
pub fn beside_notes(id: &'static String, place: usize) -> Part {
    let hand = hand(id, place);
    let (low, high) = told::poles(hand);
    let toggles = move |_| hand.hide(hand.line.with_untracked(|line| line.phase != Phase::Hidden));
    let words = hand.stage.words.line;
    let toggle = button("button", toggles)
        .live_text(move || if hand.phase() == Phase::Hidden { words.show } else { words.hide })
        .live_attr("hidden", move || hand.line.with(|line| line.again.on || line.now() == Phase::Locked));
    let dots = classed("div", "dots").attr("role", "group").attr("aria-label", hand.stage.words.dots_label);
    let pole = |pole: String| tag("p").text(pole);
    vec![
        dots.child(standing(hand)).into(),
        classed("div", "speaker-poles").attr("aria-hidden", "true").child(pole(low)).child(pole(high)).into(),
        classed("div", "hands").child(toggle).into(),
    ]
    .into()
}

/// What the parts of this line share.
fn hand(id: &'static String, place: usize) -> Hand {
    let stage = stage();
    let floor = NodeRef::<leptos::html::Div>::new();
    let measured = RwSignal::new(Field::BEAMER);
    effect(move || {
        if let Some(floor) = floor.get() {
            size::follow(&floor, measured);
        }
    });
    let room = memo(move || if stage.printed.get() { Field::BEAMER } else { measured.get() });
    let line = stage.line(id);
    let swarm = memo(move || {
        let (width, height) = room.get();
        line.with(|line| line.swarm(Field::of(width, height)))
    });
    let drag = RwSignal::new(None::<(DotId, Percent)>);
    let (down, adder) = (StoredValue::new(None), NodeRef::new());
    let [chosen, dragged] = [(); 2].map(|()| RwSignal::new(None));
    let crowd = memo(move || person::crowd(line, &swarm.get(), room.get(), chosen.get()));
    Hand { stage, id, place, down, drag, dragged, chosen, adder, floor, line, crowd, room }
}

/// The floor, with those who stand on it.
fn standing(hand: Hand) -> Tag {
    let at = move |event: &PointerEvent| hand.floor.get_untracked().and_then(|floor| pointer::along(event, &floor));
    let moved = move |event: PointerEvent| {
        if let Some(Down { at: (from, _), dot: Some(dot) }) = hand.down.get_value()
            && (hand.drag.get_untracked().is_some() || (event.client_x() - from).abs() > TAP)
            && let Some(at) = at(&event)
            && hand.line.with_untracked(|line| line.now() != Phase::Locked)
        {
            hand.drag.set(Some((dot, at)));
            if hand.dragged.get_untracked().is_none() {
                hand.dragged.set(Some(dot));
            }
        }
    };
    // A tap is a person, also where somebody stands already; a drag moves who was dragged; a swipe is neither.
    let released = move |event: PointerEvent| {
        let down = hand.down.try_update_value(Option::take).flatten();
        if let Some((dot, at)) = hand.drag.get_untracked() {
            if hand.line.with_untracked(|line| line.dot(dot).is_some_and(|dot| line.place(dot) != at)) {
                hand.shift(dot, at);
            }
            hand.let_go();
            hand.chosen.set(Some(dot));
        } else if let Some(down) = down.filter(|down| down.taps(&event)) {
            let on_dot = hand.line.with_untracked(|line| line.again.on || line.now() == Phase::Locked);
            match (down.dot, at(&event)) {
                // Who is asked to stand there once more is chosen by a tap; nobody is added on top of them.
                (Some(dot), _) if on_dot => hand.chosen.set(Some(dot)),
                (_, Some(at)) => hand.stand(at),
                _ => {}
            }
        }
        // What a pointer did leaves the keys to the deck: a clicker goes on.
        pointer::release();
    };
    // A dot keeps its own presses from here. Whatever was pressed before is over: where its end was missed too.
    let pressed = move |event: PointerEvent| {
        if event.button() == 0 {
            pointer::capture(&event);
            hand.down.set_value(Some(Down::new(&event, None)));
        }
    };
    let cancelled = move |_| {
        hand.down.set_value(None);
        hand.let_go();
    };
    let ids = move || hand.crowd.with(|crowd| crowd.iter().map(|dot| dot.id).collect());
    let needed = move || {
        let least = hand.line.with(|line| least_height(line.present().count(), hand.room.get().0));
        least.to_string() + "px"
    };
    classed("div", "floor")
        .node_ref(hand.floor)
        .live_attr("data-phase", move || match hand.phase() {
            Phase::Open => None,
            Phase::Hidden => Some("hidden"),
            Phase::Locked => Some("locked"),
        })
        .live_attr("data-turn", move || hand.line.with(|line| line.speaking.is_some()))
        .live_style("--needed", needed)
        .on(ev::pointerdown, pressed)
        .on(ev::pointermove, moved)
        .on(ev::pointerup, released)
        .on(ev::pointercancel, cancelled)
        .child(told::spread(hand))
        .child(keyed(ids, move |dot| person::person(hand, dot)))
}
