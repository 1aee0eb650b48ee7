//! Writes the site into its folder: files that a build made are replaced, and what anybody else put there stays.

use super::{
    hash::Files,
    made::{LIST, Made},
};
use std::{
    fs, io,
    path::{Path, PathBuf},
};

/// Where the new files lie until all of them are there: in the folder itself, so that a rename suffices.
const FRESH: &str = ".menselijke-maat-new";

/// What git and hosts keep beside a site: a folder with nothing else is as good as an empty one.
const BESIDE: [&str; 8] =
    [".git", ".gitattributes", ".gitignore", ".nojekyll", ".well-known", "CNAME", "robots.txt", FRESH];

/// What the other files are found by: they come last.
const LAST: [&str; 2] = ["index.html", "sw.js"];

/// Puts `files` into `out` in the place of those that the build before made. Any other file stays as it is.
///
/// # Errors
/// `out` holds something where a file would go, or was never made by a build; or the disk refuses. The site is then as
/// it was.
pub fn replace(out: &Path, files: &Files) -> Result<(), String> {
    let said = |error: io::Error| format!("{}: {error}", out.display());
    let before = match Made::read(out).map_err(said)? {
        Some(made) => made,
        None => match strangers(out).map_err(said)? {
            none if none.is_empty() => Made::default(),
            some => {
                return Err(format!(
                    "{}: not empty and not made by this project, so nothing is written into it: {}. Choose another \
                     folder with --out.",
                    out.display(),
                    some_of(&some)
                ));
            }
        },
    };
    let foreign = foreign(out, files, &before);
    if !foreign.is_empty() {
        return Err(format!(
            "{}: these files aren't as a build made them, so they aren't replaced, and nothing was changed: {}. Move \
             them away, or choose another folder with --out.",
            out.display(),
            some_of(&foreign)
        ));
    }
    let new = !out.exists();
    let fresh = out.join(FRESH);
    let done = exchange(out, &fresh, files, before);
    // Where nothing was left there is nothing to take away.
    let _ = fs::remove_dir_all(&fresh);
    if done.is_err() && new {
        let _ = fs::remove_dir(out);
    }
    done.map_err(said)
}

/// What is in a folder that no build knows.
fn strangers(out: &Path) -> io::Result<Vec<String>> {
    let entries = match fs::read_dir(out) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
        entries => entries?,
    };
    let mut names = Vec::new();
    for entry in entries {
        let name = entry?.file_name().to_string_lossy().into_owned();
        if !BESIDE.contains(&name.as_str()) {
            names.push(name);
        }
    }
    names.sort();
    Ok(names)
}

/// What is found under a name.
enum There {
    Nothing,
    File(Vec<u8>),
    /// A folder, a link, or something that can't be read. No build makes a link, and what it leads to isn't ours.
    Other,
}

fn there(out: &Path, name: &str) -> There {
    let about = |path: &Path| fs::symlink_metadata(out.join(path));
    let mut folders = Path::new(name).ancestors().skip(1).filter(|folder| !folder.as_os_str().is_empty());
    if folders.any(|folder| about(folder).is_ok_and(|about| !about.is_dir())) {
        return There::Other;
    }
    match about(Path::new(name)) {
        Err(error) if error.kind() == io::ErrorKind::NotFound => There::Nothing,
        Ok(about) if about.is_file() => fs::read(out.join(name)).map_or(There::Other, There::File),
        _ => There::Other,
    }
}

/// What stands where a file would go and is neither that file nor one that a build made.
fn foreign(out: &Path, files: &Files, before: &Made) -> Vec<String> {
    let own = |name: &str, bytes: &[u8]| match there(out, name) {
        There::Nothing => true,
        There::File(there) => there == bytes || before.has(name, &there),
        There::Other => false,
    };
    files.iter().filter(|(name, bytes)| !own(name, bytes)).map(|(name, _)| name.to_owned()).collect()
}

/// The first few names, and how many more.
fn some_of(names: &[String]) -> String {
    const MOST: usize = 6;
    let shown: Vec<&str> = names.iter().take(MOST).map(String::as_str).collect();
    match names.len().saturating_sub(MOST) {
        0 => shown.join(", "),
        more => format!("{} and {more} more", shown.join(", ")),
    }
}

/// Writes all that is new, and only then puts it in its place.
fn exchange(out: &Path, fresh: &Path, files: &Files, before: Made) -> io::Result<()> {
    if fresh.exists() {
        fs::remove_dir_all(fresh)?;
    }
    let changed: Vec<(&str, &[u8])> =
        files.iter().filter(|(name, bytes)| fs::read(out.join(name)).map_or(true, |there| there != *bytes)).collect();
    for (name, bytes) in &changed {
        write(&fresh.join("new").join(name), bytes)?;
    }
    let after = Made::of(files);
    // Whoever pulls the plug from here on leaves files of both builds, and the next one knows them all.
    let both = after.clone().and(&before);
    list(out, fresh, &both)?;
    let (last, first): (Vec<&str>, Vec<&str>) =
        changed.iter().map(|(name, _)| *name).partition(|name| LAST.contains(name));
    let mut moved = Vec::new();
    for name in first.into_iter().chain(last) {
        if let Err(error) = put(out, fresh, name, &mut moved) {
            back(&moved);
            let _ = match before.names().next() {
                Some(_) => list(out, fresh, &before),
                None => fs::remove_file(out.join(LIST)),
            };
            return Err(error);
        }
    }
    // What can't be taken away is still known the next time.
    let left = both.only(|name| !after.knows(name) && !gone(out, &before, name));
    // The site is there; without this list the one of both does.
    let _ = list(out, fresh, &after.and(&left));
    Ok(())
}

/// Takes away a file of the build before that is no longer made; one that was changed since then is somebody's own.
/// False where it is still there and ours.
fn gone(out: &Path, before: &Made, name: &str) -> bool {
    let own = matches!(there(out, name), There::File(bytes) if before.has(name, &bytes));
    !own || fs::remove_file(out.join(name)).is_ok()
}

/// A file that was put in its place, and the one that was there before.
struct Moved {
    place: PathBuf,
    kept: Option<PathBuf>,
}

fn put(out: &Path, fresh: &Path, name: &str, moved: &mut Vec<Moved>) -> io::Result<()> {
    let place = out.join(name);
    if let Some(parent) = place.parent() {
        fs::create_dir_all(parent)?;
    }
    let kept = place.exists().then(|| fresh.join("old").join(name));
    if let Some(kept) = &kept {
        // A copy: who asks for the site meanwhile finds the one or the other.
        write(kept, &fs::read(&place)?)?;
    }
    fs::rename(fresh.join("new").join(name), &place)?;
    moved.push(Moved { place, kept });
    Ok(())
}

/// Everything as it was, as far as the disk still lets it.
fn back(moved: &[Moved]) {
    for Moved { place, kept } in moved.iter().rev() {
        let _ = match kept {
            Some(kept) => fs::rename(kept, place),
            None => fs::remove_file(place),
        };
    }
}

/// Puts the list in its place, at once and whole.
fn list(out: &Path, fresh: &Path, made: &Made) -> io::Result<()> {
    let new = fresh.join(LIST);
    write(&new, made.list().as_bytes())?;
    fs::rename(new, out.join(LIST))
}

fn write(path: &Path, bytes: &[u8]) -> io::Result<()> {
    if let Some(parent) = path.parent() {
        fs::create_dir_all(parent)?;
    }
    fs::write(path, bytes)
}

#[cfg(test)]
mod tests;
