//! How high what stands beneath the heading is, layout by layout: as the sheet of that name has it.

use super::density::{Among, Size, Window, at};
use super::letters::lines;
use super::measure::{Column, LINE, wide};
use crate::deck::{Agenda, CheckIn, Dilemma, Event, Html, Item, Layout, Person, Questions, Reflection};

/// In hundredths of `u`, at this size in this window.
pub(super) fn height(among: Among, size: &Size, window: &Window) -> usize {
    let whole = Column::new(window.width, size.text);
    // With the air above it, where there is any text.
    let prose = |html: &Html| match whole.html(html) {
        0 => 0,
        height => height + size.gap,
    };
    let first = |html: &Html| whole.html(html);
    let tallest = |heights: &mut dyn Iterator<Item = usize>| heights.max().unwrap_or_default();
    match &among.slide.layout {
        // The line with people, and the ways in.
        Layout::Title(slide) => 300 + size.gap + 541 + prose(&slide.body),
        Layout::Section(slide) => whole.em(240) + prose(&slide.body),
        Layout::Pause(slide) => whole.em(300) + prose(&slide.body),
        Layout::Text(slide) => first(&slide.body),
        Layout::People(slide) => {
            let across = along(slide.people.len());
            let column = |size| Column::new((window.width / across).saturating_sub(120), size);
            let one = |person: &Person| {
                let name = Column { line: 120, bold: true, ..column(130) }.words(&person.name);
                340 + name + 20 + column(100).html(&person.role)
            };
            rows(&slide.people.iter().map(one).collect::<Vec<_>>(), across)
        }
        Layout::Agenda(slide) => agenda(slide, size, window),
        Layout::Columns(slide) => {
            let number = slide.columns.len().max(1);
            let width = (window.width - 240 * (number - 1).min(9)) / number;
            tallest(&mut slide.columns.iter().map(|column| Column::new(width, size.text).html(column)))
        }
        Layout::Quotes(slide) => {
            // Each of the first three stands in a little further.
            let one = |(place, quote): (usize, &Html)| {
                let quoted = Column::new(window.width.min(4000), whole.em(106));
                let width = quoted.width - quoted.em(122) - [0, 160, 320].get(place).unwrap_or(&0);
                Column { width, ..quoted }.html(quote)
            };
            let gaps = 130 * slide.quotes.len().saturating_sub(1);
            prose(&slide.lead) + gaps + slide.quotes.iter().enumerate().map(one).sum::<usize>()
        }
        Layout::Cases(slide) => {
            let number = slide.cases.len().max(1);
            let outer = (window.width - 100 * (number - 1).min(9)) / number;
            // Lists in a case have no indent.
            let column = Column { width: outer.saturating_sub(whole.em(190) + 14), indent: 0, ..whole };
            let title = Column { size: whole.em(115), line: 112, bold: true, ..column };
            let one = |name: &Html, body: &Html| title.html(name) + column.html(body);
            // The sheet's foot, the sign, and the air around all.
            30 + 14
                + whole.em(280 + 170 + 90)
                + tallest(&mut slide.cases.iter().map(|case| one(&case.title, &case.body)))
        }
        Layout::CheckIn(slide) => check_in(among, slide, size, window),
        Layout::Reflection(slide) => {
            reflection(among, slide, size, window) + prose(&slide.body).min(70 + first(&slide.body))
        }
        Layout::Questions(slide) => questions(slide, size, window) + prose(&slide.lead),
        Layout::Dilemma(slide) => dilemma(slide, size, window) + prose(&slide.lead) + prose(&slide.coda),
        Layout::Rounds(slide) => whole.high((2 * (1 + usize::from(slide.rounds))).max(11)) + prose(&slide.body),
        Layout::Harvest(slide) => whole.high(10) + prose(&slide.body),
        Layout::Farewell(slide) => {
            let across = along(slide.events.len());
            let column = |size| Column::new((window.width / across).saturating_sub(120), size);
            let one = |event: &Event| {
                240 + Column { bold: true, ..column(whole.em(115)) }.words(&event.date) + column(95).html(&event.text)
            };
            let dates = rows(&slide.events.iter().map(one).collect::<Vec<_>>(), across);
            // With the link to the one file beneath it.
            dates + 190 + size.gap + prose(&slide.body)
        }
        // Made on the way to the browser, long after.
        Layout::Still(_) => 0,
    }
}

/// How many people or dates stand beside each other: `style/people.css` and `farewell.css`.
fn along(number: usize) -> usize {
    if number > 5 { 4 } else { number.max(1) }
}

/// The height of all rows of people or dates, and the air between them.
fn rows(heights: &[usize], across: usize) -> usize {
    let rows = heights.chunks(across.max(1)).map(|row| row.iter().max().copied().unwrap_or_default());
    rows.map(|row| row + 60).sum::<usize>().saturating_sub(60)
}

/// The floor with the poles and the hands below it, and how to begin. Poles are never larger than normal text.
fn check_in(among: Among, slide: &CheckIn, size: &Size, window: &Window) -> usize {
    let poles = Column { line: 130, ..Column::new(1750, size.text.min(100)) };
    let pole = poles.html(&slide.low).max(poles.html(&slide.high));
    let prompt = Column::new(window.width, 90).html(&slide.prompt);
    // What the instruction is higher than one line of the heading that it stands beside.
    let usual = 175;
    let heading = wide(&among.slide.title.plain(), usual, true).min(window.width * 60 / 100);
    let beside = Column { bold: true, ..Column::new(window.width.saturating_sub(heading + 120), 130) };
    let instruction = beside.html(&slide.instruction);
    let lines = lines(&among.slide.title.plain(), window.width * 60 / 100, usual, true).max(1);
    let more = instruction.saturating_sub(lines * usual * 112 / 100);
    let gaps = 2 * 60.min(size.text * 60 / 100);
    let gap = at(size, [80, 80, 80, 40]);
    window.line + gaps + pole + more + if prompt > 0 { gap + 57 + prompt } else { 0 }
}

/// The lines below each other, each as high as the highest, and the legend.
fn reflection(among: Among, slide: &Reflection, size: &Size, window: &Window) -> usize {
    // A little narrower than it is: one line more in each of them is many.
    let column = |size| Column { line: 112, ..Column::new(window.width * 248 / 1000, size) };
    let word = Column { line: 120, bold: true, ..column((size.text * 85 / 100).max(78)) };
    let pole = column((size.text * 85 / 100).max(71));
    let one = |line: &CheckIn| {
        let low = word.words(&line.word) + pole.words(&line.low.plain());
        low.max(pole.words(&line.high.plain()))
    };
    let lines = slide.lines.iter().filter_map(|id| {
        among.all.iter().find(|slide| slide.id == *id).and_then(|slide| match &slide.layout {
            Layout::CheckIn(line) => Some(one(line)),
            _ => None,
        })
    });
    let row = lines.max().unwrap_or_default().max(2 * size.text * LINE / 100);
    slide.lines.len() * row + 70 + window.target.max(170)
}

/// With more questions than this they stand in two columns, so many in the first one: `style/questions.css`.
const COLUMN: usize = 6;

/// Questions beside their numbers, with air of one size between them; in two columns where there are many.
fn questions(slide: &Questions, size: &Size, window: &Window) -> usize {
    let many = slide.questions.len() > COLUMN;
    let width = if many { (window.width - 200) / 2 } else { window.width };
    let all = Column::new(width, size.text);
    let column = Column { width: width.saturating_sub(all.em(260)), ..all };
    let one = |question: &Html| column.html(question).max(all.em(180));
    let heights: Vec<usize> = slide.questions.iter().map(one).collect();
    let (left, right) = heights.split_at_checked(COLUMN).unwrap_or((&heights, &[]));
    let rows = left.iter().enumerate().map(|(row, height)| *height.max(right.get(row).unwrap_or(&0)) + 110);
    rows.sum::<usize>().saturating_sub(110)
}

/// Both sides, and the balance between them.
fn dilemma(slide: &Dilemma, size: &Size, window: &Window) -> usize {
    let column = Column::new((window.width - 260) / 2, size.text);
    let name = Column { size: column.em(115), line: 112, bold: true, ..column };
    let side = slide.sides.iter().map(|side| name.words(&side.name) + name.em(50) + column.html(&side.body));
    // The names once more, at the ends of the balance: beside the button, and what is said between them on two lines.
    let end = Column { bold: true, ..Column::new((window.width - 1200 - 847) / 2, 77) };
    let ends = slide.sides.iter().map(|side| end.words(&side.name)).max().unwrap_or_default();
    let balance = (48 * window.target / 44).max(170) + ends.max(209);
    side.max().unwrap_or_default() + size.gap + balance
}

/// An agenda at its fullest: its rows with their head, begun late, and the question how to count below them: see
/// `style/agenda.css`, `afternoon.css` and `hands.css`.
fn agenda(agenda: &Agenda, size: &Size, window: &Window) -> usize {
    // The least height of a row, a line of its words, and what stands around the rows beyond what a heading takes.
    let (row, line, around) = at(size, [(150, 129, 550), (150, 129, 580), (140, 117, 370), (110, 98, 440)]);
    let across = agenda.across();
    let (row, line, air) = match (across, at(size, [170, 136, 117, 98])) {
        (1, _) => (row, line, row / 8),
        (_, line) => (line * 140 / 136, line, 0),
    };
    let high = |words: &str, beside: usize| row.max(lines(words, beside, line * 100 / LINE, false).max(1) * line + air);
    // What is not for words are times, gaps and the button at the end.
    let (beside, head) = match across {
        1 => (window.width - 1850, window.width - 1850),
        _ => ((window.width - 140 * (across - 1)) / across - line * 500 / 136, window.width),
    };
    let item = |item: &Item| high(&item.text, beside);
    // The head tells until when, and of which item.
    let told = agenda.items.last().map(|item| item.text.as_str()).unwrap_or_default();
    let head = high(&[told, " ", &"x".repeat(23)].concat(), head);
    around + head + agenda.items.iter().map(item).sum::<usize>().div_ceil(across)
}
