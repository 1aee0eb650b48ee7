//! What stands below the line in the room: how many, what may be said of them, and what can be done without a pointer.

use super::dots::Hand;
use super::*;
use crate::session::line::stats::Stats;
use crate::session::line::{DotId, Fact, Line, Percent, Phase};
use crate::words::prose as in_prose;
use leptos::ev;

pub fn tools(hand: Hand) -> Part {
    either(
        move || hand.line.with(|line| line.speaking.is_some()),
        move || turns::turns(hand),
        move || {
            classed("div", "tools")
                .child(
                    classed("div", "crowd")
                        .child(count(hand))
                        .child(group_asked(hand))
                        .child(classed("span", "reopened").live_text(move || reopened(hand, true)))
                        .child(when(move || !hand.line.with(|line| line.again.on), move || told::told(hand))),
                )
                .child(again(hand))
                .child(classed("div", "acts").child(hands(hand)))
        },
    )
}

/// "12 van 20 op de lijn, 8 zonder positie".
pub fn count(hand: Hand) -> Tag {
    count_on(hand.stage, hand.line)
}

/// The same of any line.
pub fn count_on(stage: Stage, line: Memo<Line>) -> Tag {
    let words = stage.words;
    let told = move || {
        let group = stage.session().with(session::Session::group);
        // Of those who stand there now, seen or not; where is nobody's business here.
        let stats = line.with(|line| Stats::new(line.present().map(|dot| line.place(dot)), group));
        let nowhere = line.with(|line| line.nowhere);
        let mut told = match group {
            Some(all) => (words.line.people_of)(stats.n, all, stats.without),
            None => (words.people)(stats.n),
        };
        if nowhere > 0 {
            told += &(words.line.nowhere_too)(nowhere);
        }
        told
    };
    classed("span", "count").attr("role", "status").live_text(told)
}

/// Asks once how many are in the room.
fn group_asked(hand: Hand) -> Part {
    let unknown = move || hand.stage.session().with(|session| session.group == 0);
    when(unknown, move || group_size(hand))
}

/// How many are in the room. Taken when it is complete: a 2 on the way to 20 is no answer. What is no such number stays
/// in the field, with a word about it, and changes nothing.
pub fn group_size(hand: Hand) -> Tag {
    let stage = hand.stage;
    let words = stage.words.line;
    let refused = RwSignal::new(String::new());
    let taken = move |event: ev::Event| {
        let typed = event_target_value(&event);
        match session::counted(&typed) {
            Some(group) => {
                refused.set(String::new());
                stage.act(session::Action::Counted(group));
            }
            None => refused.set((words.group_wrong)(&typed.trim().chars().take(12).collect::<String>())),
        }
    };
    let group = move || stage.session().with(|session| session.group().map(|group| group.to_string()));
    let field = tag("input")
        .attr("type", "text")
        .attr("inputmode", "numeric")
        .attr("autocomplete", "off")
        .attr("aria-label", words.group_size)
        .live_attr("aria-invalid", move || refused.with(|refused| (!refused.is_empty()).then_some("true")))
        .live_value(move || group().unwrap_or_default())
        .on(ev::change, taken);
    classed("div", "group-size")
        .child(tag("label").text(words.group_size).text(" ").child(field))
        .child(classed("p", "refused").attr("role", "status").live_text(move || refused.get()))
}

/// What is done to a dot, to the line, and to who speaks.
fn hands(hand: Hand) -> Part {
    let stage = hand.stage;
    let words = stage.words;
    let closed = move || hand.phase() == Phase::Locked;
    // A line that is locked is opened by hand only, which is logged: what is taken back could open it unseen.
    let mine = move |part: &session::Part| {
        let open = hand.line.with_untracked(|line| line.now() != Phase::Locked);
        open && matches!(part, session::Part::Line(id, _) if id == hand.id)
    };
    let fixed = move || {
        let chosen = hand.chosen();
        hand.line.with(|line| chosen.is_none_or(|dot| !line.may_leave(dot)))
    };
    let opens = move |_| stage.toggle(crate::stage::Panel::Line(hand.place));
    let asked = move |_| hand.act(Fact::Asked(stage.clock()));
    let unasked =
        move || hand.line.with(|line| line.shown().iter().any(|dot| line.turns.iter().all(|turn| turn.id != dot.id)));
    let is_again = move || hand.line.with(|line| line.again.on);
    let by_key = StoredValue::new(false);
    let adds = move |event: ev::MouseEvent| {
        by_key.set_value(event.detail() == 0);
        hand.stand(Percent::MIDDLE);
    };
    // Who adds somebody with a key puts them in their place with the next ones, and adds another. After a click the arrows
    // are the deck's.
    let steers = move |event: ev::KeyboardEvent| {
        let by = match event.key().as_str() {
            "ArrowLeft" => -1,
            "ArrowRight" => 1,
            _ => return,
        };
        if let Some(dot) = untrack(|| hand.chosen()).filter(|_| by_key.get_value()) {
            event.prevent_default();
            moved(hand, dot, by);
        }
    };
    vec![
        either(
            move || hand.phase() == Phase::Hidden,
            move || button("button", move |_| hand.hide(false)).text(words.line.show),
            move || {
                button("button", asked).live_attr("hidden", move || is_again() || !unasked()).text(words.line.speak)
            },
        ),
        button("button", move |_| hand.act(Fact::Again(false)))
            .live_attr("hidden", move || !is_again())
            .text(words.line.again_off)
            .into(),
        repeats(button("quiet", adds))
            .node_ref(hand.adder)
            .attr("aria-keyshortcuts", "ArrowLeft ArrowRight")
            .on(ev::keydown, steers)
            .live_attr("hidden", closed)
            .text(words.add_dot)
            .into(),
        button("quiet", opens).attr("aria-haspopup", "dialog").text(words.line.more).into(),
        button("quiet", move |_| untrack(move || hand.chosen()).into_iter().for_each(|dot| hand.take_away(dot)))
            .live_attr("hidden", closed)
            .live_attr("disabled", fixed)
            .text(words.remove_dot)
            .into(),
        when(closed, move || reopener(hand)),
        undo(stage, mine).into(),
        redo(stage, mine).into(),
    ]
    .into()
}

/// Says that the line is locked, and opens it again.
pub fn reopener(hand: Hand) -> Part {
    let words = hand.stage.words.line;
    let reopened = move |_| hand.act(Fact::Reopened(hand.stage.clock()));
    vec![tag("span").text(words.is_locked).into(), button("quiet", reopened).text(words.reopen).into()].into()
}

/// At the end of the afternoon: how they moved, and why.
fn again(hand: Hand) -> Part {
    let words = hand.stage.words.line;
    let moves = move || hand.line.with(|line| line.moves().unwrap_or_default());
    let told = move || {
        let moves = moves();
        match moves.median {
            // Nobody moved yet: then what to do.
            _ if moves.left + moves.right == 0 => words.again_hint.to_owned(),
            Some([before, after]) => {
                (words.moves)(moves.left, moves.right) + " " + (words.middle_moved)(after.cmp(&before))
            }
            None => (words.moves)(moves.left, moves.right),
        }
    };
    let legend = move || if moves().median.is_some() { words.both_middles } else { "" };
    let anybody = move || moves().left + moves().right > 0;
    when(
        move || hand.line.with(|line| line.moves().is_some()),
        move || {
            let why = move || hand.line.with(|line| line.again.why.clone());
            vec![
                classed("p", "again")
                    .child(tag("b").attr("role", "status").live_text(told))
                    .text(" ")
                    .child(when(anybody, move || moved::legend(hand.stage)))
                    .child(classed("span", "hint").live_text(legend))
                    .child(told::both_middles(hand))
                    .into(),
                field(words.why, why, move |why| hand.act(Fact::Because(why))),
            ]
        },
    )
}

/// When the line was opened again after it was locked: each time, or the last one.
pub fn reopened(hand: Hand, last: bool) -> String {
    let mut log = String::new();
    let all = hand.line.with(|line| line.reopened.clone());
    for at in all.iter().skip(if last { all.len().saturating_sub(1) } else { 0 }) {
        log += if log.is_empty() { "" } else { " " };
        log += &(hand.stage.words.line.reopened)(&in_prose(hand.stage.minute(*at)));
    }
    log
}

/// A field of one line for what somebody types, in whatever direction it is written.
pub fn field(label: &'static str, value: impl Fn() -> String + 'static, typed: impl Fn(String) + 'static) -> Part {
    let input =
        tag("input").attr("type", "text").attr("aria-label", label).attr("dir", "auto").attr("autocomplete", "off");
    // A field shows no more than its width: on paper all of it stands there, where there is something.
    let value = std::rc::Rc::new(value);
    let written = value.clone();
    let on_paper = move || {
        let text = written();
        if text.trim().is_empty() { String::new() } else { [label, ": ", &text].concat() }
    };
    vec![
        classed("label", "entry").text(label).text(" ").child(input.live_value(move || value()).on_input(typed)).into(),
        classed("p", "on-paper").attr("aria-hidden", "true").live_text(on_paper).into(),
    ]
    .into()
}

fn moved(hand: Hand, dot: DotId, by: i16) {
    let at = hand.line.with_untracked(|line| line.dot(dot).map(|dot| line.place(dot)));
    at.into_iter().for_each(|at| hand.shift(dot, at.moved(by)));
}

/// Moves a dot by a percent, without a drag; not where it stays, and not where its place is hidden.
pub fn step(hand: Hand, dot: DotId, name: &'static str, strokes: &'static str, by: i16) -> Tag {
    let fixed = move || hand.phase() != Phase::Open;
    repeats(button("icon", move |_| moved(hand, dot, by)))
        .attr("aria-label", name)
        .live_attr("disabled", fixed)
        .child(strip::icon(strokes))
}
