//! The beamer's window and the presenter's follow each other, on one computer, through the storage that they share.
//! `storage` events reach every other window of the page, from `file://` too, where BroadcastChannel may not.

use super::{clock, dom};
use crate::live::effect;
use crate::session::shown::{Origin, Shown};
use crate::stage::{Panel, Stage, Way};
use leptos::prelude::*;
use web_sys::{Storage, StorageEvent};

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

/// What this window shows that the other one shows too: the slide's id, and the word for what lies over it.
fn shown(stage: Stage) -> String {
    let over = match stage.panel.get() {
        Some(Panel::Black) => BLACK,
        Some(Panel::Time) => TIME,
        _ => "",
    };
    [stage.slide().map(|slide| slide.id.as_str()).unwrap_or_default(), " ", over].concat()
}

/// Tells the other window what is done in this one, and shows what is done there. Who goes through the deck alone is left
/// alone.
pub fn follow(stage: Stage) {
    let key = StoredValue::new(["menselijke-maat/", stage.deck.id.as_str(), "/show"].concat());
    let paired = move || matches!(stage.way.get(), Some(Way::Room | Way::Speaker));
    let last = storage().and_then(|storage| storage.get_item(&key.get_value()).ok().flatten());
    // What is shown on arrival is no news; it came from the other window or the address.
    let origin = (js_sys::Math::random() * f64::from(Origin::MAX)) as Origin;
    let latest = StoredValue::new(Shown::new(origin, untrack(|| shown(stage)), last.as_deref()));
    effect(move || {
        let (shown, paired) = (shown(stage), paired());
        if !paired {
            return;
        }
        let message = latest.try_update_value(|latest| latest.tell(&shown, clock::now())).flatten();
        if let Some((storage, message)) = storage().zip(message) {
            // Full or refused: this window goes on by itself.
            let _ = storage.set_item(&key.get_value(), &message);
        }
    });
    effect(move || {
        let Some(window) = dom::window() else { return };
        dom::listen(&window, "storage", move |event: StorageEvent| {
            if event.key() != Some(key.get_value()) || !untrack(paired) {
                return;
            }
            let Some(message) = event.new_value() else { return };
            let Some(told) = latest.try_update_value(|latest| latest.hear(&message).map(str::to_owned)).flatten()
            else {
                return;
            };
            let (id, over) = told.split_once(' ').unwrap_or((&told, ""));
            if untrack(|| stage.slide()).is_some_and(|slide| slide.id != id) {
                stage.show_id(id);
            }
            let (open, asked) = (stage.panel.get_untracked(), panel(over));
            // A panel that is this window's own stays, unless the beamer is asked for something.
            if open != asked && (asked.is_some() || matches!(open, Some(Panel::Black | Panel::Time))) {
                stage.panel.set(asked);
            }
        });
    });
}

fn storage() -> Option<Storage> {
    dom::window()?.local_storage().ok().flatten()
}
