//! A line to stand on: the instruction, the line, its two poles, and how to begin when given the floor.

use super::*;
use crate::deck;

#[component]
pub fn CheckIn(line: &'static deck::CheckIn) -> impl IntoView {
    view! {
        <div class="instruction prose" inner_html=line.instruction.markup()></div>
        <div class="stand">
            <Live />
            <div class="poles">
                <p inner_html=line.low.markup()></p>
                <p inner_html=line.high.markup()></p>
            </div>
        </div>
        <div class="prompt prose" inner_html=line.prompt.markup()></div>
    }
}
