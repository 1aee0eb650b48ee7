//! How fast the built site is, in a real browser: our own bench, and Lighthouse.

use crate::{
    browser, large,
    options::Options,
    run::{self, Outcome, ask, command, find, root, step},
    site::{self, Profile},
    tools,
};
use std::{fs, path::PathBuf};

/// The newest that runs on Node 20.
const LIGHTHOUSE: &str = "12.8.2";

/// `cargo xtask bench`.
pub fn bench(options: &Options) -> Outcome {
    let (own, many) = (site::last()?, large::site(Profile::Release)?);
    browser::with_site(&own, |own| {
        browser::with_site(&many, |many| {
            let mut node = command("node");
            node.arg("bench.mjs").current_dir(root().join("tests/e2e"));
            node.env("E2E_ADDRESS", own).env("E2E_LARGE_ADDRESS", many);
            run::run(node.env("E2E_ROUNDS", options.rounds.unwrap_or(5).to_string()))
        })
    })
}

/// `cargo xtask lighthouse`.
pub fn lighthouse(options: &Options) -> Outcome {
    let own = site::last()?;
    let folder = installed()?;
    browser::with_site(&own, |address| {
        let mut node = command("node");
        node.arg("lighthouse.mjs").current_dir(root().join("tests/e2e"));
        node.env("E2E_ADDRESS", address).env("LIGHTHOUSE", &folder);
        run::run(node.env("E2E_ROUNDS", options.rounds.unwrap_or(3).to_string()))
    })
}

/// The folder of Lighthouse. In the cache, as it brings 150 packages that the tests have no use for.
fn installed() -> Outcome<PathBuf> {
    let own = tools::cache()?.join("lighthouse");
    let folder = own.join("node_modules/lighthouse");
    let version = || {
        let script = "process.stdout.write(require('./package.json').version)";
        if folder.is_dir() { ask(command("node").args(["-e", script]).current_dir(&folder)) } else { None }
    };
    if version().as_deref() != Some(LIGHTHOUSE) {
        let wanted = format!("lighthouse@{LIGHTHOUSE}");
        step(&format!("npm fetches {wanted} (half a minute)"), || {
            fs::create_dir_all(&own).map_err(|error| format!("{}: {error}", own.display()))?;
            find("npm").ok_or("There is no npm. Install Node 20 or later, then try again.")?;
            // Its own Chromium isn't needed: there is one for the tests.
            let mut npm = command("npm");
            npm.args(["install", "--no-save", "--silent", "--prefix"]).arg(&own).arg(&wanted);
            run::run(npm.env("PUPPETEER_SKIP_DOWNLOAD", "1"))
        })?;
    }
    if version().as_deref() == Some(LIGHTHOUSE) {
        Ok(folder)
    } else {
        Err(format!("{} isn't {LIGHTHOUSE} after its install.", folder.display()))
    }
}
