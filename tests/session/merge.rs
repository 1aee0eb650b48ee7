//! What tables did apart, brought together.

use crate::facts::on_a_card;
use menselijke_maat::session::register::Stamp;
use menselijke_maat::session::{Action, Session, dilemma};
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
        // Nothing that a table shows is lost: it is what is shown, or stands beside it.
        for file in [&a, &b, &c] {
            for (id, note) in file.dilemma("d").notes() {
                let card = all.dilemma("d");
                let kept = card.register(id).map(|both| both.versions().to_vec()).unwrap_or_default();
                prop_assert!(note.versions().iter().all(|version| kept.contains(version)));
            }
        }
    }

    #[test]
    fn a_merge_is_taken_back_whole([a, b, _] in tables()) {
        let mut session = a.clone();
        let was = session.merge(&b.dilemmas);
        session.apply(Action::Restored(was));
        prop_assert_eq!(session, a);
    }
}
