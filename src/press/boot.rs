//! The script with which a page starts: the same in the site and in the one file, but for where the app comes from.

const TRUSTED: &str = include_str!("boot/trusted.js");
const EARLY: &str = include_str!("boot/early.js");
const SITE: &str = include_str!("boot/site.js");
const ONE_FILE: &str = include_str!("boot/one_file.js");
const START: &str = include_str!("boot/start.js");
const DOWNLOAD: &str = include_str!("boot/download.js");
const WORKER: &str = include_str!("boot/worker.js");

/// The site: fetches the app, offers the one file, and keeps all of it for when there is no network.
pub fn of_site() -> String {
    join(&[TRUSTED, EARLY, SITE, START, DOWNLOAD, WORKER])
}

/// The one file: the app stands in it.
pub fn of_one_file() -> String {
    join(&[TRUSTED, EARLY, ONE_FILE, START])
}

/// The parts as one function, which leaves no names behind; without comments and indentation.
fn join(parts: &[&str]) -> String {
    let lines = parts.iter().flat_map(|part| part.lines()).map(str::trim);
    let lines: Vec<&str> = lines.filter(|line| !line.is_empty() && !line.starts_with("//")).collect();
    format!("(()=>{{\n'use strict';\n{}\n}})();", lines.join("\n"))
}

#[cfg(test)]
mod tests {
    use super::{join, of_one_file, of_site};

    #[test]
    fn parts_are_one_function_without_comments() {
        assert_eq!(join(&["// a\n  b;\n\n", "c; // d"]), "(()=>{\n'use strict';\nb;\nc; // d\n})();");
    }

    #[test]
    fn the_one_file_asks_for_nothing() {
        for word in ["fetch(", "import(", "serviceWorker", "createElement('script')"] {
            assert!(of_site().contains(word), "{word} is what the site does it with");
            assert!(!of_one_file().contains(word), "{word} leads out of the one file");
        }
    }
}
