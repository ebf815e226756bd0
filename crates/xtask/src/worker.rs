//! Fills in the service worker: the complete list of files with their hashes, and the version that follows from them.

use std::fmt::Write as _;

use sha2::{Digest as _, Sha256};

use crate::site::File;
use crate::{Result, policy};

/// The worker's own name: it is not in its list, since the browser keeps it apart.
pub(crate) const NAME: &str = "sw.js";

/// The page's name; the worker knows it as the folder itself, since some hosts redirect `index.html` to it.
pub(crate) const PAGE: &str = "index.html";

const VERSION: &str = "\"VERSION\"";
const FILES: &str = "[\"FILES\"]";

/// The worker with the list and the version in place of its two placeholders. Files must be sorted by name.
pub(crate) fn render(template: &str, files: &[File]) -> Result<String> {
    for placeholder in [VERSION, FILES] {
        if template.matches(placeholder).count() != 1 {
            return Err(format!("public/{NAME} must have the placeholder {placeholder} exactly once"));
        }
    }
    let version = version(template, files);
    let list: Vec<[String; 2]> = files
        .iter()
        .filter(|file| file.name != NAME)
        .map(|file| {
            let address = if file.name == PAGE { "./" } else { &file.name };
            [address.to_owned(), policy::integrity(&file.bytes)]
        })
        .collect();
    let list = serde_json::to_string_pretty(&list).map_err(|error| error.to_string())?;
    Ok(template.replace(VERSION, &format!("\"{version}\"")).replace(FILES, &list))
}

/// Ten hexadecimal digits that change when any file, its name or the worker itself changes, and only then.
fn version(template: &str, files: &[File]) -> String {
    let mut hash = Sha256::new();
    hash.update(template);
    for file in files.iter().filter(|file| file.name != NAME) {
        hash.update(&file.name);
        hash.update([0]);
        hash.update(Sha256::digest(&file.bytes));
    }
    hash.finalize().iter().take(5).fold(String::new(), |mut hex, byte| {
        let _ = write!(hex, "{byte:02x}");
        hex
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEMPLATE: &str = "const VERSION = \"VERSION\";\nconst FILES = [\"FILES\"];\n";

    fn file(name: &str, text: &str) -> File {
        File { name: name.to_owned(), bytes: text.into() }
    }

    #[test]
    fn lists_every_file_but_itself_and_the_page_as_its_folder() {
        let files = [file("app-1.wasm", "x"), file(PAGE, "<p>"), file(NAME, TEMPLATE)];
        let worker = render(TEMPLATE, &files).unwrap();
        assert!(worker.contains("\"app-1.wasm\"") && worker.contains("\"./\""), "{worker}");
        assert!(!worker.contains(NAME) && !worker.contains(PAGE), "{worker}");
        assert_eq!(worker.matches("sha256-").count(), 2);
    }

    #[test]
    fn same_files_same_version_and_any_change_another() {
        let version = |files: &[File], template| version(template, files);
        let one = version(&[file("a", "1"), file("b", "2")], TEMPLATE);
        assert_eq!(one, version(&[file("a", "1"), file("b", "2")], TEMPLATE));
        assert_eq!(one.len(), 10);
        for other in
            [[file("a", "1"), file("b", "3")], [file("a", "1"), file("c", "2")], [file("a", "12"), file("b", "")]]
        {
            assert_ne!(one, version(&other, TEMPLATE));
        }
        assert_ne!(one, version(&[file("a", "1"), file("b", "2")], "changed"));
    }

    #[test]
    fn a_worker_without_placeholders_is_an_error() {
        assert!(render("const FILES = [];", &[]).is_err());
    }

    #[test]
    fn the_real_worker_can_be_filled_in() {
        let template = include_str!("../../../public/sw.js");
        let worker = render(template, &[file(PAGE, "<p>")]).unwrap();
        assert!(!worker.contains(VERSION) && !worker.contains(FILES));
    }
}
