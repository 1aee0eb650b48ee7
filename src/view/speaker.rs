//! The presenter's own window: the notes with this slide, what comes next, and the time.

use super::*;
use crate::stage::Panel;
use crate::words::clock;

#[component]
pub fn Speaker() -> impl IntoView {
    let stage = stage();
    let words = stage.words;
    let next = move || {
        let slide = stage.deck.slides.get(stage.place() + 1);
        slide.map_or_else(|| words.the_end.to_owned(), |slide| (words.then)(&slide.title.plain()))
    };
    let running = move || {
        let now = time::running(stage);
        now.map(|now| [now.what.as_str(), " · ", &time::left(stage, now.left)].concat()).unwrap_or_default()
    };
    view! {
        <aside class="speaker" aria-label=words.speaker>
            <p class="speaker-time">
                {live_text(move || stage.now.get().map(|now| clock(stage.minute(now))).unwrap_or_default())} " · "
                {live_text(move || agenda::told(stage))}
            </p>
            <p class="speaker-time">{live_text(running)}</p>
            <p class="speaker-over">
                {live_text(move || match stage.panel.get() {
                    Some(Panel::Black) => words.black,
                    Some(Panel::Time) => words.time,
                    _ => "",
                })}
            </p>
            {live(move || match stage.slide() {
                Some(slide) => view! { <h2 inner_html=slide.title.markup()></h2> }.part(),
                None => ().part(),
            })}
            {live(move || match stage.slide().and_then(|slide| slide.notes.as_ref()) {
                Some(notes) => view! { <div class="prose" inner_html=notes.markup()></div> }.part(),
                None => view! { <p class="hint">{words.no_notes}</p> }.part(),
            })}
            <p class="speaker-next">{live_text(next)}</p>
        </aside>
    }
}
