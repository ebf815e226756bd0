//! The dimensions one can filter by.

use serde::{Deserialize, Serialize};

/// A dimension to filter by. Its name is its key in links and in `data-facet`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Facet {
    /// Who says it.
    Source,
    /// What it is about.
    Topic,
    /// Who publishes it.
    Outlet,
    /// In which article.
    Article,
    /// How it is told.
    Kind,
    /// To whom.
    To,
    /// Where it was said.
    Channel,
}

impl Facet {
    /// All of them, in the order of links and of the page.
    pub const ALL: [Self; 7] =
        [Self::Source, Self::Topic, Self::Outlet, Self::Article, Self::Kind, Self::To, Self::Channel];

    /// The key in links: `source`, `topic`, `outlet`, `article`, `kind`, `to`, `channel`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Source => "source",
            Self::Topic => "topic",
            Self::Outlet => "outlet",
            Self::Article => "article",
            Self::Kind => "kind",
            Self::To => "to",
            Self::Channel => "channel",
        }
    }

    /// The facet with this key.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|f| f.name() == name)
    }
}
