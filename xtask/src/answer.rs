//! What a folder has under a path, and how long a browser may keep it.

use crate::pack;
use std::{
    collections::HashMap,
    fs,
    hash::{DefaultHasher, Hash, Hasher},
    path::{Component, Path, PathBuf},
    sync::{Arc, Mutex, PoisonError},
};

/// What a path is answered with.
pub struct Answer {
    pub status: u16,
    pub kind: &'static str,
    pub body: Vec<u8>,
    /// The body in brotli, for those who take it.
    pub packed: Option<Arc<Vec<u8>>>,
    /// Where to go instead.
    pub location: Option<String>,
    /// As in Cache-Control.
    pub cache: &'static str,
    /// Names the content, as in ETag.
    pub tag: Option<String>,
}

impl Answer {
    /// A found file, or one that was made.
    pub fn found(kind: &'static str, body: Vec<u8>) -> Self {
        Self { status: 200, kind, body, packed: None, location: None, cache: "no-store", tag: None }
    }

    /// Nothing but its number.
    pub fn short(status: u16) -> Self {
        Self { status, ..Self::found(TEXT, format!("{status}\n").into_bytes()) }
    }

    /// As a host sends what doesn't change for now: packed, and kept by the browser. A name with a hash is kept for
    /// good; any other is asked for again, and answered shortly where it is the same.
    pub fn cached(mut self, path: &str, packed: &Packed) -> Self {
        if self.status != 200 {
            return self;
        }
        let content = content(&self.body);
        self.cache = if is_hashed(path) { "public, max-age=31536000, immutable" } else { "no-cache" };
        self.tag = Some(format!("\"{content:016x}\""));
        if PACKED.contains(&self.kind) {
            self.packed = packed.of(content, &self.body);
        }
        self
    }
}

/// What was packed before, by its content: another build brings another content.
#[derive(Default)]
pub struct Packed(Mutex<HashMap<u64, Arc<Vec<u8>>>>);

impl Packed {
    /// Packs what lies in this folder.
    pub fn fill(&self, folder: &Path) {
        let mut files: Vec<_> = fs::read_dir(folder).into_iter().flatten().flatten().collect();
        // Small ones first: a page is asked for before what it asks for.
        files.sort_by_cached_key(|entry| entry.metadata().map_or(0, |about| about.len()));
        for path in files.into_iter().map(|entry| entry.path()) {
            if pack::packs(&path)
                && let Ok(body) = fs::read(&path)
            {
                self.of(content(&body), &body);
            }
        }
    }

    fn of(&self, content: u64, body: &[u8]) -> Option<Arc<Vec<u8>>> {
        let known = || self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(packed) = known().get(&content) {
            return Some(Arc::clone(packed));
        }
        // Nobody waits for another's file: what two ask for at once is packed twice, to the same.
        let packed = Arc::new(pack::brotli(body).ok()?);
        known().insert(content, Arc::clone(&packed));
        Some(packed)
    }
}

fn content(body: &[u8]) -> u64 {
    let mut hasher = DefaultHasher::new();
    body.hash(&mut hasher);
    hasher.finish()
}

/// Whether the press put the start of a hash into this name: `app-0123456789ab.js`.
fn is_hashed(path: &str) -> bool {
    let stem = path.rsplit_once('.').map_or("", |(stem, _)| stem);
    let hash = stem.rsplit_once('-').map_or("", |(_, hash)| hash);
    hash.len() == 12 && hash.bytes().all(|sign| matches!(sign, b'0'..=b'9' | b'a'..=b'f'))
}

/// What the folder has under this path.
pub fn read(folder: &Path, path: &str) -> Answer {
    let Some(relative) = safe(path) else { return Answer::short(404) };
    let mut file = folder.join(relative);
    if file.is_dir() {
        if !path.ends_with('/') {
            return Answer { location: Some(format!("{path}/")), ..Answer::short(301) };
        }
        file.push("index.html");
    }
    fs::read(&file).map_or_else(|_| Answer::short(404), |body| Answer::found(kind(&file), body))
}

/// The path within the folder, or nothing where it leads out of it.
fn safe(path: &str) -> Option<PathBuf> {
    let decoded = decode(path.strip_prefix('/')?)?;
    let relative = PathBuf::from(&decoded);
    let inside = relative.components().all(|part| matches!(part, Component::Normal(_)));
    // A second slash at the start would make Location a foreign address; a backslash is a separator elsewhere.
    (inside && !decoded.contains(['\\', '\0']) && !path.starts_with("//")).then_some(relative)
}

/// Percent-decoding (RFC 3986, 2.1).
fn decode(path: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(path.len());
    let mut rest = path.as_bytes();
    while let [first, tail @ ..] = rest {
        rest = tail;
        if *first != b'%' {
            bytes.push(*first);
            continue;
        }
        let digits = std::str::from_utf8(tail.get(..2)?).ok()?;
        bytes.push(u8::from_str_radix(digits, 16).ok()?);
        rest = tail.get(2..)?;
    }
    String::from_utf8(bytes).ok()
}

const TEXT: &str = "text/plain; charset=utf-8";

/// The kinds of [`pack::packs`].
const PACKED: [&str; 8] = [
    "text/html; charset=utf-8",
    "text/css; charset=utf-8",
    "text/javascript; charset=utf-8",
    "application/json",
    "application/manifest+json",
    "application/wasm",
    "image/svg+xml",
    TEXT,
];

/// The media type of a file, by its name.
fn kind(file: &Path) -> &'static str {
    match file.extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("css") => "text/css; charset=utf-8",
        Some("js" | "mjs") => "text/javascript; charset=utf-8",
        Some("json") => "application/json",
        Some("webmanifest") => "application/manifest+json",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("woff2") => "font/woff2",
        Some("md" | "txt") => TEXT,
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::{decode, is_hashed, safe};

    #[test]
    fn no_path_leads_out() {
        for path in ["/../x", "/a/../../x", "/%2e%2e/x", "/..%2fx", "//x/y", "/a\\..\\x", "/%00", "x", "/%zz", "/%2"] {
            assert_eq!(safe(path), None, "{path}");
        }
        assert_eq!(safe("/a%20b/c.js"), Some("a b/c.js".into()));
        assert_eq!(decode("%C3%A9"), Some("é".into()));
    }

    #[test]
    fn a_hash_in_a_name_is_known() {
        assert!(is_hashed("/app-0123456789ab.js") && is_hashed("/a/b-c-0123456789ab.woff2"));
        for path in ["/", "/sw.js", "/icon-192.png", "/app-0123456789ab", "/app-0123456789AB.js"] {
            assert!(!is_hashed(path), "{path}");
        }
    }
}
