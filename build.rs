//! `seeds/` → the corpus that goes into the page.
//!
//! `WEDERHOOR_SEEDS` names another folder for people who keep their articles elsewhere.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::{env, fs, io};
use wederhoor_corpus::{Corpus, seeds};

fn main() {
    let root = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").expect("cargo names the package's folder"));
    println!("cargo::rerun-if-env-changed=WEDERHOOR_SEEDS");
    let folder = env::var("WEDERHOOR_SEEDS").ok().filter(|f| !f.is_empty()).unwrap_or_else(|| "seeds".to_owned());
    let path = root.join(&folder);
    println!("cargo::rerun-if-changed={}", path.display());
    let files = match files(&path) {
        Ok(files) => files,
        Err(error) => return println!("cargo::error={folder}: {error}; expected a folder of articles"),
    };
    match seeds::read(&files) {
        Ok(seeds) => {
            let corpus = Corpus::build(seeds.articles, &seeds.people, &seeds.topics);
            let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo names the folder to write to"));
            fs::write(out.join("corpus.bin"), corpus.to_bytes()).expect("the folder to write to is there");
        }
        Err(problems) => problems.into_iter().for_each(|p| println!("cargo::error={}", p.in_folder(&folder))),
    }
}

/// The files of a folder by name, and each of them watched: a change within a file does not touch its folder.
fn files(folder: &Path) -> io::Result<BTreeMap<String, Vec<u8>>> {
    let mut files = BTreeMap::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.file_name().and_then(|n| n.to_str()).map(str::to_owned);
        if let Some(name) = name.filter(|n| path.is_file() && (n.ends_with(".txt") || n.ends_with(".toml"))) {
            println!("cargo::rerun-if-changed={}", path.display());
            files.insert(name, fs::read(&path)?);
        }
    }
    Ok(files)
}
