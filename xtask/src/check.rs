//! `cargo xtask test`: everything that must hold, and the tests counted in one line.

use crate::{
    browser, budget, large,
    options::Options,
    run::{self, Outcome, command, root, step},
    site::{self, Profile},
    tools::{self, Tools},
};
use std::{
    fs,
    io::{BufRead, BufReader},
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

/// How many tests passed and failed.
#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
struct Count {
    passed: u32,
    failed: u32,
}

impl Count {
    /// Tests that were counted; where they couldn't run, that is one failure.
    fn tests(&mut self, counted: Outcome<Count>) {
        match counted {
            Ok(more) => {
                self.passed += more.passed;
                self.failed += more.failed;
            }
            Err(message) => self.step(Err(message)),
        }
    }

    /// A step that isn't counted by tests: where it fails, that is one failure.
    fn step(&mut self, done: Outcome) {
        if let Err(message) = done {
            eprintln!("\n{message}");
            self.failed += 1;
        }
    }
}

/// `cargo xtask test`. Goes on after a failure, so that one run tells all.
pub fn test() -> Outcome {
    let mut count = Count::default();
    count.step(step("formatting", || run::run(command("cargo").args(["fmt", "--all", "--check"]))));
    count.step(step("clippy, native", || {
        run::run(command("cargo").args(["clippy", "--workspace", "--all-targets", "--quiet", "--", "-D", "warnings"]))
    }));
    count.tests(step("native tests", || cargo_tests(command("cargo").args(["test", "--workspace", "--no-fail-fast"]))));
    let site = site_tests(&mut count);
    count.tests(site);
    println!("\n{} passed, {} failed", count.passed, count.failed);
    if count.failed == 0 { Ok(()) } else { Err("Not everything holds: see above.".to_owned()) }
}

/// What needs WebAssembly: clippy for it, the finished site, and the tests in a browser.
fn site_tests(count: &mut Count) -> Outcome<Count> {
    let tools = tools::all()?;
    count.step(step("clippy, wasm32", || wasm_clippy(&tools)));
    let (deck, out) = site::places(&Options::default())?;
    site::app(&tools, Profile::Release, &deck)?;
    site::press(Profile::Release, &deck, &out, None)?;
    count
        .tests(step("what the site may weigh", || budget::gate(&out).map(|(passed, failed)| Count { passed, failed })));
    let many = large::site(Profile::Release)?;
    let extremes = extremes()?;
    step("end to end, in the browser", || end_to_end(&out, &many, &extremes))
}

/// The sites of the decks that hold as much as may be, and as little, around the app as it was built. Gives the folder.
fn extremes() -> Outcome<PathBuf> {
    let out = root().join("target/extremes");
    let folder = root().join("tests/e2e/decks");
    for name in ["extremes", "one", "twelve"] {
        site::press(Profile::Release, &folder.join(name).with_extension("md"), &out.join(name), None)?;
    }
    // As many as tests/deck/edges.rs makes.
    let edges = folder.join("edges");
    let said = |error: std::io::Error| format!("{}: {error}", edges.display());
    for deck in fs::read_dir(&edges).map_err(said)? {
        let deck = deck.map_err(said)?.path();
        let number = deck.file_stem().unwrap_or_default().to_string_lossy();
        site::press(Profile::Release, &deck, &out.join(format!("edges-{number}")), None)?;
    }
    Ok(out)
}

fn wasm_clippy(tools: &Tools) -> Outcome {
    let mut cargo = tools.route.cargo()?;
    cargo.args(["clippy", "--package", "menselijke-maat", "--lib", "--bins", "--quiet"]);
    run::run(cargo.args(["--target", "wasm32-unknown-unknown", "--", "-D", "warnings"]))
}

/// Runs cargo's tests, shows what they say, and adds their closing lines up.
fn cargo_tests(cargo: &mut Command) -> Outcome<Count> {
    let mut child = cargo.stdout(Stdio::piped()).spawn().map_err(|error| format!("{}: {error}", run::line(cargo)))?;
    let mut count = Count::default();
    for line in child.stdout.take().into_iter().flat_map(|out| BufReader::new(out).lines()) {
        let line = line.map_err(|error| error.to_string())?;
        println!("{line}");
        if let Some(result) = line.strip_prefix("test result: ") {
            count.passed += number_before(result, " passed");
            count.failed += number_before(result, " failed");
        }
    }
    let status = child.wait().map_err(|error| error.to_string())?;
    // Tests that don't compile, or that end the process, are counted nowhere.
    if !status.success() && count.failed == 0 {
        return Err(format!("This failed ({status}): {}", run::line(cargo)));
    }
    Ok(count)
}

/// `many` is the site with 1,000 slides, `extremes` the folder of the sites that hold as much as may be, and as little.
fn end_to_end(site: &Path, many: &Path, extremes: &Path) -> Outcome<Count> {
    let folder = root().join("tests/e2e");
    let report = folder.join("results/report.json");
    // An old report must not be taken for this run's.
    if report.exists() {
        fs::remove_file(&report).map_err(|error| format!("{}: {error}", report.display()))?;
    }
    browser::webkit();
    let ended = browser::with_site(site, |address| {
        let mut tests = command("npx");
        tests.args(["--no-install", "playwright", "test"]).current_dir(&folder);
        run::run(
            tests
                .env("E2E_ADDRESS", address)
                .env("E2E_SITE", site)
                .env("E2E_LARGE", many)
                .env("E2E_EXTREMES", extremes),
        )
    });
    let report = fs::read_to_string(&report).unwrap_or_default();
    let count = Count {
        passed: number_after(&report, "\"expected\":"),
        failed: number_after(&report, "\"unexpected\":") + number_after(&report, "\"flaky\":"),
    };
    // A runner that fails without a failed test hasn't run as it should.
    if count.failed == 0 {
        ended?;
    }
    if count == Count::default() { Err("No browser test ran.".to_owned()) } else { Ok(count) }
}

fn number_before(text: &str, word: &str) -> u32 {
    let before = text.find(word).map_or("", |at| &text[..at]);
    before.rsplit(|sign: char| !sign.is_ascii_digit()).next().and_then(|digits| digits.parse().ok()).unwrap_or(0)
}

/// The number behind the last place where this word stands: the report ends with its sums.
fn number_after(text: &str, word: &str) -> u32 {
    let after = text.rfind(word).map_or("", |at| text[at + word.len()..].trim_start());
    after.split(|sign: char| !sign.is_ascii_digit()).next().and_then(|digits| digits.parse().ok()).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::{number_after, number_before};

    #[test]
    fn counts_are_read_from_what_runners_say() {
        let line = "FAILED. 12 passed; 3 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.01s";
        assert_eq!((number_before(line, " passed"), number_before(line, " failed")), (12, 3));
        let report = "{\"expected\": 1, \"stats\": { \"expected\": 40,\n \"unexpected\": 2 }";
        assert_eq!((number_after(report, "\"expected\":"), number_after(report, "\"unexpected\":")), (40, 2));
        assert_eq!(number_after(report, "\"none\":"), 0);
    }
}
