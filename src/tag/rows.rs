//! In the browser: elements that come and go by their keys.

use super::dom::follow;
use super::{Part, Tag, focus};
use leptos::prelude::{Owner, untrack};
use leptos::tachys::renderer::{Rndr, types::Node};
use leptos::wasm_bindgen::JsCast;
use std::cell::Cell;
use std::rc::Rc;

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
    // The first time the nodes are handed on; later the mark stands in the page.
    let first = Rc::new(Cell::new(Vec::new()));
    let built = first.clone();
    follow(Box::new(move || {
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
        let mut goes = None;
        for Row(_, owner, node) in old {
            owner.cleanup();
            if goes.as_ref() == Some(&node) || focus::is_at(&node) {
                goes = Rndr::next_sibling(&node);
            }
            Rndr::remove(&node);
        }
        let Some(parent) = Rndr::get_parent(&before) else {
            return first.set(rows.iter().map(|row| row.2.clone()).collect());
        };
        let mut anchor = before.clone();
        for Row(.., node) in rows.iter().skip(same).rev() {
            if Rndr::next_sibling(node).as_ref() != Some(&anchor) {
                Rndr::insert_node(parent.unchecked_ref(), node, Some(&anchor));
            }
            anchor = node.clone();
        }
        if let Some(next) = goes {
            focus::onward(&next);
        }
    }));
    Part(built.take().into_iter().chain([end]).collect())
}
