//! `cargo xtask bench`: figures of a machine, printed. They are no tests: nothing fails because a machine was busy.

use crate::arguments::Bench;
use crate::tools::{Tool, WASM_TARGET};
use crate::{Result, run, setup, test};

/// The program that is measured in Chromium, an example of the extraction's crate.
const IN_CHROMIUM: &str = "wasm_speed";

pub(crate) fn bench(what: Bench) -> Result<()> {
    match what {
        Bench::Page => page(),
        Bench::Extract => extract(),
    }
}

/// The page's first load and its answer to a keystroke, in Chromium.
fn page() -> Result<()> {
    let paths = setup::ensure(&setup::EVERYTHING)?;
    let built = test::build(&paths)?;
    run::run(test::node(&paths, &built).arg("tests/bench.mjs"))
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
