//! A folder of a site, as people use it to publish: authoring finding 1.

use super::{FRESH, Files, LIST, back, fs, put, replace};
use crate::press::{made::MARK, worker};
use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
    process,
    sync::atomic::{AtomicU32, Ordering},
};

/// A folder that is taken away at the end.
struct Home(PathBuf);

impl Home {
    fn new() -> Self {
        static NUMBER: AtomicU32 = AtomicU32::new(0);
        let number = NUMBER.fetch_add(1, Ordering::Relaxed);
        let home = std::env::temp_dir().join(format!("menselijke-maat-out-{}-{number}", process::id()));
        fs::create_dir_all(&home).expect("a folder");
        Self(home)
    }

    fn out(&self) -> PathBuf {
        self.0.join("dist")
    }

    /// The site of this text, with a file that bears its hash, built into it.
    fn build(&self, text: &str) -> Result<(), String> {
        replace(&self.out(), &site(text))
    }

    fn write(&self, name: &str, text: &str) {
        let path = self.out().join(name);
        fs::create_dir_all(path.parent().expect("a folder")).and_then(|()| fs::write(path, text)).expect("written");
    }

    /// Every file in the folder but the list, with its text.
    fn files(&self) -> BTreeMap<String, String> {
        let mut files = BTreeMap::new();
        collect(&self.out(), &self.out(), &mut files);
        assert!(files.remove(LIST).is_none_or(|list| list.starts_with('#')));
        files
    }

    fn names(&self) -> Vec<String> {
        self.files().into_keys().collect()
    }
}

impl Drop for Home {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn collect(root: &Path, folder: &Path, files: &mut BTreeMap<String, String>) {
    for path in fs::read_dir(folder).expect("a folder").map(|entry| entry.expect("an entry").path()) {
        if path.is_dir() {
            collect(root, &path, files);
        } else {
            let name = path.strip_prefix(root).expect("within").to_string_lossy().into_owned();
            files.insert(name, String::from_utf8_lossy(&fs::read(path).expect("a file")).into_owned());
        }
    }
}

/// A site as the press makes one: the page, a file named by its hash, the worker that keeps both, and the one file.
fn site(text: &str) -> Files {
    let mut files = Files::default();
    files.add_hashed("app.js", format!("app {text}").into_bytes());
    files.add("icon.png", b"always the same".to_vec());
    let page = format!("<a href=\"./d.html\" download=\"d.html\">{text}</a>");
    files.add("index.html", page.into_bytes());
    files.add("sw.js", worker::write(&files).into_bytes());
    files.add("d.html", format!("<meta name=\"generator\" content=\"menselijke-maat\">{text}").into_bytes());
    files
}

fn app(text: &str) -> String {
    let site = site(text);
    let name = site.iter().map(|(name, _)| name.to_owned()).find(|name| name.starts_with("app-"));
    name.expect("an app")
}

fn of(text: &str) -> BTreeMap<String, String> {
    site(text).iter().map(|(name, bytes)| (name.to_owned(), String::from_utf8_lossy(bytes).into_owned())).collect()
}

#[test]
fn what_builds_made_is_replaced_and_nothing_is_left_beside_it() {
    let home = Home::new();
    assert_eq!(home.build("1"), Ok(()));
    assert_eq!(home.build("2"), Ok(()));
    assert_eq!(home.files(), of("2"));
    assert_ne!(app("1"), app("2"));
    assert_eq!(fs::read_dir(&home.0).map(Iterator::count).ok(), Some(1));
    assert!(!home.out().join(FRESH).exists());
    let list = fs::read_to_string(home.out().join(LIST)).expect("a list");
    assert!(list.contains(&app("2")) && !list.contains(&app("1")) && !list.contains(LIST), "{list}");
}

#[test]
fn a_worktree_of_git_its_address_and_letters_stay() {
    let home = Home::new();
    // How somebody begins: a worktree in which nothing stands but what git and the host need.
    home.write(".git", "gitdir: elsewhere");
    home.write("CNAME", "example.org");
    assert_eq!(home.build("1"), Ok(()));
    home.write("letters/dear.txt", "dear");
    home.write(".git", "gitdir: elsewhere still");
    assert_eq!(home.build("2"), Ok(()));
    let mut all = of("2");
    for (name, text) in [(".git", "gitdir: elsewhere still"), ("CNAME", "example.org"), ("letters/dear.txt", "dear")] {
        all.insert(name.to_owned(), text.to_owned());
    }
    assert_eq!(home.files(), all);
}

#[test]
fn a_folder_that_was_never_made_is_refused_with_what_is_in_it() {
    let home = Home::new();
    home.write("letter", "dear");
    home.write(".git/HEAD", "ref");
    let said = home.build("1").expect_err("refused");
    assert!(said.contains(": letter. Choose another folder with --out."), "{said}");
    for number in 0..9 {
        home.write(&format!("p{number}"), "");
    }
    assert!(home.build("1").expect_err("refused").contains("letter, p0, p1, p2, p3, p4 and 4 more"));
    assert_eq!(home.names().len(), 11);
}

#[test]
fn what_stands_in_the_way_is_named_and_nothing_is_changed() {
    let home = Home::new();
    assert_eq!(home.build("1"), Ok(()));
    home.write("index.html", "my own");
    home.write(&app("2"), "not the app");
    let before = home.files();
    let said = home.build("2").expect_err("refused");
    assert!(said.contains(&format!(": {}, index.html. Move", app("2"))), "{said}");
    assert_eq!(home.files(), before);
    // The very file that would be written is no stranger.
    home.write("index.html", &of("2")["index.html"]);
    home.write(&app("2"), "app 2");
    assert_eq!(home.build("2"), Ok(()));
}

#[test]
fn a_file_that_was_changed_by_hand_is_kept_where_it_is_no_longer_made() {
    let home = Home::new();
    assert_eq!(home.build("1"), Ok(()));
    home.write(&app("1"), "changed");
    assert_eq!(home.build("2"), Ok(()));
    assert_eq!(home.files()[&app("1")], "changed");
    assert_eq!(home.build("3"), Ok(()));
    assert!(home.names().contains(&app("1")) && !home.names().contains(&app("2")));
}

#[test]
fn a_site_of_before_there_were_lists_is_known_by_its_worker() {
    for (name, text) in [("CNAME", "example.org"), ("notes.txt", "mine")] {
        let home = Home::new();
        assert_eq!(home.build("1"), Ok(()));
        fs::remove_file(home.out().join(LIST)).expect("taken away");
        home.write(name, text);
        assert_eq!(home.build("2"), Ok(()));
        let mut all = of("2");
        all.insert(name.to_owned(), text.to_owned());
        assert_eq!(home.files(), all);
    }
    // And what was changed in it is seen.
    let home = Home::new();
    assert_eq!(home.build("1"), Ok(()));
    fs::remove_file(home.out().join(LIST)).expect("taken away");
    home.write("icon.png", "mine");
    assert!(home.build("2").is_err_and(|said| said.contains(": icon.png. Move")));
    // Somebody else's worker is none of ours.
    home.write("sw.js", "// theirs");
    assert!(home.build("2").is_err_and(|said| said.contains("not made by this project")));
    assert!(of("1")["sw.js"].starts_with(MARK));
}

#[test]
fn a_list_that_is_none_of_ours_makes_no_folder_ours() {
    let home = Home::new();
    home.write(LIST, "shopping");
    assert!(home.build("1").is_err_and(|said| said.contains(LIST)));
    home.write(LIST, "");
    fs::write(home.out().join(LIST), [0xff]).expect("written");
    assert!(home.build("1").is_err_and(|said| said.contains(LIST)));
}

#[test]
fn a_build_that_was_broken_off_is_gone_on_with() {
    let home = Home::new();
    // Before anything was put in its place.
    home.write(&format!("{FRESH}/index.html"), "half a p");
    assert_eq!(home.build("1"), Ok(()));
    // Between the two sites: the list of both, the files of one or the other.
    let both = super::Made::of(&site("1")).and(&super::Made::of(&site("2")));
    home.write(LIST, &both.list());
    home.write("index.html", &of("2")["index.html"]);
    home.write(&app("2"), "app 2");
    assert_eq!(home.build("3"), Ok(()));
    assert_eq!(home.files(), of("3"));
}

#[test]
fn what_fails_midway_leaves_the_site_as_it_was() {
    let home = Home::new();
    assert_eq!(home.build("1"), Ok(()));
    let before = home.files();
    // Not even all of it can be written.
    let mut files = site("2");
    files.add("letters", b"a folder, or is it?".to_vec());
    files.add("letters/a.txt", b"a".to_vec());
    assert!(replace(&home.out(), &files).is_err());
    assert_eq!(home.files(), before);
    // Some of it was put in its place already.
    let (out, fresh, mut moved) = (home.out(), home.out().join(FRESH), Vec::new());
    for name in [app("2").as_str(), "d.html", "index.html"] {
        home.write(&format!("{FRESH}/new/{name}"), "new");
        put(&out, &fresh, name, &mut moved).expect("in its place");
    }
    assert_eq!(home.files()["index.html"], "new");
    back(&moved);
    fs::remove_dir_all(fresh).expect("taken away");
    assert_eq!(home.files(), before);
    assert_eq!(home.build("2"), Ok(()));
    // Nothing at all where nothing was.
    let other = Home::new();
    assert!(replace(&other.out(), &files).is_err());
    assert!(!other.out().exists());
}

#[cfg(unix)]
mod unix;
