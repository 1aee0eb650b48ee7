//! The presenter's own window: the notes with this slide, what comes next, and the time.

use super::*;
use crate::words::clock;

#[component]
pub fn Speaker() -> impl IntoView {
    let stage = stage();
    let words = stage.words;
    let next = move || {
        let slide = stage.deck.slides.get(stage.place() + 1);
        slide.map_or_else(|| words.the_end.to_owned(), |slide| (words.then)(&slide.title.plain()))
    };
    view! {
        <aside class="speaker" aria-label=words.speaker>
            <p class="speaker-time">
                {move || stage.now.get().map(|now| clock(stage.minute(now)))} " · " {move || agenda::told(stage)}
            </p>
            {move || stage.slide().map(|slide| view! { <h2 inner_html=slide.title.markup()></h2> })}
            {move || match stage.slide().and_then(|slide| slide.notes.as_ref()) {
                Some(notes) => view! { <div class="prose" inner_html=notes.markup()></div> }.into_any(),
                None => view! { <p class="hint">{words.no_notes}</p> }.into_any(),
            }}
            <p class="speaker-next">{next}</p>
        </aside>
    }
}
