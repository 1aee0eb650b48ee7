//! From the fields and the Markdown of a slide to its typed layout.
//!
//! Every slide has `layout`, `id`, perhaps `alone` (Markdown for self-study), one `# heading`, and comments as speaker
//! notes. Beyond that:
//!
//! | layout | fields | beneath the heading |
//! | --- | --- | --- |
//! | `title` `section` `pause` | | anything, or nothing |
//! | `text` | | anything |
//! | `people` | | `## Name`, and what this person does |
//! | `agenda` | `until`, `breaks` (`assumed` and `least` for each row without a time) | a list; a link names the slide |
//! | `columns` | | two or three parts |
//! | `quotes` | | who is quoted, then `> ` each |
//! | `cases` | `icons` | `## Case`, and what it is |
//! | `check-in` | `word`, `poles` (the order of the two) | instruction and prompt, then a part for each pole |
//! | `reflection` | `lines` | prompts |
//! | `questions` | may be left out: `forms` (each `list`, `map` or `tried`), `names` | a lead, then a list |
//! | `dilemma` | `sides` (their names) | two sides, and what is said before and after them: see `dilemma` |
//! | `rounds` | `dilemmas`, `rounds`, `groups`, `minutes`, `switch` | anything, or nothing |
//! | `harvest` | `dilemmas` | anything, or nothing |
//! | `farewell` | | perhaps a lead, then a list: `- date → what` |
//!
//! Parts are set apart by `***` on a line of its own.

use super::agenda::agenda;
use super::body::Body;
use super::dilemma::dilemma;
use super::exercises::{check_in, harvest, questions, reflection, rounds};
use super::fields::Fields;
use super::markdown::Kind;
use super::mistake::{one_of, quoted};
use super::split::Part;
use crate::deck::*;
use std::ops::RangeInclusive;

/// The layouts that a deck may name.
pub(super) const NAMES: [&str; 16] = [
    "title",
    "people",
    "agenda",
    "text",
    "columns",
    "quotes",
    "section",
    "cases",
    "check-in",
    "reflection",
    "questions",
    "dilemma",
    "pause",
    "rounds",
    "harvest",
    "farewell",
];

/// Reads the layout that is named; none where something is missing or unknown, which has then been noted.
pub(super) fn layout(name: &Part, fields: &mut Fields, body: Body) -> Option<Layout> {
    Some(match name.text.trim() {
        "title" => Layout::Title(Title { body: body.whole() }),
        "people" => Layout::People(people(body)?),
        "agenda" => Layout::Agenda(agenda(fields, body)?),
        "text" => Layout::Text(Text { body: body.filled("the slide's text")? }),
        "columns" => Layout::Columns(columns(body)?),
        "quotes" => Layout::Quotes(quotes(body)),
        "section" => Layout::Section(Section { body: body.whole() }),
        "cases" => Layout::Cases(cases(fields, body)?),
        "check-in" => Layout::CheckIn(check_in(fields, body)?),
        "reflection" => Layout::Reflection(reflection(fields, body)?),
        "questions" => Layout::Questions(questions(fields, body)?),
        "dilemma" => Layout::Dilemma(dilemma(fields, body)?),
        "pause" => Layout::Pause(Pause { body: body.whole() }),
        "rounds" => Layout::Rounds(rounds(fields, body)?),
        "harvest" => Layout::Harvest(harvest(fields, body)?),
        "farewell" => Layout::Farewell(farewell(body)?),
        other => {
            body.proof.mistake(name.line, format!("unknown layout {}", quoted(other)), one_of(other, &NAMES));
            return None;
        }
    })
}

fn people(body: Body) -> Option<People> {
    let all = body.headed("`## Name`, and beneath it what this person does");
    limit(body, all.len(), 0..=12, "people", "at most 12");
    let people = all
        .into_iter()
        .map(|headed| {
            headed.body.filled("what this person does");
            Person { name: headed.title.plain(), role: headed.body.flow() }
        })
        .collect();
    Some(People { people })
}

fn columns(body: Body) -> Option<Columns> {
    let parts = body.parts();
    limit(body, parts.len(), 2..=3, "columns", "2 or 3, with `***` on a line between them");
    let columns = parts.into_iter().filter_map(|part| part.filled("the column's text")).collect();
    Some(Columns { columns })
}

fn quotes(body: Body) -> Quotes {
    let (lead, rest) = body.before(|kind| kind == Kind::Quote);
    Quotes { lead: lead.flow(), quotes: rest.quotes("quotes: each a paragraph that begins with `>`") }
}

fn cases(fields: &mut Fields, body: Body) -> Option<Cases> {
    let icons = fields.list_of_words("icons")?;
    let all = body.headed("`## Case`, and beneath it what it is");
    limit(body, all.len(), 0..=4, "cases", "at most 4");
    if icons.len() != all.len() {
        let found = format!("{} in `icons` for {} cases", icons.len(), all.len());
        body.proof.mistake(fields.line, found, "one for each case, in order");
    }
    let icons: Vec<Option<Icon>> = icons.iter().map(|icon| self::icon(icon, body)).collect();
    let cases = icons.into_iter().zip(all);
    let cases = cases.filter_map(|(icon, headed)| {
        let case = Case { icon: icon?, title: headed.title, body: headed.body.filled("what the case is")? };
        Some(case)
    });
    Some(Cases { cases: cases.collect() })
}

fn icon(name: &Part, body: Body) -> Option<Icon> {
    match name.text.as_str() {
        "pause" => Some(Icon::Pause),
        "guarantee" => Some(Icon::Guarantee),
        "budget" => Some(Icon::Budget),
        other => {
            let known = ["pause", "guarantee", "budget"];
            body.proof.mistake(name.line, format!("unknown icon {}", quoted(other)), one_of(other, &known));
            None
        }
    }
}

fn farewell(body: Body) -> Option<Farewell> {
    const EXPECTED: &str = "a list of dates: `- 3 oktober → what happens`";
    let (lead, rest) = body.before(|kind| kind == Kind::List);
    let rows = rest.rows(EXPECTED);
    limit(body, rows.len(), 0..=12, "dates", "at most 12");
    let events = rows.into_iter().filter_map(|row| {
        let event = row.words.markup().split_once('→').map(|(date, text)| (date.trim(), text.trim()));
        match event {
            Some((date, text)) if !date.is_empty() && !text.is_empty() && !date.contains(['<', '&']) => {
                Some(Event { date: date.to_owned(), text: Html::from_markdown(text.to_owned()) })
            }
            _ => {
                body.proof.mistake(row.line, quoted(&row.words.plain()), EXPECTED);
                None
            }
        }
    });
    Some(Farewell { events: events.collect(), body: lead.whole() })
}

/// Notes a number of things that is out of bounds.
fn limit(body: Body, number: usize, bounds: RangeInclusive<usize>, what: &str, expected: &str) {
    if !bounds.contains(&number) {
        body.proof.mistake(body.line, format!("{what}: {number}"), expected);
    }
}
