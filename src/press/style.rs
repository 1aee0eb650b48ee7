//! The style sheets: those of the first paint as one, and those of what the app lays over the slides.

use std::{fs, path::Path};

/// When a sheet is needed, in the order in which they are linked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum When {
    /// Its link bears `data-first`: without it a slide would look different, so it stands in the page itself.
    First,
    /// By what the app lays on the slides, around them and over them.
    Late,
}

/// A style sheet as `index.html` links it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// From the project's folder.
    pub path: String,
    pub when: When,
}

const OPEN: &str = "<link rel=\"stylesheet\" href=\"";

/// Takes the style sheet links out of the page. Gives the page without them, and the sheets in order.
///
/// # Errors
/// A link that can't be read, or one that is needed before the one it follows: sheets must follow each other as they are
/// linked.
pub fn take_links(page: &str) -> Result<(String, Vec<Sheet>), String> {
    let (mut rest, mut left, mut sheets) = (page, String::new(), Vec::new());
    while let Some((before, after)) = rest.split_once(OPEN) {
        let (href, tail) = after.split_once('"').ok_or("index.html: a style sheet's address has no end")?;
        let (attributes, tail) = tail.split_once('>').ok_or("index.html: a style sheet's link has no end")?;
        let when = match attributes {
            first if first.contains("data-first") => When::First,
            _ => When::Late,
        };
        let sheet = Sheet { path: href.trim_start_matches("./").to_owned(), when };
        if sheets.last().is_some_and(|before: &Sheet| before.when > when) {
            return Err(format!("index.html: {} is needed before the sheet that is linked before it", sheet.path));
        }
        left.push_str(before);
        sheets.push(sheet);
        rest = tail;
    }
    left.push_str(rest);
    if sheets.is_empty() { Err("index.html: no style sheet is linked".to_owned()) } else { Ok((left, sheets)) }
}

/// Sees to it that no sheet in the folder is forgotten in `index.html`.
pub fn all_linked(folder: &Path, sheets: &[Sheet]) -> Result<(), String> {
    let entries = fs::read_dir(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    let mut forgotten: Vec<String> = entries
        .flatten()
        .map(|entry| format!("style/{}", entry.file_name().to_string_lossy()))
        .filter(|name| name.ends_with(".css") && !sheets.iter().any(|sheet| sheet.path == *name))
        .collect();
    forgotten.sort();
    if forgotten.is_empty() { Ok(()) } else { Err(format!("index.html links no {}", forgotten.join(", "))) }
}

/// Joins sheets, made smaller. `place` takes the name of a file in `assets/` that a sheet refers to and gives the
/// address under which it is found.
pub fn join<'a>(
    root: &Path,
    sheets: impl IntoIterator<Item = &'a Sheet>,
    mut place: impl FnMut(&str) -> Result<String, String>,
) -> Result<String, String> {
    let mut all = String::new();
    for sheet in sheets {
        let text = super::text(&root.join(&sheet.path))?;
        let text = place_urls(&smaller(&text), &mut place).map_err(|error| format!("{}: {error}", sheet.path))?;
        all.push_str(&text);
    }
    Ok(all)
}

/// Whether a selector may name this value without quotes: for certain, if it is of letters and hyphens.
fn is_name(text: &str) -> bool {
    text.starts_with(|sign: char| sign.is_ascii_lowercase())
        && text.chars().all(|sign| sign.is_ascii_lowercase() || sign == '-')
}

/// Takes out comments, white space, zeros and quotes that mean nothing. Other strings stay as they are.
fn smaller(css: &str) -> String {
    let mut out = String::with_capacity(css.len());
    let mut rest = css;
    while let Some(first) = rest.chars().next() {
        if rest.starts_with("/*") {
            rest = rest.find("*/").map_or("", |end| &rest[end + 2..]);
        } else if first == '"' || first == '\'' {
            let end = string_end(rest, first);
            let text = &rest[..end];
            let name = text.get(1..end - 1).filter(|name| out.ends_with('=') && is_name(name));
            out.push_str(name.unwrap_or(text));
            rest = &rest[end..];
        } else if rest.starts_with("0.") && !out.ends_with(|sign: char| sign.is_alphanumeric() || sign == '.') {
            rest = &rest[1..];
        } else if first.is_whitespace() {
            rest = rest.trim_start();
            // After these a space means nothing; before these neither. Not before `(` (`and (`) or `:` (`a :hover`).
            if !out.is_empty() && !out.ends_with([' ', '{', '}', ';', ',', ':', '(', '>']) {
                out.push(' ');
            }
        } else {
            if matches!(first, '{' | '}' | ';' | ',' | ')' | '>') && out.ends_with(' ') {
                out.pop();
            }
            if first == '}' && out.ends_with(';') {
                out.pop();
            }
            out.push(first);
            rest = &rest[first.len_utf8()..];
        }
    }
    out.truncate(out.trim_end().len());
    out
}

/// Where the string that `text` begins with ends, in bytes.
fn string_end(text: &str, quote: char) -> usize {
    let mut escaped = false;
    for (at, sign) in text.char_indices().skip(1) {
        match sign {
            _ if escaped => escaped = false,
            '\\' => escaped = true,
            _ if sign == quote => return at + sign.len_utf8(),
            _ => {}
        }
    }
    text.len()
}

fn place_urls(css: &str, place: &mut impl FnMut(&str) -> Result<String, String>) -> Result<String, String> {
    let (mut rest, mut out) = (css, String::with_capacity(css.len()));
    while let Some((before, after)) = rest.split_once("url(\"") {
        let (name, tail) = after.split_once('"').ok_or("an address in url(\"…\") has no end")?;
        out.push_str(before);
        out.push_str("url(\"");
        let foreign = name.contains(':') || name.starts_with('#') || name.starts_with('/');
        out.push_str(&if foreign { name.to_owned() } else { place(name)? });
        out.push('"');
        rest = tail;
    }
    out.push_str(rest);
    Ok(out)
}

#[cfg(test)]
mod tests {
    use super::{Sheet, When, place_urls, smaller, take_links};

    #[test]
    fn smaller_keeps_the_meaning() {
        let pairs = [
            ("a :hover {\n  color : red ;\n}\n", "a :hover{color :red}"),
            ("/* x */ .a > .b, .c { inset: 0 }", ".a>.b,.c{inset:0}"),
            ("a[b=\"c-d\"][e^=\"?f\"] { x: -0.5em 10.5em 0.25 0 }", "a[b=c-d][e^=\"?f\"]{x:-.5em 10.5em .25 0}"),
            (
                "@media (width < 40rem) and (hover) { x { y: calc(1px + 2px) } }",
                "@media (width < 40rem) and (hover){x{y:calc(1px + 2px)}}",
            ),
            ("q::before { content: \"/* ; }  \\\" \" }", "q::before{content:\"/* ; }  \\\" \"}"),
            ("a { /* never closed", "a{"),
        ];
        for (from, to) in pairs {
            assert_eq!(smaller(from), to);
        }
    }

    #[test]
    fn own_addresses_are_placed_and_others_left() {
        let css = "a{b:url(\"f.woff2\")}c{d:url(\"data:x\")}";
        let placed = place_urls(css, &mut |name| Ok(format!("hashed-{name}")));
        assert_eq!(placed.as_deref(), Ok("a{b:url(\"hashed-f.woff2\")}c{d:url(\"data:x\")}"));
        assert!(place_urls(css, &mut |_| Err("no such file".into())).is_err());
    }

    #[test]
    fn links_are_taken_in_order() {
        let link = |name: &str, more: &str| format!("<link rel=\"stylesheet\" href=\"{name}.css\"{more}>");
        let sheet = |path: &str, when| Sheet { path: path.into(), when };
        let links = [link("./style/b", " data-first"), link("style/a", " /"), link("style/c", "")];
        let sheets = [("style/b.css", When::First), ("style/a.css", When::Late), ("style/c.css", When::Late)]
            .map(|(path, when)| sheet(path, when));
        assert_eq!(take_links(&["<a>", &links.join("-"), "<b>"].concat()), Ok(("<a>--<b>".into(), sheets.into())));
        assert!(take_links("<a>").is_err());
        let wrong = link("a", "") + &link("b", " data-first");
        assert!(take_links(&wrong).is_err_and(|error| error.contains("b.css")));
    }
}
