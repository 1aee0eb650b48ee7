//! One place on a line: a native range, so that keyboard, touch and screen reader have the same way. Unset until placed.

use super::*;
use crate::browser::{modal, pointer};
use crate::session::line::Percent;

/// A line with one dot on it, or none yet.
#[component]
pub fn Range(
    label: &'static str,
    hint: &'static str,
    /// What is said while nothing is placed.
    unset: &'static str,
    clear: &'static str,
    /// The pole at 0, in words.
    low: String,
    /// The pole at 100, in words.
    high: String,
    /// Whether the poles are written at the ends of the line; else they stand somewhere else.
    #[prop(optional)]
    ends: bool,
    at: Memo<Option<Percent>>,
    on_set: Callback<Percent>,
    on_clear: Callback<()>,
) -> impl IntoView {
    let words = stage().words;
    let (low_end, high_end) = (low.clone(), high.clone());
    let told = memo(move || match at.get() {
        Some(at) => (words.place)(at, &low, &high),
        None => unset.to_owned(),
    });
    let placed = memo(move || at.get().is_some());
    let way = stage().way;
    let line = NodeRef::<leptos::html::Input>::new();
    let set = move |value: String| {
        // Whole, since that is the step.
        if let Ok(value) = value.parse::<u8>() {
            on_set.run(Percent::near(f64::from(value)));
        }
    };
    // A tap on the very middle of an unset range changes no value, and so brings no input event: the middle counts too.
    let settle = move |value: String| {
        if at.get_untracked().is_none() {
            set(value);
        }
    };
    view! {
        <div class="range" data-unset=live(move || at.get().is_none().then_some(""))>
            <input
                node_ref=line
                type="range"
                min="0"
                max="100"
                step="1"
                aria-label=label
                aria-valuetext=live(move || told.get())
                prop:value=live(move || at.get().unwrap_or(Percent::MIDDLE).get().to_string())
                on:input:target=move |event| set(event.target().value())
                on:click:target=move |event| settle(event.target().value())
                on:pointerup:target=move |event| {
                    // Touch brings no click.
                    settle(event.target().value());
                    // On the beamer a pointer leaves the keys to the deck, so that a clicker goes on.
                    if way.get_untracked() != Some(Way::Alone) {
                        pointer::release();
                    }
                }
                on:keydown:target=move |event| {
                    if event.key() == "Enter" || event.key() == " " {
                        event.prevent_default();
                        settle(event.target().value());
                    }
                }
            />
            <div class="range-foot" data-ends=ends.then_some("")>
                <span class="range-told">{live_text(move || if ends { low_end.clone() } else { told.get() })}</span>
                {live(move || {
                    if placed.get() {
                        view! {
                            <button type="button" class="quiet" on:click=on(move |_| {
                                on_clear.run(());
                                if let Some(line) = line.get_untracked() {
                                    modal::focus(&line);
                                }
                            })>
                                {clear}
                            </button>
                        }
                            .part()
                    } else {
                        view! { <span class="hint">{hint}</span> }.part()
                    }
                })}
                {ends.then(|| view! { <span class="range-told">{high_end}</span> })}
            </div>
        </div>
    }
}
