//! Reads Cargo.lock for the one thing needed of it: which wasm-bindgen the page is compiled with.

use crate::{Result, run};

/// The exact version of wasm-bindgen in Cargo.lock; the command line tool must be the same one, or the page does not start.
pub(crate) fn wasm_bindgen() -> Result<String> {
    let file = run::root().join("Cargo.lock");
    let text = std::fs::read_to_string(&file).map_err(|error| format!("cannot read Cargo.lock: {error}"))?;
    version_of("wasm-bindgen", &text)
        .map(str::to_owned)
        .ok_or_else(|| "Cargo.lock has no wasm-bindgen in it".to_owned())
}

fn version_of<'a>(package: &str, lock: &'a str) -> Option<&'a str> {
    let value = |line: &'a str, key: &str| line.strip_prefix(key)?.strip_prefix(" = \"")?.strip_suffix('"');
    let mut lines = lock.lines().map(str::trim_end);
    lines.find(|line| value(line, "name") == Some(package))?;
    lines.take_while(|line| !line.starts_with('[')).find_map(|line| value(line, "version"))
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOCK: &str = "version = 4\n\n[[package]]\nname = \"wasm-bindgen-macro\"\nversion = \"0.2.99\"\n\n\
        [[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.130\"\nsource = \"x\"\n\n[[package]]\nname = \"last\"\n";

    #[test]
    fn finds_the_package_and_no_namesake() {
        assert_eq!(version_of("wasm-bindgen", LOCK), Some("0.2.130"));
        assert_eq!(version_of("wasm", LOCK), None);
        assert_eq!(version_of("last", LOCK), None);
    }

    #[test]
    fn reads_windows_line_ends() {
        assert_eq!(version_of("wasm-bindgen", &LOCK.replace('\n', "\r\n")), Some("0.2.130"));
    }

    #[test]
    fn the_lock_of_this_workspace_names_one() {
        assert!(wasm_bindgen().unwrap().starts_with("0.2."));
    }
}
