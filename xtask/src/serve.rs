//! A small static server, as a good plain host is: a folder, GET and HEAD, brotli, caching by name or by content,
//! connections that stay open. It listens on 127.0.0.1 only.

use crate::{
    answer::{Answer, Packed, read},
    run::Outcome,
};
use std::{
    io::{self, BufRead, BufReader, Write},
    net::{Ipv4Addr, TcpListener, TcpStream},
    path::{Path, PathBuf},
    sync::Arc,
    thread,
    time::Duration,
};

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

/// A folder, just as it is, sent as a host would send it.
pub struct Plain {
    folder: PathBuf,
    packed: Packed,
}

impl Plain {
    /// Serves this folder. What is in it by now is packed at once, so that no visit waits for that.
    pub fn new(folder: PathBuf) -> Self {
        let packed = Packed::default();
        packed.fill(&folder);
        Self { folder, packed }
    }

    /// Serves this folder at once, while what is in it is packed beside that; what is asked for before that is packed
    /// for who asks.
    pub fn soon(folder: PathBuf) -> Arc<Self> {
        let host = Arc::new(Self { folder, packed: Packed::default() });
        let packing = Arc::clone(&host);
        thread::spawn(move || packing.packed.fill(&packing.folder));
        host
    }
}

impl Host for Plain {
    fn folder(&self) -> &Path {
        &self.folder
    }

    fn change(&self, path: &str, answer: Answer) -> Answer {
        answer.cached(path, &self.packed)
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
        thread::spawn(move || drop(converse(&stream, host.as_ref())));
    }
}

/// What a browser asks, as far as it matters here.
#[derive(Default)]
struct Request {
    method: String,
    path: String,
    takes_brotli: bool,
    /// The content that the browser has already.
    known: String,
    closes: bool,
}

/// Answers one request after the other, until the browser has had enough.
fn converse(stream: &TcpStream, host: &impl Host) -> io::Result<()> {
    stream.set_read_timeout(Some(Duration::from_secs(60)))?;
    stream.set_nodelay(true)?;
    let mut head = BufReader::new(stream.try_clone()?);
    while let Some(request) = request(&mut head)? {
        let Some(stream) = host.own(&request.path, stream.try_clone()?) else { return Ok(()) };
        let answer = match request.method.as_str() {
            "GET" | "HEAD" => host.change(&request.path, read(host.folder(), &request.path)),
            _ => Answer::short(405),
        };
        // What a POST carries isn't read, so its connection is of no more use.
        let closes = request.closes || answer.status == 405;
        send(stream, &answer, &request, closes)?;
        if closes {
            break;
        }
    }
    Ok(())
}

/// The next request; none where the connection ended.
fn request(head: &mut impl BufRead) -> io::Result<Option<Request>> {
    let mut line = String::new();
    if head.read_line(&mut line)? == 0 {
        return Ok(None);
    }
    let mut words = line.split_whitespace().map(str::to_owned);
    let (method, target) = (words.next().unwrap_or_default(), words.next().unwrap_or_default());
    let path = target.split(['?', '#']).next().unwrap_or_default().to_owned();
    let mut request = Request { method, path, ..Request::default() };
    line.clear();
    while head.read_line(&mut line)? > 2 {
        let (name, value) = line.split_once(':').unwrap_or_default();
        let value = value.trim();
        match name.to_ascii_lowercase().as_str() {
            "accept-encoding" => request.takes_brotli = value.split(',').any(|coding| coding.trim() == "br"),
            "if-none-match" => request.known = value.to_owned(),
            "connection" => request.closes = value.eq_ignore_ascii_case("close"),
            _ => {}
        }
        line.clear();
    }
    Ok(Some(request))
}

fn send(mut stream: TcpStream, answer: &Answer, request: &Request, closes: bool) -> io::Result<()> {
    let known = answer.tag.as_ref().is_some_and(|tag| request.known.contains(tag.as_str()));
    let packed = answer.packed.as_ref().filter(|_| request.takes_brotli);
    let body: &[u8] = if known { &[] } else { packed.map_or(&answer.body, |packed| packed.as_slice()) };
    let mut out = format!(
        "HTTP/1.1 {} \r\nContent-Type: {}\r\nCache-Control: {}\r\nX-Content-Type-Options: nosniff\r\n",
        if known { 304 } else { answer.status },
        answer.kind,
        answer.cache
    );
    let mut header = |name: &str, value: &str| out += &format!("{name}: {value}\r\n");
    if !known {
        header("Content-Length", &body.len().to_string());
    }
    if let Some(to) = &answer.location {
        header("Location", to);
    }
    if let Some(tag) = &answer.tag {
        header("ETag", tag);
    }
    if answer.packed.is_some() {
        header("Vary", "Accept-Encoding");
    }
    if packed.is_some() && !known {
        header("Content-Encoding", "br");
    }
    header("Connection", if closes { "close" } else { "keep-alive" });
    let mut out = (out + "\r\n").into_bytes();
    if request.method != "HEAD" {
        out.extend_from_slice(body);
    }
    // In one piece: a head on its own would wait for the browser's acknowledgement.
    stream.write_all(&out)
}

#[cfg(test)]
#[path = "serve_tests.rs"]
mod tests;
