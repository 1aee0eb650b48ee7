//! One note: its text, what was said of it, and what can be done with it. The last one of a part isn't there yet: it is
//! once something is written in it.

use super::entries::Part as Of;
use super::*;
use crate::deck::Form;
use crate::session::dilemma::{Fact, Mark, Note, VARIATION, listed};
use crate::session::harvest::has_place;
use leptos::ev::{self, KeyboardEvent};

/// One of the notes of a part, by its id.
pub fn note(of: Of, id: String) -> Tag {
    let stage = of.stage;
    let words = stage.words.card;
    let id = StoredValue::new(id);
    let known = memo(move || of.card().with(|card| card.note(&id.get_value()).cloned()));
    let open = RwSignal::new(false);
    let is_there = move || known.with(Option::is_some);
    let text = move || known.with(|note| note.as_ref().map(|note| note.text.clone()).unwrap_or_default());
    let typed = move |text: String| {
        let fact = match untrack(is_there) {
            true => Fact::Typed(id.get_value(), stage.stamp(), text),
            false if text.is_empty() => return,
            false => {
                let stamp = stage.stamp();
                let order = stamp.at;
                let note =
                    Note { question: of.question, cell: of.cell, text, order, round: stage.round(), ..Note::default() };
                Fact::Noted(id.get_value(), stamp, note)
            }
        };
        of.act(fact);
    };
    let pressed = move |event: KeyboardEvent| match event.key().as_str() {
        "Enter" if !event.shift_key() && !event.is_composing() => {
            event.prevent_default();
            crate::browser::modal::focus_beside(&event, 1);
        }
        "Backspace" if untrack(is_there) && untrack(text).is_empty() && is_alone(of, &id.get_value()) => {
            event.prevent_default();
            crate::browser::modal::focus_beside(&event, -1);
            remove(of, id.get_value());
        }
        "ArrowUp" | "ArrowDown" if event.alt_key() => {
            event.prevent_default();
            shift(of, &id.get_value(), if event.key() == "ArrowUp" { -1 } else { 1 });
            crate::browser::modal::focus_again(&event);
        }
        _ => {}
    };
    // An empty part invites; below a note there is room for one more.
    let others = move |card: &session::dilemma::Card| {
        listed(card, of.question, of.cell).iter().any(|(known, _)| id.with_value(|id| *known != id))
    };
    let hint = move || {
        let others = if is_there() { of.card().with_untracked(others) } else { of.card().with(others) };
        if others { words.next_note.into() } else { invite(of) }
    };
    let field = classed("textarea", "note-text")
        .attr("rows", "1")
        .attr("dir", "auto")
        .attr("aria-label", (words.note)(&of.name()))
        .live_attr("placeholder", hint)
        .live_value(text)
        .on_input(typed)
        .on(ev::keydown, pressed)
        // Emptied and left: it was meant to go.
        .on(ev::blur, move |event| {
            if let Some(id) = id.try_get_value() {
                crate::browser::modal::once_left(&event, move || remove_if_empty(of, &id));
            }
        });
    let picked = move || is_there() && of.card().with(|card| card.is_picked(&id.get_value()));
    let more = move || {
        button("icon note-opener", move |_| open.update(|open| *open = !*open))
            .attr("aria-label", words.about_note)
            .live_attr("aria-expanded", move || if open.get() { "true" } else { "false" })
            .child(strip::icon("M5 12H5.01M12 12H12.01M19 12H19.01"))
    };
    classed("li", "note")
        .child(classed("div", "note-row").child(field).child(when(is_there, more)))
        .child(live(move || known.with(chips), move |shown: &Vec<Mark>| said(stage, shown)))
        .child(when(picked, move || classed("p", "note-fresh").text(words.pick)))
        .child(gentle::gentle(stage, text))
        .child(in_room(of, id))
        .child(when(move || open.get() && is_there(), move || hands(of, id, known)))
}

/// What an empty part invites to.
fn invite(of: Of) -> String {
    let words = of.stage.words.card;
    let side = of.side();
    match (of.question, of.stage.deck.form(of.question), of.cell) {
        (VARIATION, _, 0) => words.invite_holds.to_owned(),
        (VARIATION, ..) => words.invite_tips.to_owned(),
        (_, Form::Map, 0 | 1) => (words.invite_good)(side),
        (_, Form::Map, _) => (words.invite_bad)(side),
        (_, Form::Tried, 0) => words.invite_worked.to_owned(),
        (_, Form::Tried, _) => words.invite_failed.to_owned(),
        (_, Form::List, _) => words.first_note.to_owned(),
    }
}

/// What only a table and who leads need: whether it just came in, and the choice where two have changed it.
fn in_room(of: Of, id: StoredValue<String>) -> Part {
    let stage = of.stage;
    let is_fresh = move || {
        let here = |known: &(String, String)| (known.0.as_str(), known.1.as_str()).cmp(&(of.id, &*id.get_value()));
        stage.fresh.with(|fresh| !fresh.is_empty() && fresh.binary_search_by(here).is_ok())
    };
    vec![
        when(is_fresh, move || classed("p", "note-fresh").text(stage.words.files.fresh)),
        choice::choice(of, id, stage.words.files.twice_changed),
    ]
    .into()
}

/// Which marks it has.
pub fn chips(note: &Option<Note>) -> Vec<Mark> {
    let all = Mark::TOUCHED.into_iter().chain(Mark::KINDS);
    note.iter().flat_map(|note| all.clone().filter(|mark| note.has(*mark))).collect()
}

/// What was said of it, in small.
pub fn said(stage: Stage, marks: &[Mark]) -> Option<Tag> {
    let chip = |mark: &Mark| classed("li", "chip").text(word(stage, *mark));
    (!marks.is_empty()).then(|| classed("ul", "chips").children(marks.iter().map(chip)))
}

fn word(stage: Stage, mark: Mark) -> &'static str {
    stage.words.card.marks.get(mark as usize).copied().unwrap_or_default()
}

/// What may be said of it, and its place.
fn hands(of: Of, id: StoredValue<String>, known: Memo<Option<Note>>) -> Tag {
    let stage = of.stage;
    let words = stage.words.card;
    let mark = move |mark: Mark| {
        let set = move |_| {
            if let Some(note) = known.get_untracked() {
                of.act(Fact::Noted(id.get_value(), stage.stamp(), note.marked(mark)));
            }
        };
        let is = move || known.with(|note| note.as_ref().is_some_and(|note| note.has(mark)));
        pressed(word(stage, mark), is, set)
    };
    let group = move |name: &'static str, marks: &[Mark]| {
        classed("div", "marks")
            .attr("role", "group")
            .attr("aria-label", name)
            .child(tag("span").text(name))
            .children(marks.iter().map(|it| mark(*it)))
    };
    let varies = of.question == VARIATION;
    let map = stage.deck.form(of.question) == Form::Map && !varies;
    let picked = move || of.card().with(|card| card.is_picked(&id.get_value()));
    let pick = move |_| of.act(Fact::Picked(id.get_value(), stage.stamp(), !untrack(picked)));
    let cells = stage.deck.form(of.question).cells();
    // A fourth pick isn't taken in silence.
    let full = move || picked() && of.card().with(|card| !has_place(card, &id.get_value(), cells));
    let tips = move || known.with(|note| note.as_ref().is_some_and(|note| note.cell == 1));
    let tip = move |_| {
        if let Some(note) = known.get_untracked() {
            let cell = u8::from(note.cell == 0);
            of.act(Fact::Noted(id.get_value(), stage.stamp(), Note { cell, ..note }));
        }
    };
    let moves = move |name, by| {
        button("quiet", move |event: ev::MouseEvent| {
            shift(of, &id.get_value(), by);
            crate::browser::modal::focus_again(&event);
        })
        .text(name)
    };
    classed("div", "note-hands")
        .child(map.then(|| group(words.touches, &Mark::TOUCHED)))
        .child(group(words.is, &Mark::KINDS))
        .child(
            classed("div", "acts")
                .child(varies.then(|| pressed(words.tips, tips, tip)))
                .child((!map).then(|| pressed(words.pick, picked, pick)))
                .child(moves(words.up, -1))
                .child(moves(words.down, 1))
                .child(button("quiet", move |_| remove(of, id.get_value())).text(words.remove)),
        )
        .child(when(full, move || classed("p", "hint").attr("role", "status").text(words.harvest_full)))
}

/// A button that stays pressed.
fn pressed(name: &'static str, on: impl Fn() -> bool + 'static, press: impl FnMut(ev::MouseEvent) + 'static) -> Tag {
    button("toggle", press).live_attr("aria-pressed", move || if on() { "true" } else { "false" }).text(name)
}

/// Whether nothing stands beside it that would go with it.
fn is_alone(of: Of, id: &str) -> bool {
    of.card().with_untracked(|card| card.beside(id).is_empty())
}

/// Takes away a note that was emptied. It may be asked for once the card isn't on show any more, or the whole app gone.
fn remove_if_empty(of: Of, id: &str) {
    if of.stage.way.try_get_untracked().is_none() {
        return;
    }
    let note = of.stage.session().with_untracked(|session| {
        let card = session.dilemmas.get(of.id)?;
        card.note(id).filter(|note| note.text.trim().is_empty() && card.beside(id).is_empty()).cloned()
    });
    if let Some(note) = note {
        of.act(Fact::Noted(id.to_owned(), of.stage.stamp(), Note { gone: true, ..note }));
    }
}

fn remove(of: Of, id: String) {
    let note = of.card().with_untracked(|card| card.note(&id).cloned());
    if let Some(note) = note {
        of.act(Fact::Noted(id, of.stage.stamp(), Note { gone: true, ..note }));
    }
}

/// Changes places with a neighbour.
fn shift(of: Of, id: &str, by: isize) {
    of.act(Fact::Moved(id.to_owned(), of.stage.stamp(), by));
}
