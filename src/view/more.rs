//! What is seldom needed of a line in the room, over the slide: who a dot is, the group, collecting hidden, the end.

use super::dots::Hand;
use super::*;
use crate::session::line::join::known_elsewhere;
use crate::session::line::{DotId, Fact, Field, Phase};
use crate::stage::Panel;

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
    let nobody = move || hand.line.with(|line| line.shown().is_empty());
    let to = move |name: &'static str, by: isize| {
        repeats(button("quiet", move |_| hand.choose_beside(by, false))).live_attr("disabled", nobody).text(name)
    };
    vec![
        classed("div", "acts").child(to(words.previous_dot, -1)).child(to(words.next_dot, 1)).into(),
        classed("p", "hint").text(words.along_hint).into(),
        live(move || hand.chosen().map(|dot| dot as usize), move |dot| chosen(hand, dot.map(|dot| dot as DotId))),
    ]
    .into()
}

/// Who the chosen dot is, and where it stands.
fn chosen(hand: Hand, dot: Option<DotId>) -> Part {
    let words = hand.stage.words.line;
    let none = move || if hand.phase() == Phase::Hidden { words.is_hidden } else { words.choose_first };
    let Some(dot) = dot else { return classed("p", "hint").live_text(none).into() };
    let field = move |label, field: Field| {
        let known =
            move || hand.line.with(|line| line.dot(dot).map(|dot| dot.who.get(field).clone()).unwrap_or_default());
        tools::field(label, known, move |text| hand.act(Fact::Named(dot, field, text)))
    };
    let index = hand.line.with_untracked(|line| line.dots.iter().position(|other| other.id == dot)).unwrap_or(0);
    let (low, high) = told::poles(hand);
    let words_of_all = hand.stage.words;
    // Nowhere while places are collected hidden: all can read along.
    let place = move || {
        hand.line.with(|line| {
            let dot = line.dot(dot).filter(|_| line.phase != Phase::Hidden);
            dot.map(|dot| (words_of_all.place)(line.place(dot), &low, &high)).unwrap_or_default()
        })
    };
    let who = move || {
        let parts = |dot: &crate::session::line::Dot| dot.who.parts().collect::<Vec<_>>().join(", ");
        hand.line.with(|line| line.dot(dot).map(parts).unwrap_or_default())
    };
    let fixed = move || hand.line.with(|line| !line.may_leave(dot));
    vec![
        classed("p", "who")
            .text((hand.stage.words.person)(index + 1))
            .text(" ")
            // All of it, however long: on the slide it may be cut.
            .child(tag("bdi").live_text(who))
            .text(" ")
            .child(classed("span", "hint").live_text(place))
            .into(),
        field(words.name, Field::Name),
        offered(hand, dot),
        field(words.function, Field::Function),
        field(words.organisation, Field::Organisation),
        classed("p", "hint").text(words.name_hint).into(),
        classed("div", "acts")
            .child(tools::step(hand, dot, words.move_left, "M15 5L8 12L15 19", -1))
            .child(tools::step(hand, dot, words.move_right, "M9 5L16 12L9 19", 1))
            .child(
                button("quiet", move |_| hand.take_away(dot))
                    .live_attr("disabled", fixed)
                    .text(hand.stage.words.remove_dot),
            )
            .into(),
    ]
    .into()
}

/// What is known of somebody, in the order in which it is asked.
const PARTS: [Field; 3] = [Field::Name, Field::Function, Field::Organisation];

/// How many names are offered at once.
const OFFERED: usize = 24;

/// Those who have a name on another line: a tap names this dot as well, and so joins the person across the lines.
fn offered(hand: Hand, dot: DotId) -> Part {
    // A row of texts, the parts of each one after another: one kind of row for all who show texts.
    let known = move || -> Vec<String> {
        let mut parts = Vec::new();
        hand.stage.session().with(|session| {
            let here = session.line(hand.id);
            let typed = here.dot(dot).map(|dot| dot.who.name.as_str()).unwrap_or_default();
            let known = known_elsewhere(session.lines.iter().map(|(_, line)| line), &here, typed);
            for who in known.into_iter().take(OFFERED) {
                parts.extend(PARTS.map(|field| who.get(field).clone()));
            }
        });
        parts
    };
    let name = move |parts: &[String]| {
        let chosen = parts.to_vec();
        let named = move |_| {
            for (field, text) in PARTS.into_iter().zip(&chosen) {
                hand.act(Fact::Named(dot, field, text.clone()));
            }
        };
        let name = parts.first().map(|name| name.trim().to_owned());
        button("quiet name", named).child(tag("bdi").text(name.unwrap_or_default()))
    };
    let words = hand.stage.words.line;
    live(known, move |known: &Vec<String>| {
        (!known.is_empty()).then(|| {
            classed("div", "names")
                .attr("role", "group")
                .attr("aria-label", words.names_elsewhere)
                .child(classed("span", "hint").text(words.names_elsewhere))
                .children(known.chunks(PARTS.len()).map(name))
        })
    })
}

/// How many chose to stand nowhere.
fn nowhere(hand: Hand) -> Part {
    let words = hand.stage.words.line;
    let n = move || hand.line.with(|line| line.nowhere);
    let step = move |name, strokes, by: i16| {
        let stepped = move |_| hand.act(Fact::Nowhere(untrack(n).saturating_add_signed(by)));
        repeats(button("icon", stepped)).attr("aria-label", name).child(strip::icon(strokes))
    };
    let fewer = resting(step(words.fewer_nowhere, "M6 12H18", -1), move || n() == 0);
    classed("div", "counter")
        .attr("role", "group")
        .attr("aria-label", words.nowhere)
        .child(tag("span").text(words.nowhere))
        .child(fewer)
        .child(tag("b").attr("role", "status").live_text(move || n().to_string()))
        .child(step(words.more_nowhere, "M6 12H18M12 6V18", 1))
        .into()
}

/// Hidden, shown, locked, opened again; and when that was.
fn collecting(hand: Hand) -> Part {
    let words = hand.stage.words.line;
    let open = move || -> Part {
        let is_hidden = move || hand.phase() == Phase::Hidden;
        let toggles = move |_| hand.hide(!untrack(is_hidden));
        let toggle = button("button", toggles).live_text(move || if is_hidden() { words.show } else { words.hide });
        // At the end of the afternoon all was seen before.
        let toggle = toggle.live_attr("hidden", move || hand.line.with(|line| line.again.on));
        vec![toggle.into(), button("button", move |_| hand.act(Fact::Locked)).text(words.lock).into()].into()
    };
    let now = either(move || hand.phase() == Phase::Locked, move || tools::reopener(hand), open);
    let log = move || tools::reopened(hand, false);
    vec![classed("div", "acts").child(now).into(), classed("p", "hint").live_text(log).into()].into()
}

/// The line once more, the codes of who took part by phone, and the turns anew.
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
        .child(button("quiet", move |_| stage.panel.set(Some(Panel::Codes))).text(words.codes))
        .child(button("quiet", move |_| hand.act(Fact::Unheard)).text(words.speak_anew))
        .into()
}
