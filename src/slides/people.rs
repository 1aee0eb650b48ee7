//! Who plays a leading part: dots on the line, with their roles.

use super::*;
use crate::deck;

#[component]
pub fn People(people: &'static deck::People) -> impl IntoView {
    view! {
        <ul class="persons">
            {people
                .people
                .iter()
                .map(|person| {
                    view! {
                        <li class="person">
                            <strong>{person.name.as_str()}</strong>
                            <p inner_html=person.role.markup()></p>
                        </li>
                    }
                })
                .collect_view()}
        </ul>
    }
}
