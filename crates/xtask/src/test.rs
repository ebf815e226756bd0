//! `cargo xtask test`: the crates natively, then the page in Chromium. One half's failure does not hide the other's.

use std::path::PathBuf;

use crate::arguments::{Build, Half};
use crate::tools::Paths;
use crate::{Result, budget, page, run, setup};

/// Articles that a page must survive; also the second build of the update story.
const SECOND_SEEDS: &str = "tests/seeds";

/// Runs every test, or only one half.
pub(crate) fn test(only: Option<Half>) -> Result<()> {
    let paths = if only == Some(Half::Native) { Paths::here() } else { setup::ensure(&setup::EVERYTHING)? };
    let native = match only {
        Some(Half::Page) => Ok(()),
        _ => run::run(paths.command("cargo").args(["test", "--workspace"])),
    };
    let page = match only {
        Some(Half::Native) => Ok(()),
        _ => stories_in_chromium(&paths),
    };
    match (native, page) {
        (Err(native), Err(page)) => Err(format!("{native}; {page}")),
        (native, page) => native.and(page),
    }
}

/// What the stories and the measurements run on.
pub(crate) struct Built {
    pub(crate) dist: PathBuf,
    pub(crate) command_line_tool: PathBuf,
}

/// Builds the page and the command line tool it is compared with.
pub(crate) fn build(paths: &Paths) -> Result<Built> {
    let dist = page::build(paths, &Build::default(), &[])?;
    run::run(paths.command("cargo").args(["build", "--package", "wederhoor-cli"]))?;
    let command_line_tool = run::target_dir().join("debug").join(format!("wederhoor{}", std::env::consts::EXE_SUFFIX));
    Ok(Built { dist, command_line_tool })
}

fn stories_in_chromium(paths: &Paths) -> Result<()> {
    let second = run::target_dir().join("stories/second-build");
    let second_build = Build { dist: Some(second.display().to_string()), ..Build::default() };
    page::build(paths, &second_build, &[("WEDERHOOR_SEEDS", SECOND_SEEDS)])?;
    let archive = run::target_dir().join("stories/archive");
    let archive_build = Build { dist: Some(archive.display().to_string()), ..Build::default() };
    page::build(paths, &archive_build, &[("WEDERHOOR_FORM", "beside")])?;
    let built = build(paths)?;
    let told = run::run(
        node(paths, &built)
            .env("WEDERHOOR_SECOND_DIST", second)
            .env("WEDERHOOR_ARCHIVE_DIST", archive)
            .args(["--test", "--test-reporter", "spec", "--test-concurrency", "1"])
            .args(stories()?),
    );
    told.and(budget::check(&built.dist))
}

/// Node, told what to look at.
pub(crate) fn node(paths: &Paths, built: &Built) -> std::process::Command {
    let mut node = paths.command("node");
    node.env("WEDERHOOR_DIST", &built.dist).env("WEDERHOOR_CLI", &built.command_line_tool);
    if let Some(chromium) = paths.chromium() {
        node.env("CHROMIUM", chromium);
    }
    node
}

fn stories() -> Result<Vec<PathBuf>> {
    let folder = run::root().join("tests/stories");
    let entries = std::fs::read_dir(&folder).map_err(|error| format!("cannot read {}: {error}", folder.display()))?;
    let mut files: Vec<PathBuf> = entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|file| file.to_string_lossy().ends_with(".test.mjs"))
        .collect();
    files.sort();
    if files.is_empty() { Err(format!("no stories in {}", folder.display())) } else { Ok(files) }
}
