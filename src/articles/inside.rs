//! Where the articles are: inside the page. (`beside.rs` is the same for an archive too large for that; `build.rs` decides.)

use crate::app::Page;
use leptos::prelude::*;
use wederhoor_corpus::{Corpus, Index, Select};

/// The corpus as the build script wrote it.
static BUNDLE: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/corpus.bin"));

/// Starts the page once the corpus is there: at once.
pub(crate) fn load(start: fn(&'static Corpus, &'static dyn Select)) {
    match Corpus::from_bytes(BUNDLE) {
        Ok(corpus) => {
            let corpus: &'static Corpus = Box::leak(Box::new(corpus));
            start(corpus, Box::leak(Box::new(Index::new(corpus))));
        }
        Err(error) => leptos::logging::error!("the bundled corpus cannot be read: {error}"),
    }
}

/// Whether the texts of these articles are here, tracked. What is not here is asked for.
pub(crate) const fn are_here(_: &[usize]) -> bool {
    true
}

/// A view that needs the texts of these articles.
pub(crate) fn with_texts(_: Vec<usize>, draw: impl Fn() -> AnyView + Send + 'static) -> AnyView {
    draw()
}

/// A view that is there as soon as the text of this article is.
pub(crate) fn when_here(_: usize, draw: impl Fn() -> AnyView + Send + 'static) -> AnyView {
    draw()
}

/// Does `act` once the texts of these articles are here.
pub(crate) fn once_here(_: Page, _: &[usize], act: impl FnOnce() + 'static) {
    act();
}

/// Offers to keep all texts on the device, where they are not there already.
#[component]
pub(crate) const fn Keep() -> impl IntoView {}
