//! The programs and files the build and the tests stand on: what each is for, whether it is here, how to get it by hand.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::{lockfile, run};

/// The newest Trunk that builds with the Rust the workspace asks for; any 0.21 or later that is already there will do.
pub(crate) const TRUNK: &str = "0.21.14";

/// The oldest Node.js the browser stories run on.
const NODE: u32 = 20;

pub(crate) const WASM_TARGET: &str = "wasm32-unknown-unknown";

#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Tool {
    WasmTarget,
    Trunk,
    WasmBindgen,
    Node,
    Packages,
    Chromium,
}

/// What a look at the machine found: the tool's version or place, or what is wrong.
pub(crate) type Found = std::result::Result<String, String>;

impl Tool {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Tool::WasmTarget => "Rust's wasm32 target",
            Tool::Trunk => "Trunk",
            Tool::WasmBindgen => "wasm-bindgen",
            Tool::Node => "Node.js with npm",
            Tool::Packages => "the tests' npm packages",
            Tool::Chromium => "Chromium",
        }
    }

    /// The Debian packages that hold it, where there are any.
    pub(crate) fn debian_packages(self) -> &'static [&'static str] {
        match self {
            Tool::Node => &["nodejs", "npm"],
            Tool::Chromium => &["chromium"],
            Tool::WasmTarget | Tool::Trunk | Tool::WasmBindgen | Tool::Packages => &[],
        }
    }

    /// What to type when it could not be installed for you.
    pub(crate) fn by_hand(self) -> String {
        match self {
            Tool::WasmTarget => format!("rustup target add {WASM_TARGET}"),
            Tool::Trunk => format!("cargo install --locked trunk --version {TRUNK}"),
            Tool::WasmBindgen => {
                let version = lockfile::wasm_bindgen().unwrap_or_default();
                format!("cargo install wasm-bindgen-cli --version {version}")
            }
            Tool::Packages => "npm ci --prefix tests".to_owned(),
            Tool::Node | Tool::Chromium => {
                format!("sudo apt-get install {}", self.debian_packages().join(" "))
            }
        }
    }

    /// Looks whether it is here and fit for use.
    pub(crate) fn look(self, paths: &Paths) -> Found {
        match self {
            Tool::WasmTarget => wasm_target(),
            Tool::Trunk => trunk(paths),
            Tool::WasmBindgen => wasm_bindgen(paths),
            Tool::Node => node(paths),
            Tool::Packages => packages(),
            Tool::Chromium => {
                paths.chromium().map(|file| file.display().to_string()).ok_or_else(|| "not found".to_owned())
            }
        }
    }
}

/// Where programs are looked for.
pub(crate) struct Paths {
    path: OsString,
}

impl Paths {
    /// The person's own PATH, after the workspace's `.tools` if that is there.
    pub(crate) fn here() -> Paths {
        let own = own_tools().join("bin");
        let theirs = std::env::var_os("PATH").unwrap_or_default();
        let folders = own.is_dir().then_some(own).into_iter().chain(std::env::split_paths(&theirs));
        Paths { path: std::env::join_paths(folders).unwrap_or(theirs) }
    }

    pub(crate) fn find(&self, names: &[&str]) -> Option<PathBuf> {
        run::find(names, &self.path)
    }

    /// A program to run in the workspace's folder, seeing the same PATH.
    pub(crate) fn command(&self, program: &str) -> Command {
        let found = self.find(&[program]).unwrap_or_else(|| program.into());
        let mut command = Command::new(found);
        command.current_dir(run::root()).env("PATH", &self.path);
        command
    }

    /// A Chromium or Chrome: the one that `CHROMIUM` names, or the first found.
    pub(crate) fn chromium(&self) -> Option<PathBuf> {
        if let Some(named) = std::env::var_os("CHROMIUM") {
            return Some(named.into());
        }
        let names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"];
        let on_mac = Path::new("/Applications/Google Chrome.app/Contents/MacOS/Google Chrome");
        self.find(&names).or_else(|| on_mac.is_file().then(|| on_mac.to_owned()))
    }
}

/// Where a tool goes when the person has another version of it, which stays as it is.
pub(crate) fn own_tools() -> PathBuf {
    run::root().join(".tools")
}

fn wasm_target() -> Found {
    let rustc = &mut Command::new("rustc");
    let folder =
        run::answer(rustc.args(["--print", "target-libdir", "--target", WASM_TARGET]).current_dir(run::root()));
    match folder {
        Some(folder) if Path::new(&folder).is_dir() => Ok(WASM_TARGET.to_owned()),
        _ => Err("not installed".to_owned()),
    }
}

fn trunk(paths: &Paths) -> Found {
    let line = version_line(paths, "trunk")?;
    match numbers(&line) {
        Some((0, minor)) if minor < 21 => Err(format!("{line} is too old, 0.21 or later is needed")),
        _ => Ok(line),
    }
}

fn node(paths: &Paths) -> Found {
    version_line(paths, "npm")?;
    let line = version_line(paths, "node")?;
    match numbers(&line) {
        Some((major, _)) if major < NODE => Err(format!("{line} is too old, {NODE} or later is needed")),
        _ => Ok(line),
    }
}

fn wasm_bindgen(paths: &Paths) -> Found {
    let wanted = lockfile::wasm_bindgen()?;
    let line = version_line(paths, "wasm-bindgen")?;
    if line.split_whitespace().any(|word| word == wanted) {
        Ok(line)
    } else {
        Err(format!("{line} is there, but Cargo.lock needs {wanted}"))
    }
}

fn packages() -> Found {
    let tests = run::root().join("tests");
    let changed = |file: &str| std::fs::metadata(tests.join(file)).and_then(|file| file.modified());
    match (changed("node_modules/.package-lock.json"), changed("package-lock.json")) {
        (Ok(installed), Ok(locked)) if installed >= locked => Ok("tests/node_modules".to_owned()),
        (Ok(_), _) => Err("older than package-lock.json".to_owned()),
        (Err(_), _) => Err("not installed".to_owned()),
    }
}

fn version_line(paths: &Paths, program: &str) -> Found {
    if paths.find(&[program]).is_none() {
        return Err("not found".to_owned());
    }
    let said = run::answer(paths.command(program).arg("--version")).ok_or("found, but does not run")?;
    Ok(said.lines().next().unwrap_or_default().to_owned())
}

/// Major and minor of the first version number in a line.
fn numbers(line: &str) -> Option<(u32, u32)> {
    line.split_whitespace().find_map(|word| {
        let mut parts = word.trim_start_matches('v').split('.');
        Some((parts.next()?.parse().ok()?, parts.next()?.parse().ok()?))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_version_lines() {
        assert_eq!(numbers("trunk 0.21.14"), Some((0, 21)));
        assert_eq!(numbers("v20.20.2"), Some((20, 20)));
        assert_eq!(numbers("trunk"), None);
    }

    #[test]
    fn by_hand_names_exact_versions() {
        assert!(Tool::WasmBindgen.by_hand().ends_with(&lockfile::wasm_bindgen().unwrap()));
        assert_eq!(Tool::Node.by_hand(), "sudo apt-get install nodejs npm");
    }
}
