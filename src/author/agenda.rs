//! The agenda: a list whose rows begin with a time; a row without one is a break.

use super::body::{Body, Row};
use super::fields::Fields;
use super::mistake::{Proof, quoted};
use crate::deck::{Agenda, Item, Kind, Minutes};

/// As many rows as can still be read on a beamer.
const MOST: usize = 40;
const ROWS: &str = "a list, a row each: `- 15:10 Welkom`, `- Ca 16:00 …`, or a break without a time";
const TIMES: &str = "a time such as `15:10`, `Ca 15:10` or `Ca. 15:10`";

/// Reads the agenda's fields and rows.
pub(super) fn agenda(fields: &mut Fields, body: Body) -> Option<Agenda> {
    let proof = body.proof;
    let until = until(fields, proof);
    let breaks = breaks(fields, proof);
    let mut lengths = breaks.iter().flatten().copied();
    let rows = body.rows(ROWS);
    if rows.len() > MOST {
        proof.mistake(body.line, format!("{} rows", rows.len()), format!("at most {MOST}"));
    }
    let mut items = Vec::new();
    let mut needed = 0;
    for row in &rows {
        match time(row, proof) {
            Time::At(kind) => items.push((row.line, item(row, kind))),
            Time::None => {
                needed += 1;
                let kind = lengths.next().unwrap_or(Kind::Follows { assumed: 0, least: 0 });
                items.push((row.line, item(row, kind)));
            }
            Time::Unread => {}
        }
    }
    let given = breaks.as_ref().map_or(needed, Vec::len);
    if needed != given {
        let found = format!("{given} in `breaks` for {needed} rows without a time");
        proof.mistake(fields.line, found, "`assumed` and `least` for each of them, in order");
    }
    order(&items, until, proof);
    if needed != given {
        return None;
    }
    Some(Agenda { items: items.into_iter().map(|(_, item)| item).collect(), until: until?.1 })
}

fn until(fields: &mut Fields, proof: &Proof) -> Option<(usize, Minutes)> {
    let part = fields.words("until")?;
    let minutes = clock(part.text.trim());
    if minutes.is_none() {
        proof.mistake(part.line, format!("`until` at {}", quoted(&part.text)), "a time such as `18:30`");
    }
    Some((part.line, minutes?))
}

/// The breaks, in order; none in the deck where there are none in the agenda.
fn breaks(fields: &mut Fields, proof: &Proof) -> Option<Vec<Kind>> {
    let Some(list) = fields.optional_list("breaks") else { return Some(Vec::new()) };
    let mut all = Vec::new();
    for node in list {
        let line = node.line;
        let mut fields = Fields::of(node, line, proof)?;
        let assumed = fields.number("assumed", 0..=600);
        let least = fields.number("least", 0..=600);
        fields.finish();
        let (assumed, least) = (assumed?, least?);
        if least > assumed {
            proof.mistake(
                line,
                format!("a break of at least {least} and assumed {assumed}"),
                "`least` up to `assumed`",
            );
        }
        all.push(Kind::Follows { assumed, least });
    }
    Some(all)
}

fn item(row: &Row, kind: Kind) -> Item {
    let words = row.words.plain();
    let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
    let label = split_label(&words).map(|(label, _)| label.to_owned()).unwrap_or_default();
    let text = words.get(label.len()..).unwrap_or_default().trim().to_owned();
    Item { label, text, kind, slide: row.slide.clone(), rounds: false }
}

/// What a row says about when it begins.
enum Time {
    At(Kind),
    /// Nothing: a break.
    None,
    /// Something that isn't a time, which has been noted.
    Unread,
}

fn time(row: &Row, proof: &Proof) -> Time {
    let words = row.words.plain();
    let Some((label, time)) = split_label(&words) else { return Time::None };
    match clock(time) {
        Some(minutes) if label.len() == time.len() => Time::At(Kind::Fixed(minutes)),
        Some(minutes) => Time::At(Kind::Circa(minutes)),
        None => {
            proof.mistake(row.line, quoted(label), TIMES);
            Time::Unread
        }
    }
}

/// What stands where a time would: the label as it is written and the time in it. None where a row begins with words.
fn split_label(words: &str) -> Option<(&str, &str)> {
    let first = words.split_whitespace().next()?;
    if first.starts_with(|c: char| c.is_ascii_digit()) {
        return Some((first, first));
    }
    if !["ca", "ca."].contains(&first.to_lowercase().as_str()) {
        return None;
    }
    let rest = words.get(first.len()..)?.trim_start();
    let time = rest.split_whitespace().next().unwrap_or_default();
    let label = words.get(..words.len() - rest.len() + time.len())?;
    Some((label, time))
}

/// "15:10" to minutes of the day.
fn clock(time: &str) -> Option<Minutes> {
    let (hours, minutes) = time.split_once(':')?;
    let digits =
        |text: &str, least: usize| text.len() >= least && text.len() <= 2 && text.bytes().all(|b| b.is_ascii_digit());
    if !digits(hours, 1) || !digits(minutes, 2) {
        return None;
    }
    let (hours, minutes): (Minutes, Minutes) = (hours.parse().ok()?, minutes.parse().ok()?);
    (hours < 24 && minutes < 60).then_some(hours * 60 + minutes)
}

/// Notes where times run backwards, or leave no room for the break between them.
fn order(items: &[(usize, Item)], until: Option<(usize, Minutes)>, proof: &Proof) {
    if let Some((line, Item { kind: Kind::Circa(_) | Kind::Follows { .. }, .. })) = items.first() {
        proof.mistake(*line, "a first row without a fixed time", "a time such as `15:10`");
    }
    let mut before: Option<(Minutes, Minutes)> = None;
    let ends = until.map(|(line, minutes)| (line, Kind::Fixed(minutes)));
    for (line, kind) in items.iter().map(|(line, item)| (*line, item.kind)).chain(ends) {
        match (kind, &mut before) {
            (Kind::Follows { assumed, .. }, Some((_, breaks))) => *breaks = breaks.saturating_add(assumed),
            (Kind::Follows { .. }, None) => {}
            (Kind::Fixed(time) | Kind::Circa(time), before) => {
                if let Some((started, breaks)) = *before {
                    after(line, time, started, breaks, proof);
                }
                *before = Some((time, 0));
            }
        }
    }
}

fn after(line: usize, time: Minutes, started: Minutes, breaks: Minutes, proof: &Proof) {
    let earliest = started.saturating_add(breaks);
    if time <= started {
        proof.mistake(line, format!("{} after {}", hours(time), hours(started)), "times that run forward");
    } else if time < earliest {
        let found = format!("{} overlaps the {breaks} minutes of break after {}", hours(time), hours(started));
        proof.mistake(line, found, format!("{} or later", hours(earliest)));
    }
}

fn hours(minutes: Minutes) -> String {
    format!("{}:{:02}", minutes / 60, minutes % 60)
}

#[cfg(test)]
mod tests {
    use super::{clock, split_label};

    #[test]
    fn clocks() {
        let times = ["15:10", "9:05", "00:00", "23:59", "24:00", "15:60", "15:1", "15.10", "+5:10", "15:10:00", ":10"];
        let read: Vec<_> = times.iter().filter_map(|time| clock(time)).collect();
        assert_eq!(read, [910, 545, 0, 1439]);
    }

    #[test]
    fn labels_stay_as_they_are_written() {
        assert_eq!(split_label("Ca. 17:45 Napraten"), Some(("Ca. 17:45", "17:45")));
        assert_eq!(split_label("ca  16:00 x"), Some(("ca  16:00", "16:00")));
        assert_eq!(split_label("15:10 Welkom"), Some(("15:10", "15:10")));
        assert_eq!(split_label("Cake"), None);
        assert_eq!(split_label("Ca"), Some(("Ca", "")));
    }
}
