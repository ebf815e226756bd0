//! Says what is there and what is missing, and changes nothing.

use crate::tools::Paths;
use crate::{Result, setup};

pub(crate) fn doctor() -> Result<()> {
    let paths = Paths::here();
    let mut missing = Vec::new();
    for tool in setup::EVERYTHING {
        match tool.look(&paths) {
            Ok(found) => println!("  ok  {:24} {found}", tool.name()),
            Err(reason) => {
                println!("  --  {:24} {reason}: {}", tool.name(), tool.by_hand());
                missing.push(tool.name());
            }
        }
    }
    if missing.is_empty() {
        return Ok(());
    }
    Err(format!("missing: {}; `cargo xtask setup` installs them", missing.join(", ")))
}
