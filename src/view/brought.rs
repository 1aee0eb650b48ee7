//! Files from elsewhere: what came of each, what is new by it, and what else stands in it.

use super::*;
use crate::browser::files::{Chosen, read};
use crate::report::entry;
use crate::session::document::Unfit;
use crate::session::file::{Odd, Place, Refused};
use crate::session::line::Fact;
use crate::session::{Action, Session};
use leptos::ev;

/// What else stands in a file that was brought in, and is taken only where somebody asks for it.
#[derive(Clone, PartialEq)]
struct Rest {
    name: String,
    session: Session,
    /// What it is, in words.
    told: String,
    /// Whether something stands here in its place.
    replaces: bool,
    asks: bool,
}

/// Files from elsewhere, and what came of each.
pub fn brought(stage: Stage) -> Tag {
    let words = stage.words.files;
    let told = RwSignal::new(Vec::<String>::new());
    let rest = RwSignal::new(Vec::<Rest>::new());
    let chosen = move |event: ev::Event| {
        told.set(Vec::new());
        rest.set(Vec::new());
        read(&event, move |name, file| {
            let said = take(stage, &name, file, rest);
            told.update(|told| told.push(said));
        });
    };
    let conflicts = move || {
        stage.session().with(|session| session.dilemmas.iter().map(|(_, card)| card.conflicts().count()).sum::<usize>())
    };
    let row = |told: &String| tag("li").text(told.clone());
    let back = button("quiet", move |_| {
        stage.undo_file();
        told.set(Vec::new());
        rest.set(Vec::new());
    });
    classed("section", "files-part")
        .child(
            classed("label", "button file-chooser").text(words.open_files).child(
                tag("input")
                    .attr("type", "file")
                    .attr("aria-label", words.open_files)
                    .attr("multiple", true)
                    .attr("accept", ".json,application/json")
                    .on(ev::change, chosen),
            ),
        )
        .child(classed("p", "hint").text(words.open_hint))
        .child(
            tag("div").attr("role", "status").child(
                classed("ul", "files-told")
                    .child(live(move || told.get(), move |told: &Vec<String>| told.iter().map(row).collect::<Part>())),
            ),
        )
        .child(live(
            move || rest.get(),
            move |all: &Vec<Rest>| all.iter().map(|left| offer(stage, left.clone(), rest, told)).collect::<Part>(),
        ))
        .child(when(
            move || conflicts() > 0,
            move || classed("p", "files-conflicts").live_text(move || (words.conflicts)(conflicts())),
        ))
        .child(live(move || fresh(stage), move |all: &Vec<String>| (!all.is_empty()).then(|| came_in(stage, all))))
        .child(
            classed("div", "acts").child(resting(back, move || !stage.can_undo_file()).text(stage.words.undo)).child(
                resting(button("quiet", move |_| stage.redo_file()), move || !stage.can_redo_file())
                    .text(stage.words.line.redo),
            ),
        )
}

/// What was left out of a file, and that it can be taken too: after asking, where it replaces something.
fn offer(stage: Stage, left: Rest, rest: RwSignal<Vec<Rest>>, told: RwSignal<Vec<String>>) -> Tag {
    let words = stage.words.files;
    let asks = left.replaces && !left.asks;
    let (question, name) = match (asks, left.asks) {
        (false, true) => (words.take_rest_ask.to_owned(), words.take_rest_now),
        _ => ((words.not_taken)(&left.name, &left.told), words.take_rest),
    };
    let name_of_file = left.name.clone();
    let gone = move || rest.update(|all| all.retain(|left| left.name != name_of_file));
    let kept = gone.clone();
    let keep = left.asks.then(|| button("quiet", move |_| kept()).text(words.keep));
    let press = move |_| {
        if asks {
            let asked = |all: &mut Vec<Rest>| {
                all.iter_mut().filter(|other| other.name == left.name).for_each(|left| left.asks = true);
            };
            rest.update(asked);
        } else {
            stage.take_over(&left.session);
            told.update(|told| told.push((words.rest_taken)(&left.name)));
            gone();
        }
    };
    classed("div", "acts files-rest")
        .attr("role", "group")
        .child(tag("p").text(question))
        // First, so that a key that is held replaces nothing.
        .child(keep)
        .child(button("button", press).text(name))
}

/// How much of what came in is listed by name.
const LISTED: usize = 50;

/// What came in and wasn't seen yet, in words.
fn fresh(stage: Stage) -> Vec<String> {
    let told = |session: &Session| {
        let all = stage.fresh.get();
        all.iter().filter_map(|(id, name)| entry(stage.deck, session, id, name, stage.words)).collect()
    };
    stage.session().with(told)
}

fn came_in(stage: Stage, all: &[String]) -> Tag {
    let words = stage.words.files;
    let more = all.len().saturating_sub(LISTED);
    classed("div", "files-fresh")
        .attr("role", "group")
        .attr("aria-label", words.fresh_title)
        .child(tag("h3").text(words.fresh_title))
        .child(tag("ul").children(all.iter().take(LISTED).map(|told| tag("li").attr("dir", "auto").text(told.clone()))))
        .child((more > 0).then(|| classed("p", "hint").text((words.fresh_more)(more))))
        .child(button("quiet", move |_| stage.fresh.set(Vec::new())).text(words.seen))
}

/// Brings in a file and says what came of it. One that doesn't fit changes nothing.
fn take(stage: Stage, name: &str, file: Chosen, rest: RwSignal<Vec<Rest>>) -> String {
    let words = stage.words.files;
    let text = match file {
        Chosen::Text(text) => text,
        Chosen::Large => return (words.file_large)(name),
        Chosen::Unreadable => return (words.file_unreadable)(name),
    };
    let (session, unfit) = match stage.read_file(&text) {
        Ok(read) => read,
        Err(refused) => return why(stage, name, &refused),
    };
    let told = take_up(stage, name, session, rest);
    if unfit { [&told, " ", words.times_unfit].concat() } else { told }
}

/// Brings in what stood in a file, and says what is new by it.
fn take_up(stage: Stage, name: &str, session: Session, rest: RwSignal<Vec<Rest>>) -> String {
    let words = stage.words.files;
    let alone = untrack(|| stage.is_alone());
    if alone && stage.session().with_untracked(Session::is_untouched) {
        stage.replace(&session);
        return (words.file_taken)(name);
    }
    let news = stage.session().with_untracked(|own| own.news(&session));
    if alone {
        // Where nothing stands here yet, the place from the other device.
        for (id, line) in session.lines.iter() {
            let unset = stage.session().with_untracked(|own| own.line(id).own.is_none());
            if let Some(at) = line.own.filter(|_| unset) {
                stage.act(Action::Line(id.clone(), Fact::Placed(at)));
            }
        }
    }
    stage.merge(&session);
    let parts = stage.session().with_untracked(|own| own.rest(&session));
    if !parts.is_empty() {
        let (told, replaces) = stage.session().with_untracked(|own| (left_out(stage, &parts), own.has_any(&parts)));
        rest.update(|all| all.push(Rest { name: name.to_owned(), session, told, replaces, asks: false }));
    }
    match (news.new.len(), news.changed.len()) {
        (0, 0) => (words.file_nothing)(name),
        (new, changed) => (words.file_new)(name, new, changed),
    }
}

/// Why a file isn't taken up, in words.
fn why(stage: Stage, name: &str, refused: &Refused) -> String {
    let words = stage.words.files;
    let (place, odd) = match refused {
        Refused::Unfit(Unfit::Foreign) => return (words.file_foreign)(name),
        Refused::Unfit(Unfit::Newer) => return (words.file_newer)(name),
        Refused::Unfit(Unfit::Unreadable) => return (words.file_unreadable)(name),
        Refused::Encoded => return (words.file_encoded)(name),
        Refused::Number(number) => return (words.file_number)(name, number),
        Refused::Odd(place, odd) => (place, odd),
    };
    let [group, _, times, rounds] = *words.rest;
    let lines = || stage.deck.lines().map(|(slide, line)| (slide, line.word.clone()));
    let cards = || stage.deck.dilemmas().map(|(slide, _)| (slide, slide.title.plain()));
    let place = match place {
        Place::Group => group.to_owned(),
        Place::Times => times.to_owned(),
        Place::Rounds => rounds.to_owned(),
        Place::File(name) => name.clone(),
        Place::Line(id) => {
            (words.the_line)(&lines().find(|(slide, _)| slide.id == *id).map_or_else(|| id.clone(), |(_, word)| word))
        }
        Place::Card(id) => cards().find(|(slide, _)| slide.id == *id).map_or_else(|| id.clone(), |(_, title)| title),
    };
    let [beyond, time, twice, value] = *words.odd;
    let odd = match odd {
        Odd::Beyond => beyond,
        Odd::Time => time,
        Odd::Twice => twice,
        Odd::Value => value,
    };
    (words.file_odd)(name, &place, odd)
}

/// What these parts are, in words.
fn left_out(stage: Stage, parts: &[session::Part]) -> String {
    let [group, lines, agenda, rounds] = *stage.words.files.rest;
    let mut told: Vec<&str> = Vec::new();
    for part in parts {
        let names = match part {
            session::Part::Group(_) => [Some(group), None],
            session::Part::Line(..) => [Some(lines), None],
            session::Part::Entry(..) => [None, None],
            session::Part::Agenda(_) => [Some(agenda), None],
            session::Part::Rounds(_) => [Some(rounds), None],
            session::Part::Times(times) => {
                let begun = !times.1.begun.is_empty();
                [(times.0 != Default::default()).then_some(agenda), begun.then_some(rounds)]
            }
        };
        for name in names.into_iter().flatten() {
            if !told.contains(&name) {
                told.push(name);
            }
        }
    }
    told.join(", ")
}
