//! Statements → a corpus one can query.
//!
//! # Steps
//!
//! 1. [`seeds::read`]: the files of a folder → articles, people, topics; or every problem found, at once.
//! 2. [`Corpus::build`]: articles → statements (through `wederhoor-extract`), sources linked over all articles, topics,
//!    cross-references. The corpus is the only thing serialised: [`Corpus::to_bytes`], [`Corpus::from_bytes`].
//! 3. [`Index::new`]: a corpus → what answers queries fast.
//! 4. [`permalink::parse`]: a link → a [`Query`] and [`Notice`]s; [`permalink::format`] is its inverse.
//! 5. [`Select::select`]: a query → a [`Selection`]: the hits, ranked, and the count of every facet value.
//!
//! The crate does no IO, knows no clock and no browser.
//!
//! ```
//! use wederhoor_corpus::{Corpus, Facet, Index, Select as _, guess, permalink};
//!
//! let text = "Top in Alaska\n\n\"Er is geen deal tot er een deal is\", zei Donald Trump.";
//! let corpus = Corpus::build(vec![guess::article("000_anp", text.to_owned())], &vec![], &[]);
//! let index = Index::new(&corpus);
//!
//! let (query, notices) = permalink::parse("?q=deal&kind=direct&colour=red");
//! assert_eq!(notices.len(), 1); // Nobody knows what `colour` is.
//! let selection = index.select(&corpus, &query);
//! for hit in &selection.hits {
//!     let statement = &corpus.statements[*hit];
//!     println!("{}: {}", statement.id, statement.words(&corpus).collect::<String>());
//! }
//! for (source, count) in index.values(Facet::Source).iter().zip(selection.counts(Facet::Source)) {
//!     println!("{source} ({count})");
//! }
//! assert_eq!(permalink::format(&query), "q=deal&kind=direct");
//! ```

pub mod archive;
mod assemble;
mod blindspot;
mod bundle;
mod corpus;
mod crossref;
pub mod export;
mod facet;
pub mod guess;
mod hash;
mod index;
mod lang;
mod order;
pub mod permalink;
mod query;
mod resort;
mod runs;
mod search;
#[cfg(feature = "seeds")]
pub mod seeds;
mod select;
mod selection;
mod slug;
mod sources;
mod stem;
mod suggest;
mod synonyms;
#[cfg(test)]
mod testing;
pub mod text;
mod topic;
mod wording;

pub use blindspot::{Blindspot, blindspot};
pub use bundle::BundleError;
pub use corpus::{Corpus, Source, Statement};
pub use crossref::{Contrast, CrossReference, Likeness, Links, Reason, Relation, Shared, explain, link};
pub use facet::{Certainty, Facet, Telling};
pub use index::Index;
pub use order::ordered;
pub use permalink::Notice;
pub use query::{Choice, Filter, Query, Sort, View};
pub use resort::{Resort, Why};
pub use runs::{Run, runs};
pub use select::{Select, marks, relief};
pub use selection::{Dropped, Marks, Relief, Selection};
pub use suggest::{Suggestion, suggestions};
pub use synonyms::Synonyms;
pub use topic::{Topic, TopicRule};
pub use wording::{Change, Piece, difference};
