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
    /// How sure the engine is that content and source are right.
    Certainty,
    /// Whether other articles tell it, too, and whether something pulls against it.
    Telling,
}

impl Facet {
    /// All of them, in the order of links and of the page.
    pub const ALL: [Self; 9] = [
        Self::Source,
        Self::Topic,
        Self::Outlet,
        Self::Article,
        Self::Kind,
        Self::To,
        Self::Channel,
        Self::Certainty,
        Self::Telling,
    ];

    /// The key in links: `source`, `topic`, `outlet`, `article`, `kind`, `to`, `channel`, `certainty`, `telling`.
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
            Self::Certainty => "certainty",
            Self::Telling => "telling",
        }
    }

    /// The facet with this key.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|f| f.name() == name)
    }
}

/// How sure the engine is of a statement, in three steps.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Certainty {
    /// 90 percent or more.
    Certain,
    /// 70 to 89 percent.
    Likely,
    /// Less than 70 percent.
    Doubtful,
}

impl Certainty {
    /// All of them, surest first.
    pub const ALL: [Self; 3] = [Self::Certain, Self::Likely, Self::Doubtful];

    /// The step of a confidence in percent.
    #[must_use]
    pub const fn of(percent: u8) -> Self {
        match percent {
            90.. => Self::Certain,
            70..90 => Self::Likely,
            _ => Self::Doubtful,
        }
    }

    /// The slug in links: `certain`, `likely`, `doubtful`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Certain => "certain",
            Self::Likely => "likely",
            Self::Doubtful => "doubtful",
        }
    }

    /// What a reader calls it.
    pub(crate) const fn label(self, dutch: bool) -> &'static str {
        match (self, dutch) {
            (Self::Certain, true) => "vrijwel zeker",
            (Self::Likely, true) => "waarschijnlijk",
            (Self::Doubtful, true) => "onzeker",
            (Self::Certain, false) => "almost certain",
            (Self::Likely, false) => "likely",
            (Self::Doubtful, false) => "uncertain",
        }
    }
}

/// How a statement is told. Every statement is the first or the second; the third may come on top.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Telling {
    /// In more than one article.
    Several,
    /// In one article only.
    Single,
    /// Another statement pulls against it.
    Tension,
}

impl Telling {
    /// All of them, in the order in which they are shown.
    pub const ALL: [Self; 3] = [Self::Several, Self::Single, Self::Tension];

    /// The slug in links: `several`, `single`, `tension`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Several => "several",
            Self::Single => "single",
            Self::Tension => "tension",
        }
    }

    /// What a reader calls it.
    pub(crate) const fn label(self, dutch: bool) -> &'static str {
        match (self, dutch) {
            (Self::Several, true) => "in meer dan één artikel",
            (Self::Single, true) => "alleen hier",
            (Self::Tension, true) => "schuurt met een andere",
            (Self::Several, false) => "in more than one article",
            (Self::Single, false) => "only here",
            (Self::Tension, false) => "pulls against another",
        }
    }
}
