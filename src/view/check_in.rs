//! A line to stand on: the instruction, the line, its two poles, and how to begin when given the floor.

use super::*;
use crate::deck;
use crate::session::{Action, line::Fact};
use crate::stage::Way;

#[component]
pub fn CheckIn(id: &'static String, line: &'static deck::CheckIn) -> impl IntoView {
    let way = stage().way;
    view! {
        <div class="instruction prose" inner_html=line.instruction.markup()></div>
        <div class="stand">
            {live(move || match way.get() {
                Some(Way::Alone) => view! { <Own id line /> }.part(),
                _ => view! { <dots::Dots id /> }.part(),
            })}
            <div class="poles">
                <p inner_html=line.low.markup()></p>
                <p inner_html=line.high.markup()></p>
            </div>
        </div>
        <div class="prompt prose" inner_html=line.prompt.markup()></div>
    }
}

/// One person's own place.
#[component]
fn Own(id: &'static String, line: &'static deck::CheckIn) -> impl IntoView {
    let stage = stage();
    let own = stage.select(move |session| session.lines.get(id)?.own);
    view! {
        <range::Range
            label=stage.words.your_place
            hint=stage.words.place_hint
            unset=stage.words.unplaced
            clear=stage.words.clear_place
            low=line.low.plain()
            high=line.high.plain()
            at=own
            on_set=Callback::new(move |at| stage.act(Action::Line(id.clone(), Fact::Placed(at))))
            on_clear=Callback::new(move |()| stage.act(Action::Line(id.clone(), Fact::Cleared)))
        />
        <notices::SavedAt />
    }
}
