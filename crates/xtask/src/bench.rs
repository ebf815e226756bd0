//! `cargo xtask bench`: the page's first load and its answer to a keystroke, measured in Chromium and printed.
//!
//! Figures of a machine, not tests: nothing fails because a machine was busy.

use crate::{Result, run, setup, test};

pub(crate) fn page() -> Result<()> {
    let paths = setup::ensure(&setup::EVERYTHING)?;
    let built = test::build(&paths)?;
    run::run(test::node(&paths, &built).arg("tests/bench.mjs"))
}
