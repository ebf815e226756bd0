//! Words that depend on a number, a date or a name.

use super::Texts;
use wederhoor_corpus::permalink::Notice;
use wederhoor_corpus::{Contrast, Corpus, Dropped, Facet, Filter, Relation, Resort, Sort, Why};
use wederhoor_extract::{Kind, Language, Precision, Span, When};

impl Texts {
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
            Facet::Certainty => self.pick("Zekerheid", "Certainty"),
            Facet::Telling => self.pick("Verteld", "Told"),
        }
    }

    /// How many articles are not listed.
    pub(crate) fn more_articles(&self, more: usize) -> String {
        let words = self.pick(
            "andere artikelen vindt u met het filter Artikel.",
            "other articles are found with the filter Article.",
        );
        format!("{more} {words}")
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

    /// "137 uitspraken", "12 van 136.616 uitspraken".
    pub(crate) fn count(&self, selected: usize, all: usize) -> String {
        let noun = match (self.language, if selected == all { selected } else { all }) {
            (Language::Dutch, 1) => "uitspraak",
            (Language::Dutch, _) => "uitspraken",
            (Language::English, 1) => "statement",
            (Language::English, _) => "statements",
        };
        let of_all = self.number(all);
        if selected == all {
            format!("{of_all} {noun}")
        } else {
            format!("{} {} {of_all} {noun}", self.number(selected), self.pick("van", "of"))
        }
    }

    /// "7125", "136.616": in groups of three from ten thousand on, as is usual in print.
    fn number(&self, number: usize) -> String {
        let (mut rest, mut groups) = (number, String::new());
        while number >= 10_000 && rest >= 1000 {
            groups = format!("{}{:03}{groups}", self.pick(".", ","), rest % 1000);
            rest /= 1000;
        }
        format!("{rest}{groups}")
    }

    /// "Toon alle 34".
    pub(crate) fn show_all(&self, count: usize) -> String {
        format!("{} {count}", self.pick("Toon alle", "Show all"))
    }

    /// "Ook in 2 andere artikelen · Bij 3 gelegenheden · Schuurt met 1 uitspraak": how many other tellings there are and in
    /// how many other articles, on how many occasions the point is made, and how many statements it pulls against.
    pub(crate) fn also(&self, tellings: usize, articles: usize, occasions: usize, tensions: usize) -> String {
        let mut parts = Vec::new();
        if tellings > 0 {
            parts.push(match (self.language, articles, tellings) {
                (Language::Dutch, 0, 1) => "Nog een keer in dit artikel".to_owned(),
                (Language::Dutch, 0, n) => format!("Nog {n} keer in dit artikel"),
                (Language::Dutch, 1, _) => "Ook in 1 ander artikel".to_owned(),
                (Language::Dutch, n, _) => format!("Ook in {n} andere artikelen"),
                (Language::English, 0, 1) => "Once more in this article".to_owned(),
                (Language::English, 0, n) => format!("{n} more times in this article"),
                (Language::English, 1, _) => "Also in 1 other article".to_owned(),
                (Language::English, n, _) => format!("Also in {n} other articles"),
            });
        }
        if occasions > 1 {
            parts.push(format!("{} {occasions} {}", self.pick("Bij", "On"), self.pick("gelegenheden", "occasions")));
        }
        if tensions > 0 {
            let statements = match tensions {
                1 => self.pick("uitspraak", "statement"),
                _ => self.pick("uitspraken", "statements"),
            };
            parts.push(format!("{} {tensions} {statements}", self.pick("Schuurt met", "Pulls against")));
        }
        parts.join(" · ")
    }

    /// What was searched for instead of a word that stands nowhere.
    pub(crate) fn instead(&self, resort: &Resort) -> String {
        const SHOWN: usize = 5;
        let (open, close) = self.quotes();
        let nowhere = self.pick("staat nergens; gezocht is op", "stands nowhere; searched for");
        let why = match resort.why {
            Why::Part => self.pick("woorden waar het in staat", "words that contain it"),
            Why::Typo => self.pick("woorden die erop lijken", "words like it"),
        };
        let dots = if resort.instead.len() > SHOWN { ", …" } else { "" };
        let words = resort.instead[..resort.instead.len().min(SHOWN)].join(", ");
        format!("{open}{}{close} {nowhere} {why}: {words}{dots}.", resort.word)
    }

    /// "3 weergaven": how many tellings a statement has.
    pub(crate) fn tellings(&self, count: usize) -> String {
        format!("{count} {}", self.pick("weergaven", "tellings"))
    }

    /// Where two statements part: the words of `here` and `there`, which are the link's `b` and `a` if `turned`.
    pub(crate) fn contrast(&self, contrast: &Contrast, a: &str, b: &str, turned: bool) -> String {
        let (what, one, other) = match *contrast {
            Contrast::Negation { a, b } => (self.pick("ontkenning", "negation"), a, b),
            Contrast::Number { a, b } => (self.pick("getal", "number"), Some(a), Some(b)),
            Contrast::Opposite { a, b } => (self.pick("tegendeel", "opposite"), Some(a), Some(b)),
            Contrast::Modality { a, b } => (self.pick("stelligheid", "modality"), a, b),
            Contrast::Against { a, b } => (self.pick("spreekt tegen", "contradicts"), a, b),
        };
        let (open, close) = self.quotes();
        let word = |span: Option<Span>, text: &str| {
            span.map_or_else(|| "–".to_owned(), |s| format!("{open}{}{close}", s.of(text)))
        };
        let (one, other) = (word(one, a), word(other, b));
        let (here, there) = if turned { (other, one) } else { (one, other) };
        format!("{what}: {here} ↔ {there}")
    }

    /// How near two statements are: "gelijkenis 72 % (mogelijk), 3 dagen uit elkaar".
    pub(crate) fn nearness(&self, score: u8, certain: bool, days: Option<u32>) -> String {
        let sure = if certain { self.pick("zeker", "certain") } else { self.pick("mogelijk", "possible") };
        let apart = match (days, self.language) {
            (None, _) => String::new(),
            (Some(0), _) => self.pick(", op dezelfde dag", ", on the same day").to_owned(),
            (Some(1), Language::Dutch) => ", 1 dag uit elkaar".to_owned(),
            (Some(1), Language::English) => ", 1 day apart".to_owned(),
            (Some(n), Language::Dutch) => format!(", {n} dagen uit elkaar"),
            (Some(n), Language::English) => format!(", {n} days apart"),
        };
        format!("{} {score} % ({sure}){apart}", self.pick("gelijkenis", "likeness"))
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

    /// A part of a query in words, for a dossier: "Spreker: Donald Trump", "Onderwerp: niet Sancties".
    pub(crate) fn filter(&self, corpus: &Corpus, filter: &Filter) -> String {
        let (open, close) = self.quotes();
        let label = |facet: &Facet, slug: &str| corpus.label(*facet, slug, self.language);
        match filter {
            Filter::Text(words) => format!("{open}{words}{close}"),
            Filter::Any(facet, slug) => format!("{}: {}", self.facet(*facet), label(facet, slug)),
            Filter::Not(facet, slug) => format!("{}: {} {}", self.facet(*facet), self.not, label(facet, slug)),
            Filter::From(when) => self.period_chosen(Some(*when), None),
            Filter::Until(when) => self.period_chosen(None, Some(*when)),
        }
    }
}
