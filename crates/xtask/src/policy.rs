//! The page's Content-Security-Policy: names the inline scripts that the build put into the page, by hash, and no others.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest as _, Sha256};

use crate::Result;

/// Where index.html's policy says which scripts may run.
const SCRIPTS: &str = "script-src 'self'";

/// The page with the hash of each of its inline scripts in its policy; Trunk's start-up script is one.
pub(crate) fn allow_inline_scripts(page: &str) -> Result<String> {
    let hashes: String = inline_scripts(page).map(|script| format!(" '{}'", integrity(script.as_bytes()))).collect();
    allow(page, &hashes)
}

/// The page as `trunk serve` needs it: its reloader is an inline script that is only completed when it is served.
pub(crate) fn allow_every_inline_script(page: &str) -> Result<String> {
    allow(page, " 'unsafe-inline'")
}

fn allow(page: &str, more: &str) -> Result<String> {
    let Some((before, after)) = page.split_once(SCRIPTS) else {
        return Err(format!("index.html has no Content-Security-Policy with {SCRIPTS:?} in it"));
    };
    Ok(format!("{before}{SCRIPTS}{more}{after}"))
}

/// The hash of some bytes in the form that policies and `integrity` use.
pub(crate) fn integrity(bytes: &[u8]) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(bytes)))
}

fn inline_scripts(page: &str) -> impl Iterator<Item = &str> {
    page.split("<script").skip(1).filter_map(|rest| {
        let (attributes, body) = rest.split_once('>')?;
        let (script, _) = body.split_once("</script")?;
        (!attributes.contains("src=")).then_some(script)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    const POLICY: &str =
        r#"<meta content="default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'">"#;

    #[test]
    fn inline_scripts_are_allowed_by_hash_and_files_are_not_listed() {
        let page = format!("{POLICY}<script src=\"start.js\"></script><script type=\"module\">alert(1)</script>");
        let allowed = allow_inline_scripts(&page).unwrap();
        // printf 'alert(1)' | openssl dgst -sha256 -binary | base64
        let hash = "'sha256-bhHHL3z2vDgxUt0W3dWQOrprscmda2Y5pLsLg4GF+pI='";
        assert!(allowed.contains(&format!("script-src 'self' {hash} 'wasm-unsafe-eval';")), "{allowed}");
        assert_eq!(allowed.matches("sha256-").count(), 1);
    }

    #[test]
    fn a_page_without_inline_scripts_stays_as_it_is() {
        assert_eq!(allow_inline_scripts(POLICY).unwrap(), POLICY);
    }

    #[test]
    fn a_page_without_a_policy_is_an_error() {
        assert!(allow_inline_scripts("<script>1</script>").is_err());
    }
}
