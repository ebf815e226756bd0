//! The explorer: one static page over the articles bundled with it.
//!
//! `bundle → Corpus → Index → select(query) → view`; the query is the page's address (see `location`). Where the articles are
//! too many to stand inside the page, `archive files → Archive → Answers → select(query) → view` (see `articles`).

mod app;
#[cfg_attr(beside, path = "articles/beside.rs")]
#[cfg_attr(not(beside), path = "articles/inside.rs")]
mod articles;
mod location;
mod offline;
mod preferences;
mod share;
mod texts;
mod view;

use leptos::prelude::*;

fn main() {
    console_error_panic_hook::set_once();
    articles::load(|corpus, index| mount_to_body(move || app::start(corpus, index)));
}
