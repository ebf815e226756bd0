//! Builds the page with Trunk.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::arguments::Build;
use crate::tools::Paths;
use crate::{Result, run, setup};

/// `cargo xtask build`.
pub(crate) fn build_for_release(options: &Build) -> Result<()> {
    let paths = setup::ensure(&setup::PAGE)?;
    let dist = build(&paths, options, None)?;
    run::say(&format!("the page is in {}: any static host can serve it", dist.display()));
    Ok(())
}

/// Builds the release page over `seeds/`, or over another folder of articles, and returns where it is.
pub(crate) fn build(paths: &Paths, options: &Build, seeds: Option<&Path>) -> Result<PathBuf> {
    let dist = run::root().join(options.dist.as_deref().unwrap_or("dist"));
    let mut trunk = trunk(paths);
    trunk.args(["build", "--release", "--dist"]).arg(&dist);
    if let Some(url) = &options.public_url {
        trunk.args(["--public-url", url]);
    }
    if let Some(seeds) = seeds {
        trunk.env("WEDERHOOR_SEEDS", seeds);
    }
    run::run(&mut trunk)?;
    Ok(dist)
}

fn trunk(paths: &Paths) -> Command {
    let mut command = paths.command("trunk");
    // Trunk reads NO_COLOR=1 as an argument and refuses it; and it need not look for newer versions of itself.
    command.env_remove("NO_COLOR").env("TRUNK_SKIP_VERSION_CHECK", "true");
    // When a build fails, what rustc or the hook said matters, not where Trunk was.
    command.env("RUST_BACKTRACE", "0");
    command
}
