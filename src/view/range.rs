//! One place on a line: a native range, so that keyboard, touch and screen reader have the same way. Unset until placed.

use super::*;
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
    on_set: impl Fn(Percent) + Copy + Send + Sync + 'static,
    on_clear: impl Fn() + Copy + Send + Sync + 'static,
) -> impl IntoView {
    let words = stage().words;
    let (low_end, high_end) = (low.clone(), high.clone());
    let told = Memo::new(move |_| match at.get() {
        Some(at) => (words.place)(at, &low, &high),
        None => unset.to_owned(),
    });
    // A tap on the very middle of an unset range changes no value, and so brings no input event: the middle counts too.
    let settle = move |value: String| {
        if at.get_untracked().is_none()
            && let Ok(value) = value.parse()
        {
            on_set(Percent::near(value));
        }
    };
    view! {
        <div class="range" data-unset=move || at.get().is_none().then_some("")>
            <input
                type="range"
                min="0"
                max="100"
                step="1"
                aria-label=label
                aria-valuetext=move || told.get()
                prop:value=move || at.get().unwrap_or(Percent::MIDDLE).get().to_string()
                on:input:target=move |event| {
                    if let Ok(value) = event.target().value().parse() {
                        on_set(Percent::near(value));
                    }
                }
                on:click:target=move |event| settle(event.target().value())
                on:keydown:target=move |event| {
                    if event.key() == "Enter" || event.key() == " " {
                        event.prevent_default();
                        settle(event.target().value());
                    }
                }
            />
            <div class="range-foot" data-ends=ends.then_some("")>
                <span class="range-told">{move || if ends { low_end.clone() } else { told.get() }}</span>
                {move || {
                    if at.get().is_some() {
                        view! {
                            <button type="button" class="quiet" on:click=move |_| on_clear()>
                                {clear}
                            </button>
                        }
                            .into_any()
                    } else {
                        view! { <span class="hint">{hint}</span> }.into_any()
                    }
                }}
                {ends.then(|| view! { <span class="range-told">{high_end}</span> })}
            </div>
        </div>
    }
}
