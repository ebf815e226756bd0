//! `seeds/` → the corpus that goes into the page; or, where it is too large for that, the archive that goes beside it.
//!
//! An archive lies in a folder of its own in `OUT_DIR`; `cargo xtask finish` puts it beside the page. `WEDERHOOR_FORM` (`inside`
//! or `beside`) decides instead of the size.
//! `WEDERHOOR_SEEDS` names another folder for people who keep their articles elsewhere.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::{env, fs, io};
use wederhoor_corpus::archive::{Archive, CORPUS, INDEX};
use wederhoor_corpus::{Corpus, seeds};

/// A corpus of more bytes than this stands beside the page: it would take longer to load than the page itself.
const LARGEST: usize = 1_000_000;

fn main() {
    let root = PathBuf::from(env::var_os("CARGO_MANIFEST_DIR").expect("cargo names the package's folder"));
    println!("cargo::rerun-if-env-changed=WEDERHOOR_SEEDS");
    println!("cargo::rerun-if-env-changed=WEDERHOOR_FORM");
    println!("cargo::rustc-check-cfg=cfg(beside)");
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
            let bundle = corpus.to_bytes();
            match env::var("WEDERHOOR_FORM").as_deref() {
                Ok("inside") => inside(&out, &bundle),
                Ok("beside") => beside(&out, corpus),
                Ok("") | Err(_) if bundle.len() <= LARGEST => inside(&out, &bundle),
                Ok("") | Err(_) => beside(&out, corpus),
                Ok(other) => println!("cargo::error=WEDERHOOR_FORM={other}; expected inside or beside"),
            }
        }
        Err(problems) => problems.into_iter().for_each(|p| println!("cargo::error={}", p.in_folder(&folder))),
    }
}

fn inside(out: &Path, bundle: &[u8]) {
    fs::write(out.join("corpus.bin"), bundle).expect("the folder to write to is there");
}

fn beside(out: &Path, corpus: Corpus) {
    let files = Archive::files(corpus);
    // Of an archive before this one nothing is left over.
    for old in fs::read_dir(out).into_iter().flatten().flatten().filter(|e| e.path().is_dir()) {
        let _ = fs::remove_dir_all(old.path());
    }
    let folder = Archive::folder(&files);
    fs::create_dir_all(out.join(&folder)).expect("the folder to write to is there");
    let first = files.iter().filter(|(name, _)| name == CORPUS || name == INDEX).map(|(_, bytes)| bytes.len());
    println!("cargo::rustc-env=WEDERHOOR_ARCHIVE_SIZE={}", first.sum::<usize>());
    for (name, bytes) in &files {
        fs::write(out.join(&folder).join(name), bytes).expect("the folder was made");
    }
    println!("cargo::rustc-env=WEDERHOOR_ARCHIVE={folder}");
    println!("cargo::rustc-cfg=beside");
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
