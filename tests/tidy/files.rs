//! The project's files, and Rust without what only looks like code.

use std::fs;
use std::path::Path;

/// A file of the project.
pub struct File {
    /// From the project's folder, with `/`.
    pub path: String,
    pub text: String,
    /// Of Rust: the text with comments and the insides of strings blanked and the closing test module cut off. Lines
    /// stay where they are.
    pub code: String,
}

impl File {
    /// A file that need not exist.
    pub fn made(path: &str, text: &str) -> Self {
        let blank = blank(text);
        let end = blank.find("#[cfg(test)]\nmod tests {").unwrap_or(blank.len());
        Self { path: path.to_owned(), text: text.to_owned(), code: blank[..end].to_owned() }
    }

    /// Its lines of code, counted from 1.
    pub fn lines(&self) -> impl Iterator<Item = (usize, &str)> {
        (1..).zip(self.code.lines())
    }

    /// `path:line: what`.
    pub fn complaint(&self, line: usize, what: &str) -> String {
        format!("{}:{line}: {what}", self.path)
    }

    /// The file's name without its ending.
    pub fn stem(&self) -> &str {
        let name = self.path.rsplit('/').next().unwrap_or_default();
        name.split('.').next().unwrap_or_default()
    }

    /// Whether it holds nothing but tests.
    pub fn is_test(&self) -> bool {
        self.path.split('/').any(|part| part == "tests" || part == "tests.rs")
    }

    /// Whether it becomes part of the wasm.
    pub fn reaches_wasm(&self) -> bool {
        let native = ["src/author/", "src/press/", "src/bin/"];
        self.path.starts_with("src/") && !self.is_test() && !native.iter().any(|room| self.path.starts_with(room))
    }
}

/// The files with this ending in a folder of the project and in those within it, in the order of their paths.
pub fn all(folder: &str, ending: &str) -> Vec<File> {
    let mut files = Vec::new();
    collect(Path::new(folder), ending, &mut files);
    files.sort_by(|a, b| a.path.cmp(&b.path));
    assert!(!files.is_empty(), "{folder} has no *.{ending}");
    files
}

/// The Rust of the product.
pub fn src() -> Vec<File> {
    all("src", "rs")
}

fn collect(folder: &Path, ending: &str, files: &mut Vec<File>) {
    for entry in fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path()) {
        if entry.is_dir() {
            if entry.file_name().is_some_and(|name| name != "node_modules") {
                collect(&entry, ending, files);
            }
        } else if entry.extension().is_some_and(|own| own == ending) {
            let text = fs::read_to_string(&entry).expect("a text file");
            files.push(File::made(&entry.to_string_lossy().replace('\\', "/"), &text));
        }
    }
}

/// Comments and the insides of strings as spaces; line ends stay.
fn blank(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(sign) = rest.chars().next() {
        let keep = out.ends_with(|c: char| c.is_alphanumeric() || c == '_');
        let (shown, hidden) = match sign {
            '/' if rest.starts_with("//") => (0, rest.find('\n').unwrap_or(rest.len())),
            '"' => (1, string(rest, "\"", true)),
            'r' if !keep && raw(rest).is_some() => {
                let close = raw(rest).unwrap_or_default();
                (close.len() + 1, string(&rest[close.len()..], &close, false) + close.len())
            }
            '\'' => (1, quoted(rest)),
            _ => (sign.len_utf8(), sign.len_utf8()),
        };
        let shown = shown.min(hidden);
        out.push_str(&rest[..shown]);
        out.extend(rest[shown..hidden].chars().map(|c| if c == '\n' { c } else { ' ' }));
        rest = &rest[hidden..];
    }
    out
}

/// What closes the raw string that begins here.
fn raw(rest: &str) -> Option<String> {
    let signs = rest[1..].bytes().take_while(|byte| *byte == b'#').count();
    rest[1 + signs..].starts_with('"').then(|| "\"".to_owned() + &"#".repeat(signs))
}

/// How long the string is whose first sign is its opening quote.
fn string(rest: &str, close: &str, escapes: bool) -> usize {
    let mut at = 1;
    while at < rest.len() && !rest[at..].starts_with(close) {
        let step = if escapes && rest[at..].starts_with('\\') { 1 } else { 0 };
        at += rest[at..].chars().take(step + 1).map(char::len_utf8).sum::<usize>();
    }
    (at + close.len()).min(rest.len())
}

/// How long the letter in quotes is; 1 where it is a lifetime.
fn quoted(rest: &str) -> usize {
    let mut inner = rest[1..].chars();
    match (inner.next(), inner.next()) {
        (Some('\\'), Some(sign)) => rest[2 + sign.len_utf8()..].find('\'').map_or(1, |at| at + 3 + sign.len_utf8()),
        (Some(letter), Some('\'')) => 2 + letter.len_utf8(),
        _ => 1,
    }
}

#[test]
fn only_code_is_left() {
    let left = |text: &str| File::made("a.rs", text).code.split_whitespace().collect::<Vec<_>>().join(" ");
    assert_eq!(left("a // b\nc"), "a c");
    assert_eq!(left("f(\"x \\\" y\", z)"), "f(\" , z)");
    assert_eq!(left("'\"' + b"), "' + b");
    assert_eq!(left("&'a str, '\\'' + b"), "&'a str, ' + b");
    assert!(!left("r#\"un\"wrap\"# + b").contains("wrap"));
    assert_eq!(left("a\n#[cfg(test)]\nmod tests {\n b }"), "a");
    let lines = "x\n\"a\nb\"\ny";
    assert_eq!(File::made("a.rs", lines).code.lines().count(), lines.lines().count());
}
