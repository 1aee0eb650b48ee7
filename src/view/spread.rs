//! "Verdeel de uitloop": what shortening the rest would bring, old → new, before anything is done.

use super::hands::{act, sheet};
use super::*;
use crate::session::agenda::{self, Change, Projection};
use crate::words::{clock, stopwatch};

/// The panel's id.
const OFFER: &str = "spread_more";

/// The button, there while there is a delay that the rest could take up, and the panel that it opens. What the panel
/// offers stands still from when it is opened, so that what is agreed is what was seen.
pub fn spread(stage: Stage) -> Part {
    let asked = RwSignal::new(0_usize);
    let worth = move || stage.afternoon.with(|afternoon| afternoon.as_ref().is_some_and(Projection::can_spread));
    let ask = move |_| asked.update(|asked| *asked += 1);
    let opener = move || button("button", ask).attr("popovertarget", OFFER).text(stage.words.spread);
    let panel = sheet(OFFER, live(move || asked.get(), move |asked| (*asked > 0).then(|| offered(stage))));
    [when(worth, opener), panel.into()].into_iter().collect()
}

fn offered(stage: Stage) -> Part {
    let words = stage.words;
    let offer = stage
        .session()
        .with_untracked(|session| agenda::offer(stage.deck, session, stage.outside.now(), stage.outside.zone()));
    let Some(offer) = offer else { return ().into() };
    let [delay, left] = [offer.delay, offer.left].map(minutes);
    let fact = offer.fact;
    let closes = |class, name: &'static str, press: Box<dyn Fn()>| {
        button(class, move |_| press()).attr("popovertarget", OFFER).attr("popovertargetaction", "hide").text(name)
    };
    let answers = classed("div", "hands")
        .child(closes("button", words.do_it, Box::new(move || act(stage, fact.clone()))))
        .child(closes("button", words.leave_it, Box::new(|| ())));
    [
        popover::head(OFFER, words.spread),
        tag("p").text((words.spread_told)(delay, left)),
        classed("ul", "changes").children(offer.changes.iter().filter_map(|change| changed(stage, change))),
        answers,
    ]
    .into_iter()
    .collect()
}

/// What becomes of one item: "begint 17:32 → 17:30".
fn changed(stage: Stage, change: &Change) -> Option<Tag> {
    let words = stage.words;
    let item = stage.deck.agenda()?.items.get(change.item)?;
    let arrow = |[was, is]: [String; 2]| (was != is).then(|| [was.as_str(), " → ", &is].concat());
    let named = |name: &'static str, pair| arrow(pair).map(|pair| [name, " ", &pair].concat());
    let told = [
        named(words.spread_start, change.start.map(|at| clock(stage.minute(at)))),
        named(words.spread_length, change.length.map(|length| minutes(length).to_string())).map(|told| told + " min"),
        change.round.and_then(|round| arrow(round.map(stopwatch))).map(|pair| (words.per_round)(&pair)),
    ];
    let told = told.into_iter().flatten().map(|told| classed("span", "change").text(told));
    Some(tag("li").child(classed("span", "item-text").text(item.text.as_str())).children(told))
}

/// In whole minutes: a length with its seconds would read as a time of the day.
fn minutes(length: i64) -> i64 {
    (length + 30_000) / 60_000
}
