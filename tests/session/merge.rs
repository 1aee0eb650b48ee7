//! What tables did apart, brought together.

use crate::facts::on_a_card;
use menselijke_maat::session::register::Stamp;
use menselijke_maat::session::{Action, News, Part, Session, dilemma};
use proptest::prelude::*;

/// What three tables did, each by itself; the browser's name is the table's.
fn tables() -> impl Strategy<Value = [Session; 3]> {
    let at_a_table = |by: &'static str| {
        prop::collection::vec(on_a_card(), 0..8).prop_map(move |facts| {
            let mut session = Session::new("deck");
            for fact in facts {
                let own = |stamp: Stamp| Stamp { by: by.to_owned(), ..stamp };
                let fact = match fact {
                    dilemma::Fact::Noted(id, stamp, note) => dilemma::Fact::Noted(id, own(stamp), note),
                    dilemma::Fact::Typed(id, stamp, text) => dilemma::Fact::Typed(id, own(stamp), text),
                    dilemma::Fact::Weighed { after, stamp, at } => {
                        dilemma::Fact::Weighed { after, stamp: own(stamp), at }
                    }
                    dilemma::Fact::Moved(id, stamp, by) => dilemma::Fact::Moved(id, own(stamp), by),
                    dilemma::Fact::Chosen(id, stamp, note) => dilemma::Fact::Chosen(id, own(stamp), note),
                    dilemma::Fact::KeptAll(id, stamp) => dilemma::Fact::KeptAll(id, own(stamp)),
                    dilemma::Fact::Closed(part, stamp, text) => dilemma::Fact::Closed(part, own(stamp), text),
                    dilemma::Fact::Picked(id, stamp, on) => dilemma::Fact::Picked(id, own(stamp), on),
                };
                session.apply(Action::Dilemma("d".into(), fact));
            }
            session
        })
    };
    (at_a_table("a"), at_a_table("b"), at_a_table("c")).prop_map(|(a, b, c)| [a, b, c])
}

fn merged(files: &[&Session]) -> Session {
    let mut all = Session::new("deck");
    for file in files {
        all.merge(&file.dilemmas);
    }
    all
}

proptest! {
    #[test]
    fn files_come_in_in_any_order_and_as_often_as_one_likes([a, b, c] in tables()) {
        let all = merged(&[&a, &b, &c]);
        for files in [[&a, &c, &b], [&b, &a, &c], [&b, &c, &a], [&c, &a, &b], [&c, &b, &a]] {
            prop_assert_eq!(&merged(&files), &all);
        }
        prop_assert_eq!(&merged(&[&a, &b, &a, &c, &b]), &all);
        prop_assert_eq!(&merged(&[&merged(&[&a, &b]), &merged(&[&b, &c])]), &all);
        // Nothing that a table shows is lost, no note, balance, closing sentence or pick: it is what is shown, or stands
        // beside it.
        for file in [&a, &b, &c] {
            for (id, note) in file.dilemma("d").entries() {
                let card = all.dilemma("d");
                let kept = card.register(id).map(|both| both.versions().to_vec()).unwrap_or_default();
                prop_assert!(note.versions().iter().all(|version| kept.contains(version)));
                // And whoever has to choose is asked, unless there is nothing to choose.
                let shown = card.note(id);
                for version in note.versions().iter().filter(|version| !version.value.gone) {
                    let value = &version.value;
                    let like = |note: &dilemma::Note| dilemma::Note { order: 0, round: 0, ..note.clone() };
                    prop_assert!(
                        card.beside(id).contains(&value)
                            || card.beside(id).iter().any(|note| like(note) == like(value))
                            || shown.is_some_and(|note| like(note) == like(value))
                            || id.starts_with("picked-") && shown.is_some()
                    );
                }
            }
        }
    }

    #[test]
    fn whoever_brings_it_in_hears_of_all_that_is_new([a, b, _] in tables()) {
        let mut session = a.clone();
        let news = session.news(&b);
        let was = session.merge(&b.dilemmas);
        let told = |id: &str, name: &str| news.new.iter().chain(&news.changed).any(|(a, b)| (a.as_str(), b.as_str()) == (id, name));
        for part in &was {
            let Part::Entry(id, name, entry) = part else { panic!("{part:?}") };
            let now = session.dilemma(id);
            let other = now.register(name).map(|entry| entry.versions()) != Some(entry.versions());
            prop_assert_eq!(told(id, name), other && (!entry.versions().is_empty() || now.note(name).is_some()), "{}", name);
        }
        prop_assert_eq!(session.news(&b), News::default());
    }

    #[test]
    fn a_merge_is_taken_back_whole([a, b, _] in tables()) {
        let mut session = a.clone();
        let was = session.merge(&b.dilemmas);
        session.apply(Action::Restored(was));
        prop_assert_eq!(session, a);
    }
}

/// Two laptops that had the same file, each with what it did since.
fn apart(one: &[dilemma::Fact], other: &[dilemma::Fact]) -> Session {
    let did = |facts: &[dilemma::Fact]| {
        let mut session = Session::new("deck");
        let note = dilemma::Note { text: "zoals het was".into(), ..Default::default() };
        let stamp = Stamp { by: "eerst".into(), at: 1 };
        session.apply(Action::Dilemma("d".into(), dilemma::Fact::Noted("n".into(), stamp, note)));
        facts.iter().for_each(|fact| drop(session.apply(Action::Dilemma("d".into(), fact.clone()))));
        session
    };
    let mut session = did(one);
    session.merge(&did(other).dilemmas);
    session
}

fn stamp(by: &str, at: i64) -> Stamp {
    Stamp { by: by.into(), at }
}

fn typed(by: &str, at: i64, text: &str) -> dilemma::Fact {
    dilemma::Fact::Typed("n".into(), stamp(by, at), text.into())
}

#[test]
fn a_note_that_was_removed_there_and_changed_here_is_listed_and_asked_about() {
    let gone = dilemma::Note { text: "zoals het was".into(), gone: true, ..Default::default() };
    let removed = dilemma::Fact::Noted("n".into(), stamp("b", 605), gone.clone());
    let session = apart(&[typed("a", 600, "gewijzigd")], &[removed]);
    let card = session.dilemma("d");
    assert_eq!(dilemma::listed(&card, 0, 0).len(), 1);
    assert_eq!(card.note("n").map(|note| note.text.as_str()), Some("gewijzigd"));
    assert_eq!(card.beside("n").iter().map(|note| note.gone).collect::<Vec<_>>(), [false, true]);
    let mut session = session;
    session.apply(Action::Dilemma("d".into(), dilemma::Fact::Chosen("n".into(), stamp("a", 700), gone)));
    assert_eq!((session.dilemma("d").note("n"), session.dilemma("d").conflicts().count()), (None, 0));
}

#[test]
fn the_next_key_drops_nothing_that_stands_beside_it() {
    let closed = |by: &str, at, text: &str| dilemma::Fact::Closed(0, stamp(by, at), text.into());
    let weighed = |by: &str, at, to: f64| dilemma::Fact::Weighed {
        after: true,
        stamp: stamp(by, at),
        at: Some(menselijke_maat::session::line::Percent::near(to)),
    };
    let mut session = apart(
        &[typed("a", 5, "van a"), closed("a", 5, "zin a"), weighed("a", 5, 10.0)],
        &[typed("b", 6, "van b"), closed("b", 6, "zin b"), weighed("b", 6, 90.0)],
    );
    assert_eq!(session.dilemma("d").conflicts().count(), 3);
    for fact in [typed("a", 7, "van b!"), closed("a", 7, "zin b!"), weighed("a", 7, 91.0)] {
        session.apply(Action::Dilemma("d".into(), fact));
    }
    let card = session.dilemma("d");
    let texts = |id: &str| card.beside(id).iter().map(|note| note.text.as_str()).collect::<Vec<_>>().join("|");
    assert_eq!((texts("n"), texts("closing-0")), ("van a|van b!".into(), "zin a|zin b!".into()));
    assert_eq!(card.beside("after").iter().map(|note| note.balance().get()).collect::<Vec<_>>(), [10, 91]);
}

#[test]
fn all_are_kept_and_two_who_do_so_make_the_same_of_it() {
    let session = apart(&[typed("a", 5, "van a")], &[typed("b", 6, "van b")]);
    let kept = |by: &str| {
        let mut session = session.clone();
        session.apply(Action::Dilemma("d".into(), dilemma::Fact::KeptAll("n".into(), stamp(by, 9))));
        session
    };
    let mut one = kept("a");
    one.merge(&kept("b").dilemmas);
    let card = one.dilemma("d");
    let texts: Vec<_> = dilemma::listed(&card, 0, 0).into_iter().map(|(_, note)| note.text.as_str()).collect();
    assert_eq!((texts, card.conflicts().count()), (vec!["van a", "van b"], 0));
    let closed = |by: &str, at, text: &str| dilemma::Fact::Closed(0, stamp(by, at), text.into());
    let mut session = apart(&[closed("a", 5, "zin a")], &[closed("b", 6, "zin b")]);
    session.apply(Action::Dilemma("d".into(), dilemma::Fact::KeptAll("closing-0".into(), stamp("a", 9))));
    assert_eq!(session.dilemma("d").closed(0), "zin a / zin b");
}

#[test]
fn a_file_with_only_a_sentence_is_news() {
    let mut other = Session::new("deck");
    other.apply(Action::Dilemma("d".into(), dilemma::Fact::Closed(0, stamp("b", 6), "zin b".into())));
    assert_eq!(Session::new("deck").news(&other).new.len(), 1);
}
