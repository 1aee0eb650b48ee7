//! The keyboard's place, kept where the element that has it goes: without this, a button that gives way to another leaves
//! the focus nowhere, and who uses no pointer at the top of the page (WCAG 2.4.3).

use leptos::tachys::renderer::types::{Element, Node};
use leptos::wasm_bindgen::JsCast;
use leptos::web_sys::HtmlElement;

/// What can have the focus by Tab.
const STOPS: &str = "button, a[href], input, textarea, select, summary, [tabindex='0']";
/// What the focus doesn't leave: a panel, a slide, what lies around the slides.
const WITHIN: &str = "dialog, [popover], section[id], aside, #app_around";
/// A heading that takes the focus where nothing else does.
const HEADING: &str = "h2[tabindex]";

/// Whether who uses the keyboard is at this node, or at something within it. What a pointer pressed is not theirs: after
/// a click the keys are the deck's.
pub fn is_at(node: &Node) -> bool {
    // From a dialog the browser itself leads back to where one was.
    let held = |active: &Element| active.closest("dialog").ok().flatten().is_some_and(|it| node.contains(Some(&it)));
    active(node).is_some_and(|active| {
        node.contains(Some(&active)) && !held(&active) && active.matches(":focus-visible") == Ok(true)
    })
}

/// Puts the focus on what comes next after this panel, where that has closed, the focus is nowhere any more, and the
/// keyboard is in use: the button to which it would have gone back is gone.
pub fn regain(here: &Element) {
    let held = active(here).filter(|active| active.tag_name() != "BODY");
    if here.matches(":popover-open") == Ok(true) || held.as_ref().is_some_and(|held| !here.contains(Some(held))) {
        return;
    }
    // Hidden, and not yet without the focus.
    held.inspect(release);
    onward(here);
    // Only now the browser tells whether it is the keyboard's.
    active(here).filter(|active| active.matches(":focus-visible") != Ok(true)).inspect(release);
}

fn release(element: &Element) {
    // Fails for no element that is in the page.
    let _ = element.unchecked_ref::<HtmlElement>().blur();
}

/// Puts the focus on what comes next from here on, in the order of the page; else on what came last before.
pub fn onward(here: &Node) {
    let host = here.parent_element().and_then(|parent| parent.closest(WITHIN).ok().flatten());
    let Some((host, stops)) = host.and_then(|host| Some((host.clone(), host.query_selector_all(STOPS).ok()?))) else {
        return;
    };
    let is_next = |at: &u32| {
        let place = stops.get(*at).map_or(0, |stop| here.compare_document_position(&stop));
        place & Node::DOCUMENT_POSITION_FOLLOWING != 0
    };
    let all = 0..stops.length();
    let next = all.clone().find(is_next).unwrap_or(all.end);
    // Those that are hidden or at rest don't take it.
    let found = (next..all.end).chain((0..next).rev()).filter_map(|at| stops.get(at)).any(|stop| takes(&stop));
    let heading = host.query_selector(HEADING).ok().flatten().filter(|_| !found);
    heading.inspect(|heading| {
        takes(heading);
    });
}

/// What within `host` has the focus of who uses the keyboard: its element's name, and which one of that name it is there.
pub fn held(host: &Element) -> Option<(String, u32)> {
    let active = active(host).filter(|_| is_at(host))?;
    let name = active.tag_name();
    let all = host.query_selector_all(&name).ok()?;
    let is_here = |at: &u32| all.get(*at).is_some_and(|one| one.is_same_node(Some(&active)));
    Some((name, (0..all.length()).find(is_here)?))
}

/// Puts the focus on what stands in that place now.
pub fn hand_on(host: &Element, (name, at): &(String, u32)) {
    let all = host.query_selector_all(name).ok();
    all.and_then(|all| all.get(*at)).inspect(|one| {
        takes(one);
    });
}

/// Whether this element has the focus once it was offered.
fn takes(stop: &Node) -> bool {
    // Fails for no element that is in the page.
    let _ = stop.unchecked_ref::<HtmlElement>().focus();
    active(stop).is_some_and(|active| stop.is_same_node(Some(&active)))
}

fn active(node: &Node) -> Option<Element> {
    node.owner_document().and_then(|document| document.active_element())
}
