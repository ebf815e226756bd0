//! What the reader's own browser remembers: the theme and the language. Nothing else, and nothing breaks without it.

use leptos::prelude::*;
use web_sys::Storage;
use wederhoor_extract::Language;

/// Under which names. Words as they are and no JSON: `start.js` reads the theme before the first paint.
const THEME: &str = "wederhoor-theme";
const LANGUAGE: &str = "wederhoor-language";

/// Light, dark, or whatever the device says.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
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
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) struct Preferences {
    /// Light or dark.
    pub theme: Theme,
    /// The language of the interface where a link does not say.
    pub language: Option<Language>,
}

impl Preferences {
    /// What was remembered; the defaults where that is nothing, unreadable or forbidden.
    pub(crate) fn load() -> Self {
        let read = |name| storage()?.get_item(name).ok()?;
        Self {
            theme: read(THEME).map(|name| Theme::from_name(&name)).unwrap_or_default(),
            language: read(LANGUAGE).and_then(|code| Language::from_code(&code)),
        }
    }

    /// Remembers. A full or forbidden storage is no reason to stop: the choice then lasts as long as the page.
    pub(crate) fn save(self) {
        let Some(storage) = storage() else { return };
        let _ = storage.set_item(THEME, self.theme.name());
        if let Some(language) = self.language {
            let _ = storage.set_item(LANGUAGE, language.code());
        }
    }
}

/// Where there is one that may be used.
fn storage() -> Option<Storage> {
    window().local_storage().ok()?
}

impl Theme {
    const fn name(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    fn from_name(name: &str) -> Self {
        [Self::Light, Self::Dark].into_iter().find(|theme| theme.name() == name).unwrap_or_default()
    }

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
            theme => root.set_attribute("data-theme", theme.name()),
        };
    }
}
