//! Links and permissions, as Unix has them.

use super::*;
use std::os::unix::fs::{PermissionsExt, symlink};

#[test]
fn a_folder_that_is_a_link_stays_one() {
    let home = Home::new();
    fs::create_dir(home.0.join("www")).and_then(|()| symlink("www", home.out())).expect("a link");
    assert_eq!(home.build("1"), Ok(()));
    assert_eq!(home.build("2"), Ok(()));
    assert!(home.out().is_symlink() && home.0.join("www/index.html").is_file());
    assert_eq!(home.files(), of("2"));
}

#[test]
fn what_a_link_leads_to_is_never_touched() {
    let home = Home::new();
    assert_eq!(home.build("1"), Ok(()));
    let letter = home.0.join("letter");
    let app = app("1");
    // As it was made, but it lies elsewhere.
    for name in ["index.html", &app] {
        let place = home.out().join(name);
        fs::rename(&place, &letter).and_then(|()| symlink(&letter, &place)).expect("a link");
        let done = home.build("2");
        assert!(letter.is_file() && place.is_symlink(), "{name}");
        // What is no longer made stands in nobody's way.
        assert_eq!(done.is_ok(), name == app, "{name}: {done:?}");
        fs::remove_file(place).and_then(|()| fs::remove_file(&letter)).expect("taken away");
        fs::remove_dir_all(home.out()).expect("taken away");
        assert_eq!(home.build("1"), Ok(()));
    }
    // Nor through a folder that is one.
    fs::create_dir(home.0.join("else")).expect("a folder");
    fs::write(home.0.join("else/a"), "a").expect("a file");
    symlink(home.0.join("else"), home.out().join("folder")).expect("a link");
    let mut files = site("1");
    files.add("folder/a", b"a".to_vec());
    home.write(LIST, &crate::press::made::Made::of(&files).list());
    assert!(replace(&home.out(), &files).is_err_and(|said| said.contains("folder/a")));
    assert_eq!(home.build("2"), Ok(()));
    assert!(home.0.join("else/a").is_file());
}

#[test]
fn files_that_nobody_may_write_are_replaced_as_any_other() {
    let home = Home::new();
    assert_eq!(home.build("1"), Ok(()));
    for name in home.names() {
        fs::set_permissions(home.out().join(name), fs::Permissions::from_mode(0o444)).expect("read-only");
    }
    assert_eq!(home.build("2"), Ok(()));
    assert_eq!(home.files(), of("2"));
}
