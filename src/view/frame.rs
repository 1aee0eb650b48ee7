//! What every slide has: its place in the page, its heading, its form.

use super::*;
use crate::deck::{Density, Layout, Slide};

/// One slide. `place` is counted from 0.
#[component]
pub fn Frame(place: usize, slide: &'static Slide) -> impl IntoView {
    let shown = stage().shown(place);
    let density = match slide.density {
        Density::Airy => "airy",
        Density::Normal => "normal",
        Density::Snug => "snug",
        Density::Dense => "dense",
    };
    let heading = slide.id.clone() + "_title";
    let labelled = heading.clone();
    view! {
        <section
            id=slide.id.as_str()
            class=["slide ", slide.layout.name()].concat()
            data-density=density
            data-current=live(move || shown.get().then_some(""))
            aria-labelledby=labelled
        >
            <div class="sheet">
                {if place == 0 {
                    view! { <h1 id=heading tabindex="-1" inner_html=slide.title.markup()></h1> }.part()
                } else {
                    view! { <h2 id=heading tabindex="-1" inner_html=slide.title.markup()></h2> }.part()
                }}
                {slide.alone.as_ref().map(|alone| view! { <div class="alone prose" inner_html=alone.markup()></div> })}
                {body(slide, place)}
            </div>
        </section>
    }
}

/// The part below the heading.
fn body(slide: &'static Slide, place: usize) -> Part {
    match &slide.layout {
        Layout::Title(title) => view! { <title::Title title /> }.part(),
        Layout::People(people) => view! { <people::People people /> }.part(),
        Layout::Agenda(agenda) => view! { <agenda::Agenda agenda /> }.part(),
        Layout::Text(text) => view! { <text::Text text /> }.part(),
        Layout::Columns(columns) => view! { <columns::Columns columns /> }.part(),
        Layout::Quotes(quotes) => view! { <quotes::Quotes quotes /> }.part(),
        Layout::Section(section) => view! { <section::Section section /> }.part(),
        Layout::Cases(cases) => view! { <cases::Cases cases /> }.part(),
        Layout::CheckIn(line) => view! { <check_in::CheckIn id=&slide.id line /> }.part(),
        Layout::Reflection(reflection) => view! { <reflection::Reflection reflection /> }.part(),
        Layout::Questions(questions) => view! { <questions::Questions questions /> }.part(),
        Layout::Dilemma(dilemma) => view! { <dilemma::Dilemma id=&slide.id place dilemma /> }.part(),
        Layout::Pause(pause) => view! { <pause::Pause pause /> }.part(),
        Layout::Rounds(rounds) => view! { <rounds::Rounds rounds /> }.part(),
        Layout::Harvest(harvest) => view! { <harvest::Harvest harvest /> }.part(),
        Layout::Farewell(farewell) => view! { <farewell::Farewell farewell /> }.part(),
    }
}
