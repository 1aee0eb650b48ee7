//! The way to WebAssembly: a compiler with the standard library for wasm32.
//!
//! The ordinary way is rustup's target. Where rustup isn't there or can't fetch it, Debian has a current compiler with
//! the library's sources, from which cargo builds the library together with the project.
//!
//! With those sources the app becomes smaller too: a standard library that is built for size and ends at once where it
//! would panic, without the words for it, takes 14 kB off the compressed wasm. `RUSTC_BOOTSTRAP` opens what the compiler
//! doesn't promise yet, for this one build; without the sources the app is built as ever, and is larger.

use crate::{
    run::{self, Outcome, ask, command, find, path_with, step},
    tools::privileged,
};
use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
};

pub const TARGET: &str = "wasm32-unknown-unknown";
const PACKAGES: [&str; 4] = ["rustc-web", "cargo-web", "rust-web-src", "rust-web-clippy"];
/// For where no Rust toolchain brings its own linker.
const LINKER: &str = "lld-19";

/// What is asked of the compiler for the smallest app: no place, no name and no message of a panic that nobody will see.
/// The page says what to do after one, and has its own words for it.
const SMALL: [(&str, &str); 5] = [
    ("RUSTC_BOOTSTRAP", "1"),
    ("CARGO_UNSTABLE_BUILD_STD", "std"),
    ("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size"),
    ("CARGO_UNSTABLE_PANIC_IMMEDIATE_ABORT", "true"),
    ("CARGO_PROFILE_RELEASE_PANIC", "immediate-abort"),
];
const SMALL_FLAGS: [&str; 2] = ["-Zlocation-detail=none", "-Zfmt-debug=none"];

/// How cargo is called for wasm32.
#[derive(Debug, Clone)]
pub enum Route {
    /// As always: the compiler on the PATH has the target. And the library's sources, or not.
    Ordinary { sources: bool },
    /// Debian's compiler in `/usr/bin`, the library built from its sources, this linker.
    Debian { linker: PathBuf },
}

impl Route {
    /// The way that is open; opens one where none is.
    pub fn open() -> Outcome<Self> {
        match env::var("XTASK_WASM").ok().as_deref() {
            Some("rustup") => Self::rustup().ok_or_else(how_to),
            Some("debian") => Self::debian().or_else(Self::apt).ok_or_else(how_to),
            _ => Self::ordinary().or_else(Self::debian).or_else(Self::rustup).or_else(Self::apt).ok_or_else(how_to),
        }
    }

    fn ordinary() -> Option<Self> {
        let rustlib = Path::new(&ask(command("rustc").args(["--print", "sysroot"]))?).join("lib/rustlib");
        if !rustlib.join(TARGET).join("lib").is_dir() {
            return None;
        }
        let sources = || rustlib.join("src/rust/library/std").is_dir();
        if !sources() && find("rustup").is_some() {
            let add = || run::run(command("rustup").args(["component", "add", "rust-src"]));
            let fetched = step("the library's sources are missing: rustup fetches them (seconds)", add);
            if fetched.is_err() {
                eprintln!("   The app is built without them, and some 14 kB larger.");
            }
        }
        Some(Self::Ordinary { sources: sources() })
    }

    fn rustup() -> Option<Self> {
        if let Some(open) = Self::ordinary() {
            return Some(open);
        }
        find("rustup")?;
        let add = || run::run(command("rustup").args(["target", "add", TARGET]));
        step("the wasm32 target is missing: rustup fetches it (seconds)", add).ok()?;
        Self::ordinary()
    }

    fn debian() -> Option<Self> {
        let at_least = |version: &str| numbers(version) >= numbers(&needed());
        let version = ask(command("/usr/bin/rustc").arg("--version"))?;
        let sources = Path::new("/usr/lib/rustlib/src/rust/library/std").is_dir();
        let whole = sources && at_least(version.split(' ').nth(1)?) && Path::new("/usr/bin/cargo").is_file();
        if whole { Some(Self::Debian { linker: linker()? }) } else { None }
    }

    fn apt() -> Option<Self> {
        let mut packages = PACKAGES.to_vec();
        if linker().is_none() {
            packages.push(LINKER);
        }
        let what = format!("apt installs {} (about 20 s)", packages.join(" "));
        step(&what, || {
            run::run(privileged("apt-get")?.arg("update").arg("-qq"))?;
            run::run(privileged("apt-get")?.args(["install", "-y", "-qq", "--no-install-recommends"]).args(packages))
        })
        .inspect_err(|error| eprintln!("   {error}"))
        .ok()?;
        Self::debian()
    }

    /// A cargo for this way. The environment acts on this call only: native builds stay with the ordinary compiler.
    pub fn cargo(&self) -> Outcome<Command> {
        let mut cargo = command("cargo");
        self.apply(&mut cargo, &[])?;
        Ok(cargo)
    }

    /// As [`Route::apply`], for the smallest app that this way gives.
    pub fn apply_small(&self, command: &mut Command, folders: &[PathBuf]) -> Outcome {
        self.apply(command, folders)?;
        if let Self::Ordinary { sources: false } = self {
            return Ok(());
        }
        command.envs(SMALL);
        let flags: Vec<_> = remaps().into_iter().chain(SMALL_FLAGS.map(str::to_owned)).collect();
        command.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", flags.join(" "));
        Ok(())
    }

    /// Prepares any program that will call cargo for wasm32; `folders` come first on its PATH.
    pub fn apply(&self, command: &mut Command, folders: &[PathBuf]) -> Outcome {
        let mut folders = folders.to_vec();
        if let Self::Debian { linker } = self {
            folders.push("/usr/bin".into());
            command
                .env_remove("RUSTUP_TOOLCHAIN")
                .env("RUSTC", "/usr/bin/rustc")
                .env("RUSTC_BOOTSTRAP", "1")
                .env("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort")
                .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_LINKER", linker);
        }
        command.env("PATH", path_with(&folders)?);
        // What a panic names is part of the wasm: without this machine's folders it is smaller, and the same anywhere.
        command.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", remaps().join(" "));
        Ok(())
    }
}

/// Compiler flags that take the folders of this machine out of what is built. Without those that hold a space: the
/// variable can't carry them.
fn remaps() -> Vec<String> {
    let home = env::var_os("CARGO_HOME").map(PathBuf::from);
    let home =
        home.or_else(|| Some(Path::new(&env::var_os("HOME").or_else(|| env::var_os("USERPROFILE"))?).join(".cargo")));
    let registries = home.and_then(|home| fs::read_dir(home.join("registry/src")).ok()).into_iter().flatten().flatten();
    let mut folders: Vec<_> = registries.map(|entry| entry.path()).chain([run::root()]).collect();
    folders.sort();
    let folders = folders.iter().map(|folder| folder.to_string_lossy()).filter(|folder| !folder.contains(' '));
    folders.map(|folder| format!("--remap-path-prefix={folder}/=")).collect()
}

/// A linker for wasm: the one that comes with a Rust toolchain, else LLVM's.
fn linker() -> Option<PathBuf> {
    for compiler in ["rustc", "/usr/bin/rustc"] {
        let Some(sysroot) = ask(command(compiler).args(["--print", "sysroot"])) else { continue };
        let hosts = fs::read_dir(Path::new(&sysroot).join("lib/rustlib")).ok();
        let found =
            hosts.into_iter().flatten().flatten().map(|host| host.path().join("bin/rust-lld")).find(|it| it.is_file());
        if found.is_some() {
            return found;
        }
    }
    let versions = (14..40).rev().map(|version| format!("wasm-ld-{version}"));
    versions.chain(["wasm-ld".to_owned()]).find_map(|name| find(&name))
}

/// The least Rust that the project names in its Cargo.toml.
fn needed() -> String {
    let manifest = fs::read_to_string(run::root().join("Cargo.toml")).unwrap_or_default();
    let line = manifest.lines().find_map(|line| line.strip_prefix("rust-version = \"")).unwrap_or("1.90\"");
    line.trim_end_matches('"').to_owned()
}

/// A version's numbers, to compare by: 1.96.0 comes after 1.9.
pub fn numbers(version: &str) -> Vec<u32> {
    version.split(['.', '-', '+']).map_while(|part| part.parse().ok()).collect()
}

fn how_to() -> String {
    format!(
        "There is no compiler for {TARGET}. One of these opens a way:\n\n\
         \x20   rustup target add {TARGET}\n\
         \x20   sudo apt-get install --no-install-recommends {} {LINKER}   (Debian)\n\n\
         Then call this command again.",
        PACKAGES.join(" ")
    )
}

#[cfg(test)]
mod tests {
    use super::numbers;

    #[test]
    fn versions_compare_by_their_numbers() {
        assert!(numbers("1.96.0") > numbers("1.90"));
        assert!(numbers("1.9") < numbers("1.90"));
        assert_eq!(numbers("1.97.0-nightly"), [1, 97, 0]);
    }
}
