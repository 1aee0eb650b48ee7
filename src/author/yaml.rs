//! YAML with a line for every value.
//!
//! Only what a deck needs: words, lists and fields. Anchors are refused, as they can make a small file into an endless
//! one; depth and number of fields are bounded.

use super::mistake::Proof;
use super::split::Part;
use saphyr_parser::{Event, Parser, ScalarStyle, ScanError, Span, StrInput};

/// How deep lists and fields may stand in each other.
const DEEPEST: usize = 4;

/// The most fields in one place.
const MOST: usize = 64;

/// A value and where it stands.
#[derive(Debug)]
pub(super) struct Node {
    pub line: usize,
    pub value: Value,
}

/// What YAML knows, as far as decks need it.
#[derive(Debug)]
pub(super) enum Value {
    Text(String),
    List(Vec<Node>),
    Map(Vec<(String, usize, Node)>),
}

impl Node {
    /// What stands there, for messages.
    pub fn kind(&self) -> &'static str {
        match &self.value {
            Value::Text(_) => "words",
            Value::List(_) => "a list",
            Value::Map(_) => "fields",
        }
    }
}

/// Reads YAML; none where it isn't YAML, which is then noted.
pub(super) fn parse(part: &Part, proof: &Proof) -> Option<Node> {
    let last = part.line + part.text.lines().count().saturating_sub(1);
    let mut events = Events { parser: Parser::new_from_str(&part.text), line: part.line, last };
    match events.document() {
        Ok(node) => node,
        Err((line, found)) => {
            proof.mistake(line, found, "YAML: a line `field: value` each");
            None
        }
    }
}

/// A failure to read YAML: its line and what was found.
type Failure = (usize, String);

struct Events<'a> {
    parser: Parser<'a, StrInput<'a>>,
    /// The line of the file on which the YAML begins.
    line: usize,
    /// The line on which it ends.
    last: usize,
}

impl<'a> Events<'a> {
    fn next(&mut self) -> Result<(Event<'a>, usize), Failure> {
        match self.parser.next_event() {
            Some(Ok((event, Span { start, .. }))) => Ok((event, self.at(start.line()))),
            Some(Err(error)) => Err(self.failure(&error)),
            None => Ok((Event::StreamEnd, self.line)),
        }
    }

    fn at(&self, line: usize) -> usize {
        (self.line + line.saturating_sub(1)).min(self.last)
    }

    fn failure(&self, error: &ScanError) -> Failure {
        (self.at(error.marker().line()), format!("front matter that is not YAML ({})", error.info()))
    }

    /// The one document; none where nothing stands there.
    fn document(&mut self) -> Result<Option<Node>, Failure> {
        let mut root = None;
        loop {
            match self.next()? {
                (Event::StreamEnd, _) => return Ok(root),
                (Event::DocumentStart(_), line) if root.is_some() => return Err((line, "a second document".into())),
                (Event::DocumentStart(_), _) => {
                    let (event, line) = self.next()?;
                    root = Some(self.node(event, line, 0)?);
                }
                _ => {}
            }
        }
    }

    fn node(&mut self, event: Event<'a>, line: usize, depth: usize) -> Result<Node, Failure> {
        if depth > DEEPEST {
            return Err((line, format!("fields more than {DEEPEST} deep")));
        }
        let value = match event {
            Event::Scalar(text, style, 0, _) => return Ok(scalar(text.into_owned(), style, line)),
            Event::SequenceStart(0, _) => self.list(depth)?,
            Event::MappingStart(0, _) => self.map(depth)?,
            _ => return Err((line, "a YAML anchor or alias".into())),
        };
        Ok(Node { line, value })
    }

    fn list(&mut self, depth: usize) -> Result<Value, Failure> {
        let mut list = Vec::new();
        loop {
            match self.next()? {
                (Event::SequenceEnd, _) => return Ok(Value::List(list)),
                (event, line) => list.push(self.node(event, line, depth + 1)?),
            }
        }
    }

    fn map(&mut self, depth: usize) -> Result<Value, Failure> {
        let mut map: Vec<(String, usize, Node)> = Vec::new();
        loop {
            let (name, at) = match self.next()? {
                (Event::MappingEnd, _) => return Ok(Value::Map(map)),
                (Event::Scalar(name, ..), line) => (name.into_owned(), line),
                (_, line) => return Err((line, "a field whose name isn't a word".into())),
            };
            if map.len() == MOST {
                return Err((at, format!("more than {MOST} fields")));
            }
            if map.iter().any(|(known, ..)| *known == name) {
                return Err((at, format!("the field `{name}` a second time")));
            }
            let (event, line) = self.next()?;
            // Where nothing stands, the parser names the line on which it saw that.
            let empty = matches!(&event, Event::Scalar(text, ..) if text.is_empty());
            map.push((name, at, self.node(event, if empty { at } else { line }, depth + 1)?));
        }
    }
}

/// Words. Of a block that begins with empty lines, the parser names the first line that isn't.
fn scalar(text: String, style: ScalarStyle, line: usize) -> Node {
    let empty = match style {
        ScalarStyle::Literal | ScalarStyle::Folded => text.chars().take_while(|c| *c == '\n').count(),
        _ => 0,
    };
    Node { line: line.saturating_sub(empty), value: Value::Text(text) }
}
