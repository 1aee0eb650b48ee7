//! What lies over the slides: a native modal dialog, which keeps the focus and closes on Escape by itself.

use super::*;
use crate::browser::modal;
use crate::live::effect;
use leptos::ev::MouseEvent;

/// A dialog that is open for as long as it is mounted. However it closes, the stage hears of it.
#[component]
pub fn Dialog(
    title: String,
    class: &'static str,
    /// Whether something inside takes the focus first; else the heading does, so that it is read aloud.
    #[prop(optional)]
    inner_focus: bool,
    children: Content,
) -> impl IntoView {
    let stage = stage();
    let dialog = NodeRef::<leptos::html::Dialog>::new();
    effect(move || {
        if let Some(dialog) = dialog.get() {
            modal::open(&dialog);
        }
    });
    view! {
        <dialog
            node_ref=dialog
            class=["panel ", class].concat()
            aria-labelledby="panel-title"
            on:close=on(move |_| stage.panel.set(None))
            on:click=on(move |event: MouseEvent| {
                if dialog.get_untracked().is_some_and(|dialog| modal::is_backdrop(&event, &dialog)) {
                    stage.panel.set(None);
                }
            })
        >
            <header class="panel-head">
                <h2 id="panel-title" tabindex="-1" autofocus=!inner_focus>
                    {title}
                </h2>
                <button type="button" class="icon" aria-label=stage.words.close on:click=on(move |_| stage.panel.set(None))>
                    {strip::icon("M6 6L18 18M18 6L6 18")}
                </button>
            </header>
            <div class="panel-body">{children.part()}</div>
        </dialog>
    }
}
