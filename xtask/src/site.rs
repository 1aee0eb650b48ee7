//! From the sources to the finished site: cargo and Trunk for the app, then the press for all around it.

use crate::{
    budget,
    options::Options,
    run::{self, Outcome, command, root, step},
    tools::{self, Tools},
    wasm,
};
use std::{
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

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
    app(&tools, Profile::Release, &deck)?;
    press(Profile::Release, &deck, &out, options.address.as_deref())?;
    budget::show(&out)
}

/// `cargo xtask weigh DIR`.
pub fn weigh(options: &Options) -> Outcome {
    let site = options.folder.clone().map_or_else(last, Ok)?;
    match budget::gate(&site)? {
        (_, 0) => Ok(()),
        (_, over) => Err(format!("{over} of the budgets don't hold.")),
    }
}

/// The site of the project's own deck, from the last build.
pub fn last() -> Outcome<PathBuf> {
    let site = root().join("dist");
    if site.join("index.html").is_file() {
        return Ok(site);
    }
    Err("There is no dist/: call `cargo xtask build` first.".to_owned())
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
pub fn app(tools: &Tools, profile: Profile, deck: &Path) -> Outcome {
    step("fetching the crates of Cargo.lock", || {
        run::run(command("cargo").args(["fetch", "--locked", "--quiet"]))?;
        // Those of the standard library, where it is built too; they stand in a lock file of its own.
        let mut fetch = command("cargo");
        prepare(tools, profile, &mut fetch)?;
        run::run(fetch.args(["fetch", "--quiet", "--target", wasm::TARGET]))
    })?;
    let what = match profile {
        Profile::Release => "building the app, small (about 4 minutes the first time)",
        Profile::Quick => "building the app, quickly (about 3 minutes the first time)",
    };
    step(what, || trunk(tools, profile, deck))
}

fn prepare(tools: &Tools, profile: Profile, command: &mut Command) -> Outcome {
    match profile {
        Profile::Release => tools.route.apply_small(command, &tools.folders),
        Profile::Quick => tools.route.apply(command, &tools.folders),
    }
}

fn trunk(tools: &Tools, profile: Profile, deck: &Path) -> Outcome {
    let mut trunk = command("trunk");
    prepare(tools, profile, &mut trunk)?;
    trunk.args(["build", "--offline", "--public-url", "./", "--color", "auto", "--dist"]).arg(staging(profile, deck));
    if profile == Profile::Release {
        // The words of the deck's language only: the other table would be 5 kB that nobody reads.
        trunk.args(["--release", "--no-default-features", "--features", language(deck)]);
    }
    trunk.env("TRUNK_SKIP_VERSION_CHECK", "true").env("RUST_LOG", "warn");
    run::run(&mut trunk)
}

/// The finished site around the app, which will be found at this address if one is given. All mistakes in the deck are
/// printed; the folder is then as it was.
pub fn press(profile: Profile, deck: &Path, out: &Path, address: Option<&str>) -> Outcome {
    step(&format!("pressing the site into {}", out.display()), || {
        let mut press = command("cargo");
        press.args(["run", "--quiet", "--bin", "press", "--"]).arg("--root").arg(root());
        press.arg("--trunk").arg(staging(profile, deck)).arg("--deck").arg(deck).arg("--out").arg(out);
        if let Some(address) = address {
            press.args(["--address", address]);
        }
        // Its list of files would say in part what the budget's table says.
        press.stdout(Stdio::null());
        run::run(&mut press).map_err(|_| format!("{}: the site was not built.", deck.display()))
    })
}

/// Where Trunk puts the app, apart for each language: an app of one is never pressed around a deck of another.
fn staging(profile: Profile, deck: &Path) -> PathBuf {
    root().join("target/trunk").join(match profile {
        Profile::Release => format!("release-{}", language(deck)),
        Profile::Quick => "quick".to_owned(),
    })
}

/// The feature that has the words for this deck, by the `lang` in its front matter. Whether that is well formed is for
/// `author` to say.
fn language(deck: &Path) -> &'static str {
    let text = std::fs::read_to_string(deck).unwrap_or_default();
    let lang = text.lines().skip(1).take_while(|line| *line != "---").find_map(|line| line.strip_prefix("lang:"));
    let lang = lang.unwrap_or_default().trim().trim_matches(['"', '\'']);
    if lang == "en" || lang.starts_with("en-") { "en" } else { "nl" }
}

#[cfg(test)]
mod tests {
    use super::language;
    use std::{env, fs, process};

    #[test]
    fn the_decks_language_chooses_the_words() {
        let deck = env::temp_dir().join(format!("menselijke-maat-lang-{}.md", process::id()));
        for (front, expected) in [
            ("id: a\nlang: nl", "nl"),
            ("lang: en", "en"),
            ("lang: \"en-GB\"", "en"),
            ("title: t\n---\n\nlang: en", "nl"),
            ("lang: eng", "nl"),
        ] {
            fs::write(&deck, format!("---\n{front}\n---\n")).expect("a file in the temporary folder");
            assert_eq!(language(&deck), expected, "{front}");
        }
        fs::remove_file(&deck).expect("taken away");
    }
}
