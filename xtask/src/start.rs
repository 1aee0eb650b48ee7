//! `cargo xtask start`: builds, serves, watches, builds again and reloads the page.

use crate::{
    answer::Answer,
    options::Options,
    run::{Outcome, root},
    serve::{self, Host, Plain},
    site::{self, Profile},
    tools,
    watch::Watch,
};
use std::{
    io::Write,
    net::TcpStream,
    path::{Path, PathBuf},
    sync::{Arc, Mutex, PoisonError},
    thread,
};

const PORT: u16 = 8080;

const RELOAD: &str = "new EventSource('/__events').onmessage = () => location.reload();\n";

/// Takes away a worker that an earlier visit to this port left, and opens anew the pages that it was in charge of, so
/// that nobody ever sees a stale one.
const NO_WORKER: &str = "addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => event.waitUntil((async () => {
  await registration.unregister();
  for (const name of await caches.keys()) await caches.delete(name);
  for (const page of await clients.matchAll({ type: 'window' })) page.navigate(page.url);
})()));
";

/// `cargo xtask start`.
pub fn start(options: &Options) -> Outcome {
    let (deck, _) = site::places(options)?;
    // Before anything is built: the port is this one's own from now on, and so is the folder of that name, so that two
    // who are started beside each other don't show one another's deck.
    let listener = serve::listen(options.port.unwrap_or(PORT))?;
    let port = listener.local_addr().map_err(|error| error.to_string())?.port();
    let out = root().join("target/start").join(port.to_string());
    let tools = tools::all()?;
    site::app(&tools, Profile::Quick, &deck)?;
    site::press(Profile::Quick, &deck, &out, None)?;

    let host = Arc::new(Watched { folder: out.clone(), pages: Mutex::default() });
    println!("\n   {}   (Ctrl+C ends it; changes reload the page)\n", serve::address(&listener));
    let serving = Arc::clone(&host);
    thread::spawn(move || serve::serve(&listener, &serving));

    let places = ["src", "style", "assets", "index.html", "Trunk.toml", "Cargo.toml", "Cargo.lock"];
    let mut watch = Watch::new(places.iter().map(|place| root().join(place)).chain([deck.clone()]).collect());
    loop {
        let changed = watch.wait();
        let code = changed.iter().any(|path| needs_app(path, &deck));
        let built = if code { site::app(&tools, Profile::Quick, &deck) } else { Ok(()) };
        match built.and_then(|()| site::press(Profile::Quick, &deck, &out, None)) {
            Ok(()) => host.reload(),
            Err(message) => eprintln!("\n{message}\nThe page stays as it was."),
        }
    }
}

/// `cargo xtask serve DIR`.
pub fn serve_folder(options: &Options) -> Outcome {
    let folder = options.folder.clone().unwrap_or_else(|| root().join("dist"));
    if !folder.is_dir() {
        return Err(format!("{}: there is no such folder", folder.display()));
    }
    let listener = serve::listen(options.port.unwrap_or(PORT))?;
    let host = Plain::soon(folder);
    println!(
        "{}   (packed with brotli meanwhile: the first visit may wait for some seconds)",
        serve::address(&listener)
    );
    serve::serve(&listener, &host);
    Ok(())
}

/// Whether a change in this file asks for another wasm; for the others the press suffices.
fn needs_app(path: &Path, deck: &Path) -> bool {
    let native = ["style", "assets", "src/press", "src/author", "src/bin"].map(|place| root().join(place));
    path != deck && !native.iter().any(|place| path.starts_with(place))
}

/// The built site, with a script that reloads the page when it was built again.
struct Watched {
    folder: PathBuf,
    /// The pages that wait for news.
    pages: Mutex<Vec<TcpStream>>,
}

impl Watched {
    fn reload(&self) {
        let mut pages = self.pages.lock().unwrap_or_else(PoisonError::into_inner);
        for mut page in pages.drain(..) {
            // A page that was closed needs no news.
            let _ = page.write_all(b"data: reload\n\n");
        }
    }
}

impl Host for Watched {
    fn folder(&self) -> &Path {
        &self.folder
    }

    fn own(&self, path: &str, mut stream: TcpStream) -> Option<TcpStream> {
        if path != "/__events" {
            return Some(stream);
        }
        let head = "HTTP/1.1 200\r\nContent-Type: text/event-stream\r\nCache-Control: no-store\r\n\r\nretry: 500\n\n";
        if stream.write_all(head.as_bytes()).is_ok() {
            self.pages.lock().unwrap_or_else(PoisonError::into_inner).push(stream);
        }
        None
    }

    fn change(&self, path: &str, mut answer: Answer) -> Answer {
        let script = |text: &str| Answer::found("text/javascript; charset=utf-8", text.as_bytes().to_vec());
        if answer.kind.starts_with("text/html") {
            let page = String::from_utf8_lossy(&answer.body);
            answer.body = page.replacen("</head>", "<script src=\"/__reload.js\"></script></head>", 1).into_bytes();
        }
        match path {
            "/__reload.js" => script(RELOAD),
            "/sw.js" => script(NO_WORKER),
            _ => answer,
        }
    }
}
