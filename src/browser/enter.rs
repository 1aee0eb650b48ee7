//! The slides stand in the page as the press made them; here the app enters what lives on them, and marks the one on show.

use super::dom;
use crate::live::effect;
use crate::stage::Stage;
use crate::tag::Part;
use crate::view;
use gloo_timers::callback::Timeout;
use leptos::prelude::*;
use web_sys::Element;

/// Which slides were entered; all under one owner, so that they live as long as the app.
#[derive(Clone, Copy)]
struct Entered {
    stage: Stage,
    owner: StoredValue<Owner>,
    places: StoredValue<Vec<bool>>,
}

/// Enters what stands around the slides and the slide on show at once, every other one when it is shown or next to
/// the one that is, and all of them where all are read or printed.
pub fn follow(stage: Stage, around: Part) {
    let owner = Owner::current().unwrap_or_default();
    let places = StoredValue::new(vec![false; stage.deck.slides.len()]);
    let entered = Entered { stage, owner: StoredValue::new(owner), places };
    if let Some(host) = element(view::AROUND) {
        around.fill(&host);
    }
    entered.enter(stage.place());
    let mut before = None;
    // Goes with the app: by then another one may have taken over.
    let timer = StoredValue::new_local(None::<Timeout>);
    effect(move || {
        let place = stage.place();
        entered.enter(place);
        if before != Some(place) {
            mark(stage, before.replace(place), place);
        }
        // Once this slide is seen: who goes on finds the next one ready.
        timer.set_value(Some(Timeout::new(50, move || {
            entered.enter(place + 1);
            prepare(stage, place + 1);
        })));
    });
    effect(move || {
        if stage.reading.get() {
            entered.enter_all();
        }
    });
    effect(move || {
        let Some(window) = dom::window() else { return };
        dom::listen(&window, "beforeprint", move |_: web_sys::Event| entered.enter_all());
    });
}

impl Entered {
    fn enter(self, place: usize) {
        let new = self
            .places
            .try_update_value(|places| places.get_mut(place).is_some_and(|entered| !std::mem::replace(entered, true)));
        let Some(slide) = self.stage.deck.slides.get(place).filter(|_| new == Some(true)) else { return };
        let host = element(&slide.id).and_then(|slide| slide.query_selector(".live").ok().flatten());
        let owner = self.owner.try_get_value();
        if let Some((host, owner)) = host.zip(owner)
            && let Some(part) = owner.with(|| untrack(|| view::living(place)))
        {
            part.fill(&host);
        }
    }

    fn enter_all(self) {
        (0..self.stage.deck.slides.len()).for_each(|place| self.enter(place));
    }
}

fn element(id: &str) -> Option<Element> {
    dom::document()?.get_element_by_id(id)
}

/// Lets the slide at this place be laid out where nobody sees it; no other one.
fn prepare(stage: Stage, place: usize) {
    const NEXT: &str = "data-next";
    let before = dom::document().and_then(|document| document.query_selector("main section[data-next]").ok().flatten());
    // Fails for an ill-formed name only.
    let _ = before.map(|section| section.remove_attribute(NEXT));
    let next = stage.deck.slides.get(place).and_then(|slide| element(&slide.id));
    let _ = next.map(|section| section.set_attribute(NEXT, ""));
}

/// Marks the slide on show; none other bears the mark.
fn mark(stage: Stage, before: Option<usize>, place: usize) {
    let section = |place: usize| element(&stage.deck.slides.get(place)?.id);
    let marked = match before {
        Some(before) => section(before),
        // The first time: the one that the page was on.
        None => {
            dom::document().and_then(|document| document.query_selector("main section[data-current]").ok().flatten())
        }
    };
    // Fails for an ill-formed name only.
    let _ = marked.map(|section| section.remove_attribute("data-current"));
    let _ = section(place).map(|section| section.set_attribute("data-current", ""));
}
