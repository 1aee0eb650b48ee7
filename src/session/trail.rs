//! Which documents followed each other in the storage that windows share. Two windows that write within the same moment
//! haven't heard of each other: whichever came last stands there, and the other one's is gone from it. So each document
//! bears the fingerprint of the one it follows, and whoever hears of it can tell whether its writer knew what was written
//! here.

use super::revision::{Revision, Revisions, covers, fingerprint, follows, is_signed};

/// So many documents are remembered; older ones are known by their revision only. Ten thousand notes are a megabyte each.
const MOST: usize = 4;

/// The documents that this window read and wrote, in the order in which it did.
#[derive(Clone, Debug, Default)]
pub struct Trail {
    seen: Vec<Seen>,
    /// A number by chance, of this load of the page, and how many documents it signed.
    run: u32,
    count: u32,
    /// All that was read and written here, also what is no longer remembered.
    revisions: Revisions,
}

/// What was written here and something else that stands there, of which neither takes in the other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Missed {
    /// A document that both take in, the latest that is remembered; none where none is.
    pub both: Option<String>,
    /// Whether of two who changed the very same thing this window goes first; both say alike.
    pub first: bool,
}

#[derive(Clone, Debug)]
struct Seen {
    text: String,
    /// Its [`fingerprint`].
    print: u32,
    /// Written here.
    own: bool,
    /// The last own document that its writer knew, by its [`fingerprint`]; none where that was none.
    knew: Option<u32>,
}

impl Trail {
    /// That of one load of the page, which is known by a number that was drawn for it.
    pub fn new(run: u32) -> Self {
        Self { run, ..Self::default() }
    }

    /// The document that stands in the storage now was read there.
    pub fn read(&mut self, text: &str) {
        // Of whom nothing is known it is taken that everything is known to them.
        let knew = self.before(text).map_or_else(|| self.own().map(|own| own.print), |seen| seen.knew);
        self.push(Seen { text: text.to_owned(), print: fingerprint(text), own: false, knew });
    }

    /// A document, as [`Trail::signed`] gave it, was written here.
    pub fn wrote(&mut self, text: &str) {
        let print = fingerprint(text);
        self.push(Seen { text: text.to_owned(), print, own: true, knew: Some(print) });
    }

    /// The document that this one follows, where it is remembered.
    fn before(&self, text: &str) -> Option<&Seen> {
        let follows = follows(text)?;
        self.seen.iter().find(|seen| seen.print == follows)
    }

    fn push(&mut self, seen: Seen) {
        self.revisions.take_in(&seen.text);
        if self.seen.len() == MOST {
            self.seen.remove(0);
        }
        self.seen.push(seen);
    }

    /// What was written here last.
    fn own(&self) -> Option<&Seen> {
        self.seen.iter().rfind(|seen| seen.own)
    }

    /// Whether this was read or written here before. One without a fingerprint may have come back.
    pub fn holds(&self, text: &str) -> bool {
        match self.seen.last() {
            Some(last) if last.text == text => true,
            _ => follows(text).is_some() && self.revisions.hold(Revision::of(text)),
        }
    }

    /// Where the writer of this, which stands in the storage, didn't know what stands here.
    pub fn missed(&self, text: &str) -> Option<Missed> {
        let (last, own) = (self.seen.last()?, self.own());
        let covered = |seen: &&Seen| covers(text, &seen.text);
        if covered(&last) && own.as_ref().is_none_or(covered) {
            return None;
        }
        // An old version says no more than what it follows.
        let both = match (is_signed(text), self.before(text)) {
            (true, _) => self.seen.iter().rfind(covered),
            (false, Some(before)) if own.is_some_and(|own| before.knew != Some(own.print)) => Some(before),
            (false, _) => return None,
        };
        let first = own.unwrap_or(last).print < fingerprint(text);
        Some(Missed { both: both.map(|seen| seen.text.clone()), first })
    }

    /// This document, as one that takes in all that was read and written here.
    pub fn signed(&mut self, document: &str) -> String {
        self.count = self.count.saturating_add(1);
        self.revisions.add(Revision::new(self.run, self.count));
        self.revisions.sign(document, self.seen.last().map_or(0, |last| last.print))
    }
}

#[cfg(test)]
mod tests {
    use super::{Missed, Trail};

    /// Two windows that opened the same document.
    fn two() -> (Trail, Trail) {
        let (mut here, mut there) = (Trail::new(1), Trail::new(2));
        here.read("{\"a\":0}");
        there.read("{\"a\":0}");
        (here, there)
    }

    /// As a version writes that knows no revisions: see `revision.rs`.
    fn old(follows: &str, document: &str) -> String {
        let follows = super::fingerprint(follows).to_string();
        [document.strip_suffix('}').unwrap_or(document), ",\"follows\":", &follows, "}"].concat()
    }

    fn both(missed: Option<Missed>) -> Option<String> {
        missed.and_then(|missed| missed.both)
    }

    fn write(trail: &mut Trail, document: &str) -> String {
        let text = trail.signed(document);
        trail.wrote(&text);
        text
    }

    #[test]
    fn who_heard_of_the_last_one_missed_nothing() {
        let (mut here, mut there) = two();
        let first = write(&mut here, "{\"a\":1}");
        assert!(!there.holds(&first) && there.missed(&first).is_none(), "nothing was written there");
        there.read(&first);
        let second = write(&mut there, "{\"a\":2}");
        assert!(here.missed(&second).is_none());
        here.read(&second);
        assert!(here.holds(&first) && here.holds(&second));
    }

    #[test]
    fn of_two_at_once_each_missed_the_other_and_one_goes_first() {
        let (mut here, mut there) = two();
        let (mine, theirs) = (write(&mut here, "{\"a\":1}"), write(&mut there, "{\"b\":1}"));
        let one = here.missed(&theirs).expect("written before it was heard of");
        let other = there.missed(&mine).expect("likewise");
        assert_eq!((one.both.as_deref(), &one.both), (Some("{\"a\":0}"), &other.both));
        assert_ne!(one.first, other.first);
    }

    #[test]
    fn what_follows_one_that_missed_it_missed_it_too() {
        let (mut here, mut there) = two();
        let theirs = write(&mut there, "{\"b\":1}");
        write(&mut here, "{\"a\":1}");
        here.read(&theirs);
        let more = write(&mut there, "{\"b\":2}");
        assert_eq!(both(here.missed(&more)), Some(theirs));
    }

    #[test]
    fn several_that_were_written_meanwhile_are_missed() {
        let (mut here, mut there) = two();
        write(&mut here, "{\"a\":1}");
        write(&mut here, "{\"a\":2}");
        let theirs = write(&mut there, "{\"b\":1}");
        assert_eq!(both(here.missed(&theirs)).as_deref(), Some("{\"a\":0}"));
    }

    #[test]
    fn a_document_of_nobody_known_missed_nothing() {
        let (mut here, _) = two();
        write(&mut here, "{\"a\":1}");
        assert!(here.missed("{\"a\":5}").is_none() && !here.holds("{\"a\":0}"));
        assert!(here.missed("{\"a\":{\"follows\":2}}").is_none() && here.missed("").is_none());
    }

    #[test]
    fn little_is_remembered() {
        let (mut here, _) = two();
        for at in 0..100 {
            write(&mut here, &format!("{{\"a\":{at}}}"));
        }
        assert_eq!(here.seen.len(), super::MOST);
    }

    #[test]
    fn one_that_is_long_forgotten_was_read_or_written_all_the_same() {
        let (mut here, mut there) = two();
        let first = write(&mut here, "{\"a\":1}");
        there.read(&first);
        for at in 2..100 {
            let more = write(&mut here, &format!("{{\"a\":{at}}}"));
            there.read(&more);
        }
        assert!(here.holds(&first) && there.holds(&first));
    }

    #[test]
    fn what_knows_nothing_of_what_stands_here_missed_it_though_neither_remembers_what_both_had() {
        let (mut here, mut there) = two();
        for at in 0..100 {
            write(&mut here, &format!("{{\"a\":{at}}}"));
        }
        let theirs = write(&mut there, "{\"b\":1}");
        assert_eq!(here.missed(&theirs).map(|missed| missed.both), Some(None));
        let mut third = Trail::new(3);
        third.read("{\"c\":0}");
        assert!(third.missed(&theirs).is_some(), "what was only read stands here too");
    }

    #[test]
    fn an_old_version_says_what_it_follows_and_no_more() {
        let (mut here, _) = two();
        let mine = write(&mut here, "{\"a\":1}");
        let theirs = old(&mine, "{\"b\":1}");
        assert!(here.missed(&theirs).is_none());
        here.read(&theirs);
        write(&mut here, "{\"a\":2}");
        let more = old(&theirs, "{\"b\":2}");
        assert_eq!(both(here.missed(&more)), Some(theirs));
        assert!(here.missed(&old("{}", "{\"b\":3}")).is_none());
    }
}
