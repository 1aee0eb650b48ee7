//! Front matter, read field by field, every field with its line.

use super::mistake::{Proof, one_of, quoted};
use super::split::Part;
use super::yaml::{Node, Value, parse};
use std::ops::RangeInclusive;

/// The fields of one piece of front matter. Each is taken once; what is left over at the end is unknown.
pub(super) struct Fields<'p> {
    /// The line to name where a field is missing.
    pub line: usize,
    entries: Vec<(String, usize, Node)>,
    known: Vec<&'static str>,
    proof: &'p Proof,
}

impl<'p> Fields<'p> {
    /// Reads front matter; none where it can't be read, which is then noted.
    pub fn read(part: &Part, proof: &'p Proof) -> Option<Self> {
        // The line with `---` stands for the whole where a field is missing.
        let line = part.line.saturating_sub(1).max(1);
        match parse(part, proof) {
            None if part.text.trim().is_empty() => Some(Self::new(line, Vec::new(), proof)),
            None => None,
            Some(node) => Self::of(node, line, proof),
        }
    }

    /// The fields that a node holds.
    pub fn of(node: Node, line: usize, proof: &'p Proof) -> Option<Self> {
        let kind = node.kind();
        let Value::Map(entries) = node.value else {
            proof.mistake(node.line, kind, "fields: a line `field: value` each");
            return None;
        };
        Some(Self::new(line, entries, proof))
    }

    fn new(line: usize, entries: Vec<(String, usize, Node)>, proof: &'p Proof) -> Self {
        Self { line, entries, known: Vec::new(), proof }
    }

    /// The field, where it is there.
    pub fn optional(&mut self, name: &'static str) -> Option<Node> {
        self.known.push(name);
        let at = self.entries.iter().position(|(known, ..)| known == name)?;
        Some(self.entries.swap_remove(at).2)
    }

    /// The field; noted where it is missing.
    pub fn required(&mut self, name: &'static str, expected: &str) -> Option<Node> {
        let node = self.optional(name);
        if node.is_none() {
            self.proof.mistake(self.line, format!("no field `{name}`"), format!("`{name}: {expected}`"));
        }
        node
    }

    /// Words, not empty, with the line on which they begin.
    pub fn words(&mut self, name: &'static str) -> Option<Part> {
        let node = self.required(name, "words")?;
        words(node, name, self.proof)
    }

    /// Words that may be left out.
    pub fn optional_words(&mut self, name: &'static str) -> Option<Part> {
        let node = self.optional(name)?;
        words(node, name, self.proof)
    }

    /// A whole number within `range`.
    pub fn number(&mut self, name: &'static str, range: RangeInclusive<u16>) -> Option<u16> {
        let expected = format!("a whole number, {} to {}", range.start(), range.end());
        let node = self.required(name, &expected)?;
        let line = node.line;
        let text = words(node, name, self.proof)?.text;
        let number = text.parse().ok().filter(|number| range.contains(number));
        if number.is_none() {
            self.proof.mistake(line, format!("`{name}: {}`", short(&text)), expected);
        }
        number
    }

    /// A list.
    pub fn list(&mut self, name: &'static str) -> Option<Vec<Node>> {
        let node = self.required(name, "a list")?;
        list(node, name, self.proof)
    }

    /// A list that may be left out.
    pub fn optional_list(&mut self, name: &'static str) -> Option<Vec<Node>> {
        let node = self.optional(name)?;
        list(node, name, self.proof)
    }

    /// A list of words that may be left out.
    pub fn optional_list_of_words(&mut self, name: &'static str) -> Option<Vec<Part>> {
        let list = self.optional_list(name)?;
        self.all_words(list, name)
    }

    /// A list of words.
    pub fn list_of_words(&mut self, name: &'static str) -> Option<Vec<Part>> {
        let list = self.list(name)?;
        self.all_words(list, name)
    }

    fn all_words(&self, list: Vec<Node>, name: &str) -> Option<Vec<Part>> {
        let expected = list.len();
        let words: Vec<Part> = list.into_iter().filter_map(|node| words(node, name, self.proof)).collect();
        (words.len() == expected).then_some(words)
    }

    /// Notes every field that nothing has asked for.
    pub fn finish(self) {
        for (name, line, _) in &self.entries {
            self.proof.mistake(*line, format!("unknown field {}", quoted(name)), one_of(name, &self.known));
        }
    }
}

/// The words that a node holds; noted where it holds something else or nothing.
fn words(node: Node, name: &str, proof: &Proof) -> Option<Part> {
    let (line, kind) = (node.line, node.kind());
    match node.value {
        Value::Text(text) if text.trim().is_empty() || text == "~" => {
            proof.mistake(line, format!("nothing in `{name}`"), "words");
            None
        }
        Value::Text(text) => Some(Part { line, text }),
        Value::List(_) | Value::Map(_) => {
            proof.mistake(line, format!("{kind} in `{name}`"), "words");
            None
        }
    }
}

/// The nodes that a list holds; noted where it isn't one.
fn list(node: Node, name: &str, proof: &Proof) -> Option<Vec<Node>> {
    let (line, kind) = (node.line, node.kind());
    let Value::List(list) = node.value else {
        proof.mistake(line, format!("{kind} in `{name}`"), "a list: `[a, b]`");
        return None;
    };
    Some(list)
}

fn short(text: &str) -> String {
    quoted(text).trim_matches('`').to_owned()
}
