//! `cargo xtask bench`: figures of a machine, printed. They are no tests: nothing fails because a machine was busy.

use std::path::{Path, PathBuf};

use crate::arguments::{Bench, Build};
use crate::tools::{Paths, Tool, WASM_TARGET};
use crate::{Result, page, run, search, setup, test};

/// The program that is measured in Chromium, an example of the extraction's crate.
const IN_CHROMIUM: &str = "wasm_speed";

pub(crate) fn bench(what: Bench) -> Result<()> {
    match what {
        Bench::Page => explorer(),
        Bench::Extract => extract(),
        Bench::Link(generator) => link(&generator),
        Bench::Archive(generator, documents) => archive(&generator, documents),
        Bench::Search(asked) => search::search(&asked),
    }
}

/// The page's first load and its answer to a keystroke, in Chromium.
fn explorer() -> Result<()> {
    let paths = setup::ensure(&setup::EVERYTHING)?;
    let built = test::build(&paths)?;
    run::run(test::node(&paths, &built).arg("tests/bench.mjs"))
}

/// Linking: statements made up by `generator`, ten times as many each time.
fn link(generator: &Path) -> Result<()> {
    let paths = setup::ensure(&[Tool::Node])?;
    let files = [1000, 10_000, 100_000].map(|many| make_up(&paths, generator, many));
    let files = files.into_iter().collect::<Result<Vec<PathBuf>>>()?;
    let bench = ["bench", "--package", "wederhoor-corpus", "--bench", "link", "--"];
    run::run(paths.command("cargo").args(bench).args(files))
}

/// The page at size, in Chromium: its articles are made of so many statements made up by `generator`, and stand beside it.
fn archive(generator: &Path, many: u32) -> Result<()> {
    let paths = setup::ensure(&setup::EVERYTHING)?;
    let statements = make_up(&paths, generator, many)?;
    let seeds = statements.with_extension("");
    let _ = std::fs::remove_dir_all(&seeds);
    run::run(paths.command("node").arg("tests/articles.mjs").arg(&statements).arg(&seeds))?;
    for name in ["people.toml", "topics.toml"] {
        std::fs::copy(run::root().join("seeds").join(name), seeds.join(name)).map_err(|e| format!("{name}: {e}"))?;
    }
    let dist = run::target_dir().join("made-up/dist").display().to_string();
    let options = Build { dist: Some(dist), ..Build::default() };
    let told = [("WEDERHOOR_SEEDS", &*seeds.to_string_lossy()), ("WEDERHOOR_FORM", "beside")];
    let dist = page::build(&paths, &options, &told)?;
    let built = test::Built { dist, command_line_tool: PathBuf::new() };
    run::run(test::node(&paths, &built).arg("tests/bench.mjs"))
}

/// A file of so many statements made up by the script `generator`, as JSON Lines.
fn make_up(paths: &Paths, generator: &Path, many: u32) -> Result<PathBuf> {
    // A path is meant from where it was typed, and the commands run in the workspace.
    let script = std::path::absolute(generator).map_err(|e| format!("{}: {e}", generator.display()))?;
    if !script.is_file() {
        let expected = "expected a script that writes made-up statements as JSON Lines";
        return Err(format!("{}: there is no such file; {expected}", generator.display()));
    }
    let folder = run::target_dir().join("made-up");
    std::fs::create_dir_all(&folder).map_err(|e| format!("{}: {e}", folder.display()))?;
    let file = folder.join(format!("{many}.jsonl"));
    let mut made = paths.command("node");
    made.arg(&script).arg(many.to_string()).arg(&file).arg(run::root().join("seeds"));
    run::run(&mut made).map(|()| file)
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
