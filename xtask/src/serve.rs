//! A small static server, as a plain host would be: a folder, GET and HEAD, nothing else. It listens on 127.0.0.1 only.

use crate::run::Outcome;
use std::{
    fs,
    io::{self, BufRead, BufReader, Write},
    net::{Ipv4Addr, TcpListener, TcpStream},
    path::{Component, Path, PathBuf},
    sync::Arc,
    thread,
    time::Duration,
};

/// What a path is answered with.
pub struct Answer {
    pub status: u16,
    pub kind: &'static str,
    pub body: Vec<u8>,
    /// Where to go instead.
    pub location: Option<String>,
}

/// What may be done with an answer, or instead of one, before it goes out.
pub trait Host: Send + Sync + 'static {
    /// The folder that is served.
    fn folder(&self) -> &Path;
    /// Takes the connection where this path is the host's own, and gives back nothing then.
    fn own(&self, _path: &str, stream: TcpStream) -> Option<TcpStream> {
        Some(stream)
    }
    /// Changes what was read from the folder.
    fn change(&self, _path: &str, answer: Answer) -> Answer {
        answer
    }
}

/// A folder, just as it is.
pub struct Plain(pub PathBuf);

impl Host for Plain {
    fn folder(&self) -> &Path {
        &self.0
    }
}

/// The first free port from this one on; of 0 the system chooses.
pub fn listen(port: u16) -> Outcome<TcpListener> {
    let last = port.saturating_add(if port == 0 { 0 } else { 50 });
    (port..=last)
        .find_map(|port| TcpListener::bind((Ipv4Addr::LOCALHOST, port)).ok())
        .ok_or_else(|| format!("No free port from {port} to {last} on 127.0.0.1."))
}

/// The address of a listener.
pub fn address(listener: &TcpListener) -> String {
    listener.local_addr().map(|address| format!("http://{address}/")).unwrap_or_default()
}

/// Serves until the process ends; a thread a connection.
pub fn serve(listener: &TcpListener, host: &Arc<impl Host>) {
    for stream in listener.incoming().flatten() {
        let host = Arc::clone(host);
        // A browser that goes away in mid-answer is no news.
        thread::spawn(move || drop(answer(stream, host.as_ref())));
    }
}

fn answer(stream: TcpStream, host: &impl Host) -> io::Result<()> {
    stream.set_read_timeout(Some(Duration::from_secs(10)))?;
    let mut head = BufReader::new(stream.try_clone()?);
    let mut first = String::new();
    head.read_line(&mut first)?;
    let mut line = String::new();
    while head.read_line(&mut line)? > 2 {
        line.clear();
    }
    let mut words = first.split_whitespace();
    let (method, target) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    let path = target.split(['?', '#']).next().unwrap_or_default();
    let Some(stream) = host.own(path, stream) else { return Ok(()) };
    let answer = match method {
        "GET" | "HEAD" => host.change(path, read(host.folder(), path)),
        _ => Answer { status: 405, kind: TEXT, body: b"405\n".to_vec(), location: None },
    };
    send(stream, &answer, method == "HEAD")
}

fn send(mut stream: TcpStream, answer: &Answer, head_only: bool) -> io::Result<()> {
    let location = answer.location.as_ref().map(|to| format!("Location: {to}\r\n")).unwrap_or_default();
    write!(
        stream,
        "HTTP/1.1 {}\r\nContent-Type: {}\r\nContent-Length: {}\r\n{location}Cache-Control: no-store\r\n\
         X-Content-Type-Options: nosniff\r\nConnection: close\r\n\r\n",
        answer.status,
        answer.kind,
        answer.body.len()
    )?;
    if !head_only {
        stream.write_all(&answer.body)?;
    }
    stream.flush()
}

/// What the folder has under this path.
fn read(folder: &Path, path: &str) -> Answer {
    let missing = || Answer { status: 404, kind: TEXT, body: b"404\n".to_vec(), location: None };
    let Some(relative) = safe(path) else { return missing() };
    let mut file = folder.join(relative);
    if file.is_dir() {
        if !path.ends_with('/') {
            return Answer { status: 301, kind: TEXT, body: Vec::new(), location: Some(format!("{path}/")) };
        }
        file.push("index.html");
    }
    match fs::read(&file) {
        Ok(body) => Answer { status: 200, kind: kind(&file), body, location: None },
        Err(_) => missing(),
    }
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
    use super::{Plain, address, decode, listen, safe, serve};
    use std::{
        fs,
        io::{Read, Write},
        net::TcpStream,
        sync::Arc,
        thread,
    };

    #[test]
    fn no_path_leads_out() {
        for path in ["/../x", "/a/../../x", "/%2e%2e/x", "/..%2fx", "//x/y", "/a\\..\\x", "/%00", "x", "/%zz", "/%2"] {
            assert_eq!(safe(path), None, "{path}");
        }
        assert_eq!(safe("/a%20b/c.js"), Some("a b/c.js".into()));
        assert_eq!(decode("%C3%A9"), Some("é".into()));
    }

    #[test]
    fn answers_as_a_static_host_does() {
        let folder = std::env::temp_dir().join(format!("menselijke-maat-serve-{}", std::process::id()));
        fs::create_dir_all(folder.join("sub")).expect("a folder");
        fs::write(folder.join("sub/index.html"), "<p>here").expect("a file");
        let listener = listen(0).expect("a port");
        let at = address(&listener).replace("http://", "").replace('/', "");
        let host = Arc::new(Plain(folder.clone()));
        thread::spawn(move || serve(&listener, &host));
        let ask = |line: &str| {
            let mut stream = TcpStream::connect(&at).expect("a connection");
            write!(stream, "{line} HTTP/1.1\r\nHost: x\r\n\r\n").expect("asked");
            let mut text = String::new();
            stream.read_to_string(&mut text).expect("answered");
            text
        };
        let page = ask("GET /sub/?q");
        assert!(page.starts_with("HTTP/1.1 200") && page.contains("text/html") && page.ends_with("<p>here"));
        assert!(ask("GET /sub").contains("Location: /sub/\r\n"));
        assert!(ask("HEAD /sub/").contains("Content-Length: 7\r\n") && !ask("HEAD /sub/").contains("<p>"));
        assert!(ask("GET /none").starts_with("HTTP/1.1 404"));
        assert!(ask("GET /../sub/").starts_with("HTTP/1.1 404"));
        assert!(ask("POST /sub/").starts_with("HTTP/1.1 405"));
        fs::remove_dir_all(folder).expect("removed");
    }
}
