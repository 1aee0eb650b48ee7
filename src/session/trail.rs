//! Which documents followed each other in the storage that windows share. Two windows that write within the same moment
//! haven't heard of each other: whichever came last stands there, and the other one's is gone from it. So each document
//! bears the fingerprint of the one it follows, and whoever hears of it can tell whether its writer knew what was written
//! here.

/// So many documents are remembered; older ones count as known to everyone. Ten thousand notes are a megabyte each.
const MOST: usize = 4;

/// The documents that this window read and wrote, in the order in which it did.
#[derive(Clone, Debug, Default)]
pub struct Trail(Vec<Seen>);

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
    /// The document that stands in the storage now was read there.
    pub fn read(&mut self, text: &str) {
        // Of whom nothing is known it is taken that everything is known to them.
        let knew = self.before(text).map_or_else(|| self.own(), |seen| seen.knew);
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
        self.0.iter().find(|seen| seen.print == follows)
    }

    fn push(&mut self, seen: Seen) {
        if self.0.len() == MOST {
            self.0.remove(0);
        }
        self.0.push(seen);
    }

    /// The fingerprint of what was written here last.
    fn own(&self) -> Option<u32> {
        self.0.iter().rfind(|seen| seen.own).and_then(|seen| seen.knew)
    }

    /// Whether this was read or written here before. One without a fingerprint may have come back.
    pub fn holds(&self, text: &str) -> bool {
        match self.0.last() {
            Some(last) if last.text == text => true,
            _ => follows(text).is_some() && self.0.iter().any(|seen| seen.text == text),
        }
    }

    /// Where the writer of this, which stands in the storage, didn't know what was written here last: the document that it
    /// follows, which both knew; and whether of two who changed the very same thing this window goes first, which both say
    /// alike.
    pub fn missed(&self, text: &str) -> Option<(&str, bool)> {
        let (own, before) = (self.own()?, self.before(text)?);
        (before.knew != Some(own)).then(|| (before.text.as_str(), own < fingerprint(text)))
    }

    /// This document, as one that follows the last one here.
    pub fn signed(&self, document: &str) -> String {
        let last = self.0.last().map_or(0, |last| last.print);
        match document.strip_suffix('}') {
            Some(fields) => [fields, FOLLOWS, &last.to_string(), "}"].concat(),
            None => document.to_owned(),
        }
    }
}

/// How a signed document goes on behind its own fields.
const FOLLOWS: &str = ",\"follows\":";

/// The fingerprint at the end of a signed document.
fn follows(text: &str) -> Option<u32> {
    text.strip_suffix('}')?.rsplit_once(FOLLOWS)?.1.parse().ok()
}

/// A number by which a document is known again: FNV-1a of 32 bits,
/// <https://datatracker.ietf.org/doc/html/draft-eastlake-fnv>.
fn fingerprint(text: &str) -> u32 {
    text.bytes().fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

#[cfg(test)]
mod tests {
    use super::Trail;

    /// Two windows that opened the same document.
    fn two() -> (Trail, Trail) {
        let mut trail = Trail::default();
        trail.read("{\"a\":0}");
        (trail.clone(), trail)
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
        let (was, first) = here.missed(&theirs).expect("written before it was heard of");
        let (same, second) = there.missed(&mine).expect("likewise");
        assert_eq!((was, same), ("{\"a\":0}", "{\"a\":0}"));
        assert_ne!(first, second);
    }

    #[test]
    fn what_follows_one_that_missed_it_missed_it_too() {
        let (mut here, mut there) = two();
        let theirs = write(&mut there, "{\"b\":1}");
        write(&mut here, "{\"a\":1}");
        here.read(&theirs);
        let more = write(&mut there, "{\"b\":2}");
        assert_eq!(here.missed(&more).map(|(was, _)| was), Some(theirs.as_str()));
    }

    #[test]
    fn several_that_were_written_meanwhile_are_missed() {
        let (mut here, mut there) = two();
        write(&mut here, "{\"a\":1}");
        write(&mut here, "{\"a\":2}");
        let theirs = write(&mut there, "{\"b\":1}");
        assert_eq!(here.missed(&theirs).map(|(was, _)| was), Some("{\"a\":0}"));
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
        assert_eq!(here.0.len(), super::MOST);
    }
}
