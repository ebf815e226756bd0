//! The words of the interface, in every language it speaks.
//!
//! One value of [`Texts`] a language; what depends on a number or a name is a function below.

use wederhoor_corpus::permalink::Notice;
use wederhoor_corpus::{Dropped, Facet, Relation, Sort};
use wederhoor_extract::{Kind, Language, Precision, When};

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

/// Nederlands.
pub(crate) static DUTCH: Texts = Texts {
    language: Language::Dutch,
    tagline: "Wie zei wat, tegen wie, in welke woorden",
    skip: "Naar de uitspraken",
    search: "Zoek in wat er gezegd is",
    search_hint: "woorden, „een zinsdeel”, -niet dit",
    filters: "Filters",
    filters_close: "Toon",
    clear_all: "Alles wissen",
    exclude: "Sluit uit",
    remove: "Verwijder filter",
    not: "niet",
    find_value: "Zoek in deze lijst",
    fewer: "Toon minder",
    period: "Gezegd in",
    from: "Vanaf",
    until: "Tot en met",
    sort: "Volgorde",
    results: "Uitspraken",
    perhaps: "Bedoelt u",
    more: "Toon meer uitspraken",
    unfold: "Lees verder",
    fold: "Inklappen",
    unknown_source: "Spreker onbekend",
    unknown_outlet: "medium onbekend",
    to: "tegen",
    via: "volgens",
    said: "gezegd",
    in_article: "Lees in het artikel",
    copy: "Kopieer met bron",
    copied: "Gekopieerd",
    copy_failed: "Kopiëren lukte niet; selecteer de tekst en kopieer zelf.",
    link: "Kopieer de link naar deze selectie",
    link_copied: "Link gekopieerd",
    download: "Bewaar",
    why: "Waarom dit?",
    close: "Sluit",
    back: "Terug naar de uitspraken",
    previous: "Vorige uitspraak",
    next: "Volgende uitspraak",
    compare: "Naast elkaar",
    compare_lead: "Dezelfde uitspraak, zoals ze elders is opgetekend. Woorden die beide weergaven delen zijn onderstreept.",
    compare_none: "Deze uitspraak staat, voor zover gevonden, alleen hier.",
    same_words: "Gedeelde woorden",
    reader: "Artikel",
    at_publisher: "Lees bij de uitgever",
    inferred: "afgeleid uit",
    about: "Over en methode",
    about_short: "Over",
    intro: "Wederhoor laat zien wie wat zei, tegen wie, wanneer en in welke woorden, en wie het nog meer optekende.",
    kinds: "Vier weergaven",
    articles: "De artikelen",
    keys: "Toetsen",
    theme: "Licht of donker",
    other_language: "English",
    nothing: "Geen uitspraak voldoet aan alles wat u koos.",
    nothing_hint: "Laat iets weg:",
    nothing_left: "Controleer de spelling of wis alle keuzes.",
    dismiss: "Begrepen",
    offline_ready: "Werkt ook zonder verbinding",
    offline_now: "U bent offline; alles op deze pagina werkt gewoon.",
    update: "Er is een nieuwe versie. Uw zoekopdracht blijft staan.",
    update_button: "Nieuwe versie tonen",
    version: "Versie",
    print_title: "Dossier",
    no_date: "datum onbekend",
    offline_not: "Nog niet klaar voor gebruik zonder verbinding",
};

/// English.
pub(crate) static ENGLISH: Texts = Texts {
    language: Language::English,
    tagline: "Who said what, to whom, in which words",
    skip: "Skip to the statements",
    search: "Search what was said",
    search_hint: "words, \u{201c}a phrase\u{201d}, -not this",
    filters: "Filters",
    filters_close: "Show",
    clear_all: "Clear all",
    exclude: "Exclude",
    remove: "Remove filter",
    not: "not",
    find_value: "Find in this list",
    fewer: "Show fewer",
    period: "Said in",
    from: "From",
    until: "Until",
    sort: "Order",
    results: "Statements",
    perhaps: "Did you mean",
    more: "Show more statements",
    unfold: "Read on",
    fold: "Fold",
    unknown_source: "Speaker unknown",
    unknown_outlet: "outlet unknown",
    to: "to",
    via: "according to",
    said: "said",
    in_article: "Read in the article",
    copy: "Copy with source",
    copied: "Copied",
    copy_failed: "Copying did not work; select the text and copy it yourself.",
    link: "Copy the link to this selection",
    link_copied: "Link copied",
    download: "Save",
    why: "Why this?",
    close: "Close",
    back: "Back to the statements",
    previous: "Previous statement",
    next: "Next statement",
    compare: "Side by side",
    compare_lead: "The same statement as recorded elsewhere. Words that both tellings share are underlined.",
    compare_none: "As far as found, this statement stands only here.",
    same_words: "Shared words",
    reader: "Article",
    at_publisher: "Read at the publisher",
    inferred: "inferred from",
    about: "About and method",
    about_short: "About",
    intro: "Wederhoor shows who said what, to whom, when and in which words, and who else recorded it.",
    kinds: "Four kinds of report",
    articles: "The articles",
    keys: "Keys",
    theme: "Light or dark",
    other_language: "Nederlands",
    nothing: "No statement meets everything you chose.",
    nothing_hint: "Leave something out:",
    nothing_left: "Check the spelling, or clear all choices.",
    dismiss: "Got it",
    offline_ready: "Works without a connection too",
    offline_now: "You are offline; everything on this page still works.",
    update: "There is a new version. Your search stays as it is.",
    update_button: "Show the new version",
    version: "Version",
    print_title: "Dossier",
    no_date: "date unknown",
    offline_not: "Not yet ready for use without a connection",
};

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

    /// The heading of a facet.
    pub(crate) fn facet(&self, facet: Facet) -> &'static str {
        match facet {
            Facet::Source => self.pick("Spreker", "Speaker"),
            Facet::Topic => self.pick("Onderwerp", "Topic"),
            Facet::Outlet => self.pick("Medium", "Outlet"),
            Facet::Article => self.pick("Artikel", "Article"),
            Facet::Kind => self.pick("Weergave", "Kind of report"),
            Facet::To => self.pick("Aangesproken", "Spoken to"),
            Facet::Channel => self.pick("Waar gezegd", "Where said"),
        }
    }

    /// A kind in one word.
    pub(crate) fn kind(&self, kind: Kind) -> &'static str {
        match kind {
            Kind::Direct => self.pick("letterlijk", "direct"),
            Kind::Mixed => self.pick("gemengd", "mixed"),
            Kind::Indirect => self.pick("indirect", "indirect"),
            Kind::Act => self.pick("taalhandeling", "speech act"),
        }
    }

    /// A kind explained in half a sentence.
    pub(crate) fn kind_explained(&self, kind: Kind) -> &'static str {
        match kind {
            Kind::Direct => {
                self.pick("de woorden zelf, tussen aanhalingstekens", "the words themselves, in quotation marks")
            }
            Kind::Mixed => self.pick(
                "in de woorden van het artikel, met aangehaalde woorden erin",
                "in the article's words, with quoted words in them",
            ),
            Kind::Indirect => self.pick("in de woorden van het artikel", "in the article's words"),
            Kind::Act => self.pick(
                "een daad met woorden: dreigen, uitnodigen, weigeren",
                "something done with words: threaten, invite, refuse",
            ),
        }
    }

    /// An order of the list.
    pub(crate) fn sort(&self, sort: Sort) -> &'static str {
        match sort {
            Sort::Best => self.pick("beste eerst", "best first"),
            Sort::Newest => self.pick("nieuwste eerst", "newest first"),
            Sort::Oldest => self.pick("oudste eerst", "oldest first"),
            Sort::Place => self.pick("plaats in het artikel", "place in the article"),
        }
    }

    /// "137 uitspraken", "12 van 137 uitspraken".
    pub(crate) fn count(&self, selected: usize, all: usize) -> String {
        let noun = match (self.language, if selected == all { selected } else { all }) {
            (Language::Dutch, 1) => "uitspraak",
            (Language::Dutch, _) => "uitspraken",
            (Language::English, 1) => "statement",
            (Language::English, _) => "statements",
        };
        if selected == all {
            format!("{all} {noun}")
        } else {
            format!("{selected} {} {all} {noun}", self.pick("van", "of"))
        }
    }

    /// "Toon alle 34".
    pub(crate) fn show_all(&self, count: usize) -> String {
        format!("{} {count}", self.pick("Toon alle", "Show all"))
    }

    /// "Ook in 2 andere artikelen": how many other tellings there are, and in how many other articles.
    pub(crate) fn also(&self, tellings: usize, articles: usize) -> String {
        match (self.language, articles, tellings) {
            (Language::Dutch, 0, 1) => "Nog een keer in dit artikel".into(),
            (Language::Dutch, 0, n) => format!("Nog {n} keer in dit artikel"),
            (Language::Dutch, 1, _) => "Ook in 1 ander artikel".into(),
            (Language::Dutch, n, _) => format!("Ook in {n} andere artikelen"),
            (Language::English, 0, 1) => "Once more in this article".into(),
            (Language::English, 0, n) => format!("{n} more times in this article"),
            (Language::English, 1, _) => "Also in 1 other article".into(),
            (Language::English, n, _) => format!("Also in {n} other articles"),
        }
    }

    /// How two statements are related.
    pub(crate) fn relation(&self, relation: Relation) -> &'static str {
        match relation {
            Relation::Same => self.pick("Dezelfde uitspraak", "The same statement"),
            Relation::Repeat => {
                self.pick("Dezelfde boodschap, andere gelegenheid", "The same point on another occasion")
            }
            Relation::Tension => self.pick("Schuurt hiermee", "Pulls against it"),
        }
    }

    /// A day, week, month or year as one says it: "15 augustus 2025", "augustus 2025".
    pub(crate) fn date(&self, when: When) -> String {
        const DUTCH: [&str; 12] = [
            "januari",
            "februari",
            "maart",
            "april",
            "mei",
            "juni",
            "juli",
            "augustus",
            "september",
            "oktober",
            "november",
            "december",
        ];
        const ENGLISH: [&str; 12] = [
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December",
        ];
        let first = when.first();
        let month = match self.language {
            Language::Dutch => DUTCH,
            Language::English => ENGLISH,
        }[usize::from(first.month() as u8) - 1];
        match when.precision {
            Precision::Year => first.year().to_string(),
            Precision::Month => format!("{month} {}", first.year()),
            Precision::Week => {
                format!("{} {} {month} {}", self.pick("week van", "week of"), first.day(), first.year())
            }
            Precision::Day => format!("{} {month} {}", first.day(), first.year()),
        }
    }

    /// What is dropped by a way out of an empty selection, and what that would give.
    pub(crate) fn relief(&self, dropped: Dropped, count: usize) -> String {
        let what = match dropped {
            Dropped::Text => self.pick("de zoekwoorden", "the search words").to_owned(),
            Dropped::Facet(f) => format!("{} „{}”", self.pick("het filter", "the filter"), self.facet(f)),
            Dropped::Period => self.pick("de periode", "the period").to_owned(),
        };
        match self.language {
            Language::Dutch => format!("zonder {what}: {}", self.count(count, count)),
            Language::English => format!("without {}: {}", what.replace('„', "\u{201c}"), self.count(count, count)),
        }
    }

    /// How sure the engine is, in words.
    pub(crate) fn confidence(&self, percent: u8) -> String {
        let word = match percent {
            90.. => self.pick("vrijwel zeker", "almost certain"),
            70..90 => self.pick("waarschijnlijk", "likely"),
            _ => self.pick("onzeker", "uncertain"),
        };
        format!("{word} ({percent} %)")
    }

    /// Opening and closing quotation marks.
    pub(crate) fn quotes(&self) -> (&'static str, &'static str) {
        match self.language {
            Language::Dutch => ("„", "”"),
            Language::English => ("\u{201c}", "\u{201d}"),
        }
    }

    /// A chosen period: "maart 2025", "sinds 3 mei 2025", "tot en met 2024".
    pub(crate) fn period_chosen(&self, from: Option<When>, until: Option<When>) -> String {
        match (from, until) {
            (Some(from), Some(until)) if from == until => self.date(from),
            (Some(from), Some(until)) => format!("{} – {}", self.date(from), self.date(until)),
            (Some(from), None) => format!("{} {}", self.pick("sinds", "since"), self.date(from)),
            (None, Some(until)) => format!("{} {}", self.pick("tot en met", "until"), self.date(until)),
            (None, None) => String::new(),
        }
    }

    /// A fact about an article, as the seeds name it.
    pub(crate) fn field(&self, field: &str) -> String {
        match field {
            "outlet" => self.pick("Medium", "Outlet").to_owned(),
            "date" => self.pick("Datum", "Date").to_owned(),
            "title" => self.pick("Titel", "Title").to_owned(),
            "language" => self.pick("Taal", "Language").to_owned(),
            other => other.to_owned(),
        }
    }

    /// The keys the page answers to, and what each does.
    pub(crate) fn key_list(&self) -> [(&'static str, &'static str); 7] {
        [
            ("/", self.pick("zoeken", "search")),
            ("j ↓", self.pick("volgende uitspraak", "next statement")),
            ("k ↑", self.pick("vorige uitspraak", "previous statement")),
            ("Enter", self.pick("lees de uitspraak in het artikel", "read the statement in its article")),
            ("n p", self.pick("volgende, vorige uitspraak in het artikel", "next, previous statement in the article")),
            ("Esc", self.pick("één laag terug", "back one layer")),
            ("?", self.pick("deze lijst", "this list")),
        ]
    }

    /// What of a link could not be followed.
    pub(crate) fn notice(&self, notice: &Notice) -> String {
        let dutch = self.language == Language::Dutch;
        match notice {
            Notice::UnknownParameter { parameter } if dutch => {
                format!("„{parameter}” in de link is onbekend en is weggelaten.")
            }
            Notice::UnknownParameter { parameter } => {
                format!("\u{201c}{parameter}\u{201d} in the link is unknown and was left out.")
            }
            Notice::DoubledParameter { parameter } if dutch => {
                format!("„{parameter}” staat meer dan eens in de link; alleen het eerste telt.")
            }
            Notice::DoubledParameter { parameter } => {
                format!("\u{201c}{parameter}\u{201d} stands in the link more than once; only the first counts.")
            }
            Notice::UnknownValue { parameter, value } if dutch => {
                format!("„{value}” ({parameter}) bestaat hier niet en is weggelaten.")
            }
            Notice::UnknownValue { parameter, value } => {
                format!("\u{201c}{value}\u{201d} ({parameter}) does not exist here and was left out.")
            }
            Notice::DoubledValue { parameter, value } if dutch => {
                format!("„{value}” staat meer dan eens bij „{parameter}”; alleen het eerste telt.")
            }
            Notice::DoubledValue { parameter, value } => {
                format!(
                    "\u{201c}{value}\u{201d} stands more than once under \u{201c}{parameter}\u{201d}; only the first counts."
                )
            }
            Notice::BadDate { parameter, value } if dutch => {
                format!("„{value}” ({parameter}) is geen datum; schrijf bijvoorbeeld 2025-08 of 2025-08-15.")
            }
            Notice::BadDate { parameter, value } => {
                format!("\u{201c}{value}\u{201d} ({parameter}) is no date; write 2025-08 or 2025-08-15, for instance.")
            }
            Notice::ReversedPeriod if dutch => {
                "De periode eindigde voor ze begon; begin en einde zijn omgewisseld.".into()
            }
            Notice::ReversedPeriod => "The period ended before it began; its ends were exchanged.".into(),
            Notice::TooLong { kept } if dutch => {
                format!("De zoekwoorden waren te lang; de eerste {kept} tekens zijn gebruikt.")
            }
            Notice::TooLong { kept } => {
                format!("The search words were too long; the first {kept} characters were used.")
            }
            Notice::TooMany { parameter, kept } if dutch => {
                format!("Te veel waarden bij „{parameter}”; de eerste {kept} zijn gebruikt.")
            }
            Notice::TooMany { parameter, kept } => {
                format!("Too many values under \u{201c}{parameter}\u{201d}; the first {kept} were used.")
            }
        }
    }
}
