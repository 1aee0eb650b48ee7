//! From the sources to the finished site: cargo and Trunk for the app, then the press for all around it.

use crate::{
    options::Options,
    run::{self, Outcome, command, root, step},
    tools::{self, Tools},
};
use std::path::{Path, PathBuf};

/// How the app is built.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Profile {
    /// As small as can be: what people get.
    Release,
    /// As soon as can be: while somebody works on it.
    Quick,
}

/// `cargo xtask build`.
pub fn build(options: &Options) -> Outcome {
    let (deck, out) = places(options)?;
    let tools = tools::all()?;
    app(&tools, Profile::Release)?;
    press(Profile::Release, &deck, &out, options.address.as_deref())
}

/// The deck, and the folder for its site. Another deck never lands in the first one's folder by default.
pub fn places(options: &Options) -> Outcome<(PathBuf, PathBuf)> {
    let own = root().join("assets/deck.md");
    let deck = options.deck.clone().unwrap_or_else(|| own.clone());
    if !deck.is_file() {
        return Err(format!("{}: there is no such deck", deck.display()));
    }
    let name = match deck.file_stem() {
        Some(stem) if deck != own => format!("dist-{}", stem.to_string_lossy()),
        _ => "dist".to_owned(),
    };
    let out = options.out.clone().unwrap_or_else(|| root().join(name));
    Ok((deck, out))
}

/// The app's script and wasm, by Trunk.
pub fn app(tools: &Tools, profile: Profile) -> Outcome {
    step("fetching the crates of Cargo.lock", || run::run(command("cargo").args(["fetch", "--locked", "--quiet"])))?;
    let what = match profile {
        Profile::Release => "building the app, small (about 4 minutes the first time)",
        Profile::Quick => "building the app, quickly (about 3 minutes the first time)",
    };
    step(what, || {
        let mut trunk = command("trunk");
        tools.route.apply(&mut trunk, &tools.folders)?;
        trunk.args(["build", "--offline", "--public-url", "./", "--color", "auto", "--dist"]).arg(staging(profile));
        if profile == Profile::Release {
            trunk.arg("--release");
        }
        trunk.env("TRUNK_SKIP_VERSION_CHECK", "true").env("RUST_LOG", "warn");
        run::run(&mut trunk)
    })
}

/// The finished site around the app, which will be found at this address if one is given. All mistakes in the deck are
/// printed; the folder is then as it was.
pub fn press(profile: Profile, deck: &Path, out: &Path, address: Option<&str>) -> Outcome {
    step("pressing the site", || {
        let mut press = command("cargo");
        press.args(["run", "--quiet", "--bin", "press", "--"]).arg("--root").arg(root());
        press.arg("--trunk").arg(staging(profile)).arg("--deck").arg(deck).arg("--out").arg(out);
        if let Some(address) = address {
            press.args(["--address", address]);
        }
        run::run(&mut press).map_err(|_| format!("{}: the site was not built.", deck.display()))
    })
}

fn staging(profile: Profile) -> PathBuf {
    root().join("target/trunk").join(match profile {
        Profile::Release => "release",
        Profile::Quick => "quick",
    })
}
