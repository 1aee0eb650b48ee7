//! Files and the report: all that was entered taken along, others' brought in, and the afternoon to hand in.

use super::*;
use crate::browser::files::{Chosen, read};
use crate::report::{Block, csv, markdown, moment, report};
use crate::session::dilemma::Card;
use crate::session::document::{self, Unfit};
use crate::session::line::Fact;
use crate::session::{Action, Session};
use crate::stage::Panel;
use leptos::ev;

pub fn files() -> Part {
    let stage = stage();
    when(
        move || stage.panel.get() == Some(Panel::Files),
        move || {
            dialog::dialog(stage.words.card.files.to_owned(), "files", false)
                .child(own(stage))
                .child(others(stage))
                .child(of_afternoon(stage))
                .child(wipe(stage))
                .open()
        },
    )
}

/// Hands out a file under the deck's name, the day and this ending.
pub fn hand_out(stage: Stage, ending: &'static str, kind: &'static str, text: &str) {
    let now = stage.outside.zone().civil(stage.clock());
    let name = [stage.deck.id.as_str(), "-", &moment(now), ending].concat();
    let refused = (!stage.outside.save(&name, kind, text)).then_some(stage.words.file_refused);
    stage.refused.set(refused);
}

fn own(stage: Stage) -> Tag {
    let words = stage.words.card;
    let save = move |_| {
        let text = stage.session().with_untracked(document::write);
        hand_out(stage, ".json", "application/json", &text);
    };
    classed("section", "files-part")
        .child(button("button", save).text(words.save_file))
        .child(classed("p", "hint").text(words.save_hint))
}

/// Files from elsewhere, and what came of each.
fn others(stage: Stage) -> Tag {
    let words = stage.words.card;
    let told = RwSignal::new(Vec::<String>::new());
    let chosen = move |event: ev::Event| {
        told.set(Vec::new());
        read(&event, move |name, file| {
            let said = take(stage, &name, file);
            told.update(|told| told.push(said));
        });
    };
    let conflicts = move || {
        let differ = |card: &Card| card.notes().filter(|(_, note)| note.versions().len() > 1).count();
        stage.session().with(|session| session.dilemmas.iter().map(|(_, card)| differ(card)).sum::<usize>())
    };
    let mine = |part: &session::Part| matches!(part, session::Part::Dilemmas(_) | session::Part::Whole(_));
    let row = |told: &String| tag("li").text(told.clone());
    classed("section", "files-part")
        .child(
            classed("label", "button file-chooser").text(words.open_files).child(
                tag("input")
                    .attr("type", "file")
                    .attr("multiple", true)
                    .attr("accept", ".json,application/json")
                    .on(ev::change, chosen),
            ),
        )
        .child(classed("p", "hint").text(words.open_hint))
        .child(
            classed("ul", "files-told")
                .attr("role", "status")
                .child(live(move || told.get(), move |told: &Vec<String>| told.iter().map(row).collect::<Part>())),
        )
        .child(when(
            move || conflicts() > 0,
            move || classed("p", "files-conflicts").live_text(move || (words.conflicts)(conflicts())),
        ))
        .child(undo(stage, mine))
}

/// Brings in a file and says what came of it. One that doesn't fit changes nothing.
fn take(stage: Stage, name: &str, file: Chosen) -> String {
    let words = stage.words.card;
    let text = match file {
        Chosen::Text(text) => text,
        Chosen::Large => return (words.file_large)(name),
        Chosen::Unreadable => return (words.file_unreadable)(name),
    };
    let session = match document::read(&text, &stage.deck.id) {
        Ok(session) => session,
        Err(Unfit::Foreign) => return (words.file_foreign)(name),
        Err(Unfit::Newer) => return (words.file_newer)(name),
        Err(Unfit::Unreadable) => return (words.file_unreadable)(name),
    };
    let alone = untrack(|| stage.is_alone());
    if alone && stage.session().with_untracked(Session::is_untouched) {
        stage.replace(session);
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
    match news {
        (0, 0) => (words.file_nothing)(name),
        (new, changed) => (words.file_new)(name, new, changed),
    }
}

fn of_afternoon(stage: Stage) -> Tag {
    let words = stage.words;
    let blocks = move || stage.session().with(|session| report(stage.deck, session, words));
    let as_markdown = move |_| hand_out(stage, ".md", "text/markdown", &markdown(&untrack(blocks)));
    let as_csv = move |_| {
        let table = stage.session().with_untracked(|session| csv(stage.deck, session, words));
        hand_out(stage, ".csv", "text/csv", &table);
    };
    let print = move |_| stage.outside.print();
    classed("section", "files-part")
        .child(tag("h3").text(words.card.report))
        .child(classed("p", "hint").text(words.card.report_hint))
        .child(
            classed("div", "acts")
                .child(button("button", as_markdown).text(words.card.as_markdown))
                .child(button("button", as_csv).text(words.card.as_csv))
                .child(button("button", print).text(words.card.print)),
        )
        .child(classed("article", "report").child(live(blocks, |blocks: &Vec<Block>| page(blocks))))
}

/// The report as it is read and printed.
fn page(blocks: &[Block]) -> Part {
    let mut parts: Vec<Part> = Vec::new();
    let mut list = None::<Tag>;
    for block in blocks {
        if let Block::Item(text) = block {
            let item = tag("li").text(text.clone());
            list = Some(list.unwrap_or_else(|| tag("ul")).child(item));
            continue;
        }
        parts.extend(list.take().map(Into::into));
        parts.push(match block {
            Block::Heading(1, text) => tag("h3").text(text.clone()).into(),
            Block::Heading(2, text) => tag("h4").text(text.clone()).into(),
            Block::Heading(_, text) => tag("h5").text(text.clone()).into(),
            Block::Text(text) | Block::Item(text) => tag("p").text(text.clone()).into(),
        });
    }
    parts.extend(list.map(Into::into));
    parts.into()
}

/// Everything gone, after asking; undone as long as this page is open.
fn wipe(stage: Stage) -> Tag {
    let words = stage.words.card;
    let asks = RwSignal::new(false);
    let all = move |_| {
        stage.replace(Session::new(&stage.deck.id));
        stage.outside.forget(&stage.deck.id);
        asks.set(false);
        stage.refused.set(Some(words.wiped));
    };
    let question = move || {
        classed("div", "acts")
            .attr("role", "alert")
            .child(tag("p").text(words.wipe_ask))
            .child(button("button", all).text(words.wipe_now))
            .child(button("quiet", move |_| asks.set(false)).text(words.keep))
    };
    classed("section", "files-part").child(either(
        move || asks.get(),
        question,
        move || button("quiet", move |_| asks.set(true)).text(words.wipe),
    ))
}
