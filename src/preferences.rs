//! What the reader's own browser remembers: the theme and the language. Nothing else, and nothing breaks without it.

use gloo::storage::{LocalStorage, Storage};
use leptos::prelude::*;
use serde::{Deserialize, Serialize};
use wederhoor_extract::Language;

const KEY: &str = "wederhoor";

/// Light, dark, or whatever the device says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Theme {
    /// As the device says.
    #[default]
    Auto,
    /// Always light.
    Light,
    /// Always dark.
    Dark,
}

/// What is remembered.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub(crate) struct Preferences {
    /// Light or dark.
    pub theme: Theme,
    /// The language of the interface where a link does not say.
    pub language: Option<Language>,
}

impl Preferences {
    /// What was remembered; the defaults where that is nothing, unreadable or forbidden.
    pub(crate) fn load() -> Self {
        LocalStorage::get(KEY).unwrap_or_default()
    }

    /// Remembers. A full or forbidden storage is no reason to stop: the choice then lasts as long as the page.
    pub(crate) fn save(self) {
        let _ = LocalStorage::set(KEY, self);
    }
}

impl Theme {
    /// The other one than is shown now.
    pub(crate) fn toggled(self) -> Self {
        let device_dark =
            window().match_media("(prefers-color-scheme: dark)").ok().flatten().is_some_and(|m| m.matches());
        match self {
            Self::Dark => Self::Light,
            Self::Light => Self::Dark,
            Self::Auto if device_dark => Self::Light,
            Self::Auto => Self::Dark,
        }
    }

    /// Puts it on the page, where the style sheet reads it.
    pub(crate) fn apply(self) {
        let Some(root) = document().document_element() else { return };
        let _ = match self {
            Self::Auto => root.remove_attribute("data-theme"),
            Self::Light => root.set_attribute("data-theme", "light"),
            Self::Dark => root.set_attribute("data-theme", "dark"),
        };
    }
}
