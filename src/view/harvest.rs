//! What was noted, by dilemma and question.

use super::*;
use crate::deck;
use crate::session::harvest::{Sheaf, gather};

#[component]
pub fn Harvest(harvest: &'static deck::Harvest) -> impl IntoView {
    let stage = stage();
    let sheaves = stage.select(move |session| gather(stage.deck, session, &harvest.dilemmas));
    view! {
        {prose(&harvest.body)}
        <div class="sheaves">
            {live(move || sheaves.get().into_iter().map(|sheaf| view! { <Card sheaf /> }).parts().part())}
        </div>
    }
}

/// One dilemma's part. The notes are text: what a person typed never becomes markup.
#[component]
fn Card(sheaf: Sheaf) -> impl IntoView {
    let words = stage().words;
    let noted = !sheaf.notes.is_empty();
    view! {
        <article class="sheaf">
            <h3>
                <a href="#".to_owned() + &sheaf.dilemma>{sheaf.title.plain()}</a>
            </h3>
            {if noted {
                view! {
                    <dl>
                        {sheaf
                            .notes
                            .into_iter()
                            .map(|(number, question, note)| {
                                view! {
                                    <dt>
                                        <span class="badge">{number + 1}</span>
                                        <span class="asked">{question.plain()}</span>
                                    </dt>
                                    <dd>{note}</dd>
                                }
                            })
                            .parts()}
                    </dl>
                }
                    .part()
            } else {
                view! { <p class="hint">{words.nothing_noted}</p> }.part()
            }}
        </article>
    }
}
