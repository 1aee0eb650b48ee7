//! A dilemma: two sides, and perhaps what is said before and after them.
//!
//! Either the sides bear their names, `## Name`, as `sides` has them; what stands above the first is the lead, what comes
//! after `***` the coda. Or all are parts with `***` between them: the two sides; the sides and a coda; or a lead, the
//! sides and a coda. Of three parts the last can only be told from a side where it is of another form than the sides.

use super::body::Body;
use super::fields::Fields;
use super::markdown::{Block, Kind, flow};
use super::mistake::quoted;
use super::split::Part;
use crate::deck::{Dilemma, Side};
use pulldown_cmark::HeadingLevel;

/// What a dilemma is taken apart into.
struct Parts<'s> {
    lead: Body<'s>,
    sides: [Body<'s>; 2],
    coda: Body<'s>,
}

pub(super) fn dilemma(fields: &mut Fields, body: Body) -> Option<Dilemma> {
    let names = fields.list_of_words("sides");
    let names = names.and_then(|names| match <[Part; 2]>::try_from(names) {
        Ok(names) => Some(names.map(|name| name.text)),
        Err(names) => {
            let found = format!("{} in `sides`", names.len());
            body.proof.mistake(fields.line, found, "the names of the two sides: `[left, right]`");
            None
        }
    });
    let named = names.as_ref().is_some_and(|names| {
        let all = headings(body).iter().map(|block| flow(&block.pieces).plain()).collect::<Vec<_>>();
        names.iter().any(|name| all.contains(name))
    });
    let parts = match &names {
        Some(names) if named => by_name(body, names),
        _ => by_rule(body, names.as_ref()),
    };
    let Parts { lead, sides, coda } = parts?;
    let [left, right] = sides.map(|side| side.filled("the text of a side"));
    let ([first, second], lead, coda) = (names?, lead.whole(), coda.whole());
    Some(Dilemma { lead, sides: [Side { name: first, body: left? }, Side { name: second, body: right? }], coda })
}

fn headings<'s>(body: Body<'s>) -> Vec<&'s Block<'s>> {
    body.blocks.iter().filter(|block| block.kind == Kind::Heading(HeadingLevel::H2)).collect()
}

/// Taken apart by the names of the sides.
fn by_name<'s>(body: Body<'s>, names: &[String; 2]) -> Option<Parts<'s>> {
    let [first, second] = names;
    let expected = format!("`## {first}` and `## {second}`, once each and in this order");
    let (lead, rest) = body.before(|kind| kind == Kind::Heading(HeadingLevel::H2));
    let sides = rest.headed(&expected);
    let found: Vec<String> = sides.iter().map(|side| side.title.plain()).collect();
    let [left, right] = sides.as_slice() else {
        body.proof.mistake(body.line, format!("a dilemma with {} named sides", found.len()), expected);
        return None;
    };
    for (side, name) in [left, right].into_iter().zip(names) {
        if side.title.plain() != *name {
            body.proof.mistake(side.body.line, quoted(&["## ", &side.title.plain()].concat()), expected.clone());
        }
    }
    let mut after = right.body.parts().into_iter();
    let (right, coda) = (after.next()?, after.next());
    if let Some(more) = after.next() {
        body.proof.mistake(more.line, "`***` a second time after the sides", "one part after them at most");
    }
    let empty = Body { blocks: &[], ..body };
    // A line between what the names set apart anyway means nothing more.
    Some(Parts { lead: lead.unruled(), sides: [left.body.unruled(), right], coda: coda.unwrap_or(empty) })
}

/// Taken apart by the lines between its parts.
fn by_rule<'s>(body: Body<'s>, names: Option<&[String; 2]>) -> Option<Parts<'s>> {
    let parts = body.parts();
    let empty = Body { blocks: &[], ..body };
    let [first, second] = names.map_or(["left", "right"], |[first, second]| [first, second]);
    let by_name = format!("`## {first}` above the one side and `## {second}` above the other");
    let (lead, left, right, coda) = match *parts.as_slice() {
        [left, right] => (empty, left, right, empty),
        [left, right, coda] => {
            let [left_is, right_is, coda_is] = [left, right, coda].map(kinds);
            let alike = left_is.iter().any(|kind| right_is.contains(kind));
            if !coda.blocks.is_empty() && (coda_is == right_is || !alike) {
                let found = "a dilemma with 3 parts, of which it can't be told whether the first one is a side";
                body.proof.mistake(body.line, found, by_name);
            }
            (empty, left, right, coda)
        }
        [lead, left, right, coda] => (lead, left, right, coda),
        _ => {
            let expected = format!(
                "2: the sides; 3: the sides and an end; or 4: a beginning, the sides and an end, with `***` between \
                 them; or {by_name}"
            );
            body.proof.mistake(body.line, format!("a dilemma with {} parts", parts.len()), expected);
            return None;
        }
    };
    Some(Parts { lead, sides: [left, right], coda })
}

/// What a part is made of, each kind once.
fn kinds(part: Body) -> Vec<Kind> {
    let mut kinds: Vec<Kind> = Vec::new();
    for block in part.blocks {
        if !kinds.contains(&block.kind) {
            kinds.push(block.kind);
        }
    }
    kinds
}
