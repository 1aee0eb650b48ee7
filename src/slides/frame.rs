//! What every slide has: its place in the page, its heading, its form.

use super::*;
use crate::deck::{Density, Layout, Slide};

/// One slide. `place` is counted from 0.
#[component]
pub fn Frame(place: usize, slide: &'static Slide) -> impl IntoView {
    provide_context(Place(place));
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
            data-current=(stage().place() == place).then_some("")
            aria-labelledby=labelled
        >
            <div class="sheet">
                {if place == 0 {
                    view! { <h1 id=heading tabindex="-1" inner_html=slide.title.markup()></h1> }.into_any()
                } else {
                    view! { <h2 id=heading tabindex="-1" inner_html=slide.title.markup()></h2> }.into_any()
                }}
                {slide.alone.as_ref().map(|alone| view! { <div class="alone prose" inner_html=alone.markup()></div> })}
                {body(slide)}
            </div>
        </section>
    }
}

/// The part below the heading.
fn body(slide: &'static Slide) -> AnyView {
    match &slide.layout {
        Layout::Title(title) => view! { <title::Title title /> }.into_any(),
        Layout::People(people) => view! { <people::People people /> }.into_any(),
        Layout::Agenda(_) => view! { <agenda::Agenda /> }.into_any(),
        Layout::Text(text) => view! { <text::Text text /> }.into_any(),
        Layout::Columns(columns) => view! { <columns::Columns columns /> }.into_any(),
        Layout::Quotes(quotes) => view! { <quotes::Quotes quotes /> }.into_any(),
        Layout::Section(section) => view! { <section::Section section /> }.into_any(),
        Layout::Cases(cases) => view! { <cases::Cases cases /> }.into_any(),
        Layout::CheckIn(line) => view! { <check_in::CheckIn line /> }.into_any(),
        Layout::Reflection(reflection) => view! { <reflection::Reflection reflection /> }.into_any(),
        Layout::Questions(questions) => view! { <questions::Questions questions /> }.into_any(),
        Layout::Dilemma(dilemma) => view! { <dilemma::Dilemma dilemma /> }.into_any(),
        Layout::Pause(pause) => view! { <pause::Pause pause /> }.into_any(),
        Layout::Rounds(rounds) => view! { <rounds::Rounds rounds /> }.into_any(),
        Layout::Harvest(harvest) => view! { <harvest::Harvest harvest /> }.into_any(),
        Layout::Farewell(farewell) => view! { <farewell::Farewell farewell /> }.into_any(),
        // Made for the way to the browser; the press never renders one.
        Layout::Still(_) => ().into_any(),
    }
}
