//! JSON as a text, for the app that does without serde_json.
//!
//! Of all that serde_json can, a session needs whole numbers, texts and what is made of them. What it brings along
//! (fractions with their tables, faults by line and column) is more than a phone should wait for; this is its equal, sign
//! for sign, in what it takes, what it refuses and what it writes: the tests hold the two together.

use super::stored::Json;

/// How deep rows and structures may lie in each other, one more than they may: as in serde_json.
const DEPTH: u8 = 128;

impl Json {
    /// The value that this text is; none where it isn't JSON, or holds a number that isn't whole or has no place in 64
    /// signed bits.
    pub fn read(text: &str) -> Option<Self> {
        let mut reader = Reader { text, at: 0 };
        let json = reader.value(DEPTH)?;
        // Behind all of it, the NUL is no sign of the text.
        (reader.sign() == 0 && reader.at > text.len()).then_some(json)
    }

    /// This value as a text.
    pub fn text(&self) -> String {
        let mut text = String::new();
        self.write(&mut text);
        text
    }

    fn write(&self, to: &mut String) {
        match self {
            Self::Null => to.push_str("null"),
            Self::Bool(value) => to.push_str(if *value { "true" } else { "false" }),
            Self::Number(number) => to.push_str(&number.to_string()),
            Self::Text(text) => quote(text, to),
            Self::Row(row) => {
                to.push('[');
                for (place, value) in row.iter().enumerate() {
                    separate(place, to);
                    value.write(to);
                }
                to.push(']');
            }
            Self::Fields(fields) => {
                to.push('{');
                for (place, (name, value)) in fields.iter().enumerate() {
                    separate(place, to);
                    quote(name, to);
                    to.push(':');
                    value.write(to);
                }
                to.push('}');
            }
        }
    }
}

fn separate(place: usize, to: &mut String) {
    if place > 0 {
        to.push(',');
    }
}

fn quote(text: &str, to: &mut String) {
    to.push('"');
    for sign in text.chars() {
        let short = match sign {
            '"' | '\\' => sign,
            '\u{8}' => 'b',
            '\t' => 't',
            '\n' => 'n',
            '\u{c}' => 'f',
            '\r' => 'r',
            '\0'..='\u{1f}' => {
                let half = |of: u32| char::from_digit(of, 16).unwrap_or('0');
                to.push_str("\\u00");
                to.push(half(u32::from(sign) / 16));
                to.push(half(u32::from(sign) % 16));
                continue;
            }
            _ => {
                to.push(sign);
                continue;
            }
        };
        to.push('\\');
        to.push(short);
    }
    to.push('"');
}

/// A text, and the byte that is read next.
struct Reader<'a> {
    text: &'a str,
    at: usize,
}

impl Reader<'_> {
    /// The next byte; behind the end stand NULs, which JSON has nowhere.
    fn peek(&self) -> u8 {
        self.text.as_bytes().get(self.at).copied().unwrap_or(0)
    }

    fn next(&mut self) -> u8 {
        let byte = self.peek();
        self.at += 1;
        byte
    }

    /// The next byte that isn't space.
    fn sign(&mut self) -> u8 {
        loop {
            let byte = self.next();
            if !matches!(byte, b' ' | b'\n' | b'\t' | b'\r') {
                return byte;
            }
        }
    }

    fn value(&mut self, depth: u8) -> Option<Json> {
        match self.sign() {
            b'n' => self.word("ull", Json::Null),
            b't' => self.word("rue", Json::Bool(true)),
            b'f' => self.word("alse", Json::Bool(false)),
            b'"' => self.quoted().map(Json::Text),
            b'[' if depth > 1 => self.row(depth - 1),
            b'{' if depth > 1 => self.fields(depth - 1),
            b'-' | b'0'..=b'9' => self.number(),
            _ => None,
        }
    }

    /// The rest of a word.
    fn word(&mut self, rest: &str, json: Json) -> Option<Json> {
        rest.bytes().all(|byte| self.next() == byte).then_some(json)
    }

    fn row(&mut self, depth: u8) -> Option<Json> {
        let mut row = Vec::new();
        if self.ends(b']') {
            return Some(Json::Row(row));
        }
        loop {
            row.push(self.value(depth)?);
            match self.sign() {
                b',' => {}
                b']' => return Some(Json::Row(row)),
                _ => return None,
            }
        }
    }

    fn fields(&mut self, depth: u8) -> Option<Json> {
        let mut fields = Vec::new();
        if self.ends(b'}') {
            return Some(Json::Fields(fields));
        }
        loop {
            if self.sign() != b'"' {
                return None;
            }
            let name = self.quoted()?;
            if self.sign() != b':' {
                return None;
            }
            fields.push((name, self.value(depth)?));
            match self.sign() {
                b',' => {}
                b'}' => return Some(Json::Fields(fields)),
                _ => return None,
            }
        }
    }

    /// Whether there is nothing in it: then this is read.
    fn ends(&mut self, with: u8) -> bool {
        let ends = self.sign() == with;
        if !ends {
            self.at -= 1;
        }
        ends
    }

    /// The number whose first sign was read.
    fn number(&mut self) -> Option<Json> {
        let from = self.at - 1;
        while matches!(self.peek(), b'0'..=b'9' | b'.' | b'e' | b'E' | b'+' | b'-') {
            self.at += 1;
        }
        let number = self.text.get(from..self.at)?;
        let digits = number.strip_prefix('-').unwrap_or(number);
        // 0 stands alone; and -0 is a fraction to serde_json.
        if digits.starts_with('0') && number.len() > 1 {
            return None;
        }
        number.parse().ok().map(Json::Number)
    }

    /// The text behind a quotation mark, and the mark that ends it.
    fn quoted(&mut self) -> Option<String> {
        let mut text = String::new();
        loop {
            let from = self.at;
            while !matches!(self.peek(), b'"' | b'\\' | 0..=0x1f) {
                self.at += 1;
            }
            text.push_str(self.text.get(from..self.at)?);
            match self.next() {
                b'"' => return Some(text),
                b'\\' => text.push(self.escaped()?),
                _ => return None,
            }
        }
    }

    fn escaped(&mut self) -> Option<char> {
        Some(match self.next() {
            byte @ (b'"' | b'\\' | b'/') => char::from(byte),
            b'b' => '\u{8}',
            b't' => '\t',
            b'n' => '\n',
            b'f' => '\u{c}',
            b'r' => '\r',
            b'u' => {
                let unit = self.unit()?;
                // Half of a sign beyond 16 bits: the other half follows.
                let Some(high) = unit.checked_sub(0xd800).filter(|high| *high < 0x400) else {
                    return char::from_u32(unit);
                };
                if self.next() != b'\\' || self.next() != b'u' {
                    return None;
                }
                let low = self.unit()?.checked_sub(0xdc00).filter(|low| *low < 0x400)?;
                return char::from_u32(0x1_0000 + high * 0x400 + low);
            }
            _ => return None,
        })
    }

    /// Four hexadecimal digits.
    fn unit(&mut self) -> Option<u32> {
        let mut unit = 0;
        for _ in 0..4 {
            unit = unit * 16 + char::from(self.next()).to_digit(16)?;
        }
        Some(unit)
    }
}

#[cfg(test)]
mod tests;
