//! The strip below the slides: back and on, the thin line with the dot of this slide, its number, the clock, the menu.

use super::*;
use crate::keys::Command;
use crate::stage::Panel;

#[component]
pub fn Strip() -> impl IntoView {
    let stage = stage();
    let words = stage.words;
    let all = stage.deck.slides.len();
    let at = move || live(move || percent((stage.place() * 1000 / (all.max(2) - 1)) as i64));
    view! {
        <footer class="strip">
            <svg class="progress" aria-hidden="true">
                <line class="progress-whole" x1="0" x2="100%" y1="50%" y2="50%" />
                <line class="progress-done" x1="0" x2=at() y1="50%" y2="50%" />
                <circle cx=at() cy="50%" r="0.42em" />
            </svg>
            <nav class="strip-row" aria-label=words.progress>
                <button type="button" class="icon" aria-label=words.previous disabled=live(move || stage.place() == 0)
                    on:click=on(move |_| { stage.command(Command::Previous); })>
                    {icon("M15 5L8 12L15 19")}
                </button>
                <button type="button" class="number" aria-haspopup="dialog" on:click=on(move |_| stage.toggle(Panel::Overview))>
                    <span class="hidden-text">{live_text(move || (words.slide_of)(stage.place() + 1, all))}</span>
                    <span aria-hidden="true">{live_text(move || (stage.place() + 1).to_string())} " / " {all.to_string()}</span>
                </button>
                <button type="button" class="icon" aria-label=words.next disabled=live(move || stage.place() + 1 == all)
                    on:click=on(move |_| { stage.command(Command::Next); })>
                    {icon("M9 5L16 12L9 19")}
                </button>
                <span class="strip-space"></span>
                <time::SmallClock />
                <button type="button" class="icon" aria-label=words.menu aria-haspopup="dialog" on:click=on(move |_| stage.toggle(Panel::Help))>
                    {icon("M4 7H20M4 12H20M4 17H20")}
                </button>
            </nav>
        </footer>
    }
}

/// A drawn sign on a button, 24 units wide and high.
pub fn icon(strokes: &'static str) -> impl IntoView {
    view! {
        <svg class="stroke" viewBox="0 0 24 24" aria-hidden="true">
            <path d=strokes />
        </svg>
    }
}
