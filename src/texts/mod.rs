//! The words of the interface, in every language it speaks.
//!
//! What never changes stands in one [`Texts`] a language, a file each; what depends on a number, a date or a name is put
//! together in `phrases`.

mod dutch;
mod english;
mod phrases;

use dutch::DUTCH;
use english::ENGLISH;
use wederhoor_extract::Language;

/// The fixed words of the interface in one language.
pub(crate) struct Texts {
    pub language: Language,
    pub tagline: &'static str,
    pub skip: &'static str,
    pub search: &'static str,
    pub search_hint: &'static str,
    pub filters: &'static str,
    pub filters_close: &'static str,
    pub clear_all: &'static str,
    pub exclude: &'static str,
    pub remove: &'static str,
    pub not: &'static str,
    pub find_value: &'static str,
    pub fewer: &'static str,
    pub period: &'static str,
    pub from: &'static str,
    pub until: &'static str,
    pub sort: &'static str,
    pub results: &'static str,
    pub perhaps: &'static str,
    pub more: &'static str,
    pub unfold: &'static str,
    pub fold: &'static str,
    pub unknown_source: &'static str,
    pub unknown_outlet: &'static str,
    pub to: &'static str,
    pub via: &'static str,
    pub said: &'static str,
    pub in_article: &'static str,
    pub copy: &'static str,
    pub copied: &'static str,
    pub copy_failed: &'static str,
    pub link: &'static str,
    pub link_copied: &'static str,
    pub download: &'static str,
    pub why: &'static str,
    pub close: &'static str,
    pub back: &'static str,
    pub previous: &'static str,
    pub next: &'static str,
    pub compare: &'static str,
    pub compare_lead: &'static str,
    pub compare_base: &'static str,
    pub compare_with: &'static str,
    pub inserted: &'static str,
    pub deleted: &'static str,
    pub lacks: &'static str,
    pub lacks_outlet: &'static str,
    pub lacks_nothing: &'static str,
    pub lacks_sources: &'static str,
    pub lacks_statements: &'static str,
    pub compare_none: &'static str,
    pub same_words: &'static str,
    pub reader: &'static str,
    pub at_publisher: &'static str,
    pub inferred: &'static str,
    pub about: &'static str,
    pub about_short: &'static str,
    pub intro: &'static str,
    pub kinds: &'static str,
    pub articles: &'static str,
    pub keys: &'static str,
    pub theme: &'static str,
    pub other_language: &'static str,
    pub nothing: &'static str,
    pub nothing_hint: &'static str,
    pub nothing_left: &'static str,
    pub dismiss: &'static str,
    pub offline_ready: &'static str,
    pub offline_now: &'static str,
    pub update: &'static str,
    pub update_button: &'static str,
    pub version: &'static str,
    pub print_title: &'static str,
    pub no_date: &'static str,
    pub offline_not: &'static str,
}

impl Texts {
    /// The words in `language`.
    pub(crate) fn of(language: Language) -> &'static Self {
        match language {
            Language::Dutch => &DUTCH,
            Language::English => &ENGLISH,
        }
    }

    /// One of two words, by the language.
    pub(crate) fn pick(&self, dutch: &'static str, english: &'static str) -> &'static str {
        match self.language {
            Language::Dutch => dutch,
            Language::English => english,
        }
    }
}
