//! Builds the page with Trunk.

use std::path::PathBuf;
use std::process::Command;

use crate::arguments::Build;
use crate::tools::Paths;
use crate::{Result, run, setup};

/// `cargo xtask build`.
pub(crate) fn build_for_release(options: &Build) -> Result<()> {
    let paths = setup::ensure(&setup::PAGE)?;
    let dist = build(&paths, options, &[])?;
    run::say(&format!("the page is in {}: any static host can serve it", dist.display()));
    Ok(())
}

/// Builds the release page as `build.rs` is told to by these variables (`WEDERHOOR_SEEDS`, `WEDERHOOR_FORM`), and returns
/// where it is.
pub(crate) fn build(paths: &Paths, options: &Build, told: &[(&str, &str)]) -> Result<PathBuf> {
    let dist = run::root().join(options.dist.as_deref().unwrap_or("dist"));
    let mut trunk = trunk(paths);
    trunk.args(["build", "--release", "--dist"]).arg(&dist);
    if let Some(url) = &options.public_url {
        trunk.args(["--public-url", url]);
    }
    trunk.envs(told.iter().copied());
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
