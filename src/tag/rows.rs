//! In the browser: elements that come and go by their keys.

use super::{Part, Tag};
use leptos::prelude::{Owner, RenderEffect, StoredValue, untrack};
use leptos::tachys::renderer::{Rndr, types::Node};
use leptos::wasm_bindgen::JsCast;

/// An element each key, kept for as long as its key is there, in the order of the keys.
pub fn keyed(keys: impl FnMut() -> Vec<u32> + 'static, build: impl Fn(u32) -> Tag + 'static) -> Part {
    rows(Box::new(keys), Box::new(build))
}

/// An element of [`keyed`], with the owner of all that lives in it.
struct Row(u32, Owner, Node);

fn rows(mut keys: Box<dyn FnMut() -> Vec<u32>>, build: Box<dyn Fn(u32) -> Tag>) -> Part {
    let end: Node = Rndr::create_placeholder().unchecked_into();
    let before = end.clone();
    let owner = Owner::current().unwrap_or_default();
    let mut rows: Vec<Row> = Vec::new();
    let effect = RenderEffect::new(move |_| {
        let keys = keys();
        // Mostly nobody came or went, or at the end: what stands before that is left alone.
        let same = rows.iter().zip(&keys).take_while(|(row, key)| row.0 == **key).count();
        let mut old = rows.split_off(same);
        for key in keys.into_iter().skip(same) {
            rows.push(match old.iter().position(|row| row.0 == key) {
                Some(place) => old.remove(place),
                None => {
                    let child = owner.child();
                    let tag = child.with(|| untrack(|| build(key)));
                    Row(key, child, tag.0.into())
                }
            });
        }
        for Row(_, owner, node) in old {
            owner.cleanup();
            Rndr::remove(&node);
        }
        let Some(parent) = Rndr::get_parent(&before) else { return rows.iter().map(|row| row.2.clone()).collect() };
        let mut anchor = before.clone();
        for Row(.., node) in rows.iter().skip(same).rev() {
            if Rndr::next_sibling(node).as_ref() != Some(&anchor) {
                Rndr::insert_node(parent.unchecked_ref(), node, Some(&anchor));
            }
            anchor = node.clone();
        }
        Vec::new()
    });
    let built = effect.take_value().unwrap_or_default();
    let _held = StoredValue::new_local(effect);
    Part(built.into_iter().chain([end]).collect())
}
