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
    /// "politie", "dienst": bodies that have no name of their own after them.
    pub(crate) unnamed: &'static [&'static str],
    /// "of", "for the": what such a name goes on with.
    pub(crate) of_links: &'static [&'static str],
    /// How nouns for somebody end that stand after "het": "kind".
    pub(crate) neuter_people: &'static [&'static str],
    /// "University" of "University of Wessex": foreign bodies whose name goes on after "of".
    pub(crate) of_names: &'static [&'static str],
    /// "noord" of "Noord-Europees".
    pub(crate) sides: &'static [&'static str],
    /// "het": an article that stands in no surname after "van".
    pub(crate) neuter: &'static [&'static str],
    /// "als het aan" and how "ligt" may stand after whose wish it is.
    pub(crate) up_to: ([&'static str; 3], &'static [&'static str]),
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
    /// "daar" of "daarover": with a preposition they point, and are no name.
    pub(crate) pointers: &'static [&'static str],
    /// How adjectives end that may open a sentence with a capital: "opvallend", and last the ending no name has: "duidelijk".
    pub(crate) adjective_endings: &'static [&'static str],
    /// How a verb or a plural may end that opens a question: "voert", "zetten".
    pub(crate) verb_endings: &'static [&'static str],
    /// How a weak verb ends in the past: "stelde", "merkten".
    pub(crate) past_endings: &'static [&'static str],
    /// Words between a verb and its content that belong to neither: "zich", "eraan".
    pub(crate) fillers: &'static [&'static str],
    /// "want": a main clause that gives a reason.
    pub(crate) because: &'static str,
    /// "onder" and "meer"
    pub(crate) among_others: (&'static str, &'static str),
    /// "beurt" of "op zijn beurt"
    pub(crate) turn: &'static str,
    /// Prepositions that may close a verb right before "dat": "drong erop aan dat".
    pub(crate) closers: &'static [&'static str],
    /// "dat", "dit": what was said before.
    pub(crate) that: &'static [&'static str],
    /// "blijft": with an infinitive it tells what is done, not what may be.
    pub(crate) keeps: &'static [&'static str],
    /// "er": it opens a clause without being anybody.
    pub(crate) there: &'static str,
    /// "zal": what is still to be said.
    pub(crate) will: &'static [&'static str],
    /// "leider" in "VVD-leider": what whoever leads a party may be called.
    pub(crate) leaders: &'static [&'static str],
    /// "end": how a participle ends by which he who spoke does something else besides.
    pub(crate) doing: &'static [&'static str],
    /// "na" of "liet niet na te zeggen".
    pub(crate) omits: &'static [&'static str],
    /// How given names of women end that no list holds.
    pub(crate) feminine: &'static [&'static str],
    /// "men": nobody in particular.
    pub(crate) one: &'static str,
    /// "mee eens": how a sentence ends by which somebody agrees, or sees it otherwise.
    pub(crate) stances: &'static [(&'static str, &'static str)],
    /// "probeerde" of "probeerde duidelijk te maken dat".
    pub(crate) tries: &'static [&'static str],
    /// "justitie": bodies that go without an article.
    pub(crate) bare_bodies: &'static [&'static str],
    /// "directie": bodies that are always of another.
    pub(crate) organs: &'static [&'static str],
    /// "mensen": whom somebody who speaks may mean without telling what anybody said.
    pub(crate) anyone: &'static [&'static str],
    /// "laatste" of "die laatste": of two the one named last.
    pub(crate) latter: &'static [&'static str],
    /// "staatshoofd": what the leader of a land may be called.
    pub(crate) rulers: &'static [&'static str],
    /// "eraan" in "om eraan toe te voegen".
    pub(crate) thereto: &'static [&'static str],
    /// "greep … aan om te zeggen": verbs that tell of an occasion taken.
    pub(crate) uses: &'static [&'static str],
    /// The adverb before a negation that belongs to it: "nog" in "nog nooit".
    pub(crate) still: &'static str,
    /// "zoals" of "zoals hij zei".
    pub(crate) as_told: &'static str,
    /// "waarna": what follows goes on telling.
    pub(crate) thereupon: &'static [&'static str],
    /// "onze": of whoever writes.
    pub(crate) ours: &'static [&'static str],
    /// "duidelijk": how somebody is who speaks, before a colon.
    pub(crate) outspoken: &'static [&'static str],
    /// Labels before a headline or a caption: "lees ook", "foto".
    pub(crate) labels: &'static [&'static str],
    /// "ook" of "lees ook".
    pub(crate) also: &'static str,
    /// "uitte" of "uitte de vrees dat": verbs that give voice to a noun of speech.
    pub(crate) voices: &'static [&'static str],
    /// "te lezen" of "valt te lezen in".
    pub(crate) readable: (&'static str, &'static [&'static str]),
    /// "in" and "kwestie": of whom was spoken.
    pub(crate) in_question: (&'static str, &'static str),
    /// What opens a title of two words, each with a capital: "Tweede Kamerlid".
    pub(crate) chambers: &'static [&'static str],
    /// "gaf" of "gaf een sombere inschatting:".
    pub(crate) gives: &'static [&'static str],
    /// "kreeg" of "kreeg te horen".
    pub(crate) gets: &'static [&'static str],
    /// "naar" and "zeggen" around "zijn".
    pub(crate) his_words: (&'static str, &'static str),
    /// Verbs for what somebody counts on, and the two parts they may need: "gaat … uit van", "rekent … op".
    pub(crate) foresees: &'static [(&'static [&'static str], &'static str, &'static str)],
    /// Verbs that speak "van" a thing.
    pub(crate) speaks_of: &'static [&'static str],
    /// What is expected in private: "een kind".
    pub(crate) private: &'static [&'static str],
    /// "op" and "basis": on whose word a medium reports.
    pub(crate) grounds: (&'static str, &'static [&'static str]),
    /// "beide", "twee": of whom two were spoken of.
    pub(crate) both: &'static [&'static str],
    /// Offices written with a capital: "het Kamerlid".
    pub(crate) capital_offices: &'static [&'static str],
    /// How words for who lives in a town end.
    pub(crate) townsmen: &'static [&'static str],
    /// "zijn": possessives of one person.
    pub(crate) his: &'static [&'static str],
    /// "oproep" of "deed een oproep om": nouns for what somebody asks or promises.
    pub(crate) requests: &'static [&'static str],
    /// "dichter": a noun for somebody, and an adverb before a preposition.
    pub(crate) comparatives: &'static [&'static str],
    /// "bewezen": what a court finds something.
    pub(crate) proven: &'static [&'static str],
    /// "tanker": how nouns end for what bears a name and is nobody.
    pub(crate) vessels: &'static [&'static str],
    /// "stadje", "zuiden": nouns that stand before a place, with "van" or without.
    pub(crate) place_nouns: &'static [&'static str],
    /// "iemand"
    pub(crate) someone: &'static [&'static str],
    /// "aantal" of "een aantal leiders": nouns that count those who follow.
    pub(crate) amounts: &'static [&'static str],
    /// "waaronder": some of those before it follow.
    pub(crate) including: &'static str,
    /// "de " of "een van de omwonenden".
    pub(crate) plural_article: &'static str,
    /// "ik", "mij": who speaks.
    pub(crate) me: &'static [&'static str],
    /// "mijn": possessives of who speaks.
    pub(crate) mine: &'static [&'static str],
    /// "diens": of somebody who was just named, and was not the subject.
    pub(crate) of_that: &'static [&'static str],
    /// "duo": nouns for two or three together of whom was spoken.
    pub(crate) pairs: &'static [&'static str],
    /// "tegenover": to whom, after any verb that reports.
    pub(crate) towards: &'static [&'static str],
    /// "gesprek" of "in een telefoongesprek met".
    pub(crate) talks: &'static [&'static str],
    /// "antwoord": a noun of speech for what answers.
    pub(crate) answers: &'static [&'static str],
    /// "rechter": who hears what one states "bij" them.
    pub(crate) hearers: &'static [&'static str],
    /// "vakbondskringen": where something is told by nobody in particular.
    pub(crate) circles: &'static [&'static str],
    /// Beginnings of verbs, and a word of their clause with which they report nothing: "riep" and "leven".
    pub(crate) idioms: &'static [(&'static [&'static str], &'static str)],
    /// "ja": an answer, and no name.
    pub(crate) yes_no: &'static [&'static str],
    /// "ogen": what "in" and somebody's makes a view.
    pub(crate) in_whose: &'static [&'static str],
}

impl Phrases {
    /// The words a rule looks for all over a sentence, so that most tokens need no comparison.
    pub(crate) fn marks(&self) -> impl Iterator<Item = &'static str> {
        let verbs = self.foresees.iter().flat_map(|(verbs, ..)| verbs.iter());
        let lists = [self.in_whose, self.words, self.speaks_of, self.requests, self.someone, self.labels, self.with];
        let all = lists.into_iter().flatten().chain(verbs).copied();
        all.chain([self.as_for.0, self.up_to.0[0]])
    }
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
    /// How words for who reports begin: "journalisten", "persbureau".
    pub(crate) press: &'static [&'static str],
    /// "platform"
    pub(crate) platform: &'static str,
    /// "interview"
    pub(crate) interview: &'static [&'static str],
}
