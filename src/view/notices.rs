//! What people must know about what they entered: whether it is kept, and what to do where it isn't.

use super::*;
use crate::browser;
use crate::stage::Saved;
use crate::words::prose as in_prose;

/// Stands until it is dismissed, and never in the way of a slide's words.
pub fn notices() -> Tag {
    let stage = stage();
    let words = stage.words;
    let dismissed = RwSignal::new(None);
    let trouble = move || {
        let trouble = match stage.saved.get() {
            Saved::Full => Some(words.not_saved),
            Saved::Absent => Some(words.storage_absent),
            Saved::Unreadable => Some(words.storage_unreadable),
            Saved::Newer => Some(words.storage_newer),
            _ => None,
        };
        trouble.filter(|trouble| dismissed.get() != Some(*trouble))
    };
    classed("div", "notices")
        .attr("role", "status")
        .child(live(trouble, move |trouble| {
            trouble.map(|trouble| notice(trouble, words.dismiss, move || dismissed.set(Some(trouble))))
        }))
        .child(live(
            move || stage.refused.get(),
            move |refused| refused.map(|refused| notice(refused, words.dismiss, move || stage.refused.set(None))),
        ))
        .child(crate::ROOM.then(|| jumped::jumped(stage)))
        // Never in the middle of an afternoon, where no one wants to choose.
        .child(when(
            move || stage.update.get() && !stage.is_under_way(),
            move || notice(words.update_ready, words.update_now, browser::update::choose),
        ))
}

/// One thing to know, and the one thing to do about it.
fn notice(what: &'static str, act: &'static str, on_act: impl Fn() + 'static) -> Tag {
    classed("p", "notice").text(what).text(" ").child(button("button", move |_| on_act()).text(act))
}

/// "Bewaard op dit apparaat, 14.32 uur."
pub fn saved_at() -> Tag {
    let stage = stage();
    let words = stage.words;
    classed("p", "saved").live_text(move || match stage.saved.get() {
        Saved::At(at) => (words.saved)(&in_prose(stage.minute(at))),
        Saved::Pending => words.saving.to_owned(),
        _ => String::new(),
    })
}
