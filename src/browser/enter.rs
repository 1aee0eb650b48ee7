//! The slides stand in the page as the press made them; here the app enters what lives on them, and marks the one on show.

use super::{dom, seen};
use crate::live::effect;
use crate::stage::Stage;
use crate::tag::Part;
use crate::view;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlInputElement};

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
    entered.take_places();
    entered.enter(stage.place());
    stage.see(0);
    // The page was on this one, or on the first, of which the address may have led here.
    let mut before = 0;
    effect(move || {
        let place = stage.place();
        entered.enter(place);
        mark(stage, std::mem::replace(&mut before, place), place);
        // Who goes on, or back, finds the other one ready.
        seen::once(stage, place, move || {
            entered.enter(place + 1);
            lay_out(stage, (!stage.reading.get_untracked()).then_some(place));
        });
    });
    let mut was = false;
    effect(move || {
        let reading = stage.reading.get();
        if reading {
            entered.enter_all();
            lay_out(stage, None);
        } else if was {
            lay_out(stage, Some(untrack(|| stage.place())));
        }
        was = reading;
    });
    effect(move || dom::follow_print(stage.printed));
    effect(move || {
        let printed = stage.printed.get();
        dom::set_root_attribute("data-printed", printed.then_some(""));
        if printed {
            entered.enter_all();
        }
        entered.write_out(printed);
    });
}

impl Entered {
    fn enter(self, place: usize) {
        let new = self
            .places
            .try_update_value(|places| places.get_mut(place).is_some_and(|entered| !std::mem::replace(entered, true)));
        let host = (new == Some(true)).then(|| section(self.stage, place)?.query_selector(".live").ok().flatten());
        let owner = self.owner.try_get_value();
        if let Some((host, owner)) = host.flatten().zip(owner)
            && let Some(part) = owner.with(|| untrack(|| view::living(place)))
        {
            part.fill(&host);
        }
    }

    /// Enters the slides on whose lines somebody placed something before the app was there to hear it, and lets it hear of
    /// that now: see `placed` in `press/boot/early.js`.
    fn take_places(self) {
        let placed = dom::document().and_then(|document| document.query_selector_all(".range[data-placed] input").ok());
        let Some(placed) = placed else { return };
        for input in (0..placed.length()).filter_map(|at| placed.get(at)) {
            let input: HtmlInputElement = input.unchecked_into();
            let of = |around: &str| input.closest(around).ok().flatten();
            let Some((host, section)) = of(".live").zip(of("section")) else { continue };
            let Some((place, _)) = self.stage.deck.find(&section.id()) else { continue };
            self.enter(place);
            if let Some(line) = host.query_selector(".range input").ok().flatten() {
                line.unchecked_ref::<HtmlInputElement>().set_value(&input.value());
                dom::tell_to(&line, "input");
            }
        }
    }

    /// Puts behind each slide what was written with it, for as long as it is printed.
    fn write_out(self, printed: bool) {
        let Some(document) = dom::document() else { return };
        if let Ok(before) = document.query_selector_all(".written") {
            for page in (0..before.length()).filter_map(|at| before.get(at)) {
                page.unchecked_into::<Element>().remove();
            }
        }
        let Some(owner) = self.owner.try_get_value().filter(|_| printed) else { return };
        for place in 0..self.stage.deck.slides.len() {
            let Some(part) = owner.with(|| untrack(|| view::written(place))) else { continue };
            if let Some((section, page)) = section(self.stage, place).zip(document.create_element("div").ok()) {
                page.set_class_name("written");
                part.fill(&page);
                // Fails where it would hold itself.
                let _ = section.append_child(&page);
            }
        }
    }

    fn enter_all(self) {
        (0..self.stage.deck.slides.len()).for_each(|place| self.enter(place));
    }
}

fn element(id: &str) -> Option<Element> {
    dom::document()?.get_element_by_id(id)
}

fn section(stage: Stage, place: usize) -> Option<Element> {
    element(&stage.deck.slides.get(place)?.id)
}

/// Lets the slides beside this one be laid out where nobody meets them; none beside none. The one on show bears the mark
/// as well: so it stays laid out when it goes, and a change is no more than who is seen.
fn lay_out(stage: Stage, place: Option<usize>) {
    // To the browser `inert` says all; `aria-hidden` is for tools that read roles from attributes.
    const MARKS: [&str; 3] = ["data-near", "inert", "aria-hidden"];
    if let Some(before) =
        dom::document().and_then(|document| document.query_selector_all("main section[data-near]").ok())
    {
        for section in (0..before.length()).filter_map(|at| before.get(at)) {
            for name in MARKS {
                // Fails for an ill-formed name only.
                let _ = section.unchecked_ref::<Element>().remove_attribute(name);
            }
        }
    }
    let Some(place) = place else { return };
    for at in place.saturating_sub(1)..=place + 1 {
        if let Some(section) = section(stage, at) {
            for name in MARKS.iter().take(if at == place { 1 } else { 3 }) {
                let _ = section.set_attribute(name, "true");
            }
        }
    }
}

/// Marks the slide on show; the one before bears the mark no longer.
fn mark(stage: Stage, before: usize, place: usize) {
    const CURRENT: &str = "data-current";
    if let Some(section) = section(stage, before) {
        // What lies over a slide goes with it.
        if let Some(open) = section.query_selector(":popover-open").ok().flatten() {
            // Fails where it has just closed.
            let _ = dom::html(open).hide_popover();
        }
        // As long as it is laid out: of what isn't shown nobody can ask.
        super::overflow::reset(&section);
        // Fails for an ill-formed name only.
        let _ = section.remove_attribute(CURRENT);
    }
    let _ = section(stage, place).map(|section| section.set_attribute(CURRENT, ""));
}
