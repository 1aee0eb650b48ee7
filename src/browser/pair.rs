//! The beamer's window and the presenter's follow each other, on one computer, through the storage that they share.
//! `storage` events reach every other window of the page, from `file://` too, where BroadcastChannel may not.

use super::dom;
use crate::live::effect;
use crate::stage::{Stage, Way};
use leptos::prelude::*;
use web_sys::StorageEvent;

/// Tells the other window which slide is on show, and shows what it tells. Who goes through the deck alone is left alone.
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
            // Full or refused: this window goes on by itself.
            let _ = storage.set_item(&key.get_value(), &slide.id);
        }
    });
    effect(move || {
        let Some(window) = dom::window() else { return };
        dom::listen(&window, "storage", move |event: StorageEvent| {
            if event.key() == Some(key.get_value())
                && untrack(paired)
                && let Some(id) = event.new_value()
            {
                stage.show_id(&id);
            }
        });
    });
}
