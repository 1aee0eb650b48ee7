//! How high the deck's own HTML is on a beamer, block by block, as `style/base.css` sets it.
//!
//! Heights and widths are in hundredths of `u`, the unit of a slide (see `style/tokens.css`).

use super::letters::{Face, Lines, width};
use crate::deck::Html;

/// The height of a line, in hundredths of the text's size.
pub(super) const LINE: usize = 136;

/// A bar to scroll sideways with, where a browser shows one: 16 px in a window of 1024.
const BAR: usize = 66;

/// What words stand in.
#[derive(Clone, Copy, Debug)]
pub(super) struct Column {
    pub width: usize,
    /// The size of its text.
    pub size: usize,
    /// The height of a line, in hundredths of that.
    pub line: usize,
    /// Whether the words are bold all through.
    pub bold: bool,
    /// How far a list stands in, in hundredths of its size.
    pub indent: usize,
}

impl Column {
    pub fn new(width: usize, size: usize) -> Self {
        Self { width, size, line: LINE, bold: false, indent: 115 }
    }

    /// As high as so many lines of it.
    pub fn high(&self, lines: usize) -> usize {
        lines * self.size * self.line / 100
    }

    /// A share of the text's size, in hundredths.
    pub fn em(&self, hundredths: usize) -> usize {
        self.size * hundredths / 100
    }

    fn narrower(&self, hundredths: usize) -> Self {
        Self { width: self.width.saturating_sub(self.em(hundredths)), ..*self }
    }

    /// The height of these words.
    pub fn words(&self, words: &str) -> usize {
        self.high(Lines::new(self.width, self.size).letters(words, Face { bold: self.bold, code: false }).number())
    }

    /// The height of this HTML.
    pub fn html(&self, html: &Html) -> usize {
        Reader { rest: html.markup(), face: Face { bold: self.bold, code: false }, open: 0 }.blocks("", self, 0)
    }
}

/// How wide words are if they stand on one line.
pub(super) fn wide(words: &str, size: usize, bold: bool) -> usize {
    let face = Face { bold, code: false };
    words.chars().map(|letter| width(letter, face)).sum::<usize>() * size / 100
}

/// Goes through the HTML that `markdown` wrote.
struct Reader<'h> {
    rest: &'h str,
    face: Face,
    /// How many blocks are open.
    open: usize,
}

/// Blocks that are deeper within each other than this have no room left in any window.
const DEEPEST: usize = 64;

/// Higher than any window.
const ENDLESS: usize = 1_000_000;

impl Reader<'_> {
    /// The height of all that stands in the element of this name, up to its end.
    fn blocks(&mut self, parent: &str, column: &Column, depth: usize) -> usize {
        let mut height = 0;
        let mut before = "";
        let fresh = || Lines::new(column.width, column.size);
        let mut run = fresh();
        while !self.rest.is_empty() {
            let at = self.rest.find('<').unwrap_or(self.rest.len());
            let (words, tag) = self.rest.split_at_checked(at).unwrap_or((self.rest, ""));
            for letter in letters(words) {
                run.letter(letter, self.face);
            }
            let (tag, rest) = tag.split_once('>').unwrap_or((tag, ""));
            self.rest = rest;
            let name = tag.trim_start_matches(['<', '/']).split([' ', '/']).next().unwrap_or_default();
            let opens = !tag.starts_with("</");
            match name {
                "" | "em" | "span" | "a" => {}
                "strong" => self.face.bold = opens || column.bold,
                "code" => self.face.code = opens,
                "br" => run.break_line(),
                _ => {
                    height += column.high(std::mem::replace(&mut run, fresh()).number());
                    if !opens {
                        return height;
                    }
                    height += self.block(name, parent, before, column, depth);
                    before = known(name);
                }
            }
        }
        height + column.high(run.number())
    }

    /// The height of the element of this name that begins here, and of the air above it.
    fn block(&mut self, name: &str, parent: &str, before: &str, column: &Column, depth: usize) -> usize {
        let air = match (parent, name) {
            ("li", "ul") => 28,
            ("li", _) if before == "p" => 34,
            ("ul" | "ol", "li") if before.is_empty() => 0,
            ("ul" | "ol", "li") if depth > 1 => 20,
            ("ul" | "ol", "li") => 34,
            ("", _) if !before.is_empty() => 55,
            _ => 0,
        };
        let inside = match name {
            "h2" | "h3" => Column { size: column.em(112), line: 112, bold: true, ..*column },
            "h4" | "h5" | "h6" => Column { bold: true, ..*column },
            "ul" | "ol" => column.narrower(column.indent),
            _ => *column,
        };
        if self.open == DEEPEST {
            self.rest = "";
            return ENDLESS;
        }
        self.open += 1;
        let face = std::mem::replace(&mut self.face, Face { bold: inside.bold, code: false });
        let height = match name {
            "pre" => self.code(&inside),
            "ul" | "ol" => self.blocks(name, &inside, depth + 1),
            _ => self.blocks(name, &inside, depth),
        };
        self.face = face;
        self.open -= 1;
        inside.em(air) + height
    }

    /// The height of a block of code: its lines stay whole, and the block is moved sideways where they are too long.
    fn code(&mut self, column: &Column) -> usize {
        let (code, rest) = self.rest.split_once("</pre>").unwrap_or((self.rest, ""));
        self.rest = rest;
        let code = code.split_once('>').map_or(code, |(_, code)| code).trim_end_matches("</code>");
        let face = Face { bold: false, code: true };
        let wide =
            |line: &str| letters(line).map(|letter| if letter == '\t' { 8 * 61 } else { width(letter, face) }).sum();
        let longest: usize = code.lines().map(wide).max().unwrap_or_default();
        column.high(code.lines().count()) + if column.em(longest) > column.width { BAR } else { 0 }
    }
}

/// The letters of a text in HTML: a sign that is written out is one.
fn letters(text: &str) -> impl Iterator<Item = char> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let first = rest.chars().next()?;
        let written = ["&lt;", "&gt;", "&amp;", "&quot;"].iter().zip("<>&\"".chars());
        let (sign, length) = written
            .filter(|(name, _)| rest.starts_with(**name))
            .map(|(name, sign)| (sign, name.len()))
            .next()
            .unwrap_or((first, first.len_utf8()));
        rest = rest.get(length..).unwrap_or_default();
        Some(sign)
    })
}

/// The names of which the air below depends.
fn known(name: &str) -> &'static str {
    if name == "p" { "p" } else { "other" }
}

#[cfg(test)]
mod tests {
    use super::{BAR, Column, Html, LINE};

    fn high(markup: &str) -> usize {
        Column::new(4000, 100).html(&Html::from_markdown(markup.to_owned()))
    }

    #[test]
    fn blocks_have_their_lines_and_the_air_between_them() {
        assert_eq!(high(""), 0);
        assert_eq!(high("<p>kort</p>"), LINE);
        assert_eq!(high("kort"), LINE);
        assert_eq!(high("<p>een</p>\n<p>twee</p>"), 2 * LINE + 55);
        assert_eq!(high("<p>een<br />\ntwee</p>"), 2 * LINE);
        assert_eq!(high(&format!("<p>{}</p>", "twaalf letters ".repeat(9))), 2 * LINE);
        assert_eq!(high("<h3>kop</h3>\n<p>een</p>"), 112 * 112 / 100 + LINE + 55);
        assert_eq!(high("<ul>\n<li>een</li>\n<li>twee</li>\n</ul>"), 2 * LINE + 34);
        let nested = "<ul>\n<li>een\n<ul>\n<li>twee</li>\n<li>drie</li>\n</ul>\n</li>\n</ul>";
        assert_eq!(high(nested), 3 * LINE + 28 + 20);
        assert_eq!(high("<ul>\n<li>\n<p>een</p>\n<p>twee</p>\n</li>\n</ul>"), 2 * LINE + 34);
        assert_eq!(high("<blockquote>\n<p>een</p>\n</blockquote>\n<p>twee</p>"), 2 * LINE + 55);
    }

    /// Authoring finding 2.
    #[test]
    fn code_counts_by_its_lines_and_its_width() {
        assert_eq!(high("<pre><code>een\ntwee\n\nvier\n</code></pre>"), 4 * LINE);
        assert_eq!(high(&format!("<pre><code class=\"language-rs\">{}\n</code></pre>", "x".repeat(65))), LINE);
        assert_eq!(high(&format!("<pre><code>{}\n</code></pre>", "x".repeat(66))), LINE + BAR);
        let inline = |name: &str| format!("<p><{name}>{}</{name}></p>", "inline code ".repeat(10));
        assert_eq!((high(&inline("em")), high(&inline("code"))), (2 * LINE, 2 * LINE));
        let inline = |name: &str| format!("<p>{}</p>", format!("<{name}>iiii</{name}> ").repeat(20));
        assert!(high(&inline("code")) > high(&inline("em")));
        assert_eq!(high("<p>&lt;&amp;&gt;</p>"), LINE);
    }
}
