//! The beamer's window and the presenter's follow each other, on one computer, through the storage that they share.
//! `storage` events reach every other window of the page, from `file://` too, where BroadcastChannel may not.

use super::dom;
use crate::live::effect;
use crate::stage::{Panel, Stage, Way};
use leptos::prelude::*;
use web_sys::StorageEvent;

/// The words for what lies over the slides of both.
const BLACK: &str = "black";
const TIME: &str = "time";

fn panel(word: &str) -> Option<Panel> {
    match word {
        BLACK => Some(Panel::Black),
        TIME => Some(Panel::Time),
        _ => None,
    }
}

/// Tells the other window which slide is on show, and whether it is black or the time lies over it; and shows what it tells. Who goes through the deck alone is left alone.
pub fn follow(stage: Stage) {
    let key = StoredValue::new(["menselijke-maat/", stage.deck.id.as_str(), "/slide"].concat());
    let paired = move || matches!(stage.way.get(), Some(Way::Room | Way::Speaker));
    let mut arrived = false;
    effect(move || {
        // What was shown on arrival is no news; it came from the other window or the address.
        let news = std::mem::replace(&mut arrived, true);
        if paired()
            && let Some(slide) = stage.slide()
            && news
            && let Some(storage) = dom::window().and_then(|window| window.local_storage().ok().flatten())
        {
            let over = match stage.panel.get() {
                Some(Panel::Black) => BLACK,
                Some(Panel::Time) => TIME,
                _ => "",
            };
            // Full or refused: this window goes on by itself.
            let _ = storage.set_item(&key.get_value(), &[slide.id.as_str(), " ", over].concat());
        }
    });
    effect(move || {
        let Some(window) = dom::window() else { return };
        dom::listen(&window, "storage", move |event: StorageEvent| {
            if event.key() == Some(key.get_value())
                && untrack(paired)
                && let Some(told) = event.new_value()
                && let Some((id, over)) = told.split_once(' ')
            {
                if untrack(|| stage.slide()).is_some_and(|slide| slide.id != id) {
                    stage.show_id(id);
                }
                let (open, asked) = (stage.panel.get_untracked(), panel(over));
                // A panel that is this window's own stays, unless the beamer is asked for something.
                if open != asked && (asked.is_some() || matches!(open, Some(Panel::Black | Panel::Time))) {
                    stage.panel.set(asked);
                }
            }
        });
    });
}
