//! Trunk's post-build hook: what can only be written once every staged file and its name are known.

use std::fs;
use std::path::PathBuf;

use crate::{Result, archive, budget, policy, run, site, worker};

/// The script that runs before the first paint.
const START: &str = "start.js";

/// A script without the lines that only explain it, and without indentation: what a reader downloads. Not for scripts with text
/// that runs over lines.
fn uncommented(script: &str) -> String {
    let lines = script.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with("//"));
    lines.collect::<Vec<_>>().join("\n")
}

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

    let start = staged.join(START);
    let script = fs::read_to_string(&start).map_err(|error| format!("cannot read {}: {error}", start.display()))?;
    write(&start, if release { uncommented(&script) } else { script })?;

    let files = site::files(&staged)?;
    run::say(&archive::stage(&staged, &files)?);
    let template = files.iter().find(|file| file.name == worker::NAME).ok_or("index.html copies no public/sw.js")?;
    let template = String::from_utf8_lossy(&template.bytes);
    let worker = worker::render(&template, &files)?;
    write(&staged.join(worker::NAME), if release { uncommented(&worker) } else { worker })?;

    if release {
        // Only shown here: whoever builds over a thousand articles of their own may have a larger page. `test` checks.
        eprint!("{}", budget::report(&site::files(&staged)?)?.table);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_stay_at_home() {
        let script = "// What it does.\nconst here = 1;\n\n  // Why.\n  go(here); // now\n";
        assert_eq!(uncommented(script), "const here = 1;\ngo(here); // now");
        for script in [include_str!("../../../public/start.js"), include_str!("../../../public/sw.js")] {
            assert!(!script.contains('`') || script.lines().all(|line| line.matches('`').count() % 2 == 0));
        }
    }
}
