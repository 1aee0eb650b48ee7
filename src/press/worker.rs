//! The service worker with the list of what it keeps.

use super::{
    boot,
    hash::{Files, hex, integrity},
    made,
};
use serde_json::{Map, Value};

const WORKER: &str = include_str!("sw.js");

/// Writes the worker for these files: each with its hash, and the version of them all.
pub fn write(files: &Files) -> String {
    let list: Map<String, Value> = files
        .iter()
        .map(|(name, bytes)| {
            // A host may answer `index.html` with a redirect to the folder; the folder always works.
            let path = if name == "index.html" { "./".to_owned() } else { format!("./{name}") };
            (path, Value::String(integrity(bytes)))
        })
        .collect();
    let list = Value::Object(list).to_string();
    let version = &hex(list.as_bytes())[..12];
    let worker = WORKER.replace("'%files%'", &list).replace("%version%", version);
    format!("{}\n{}\n", made::MARK, boot::without_comments(&worker))
}

#[cfg(test)]
mod tests {
    use super::{Files, made::MARK, write};

    #[test]
    fn a_changed_file_is_another_version() {
        let with = |byte| {
            let mut files = Files::default();
            files.add("index.html", vec![byte]);
            write(&files)
        };
        let (one, other) = (with(1), with(2));
        assert!(one.starts_with(MARK) && one.contains("{\"./\":\"sha256-") && !one.contains('%'), "{one}");
        let cache =
            |text: &str| text.split_once("CACHE =").and_then(|(_, rest)| rest.lines().next().map(str::to_owned));
        assert!(cache(&one).is_some_and(|cache| cache.len() > 12));
        assert_ne!(cache(&one), cache(&other));
    }
}
