//! The explorer: one static page over the articles bundled with it.
//!
//! `bundle → Corpus → Index → select(query) → view`; the query is the page's address (see `location`).

mod app;
mod location;
mod offline;
mod preferences;
mod share;
mod texts;
mod view;

use leptos::prelude::*;
use wederhoor_corpus::Corpus;

/// The corpus as the build script wrote it.
static BUNDLE: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/corpus.bin"));

fn main() {
    console_error_panic_hook::set_once();
    let corpus = match Corpus::from_bytes(BUNDLE) {
        Ok(corpus) => Box::leak(Box::new(corpus)),
        Err(error) => {
            leptos::logging::error!("the bundled corpus cannot be read: {error}");
            return;
        }
    };
    mount_to_body(|| app::start(corpus));
}
