//! What stands behind the command.

use crate::run::Outcome;
use std::{
    path::{Path, PathBuf},
    str::FromStr,
};

/// The options of all commands together.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Options {
    pub deck: Option<PathBuf>,
    pub out: Option<PathBuf>,
    pub port: Option<u16>,
    /// How many slides to write.
    pub slides: Option<usize>,
    /// How often to measure.
    pub rounds: Option<u32>,
    /// Where the site will be found: the preview of a link needs it in full.
    pub address: Option<String>,
    /// Slide ids, with commas between.
    pub only: Option<String>,
    /// What bears no name: the folder to serve.
    pub folder: Option<PathBuf>,
}

impl Options {
    /// Reads them. Paths become absolute, as every child process runs in the project's folder.
    pub fn read(arguments: impl Iterator<Item = String>) -> Outcome<Self> {
        let mut options = Self::default();
        let mut arguments = arguments;
        while let Some(name) = arguments.next() {
            let mut value = || arguments.next().ok_or_else(|| format!("{name}: what comes behind it is missing"));
            match name.as_str() {
                "--deck" => options.deck = Some(absolute(&value()?)?),
                "--out" => options.out = Some(absolute(&value()?)?),
                "--only" => options.only = Some(value()?),
                "--port" => options.port = Some(number(&name, &value()?, "a port (0 to 65535)")?),
                "--slides" => options.slides = Some(number(&name, &value()?, "a number of slides")?),
                "--rounds" => options.rounds = Some(number(&name, &value()?, "a number of rounds")?),
                "--address" => options.address = Some(web(value()?)?),
                other if other.starts_with('-') => return Err(format!("There is no option {other}.")),
                folder => options.folder = Some(absolute(folder)?),
            }
        }
        Ok(options)
    }
}

fn number<T: FromStr>(name: &str, given: &str, what: &str) -> Outcome<T> {
    given.parse().map_err(|_| format!("{name} {given}: not {what}"))
}

fn absolute(path: &str) -> Outcome<PathBuf> {
    std::path::absolute(Path::new(path)).map_err(|error| format!("{path}: {error}"))
}

/// An address on the web, in full, of a folder and not of a page.
fn web(address: String) -> Outcome<String> {
    let host = ["https://", "http://"].iter().find_map(|scheme| address.strip_prefix(scheme));
    match host {
        Some(host)
            if !host.is_empty() && !address.contains(|sign: char| "?#\"<>".contains(sign) || sign.is_whitespace()) =>
        {
            Ok(address)
        }
        _ => Err(format!("--address {address}: not like https://example.org/folder/")),
    }
}

#[cfg(test)]
mod tests {
    use super::Options;

    fn read(line: &str) -> Result<Options, String> {
        Options::read(line.split_whitespace().map(str::to_owned))
    }

    #[test]
    fn options_and_what_is_wrong_with_them() {
        let options = read("--deck /a/b.md --port 80").expect("fits");
        assert_eq!((options.port, options.deck), (Some(80), Some("/a/b.md".into())));
        assert!(read("--port high").is_err_and(|error| error.contains("high")));
        assert!(read("--deck").is_err_and(|error| error.contains("--deck")));
        assert!(read("--rounds some").is_err_and(|error| error == "--rounds some: not a number of rounds"));
        assert!(read("--speed 3").is_err());
        assert_eq!(read("--address https://a.nl/b/").expect("fits").address.as_deref(), Some("https://a.nl/b/"));
        for address in ["a.nl", "https://", "file:///a", "https://a.nl/?b", "https://a.nl/\"b"] {
            assert!(read(&format!("--address {address}")).is_err_and(|error| error.contains(address)), "{address}");
        }
    }
}
