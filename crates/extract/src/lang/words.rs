//! Words of time, and words that stand in one place of one rule.

use crate::Precision;

/// Words that count from the day of publication.
pub(crate) struct TimeWords {
    /// "vandaag"
    pub(crate) today: &'static [&'static str],
    /// "gisteren"
    pub(crate) yesterday: &'static [&'static str],
    /// "eergisteren"
    pub(crate) day_before: &'static [&'static str],
    /// "vorige": the week, month or year before.
    pub(crate) previous: &'static [&'static str],
    /// "afgelopen": the days so far.
    pub(crate) past: &'static [&'static str],
    /// "eerder deze": in the same week, month or year.
    pub(crate) earlier: &'static [(&'static str, &'static str)],
    /// "week"
    pub(crate) week: &'static [&'static str],
    /// "weekend"
    pub(crate) weekend: &'static [&'static str],
    /// "maand"
    pub(crate) month: &'static [&'static str],
    /// "jaar"
    pub(crate) year: &'static [&'static str],
}

impl TimeWords {
    /// The stretch a noun names.
    pub(crate) fn unit(&self, low: &str) -> Option<Precision> {
        [
            (self.week, Precision::Week),
            (self.weekend, Precision::Week),
            (self.month, Precision::Month),
            (self.year, Precision::Year),
        ]
        .into_iter()
        .find(|(words, _)| words.contains(&low))
        .map(|(_, unit)| unit)
    }
}

/// Words that stand in one place of one rule.
pub(crate) struct Phrases {
    /// "in" of "in de woorden van", "in hun ogen".
    pub(crate) inside: &'static [&'static str],
    /// "met" of "met de woorden".
    pub(crate) with: &'static [&'static str],
    /// "woorden"
    pub(crate) words: &'static [&'static str],
    /// "knikt": what one does when one is about to speak, or instead of it.
    pub(crate) gestures: &'static [&'static str],
    /// "verdachte"
    pub(crate) suspect: &'static str,
    /// "daarin": in what the sentence before spoke of.
    pub(crate) therein: &'static [&'static str],
    /// "vraag" of "op de vraag of", "gevraagd" of "gevraagd naar".
    pub(crate) question: &'static [&'static str],
    /// "noord" of "Noord-Europees".
    pub(crate) sides: &'static [&'static str],
    /// "het": an article that stands in no surname after "van".
    pub(crate) neuter: &'static [&'static str],
    /// "wat" and "betreft".
    pub(crate) as_for: (&'static str, &'static str),
    /// How verbs begin that deny or play down what was said before.
    pub(crate) denies: &'static [&'static str],
    /// "collega": what one is to somebody else, and no office of one's own.
    pub(crate) relational: &'static [&'static str],
    /// "uit", "teleur": parts that make another verb of one that reports.
    pub(crate) parts: &'static [&'static str],
    /// "woordvoerder": who speaks for a body.
    pub(crate) speaks_for: &'static [&'static str],
    /// "van"
    pub(crate) of: &'static str,
    /// "je"
    pub(crate) you: &'static [&'static str],
    /// "tot", which also opens a clause.
    pub(crate) until: &'static str,
    /// "te" and "horen": "kreeg van haar te horen dat".
    pub(crate) told: (&'static str, &'static str),
    /// "worden": what happens to somebody rather than is done, after "dreigt te".
    pub(crate) befalls: &'static [&'static str],
    /// "ogen": what "in" and somebody's makes a view.
    pub(crate) in_whose: &'static [&'static str],
}

/// Words by which a channel is known.
pub(crate) struct Channels {
    /// "op Facebook"
    pub(crate) on: &'static [&'static str],
    /// "tijdens een persconferentie"
    pub(crate) at: &'static [&'static str],
    /// "persconferentie", "videoconferentie"
    pub(crate) endings: &'static [&'static str],
    /// "sociale media"
    pub(crate) social_media: [&'static str; 2],
    /// How a noun for a medium ends before its name: "dagblad", "nieuwssite".
    pub(crate) media: &'static [&'static str],
    /// "platform"
    pub(crate) platform: &'static str,
    /// "interview"
    pub(crate) interview: &'static [&'static str],
}
