//! The tools beside the compiler: what is there is used, what is missing is installed into a cache of our own, so
//! that nobody's own versions are replaced. A second run, or another clone, installs nothing.

use crate::{
    run::{self, Outcome, ask, command, find, step},
    wasm::{Route, numbers},
};
use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
};

const TRUNK: &str = "0.21.14";
const BINARYEN: &str = "132";
/// The oldest wasm-opt on a PATH that is taken: older ones don't know all that today's compilers write.
const BINARYEN_LEAST: u32 = 119;

/// Everything a build needs.
#[derive(Debug, Clone)]
pub struct Tools {
    pub route: Route,
    /// The folders in which the tools are, to come first on the PATH.
    pub folders: Vec<PathBuf>,
}

/// Sees what is missing and installs it.
pub fn all() -> Outcome<Tools> {
    let route = Route::open()?;
    let bindgen = locked_version("wasm-bindgen")?;
    let mut folders = vec![
        cargo_tool("wasm-bindgen-cli", "wasm-bindgen", &bindgen, "about 3 minutes")?,
        // Its own lock file is a tested one; wasm-bindgen-cli's names a crate that was withdrawn.
        cargo_tool("trunk", "trunk", TRUNK, "about 8 minutes")?,
        wasm_opt()?,
    ];
    folders.dedup();
    Ok(Tools { route, folders })
}

/// The folder of our own tools.
pub fn cache() -> Outcome<PathBuf> {
    let own = env::var_os("XDG_CACHE_HOME").map(PathBuf::from).filter(|path| path.is_absolute());
    let home =
        || env::var_os("HOME").or_else(|| env::var_os("USERPROFILE")).map(|home| Path::new(&home).join(".cache"));
    let cache = own.or_else(home).ok_or("There is neither XDG_CACHE_HOME nor HOME, so no place for tools.")?;
    Ok(cache.join("menselijke-maat-tools"))
}

/// This program with the rights to install: as it is for root, else through sudo where that asks for no password.
///
/// # Errors
/// There is no such right.
pub fn privileged(program: &str) -> Outcome<Command> {
    find(program).ok_or_else(|| format!("There is no {program} here."))?;
    if ask(command("id").arg("-u")).as_deref() == Some("0") {
        return Ok(command(program));
    }
    ask(command("sudo").args(["-n", "true"]))
        .ok_or_else(|| format!("{program} needs rights that this user hasn't."))?;
    let mut sudo = command("sudo");
    sudo.arg("-n").arg(program);
    Ok(sudo)
}

/// The folder of a tool that cargo installs, in this very version.
fn cargo_tool(package: &str, program: &str, version: &str, length: &str) -> Outcome<PathBuf> {
    let fits = |path: &Path| {
        let said = ask(command(path).arg("--version")).unwrap_or_default();
        said.split_whitespace().nth(1) == Some(version)
    };
    let own = cache()?;
    let ours = own.join("bin").join(format!("{program}{}", env::consts::EXE_SUFFIX));
    if let Some(path) = find(program).into_iter().chain([ours.clone()]).find(|path| fits(path)) {
        return Ok(path.parent().unwrap_or(&own).to_path_buf());
    }
    step(&format!("{package} {version} is missing: installing it ({length})"), || install(package, version, &own))?;
    if fits(&ours) {
        Ok(own.join("bin"))
    } else {
        Err(format!("{} isn't {version} after its install.", ours.display()))
    }
}

/// A ready-made one where cargo-binstall is at hand, else from source: with this toolchain, or with Debian's newer one.
fn install(package: &str, version: &str, own: &Path) -> Outcome {
    if find("cargo-binstall").is_some() {
        let mut fetch = command("cargo");
        fetch.args(["binstall", "--no-confirm", "--force", "--root"]).arg(own).arg(format!("{package}@{version}"));
        if run::run(&mut fetch).is_ok() {
            return Ok(());
        }
    }
    let mut ways = vec![command("cargo")];
    if Path::new("/usr/bin/cargo").is_file() {
        let mut debian = command("/usr/bin/cargo");
        debian.env_remove("RUSTUP_TOOLCHAIN").env("RUSTC", "/usr/bin/rustc");
        ways.push(debian);
    }
    let mut last = Ok(());
    for mut cargo in ways {
        cargo.args(["install", package, "--version", version, "--force", "--root"]).arg(own);
        if package == "trunk" {
            // Without its notices of newer versions; the build fetches nothing.
            cargo.args(["--locked", "--no-default-features", "--features", "rustls"]);
        }
        // A tool that runs for a second needs no costly optimisation, and is there minutes sooner.
        for (name, value) in
            [("OPT_LEVEL", "1"), ("LTO", "off"), ("CODEGEN_UNITS", "16"), ("DEBUG", "0"), ("STRIP", "true")]
        {
            cargo.env(format!("CARGO_PROFILE_RELEASE_{name}"), value);
        }
        cargo.env("CARGO_TARGET_DIR", own.join("build")).env("CARGO_RESOLVER_INCOMPATIBLE_RUST_VERSIONS", "fallback");
        last = run::run(&mut cargo);
        if last.is_ok() {
            break;
        }
    }
    // Hundreds of megabytes that nobody needs again.
    let _ = fs::remove_dir_all(own.join("build"));
    last
}

/// The folder of wasm-opt, from npm.
fn wasm_opt() -> Outcome<PathBuf> {
    let version =
        |path: &Path| -> Option<u32> { ask(command(path).arg("--version"))?.split_whitespace().nth(2)?.parse().ok() };
    if let Some(path) = find("wasm-opt").filter(|path| version(path).is_some_and(|it| it >= BINARYEN_LEAST)) {
        return Ok(path.parent().map(Path::to_path_buf).unwrap_or_default());
    }
    let own = cache()?.join("binaryen");
    let folder = own.join("node_modules/.bin");
    let fits = || version(&folder.join("wasm-opt")).is_some_and(|it| it.to_string() == BINARYEN);
    if !fits() {
        let wanted = format!("binaryen@{BINARYEN}");
        step(&format!("wasm-opt is missing: npm fetches {wanted} (seconds)"), || {
            fs::create_dir_all(&own).map_err(|error| format!("{}: {error}", own.display()))?;
            find("npm")
                .ok_or("There is no npm. Install Node 20 or later, or binaryen 119 or later; then try again.")?;
            run::run(command("npm").args(["install", "--no-save", "--silent", "--prefix"]).arg(&own).arg(wanted))
        })?;
    }
    if fits() { Ok(folder) } else { Err(format!("{} has no wasm-opt {BINARYEN} after its install.", folder.display())) }
}

/// The version of a package in Cargo.lock.
fn locked_version(package: &str) -> Outcome<String> {
    let lock = fs::read_to_string(run::root().join("Cargo.lock")).map_err(|error| format!("Cargo.lock: {error}"))?;
    let entry = lock.split("[[package]]").find(|entry| entry.contains(&format!("\nname = \"{package}\"\n")));
    let version = entry.and_then(|entry| entry.split("version = \"").nth(1)?.split('"').next());
    let version = version.ok_or_else(|| format!("Cargo.lock has no {package}"))?;
    debug_assert!(!numbers(version).is_empty());
    Ok(version.to_owned())
}
