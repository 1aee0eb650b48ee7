//! How full a slide is: the lines it will take on a 16:9 beamer.
//!
//! An estimate from numbers of letters, on the roomy side. At 1920×1080 some 780 px are left beneath a heading, and a
//! line runs over some 1,700 px; a letter is 0.46 times as wide as its size, a line 1.36 times as high. The sizes stand
//! in `style/frame.css`; the end-to-end tests hold every slide against every window.

use crate::deck::{Agenda, CheckIn, Density, Event, Html, Item, Layout, Person, Questions};

/// Letters on a line over the whole width, and lines beneath a heading, for text of about 50, 40, 34 and 29 px.
const SIZES: [(Density, usize, usize); 4] =
    [(Density::Airy, 71, 10), (Density::Normal, 89, 14), (Density::Snug, 104, 16), (Density::Dense, 124, 20)];

/// Lines are counted in tenths, so that the air between blocks counts too.
const LINE: usize = 10;

/// The air beneath an item of a list, and between larger things.
const AIR: usize = 2;

/// The air beneath a paragraph.
const PARAGRAPH: usize = 4;

/// Letters of the normal size over the whole width, when it is `u` (see `style/frame.css`).
const NORMAL: usize = 89;

/// What is as high as so many tenths of `u` at any size of the text, in tenths of a line.
fn fixed(tenths: usize, letters: usize) -> usize {
    tenths * LINE * letters / (NORMAL * 136 / 10)
}

/// The largest size at which a slide fits; or how many lines it takes at the least size, and how many there are.
pub(super) fn density(title: &Html, layout: &Layout) -> Result<Density, (usize, usize)> {
    let mut least = (0, 0);
    for (density, letters, lines) in SIZES {
        let taken = height(layout, letters) + heading(title, layout, letters);
        if taken <= lines * LINE {
            return Ok(density);
        }
        least = (taken.div_ceil(LINE), lines);
    }
    Err(least)
}

/// What a heading takes beyond its first line, in tenths of a line of text; on the opening slide, whose size stands in
/// `style/title.css`, all that it takes.
fn heading(title: &Html, layout: &Layout, letters: usize) -> usize {
    let number = title.plain().chars().count();
    if let Layout::Title(_) = layout {
        let (across, size) = at(letters, [(18, 43), (22, 34), (29, 26), (38, 20)]);
        // The line with people, the ways in, and the air between them.
        return fixed(number.div_ceil(across) * size + 60, letters);
    }
    let line = if matches!(layout, Layout::Cases(_)) { 58 } else { 50 };
    number.saturating_sub(1) / line * 2 * LINE
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
            let (across, rows) = along(slide.people.len());
            let taken = |letters: usize, wide: usize, line: usize| letters.div_ceil(wide / across - 3) * line;
            let one = |person: &Person| {
                34 + taken(person.name.chars().count(), 64, 16) + taken(person.role.plain().chars().count(), NORMAL, 14)
            };
            fixed(rows * tallest(&mut slide.people.iter().map(one)) + 6 * rows.saturating_sub(1), letters)
        }
        Layout::Agenda(slide) => agenda(slide, letters),
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
        Layout::CheckIn(slide) => check_in(slide, letters),
        Layout::Reflection(slide) => slide.lines.len() * 3 * LINE + full(&slide.body),
        Layout::Questions(slide) => full(&slide.lead) + questions(slide, letters),
        Layout::Dilemma(slide) => {
            let sides = tallest(&mut slide.sides.iter().map(|side| text(&side.body, letters / 2)));
            4 * LINE + full(&slide.lead) + sides + full(&slide.coda)
        }
        Layout::Rounds(slide) => (2 * (1 + usize::from(slide.rounds))).max(11) * LINE + full(&slide.body),
        Layout::Harvest(slide) => 10 * LINE + full(&slide.body),
        Layout::Farewell(slide) => {
            let (across, rows) = along(slide.events.len());
            let taken = |letters: usize, wide: usize| letters.div_ceil((wide / across).saturating_sub(3).max(1));
            let one = |event: &Event| {
                let date = taken(event.date.chars().count(), letters * 4 / 5) * LINE * 23 / 20;
                date + fixed(24 + 13 * taken(event.text.plain().chars().count(), NORMAL), letters)
            };
            // With the link to the one file beneath it.
            fixed(19 + 6 * rows, letters) + full(&slide.body) + rows * tallest(&mut slide.events.iter().map(one))
        }
        // Made on the way to the browser, long after.
        Layout::Still(_) => 0,
    }
}

/// How many people or dates stand beside each other, and in how many rows: as `style/people.css` and `farewell.css` have
/// it.
fn along(number: usize) -> (usize, usize) {
    let across = if number > 5 { 4 } else { number.max(1) };
    (across, number.div_ceil(across))
}

/// The floor with what stands beneath it, and the poles between the two, which are never larger than normal text.
fn check_in(slide: &CheckIn, letters: usize) -> usize {
    let (floor, prompt) = (120, 13);
    let size = NORMAL * 10 / letters.max(NORMAL);
    let across = letters.max(NORMAL) * 43 / 100;
    let pole = |html: &Html| html.plain().chars().count().div_ceil(across) * 13 * size / 10;
    // The instruction stands beside the heading, in a line of its own size.
    let more = text(&slide.instruction, 50).saturating_sub(LINE + PARAGRAPH);
    let prompt = slide.prompt.plain().chars().count().div_ceil(NORMAL) * prompt;
    fixed(floor + prompt + pole(&slide.low).max(pole(&slide.high)), letters) + more
}

/// With more questions than this they stand in two columns, so many in the first one: `style/questions.css`.
const COLUMN: usize = 6;

/// Questions beside their numbers, with air of one size between them; in two columns where there are many.
fn questions(slide: &Questions, letters: usize) -> usize {
    let across = if slide.questions.len() > COLUMN { 2 } else { 1 };
    let one = |question: &Html| {
        let words = text(question, (letters / across).saturating_sub(6)).saturating_sub(AIR);
        words.max(13) + fixed(11, letters)
    };
    let all: Vec<usize> = slide.questions.iter().map(one).collect();
    all.chunks(COLUMN).map(|column| column.iter().sum()).max().unwrap_or_default()
}

/// An agenda at its fullest: its rows with their head, begun late, and the question how to count below them. In
/// hundredths of `u`: see `style/agenda.css`, `afternoon.css` and `hands.css`.
fn agenda(agenda: &Agenda, letters: usize) -> usize {
    // The least height of a row, a line of its words, and what stands around the rows beyond what a heading takes.
    let (row, line, around) = at(letters, [(150, 129, 550), (150, 129, 580), (140, 117, 370), (110, 98, 440)]);
    let across = agenda.across();
    let (row, line, air) = match (across, at(letters, [170, 136, 117, 98])) {
        (1, _) => (row, line, row / 8),
        (_, line) => (line * 140 / 136, line, 0),
    };
    let high =
        |letters: usize, beside: usize| row.max((letters * line * 34).div_ceil(beside * 100).max(1) * line + air);
    let rows = |width: usize| {
        // What is not for words are times, gaps and the button at the end.
        let (beside, head) = match across {
            1 => (width - 1850, width - 1850),
            _ => ((width - 140 * (across - 1)) / across - line * 500 / 136, width),
        };
        let item = |item: &Item| item.text.chars().count();
        // The head tells until when, and of which item.
        let head = high(agenda.items.last().map_or(0, item) + 24, head);
        head + agenda.items.iter().map(|it| high(item(it), beside)).sum::<usize>().div_ceil(across)
    };
    // 16:9, and the narrower but higher 4:3.
    fixed((around + rows(4280).max(rows(3680).saturating_sub(450))).div_ceil(10), letters)
}

/// What holds at this many letters a line, of one for each of the `SIZES`.
fn at<T: Copy>(letters: usize, [first, rest @ ..]: [T; 4]) -> T {
    let of = SIZES.iter().skip(1).zip(rest).find(|((_, of, _), _)| *of == letters);
    of.map_or(first, |(_, it)| it)
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
