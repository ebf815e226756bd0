//! The files of a built page, read from disk.

use std::fs;
use std::path::Path;

use crate::Result;

/// A file of the page.
pub(crate) struct File {
    /// Its path in the folder, with slashes.
    pub(crate) name: String,
    pub(crate) bytes: Vec<u8>,
}

/// Every file in the folder and below it, sorted by name; hidden ones are not part of the page.
pub(crate) fn files(folder: &Path) -> Result<Vec<File>> {
    let mut found = Vec::new();
    collect(folder, "", &mut found).map_err(|error| format!("cannot read {}: {error}", folder.display()))?;
    found.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(found)
}

fn collect(folder: &Path, prefix: &str, found: &mut Vec<File>) -> std::io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let entry = entry?;
        let own = entry.file_name().to_string_lossy().into_owned();
        if own.starts_with('.') {
            continue;
        }
        let name = format!("{prefix}{own}");
        if entry.file_type()?.is_dir() {
            collect(&entry.path(), &format!("{name}/"), found)?;
        } else {
            found.push(File { name, bytes: fs::read(entry.path())? });
        }
    }
    Ok(())
}
