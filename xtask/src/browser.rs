//! Real browsers, and what drives them.

use crate::{
    options::Options,
    run::{self, Outcome, command, find, root, step},
    serve::{self, Plain},
    site,
    tools::privileged,
};
use std::{fs, path::Path, sync::Arc, thread};

const CHROMIUM: [&str; 3] = ["chromium", "chromium-browser", "google-chrome"];

/// `cargo xtask screenshots`.
pub fn screenshots(options: &Options) -> Outcome {
    let site = site::last()?;
    let out = options.out.clone().unwrap_or_else(|| root().join("tests/e2e/screenshots"));
    with_site(&site, |address| {
        let mut node = command("node");
        node.arg("screenshots.mjs").current_dir(root().join("tests/e2e"));
        node.env("E2E_ADDRESS", address).env("E2E_OUT", &out);
        run::run(node.env("E2E_ONLY", options.only.as_deref().unwrap_or_default()))
    })
}

/// `cargo xtask kills`: all of what `cargo xtask test` does three times; some five minutes.
pub fn kills(options: &Options) -> Outcome {
    let site = options.folder.clone().map_or_else(site::last, Ok)?;
    with_site(&site, |address| {
        let mut tests = command("npx");
        tests.args(["--no-install", "playwright", "test", "killed", "--project=chromium", "--reporter=line"]);
        tests.current_dir(root().join("tests/e2e"));
        run::run(tests.env("E2E_ADDRESS", address).env("E2E_SITE", &site).env("E2E_KILLS", "all"))
    })
}

/// Serves the site while `work` runs; it is given the address.
pub fn with_site(site: &Path, work: impl FnOnce(&str) -> Outcome) -> Outcome {
    ready()?;
    let listener = serve::listen(0)?;
    let address = serve::address(&listener);
    let host = Arc::new(Plain::new(site.to_path_buf()));
    // Ends with the process.
    thread::spawn(move || serve::serve(&listener, &host));
    work(&address)
}

/// Sees to it that Playwright and a browser are there.
fn ready() -> Outcome {
    let folder = root().join("tests/e2e");
    let changed = |name: &str| fs::metadata(folder.join(name)).and_then(|about| about.modified()).ok();
    if changed("node_modules/.package-lock.json") < changed("package-lock.json") {
        find("npm").ok_or("There is no npm. Install Node 20 or later, then try again.")?;
        step("npm fetches Playwright and axe (seconds)", || {
            run::run(command("npm").args(["ci", "--silent"]).current_dir(&folder))
        })?;
    }
    if CHROMIUM.iter().any(|name| find(name).is_some()) || playwrights_own(&folder) {
        return Ok(());
    }
    let own =
        || run::run(command("npx").args(["--no-install", "playwright", "install", "chromium"]).current_dir(&folder));
    if step("there is no Chromium: Playwright fetches its own (a minute)", own).is_ok() {
        return Ok(());
    }
    let apt = || {
        run::run(privileged("apt-get")?.args(["update", "-qq"]))?;
        let packages = ["chromium", "firefox-esr"];
        run::run(privileged("apt-get")?.args(["install", "-y", "-qq", "--no-install-recommends"]).args(packages))
    };
    step("apt installs chromium and firefox-esr (half a minute)", apt).map_err(|error| {
        format!(
            "{error}\nThere is no browser for the tests. One of these brings one:\n\n\
             \x20   npx playwright install --with-deps chromium   (in tests/e2e)\n\
             \x20   sudo apt-get install chromium firefox-esr     (Debian)"
        )
    })
}

/// Sees to it that WebKit is there, where it can be: a third engine, which no Playwright of npm's brings on Debian. Its
/// tests are skipped without it, so a machine that has none goes on, and says so.
pub fn webkit() {
    let programs = ["WebKitWebDriver", "xvfb-run", "xauth"];
    if programs.iter().all(|name| find(name).is_some()) {
        return;
    }
    let apt = || {
        run::run(privileged("apt-get")?.args(["update", "-qq"]))?;
        let packages = ["webkit2gtk-driver", "xvfb", "xauth"];
        run::run(privileged("apt-get")?.args(["install", "-y", "-qq", "--no-install-recommends"]).args(packages))
    };
    if let Err(error) = step("apt installs WebKit's driver and a screen for it (half a minute)", apt) {
        println!("   {error}\n   No WebKit here: its tests are skipped.");
    }
}

/// Whether Playwright has its own Chromium.
fn playwrights_own(folder: &Path) -> bool {
    let script =
        "process.exit(require('fs').existsSync(require('@playwright/test').chromium.executablePath()) ? 0 : 1)";
    run::ask(command("node").args(["-e", script]).current_dir(folder)).is_some()
}
