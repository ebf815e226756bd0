//! The files beside the page, where its articles are too many to stand inside it: `build.rs` wrote them, the page names their
//! folder, and here they come to stand beside it.

use std::fs;
use std::path::{Path, PathBuf};

use crate::site::File;
use crate::{Result, run};

/// How the folder's name begins; sixteen hexadecimal digits follow.
const NAME: &[u8] = b"archive-";
const DIGITS: usize = 16;

/// Whether a file of the page is one of the archive's. Those are fetched when they are needed: the service worker does not
/// store them, and they are not part of what a first visit loads.
pub(crate) fn holds(file: &File) -> bool {
    file.name.split_once('/').is_some_and(|(folder, _)| is_folder(folder.as_bytes()))
}

/// Puts the archive that the staged page names beside it, and tells where the articles stand.
pub(crate) fn stage(staged: &Path, files: &[File]) -> Result<String> {
    let page = files.iter().find(|f| f.name.ends_with(".wasm")).ok_or("no WebAssembly is staged")?;
    let Some(folder) = folder(&page.bytes) else {
        return Ok("the articles are inside the page".to_owned());
    };
    let from = find(&folder).ok_or_else(|| format!("{folder} is nowhere in the target folder: build the page anew"))?;
    let (mut many, mut size) = (0, 0);
    let mut copy = |from: &Path| -> std::io::Result<()> {
        fs::create_dir_all(staged.join(&folder))?;
        for entry in fs::read_dir(from)? {
            let entry = entry?;
            size += fs::copy(entry.path(), staged.join(&folder).join(entry.file_name()))?;
            many += 1;
        }
        Ok(())
    };
    copy(&from).map_err(|error| format!("cannot copy {}: {error}", from.display()))?;
    Ok(format!("the articles are beside the page, in {folder}: {many} files, {:.1} MB", size as f64 / 1e6))
}

/// The folder that a page names.
fn folder(page: &[u8]) -> Option<String> {
    let named = page.windows(NAME.len() + DIGITS).find(|w| is_folder(w))?;
    String::from_utf8(named.to_vec()).ok()
}

fn is_folder(name: &[u8]) -> bool {
    name.strip_prefix(NAME).is_some_and(|d| d.len() == DIGITS && d.iter().all(u8::is_ascii_hexdigit))
}

/// Where cargo put a folder of this name: `target/…/build/wederhoor-…/out`, for whichever profile and machine.
fn find(folder: &str) -> Option<PathBuf> {
    let below = |path: &Path| -> Vec<PathBuf> {
        fs::read_dir(path).into_iter().flatten().flatten().map(|e| e.path()).collect()
    };
    let profiles = below(&run::target_dir()).into_iter().flat_map(|p| below(&p).into_iter().chain([p]));
    let builds = profiles.flat_map(|p| below(&p.join("build")));
    builds.map(|b| b.join("out").join(folder)).find(|path| path.is_dir())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_names_its_archive() {
        let page = |text: &str| folder(format!("\0asm{text}corpus.bin").as_bytes());
        assert_eq!(page("xarchive-0123456789abcdef/"), Some("archive-0123456789abcdef".to_owned()));
        for other in ["", "archive-", "archive-0123456789abcde/", "archive-0123456789abcdeg"] {
            assert_eq!(page(other), None, "{other}");
        }
    }

    #[test]
    fn its_files_are_told_from_the_page_s() {
        let file = |name: &str| File { name: name.to_owned(), bytes: Vec::new() };
        assert!(holds(&file("archive-0123456789abcdef/texts-0001.bin")));
        assert!(
            !holds(&file("archive-0123456789abcdef")) && !holds(&file("style.css")) && !holds(&file("archive-x/y"))
        );
    }
}
