//! How full a slide is: the size at which it fits a beamer.
//!
//! Everything is measured in hundredths of `u`, the unit of a slide (see `style/tokens.css`), for a window of 16:9 and for
//! a narrower, higher one of 4:3, and a little on the roomy side. The sizes stand in `style/frame.css`; the end-to-end
//! tests hold every slide against every window.

use super::heights;
use super::letters::lines;
use super::measure::LINE;
use super::mistake::Proof;
use crate::deck::{Density, Layout, Slide};

/// A size of text, and what goes with it.
#[derive(Clone, Copy, Debug)]
pub(super) struct Size {
    pub density: Density,
    pub text: usize,
    /// Between the parts of a slide.
    pub gap: usize,
}

const SIZES: [Size; 4] = [
    Size { density: Density::Airy, text: 125, gap: 110 },
    Size { density: Density::Normal, text: 100, gap: 110 },
    Size { density: Density::Snug, text: 86, gap: 90 },
    Size { density: Density::Dense, text: 72, gap: 70 },
];

/// A window that slides must fit.
#[derive(Clone, Copy, Debug)]
pub(super) struct Window {
    /// What the sheet has for words.
    pub width: usize,
    /// How much higher it is than one of 16:9.
    pub higher: usize,
    /// What a finger needs, 44 px, where the window is as small as a beamer's is.
    pub target: usize,
    /// The floor of a line, which is never lower than 248 px, and the hands below it.
    pub line: usize,
}

/// 1280×720 and 1024×768.
const WINDOWS: [Window; 2] = [
    Window { width: 4280, higher: 0, target: 165, line: 930 + 357 },
    Window { width: 3680, higher: 450, target: 181, line: 1017 + 396 },
];

/// What the sheet has from top to bottom in a window of 16:9, without its padding, and without a little to spare.
const SHEET: usize = 2230;

/// How much running text may stand beneath one line of heading at the largest size: more stands better in a smaller one.
const AIRY: usize = 1705;

/// The line on the last slide that offers the one file: `style/download.css`.
const OFFER: usize = 190;

/// A slide among the others.
#[derive(Clone, Copy)]
pub(super) struct Among<'d> {
    pub slide: &'d Slide,
    pub all: &'d [Slide],
}

/// Sets every slide in the largest size in which it fits, and notes those that fit in none. `places` are the lines of the
/// deck's file on which the slides stand.
pub(super) fn set(slides: &mut [Slide], places: &[usize], proof: &Proof) {
    let found: Vec<_> = slides.iter().map(|slide| density(Among { slide, all: slides })).collect();
    for ((slide, found), line) in slides.iter_mut().zip(found).zip(places) {
        slide.density = found.unwrap_or_else(|(lines, most)| {
            let expected = format!("at most {most} at the smallest size");
            proof.mistake(*line, format!("a slide of about {lines} lines"), expected);
            Density::Dense
        });
    }
}

/// The largest size at which a slide fits; or how many lines it takes at the least size, and how many there are.
fn density(among: Among) -> Result<Density, (usize, usize)> {
    let mut least = (0, 0);
    for size in SIZES {
        // How much too high it is in the window that has the least room for it.
        let over = WINDOWS.iter().map(|window| over(among, &size, window)).max().unwrap_or_default();
        if over == 0 {
            return Ok(size.density);
        }
        let line = size.text * LINE / 100;
        let most = (SHEET - 170 - size.gap) / line;
        least = (most + over.div_ceil(line), most);
    }
    Err(least)
}

/// By how much a slide is too high for a window.
fn over(among: Among, size: &Size, window: &Window) -> usize {
    let heading = Heading::of(among, size, window);
    let layout = &among.slide.layout;
    let last = among.all.last().is_some_and(|last| last.id == among.slide.id);
    let offer = if last && !matches!(layout, Layout::Farewell(_)) { OFFER + size.gap } else { 0 };
    let body = heights::height(among, size, window) + offer;
    let spare = match (layout, size.density) {
        // Its sheet has less padding: see `style/check_in.css`.
        (Layout::CheckIn(_), Density::Dense) => 140,
        // What stands at the foot of these has air around it, so it may stand in the sheet's padding.
        (Layout::CheckIn(_) | Layout::Dilemma(_), _) => 120,
        _ => 0,
    };
    let whole = (heading.first + heading.more + heading.gap + body).saturating_sub(SHEET + spare + window.higher);
    let runs = size.density == Density::Airy && !matches!(layout, Layout::Title(_) | Layout::CheckIn(_));
    let text = if runs { (body + heading.more).saturating_sub(AIRY + window.higher) } else { 0 };
    whole.max(text)
}

/// What a heading takes.
struct Heading {
    /// Its first line.
    first: usize,
    /// The others.
    more: usize,
    /// The air beneath it.
    gap: usize,
}

impl Heading {
    fn of(among: Among, size: &Size, window: &Window) -> Self {
        let airy = size.density == Density::Airy;
        let is_first = among.all.first().is_some_and(|first| first.id == among.slide.id);
        let usual = if size.density == Density::Dense && !is_first { 150 } else { 175 };
        // Large headings are set closer.
        let tight = if matches!(among.slide.layout, Layout::Title(_) | Layout::Section(_)) { 96 } else { 98 };
        let (letters, width, line, gap) = match among.slide.layout {
            // As wide as a window may be, a letter is no wider than 9.2 hundredths of it.
            Layout::Title(_) => {
                let large = [460.min((window.width + 520) * 92 / 1000), 340, 260, 200];
                (at(size, large), window.width, 100, size.gap)
            }
            Layout::Section(_) => (380, window.width.min(3400), 112, size.gap),
            Layout::Pause(_) => (380, window.width, 112, size.gap),
            Layout::Text(_) if airy => (240, window.width, 112, 160),
            Layout::Cases(_) if !is_first => (150, window.width, 112, size.gap),
            // The instruction stands beside it.
            Layout::CheckIn(_) => (usual, window.width * 60 / 100, 112, at(size, [80, 80, 80, 40])),
            Layout::Agenda(_) | Layout::Reflection(_) => (usual, window.width, 112, 70),
            _ => (usual, window.width, 112, size.gap),
        };
        let one = letters * line / 100;
        let number = lines(&among.slide.title.plain(), width, letters * tight / 100, true).max(1);
        Self { first: one, more: (number - 1) * one, gap }
    }
}

/// What holds at this size, of one for each of the `SIZES`.
pub(super) fn at<T>(size: &Size, [airy, normal, snug, dense]: [T; 4]) -> T {
    match size.density {
        Density::Airy => airy,
        Density::Normal => normal,
        Density::Snug => snug,
        Density::Dense => dense,
    }
}

#[cfg(test)]
mod tests {
    use super::{Among, density};
    use crate::deck::{Density, Html, Layout, Slide, Text};

    fn of(paragraphs: usize) -> Result<Density, (usize, usize)> {
        let html = format!("<p>{}</p>", "woord ".repeat(9)).repeat(paragraphs);
        let slide = |id: &str| Slide {
            id: id.to_owned(),
            title: Html::default(),
            density: Density::default(),
            alone: None,
            notes: None,
            layout: Layout::Text(Text { body: Html::from_markdown(html.clone()) }),
        };
        let all = ["a", "b", "c"].map(slide);
        density(Among { slide: &all[1], all: &all })
    }

    #[test]
    fn more_text_is_never_airier_and_too_much_is_refused() {
        assert_eq!(of(2), Ok(Density::Airy));
        assert_eq!(of(10), Ok(Density::Normal));
        assert_eq!(of(14), Ok(Density::Dense));
        assert_eq!(of(40).map_err(|(lines, most)| lines > most), Err(true));
    }
}
