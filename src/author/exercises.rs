//! The layouts with which people do something.

use super::body::Body;
use super::fields::Fields;
use super::markdown::Kind;
use super::mistake::quoted;
use super::split::Part;
use crate::deck::{CheckIn, Form, Harvest, Id, Questions, Reflection, Rounds};

/// The most questions that a dilemma may have.
const QUESTIONS: usize = 12;

/// The most lines that are shown together, and the most dilemmas that are gone round.
const TABLES: usize = 12;

pub(super) fn check_in(fields: &mut Fields, body: Body) -> Option<CheckIn> {
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

pub(super) fn reflection(fields: &mut Fields, body: Body) -> Option<Reflection> {
    Some(Reflection { lines: ids(fields, "lines", "check-in", body)?, body: body.whole() })
}

pub(super) fn questions(fields: &mut Fields, body: Body) -> Option<Questions> {
    let forms = fields.optional_list_of_words("forms").unwrap_or_default();
    let names = fields.optional_list_of_words("names").unwrap_or_default();
    let (lead, rest) = body.before(|kind| kind == Kind::List);
    let rows = rest.rows("a list of questions: `1. …`");
    if let Some(first) = rows.get(QUESTIONS) {
        body.proof.mistake(first.line, format!("{} questions", rows.len()), format!("at most {QUESTIONS}"));
    }
    for (field, all) in [("forms", &forms), ("names", &names)] {
        if let Some(part) = all.get(rows.len()) {
            let found = format!("{} `{field}` for {} questions", all.len(), rows.len());
            body.proof.mistake(part.line, found, "one each at most");
        }
    }
    let form = |part: &Part| match part.text.as_str() {
        "list" => Form::List,
        "map" => Form::Map,
        "tried" => Form::Tried,
        other => {
            body.proof.mistake(part.line, format!("{} in `forms`", quoted(other)), "`list`, `map` or `tried`");
            Form::List
        }
    };
    let forms = forms.iter().map(form).collect();
    let names = names.into_iter().map(|part| part.text).collect();
    let questions = rows.into_iter().map(|row| row.words).collect();
    Some(Questions { lead: lead.flow(), questions, forms, names })
}

pub(super) fn rounds(fields: &mut Fields, body: Body) -> Option<Rounds> {
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

pub(super) fn harvest(fields: &mut Fields, body: Body) -> Option<Harvest> {
    Some(Harvest { dilemmas: ids(fields, "dilemmas", "dilemma", body)?, body: body.whole() })
}

/// The ids in a list, each of a slide with this layout, none of them twice.
fn ids(fields: &mut Fields, name: &'static str, layout: &'static str, body: Body) -> Option<Vec<Id>> {
    let parts = fields.list_of_words(name)?;
    if parts.is_empty() {
        body.proof.mistake(fields.line, format!("nothing in `{name}`"), format!("ids of {layout} slides"));
    }
    if parts.len() > TABLES {
        body.proof.mistake(fields.line, format!("{} in `{name}`", parts.len()), format!("at most {TABLES}"));
        return None;
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

fn texts(parts: &[Part]) -> Vec<&str> {
    parts.iter().map(|part| part.text.as_str()).collect()
}
