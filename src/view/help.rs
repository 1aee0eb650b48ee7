//! The menu: what can be done, and with which key. And the black screen.

use super::*;
use crate::browser::modal;
use crate::keys::{Binding, Command, KEYS};
use crate::live::effect;
use crate::stage::Panel;

pub fn help() -> Part {
    let stage = stage();
    when(
        move || stage.panel.get() == Some(Panel::Help),
        move || {
            let shown = KEYS.iter().filter(|binding| match binding.command {
                Command::Help | Command::Close => false,
                Command::Time | Command::Speaker => !untrack(|| stage.studies_alone()),
                _ => true,
            });
            dialog::dialog(stage.words.menu.to_owned(), "help", false)
                .child(classed("ul", "commands").children(shown.map(|binding| command(stage, binding))))
                .child(
                    (!untrack(|| stage.studies_alone()))
                        .then(|| classed("p", "hint").text(stage.words.line.along_hint)),
                )
                .open()
        },
    )
}

fn command(stage: Stage, binding: &'static Binding) -> Tag {
    let command = binding.command;
    let chosen = move |_| {
        stage.panel.set(None);
        stage.command(command);
    };
    tag("li").child(
        button("command", chosen)
            .child(tag("span").text(name(stage, command)))
            .child(classed("span", "keys").children(binding.shown.iter().map(|key| tag("kbd").text(*key)))),
    )
}

fn name(stage: Stage, command: Command) -> &'static str {
    let words = stage.words;
    match command {
        Command::Next => words.next,
        Command::Previous => words.previous,
        Command::First => words.first,
        Command::Last => words.last,
        Command::GoTo => words.go_to,
        Command::Overview => words.overview,
        Command::FullScreen => words.full_screen,
        Command::Black => words.black,
        Command::Speaker => words.speaker,
        Command::Time => words.time,
        Command::Read => words.read,
        Command::Files => words.card.files,
        Command::Help => words.help,
        Command::Close => words.close,
    }
}

/// Nothing to see, so that everybody looks at each other. A key, a click or a clicker's button brings the slide back.
pub fn black() -> Part {
    let stage = stage();
    when(
        move || stage.on_beamer(Panel::Black),
        move || {
            let screen = NodeRef::<leptos::html::Dialog>::new();
            effect(move || {
                if let Some(screen) = screen.get() {
                    modal::open(&screen);
                }
            });
            classed("dialog", "black")
                .node_ref(screen)
                .attr("aria-label", stage.words.black)
                .on(leptos::ev::click, move |_| stage.panel.set(None))
        },
    )
}
