//! The short code: large and spelled out for who reads it aloud, typed in one after another by who leads the afternoon.

use super::*;
use crate::browser::modal;
use crate::session::Action;
use crate::session::code::{Codes, Refused};
use crate::session::codes::{Trouble, all, entered, in_groups, taken_away};
use crate::stage::Panel;
use leptos::ev;

/// One's own code, once there is a place in it.
pub fn own() -> Part {
    let stage = stage();
    let words = stage.words.line;
    let code = move || {
        let places: Vec<_> = stage.session().with(|session| {
            stage.deck.lines().map(|(slide, _)| session.lines.get(&slide.id).and_then(|line| line.own)).collect()
        });
        let mut codes = Vec::new();
        if places.iter().any(Option::is_some) {
            codes.push(Codes::of(stage.deck).encode(&places));
        }
        codes
    };
    live(code, move |codes: &Vec<String>| {
        let code = codes.first()?;
        let mut aloud = String::new();
        for sign in code.chars() {
            if !aloud.is_empty() {
                aloud.push_str(", ");
            }
            match (words.spelled)(sign) {
                "" => aloud.push(sign),
                word => aloud.push_str(word),
            }
        }
        Some(
            classed("div", "own-code")
                .child(tag("h3").text(words.your_code))
                .child(classed("p", "code").text(in_groups(code)))
                .child(tag("p").text(aloud))
                .child(classed("p", "hint").text(words.code_hint)),
        )
    })
}

/// The button that opens [`codes`].
pub fn opener(stage: Stage) -> Tag {
    button("button", move |_| stage.toggle(Panel::Codes)).attr("aria-haspopup", "dialog").text(stage.words.line.codes)
}

/// Where codes are typed in, over the slide.
pub fn codes() -> Part {
    let stage = stage();
    when(
        move || stage.panel.get() == Some(Panel::Codes),
        move || {
            dialog::dialog(stage.words.line.codes.to_owned(), "codes", true)
                .child(entry(stage))
                .child(list(stage))
                .open()
        },
    )
}

/// The field, the button and what is said; Enter does what the button does, and again where a code is another person's.
fn entry(stage: Stage) -> Tag {
    let words = stage.words.line;
    let field = NodeRef::<leptos::html::Input>::new();
    let (typed, told) = (RwSignal::new(String::new()), RwSignal::new(String::new()));
    let (twice, wrong) = (RwSignal::new(false), RwSignal::new(false));
    let put = move || {
        let again = twice.get_untracked();
        let done =
            stage.session().with_untracked(|session| entered(session, stage.deck, &typed.get_untracked(), again));
        match done {
            Ok((code, actions)) => {
                actions.into_iter().for_each(|action| stage.act(action));
                typed.set(String::new());
                told.set((words.code_done)(&in_groups(&code)));
                twice.set(false);
                wrong.set(false);
            }
            Err(trouble) => {
                told.set(said(stage, &trouble));
                twice.set(matches!(trouble, Trouble::Twice(_)));
                wrong.set(true);
            }
        }
        if let Some(field) = field.get_untracked() {
            modal::focus(&field);
        }
    };
    let changed = move |text| {
        typed.set(text);
        told.set(String::new());
        twice.set(false);
        wrong.set(false);
    };
    let pressed = move |event: ev::KeyboardEvent| {
        if event.key() == "Enter" {
            event.prevent_default();
            // A key that is held confirms nothing: what was said would never be read.
            if !event.repeat() {
                put();
            }
        }
    };
    let input = tag("input")
        .node_ref(field)
        .attr("type", "text")
        .attr("aria-label", words.code_label)
        .attr("autofocus", true)
        .attr("autocomplete", "off")
        .attr("autocapitalize", "characters")
        .attr("spellcheck", "false")
        .live_attr("aria-invalid", move || wrong.get().then_some("true"))
        .live_value(move || typed.get())
        .on_input(changed)
        .on(ev::keydown, pressed);
    classed("div", "code-entry")
        .child(classed("label", "entry").text(words.code_label).text(" ").child(input))
        .child(
            button("button", move |_| put())
                .live_text(move || if twice.get() { words.code_again } else { words.code_put }),
        )
        .child(classed("p", "code-told").attr("role", "status").live_text(move || told.get()))
}

/// In words. A code that was refused changed nothing.
fn said(stage: Stage, trouble: &Trouble) -> String {
    let words = stage.words.line;
    match trouble {
        Trouble::Twice(code) => (words.code_twice)(&in_groups(code)),
        Trouble::Nowhere => words.code_nowhere.to_owned(),
        Trouble::Locked(id) => {
            let line = stage.deck.lines().find(|(slide, _)| slide.id == *id);
            (words.code_locked)(line.map_or(id.as_str(), |(_, line)| &line.word))
        }
        Trouble::Refused(Refused::Character(sign)) => (words.code_sign)(&sign.to_string()),
        Trouble::Refused(Refused::Empty) => {
            (words.code_length)(crate::session::code::length(stage.deck.lines().count()))
        }
        Trouble::Refused(Refused::Length { expected, .. }) => (words.code_length)(*expected),
        Trouble::Refused(Refused::Check) => words.code_wrong.to_owned(),
    }
}

/// The codes that were typed in; each can be taken away.
fn list(stage: Stage) -> Tag {
    let known = move || stage.session().with(|session| all(session, stage.deck));
    let row = move |code: &String| {
        let gone = code.clone();
        let remove = move |_| {
            let actions = stage.session().with_untracked(|session| taken_away(session, stage.deck, &gone));
            actions.into_iter().for_each(|action: Action| stage.act(action));
        };
        let name = (stage.words.line.code_remove)(&in_groups(code));
        tag("li")
            .child(classed("span", "code").text(in_groups(code)))
            .child(button("icon", remove).attr("aria-label", name).child(strip::icon("M6 6L18 18M18 6L6 18")))
    };
    classed("ul", "code-list").child(live(known, move |codes: &Vec<String>| codes.iter().map(row).collect::<Part>()))
}
