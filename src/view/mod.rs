//! What lives on the page: one file a slide layout or part. They decide nothing; rules live in the pure ring.
//!
//! Built with [`crate::tag`], natively for the page as it arrives and in the browser in its place.

mod afternoon;
mod again;
mod agenda;
mod ahead;
mod brought;
mod check_in;
mod choice;
mod codes;
mod dialog;
mod dilemma;
mod dots;
mod entries;
mod feasible;
mod files;
mod gentle;
mod go_to;
mod hands;
mod harvest;
mod help;
mod in_hand;
mod item;
mod jumped;
mod more;
mod moved;
mod note;
mod notices;
mod overview;
mod person;
mod popover;
mod range;
mod reflection;
mod round;
mod round_more;
mod rounds;
mod running;
mod small_clock;
mod speaker;
mod spread;
mod stacked;
mod stepper;
mod strip;
mod switching;
mod time;
mod timetable;
mod told;
mod tools;
mod turns;
mod worksheet;
mod written;

use crate::deck::Layout;
use crate::live::memo;
use crate::session;
use crate::session::line::swarm::part;
use crate::stage::{Stage, Way, stage};
use crate::tag::{Part, Tag, button, classed, either, keyed, live, svg, tag, when};
use leptos::prelude::*;

/// The id of the element in which [`around`] lives.
pub const AROUND: &str = "app_around";

/// What lives on the slide at this place, counted from 0; none where it only stands there.
pub fn living(place: usize) -> Option<Part> {
    let slide = stage().deck.slides.get(place)?;
    Some(match &slide.layout {
        Layout::Agenda(agenda) => agenda::agenda(agenda),
        Layout::CheckIn(line) => check_in::check_in(&slide.id, place, line),
        Layout::Reflection(reflection) => reflection::reflection(reflection),
        Layout::Dilemma(dilemma) => dilemma::dilemma(&slide.id, place, dilemma),
        Layout::Rounds(rounds) => rounds::rounds(rounds),
        Layout::Harvest(harvest) => vec![harvest::harvest(harvest), again::again()].into(),
        _ => return None,
    })
}

pub use written::written;

/// What stands around the slides and lies over them.
pub fn around() -> Part {
    let stage = stage();
    [
        when(move || stage.way.get() == Some(Way::Speaker), speaker::speaker),
        strip::strip().into(),
        go_to::go_to(),
        overview::overview(),
        time::time(),
        help::help(),
        help::black(),
        worksheet::worksheet(),
        files::files(),
        codes::codes(),
        notices::notices().into(),
        classed("p", "said").attr("aria-live", "polite").live_text(move || slide_told(stage)).into(),
    ]
    .into_iter()
    .collect()
}

/// Which slide is on show, for those who hear it. A live region is silent until its text changes.
fn slide_told(stage: Stage) -> String {
    let seen = stage.seen();
    let slide = stage.deck.slides.get(seen);
    let title = slide.map(|slide| slide.title.plain()).unwrap_or_default();
    let word = slide.and_then(line_word).map_or_else(String::new, |word| [", ", word].concat());
    [&(stage.words.slide_of)(seen + 1, stage.deck.slides.len()), ": ", &title, &word].concat()
}

/// The word of the line that is on this slide: three lines may have one title.
fn line_word(slide: &crate::deck::Slide) -> Option<&str> {
    if let crate::deck::Layout::CheckIn(line) = &slide.layout { Some(&line.word) } else { None }
}

/// A part of a width or height, in thousandths, as SVG has it: "12.5%". Whole numbers, since writing out fractions of any
/// kind weighs more than all of this.
fn percent(permille: i64) -> String {
    (permille / 10).to_string() + "." + &(permille % 10).to_string() + "%"
}

/// The same in thousandths of a percent, with its unit: "12.345cqw".
fn thousandths(percent: i32, unit: &str) -> String {
    let sign = if percent < 0 { "-" } else { "" };
    let (whole, part) = (percent.unsigned_abs() / 1000, percent.unsigned_abs() % 1000);
    let zeros = match part {
        0..=9 => "00",
        10..=99 => "0",
        _ => "",
    };
    [sign, &whole.to_string(), ".", zeros, &part.to_string(), unit].concat()
}

/// The size of a dot on a floor of any form: as large a part of its width as on the one it was placed for, and no larger
/// part of its height. So no two overlap, nor does one reach over the floor, where its form is another, as on paper.
fn dot_size(hundredths: i32, (width, height): (u16, u16)) -> String {
    let across = thousandths(part(hundredths, width), "cqw");
    ["min(", &across, ", ", &thousandths(part(hundredths, height), "cqh"), ")"].concat()
}

/// Text that is read aloud and not seen.
fn unseen(text: impl FnMut() -> String + 'static) -> Tag {
    classed("span", "hidden-text").live_text(text)
}

/// A button that has nothing to do as long as this is so, and says so. It keeps the focus, which one that is disabled
/// loses: pressed, it has to do nothing by itself.
fn resting(button: Tag, rests: impl FnMut() -> bool + 'static) -> Tag {
    let mut rests = rests;
    button.live_attr("aria-disabled", move || rests().then_some("true"))
}

/// A button that is made to be pressed quickly several times, so that a double press counts twice: see
/// `browser/pointer.rs`.
fn repeats(button: Tag) -> Tag {
    button.attr(crate::browser::pointer::REPEATS, true)
}

/// Takes back the last change to the part of the session that `mine` is a state of.
fn undo(stage: Stage, mine: impl Fn(&session::Part) -> bool + Copy + 'static) -> Tag {
    resting(repeats(button("quiet", move |_| stage.undo(mine))), move || !stage.can_undo(mine)).text(stage.words.undo)
}

/// Brings back what [`undo`] took back.
fn redo(stage: Stage, mine: impl Fn(&session::Part) -> bool + Copy + 'static) -> Tag {
    resting(repeats(button("quiet", move |_| stage.redo(mine))), move || !stage.can_redo(mine))
        .text(stage.words.line.redo)
}

/// A link to the slide with this id.
fn link(id: &str) -> Tag {
    tag("a").attr("href", "#".to_owned() + id)
}
