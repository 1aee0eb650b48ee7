//! Which of two documents holds all of the other, whatever the clock said and however many lie between: each says which
//! revisions it takes in, as a version vector (<https://en.wikipedia.org/wiki/Version_vector>). What is kept in two places
//! is brought together by it when the page is opened; see `trail.rs` for windows that are open.

/// So many loads of the page are remembered; and of documents that bear no revisions, which are another's, so many.
const MOST: usize = 16;
const FOREIGN: usize = 4;

/// How a signed document goes on behind its own fields: its revisions, and the fingerprint of the one it follows, which
/// is all that versions before this one know of.
const REVISIONS: &str = ",\"revisions\":\"";
const FOLLOWS: &str = ",\"follows\":";

/// The n-th document that one load of the page wrote; of one that bears no revisions its fingerprint, and no number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Revision {
    run: u32,
    number: u32,
}

impl Revision {
    /// The `number`-th one, counted from 1, of the load of the page that drew this number.
    pub fn new(run: u32, number: u32) -> Self {
        Self { run, number }
    }

    /// That of this document.
    pub fn of(text: &str) -> Self {
        signature(text).unwrap_or_else(|| Self::new(fingerprint(text), 0))
    }

    fn read(word: &str) -> Option<Self> {
        let (run, number) = word.split_once('.')?;
        Some(Self { run: run.parse().ok()?, number: number.parse().ok()? })
    }
}

/// The revisions that a document takes in, the latest first: of each load of the page the last one.
#[derive(Clone, Debug, Default)]
pub struct Revisions(Vec<Revision>);

impl Revisions {
    /// As the document says. One that is no longer as it was signed was changed by an old version of this software, which
    /// copied what it didn't know: it takes in what it says, and more.
    pub fn of(text: &str) -> Self {
        let words = signed(text).map(|(_, words)| words).unwrap_or_default();
        Self(words.split(' ').filter_map(Revision::read).take(MOST).collect())
    }

    /// Whether this one is among them, or a later one of the same load of the page.
    pub fn hold(&self, revision: Revision) -> bool {
        self.0.iter().any(|known| known.run == revision.run && known.number >= revision.number)
    }

    /// Takes one in, as the latest.
    pub fn add(&mut self, revision: Revision) {
        if self.hold(revision) {
            return;
        }
        self.0.retain(|known| known.run != revision.run);
        self.0.insert(0, revision);
        let mut foreign = 0;
        self.0.retain(|known| {
            foreign += usize::from(known.number == 0);
            known.number > 0 || foreign <= FOREIGN
        });
        self.0.truncate(MOST);
    }

    /// Takes in this document, and all that it takes in.
    pub fn take_in(&mut self, text: &str) {
        Self::of(text).0.into_iter().rev().for_each(|revision| self.add(revision));
        self.add(Revision::of(text));
    }

    /// This document with these revisions, the first of them its own, as one that follows the one with this fingerprint.
    pub fn sign(&self, document: &str, follows: u32) -> String {
        let Some(fields) = document.strip_suffix('}') else { return document.to_owned() };
        let mut words = fingerprint(fields).to_string();
        for Revision { run, number } in &self.0 {
            words.extend([" ", &run.to_string(), ".", &number.to_string()]);
        }
        [fields, REVISIONS, &words, "\"", FOLLOWS, &follows.to_string(), "}"].concat()
    }
}

/// A signed document's own fields and the words behind them, the first of which is the fields' fingerprint.
fn signed(text: &str) -> Option<(&str, &str)> {
    let (fields, _) = text.strip_suffix('}')?.rsplit_once(FOLLOWS)?;
    fields.strip_suffix('"')?.rsplit_once(REVISIONS)
}

/// The revision of a document that is as it was signed.
fn signature(text: &str) -> Option<Revision> {
    let (fields, words) = signed(text)?;
    let mut words = words.split(' ');
    let is_whole = words.next()?.parse() == Ok(fingerprint(fields));
    words.next().filter(|_| is_whole).and_then(Revision::read)
}

/// Whether a document is as it was signed.
pub fn is_signed(text: &str) -> bool {
    signature(text).is_some()
}

/// The fingerprint of the document that this one follows.
pub fn follows(text: &str) -> Option<u32> {
    text.strip_suffix('}')?.rsplit_once(FOLLOWS)?.1.parse().ok()
}

/// Whether one document takes in the other: nothing of that is lost where it is written over it.
pub fn covers(text: &str, other: &str) -> bool {
    text == other || Revisions::of(text).hold(Revision::of(other)) || follows(text) == Some(fingerprint(other))
}

/// A number by which a document is known again: FNV-1a of 32 bits,
/// <https://datatracker.ietf.org/doc/html/draft-eastlake-fnv>.
pub fn fingerprint(text: &str) -> u32 {
    text.bytes().fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

#[cfg(test)]
mod tests {
    use super::{FOREIGN, MOST, Revision, Revisions, covers, is_signed};

    /// The `number`-th document of this load of the page, which takes in these others.
    fn written(run: u32, number: u32, others: &[&str]) -> String {
        let mut revisions = Revisions::default();
        others.iter().for_each(|text| revisions.take_in(text));
        revisions.add(Revision::new(run, number));
        revisions.sign(&format!("{{\"by\":{run},\"at\":{number}}}"), 0)
    }

    #[test]
    fn a_document_covers_all_that_came_before_it_however_long_ago() {
        let first = written(7, 1, &[]);
        let last = written(7, 900, &[&first]);
        assert!(covers(&last, &first) && !covers(&first, &last) && covers(&last, &last));
        let other = written(8, 3, &[&last]);
        assert!(covers(&other, &first), "by way of another load of the page");
    }

    #[test]
    fn two_that_have_not_heard_of_each_other_cover_neither() {
        let first = written(7, 1, &[]);
        let (one, other) = (written(7, 2, &[&first]), written(8, 1, &[&first]));
        assert!(!covers(&one, &other) && !covers(&other, &one));
        let both = written(9, 1, &[&one, &other]);
        assert!(covers(&both, &one) && covers(&both, &other));
    }

    #[test]
    fn one_without_revisions_is_known_by_its_fingerprint() {
        let old = "{\"version\":2,\"deck\":\"d\",\"follows\":12}";
        assert!(!is_signed(old));
        let new = written(7, 1, &[old]);
        assert!(covers(&written(7, 150, &[&new]), old) && !covers(old, &new));
        let follows = Revisions::default().sign("{\"by\":1}", super::fingerprint(&new));
        assert!(covers(&follows, &new), "it names the one that it follows");
    }

    #[test]
    fn one_that_was_changed_and_kept_its_signature_takes_in_more_than_it_says() {
        let new = written(7, 5, &[]);
        let changed = new.replace("\"at\":5", "\"at\":6");
        assert!(is_signed(&new) && !is_signed(&changed));
        assert!(covers(&changed, &new) && !covers(&new, &changed));
    }

    #[test]
    fn what_a_person_typed_is_no_signature() {
        let text = format!("{{\"note\":\"{}\"}}", written(7, 5, &[]).replace('"', "\\\""));
        assert!(!is_signed(&text) && Revisions::of(&text).0.is_empty());
    }

    #[test]
    fn little_is_remembered_and_of_what_others_wrote_less() {
        let mut revisions = Revisions::default();
        (1..=100).for_each(|run| revisions.add(Revision::new(run, 1)));
        assert_eq!(revisions.0.len(), MOST);
        for at in 0..100 {
            revisions.take_in(&format!("{{\"at\":{at}}}"));
        }
        assert_eq!(revisions.0.iter().filter(|known| known.number == 0).count(), FOREIGN);
        assert!(revisions.hold(Revision::new(100, 1)) && revisions.hold(Revision::of("{\"at\":99}")));
        assert!(!revisions.hold(Revision::of("{\"at\":90}")));
    }
}
