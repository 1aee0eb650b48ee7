//! What people must know about what they entered: whether it is kept, and what to do where it isn't.

use super::*;
use crate::browser;
use crate::stage::Saved;
use crate::words::prose as in_prose;

/// Stands until it is dismissed, and never in the way of a slide's words.
#[component]
pub fn Notices() -> impl IntoView {
    let stage = stage();
    let words = stage.words;
    let dismissed = RwSignal::new(None);
    let trouble = memo(move || match stage.saved.get() {
        Saved::Full => Some(words.not_saved),
        Saved::Absent => Some(words.storage_absent),
        Saved::Unreadable => Some(words.storage_unreadable),
        Saved::Newer => Some(words.storage_newer),
        _ => None,
    });
    view! {
        <div class="notices" role="status">
            {live(move || match trouble.get().filter(|trouble| dismissed.get() != Some(*trouble)) {
                Some(trouble) => notice(trouble, words.dismiss, move || dismissed.set(Some(trouble))).part(),
                None => ().part(),
            })}
            {live(move || match stage.refused.get() {
                Some(refused) => notice(refused, words.dismiss, move || stage.refused.set(None)).part(),
                None => ().part(),
            })}
            {when(move || stage.update.get(), move || notice(words.update_ready, words.update_now, browser::update::choose))}
        </div>
    }
}

/// One thing to know, and the one thing to do about it.
fn notice(what: &'static str, act: &'static str, on_act: impl Fn() + Send + Sync + 'static) -> impl IntoView {
    view! {
        <p class="notice">
            {what}
            <button type="button" class="button" on:click=on(move |_| on_act())>
                {act}
            </button>
        </p>
    }
}

/// "Bewaard op dit apparaat, 14.32 uur."
#[component]
pub fn SavedAt() -> impl IntoView {
    let stage = stage();
    let words = stage.words;
    view! {
        <p class="saved">
            {live_text(move || match stage.saved.get() {
                Saved::At(at) => (words.saved)(&in_prose(stage.minute(at))),
                Saved::Pending => words.saving.to_owned(),
                _ => String::new(),
            })}
        </p>
    }
}
