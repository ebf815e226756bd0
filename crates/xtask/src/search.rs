//! `cargo xtask bench search`: the search harness with Wederhoor's engine beside its peers, in Node and in Chromium, and the
//! table that it gives, written into the documentation.
//!
//! The harness (generator, operations, right answers, peers) is no part of this project: it is a folder that the person names.
//! It may be read-only, so it runs from a copy.

use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::arguments::Search;
use crate::tools::{Paths, Tool, WASM_TARGET};
use crate::{Result, run, setup};

/// Where the tables stand.
const PAGE: &str = "docs/SEARCH.md";
const PEERS: &str = "hand-js,flexsearch,minisearch";
/// The adapter, and what it is called in the tables.
const ADAPTER: &str = "wederhoor.mjs";
const NAME: &str = "wederhoor";
const EXAMPLE: [&str; 6] = ["--profile", "tool", "--package", "wederhoor-index", "--example", "search_adapter"];
const NATIVE: [&str; 6] = ["--profile", "tool", "--package", "wederhoor-index", "--example", "search_workload"];

pub(crate) fn search(asked: &Search) -> Result<()> {
    let harness = harness(asked.harness.as_deref())?;
    let paths = setup::ensure(&[Tool::WasmTarget, Tool::WasmBindgen, Tool::Node, Tool::Chromium])?;
    let work = run::target_dir().join("search");
    let (copy, data) = (work.join("harness"), work.join("data"));
    copy_files(&harness, &copy)?;
    make_folder(&data)?;
    if !copy.join("node_modules/puppeteer-core").is_dir() {
        run::run(paths.command("npm").args(["install", "--no-audit", "--no-fund"]).current_dir(&copy))?;
    }
    let documents = asked.documents.to_string();
    let node = |script: &str| {
        let mut node = paths.command("node");
        node.arg(copy.join(script)).current_dir(&copy);
        node
    };
    let corpus = data.join(format!("corpus-{documents}.jsonl"));
    let right = data.join(format!("oracle-{documents}.json"));
    if !corpus.is_file() {
        run::run(node("gen.mjs").arg(&documents).arg(&corpus).arg(texts(&harness)))?;
    }
    if !right.is_file() {
        run::run(node("oracle.mjs").arg(&corpus).arg("workload.json").arg(&right))?;
    }

    let adapter = adapter(&paths, &work)?;
    let all = format!("{PEERS},{}", adapter.display());
    run::run(node("bench.mjs").arg(&data).args([&documents, &all]))?;
    let mut browser = node("browser.mjs");
    if let Some(chromium) = paths.chromium() {
        browser.env("CHROME", chromium);
    }
    run::run(browser.arg(&data).args([&documents, &all]))?;

    let report = |of: &[&str]| {
        let said = run::answer(node("report.mjs").arg(&data).arg(&documents).args(of));
        let said = said.ok_or("the harness's report.mjs gave nothing")?;
        Ok::<String, String>(said.replace(&adapter.display().to_string(), NAME).replace(ADAPTER, NAME))
    };
    let mut table = format!("In Node:\n\n{}\n\nIn Chromium:\n\n{}\n", report(&[])?, report(&["--chromium"])?);
    for (place, before) in [("Node", "res"), ("Chromium", "chromium")] {
        let file = data.join(format!("{before}-{documents}-{ADAPTER}.json"));
        table.push_str(&format!("\nBest fifty in the order of the definition, in {place}: {}.\n", best(&file)?));
    }
    if asked.callgrind {
        table.push_str(&instructions(&paths, &corpus, &copy.join("workload.json"), &work)?);
    }
    println!("{table}");
    write_table(&documents, &table)
}

/// The harness's folder, or what to type.
fn harness(named: Option<&str>) -> Result<PathBuf> {
    let example = "cargo xtask bench search --harness FOLDER";
    let Some(named) = named else {
        return Err(format!("the search harness is no part of this project: name its folder with `{example}`"));
    };
    let folder = run::root().join(named);
    for file in ["gen.mjs", "oracle.mjs", "bench.mjs", "browser.mjs", "report.mjs", "workload.json"] {
        if !folder.join(file).is_file() {
            return Err(format!("{} is no search harness: it has no {file}; `{example}`", folder.display()));
        }
    }
    Ok(folder)
}

/// The texts whose sentences the harness recombines: beside it, or this project's.
fn texts(harness: &Path) -> PathBuf {
    let beside = harness.join("../seeds");
    if beside.is_dir() { beside } else { run::root().join("seeds") }
}

fn copy_files(from: &Path, to: &Path) -> Result<()> {
    make_folder(to)?;
    let entries = fs::read_dir(from).map_err(|error| format!("cannot read {}: {error}", from.display()))?;
    for file in entries.filter_map(|entry| Some(entry.ok()?.path())).filter(|file| file.is_file()) {
        let name = file.file_name().unwrap_or_default();
        // The bytes, not the file: a copy of what is read-only would be read-only.
        let bytes = fs::read(&file).map_err(|error| format!("cannot read {}: {error}", file.display()))?;
        write(&to.join(name), &bytes)?;
    }
    Ok(())
}

fn make_folder(folder: &Path) -> Result<()> {
    fs::create_dir_all(folder).map_err(|error| format!("cannot make {}: {error}", folder.display()))
}

fn write(file: &Path, bytes: &[u8]) -> Result<()> {
    fs::write(file, bytes).map_err(|error| format!("cannot write {}: {error}", file.display()))
}

/// Builds the engine as WebAssembly and puts the adapter before it: one folder, one file to import.
fn adapter(paths: &Paths, work: &Path) -> Result<PathBuf> {
    run::run(paths.command("cargo").args(["build", "--target", WASM_TARGET]).args(EXAMPLE))?;
    let wasm = run::target_dir().join(WASM_TARGET).join("tool/examples/search_adapter.wasm");
    let folder = work.join("adapter");
    let bind = ["--target", "no-modules", "--no-typescript", "--out-name", "search", "--out-dir"];
    run::run(paths.command("wasm-bindgen").args(bind).arg(&folder).arg(wasm))?;
    let read = |name: &str| fs::read(folder.join(name)).map_err(|error| format!("cannot read {name}: {error}"));
    let code = base64::Engine::encode(&base64::engine::general_purpose::STANDARD, read("search_bg.wasm")?);
    let glue = Value::from(String::from_utf8_lossy(&read("search.js")?).into_owned());
    write(
        &folder.join("code.mjs"),
        format!("export const code = \"{code}\";\nexport const glue = {glue};\n").as_bytes(),
    )?;
    let adapter = folder.join(ADAPTER);
    let source = run::root().join("tests/search").join(ADAPTER);
    write(&adapter, &fs::read(&source).map_err(|error| format!("cannot read {}: {error}", source.display()))?)?;
    Ok(adapter)
}

/// Of how many operations the best fifty are those of the definition.
fn best(file: &Path) -> Result<String> {
    let unreadable = |error: &dyn std::fmt::Display| format!("cannot read {}: {error}", file.display());
    let bytes = fs::read(file).map_err(|error| unreadable(&error))?;
    let result: Value = serde_json::from_slice(&bytes).map_err(|error| unreadable(&error))?;
    let operations: Vec<&Value> = result["ops"].as_array().into_iter().flatten().filter(|op| !op.is_null()).collect();
    Ok(format!("{} of {}", operations.iter().filter(|op| op["okTop"] == true).count(), operations.len()))
}

/// What the operations take natively, in instructions: the same on a busy machine.
fn instructions(paths: &Paths, corpus: &Path, workload: &Path, work: &Path) -> Result<String> {
    if paths.find(&["valgrind"]).is_none() {
        return Err("--callgrind needs valgrind: `sudo apt-get install valgrind`".to_owned());
    }
    run::run(paths.command("cargo").arg("build").args(NATIVE))?;
    let native = run::target_dir().join("tool/examples/search_workload");
    run::run(Command::new(&native).arg(corpus).arg(workload))?;
    let nothing = work.join("nothing.json");
    write(&nothing, b"[]")?;
    let index = format!("{}.index", corpus.display());
    let counted = |operations: &Path| {
        let mut valgrind = paths.command("valgrind");
        valgrind.args(["--tool=callgrind", "--callgrind-out-file=/dev/null"]);
        let output = valgrind.arg(&native).arg(corpus).arg(operations).arg(&index).output();
        let output = output.map_err(|error| format!("valgrind could not be started: {error}"))?;
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        let count = said.lines().find_map(|line| line.split_once("Collected : ")?.1.trim().parse::<u64>().ok());
        count.ok_or_else(|| format!("callgrind counted nothing: {said}"))
    };
    let (opened, all) = (counted(&nothing)?, counted(workload)?);
    Ok(format!(
        "\nInstructions natively: {:.1} million to read and open the index, {:.1} million for all operations.\n",
        opened as f64 / 1e6,
        all.saturating_sub(opened) as f64 / 1e6
    ))
}

/// Puts the table of so many documents where it stands in the page, or behind all others.
fn write_table(documents: &str, table: &str) -> Result<()> {
    let file = run::root().join(PAGE);
    let page = fs::read_to_string(&file).map_err(|error| format!("cannot read {PAGE}: {error}"))?;
    write(&file, replaced(&page, documents, table).as_bytes())?;
    run::say(&format!("the table of {documents} documents stands in {PAGE}"));
    Ok(())
}

fn replaced(page: &str, documents: &str, table: &str) -> String {
    let (begin, end) = (format!("<!-- measured {documents} -->"), format!("<!-- end {documents} -->"));
    let section = format!("{begin}\n\n{}\n\n{end}", table.trim());
    match (page.split_once(&begin), page.split_once(&end)) {
        (Some((before, _)), Some((_, after))) => format!("{before}{section}{after}"),
        _ => format!("{}\n\n{section}\n", page.trim_end()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_replaces_the_one_of_as_many_documents() {
        let page = replaced("# Search\n", "10", "ten");
        let page = replaced(&page, "1000", "thousand");
        let again = replaced(&page, "10", "ten again");
        assert!(again.contains("ten again") && again.contains("thousand") && !again.contains("ten\n"), "{again}");
        assert_eq!(again.matches("<!-- measured 10 -->").count(), 1);
        assert_eq!(replaced(&again, "10", "ten again"), again);
    }

    #[test]
    fn without_a_harness_it_says_what_to_type() {
        for named in [None, Some("crates")] {
            let message = harness(named).unwrap_err();
            assert!(message.contains("cargo xtask bench search --harness"), "{message}");
        }
    }
}
