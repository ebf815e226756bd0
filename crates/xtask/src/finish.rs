//! Trunk's post-build hook: what can only be written once every staged file and its name are known.

use std::fs;
use std::path::PathBuf;

use crate::{Result, archive, budget, policy, run, site, worker};

/// Completes the staged page: the content policy's hashes, the service worker's list and version, and in release the budget.
pub(crate) fn finish() -> Result<()> {
    let staged = std::env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from);
    let staged = staged.ok_or("`finish` is Trunk's hook: run `cargo xtask build` or `trunk serve` instead")?;
    let release = std::env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release");

    let page = staged.join(worker::PAGE);
    let write = |file: &PathBuf, text: String| {
        fs::write(file, text).map_err(|error| format!("cannot write {}: {error}", file.display()))
    };
    let html = fs::read_to_string(&page).map_err(|error| format!("cannot read {}: {error}", page.display()))?;
    let html = if release { policy::allow_inline_scripts(&html)? } else { policy::allow_every_inline_script(&html)? };
    write(&page, html)?;

    let files = site::files(&staged)?;
    run::say(&archive::stage(&staged, &files)?);
    let template = files.iter().find(|file| file.name == worker::NAME).ok_or("index.html copies no public/sw.js")?;
    let template = String::from_utf8_lossy(&template.bytes);
    write(&staged.join(worker::NAME), worker::render(&template, &files)?)?;

    if release {
        // Only shown here: whoever builds over a thousand articles of their own may have a larger page. `test` checks.
        eprint!("{}", budget::report(&site::files(&staged)?)?.table);
    }
    Ok(())
}
