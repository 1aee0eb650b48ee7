//! A dilemma worked out: at a table all of it over the slide, alone one step after another on the slide itself.

use super::entries::{Part as Of, entries};
use super::*;
use crate::browser::modal;
use crate::deck::{self, Form};
use crate::report::question_name;
use crate::session::dilemma::{CLOSING, Fact, VARIATION, balance_id, closing_id};
use crate::session::rounds::Phase;
use crate::stage::Panel;

/// All steps of the dilemma on show, over the slide.
pub fn worksheet() -> Part {
    let stage = stage();
    let open = move || match stage.panel.get() {
        Some(Panel::Questions(place)) => Some(place),
        _ => None,
    };
    live(open, move |open| {
        let slide = stage.deck.slides.get((*open)?)?;
        let deck::Layout::Dilemma(dilemma) = &slide.layout else { return None };
        let of = Of::new(stage, &slide.id);
        // What came in was seen here.
        on_cleanup(move || {
            // Fails where the stage itself is gone.
            let _ = stage.fresh.try_update(|fresh| fresh.retain(|(id, _)| id != of.id));
        });
        let all = (0..steps(stage)).map(|at| step(of, dilemma, at, false));
        Some(
            dialog::dialog(slide.title.plain(), "worksheet", false)
                .child(now(stage))
                .child(switching::before(stage, of.id))
                .child(classed("div", "worksheet-steps").children(all))
                .child(foot(of))
                .open(),
        )
    })
}

/// The same for one reader: a step at a time.
pub fn alone(id: &'static str, dilemma: &'static deck::Dilemma) -> Tag {
    let stage = stage();
    let words = stage.words.card;
    let of = Of::new(stage, id);
    let all = steps(stage);
    // Who comes back goes on where they wrote last.
    let at = RwSignal::new(of.card().with_untracked(|card| card.reached(all - 2)));
    let card = NodeRef::<leptos::html::Div>::new();
    let go = move |name, strokes, by: isize| {
        let press = move |_| {
            let (was, next) = (at.get_untracked(), at.get_untracked().saturating_add_signed(by).min(all - 1));
            if was != next {
                at.set(next);
                // There the question is read, and its first note is one Tab away.
                card.get_untracked().inspect(|card| modal::read_on(card, "h3"));
            }
        };
        repeats(button("icon", press)).attr("aria-label", name).child(strip::icon(strokes))
    };
    let pager = classed("div", "pager")
        .child(resting(go(words.previous_step, "M15 5L8 12L15 19", -1), move || at.get() == 0))
        .child(tag("span").attr("role", "status").live_text(move || (words.step_of)(at.get() + 1, all)))
        .child(resting(go(words.next_step, "M9 5L16 12L9 19", 1), move || at.get() + 1 == all));
    classed("div", "alone-card")
        .node_ref(card)
        .child(live(move || at.get(), move |at| step(of, dilemma, *at, true)))
        .child(pager)
        .child(foot(of))
}

/// The questions, the variations, and the end: balance and closing sentence.
fn steps(stage: Stage) -> usize {
    stage.deck.questions().len().min(usize::from(VARIATION)) + 2
}

/// A step's heading; the focus goes to it where there is one step at a time.
fn head(alone: bool) -> Tag {
    tag("h3").attr("tabindex", alone.then_some("-1"))
}

fn step(of: Of, dilemma: &'static deck::Dilemma, at: usize, alone: bool) -> Tag {
    let stage = of.stage;
    let words = stage.words.card;
    let section = classed("section", "step");
    let questions = stage.deck.questions();
    let Some(question) = questions.get(at) else {
        return if at == questions.len() {
            variations(of, section, alone)
        } else {
            ending(of, dilemma, section, alone)
        };
    };
    let number = at as u8;
    let heading = head(alone).child(classed("span", "badge").text((at + 1).to_string())).text(" ").text(question_name(
        stage.deck,
        number,
        stage.words,
    ));
    let section = section.child(heading).child(classed("p", "asked").deck_html(question));
    let part = |cell, called: &'static str| {
        let name = (!called.is_empty()).then(|| tag("h4").text(called));
        classed("div", "cell").child(name).child(entries(of.at(number, cell, called)))
    };
    match stage.deck.form(number) {
        Form::List => section.child(part(0, "")),
        Form::Tried => section.child(classed("div", "two").child(part(0, words.worked)).child(part(1, words.failed))),
        Form::Map => {
            let side = |at: u8| {
                let [left, right] = &dilemma.sides;
                let side = if at == 0 { left } else { right };
                classed("div", "map-side")
                    .child(classed("p", "pole").text(side.name.as_str()))
                    .child(part(at, words.good))
                    .child(part(at + 2, words.bad))
            };
            section.child(classed("div", "two map").child(side(0)).child(side(1)))
        }
    }
}

fn variations(of: Of, section: Tag, alone: bool) -> Tag {
    let words = of.stage.words.card;
    let part = |cell, called: &'static str| {
        classed("div", "cell").child(tag("h4").text(called)).child(entries(of.at(VARIATION, cell, called)))
    };
    section
        .child(head(alone).text(words.what_if))
        .child(classed("p", "asked").text(words.what_if_hint))
        .child(classed("div", "two").child(part(0, words.holds)).child(part(1, words.tips)))
}

/// The balance after the talk, and the closing sentence; for one reader in their own words. Their first balance stands on
/// the slide already.
fn ending(of: Of, dilemma: &'static deck::Dilemma, section: Tag, alone: bool) -> Tag {
    let words = of.stage.words.card;
    let names = if alone { words.closing_alone } else { words.closing_parts };
    let section = section
        .child(head(alone).text(words.closing))
        .child(classed("div", "closing").children((0..CLOSING).zip(*names).map(|(at, name)| closing(of, at, name))));
    let section = if alone {
        section
    } else {
        section.child(tag("h3").text(words.before)).child(balance(of, dilemma, false, false)).child(balances(of, false))
    };
    let after = if alone { words.after_alone } else { words.after };
    section.child(tag("h3").text(after)).child(balance(of, dilemma, true, alone)).child(balances(of, true))
}

/// A part of the closing sentence.
fn closing(of: Of, at: u8, name: &'static str) -> Tag {
    let stage = of.stage;
    let text = move || of.card().with(|card| card.closed(at).to_owned());
    let typed = move |text| of.act(Fact::Closed(at, stage.stamp(), text));
    let field = classed("textarea", "note-text")
        .attr("rows", "1")
        .attr("dir", "auto")
        .attr("aria-label", name)
        .live_value(text)
        .on_input(typed);
    classed("div", "closing-part")
        .child(tag("label").child(tag("span").text(name)).child(field))
        .child(gentle::gentle(stage, text))
        .child(choice::choice(of, StoredValue::new(closing_id(at)), stage.words.files.twice_entered))
}

/// Where the balance lies, before the talk or after it.
pub fn balance(of: Of, dilemma: &'static deck::Dilemma, after: bool, alone: bool) -> Tag {
    let stage = of.stage;
    let words = stage.words;
    let weigh = move |at| of.act(Fact::Weighed { after, stamp: stage.stamp(), at });
    let card = of.card();
    let [label, clear] = match (after, alone) {
        (false, _) => [words.balance, words.clear_balance],
        (true, false) => [words.card.after, words.card.clear_after],
        (true, true) => [words.card.after_alone, words.card.clear_after_alone],
    };
    let range = range::Range {
        label,
        hint: words.balance_hint,
        unset: words.unweighed,
        clear,
        poles: dilemma.sides.each_ref().map(|side| side.name.clone()),
        ends: true,
        at: memo(move || card.with(|card| card.balance(after))),
        on_set: Callback::new(move |at| weigh(Some(at))),
        on_clear: Callback::new(move |()| weigh(None)),
    };
    // Beside the one of after, on its own line, where the first one lay.
    let first = moved::first(move || if after { card.with(|card| card.balance(false)) } else { None });
    classed("div", "weighed").child(first).child(range.tag())
}

/// Where two weighed it: which of them is shown. Not on the beamer's slide, which has no room for it.
pub fn balances(of: Of, after: bool) -> Part {
    let id = || StoredValue::new(balance_id(after).to_owned());
    choice::choice(of, id(), of.stage.words.files.twice_entered)
}

/// What not to write; and undo, and whether it is kept, in sight all the time.
fn foot(of: Of) -> Part {
    let mine = move |part: &session::Part| matches!(part, session::Part::Entry(id, ..) if id == of.id);
    let hands = classed("div", "worksheet-foot")
        .child(undo(of.stage, mine))
        .child(redo(of.stage, mine))
        .child(notices::saved_at());
    vec![Part::from(classed("p", "hint").text(of.stage.words.note_privacy)), hands.into()].into()
}

/// The round's clock, and which question its time is for: the round is divided among them; and at its end who goes where.
fn now(stage: Stage) -> Part {
    let all = stage.deck.questions().len().max(1) as i64;
    let runs = move || {
        stage.tracks.with(|state| {
            let state = state.as_ref().filter(|state| matches!(state.phase, Phase::Running | Phase::Paused))?;
            let gone = state.left.total - state.left.left;
            let question = (gone * all).checked_div(state.left.total).unwrap_or(0).clamp(0, all - 1);
            Some((question + 1, state.left))
        })
    };
    let told = move || {
        let now = runs().map(|(question, left)| {
            [(stage.words.card.now_question)(question as usize, all as usize), running::left(stage, left)].join(" · ")
        });
        now.into_iter().chain(ahead::told(stage)).collect::<Vec<_>>().join(" · ")
    };
    let aloud = move || {
        let question = runs().map(|(question, _)| (stage.words.card.now_question)(question as usize, all as usize));
        ahead::told(stage).or(question).unwrap_or_default()
    };
    let clock = move || {
        classed("div", "worksheet-now")
            .child(when(
                move || runs().is_some(),
                move || time::disc(move || runs().map_or(0, |(_, left)| left.permille())),
            ))
            // Every minute on screen; aloud only where the question is another. The clock's cues are said for all slides.
            .child(tag("p").attr("aria-hidden", "true").live_text(told))
            .child(unseen(aloud).attr("role", "status"))
    };
    when(move || runs().is_some() || ahead::told(stage).is_some(), clock)
}
