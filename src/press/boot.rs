//! The script with which a page starts: the same in the site and in the one file, but for where the app comes from.

use super::script;

const TRUSTED: &str = include_str!("boot/trusted.js");
const EARLY: &str = include_str!("boot/early.js");
const SITE: &str = include_str!("boot/site.js");
const ONE_FILE: &str = include_str!("boot/one_file.js");
const START: &str = include_str!("boot/start.js");
const DOWNLOAD: &str = include_str!("boot/download.js");
const WORKER: &str = include_str!("boot/worker.js");

/// The site: fetches the app, offers the one file, and keeps all of it for when there is no network.
///
/// # Errors
/// As [`script::smaller`].
pub fn of_site() -> Result<String, String> {
    join(&[TRUSTED, EARLY, SITE, START, DOWNLOAD, WORKER])
}

/// The one file: the app stands in it.
///
/// # Errors
/// As [`script::smaller`].
pub fn of_one_file() -> Result<String, String> {
    join(&[TRUSTED, EARLY, ONE_FILE, START])
}

/// The parts as one function, which leaves no names behind.
fn join(parts: &[&str]) -> Result<String, String> {
    let whole = format!("(() => {{\n'use strict';\n{}\n}})();", parts.join("\n"));
    script::smaller(&whole, script::Kind::Classic)
}

#[cfg(test)]
mod tests {
    use super::{join, of_one_file, of_site};

    #[test]
    fn parts_are_one_function_without_comments() {
        let joined = join(&["// a\n  const own = b();\n\n", "c(own, () => own); // d"]).unwrap_or_default();
        assert_eq!(joined, "(()=>{\"use strict\";let e=b();c(e,()=>e)})();");
    }

    #[test]
    fn the_one_file_asks_for_nothing() {
        let [site, one_file] = [of_site(), of_one_file()].map(Result::unwrap_or_default);
        assert!(one_file.contains("hashchange"));
        for word in ["fetch(", "import(", "serviceWorker", "integrity"] {
            assert!(site.contains(word), "{word} is what the site does it with");
            assert!(!one_file.contains(word), "{word} leads out of the one file");
        }
    }
}
