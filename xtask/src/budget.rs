//! What the site may weigh, and what it does weigh: decimal kilobytes after brotli 11, as hosts send it.

use crate::{pack, run::Outcome};
use std::{collections::BTreeSet, fs, path::Path};

/// A kind of file, and the most that all files of it may weigh together.
struct Limit {
    /// As the table names it.
    what: &'static str,
    /// Bytes, brotli.
    most: usize,
    is: fn(&str) -> bool,
}

/// Ceilings, not targets: what is read and moved with (page, style, font) in 50 kB, and until the app is live in 310. A
/// later capability may raise one by what it is worth, with the figure in ARCHITECTURE.md (Size).
const LIMITS: [Limit; 5] = [
    Limit { what: "page with all slides", most: 30_000, is: |name| name == "index.html" },
    Limit { what: "wasm", most: 250_000, is: |name| name.ends_with(".wasm") },
    Limit { what: "scripts", most: 20_000, is: |name| name.ends_with(".js") },
    // Beside that in the page: see tests/press/budget.rs.
    Limit { what: "style", most: 15_000, is: |name| name.ends_with(".css") },
    Limit { what: "font", most: 32_000, is: |name| name.ends_with(".woff2") },
];

/// All that a first visit moves: the service worker keeps every file but the one-file version, and each counts once.
const FIRST_VISIT: usize = 310_000;

/// The version in one file, for a stick. Bytes, as they lie there: nobody packs a stick.
const ONE_FILE: usize = 2_000_000;

/// A file of the site.
struct File {
    name: String,
    /// Bytes, as it lies there.
    raw: usize,
    /// Bytes, as a host sends it.
    sent: usize,
}

/// A line of the table.
#[derive(Debug, PartialEq, Eq)]
pub struct Row {
    what: String,
    /// The files, with commas between.
    files: String,
    raw: usize,
    /// None where a visit doesn't fetch it.
    sent: Option<usize>,
    most: Option<usize>,
}

impl Row {
    /// What the budget is about.
    fn weight(&self) -> usize {
        self.sent.unwrap_or(self.raw)
    }

    fn fits(&self) -> bool {
        self.most.is_none_or(|most| self.weight() <= most)
    }

    /// What is wrong with it, where something is.
    fn fault(&self) -> Option<String> {
        let most = self.most.filter(|_| !self.fits())?;
        let (how, files) = (if self.sent.is_some() { "brotli" } else { "raw" }, &self.files);
        let (weight, over) = (kilo(self.weight()), kilo(self.weight() - most));
        Some(format!("budget, {}: {files} {weight} kB {how}, at most {} kB: {over} kB too much", self.what, kilo(most)))
    }
}

/// Weighs a finished site.
///
/// # Errors
/// The folder can't be read, or has no file of a kind that every site has.
pub fn weigh(site: &Path) -> Outcome<Vec<Row>> {
    rows(&files(site)?).map_err(|error| format!("{}: {error}", site.display()))
}

/// Weighs it and prints the table; the gate is [`gate`].
pub fn show(site: &Path) -> Outcome {
    println!("{}", table(&weigh(site)?));
    Ok(())
}

/// How many budgets hold and how many don't; says of those by how much.
pub fn gate(site: &Path) -> Outcome<(u32, u32)> {
    let rows = weigh(site)?;
    println!("{}", table(&rows));
    let limited = rows.iter().filter(|row| row.most.is_some()).count();
    let faults: Vec<String> = rows.iter().filter_map(Row::fault).collect();
    faults.iter().for_each(|fault| eprintln!("{fault}"));
    Ok(((limited - faults.len()) as u32, faults.len() as u32))
}

fn files(site: &Path) -> Outcome<Vec<File>> {
    let said = |error: std::io::Error| format!("{}: {error}", site.display());
    let mut files = Vec::new();
    for name in made(site).map_err(said)? {
        let path = site.join(&name);
        let bytes = fs::read(&path).map_err(|error| format!("{}: {error}", path.display()))?;
        // The one-file version is fetched by nobody who visits, and takes seconds to pack.
        let packs = pack::packs(&path) && !one_file(&name);
        let sent = if packs { pack::brotli(&bytes).map_err(said)?.len() } else { bytes.len() };
        files.push(File { name, raw: bytes.len(), sent });
    }
    files.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(files)
}

/// The names of the files that a build made here: what somebody put beside them, for git or for a host, is no part of
/// the site. In a folder without that list, which `src/press/made.rs` writes, all of them.
fn made(site: &Path) -> std::io::Result<BTreeSet<String>> {
    match fs::read_to_string(site.join(".menselijke-maat")) {
        Ok(list) => Ok(list.lines().filter_map(|line| Some(line.split_once("  ")?.1.to_owned())).collect()),
        Err(_) => {
            let files = fs::read_dir(site)?.flatten().filter(|entry| entry.path().is_file());
            Ok(files.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect())
        }
    }
}

fn one_file(name: &str) -> bool {
    name.ends_with(".html") && name != "index.html"
}

fn rows(files: &[File]) -> Outcome<Vec<Row>> {
    let (alone, site): (Vec<&File>, Vec<&File>) = files.iter().partition(|file| one_file(&file.name));
    let mut rows = Vec::new();
    for limit in &LIMITS {
        let of: Vec<&File> = site.iter().copied().filter(|file| (limit.is)(&file.name)).collect();
        if of.is_empty() {
            return Err(format!("there is no {} to weigh", limit.what));
        }
        rows.push(row(limit.what, &of, Some(limit.most)));
    }
    let limited = |file: &&File| LIMITS.iter().any(|limit| (limit.is)(&file.name));
    let rest: Vec<&File> = site.iter().copied().filter(|file| !limited(file)).collect();
    rows.push(row("icons and manifest", &rest, None));
    rows.push(Row { files: "all of the above".to_owned(), ..row("first visit", &site, Some(FIRST_VISIT)) });
    for file in alone {
        rows.push(Row { sent: None, ..row("one file, for a stick", &[file], Some(ONE_FILE)) });
    }
    Ok(rows)
}

fn row(what: &str, files: &[&File], most: Option<usize>) -> Row {
    let names: Vec<&str> = files.iter().map(|file| file.name.as_str()).collect();
    Row {
        what: what.to_owned(),
        files: names.join(", "),
        raw: files.iter().map(|file| file.raw).sum(),
        sent: Some(files.iter().map(|file| file.sent).sum()),
        most,
    }
}

fn table(rows: &[Row]) -> String {
    let mut table = format!("   {:<22}{:>9}{:>9}{:>9}   kB\n", "", "raw", "brotli", "at most");
    for row in rows {
        let sent = row.sent.map_or_else(|| "–".to_owned(), kilo);
        let most = row.most.map_or_else(|| "–".to_owned(), kilo);
        let mark = if row.fits() { "" } else { "   TOO MUCH" };
        let (what, raw) = (&row.what, kilo(row.raw));
        table += &format!("   {what:<22}{raw:>9}{sent:>9}{most:>9}   {}{mark}\n", row.files);
    }
    table.trim_end().to_owned()
}

/// Decimal kilobytes, to a tenth.
fn kilo(bytes: usize) -> String {
    format!("{:.1}", bytes as f64 / 1000.0)
}

#[cfg(test)]
mod tests {
    use super::{File, Row, files, fs, rows};

    /// A site of which this file weighs this.
    fn site(heavy: &str, weight: usize) -> Vec<Row> {
        let names =
            ["index.html", "app-1.wasm", "app-1.js", "sw.js", "style-1.css", "font-1.woff2", "icon.svg", "deck.html"];
        let weigh = |name: &str| if name == heavy { weight } else { 1_000 };
        let file = |name: &str| File { name: name.to_owned(), raw: weigh(name), sent: weigh(name) };
        rows(&names.map(file)).expect("a whole site")
    }

    fn faults(heavy: &str, weight: usize) -> Vec<String> {
        site(heavy, weight).iter().filter_map(Row::fault).collect()
    }

    #[test]
    fn a_byte_too_much_is_named_with_its_file_size_and_budget() {
        assert_eq!(faults("app-1.wasm", 250_000), [""; 0]);
        assert_eq!(
            faults("app-1.wasm", 250_200),
            ["budget, wasm: app-1.wasm 250.2 kB brotli, at most 250.0 kB: 0.2 kB too much"]
        );
        assert_eq!(faults("index.html", 30_001).len(), 1);
        // Both scripts count.
        assert_eq!((faults("sw.js", 19_000).len(), faults("sw.js", 19_001).len()), (0, 1));
    }

    #[test]
    fn a_first_visit_is_every_file_but_the_one_for_a_stick() {
        assert_eq!(faults("icon.svg", 304_000), [""; 0]);
        assert!(faults("icon.svg", 304_001)[0].starts_with("budget, first visit: all of the above 310.0 kB"));
        assert_eq!(faults("deck.html", 2_000_000), [""; 0]);
        assert!(faults("deck.html", 2_000_100)[0].contains("deck.html 2000.1 kB raw"));
    }

    /// Authoring finding 1.
    #[test]
    fn what_stands_beside_a_site_is_not_weighed() {
        let site = std::env::temp_dir().join(format!("menselijke-maat-weigh-{}", std::process::id()));
        fs::create_dir_all(site.join(".git")).expect("a folder");
        for name in ["index.html", "CNAME"] {
            fs::write(site.join(name), "a").expect("a file");
        }
        let names = || files(&site).expect("files").into_iter().map(|file| file.name).collect::<Vec<_>>();
        assert_eq!(names(), ["CNAME", "index.html"]);
        fs::write(site.join(".menselijke-maat"), "# a list\nsha256-x  index.html\n").expect("a list");
        assert_eq!(names(), ["index.html"]);
        fs::remove_dir_all(site).expect("taken away");
    }

    #[test]
    fn a_site_without_wasm_is_no_site() {
        let page = File { name: "index.html".to_owned(), raw: 1, sent: 1 };
        assert!(rows(&[page]).is_err_and(|error| error.contains("wasm")));
    }
}
