//! The project's commands: `cargo xtask` alone says which there are.

mod answer;
mod browser;
mod budget;
mod check;
mod large;
mod measure;
mod options;
mod pack;
mod run;
mod serve;
mod site;
mod start;
mod tools;
mod wasm;
mod watch;

use options::Options;
use std::process::ExitCode;

const HELP: &str = "\
cargo xtask start [--deck FILE] [--port N]        build, serve on 127.0.0.1, rebuild and reload on every change
cargo xtask build [--deck FILE] [--out DIR]       the finished site, for any folder of any static host
                  [--address URL]                 … and the preview of a link to it, which needs its address in full
cargo xtask test                                  formatting, clippy, all tests, then a real browser
cargo xtask kills [DIR]                           kill a browser twenty times while somebody types, and say what was lost
cargo xtask screenshots [--out DIR] [--only ID,…] every slide at three sizes, light and dark, from the last build
cargo xtask serve DIR [--port N]                  serve a folder as a static host would, brotli included
cargo xtask weigh [DIR]                           what the last build weighs, and where that is too much
cargo xtask large [--slides N] [--out FILE]       write a deck of 1,000 slides, to try what holds for many
cargo xtask bench [--rounds N]                    how fast the last build is in Chromium, with its own slides and with 1,000
cargo xtask lighthouse [--rounds N]               what Lighthouse says of the last build
cargo xtask tools                                 install what is missing, and nothing else

What is missing is installed into a cache of its own ($XDG_CACHE_HOME or ~/.cache, menselijke-maat-tools).
XTASK_WASM=rustup or XTASK_WASM=debian chooses the way to WebAssembly; without it the first that works is taken.";

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let command = arguments.next().unwrap_or_else(|| "help".to_owned());
    let done = Options::read(arguments).and_then(|options| match command.as_str() {
        "start" => start::start(&options),
        "build" => site::build(&options),
        "test" => check::test(),
        "kills" => browser::kills(&options),
        "screenshots" => browser::screenshots(&options),
        "serve" => start::serve_folder(&options),
        "weigh" => site::weigh(&options),
        "large" => large::large(&options),
        "bench" => measure::bench(&options),
        "lighthouse" => measure::lighthouse(&options),
        "tools" => tools::all().map(drop),
        "help" | "--help" | "-h" => {
            println!("{HELP}");
            Ok(())
        }
        other => Err(format!("There is no command {other}.\n\n{HELP}")),
    });
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(message) => {
            eprintln!("\n{message}");
            ExitCode::FAILURE
        }
    }
}
