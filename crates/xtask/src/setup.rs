//! Installs what is missing, with the clients a person would use, and says so; never replaces what a person has.

use std::process::Command;
use std::time::Instant;

use crate::tools::{Paths, TRUNK, Tool, WASM_TARGET, own_tools};
use crate::{Result, lockfile, run};

/// What a build of the page needs.
pub(crate) const PAGE: [Tool; 3] = [Tool::WasmTarget, Tool::Trunk, Tool::WasmBindgen];

/// What the browser stories need besides.
pub(crate) const STORIES: [Tool; 3] = [Tool::Node, Tool::Chromium, Tool::Packages];

pub(crate) const EVERYTHING: [Tool; 6] = [PAGE[0], PAGE[1], PAGE[2], STORIES[0], STORIES[1], STORIES[2]];

/// Makes sure that all of `tools` are there, and says where programs are found from now on.
pub(crate) fn ensure(tools: &[Tool]) -> Result<Paths> {
    let paths = Paths::here();
    let missing: Vec<Tool> = tools.iter().copied().filter(|tool| tool.look(&paths).is_err()).collect();
    for tool in &missing {
        run::say(&format!("{}: {}", tool.name(), tool.look(&paths).unwrap_or_else(|reason| reason)));
    }
    install_from_debian(&missing)?;
    for tool in missing.iter().filter(|tool| tool.debian_packages().is_empty()) {
        let started = Instant::now();
        install(*tool, &Paths::here()).map_err(|error| sorry(&[*tool], &error))?;
        run::say(&format!("{} installed in {} s", tool.name(), started.elapsed().as_secs()));
    }
    let paths = Paths::here();
    for tool in missing {
        tool.look(&paths).map_err(|reason| sorry(&[tool], &format!("after the installation it is {reason}")))?;
    }
    Ok(paths)
}

/// The one sentence for what this program cannot do itself.
fn sorry(tools: &[Tool], error: &str) -> String {
    let names: Vec<_> = tools.iter().map(|tool| tool.name()).collect();
    let commands: Vec<_> = tools.iter().map(|tool| format!("`{}`", tool.by_hand())).collect();
    let what = if tools.len() == 1 { "is needed and" } else { "are needed and" };
    format!(
        "{} {what} could not be installed ({error}); install by hand with {} and try again",
        names.join(" and "),
        commands.join(" and ")
    )
}

fn install(tool: Tool, paths: &Paths) -> Result<()> {
    match tool {
        Tool::WasmTarget => {
            run::run(Command::new("rustup").args(["target", "add", WASM_TARGET]).current_dir(run::root()))
        }
        Tool::Trunk => {
            run::say("compiling Trunk: about eight minutes on two cores, once per machine");
            run::run(cargo_install(paths, "trunk", "trunk", TRUNK).arg("--locked"))
        }
        Tool::WasmBindgen => wasm_bindgen(paths),
        Tool::Packages => run::run(
            paths.command("npm").args(["ci", "--no-audit", "--no-fund"]).current_dir(run::root().join("tests")),
        ),
        Tool::Node | Tool::Chromium => Ok(()),
    }
}

/// Installs exactly the version in Cargo.lock.
fn wasm_bindgen(paths: &Paths) -> Result<()> {
    let version = lockfile::wasm_bindgen()?;
    let install = || cargo_install(paths, "wasm-bindgen-cli", "wasm-bindgen", &version);
    run::say("compiling wasm-bindgen: about three minutes on two cores, once per version");
    run::run(install().arg("--locked")).or_else(|_| {
        run::say("trying without its own lock file, which may name a crate that the registry does not serve");
        run::run(&mut install())
    })
}

/// `cargo install` to where cargo puts programs; into `.tools` when the person has another version, which stays as it is.
fn cargo_install(paths: &Paths, package: &str, program: &str, version: &str) -> Command {
    let mut command = paths.command("cargo");
    command.args(["install", package, "--version", version, "--bin", program]);
    if paths.find(&[program]).is_some() {
        run::say(&format!("another {program} is on PATH and stays; this one goes into .tools"));
        command.arg("--force").arg("--root").arg(own_tools());
    }
    command
}

/// All Debian packages at once, as root or with a sudo that asks for no password.
fn install_from_debian(missing: &[Tool]) -> Result<()> {
    let tools: Vec<Tool> = missing.iter().copied().filter(|tool| !tool.debian_packages().is_empty()).collect();
    if tools.is_empty() {
        return Ok(());
    }
    let paths = Paths::here();
    if paths.find(&["apt-get"]).is_none() {
        let names: Vec<_> = tools.iter().map(|tool| tool.name()).collect();
        let packages: Vec<_> = tools.iter().flat_map(|tool| tool.debian_packages()).copied().collect();
        return Err(format!(
            "this machine has no apt-get: install {} with its own package manager (Debian calls them {}) and try again",
            names.join(" and "),
            packages.join(", ")
        ));
    }
    let root = run::answer(Command::new("id").arg("-u")).is_some_and(|id| id == "0");
    let apt = |arguments: &[&str]| {
        let mut command = if root { Command::new("apt-get") } else { Command::new("sudo") };
        if !root {
            command.args(["-n", "apt-get"]);
        }
        command.args(arguments).env("DEBIAN_FRONTEND", "noninteractive");
        command
    };
    let packages: Vec<&str> = tools.iter().flat_map(|tool| tool.debian_packages()).copied().collect();
    // An update that fails (one unreachable source among many) need not matter: the installation tells.
    let _ = run::run(&mut apt(&["update", "-qq"]));
    let mut arguments = vec!["install", "-y", "-qq"];
    arguments.extend(packages);
    run::run(&mut apt(&arguments)).map_err(|error| sorry(&tools, &error))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_installed_is_one_sentence_with_the_command() {
        let sentence = sorry(&[Tool::Node, Tool::Chromium], "no network");
        assert_eq!(
            sentence,
            "Node.js with npm and Chromium are needed and could not be installed (no network); install by hand with \
             `sudo apt-get install nodejs npm` and `sudo apt-get install chromium` and try again"
        );
    }
}
