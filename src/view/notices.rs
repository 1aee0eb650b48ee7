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
    // From then on, whatever is entered and kept after it.
    let aside = Memo::new(move |was: Option<&bool>| {
        was.copied().unwrap_or_default() || stage.saved.with(|saved| *saved == Saved::Unreadable)
    });
    let trouble = move || {
        let trouble = match stage.saved.get() {
            Saved::Full => Some((words.not_saved, words.as_file)),
            Saved::Absent => Some((words.storage_absent, words.as_file)),
            Saved::Newer => Some((words.storage_newer, words.as_file)),
            Saved::Blocked => Some((words.storage_blocked, words.as_file)),
            Saved::Unlike => Some((words.storage_unlike, words.as_file)),
            _ if aside.get() => Some((words.storage_unreadable, words.old_as_file)),
            _ => None,
        };
        trouble.filter(|trouble| dismissed.get() != Some(*trouble))
    };
    let old = words.old_as_file;
    let hand_out = move |what: &'static str| {
        let text = if what == old { stage.outside.aside(&stage.deck.id) } else { None };
        let text = text.unwrap_or_else(|| stage.document());
        files::hand_out(stage, ".json", "application/json", &text);
    };
    classed("div", "notices")
        .attr("role", "status")
        .child(live(trouble, move |trouble| {
            trouble.map(|trouble| {
                let (what, file) = trouble;
                notice(what, file, move || hand_out(file))
                    .child(button("button", move |_| dismissed.set(Some(trouble))).text(words.dismiss))
            })
        }))
        .child(live(
            move || stage.refused.get(),
            move |refused| refused.map(|refused| notice(refused, words.dismiss, move || stage.refused.set(None))),
        ))
        .child(jumped::jumped(stage))
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
        Saved::Pending | Saved::Writing => words.saving.to_owned(),
        _ => String::new(),
    })
}
