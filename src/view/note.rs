//! One note: its text, what was said of it, and what can be done with it. The last one of a part isn't there yet: it is
//! once something is written in it.

use super::entries::Part as Of;
use super::*;
use crate::deck::Form;
use crate::session::dilemma::notes::swapped;
use crate::session::dilemma::{Fact, Mark, Note};
use crate::session::warn::{Kind, findings};
use leptos::ev::{self, KeyboardEvent};

/// One of the notes of a part, by its id; whether it is the first one that was drawn there.
pub fn note(of: Of, id: String, first: bool) -> Tag {
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
        "Backspace" if untrack(is_there) && untrack(text).is_empty() => {
            event.prevent_default();
            crate::browser::modal::focus_beside(&event, -1);
            remove(of, id.get_value());
        }
        "ArrowUp" | "ArrowDown" if event.alt_key() => {
            event.prevent_default();
            shift(of, &id.get_value(), if event.key() == "ArrowUp" { -1 } else { 1 });
        }
        _ => {}
    };
    let field = classed("textarea", "note-text")
        .attr("rows", "1")
        .attr("dir", "auto")
        .attr("aria-label", (words.note)(&of.name()))
        .attr("placeholder", if first { words.first_note } else { words.next_note })
        .live_value(text)
        .on_input(typed)
        .on(ev::keydown, pressed)
        // Emptied and left: it was meant to go.
        .on(ev::blur, move |_| {
            if untrack(is_there) && untrack(text).trim().is_empty() {
                remove(of, id.get_value());
            }
        });
    let more = move || {
        button("icon note-opener", move |_| open.update(|open| *open = !*open))
            .attr("aria-label", words.about_note)
            .live_attr("aria-expanded", move || if open.get() { "true" } else { "false" })
            .child(strip::icon("M5 12H5.01M12 12H12.01M19 12H19.01"))
    };
    classed("li", "note")
        .child(classed("div", "note-row").child(field).child(when(is_there, more)))
        .child(live(move || known.with(chips), move |shown: &Vec<Mark>| said(stage, shown)))
        .child(room_only(|| in_room(of, id, known)))
        .child(when(move || open.get() && is_there(), move || hands(of, id, known)))
}

/// What only a table and who leads need: a gentle warning, and the choice where two have changed it.
fn in_room(of: Of, id: StoredValue<String>, known: Memo<Option<Note>>) -> Part {
    let stage = of.stage;
    vec![
        live(
            move || known.with(|note| note.as_ref().map_or(Vec::new(), |note| looks_like(&note.text))),
            move |kinds: &Vec<Kind>| warning(stage, kinds),
        ),
        when(move || of.card().with(|card| differs(card, &id.get_value())), move || choice(of, id)),
    ]
    .into()
}

fn chips(note: &Option<Note>) -> Vec<Mark> {
    let all = Mark::TOUCHED.into_iter().chain(Mark::KINDS);
    note.iter().flat_map(|note| all.clone().filter(|mark| note.has(*mark))).collect()
}

/// What was said of it, in small.
fn said(stage: Stage, marks: &[Mark]) -> Option<Tag> {
    let chip = |mark: &Mark| classed("li", "chip").text(word(stage, *mark));
    (!marks.is_empty()).then(|| classed("ul", "chips").children(marks.iter().map(chip)))
}

fn word(stage: Stage, mark: Mark) -> &'static str {
    stage.words.card.marks.get(mark as usize).copied().unwrap_or_default()
}

/// What kinds of things about a citizen it may hold, each once.
fn looks_like(text: &str) -> Vec<Kind> {
    let mut kinds = Vec::new();
    for finding in findings(text) {
        if !kinds.contains(&finding.kind) {
            kinds.push(finding.kind);
        }
    }
    kinds
}

/// Gently, and never in the way.
fn warning(stage: Stage, kinds: &[Kind]) -> Option<Tag> {
    let words = stage.words;
    let names: Vec<&str> = kinds.iter().filter_map(|kind| words.card.looks_like.get(*kind as usize).copied()).collect();
    let told = [words.card.look_again, &names.join(", "), ". ", words.note_privacy].concat();
    (!names.is_empty()).then(|| classed("p", "note-warning").attr("role", "status").text(told))
}

fn differs(card: &session::dilemma::Card, id: &str) -> bool {
    card.register(id).is_some_and(|note| note.versions().len() > 1)
}

/// The note as it was changed in several places: one to show, or all of them as notes of their own.
fn choice(of: Of, id: StoredValue<String>) -> Tag {
    let words = of.stage.words.card;
    let all = of.card().with_untracked(|card| card.register(&id.get_value()).map(|note| note.versions().to_vec()));
    let all: Vec<Note> = all.into_iter().flatten().map(|version| version.value).collect();
    let this = |note: &Note| {
        let chosen = note.clone();
        let keep = move |_| of.act(Fact::Noted(id.get_value(), of.stage.stamp(), chosen.clone()));
        let text = if note.gone { [&note.text, " ", words.removed_there].concat() } else { note.text.clone() };
        tag("li").child(tag("span").attr("dir", "auto").text(text)).child(button("quiet", keep).text(words.keep_this))
    };
    let rows = classed("ul", "versions").children(all.iter().map(this));
    let both = move |_| {
        for (place, note) in all.iter().enumerate() {
            let stamp = of.stage.stamp();
            let own = if place == 0 {
                id.get_value()
            } else {
                of.card().with_untracked(|card| card.id(&stamp, note.question, note.cell))
            };
            of.act(Fact::Noted(own, stamp, Note { gone: false, ..note.clone() }));
        }
    };
    classed("div", "note-choice")
        .attr("role", "group")
        .attr("aria-label", words.twice_changed)
        .child(tag("p").text(words.twice_changed))
        .child(rows)
        .child(button("quiet", both).text(words.keep_both))
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
    let map = stage.deck.form(of.question) == Form::Map && of.question != session::dilemma::VARIATION;
    let picked = move || of.card().with(|card| card.is_picked(&id.get_value()));
    let pick = move |_| of.act(Fact::Picked(id.get_value(), stage.stamp(), !untrack(picked)));
    let moves = move |name, by| button("quiet", move |_| shift(of, &id.get_value(), by)).text(name);
    classed("div", "note-hands")
        .child(map.then(|| group(words.touches, &Mark::TOUCHED)))
        .child(group(words.is, &Mark::KINDS))
        .child(
            classed("div", "acts")
                .child((!map).then(|| pressed(words.pick, picked, pick)))
                .child(moves(words.up, -1))
                .child(moves(words.down, 1))
                .child(button("quiet", move |_| remove(of, id.get_value())).text(words.remove)),
        )
}

/// A button that stays pressed.
fn pressed(name: &'static str, on: impl Fn() -> bool + 'static, press: impl FnMut(ev::MouseEvent) + 'static) -> Tag {
    button("toggle", press).live_attr("aria-pressed", move || if on() { "true" } else { "false" }).text(name)
}

fn remove(of: Of, id: String) {
    let note = of.card().with_untracked(|card| card.note(&id).cloned());
    if let Some(note) = note {
        of.act(Fact::Noted(id, of.stage.stamp(), Note { gone: true, ..note }));
    }
}

/// Changes places with a neighbour.
fn shift(of: Of, id: &str, by: isize) {
    let swap = of.card().with_untracked(|card| Some((card.note(id)?.clone(), swapped(card, id, by)?)));
    if let Some((note, (order, other, neighbour))) = swap {
        of.act(Fact::Noted(id.to_owned(), of.stage.stamp(), Note { order, ..note }));
        of.act(Fact::Noted(other, of.stage.stamp(), neighbour));
    }
}
