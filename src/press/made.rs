//! What builds made in a folder: a list that each leaves there, so that the next one knows its own files from those of
//! anybody else.

use super::hash::{Files, integrity};
use std::{
    collections::{BTreeMap, BTreeSet},
    fs, io,
    path::{Component, Path},
};

/// The name of the list. A name that begins with a dot is no part of a site: nothing asks for it, the worker doesn't
/// keep it, and some hosts don't even send it.
pub const LIST: &str = ".menselijke-maat";

/// The line by which the list is known.
const HEAD: &str = "# menselijke-maat: what a build made here. The next one replaces these files, unless they were changed, and leaves all others.";

/// The line by which a folder of a build that left no list is known: the start of its `sw.js`.
pub const MARK: &str = "// menselijke-maat";

/// Files by name, each with the hashes that it may have: between two builds, those of both.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Made(BTreeMap<String, BTreeSet<String>>);

impl Made {
    /// What builds made in this folder; none where none ever did.
    ///
    /// # Errors
    /// The disk refuses.
    pub fn read(folder: &Path) -> io::Result<Option<Self>> {
        match fs::read_to_string(folder.join(LIST)) {
            Ok(text) => return Ok(Self::listed(&text)),
            Err(error) if error.kind() == io::ErrorKind::NotFound => {}
            // A list that is no text is none of ours.
            Err(error) if error.kind() == io::ErrorKind::InvalidData => return Ok(None),
            Err(error) => return Err(error),
        }
        let worker = fs::read(folder.join("sw.js")).unwrap_or_default();
        Ok(worker.starts_with(MARK.as_bytes()).then(|| Self::kept(folder, &worker)))
    }

    /// What is in a list; none where it isn't one.
    fn listed(text: &str) -> Option<Self> {
        let mut lines = text.lines();
        let mut made = Self::default();
        if lines.next() != Some(HEAD) {
            return None;
        }
        for (hash, name) in lines.filter_map(|line| line.split_once("  ")) {
            made.note(name, hash.to_owned());
        }
        Some(made)
    }

    /// Before there were lists: the files that the worker keeps, the worker itself, and the one file that the page
    /// offers.
    fn kept(folder: &Path, worker: &[u8]) -> Self {
        let mut made = Self::default();
        made.note("sw.js", integrity(worker));
        for file in String::from_utf8_lossy(worker).split("\"./").skip(1) {
            let Some((name, behind)) = file.split_once("\":") else { continue };
            let hash = behind.get(1..).and_then(|behind| behind.split(['"', '\'', '`']).next()).unwrap_or_default();
            if hash.starts_with("sha256-") {
                made.note(if name.is_empty() { "index.html" } else { name }, hash.to_owned());
            }
        }
        let page = fs::read_to_string(folder.join("index.html")).unwrap_or_default();
        if let Some((name, _)) = page.split_once("download=\"").and_then(|(_, behind)| behind.split_once('"'))
            && let Ok(one_file) = fs::read_to_string(folder.join(name))
            && one_file.contains("content=\"menselijke-maat\"")
        {
            made.note(name, integrity(one_file.as_bytes()));
        }
        made
    }

    /// The files of a build.
    pub fn of(files: &Files) -> Self {
        let mut made = Self::default();
        for (name, bytes) in files.iter() {
            made.note(name, integrity(bytes));
        }
        made
    }

    /// Both together.
    pub fn and(mut self, other: &Self) -> Self {
        for (name, hashes) in &other.0 {
            self.0.entry(name.clone()).or_default().extend(hashes.iter().cloned());
        }
        self
    }

    /// Only those of which this is so.
    pub fn only(mut self, mut so: impl FnMut(&str) -> bool) -> Self {
        self.0.retain(|name, _| so(name));
        self
    }

    /// Notes a file. A list may come from anywhere, so a name that leads out of the folder, or to what is hidden in it,
    /// isn't taken from one.
    fn note(&mut self, name: &str, hash: String) {
        let within = Path::new(name).components().all(|part| matches!(part, Component::Normal(_)));
        if within && !name.starts_with('.') {
            self.0.entry(name.to_owned()).or_default().insert(hash);
        }
    }

    /// Whether a build made a file of this name.
    pub fn knows(&self, name: &str) -> bool {
        self.0.contains_key(name)
    }

    /// Whether a build made this file as it is.
    pub fn has(&self, name: &str, bytes: &[u8]) -> bool {
        self.0.get(name).is_some_and(|hashes| hashes.contains(&integrity(bytes)))
    }

    /// The names.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }

    /// The list, as it lies in the folder.
    pub fn list(&self) -> String {
        let mut list = format!("{HEAD}\n");
        for (name, hashes) in &self.0 {
            for hash in hashes {
                list += &format!("{hash}  {name}\n");
            }
        }
        list
    }
}

#[cfg(test)]
mod tests {
    use super::{Files, HEAD, Made};

    #[test]
    fn a_list_comes_back_as_it_was() {
        let mut files = Files::default();
        files.add("index.html", vec![1]);
        files.add("with space.html", vec![2]);
        let made = Made::of(&files);
        assert_eq!(Made::listed(&made.list()), Some(made.clone()));
        assert!(made.has("index.html", &[1]) && !made.has("index.html", &[2]) && !made.knows("sw.js"));
        assert_eq!(Made::listed("a letter\n"), None);
    }

    #[test]
    fn a_list_leads_nowhere_else() {
        let list = ["../a", "/etc/a", ".git/HEAD", "./.git/HEAD", "b/../../a", "b"].map(|name| format!("x  {name}\n"));
        let made = Made::listed(&format!("{HEAD}\n{}", list.concat())).unwrap_or_default();
        assert_eq!(made.names().collect::<Vec<_>>(), ["b"]);
    }
}
