//! The script with which a page starts: the same in the site and in the one file, but for where the app comes from.

const TRUSTED: &str = include_str!("boot/trusted.js");
const EARLY: &str = include_str!("boot/early.js");
const RANGE: &str = include_str!("boot/range.js");
const SITE: &str = include_str!("boot/site.js");
const ONE_FILE: &str = include_str!("boot/one_file.js");
const START: &str = include_str!("boot/start.js");
const DOWNLOAD: &str = include_str!("boot/download.js");
const WORKER: &str = include_str!("boot/worker.js");

/// The site: fetches the app, offers the one file, and keeps all of it for when there is no network.
pub fn of_site() -> String {
    join(&[TRUSTED, EARLY, RANGE, SITE, START, DOWNLOAD, WORKER])
}

/// The one file: the app stands in it.
pub fn of_one_file() -> String {
    join(&[TRUSTED, EARLY, RANGE, ONE_FILE, START])
}

/// The parts as one function, which leaves no names behind.
fn join(parts: &[&str]) -> String {
    format!("(() => {{\n'use strict';\n{}\n}})();", without_comments(&parts.join("\n")))
}

/// Without indentation and lines that are a comment. Nothing that a minifier would want to know of the language: no text
/// of ours runs over lines.
pub fn without_comments(script: &str) -> String {
    let lines = script.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with("//"));
    lines.collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests {
    use super::{join, of_one_file, of_site};

    #[test]
    fn parts_are_one_function_without_comments() {
        let joined = join(&["// a\n  const own = b();\n\n", "c(own, () => own);"]);
        assert_eq!(joined, "(() => {\n'use strict';\nconst own = b();\nc(own, () => own);\n})();");
    }

    #[test]
    fn the_one_file_asks_for_nothing() {
        let [site, one_file] = [of_site(), of_one_file()];
        assert!(one_file.contains("hashchange"));
        for word in ["fetch(", "import(", "serviceWorker", "integrity"] {
            assert!(site.contains(word), "{word} is what the site does it with");
            assert!(!one_file.contains(word), "{word} leads out of the one file");
        }
    }
}
