//! What is seldom needed of a line in the room, over the slide: who a dot is, the group, collecting hidden, the end.

use super::dots::Hand;
use super::*;
use crate::session::line::{DotId, Fact, Field, Phase};
use crate::stage::Panel;
use crate::words::prose as in_prose;

pub fn more(hand: Hand) -> Part {
    let stage = hand.stage;
    when(
        move || stage.panel.get() == Some(Panel::Line(hand.place)),
        move || {
            let words = stage.words.line;
            dialog::dialog(words.more_title.to_owned(), "line-more", false)
                .child(group(words.this_dot, this_dot(hand)))
                .child(group(words.the_group, vec![tools::group_size(hand).into(), nowhere(hand)].into()))
                .child(group(words.collecting, collecting(hand)))
                .child(group(words.again_title, at_the_end(hand)))
                .open()
        },
    )
}

/// What belongs together, under its heading.
fn group(heading: &'static str, part: Part) -> Tag {
    classed("section", "more-group").child(tag("h3").text(heading)).child(part)
}

/// The dot that was chosen, and the ways to the others: no drag, and no dot to hit.
fn this_dot(hand: Hand) -> Part {
    let words = hand.stage.words.line;
    let nobody = move || hand.line.with(|line| line.dots.is_empty());
    let to = move |name: &'static str, by: isize| {
        button("quiet", move |_| hand.choose_beside(by)).live_attr("disabled", nobody).text(name)
    };
    vec![
        classed("div", "acts").child(to(words.previous_dot, -1)).child(to(words.next_dot, 1)).into(),
        live(move || hand.chosen().map(|dot| dot as usize), move |dot| chosen(hand, dot.map(|dot| dot as DotId))),
    ]
    .into()
}

/// Who the chosen dot is, and where it stands.
fn chosen(hand: Hand, dot: Option<DotId>) -> Part {
    let words = hand.stage.words.line;
    let Some(dot) = dot else { return classed("p", "hint").text(words.choose_first).into() };
    let field = move |label, field: Field| {
        let known =
            move || hand.line.with(|line| line.dot(dot).map(|dot| dot.who.get(field).clone()).unwrap_or_default());
        tools::field(label, known, move |text| hand.act(Fact::Named(dot, field, text)))
    };
    let index = hand.line.with_untracked(|line| line.dots.iter().position(|other| other.id == dot)).unwrap_or(0);
    let line = hand.stage.deck.lines().find(|(slide, _)| slide.id == *hand.id);
    let (low, high) = line.map(|(_, line)| (line.low.plain(), line.high.plain())).unwrap_or_default();
    let words_of_all = hand.stage.words;
    let place = move || {
        hand.line.with(|line| {
            line.dot(dot).map(|dot| (words_of_all.place)(line.place(dot), &low, &high)).unwrap_or_default()
        })
    };
    let code = move || hand.line.with(|line| line.dot(dot).map(|dot| dot.who.code.clone()).unwrap_or_default());
    vec![
        tag("p")
            .text((hand.stage.words.person)(index + 1))
            .text(" ")
            .child(tag("b").live_text(code))
            .text(" ")
            .live_text(place)
            .into(),
        field(words.name, Field::Name).into(),
        field(words.function, Field::Function).into(),
        field(words.organisation, Field::Organisation).into(),
        classed("p", "hint").text(words.name_hint).into(),
        classed("div", "acts")
            .child(tools::step(hand, dot, words.move_left, "M15 5L8 12L15 19", -1))
            .child(tools::step(hand, dot, words.move_right, "M9 5L16 12L9 19", 1))
            .child(button("quiet", move |_| hand.take_away(dot)).text(hand.stage.words.remove_dot))
            .into(),
    ]
    .into()
}

/// How many chose to stand nowhere.
fn nowhere(hand: Hand) -> Part {
    let words = hand.stage.words.line;
    let n = move || hand.line.with(|line| line.nowhere);
    let step = move |name, strokes, by: i16| {
        let stepped = move |_| hand.act(Fact::Nowhere(untrack(n).saturating_add_signed(by)));
        button("icon", stepped).attr("aria-label", name).child(strip::icon(strokes))
    };
    classed("div", "counter")
        .attr("role", "group")
        .attr("aria-label", words.nowhere)
        .child(tag("span").text(words.nowhere))
        .child(step(words.fewer_nowhere, "M6 12H18", -1).live_attr("disabled", move || n() == 0))
        .child(tag("b").attr("role", "status").live_text(move || n().to_string()))
        .child(step(words.more_nowhere, "M6 12H18M12 6V18", 1))
        .into()
}

/// Hidden, shown, locked, opened again; and when that was.
fn collecting(hand: Hand) -> Part {
    let stage = hand.stage;
    let words = stage.words.line;
    let open = move || -> Part {
        let is_hidden = move || hand.phase() == Phase::Hidden;
        let toggles = move |_| hand.act(if untrack(is_hidden) { Fact::Shown } else { Fact::Hid });
        let toggle = button("button", toggles).live_text(move || if is_hidden() { words.show } else { words.hide });
        vec![toggle.into(), button("button", move |_| hand.act(Fact::Locked)).text(words.lock).into()].into()
    };
    let now = either(move || hand.phase() == Phase::Locked, move || tools::reopener(hand), open);
    let log = move || {
        let told = |log: String, at: &i64| {
            let gap = if log.is_empty() { "" } else { " " };
            log + gap + &(words.reopened)(&in_prose(stage.minute(*at)))
        };
        hand.line.with(|line| line.reopened.iter().fold(String::new(), told))
    };
    vec![classed("div", "acts").child(now).into(), classed("p", "hint").live_text(log).into()].into()
}

/// The line once more, the turns anew, and the codes of who took part by phone.
fn at_the_end(hand: Hand) -> Part {
    let stage = hand.stage;
    let words = stage.words.line;
    let once_more = move |_| {
        hand.act(Fact::Again(!hand.line.with_untracked(|line| line.again.on)));
        stage.panel.set(None);
    };
    let name = move || if hand.line.with(|line| line.again.on) { words.again_off } else { words.again };
    classed("div", "acts")
        .child(button("button", once_more).live_attr("disabled", move || hand.phase() == Phase::Hidden).live_text(name))
        .child(button("quiet", move |_| hand.act(Fact::Unheard)).text(words.speak_anew))
        .child(button("quiet", move |_| stage.panel.set(Some(Panel::Codes))).text(words.codes))
        .into()
}
