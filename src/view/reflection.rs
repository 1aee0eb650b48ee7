//! The lines together: one below the other, so that the gap between them can be talked about.

use super::*;
use crate::deck::{self, Slide};
use crate::session::line::{Line, Percent};
use crate::stage::Way;

#[component]
pub fn Reflection(reflection: &'static deck::Reflection) -> impl IntoView {
    let stage = stage();
    let lines = reflection.lines.iter().filter_map(|id| stage.deck.lines().find(|(slide, _)| slide.id == *id));
    let lines: Vec<_> = lines.map(|(slide, line)| (slide, line, stage.line(&slide.id))).collect();
    let states: Vec<Memo<Line>> = lines.iter().map(|(_, _, state)| *state).collect();
    let empty = {
        let states = states.clone();
        let way = stage.way;
        memo(move || {
            let way = way.get();
            states.iter().all(|state| state.with(|line| of(line, way).0.is_empty()))
        })
    };
    view! {
        <p class="hint reflection-empty" hidden=live(move || !empty.get())>
            {stage.words.no_lines_yet}
        </p>
        <div class="stacked" hidden=live(move || empty.get())>
            <div class="stacked-rows">
                {lines.into_iter().map(|(slide, line, _)| view! { <Row slide line /> }).parts()}
            </div>
            <Picture states />
        </div>
        {prose(&reflection.body)}
    }
}

/// One line's word and poles, above and below the line that the picture draws.
#[component]
fn Row(slide: &'static Slide, line: &'static deck::CheckIn) -> impl IntoView {
    let stage = stage();
    let words = stage.words;
    let state = stage.line(&slide.id);
    let (low, high) = (line.low.plain(), line.high.plain());
    // What the picture shows, for who doesn't see it.
    let told = memo(move || {
        let way = stage.way.get();
        state.with(|state| {
            let middle = of(state, way).1.map(|at| (words.place)(Percent::near(at as f64 / 10.0), &low, &high));
            match (way, middle) {
                (Some(Way::Alone), place) => place.unwrap_or_else(|| words.unplaced.to_owned()),
                (_, Some(middle)) => [(words.people)(state.dots.len()).as_str(), words.group_middle, &middle].concat(),
                (_, None) => (words.people)(state.dots.len()),
            }
        })
    });
    view! {
        <div class="stacked-row">
            <a class="stacked-word" href="#".to_owned() + &slide.id aria-label=[&line.word, ": ", stage.words.to_line].concat()>
                {line.word.as_str()}
            </a>
            <span class="hidden-text">{live_text(move || told.get())}</span>
            <div class="stacked-poles">
                <span inner_html=line.low.markup()></span>
                <span inner_html=line.high.markup()></span>
            </div>
        </div>
    }
}

/// The places on a line that are shown in this way in, in thousandths of its length, and the one that is joined to the next line's.
fn of(line: &Line, way: Option<Way>) -> (Vec<i64>, Option<i64>) {
    let permille = |at: Percent| i64::from(at.get()) * 10;
    match way {
        Some(Way::Alone) => {
            let own = line.own.map(permille);
            (own.into_iter().collect(), own)
        }
        _ => {
            let middle = line.stats(None).spread.map(|spread| i64::from(spread.median) * 5);
            (line.dots.iter().map(|dot| permille(dot.at)).collect(), middle)
        }
    }
}

/// The dots, and a line that joins one line's place to the next one's.
#[component]
fn Picture(states: Vec<Memo<Line>>) -> impl IntoView {
    let way = stage().way;
    let rows = states.len().max(1);
    let height = move |row: usize| percent(((2 * row + 1) * 500 / rows) as i64);
    let joined = {
        let states = states.clone();
        live(move || {
            let middles: Vec<_> =
                states.iter().map(|state| state.with(|line| of(line, way.get()).1)).enumerate().collect();
            middles
                .windows(2)
                .filter_map(|pair| match pair {
                    [(a, Some(from)), (b, Some(to))] => Some(view! {
                        <line class="joined" x1=percent(*from) y1=height(*a) x2=percent(*to) y2=height(*b) />
                    }),
                    _ => None,
                })
                .parts()
                .part()
        })
    };
    let dots = move |row: usize, state: Memo<Line>| {
        live(move || {
            let (places, _) = state.with(|line| of(line, way.get()));
            places.into_iter().map(|at| view! { <circle cx=percent(at) cy=height(row) r="0.45em" /> }).parts().part()
        })
    };
    view! {
        <svg class="stacked-picture" aria-hidden="true">
            {(0..states.len())
                .map(|row| view! { <line class="track" x1="0" x2="100%" y1=height(row) y2=height(row) /> })
                .parts()}
            {joined}
            {states.into_iter().enumerate().map(|(row, state)| dots(row, state)).parts()}
        </svg>
    }
}
