//! Sees which files changed. It asks the file system twice a second: the tree is small, and that works everywhere.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
    thread,
    time::{Duration, SystemTime},
};

/// The files below some places, each with the time of its last change.
pub struct Watch {
    places: Vec<PathBuf>,
    seen: BTreeMap<PathBuf, SystemTime>,
}

impl Watch {
    /// From now on.
    pub fn new(places: Vec<PathBuf>) -> Self {
        let seen = look(&places);
        Self { places, seen }
    }

    /// Waits until files were changed, added or taken away and it has been quiet for a moment. Gives their paths.
    pub fn wait(&mut self) -> Vec<PathBuf> {
        loop {
            thread::sleep(Duration::from_millis(400));
            if look(&self.places) == self.seen {
                continue;
            }
            // An editor that saves several files, or one in pieces, is waited for.
            thread::sleep(Duration::from_millis(150));
            let now = look(&self.places);
            let changed = now
                .iter()
                .filter(|(path, time)| self.seen.get(*path) != Some(time))
                .map(|(path, _)| path.clone())
                .chain(self.seen.keys().filter(|path| !now.contains_key(*path)).cloned())
                .collect();
            self.seen = now;
            return changed;
        }
    }
}

fn look(places: &[PathBuf]) -> BTreeMap<PathBuf, SystemTime> {
    let mut files = BTreeMap::new();
    for place in places {
        add(place, &mut files);
    }
    files
}

fn add(path: &Path, files: &mut BTreeMap<PathBuf, SystemTime>) {
    let Ok(about) = fs::metadata(path) else { return };
    if about.is_dir() {
        for entry in fs::read_dir(path).into_iter().flatten().flatten() {
            add(&entry.path(), files);
        }
    } else if let Ok(time) = about.modified() {
        files.insert(path.to_path_buf(), time);
    }
}

#[cfg(test)]
mod tests {
    use super::Watch;
    use std::{fs, thread, time::Duration};

    #[test]
    fn sees_what_is_changed_added_and_taken_away() {
        let folder = std::env::temp_dir().join(format!("menselijke-maat-watch-{}", std::process::id()));
        fs::create_dir_all(&folder).expect("a folder");
        fs::write(folder.join("gone"), "").expect("a file");
        let mut watch = Watch::new(vec![folder.clone()]);
        let at = folder.clone();
        let writer = thread::spawn(move || {
            thread::sleep(Duration::from_millis(50));
            fs::write(at.join("new"), "").and_then(|()| fs::remove_file(at.join("gone"))).expect("written");
        });
        assert_eq!(watch.wait(), [folder.join("new"), folder.join("gone")]);
        writer.join().expect("ended");
        fs::remove_dir_all(folder).expect("removed");
    }
}
