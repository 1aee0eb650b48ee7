//! The menu: what can be done, and with which key. And the black screen.

use super::*;
use crate::browser::modal;
use crate::keys::{Command, KEYS};
use crate::live::effect;
use crate::stage::Panel;

#[component]
pub fn Help() -> impl IntoView {
    let stage = stage();
    view! {
        {when(move || stage.panel.get() == Some(Panel::Help), move || {
            view! { <dialog::Dialog title=stage.words.menu.to_owned() class="help">
                <ul class="commands">
                    {KEYS
                        .iter()
                        .filter(|binding| !matches!(binding.command, Command::Help | Command::Close))
                        .map(|binding| {
                            let command = binding.command;
                            view! {
                                <li>
                                    <button
                                        type="button"
                                        class="command"
                                        on:click=on(move |_| {
                                            stage.panel.set(None);
                                            stage.command(command);
                                        })
                                    >
                                        <span>{name(stage, command)}</span>
                                        <span class="keys">
                                            {binding.shown.iter().map(|key| view! { <kbd>{*key}</kbd> }).parts()}
                                        </span>
                                    </button>
                                </li>
                            }
                        })
                        .parts()}
                </ul>
            </dialog::Dialog> }
        })}
    }
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
        Command::Help => words.help,
        Command::Close => words.close,
    }
}

/// Nothing to see, so that everybody looks at each other. A key, a click or a clicker's button brings the slide back.
#[component]
pub fn Black() -> impl IntoView {
    let stage = stage();
    view! {
        {when(move || stage.on_beamer(Panel::Black), move || {
            let screen = NodeRef::<leptos::html::Dialog>::new();
            effect(move || {
                if let Some(screen) = screen.get() {
                    modal::open(&screen);
                }
            });
            let close = on(move |_| stage.panel.set(None));
            view! { <dialog class="black" node_ref=screen aria-label=stage.words.black on:click=close></dialog> }
        })}
    }
}
