//! Files and the report: all that was entered taken along, others' brought in, and the afternoon to hand in.

use super::*;
use crate::report::{Block, csv, html, markdown, moment, report};
use crate::session::Session;
use crate::stage::Panel;

pub fn files() -> Part {
    let stage = stage();
    when(
        move || stage.panel.get() == Some(Panel::Files),
        move || {
            dialog::dialog(stage.words.card.files.to_owned(), "files", false)
                .child(own(stage))
                .child(brought::brought(stage))
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
    let words = stage.words.files;
    let save = move |_| {
        hand_out(stage, ".json", "application/json", &stage.document());
    };
    classed("section", "files-part")
        .child(button("button", save).text(words.save_file))
        .child(classed("p", "hint").text(words.save_hint))
}

fn of_afternoon(stage: Stage) -> Tag {
    let words = stage.words;
    // The time isn't followed: a report is of the day on which it is opened.
    let blocks = move || {
        let at = stage.outside.zone().civil(stage.outside.now());
        let alone = stage.way.get() == Some(Way::Alone);
        stage.session().with(|session| report(stage.deck, session, words, at, alone))
    };
    let as_markdown = move |_| hand_out(stage, ".md", "text/markdown", &markdown(&untrack(blocks)));
    let as_csv = move |_| {
        let table = stage.session().with_untracked(|session| csv(stage.deck, session, words));
        hand_out(stage, ".csv", "text/csv", &table);
    };
    let said = RwSignal::new("");
    let copy = move |_| {
        let blocks = untrack(blocks);
        let done = move |copied: bool| said.set(if copied { words.files.copied } else { words.files.copy_refused });
        stage.outside.copy(&html(&blocks), &markdown(&blocks), Box::new(done));
    };
    let print = move |_| {
        let refused = (!stage.outside.print()).then_some(words.files.print_refused);
        stage.refused.set(refused);
    };
    classed("section", "files-part")
        .child(tag("h3").text(words.files.report))
        .child(classed("p", "hint").text(words.files.report_hint))
        .child(
            classed("div", "acts")
                .child(button("button", copy).text(words.files.copy))
                .child(button("button", as_markdown).text(words.files.as_markdown))
                .child(button("button", as_csv).text(words.files.as_csv))
                .child(button("button", print).text(words.files.print))
                .child(tag("p").attr("role", "status").live_text(move || said.get())),
        )
        .child(classed("article", "report").child(live(blocks, |blocks: &Vec<Block>| page(blocks))))
}

/// The report as it is read and printed.
pub fn page(blocks: &[Block]) -> Part {
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
    let words = stage.words.files;
    let (asks, wiped) = (RwSignal::new(false), RwSignal::new(false));
    let all = move |_| {
        stage.replace(&Session::new(&stage.deck.id));
        stage.outside.forget(&stage.deck.id);
        asks.set(false);
        wiped.set(true);
    };
    let ask = move |_| {
        wiped.set(false);
        asks.set(true);
    };
    let question = move || {
        classed("div", "acts")
            .attr("role", "alert")
            .child(tag("p").text(words.wipe_ask))
            // First, so that the keyboard is there: a key that is held wipes nothing.
            .child(button("quiet", move |_| asks.set(false)).text(words.keep))
            .child(button("button", all).text(words.wipe_now))
    };
    classed("section", "files-part")
        .child(either(move || asks.get(), question, move || button("quiet", ask).text(words.wipe)))
        .child(
            tag("p")
                .attr("role", "status")
                .live_text(move || if wiped.get() { words.wiped.into() } else { String::new() }),
        )
}
