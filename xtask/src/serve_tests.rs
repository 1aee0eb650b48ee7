//! The server, asked over a real connection.

use super::{Plain, address, listen, serve};
use std::{
    fs,
    io::{Read, Write},
    net::TcpStream,
    path::PathBuf,
    sync::Arc,
    thread,
    time::Instant,
};

/// A folder that is served, and taken away at the end.
struct Site {
    folder: PathBuf,
    at: String,
}

impl Site {
    fn new(name: &str) -> Self {
        Self::with(name, |folder| Arc::new(Plain::new(folder)))
    }

    fn with(name: &str, host: fn(PathBuf) -> Arc<Plain>) -> Self {
        let folder = std::env::temp_dir().join(format!("menselijke-maat-{name}-{}", std::process::id()));
        fs::create_dir_all(folder.join("sub")).expect("a folder");
        fs::write(folder.join("sub/index.html"), "<p>here").expect("a file");
        fs::write(folder.join("app-0123456789ab.js"), "let a = 1;".repeat(50)).expect("a file");
        fs::write(folder.join("icon.png"), "\u{89}PNG").expect("a file");
        let listener = listen(0).expect("a port");
        let at = address(&listener).replace("http://", "").replace('/', "");
        let host = host(folder.clone());
        thread::spawn(move || serve(&listener, &host));
        Self { folder, at }
    }

    /// The answers to these requests, sent over one connection.
    fn say(&self, requests: &str) -> String {
        let mut stream = TcpStream::connect(&self.at).expect("a connection");
        stream.write_all(requests.as_bytes()).expect("asked");
        let mut bytes = Vec::new();
        stream.read_to_end(&mut bytes).expect("answered");
        String::from_utf8_lossy(&bytes).into_owned()
    }

    fn ask(&self, line: &str, headers: &str) -> String {
        self.say(&format!("{line} HTTP/1.1\r\nHost: x\r\n{headers}Connection: close\r\n\r\n"))
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.folder);
    }
}

#[test]
fn answers_as_a_static_host_does() {
    let site = Site::new("serve");
    let page = site.ask("GET /sub/?q", "");
    assert!(page.starts_with("HTTP/1.1 200") && page.contains("text/html") && page.ends_with("<p>here"));
    assert!(site.ask("GET /sub", "").contains("Location: /sub/\r\n"));
    let head = site.ask("HEAD /sub/", "");
    assert!(head.contains("Content-Length: 7\r\n") && !head.contains("<p>"));
    assert!(site.ask("GET /none", "").starts_with("HTTP/1.1 404"));
    assert!(site.ask("GET /../sub/", "").starts_with("HTTP/1.1 404"));
    assert!(site.ask("POST /sub/", "").starts_with("HTTP/1.1 405"));
}

#[test]
fn brotli_goes_to_those_who_take_it() {
    let site = Site::new("brotli");
    let packed = site.ask("GET /app-0123456789ab.js", "Accept-Encoding: gzip, deflate, br\r\n");
    assert!(packed.contains("Content-Encoding: br\r\n") && packed.contains("Vary: Accept-Encoding\r\n"));
    let plain = site.ask("GET /app-0123456789ab.js", "Accept-Encoding: gzip\r\n");
    assert!(!plain.contains("Content-Encoding") && plain.contains("Content-Length: 500\r\n"));
    assert!(packed.len() + 300 < plain.len());
    assert!(!site.ask("GET /icon.png", "Accept-Encoding: br\r\n").contains("Content-Encoding"));
}

#[test]
fn who_asks_before_all_is_packed_gets_it_packed_and_waits_for_nothing_else() {
    let begun = Instant::now();
    let site = Site::with("soon", |folder| {
        // Some seconds of packing.
        let noise = (0u32..4_000_000).map(|n| (n.wrapping_mul(2_654_435_761) >> 24) as u8);
        fs::write(folder.join("large.wasm"), noise.collect::<Vec<u8>>()).expect("a file");
        Plain::soon(folder)
    });
    let packed = site.ask("GET /app-0123456789ab.js", "Accept-Encoding: br\r\n");
    let waited = begun.elapsed();
    assert!(packed.contains("Content-Encoding: br\r\n"));
    let all = Instant::now();
    assert!(site.ask("GET /large.wasm", "Accept-Encoding: br\r\n").contains("Content-Encoding: br\r\n"));
    assert!(waited < all.elapsed(), "{waited:?} for a small file, {:?} for the large one", all.elapsed());
}

#[test]
fn a_hashed_name_is_kept_and_any_other_is_asked_for_again() {
    let site = Site::new("cache");
    assert!(site.ask("GET /app-0123456789ab.js", "").contains("max-age=31536000, immutable\r\n"));
    let page = site.ask("GET /sub/", "");
    assert!(page.contains("Cache-Control: no-cache\r\n"));
    let tag = page.split("ETag: ").nth(1).and_then(|rest| rest.split("\r\n").next()).expect("a tag");
    let again = site.ask("GET /sub/", &format!("If-None-Match: {tag}\r\n"));
    assert!(again.starts_with("HTTP/1.1 304") && !again.contains("<p>here"));
    fs::write(site.folder.join("sub/index.html"), "<p>new").expect("a file");
    assert!(site.ask("GET /sub/", &format!("If-None-Match: {tag}\r\n")).ends_with("<p>new"));
}

#[test]
fn a_connection_carries_more_than_one_request() {
    let site = Site::new("alive");
    let one = "GET /sub/ HTTP/1.1\r\nHost: x\r\n\r\n";
    let last = "GET /none HTTP/1.1\r\nConnection: close\r\n\r\n";
    let said = site.say(&[one, one, last].concat());
    assert_eq!((said.matches("<p>here").count(), said.matches("HTTP/1.1 404").count()), (2, 1));
}
