//! What is seldom needed of the rounds, in a small panel: a round that began earlier, lasts longer or doesn't count, two
//! groups that change tables, the numbers, a new start.

use super::hands::sheet;
use super::rounds::{of_state, phase};
use super::*;
use crate::deck;
use crate::session::Action;
use crate::session::clock::MINUTE;
use crate::session::rounds::{Fact, Phase, letter, steps};

/// The panel's id.
const MORE: &str = "round_more";

/// `asked`: how often the panel was opened. What is offered doesn't change under a finger.
pub fn opener(stage: Stage, asked: RwSignal<usize>) -> Tag {
    button("quiet", move |_| asked.update(|asked| *asked += 1))
        .attr("popovertarget", MORE)
        .text(stage.words.rounds.more)
}

pub fn more(stage: Stage, rounds: &'static deck::Rounds, asked: RwSignal<usize>) -> Tag {
    sheet(MORE, live(move || asked.get(), move |_| untrack(move || offered(stage, rounds))))
}

fn act(stage: Stage, fact: Fact) {
    stage.act(Action::Rounds(fact));
}

fn offered(stage: Stage, rounds: &'static deck::Rounds) -> Part {
    let words = stage.words;
    let Some(phase) = phase(stage) else { return ().into() };
    let runs = matches!(phase, Phase::Running | Phase::Paused);
    let reset = move || closing(button("command", move |_| act(stage, Fact::Reset))).text(words.reset_rounds);
    let going = phase != Phase::Before && phase != Phase::Done;
    let seldom: [Option<Part>; 3] = [runs.then(|| moved_start(stage)), counts(stage), going.then(|| reset().into())];
    let seldom: Vec<Part> = seldom.into_iter().flatten().collect();
    let parts = [
        runs.then(|| longer(stage).into()),
        (phase != Phase::Done).then(|| swap(stage, rounds)),
        (phase != Phase::Before).then(|| numbers(stage, rounds)),
        going.then(|| {
            let told = classed("div", "as-it-stands").child(tag("p").text(words.rounds.so_far));
            told.child(round::left_out(stage, rounds)).into()
        }),
        (!seldom.is_empty()).then(|| seldom.into()),
    ];
    let head = popover::head(MORE, words.rounds.more_title).into();
    let groups = parts.into_iter().flatten().map(|part| Part::from(classed("div", "more-part").child(part)));
    [head].into_iter().chain(groups).collect()
}

/// Closes the panel as well.
fn closing(button: Tag) -> Tag {
    button.attr("popovertarget", MORE).attr("popovertargetaction", "hide")
}

/// Shorter and longer. Stays open, as what is pressed may be pressed again.
fn longer(stage: Stage) -> Tag {
    let longer = move |minutes: i64| {
        repeats(button("command", move |_| act(stage, Fact::Extended { by: minutes * MINUTE }))).text((stage
            .words
            .rounds
            .longer)(
            minutes
        ))
    };
    classed("div", "steps").children([-1, 1, 2].map(longer))
}

/// Begun earlier or later than was pressed. Stays open: a minute is two halves.
fn moved_start(stage: Stage) -> Part {
    let words = stage.words;
    let backdate = move |name, half_minutes: i16| {
        let earlier = move |session: &session::Session| steps::backdate(stage.deck, session, half_minutes);
        let pressed = move |_| {
            let action = stage.session().with_untracked(earlier);
            stage.act(action);
        };
        button("command", pressed).text(name)
    };
    vec![backdate(words.begun_earlier, 1).into(), backdate(words.begun_later, -1).into()].into()
}

/// Whether the round that was started last counts; nothing before the first.
fn counts(stage: Stage) -> Option<Part> {
    let words = stage.words.rounds;
    let (number, void) = stage.session().with_untracked(|session| {
        let begun = &session.rounds.begun;
        begun.last().map(|last| (begun.len(), last.void))
    })?;
    let (name, fact): (_, fn(i64) -> Fact) =
        if void { (words.valid, |_| Fact::Valid) } else { (words.void, |at| Fact::Voided { at }) };
    Some(closing(button("command", move |_| act(stage, fact(stage.clock())))).text(name(number)).into())
}

/// Two groups that change tables: each is a button that stays pressed, and a third one does it.
fn swap(stage: Stage, rounds: &'static deck::Rounds) -> Part {
    let words = stage.words.rounds;
    let chosen = RwSignal::new(Vec::<u8>::new());
    let seats = move || of_state(stage, |state| state.seats.clone()).unwrap_or_default();
    let choose = move |group: u8| {
        chosen.update(|chosen| match chosen.iter().position(|known| *known == group) {
            Some(place) => drop(chosen.remove(place)),
            None => {
                // Of three, the one that was chosen first gives way.
                if chosen.len() > 1 {
                    chosen.remove(0);
                }
                chosen.push(group);
            }
        })
    };
    let toggle = move |(group, table): (u8, &u8)| {
        let is_chosen = move || chosen.with(|chosen| chosen.contains(&group));
        button("toggle", move |_| choose(group))
            .live_attr("aria-pressed", move || if is_chosen() { "true" } else { "false" })
            .text((words.seat)(letter(group), usize::from(*table) + 1))
    };
    let done = move |_| {
        let [one, other] = chosen.with_untracked(|chosen| chosen.clone()).try_into().unwrap_or([0, 0]);
        let now = stage.clock();
        let swap = |session: &session::Session| steps::swap(rounds, &session.rounds, now, [one, other]);
        if let Some(action) = stage.session().with_untracked(swap) {
            stage.act(action);
        }
    };
    let all = move |seats: &Vec<u8>| -> Part { (0u8..).zip(seats).map(toggle).collect() };
    let name = move || (words.swap)(of_state(stage, |state| usize::from(state.round) + 1).unwrap_or(1));
    classed("fieldset", "swap")
        .live_attr("hidden", move || seats().len() < 2)
        .child(tag("legend").live_text(name))
        .child(classed("p", "hint").text(words.swap_hint))
        .child(classed("div", "swap-groups").child(live(seats, all)))
        .child(
            closing(button("button", done))
                .live_attr("disabled", move || chosen.with(|chosen| chosen.len() != 2))
                .text(words.swap_now),
        )
        .into()
}

/// How many groups there are, and how many rounds are held.
pub fn numbers(stage: Stage, rounds: &'static deck::Rounds) -> Part {
    let words = stage.words;
    let groups = move || usize::from(stage.session().with(|session| session.rounds.groups(rounds)));
    let set_groups = move |groups: usize| {
        let now = stage.clock();
        let of = |session: &session::Session| steps::regroup(rounds, &session.rounds, groups as u8, now);
        let action = stage.session().with_untracked(of);
        stage.act(action);
    };
    let count = move || usize::from(stage.session().with(|session| session.rounds.rounds(rounds)));
    let set_count = move |count: usize| act(stage, Fact::Counted(count as u8));
    let least = stage.session().with_untracked(|session| session.rounds.begun.len()).max(1);
    let names = [words.fewer_groups, words.more_groups];
    let of_rounds = [words.rounds.fewer_rounds, words.rounds.more_rounds];
    let of_groups = stepper::stepper(words.groups, names, [1, round::BOUND], groups, set_groups);
    let bounds = [least.min(round::BOUND), round::BOUND];
    // One below the other, so that their hands are too.
    classed("div", "steppers")
        .child(of_groups)
        .child(stepper::stepper(words.rounds.rounds, of_rounds, bounds, count, set_count))
        .into()
}
