//! The first slide: the title on its line, and the two ways in.

use super::*;
use crate::deck;
use crate::stage::Way;

#[component]
pub fn Title(title: &'static deck::Title) -> impl IntoView {
    let words = stage().words;
    view! {
        {prose(&title.body)}
        <svg class="people-line" aria-hidden="true">
            <line x1="0" y1="50%" x2="100%" y2="50%" />
            {PLACES.iter().map(|at| view! { <circle cx=at.to_string() + "%" cy="50%" r="0.5em" /> }).collect_view()}
        </svg>
        <nav class="ways" aria-label=words.ways>
            <WayIn way=Way::Room name=words.room hint=words.room_hint />
            <WayIn way=Way::Alone name=words.alone hint=words.alone_hint />
        </nav>
    }
}

/// Where people stand on the first slide, in percent: a room that has not been asked anything yet.
const PLACES: [u8; 9] = [6, 17, 24, 38, 45, 58, 63, 79, 92];

/// A link that works before the app does; after, `browser/address.rs` takes it without loading the page again.
#[component]
fn WayIn(way: Way, name: &'static str, hint: &'static str) -> impl IntoView {
    let second = stage().deck.slides.get(1).map(|slide| slide.id.as_str()).unwrap_or_default();
    view! {
        <a class="way" href=["?", way.word(), "#", second].concat()>
            <strong>{name}</strong>
            <span>{hint}</span>
        </a>
    }
}
