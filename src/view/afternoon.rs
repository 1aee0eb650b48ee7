//! The afternoon as a line: a mark where an item begins, what has been, and the dot of now.

use super::*;
use crate::session::Instant;
use crate::session::agenda::{Phase, Row};

pub fn afternoon(stage: Stage) -> Tag {
    let marks = move || {
        stage.afternoon.with(|afternoon| {
            let rows = afternoon.as_ref().map(|afternoon| afternoon.rows.as_slice()).unwrap_or_default();
            rows.iter().map(|row| along(rows, row.expected.start)).collect::<Vec<_>>()
        })
    };
    let now = move || {
        let now = stage.now.get()?;
        stage.afternoon.with(|afternoon| {
            let afternoon = afternoon.as_ref()?;
            let going = matches!(afternoon.phase, Phase::Running | Phase::Between);
            going.then(|| along(&afternoon.rows, now))
        })
    };
    let at = move || percent(now().unwrap_or(0));
    let line = |class| svg("line").attr("class", class).attr("x1", "0").attr("y1", "50%").attr("y2", "50%");
    let dot = |class, r| svg("circle").attr("class", class).attr("cy", "50%").attr("r", r);
    svg("svg")
        .attr("class", "afternoon")
        .attr("aria-hidden", "true")
        .child(line("whole").attr("x2", "100%"))
        .child(line("been").live_attr("x2", at))
        .child(live(marks, move |marks| -> Part {
            marks.iter().map(|at| dot("mark", "0.22em").attr("cx", percent(*at))).collect()
        }))
        .child(when(move || now().is_some(), move || dot("now", "0.5em").live_attr("cx", at)))
}

/// How far along the afternoon this is, in thousandths from its start to its expected end.
fn along(rows: &[Row], at: Instant) -> i64 {
    let Some((first, last)) = rows.first().zip(rows.last()) else { return 0 };
    let start = first.expected.start.min(first.planned.start);
    let whole = (last.expected.end - start).max(1);
    ((at - start).saturating_mul(1000) / whole).clamp(0, 1000)
}
