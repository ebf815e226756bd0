//! `cargo xtask bench`: figures of a machine, printed. They are no tests: nothing fails because a machine was busy.

use std::path::{Path, PathBuf};

use crate::arguments::Bench;
use crate::tools::{Tool, WASM_TARGET};
use crate::{Result, run, search, setup, test};

/// The program that is measured in Chromium, an example of the extraction's crate.
const IN_CHROMIUM: &str = "wasm_speed";

pub(crate) fn bench(what: Bench) -> Result<()> {
    match what {
        Bench::Page => page(),
        Bench::Extract => extract(),
        Bench::Link(generator) => link(&generator),
        Bench::Search(asked) => search::search(&asked),
    }
}

/// The page's first load and its answer to a keystroke, in Chromium.
fn page() -> Result<()> {
    let paths = setup::ensure(&setup::EVERYTHING)?;
    let built = test::build(&paths)?;
    run::run(test::node(&paths, &built).arg("tests/bench.mjs"))
}

/// Linking: statements made up by `generator`, ten times as many each time.
fn link(generator: &Path) -> Result<()> {
    const NUMBERS: [&str; 3] = ["1000", "10000", "100000"];
    // A path is meant from where it was typed, and the commands run in the workspace.
    let script = std::path::absolute(generator).map_err(|e| format!("{}: {e}", generator.display()))?;
    if !script.is_file() {
        let expected = "expected a script that writes made-up statements as JSON Lines";
        return Err(format!("{}: there is no such file; {expected}", generator.display()));
    }
    let paths = setup::ensure(&[Tool::Node])?;
    let folder = run::target_dir().join("link-speed");
    std::fs::create_dir_all(&folder).map_err(|e| format!("{}: {e}", folder.display()))?;
    let files: Vec<PathBuf> = NUMBERS.iter().map(|n| folder.join(format!("{n}.jsonl"))).collect();
    for (number, file) in NUMBERS.iter().zip(&files) {
        run::run(paths.command("node").arg(&script).arg(number).arg(file).arg(run::root().join("seeds")))?;
    }
    let bench = ["bench", "--package", "wederhoor-corpus", "--bench", "link", "--"];
    run::run(paths.command("cargo").args(bench).args(files))
}

/// Extraction: bytes a second natively, by length, and in Chromium, compiled as the page is.
fn extract() -> Result<()> {
    const EXTRACT: [&str; 2] = ["--package", "wederhoor-extract"];
    let tools = [Tool::WasmTarget, Tool::WasmBindgen, Tool::Node, Tool::Chromium, Tool::Packages];
    let paths = setup::ensure(&tools)?;
    run::run(paths.command("cargo").arg("bench").args(EXTRACT).args(["--bench", "extract"]))?;

    let build = ["build", "--release", "--target", WASM_TARGET, "--example", IN_CHROMIUM];
    run::run(paths.command("cargo").args(build).args(EXTRACT))?;
    let wasm = run::target_dir().join(WASM_TARGET).join("release/examples").join(format!("{IN_CHROMIUM}.wasm"));
    let folder = run::target_dir().join("wasm-speed");
    let bind = ["--target", "web", "--no-typescript", "--out-dir"];
    run::run(paths.command("wasm-bindgen").args(bind).arg(&folder).arg(wasm))?;
    let mut node = paths.command("node");
    if let Some(chromium) = paths.chromium() {
        node.env("CHROMIUM", chromium);
    }
    run::run(node.env("WEDERHOOR_WASM_SPEED", folder).arg("tests/extract.mjs"))
}
