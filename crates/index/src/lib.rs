//! Full text and facets over many documents: an index as bytes, and the engine that answers from it.
//!
//! ```
//! use wederhoor_index::{Builder, Engine, Index, Part, Query};
//!
//! let mut builder = Builder::new(&["source", "topic"]);
//! builder.add([["geen", "deal"]], &[&["Trump"], &["vrede", "handel"]], Some(20_000));
//! builder.add([["een", "deal"]], &[&["Poetin"], &["vrede"]], Some(20_001));
//! let bytes = builder.finish();
//!
//! let mut engine = Engine::new(Index::open(&bytes)?);
//! let source = (0, vec![engine.index().value_number(0, "Trump").expect("somebody of that name says something")]);
//! let answer = engine.select(&Query { must: vec![Part::Prefix("dea".into())], any: vec![source], ..Query::default() }).clone();
//! assert_eq!(answer.total, 1);
//! assert_eq!(answer.best.iter().map(|d| engine.index().row(*d as usize)).collect::<Vec<_>>(), [0]);
//! // The values: Poetin, Trump (the choice of a source set aside), handel, vrede.
//! assert_eq!(answer.counts, [1, 1, 1, 1]);
//! # Ok::<(), wederhoor_index::IndexError>(())
//! ```
//!
//! The index is used where its bytes stand: opening it reads them once, for the check sum. [`layout`] says what stands where.
//! The crate knows no language: words come folded, and whoever asks folds likewise.

mod bits;
mod builder;
mod bytes;
#[cfg(test)]
mod damage_tests;
mod dictionary;
mod engine;
mod facets;
mod found;
mod index;
mod known;
pub mod layout;
mod list;
mod neighbours;
mod rank;
mod stream;

pub use builder::Builder;
pub use dictionary::Dictionary;
pub use engine::{Answer, Engine, Query};
pub use found::Part;
pub use index::Index;
pub use layout::IndexError;
pub use rank::BEST;
