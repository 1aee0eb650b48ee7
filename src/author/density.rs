//! How full a slide is: the lines it will take on a 16:9 beamer.
//!
//! An estimate from numbers of letters, on the roomy side. At 1920×1080 some 780 px are left beneath a heading, and a
//! line runs over some 1,700 px; a letter is 0.46 times as wide as its size, a line 1.36 times as high. The sizes stand
//! in `style/frame.css`; the end-to-end tests hold every slide against every window.

use crate::deck::{Agenda, Density, Html, Item, Layout};

/// Letters on a line over the whole width, and lines beneath a heading, for text of about 50, 40, 34 and 29 px.
const SIZES: [(Density, usize, usize); 4] =
    [(Density::Airy, 71, 10), (Density::Normal, 89, 14), (Density::Snug, 104, 16), (Density::Dense, 124, 20)];

/// Lines are counted in tenths, so that the air between blocks counts too.
const LINE: usize = 10;

/// The air beneath an item of a list, and between larger things.
const AIR: usize = 2;

/// The air beneath a paragraph.
const PARAGRAPH: usize = 4;

/// The largest size at which a slide fits; or how many lines it takes at the least size, and how many there are.
pub(super) fn density(title: &Html, layout: &Layout) -> Result<Density, (usize, usize)> {
    let mut least = (0, 0);
    for (density, letters, lines) in SIZES {
        let taken = height(layout, letters) + heading(title, layout);
        if taken <= lines * LINE {
            return Ok(density);
        }
        least = (taken.div_ceil(LINE), lines);
    }
    Err(least)
}

/// What a heading takes beyond its first line, in tenths of a line of text; the opening slides have room for theirs.
fn heading(title: &Html, layout: &Layout) -> usize {
    let line = if matches!(layout, Layout::Cases(_)) { 58 } else { 50 };
    title.plain().chars().count().saturating_sub(1) / line * 2 * LINE
}

/// The height of a layout at this many letters a line, in tenths of a line. What is drawn counts as text of that height.
fn height(layout: &Layout, letters: usize) -> usize {
    let full = |html: &Html| text(html, letters);
    let tallest = |htmls: &mut dyn Iterator<Item = usize>| htmls.max().unwrap_or_default();
    match layout {
        Layout::Title(slide) => full(&slide.body),
        Layout::Section(slide) => full(&slide.body),
        Layout::Pause(slide) => full(&slide.body),
        Layout::Text(slide) => full(&slide.body),
        Layout::People(slide) => {
            let across = slide.people.len().clamp(1, 4);
            let rows = slide.people.len().div_ceil(across);
            let one = |role: &Html| 3 * LINE + text(role, letters / across);
            rows * tallest(&mut slide.people.iter().map(|person| one(&person.role)))
        }
        Layout::Agenda(slide) => 4 * LINE + rows(slide, letters),
        Layout::Columns(slide) => {
            let width = letters / slide.columns.len().max(1);
            tallest(&mut slide.columns.iter().map(|column| text(column, width)))
        }
        Layout::Quotes(slide) => {
            full(&slide.lead) + slide.quotes.iter().map(|quote| AIR + text(quote, letters * 9 / 10)).sum::<usize>()
        }
        Layout::Cases(slide) => {
            let width = (letters / slide.cases.len().max(1)).saturating_sub(6);
            // Lists in a case have no indent.
            let one = |title, body| text(title, width) + text(body, width + 3);
            4 * LINE + tallest(&mut slide.cases.iter().map(|case| one(&case.title, &case.body)))
        }
        Layout::CheckIn(slide) => {
            let pole = |html| text(html, letters * 2 / 5);
            4 * LINE + full(&slide.instruction) + full(&slide.prompt) + pole(&slide.low).max(pole(&slide.high))
        }
        Layout::Reflection(slide) => slide.lines.len() * 3 * LINE + full(&slide.body),
        Layout::Questions(slide) => full(&slide.lead) + slide.questions.iter().map(full).sum::<usize>(),
        Layout::Dilemma(slide) => {
            let sides = tallest(&mut slide.sides.iter().map(|side| text(&side.body, letters / 2)));
            4 * LINE + full(&slide.lead) + sides + full(&slide.coda)
        }
        Layout::Rounds(slide) => (2 * (1 + usize::from(slide.rounds))).max(11) * LINE + full(&slide.body),
        Layout::Harvest(slide) => 10 * LINE + full(&slide.body),
        Layout::Farewell(slide) => {
            let width = letters / slide.events.len().max(1);
            3 * LINE
                + full(&slide.body)
                + tallest(&mut slide.events.iter().map(|event| LINE + text(&event.text, width)))
        }
        // Made on the way to the browser, long after.
        Layout::Still(_) => 0,
    }
}

/// The rows of an agenda, beside their times; in columns where there are many.
fn rows(agenda: &Agenda, letters: usize) -> usize {
    let across = agenda.across();
    let air = if across > 1 { 0 } else { AIR };
    let beside = (letters / across).saturating_sub(12).max(1);
    let one = |item: &Item| item.text.chars().count().max(1).div_ceil(beside) * LINE + air;
    agenda.items.iter().map(one).sum::<usize>().div_ceil(across)
}

/// The height of HTML at this many letters a line, in tenths of a line.
fn text(html: &Html, letters: usize) -> usize {
    let mut height = 0;
    let (mut run, mut depth) = (0, 0_usize);
    let mut rest = html.markup();
    while !rest.is_empty() {
        let words = rest.find('<').unwrap_or(rest.len());
        let (before, tag) = rest.split_at_checked(words).unwrap_or((rest, ""));
        run += before.trim_end_matches('\n').chars().count();
        let end = tag.find('>').map_or(tag.len(), |at| at + 1);
        let (tag, after) = tag.split_at_checked(end).unwrap_or((tag, ""));
        rest = after;
        let name = tag.trim_matches(['<', '>', '/', ' ']);
        if ["em", "strong", "span", "a", "code"].contains(&name.split(' ').next().unwrap_or_default()) {
            continue;
        }
        let air = if tag == "</p>" { PARAGRAPH } else { AIR };
        height += block(run, letters.saturating_sub(3 * depth), air);
        run = 0;
        match tag {
            "</ul>" | "</ol>" => depth = depth.saturating_sub(1),
            "<ul>" | "<ol>" => depth += 1,
            _ => {}
        }
    }
    height + block(run, letters, AIR)
}

/// The height of a run of letters that ends with a break, and the air beneath it.
fn block(run: usize, letters: usize, air: usize) -> usize {
    if run == 0 { 0 } else { run.div_ceil(letters.max(8)) * LINE + air }
}

#[cfg(test)]
mod tests {
    use super::{AIR, LINE, PARAGRAPH, density, text};
    use crate::deck::{Density, Html, Layout, Text};

    fn slide(paragraphs: usize) -> Layout {
        let html = format!("<p>{}</p>", "woord ".repeat(9)).repeat(paragraphs);
        Layout::Text(Text { body: Html::from_markdown(html) })
    }

    #[test]
    fn lines_are_counted_by_letters_and_blocks() {
        let html = |html: &str| Html::from_markdown(html.to_owned());
        assert_eq!(text(&html("<p>kort</p>"), 20), LINE + PARAGRAPH);
        assert_eq!(text(&html("<p>twintig letters zijn</p>"), 10), 2 * LINE + PARAGRAPH);
        assert_eq!(text(&html("<p>een <em>twee</em> drie</p>"), 20), LINE + PARAGRAPH);
        assert_eq!(text(&html("<ul>\n<li>een</li>\n<li>twee</li>\n</ul>"), 20), 2 * (LINE + AIR));
        assert_eq!(text(&html(""), 20), 0);
    }

    #[test]
    fn more_text_is_never_airier_and_too_much_is_refused() {
        assert_eq!(density(&Html::default(), &slide(2)), Ok(Density::Airy));
        assert_eq!(density(&Html::default(), &slide(10)), Ok(Density::Normal));
        assert_eq!(density(&Html::default(), &slide(14)), Ok(Density::Dense));
        assert!(density(&Html::default(), &slide(40)).is_err());
    }
}
