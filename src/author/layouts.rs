//! From the fields and the Markdown of a slide to its typed layout.

use super::agenda::agenda;
use super::body::Body;
use super::fields::Fields;
use super::markdown::Kind;
use super::mistake::{one_of, quoted};
use super::split::Part;
use crate::deck::*;

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

/// The most questions that a dilemma may have.
const QUESTIONS: usize = 12;

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
        "questions" => Layout::Questions(questions(body)?),
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
    limit(body, all.len(), 1..=12, "people");
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
    limit(body, parts.len(), 2..=3, "columns, with `***` on a line between them");
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
    limit(body, all.len(), 1..=4, "cases");
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

fn check_in(fields: &mut Fields, body: Body) -> Option<CheckIn> {
    let word = fields.words("word");
    let order = fields.list_of_words("poles");
    let high_first = order.as_ref().and_then(|order| match texts(order).as_slice() {
        ["high", "low"] => Some(true),
        ["low", "high"] => Some(false),
        _ => None,
    });
    if let (Some(order), None) = (&order, high_first) {
        let line = order.first().map_or(fields.line, |part| part.line);
        let found = format!("`poles: [{}]`", texts(order).join(", "));
        body.proof.mistake(line, found, "`[high, low]` or `[low, high]`: the order in which they stand on the slide");
    }
    let parts = body.parts();
    let [ask, first, second] = parts.as_slice() else {
        let found = format!("a check-in with {} of its two poles", parts.len() - 1);
        body.proof.mistake(body.line, found, "the instruction, `***`, a pole, `***`, the other pole");
        return None;
    };
    let (instruction, prompt) = ask.blocks.split_at_checked(1).unwrap_or_default();
    ask.filled("the instruction to the room");
    let [first, second] = [first, second].map(|pole| pole.filled("the sentence of a pole").map(|_| pole.flow()));
    let (high, low) = if high_first? { (first?, second?) } else { (second?, first?) };
    let flow = |blocks| Body { blocks, ..*ask }.flow();
    Some(CheckIn { word: word?.text, instruction: flow(instruction), prompt: flow(prompt), low, high })
}

fn reflection(fields: &mut Fields, body: Body) -> Option<Reflection> {
    Some(Reflection { lines: ids(fields, "lines", "check-in", body)?, body: body.whole() })
}

fn questions(body: Body) -> Option<Questions> {
    let (lead, rest) = body.before(|kind| kind == Kind::List);
    let rows = rest.rows("a list of questions: `1. …`");
    if let Some(first) = rows.get(QUESTIONS) {
        body.proof.mistake(first.line, format!("{} questions", rows.len()), format!("at most {QUESTIONS}"));
    }
    Some(Questions { lead: lead.flow(), questions: rows.into_iter().map(|row| row.words).collect() })
}

fn dilemma(fields: &mut Fields, body: Body) -> Option<Dilemma> {
    let names = fields.list_of_words("sides");
    let parts = body.parts();
    let empty = Body { blocks: &[], ..body };
    let (lead, left, right, coda) = match *parts.as_slice() {
        [left, right] => (empty, left, right, empty),
        [left, right, coda] => (empty, left, right, coda),
        [lead, left, right, coda] => (lead, left, right, coda),
        _ => {
            let expected = "two sides with `***` between them, perhaps a part after them, perhaps one before";
            body.proof.mistake(body.line, format!("a dilemma with {} parts", parts.len()), expected);
            return None;
        }
    };
    let bodies = [left, right].map(|side| side.filled("the text of a side"));
    let names = names?;
    let [first, second] = names.as_slice() else {
        body.proof.mistake(
            fields.line,
            format!("{} in `sides`", names.len()),
            "the names of the two sides: `[left, right]`",
        );
        return None;
    };
    let [left, right] = bodies;
    let sides = [Side { name: first.text.clone(), body: left? }, Side { name: second.text.clone(), body: right? }];
    Some(Dilemma { lead: lead.whole(), sides, coda: coda.whole() })
}

fn rounds(fields: &mut Fields, body: Body) -> Option<Rounds> {
    let dilemmas = ids(fields, "dilemmas", "dilemma", body);
    let rounds = fields.number("rounds", 1..=12);
    let groups = fields.number("groups", 1..=12);
    let minutes = fields.number("minutes", 1..=600);
    let switch = fields.number("switch", 0..=60);
    let (rounds, groups, minutes, switch) = (rounds?, groups?, minutes?, switch?);
    let switches = rounds.saturating_sub(1).saturating_mul(switch);
    if switches >= minutes {
        let found = format!("{switches} minutes of switches in {minutes}");
        body.proof.mistake(fields.line, found, "time that is left for the rounds");
    }
    let (rounds, groups) = (u8::try_from(rounds).ok()?, u8::try_from(groups).ok()?);
    Some(Rounds { dilemmas: dilemmas?, rounds, groups, minutes, switch, body: body.whole() })
}

fn harvest(fields: &mut Fields, body: Body) -> Option<Harvest> {
    Some(Harvest { dilemmas: ids(fields, "dilemmas", "dilemma", body)?, body: body.whole() })
}

fn farewell(body: Body) -> Option<Farewell> {
    const EXPECTED: &str = "a list of dates: `- 3 oktober → what happens`";
    let (lead, rest) = body.before(|kind| kind == Kind::List);
    let rows = rest.rows(EXPECTED);
    limit(body, rows.len(), 1..=12, "dates");
    let events = rows.into_iter().filter_map(|row| {
        let event = row.words.as_str().split_once('→').map(|(date, text)| (date.trim(), text.trim()));
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

/// The ids in a list, each of a slide with this layout, none of them twice.
fn ids(fields: &mut Fields, name: &'static str, layout: &'static str, body: Body) -> Option<Vec<Id>> {
    let parts = fields.list_of_words(name)?;
    if parts.is_empty() {
        body.proof.mistake(fields.line, format!("nothing in `{name}`"), format!("ids of {layout} slides"));
    }
    for (at, part) in parts.iter().enumerate() {
        body.proof.refers(part.line, &part.text, Some(layout));
        if parts.iter().take(at).any(|earlier| earlier.text == part.text) {
            body.proof.mistake(
                part.line,
                format!("{} a second time in `{name}`", quoted(&part.text)),
                "each slide once",
            );
        }
    }
    Some(parts.into_iter().map(|part| part.text).collect())
}

/// Notes a number of things that is out of bounds.
fn limit(body: Body, number: usize, bounds: std::ops::RangeInclusive<usize>, what: &str) {
    if !bounds.contains(&number) {
        let expected = format!("{} to {} {what}", bounds.start(), bounds.end());
        body.proof.mistake(body.line, format!("{number}"), expected);
    }
}

fn texts(parts: &[Part]) -> Vec<&str> {
    parts.iter().map(|part| part.text.as_str()).collect()
}
