//! A gentle warning below a field in which something about a citizen may stand.

use super::*;
use crate::session::warn::{Kind, findings};

/// What this text looks like it holds, said below it; never in the way.
pub fn gentle(stage: Stage, text: impl Fn() -> String + 'static) -> Part {
    live(move || looks_like(&text()), move |kinds: &Vec<Kind>| warning(stage, kinds))
}

/// What kinds of things about a citizen it may hold, each once.
fn looks_like(text: &str) -> Vec<Kind> {
    let mut kinds = Vec::new();
    for finding in findings(text) {
        if !kinds.contains(&finding.kind) {
            kinds.push(finding.kind);
        }
    }
    kinds
}

fn warning(stage: Stage, kinds: &[Kind]) -> Option<Tag> {
    let words = stage.words;
    let names: Vec<&str> = kinds.iter().filter_map(|kind| words.card.looks_like.get(*kind as usize).copied()).collect();
    let (last, first) = names.split_last()?;
    let and = if first.is_empty() { "" } else { words.card.and };
    let told = [words.card.look_again, &first.join(", "), and, last, ". ", words.note_privacy].concat();
    Some(classed("p", "note-warning").attr("role", "status").text(told))
}
