//! Writes the site so that what stood there stays whole until the new one does.

use super::hash::Files;
use std::{
    fs, io,
    path::{Path, PathBuf},
};

/// The line by which a folder is known as ours: the start of its `sw.js`.
pub const MARK: &str = "// menselijke-maat";

/// Writes `files` beside `out` and then puts the new folder in its place.
///
/// # Errors
/// `out` holds something that the press didn't make, or the disk refuses. `out` is then as it was.
pub fn replace(out: &Path, files: &Files) -> Result<(), String> {
    if !is_ours(out) {
        return Err(format!(
            "{}: not empty and not made by this project, so it isn't replaced. Choose another folder with --out.",
            out.display()
        ));
    }
    let (fresh, old) = (beside(out, "new"), beside(out, "old"));
    let swap = || -> io::Result<()> {
        write(&fresh, files)?;
        if out.exists() {
            fs::rename(out, &old)?;
        }
        fs::rename(&fresh, out).inspect_err(|_| drop(fs::rename(&old, out)))
    };
    let done = swap().map_err(|error| format!("{}: {error}", out.display()));
    for rest in [&fresh, &old] {
        // Only what this run made bears its process id; where nothing was left there is nothing to take away.
        let _ = fs::remove_dir_all(rest);
    }
    done
}

fn is_ours(out: &Path) -> bool {
    let empty = fs::read_dir(out).map_or(!out.exists(), |mut entries| entries.next().is_none());
    empty || fs::read_to_string(out.join("sw.js")).is_ok_and(|text| text.starts_with(MARK))
}

/// A folder in the same parent (the same disk: a rename suffices) that no other run uses.
fn beside(out: &Path, word: &str) -> PathBuf {
    let name = out.file_name().unwrap_or_default().to_string_lossy();
    out.with_file_name(format!(".{name}-{word}-{}", std::process::id()))
}

fn write(folder: &Path, files: &Files) -> io::Result<()> {
    for (name, bytes) in files.iter() {
        let path = folder.join(name);
        if let Some(parent) = path.parent() {
            fs::create_dir_all(parent)?;
        }
        fs::write(path, bytes)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{Files, MARK, fs, replace};

    fn site(text: &str) -> Files {
        let mut files = Files::default();
        files.add("sw.js", format!("{MARK}\n{text}").into_bytes());
        files
    }

    #[test]
    fn replaces_its_own_work_whole_and_nothing_else() {
        let home = std::env::temp_dir().join(format!("menselijke-maat-out-{}", std::process::id()));
        let out = home.join("dist");
        let mut first = site("1");
        first.add("only-in-the-first", Vec::new());
        assert_eq!(replace(&out, &first), Ok(()));
        assert_eq!(replace(&out, &site("2")), Ok(()));
        assert!(!out.join("only-in-the-first").exists());
        assert!(fs::read_to_string(out.join("sw.js")).is_ok_and(|text| text.ends_with('2')));
        assert_eq!(fs::read_dir(&home).map(Iterator::count).ok(), Some(1), "nothing is left beside it");

        let foreign = home.join("foreign");
        assert!(fs::create_dir(&foreign).and_then(|()| fs::write(foreign.join("letter"), "dear")).is_ok());
        assert!(replace(&foreign, &site("3")).is_err());
        assert!(foreign.join("letter").exists());
        assert!(fs::remove_dir_all(home).is_ok());
    }
}
