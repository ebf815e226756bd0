//! A text made ready for the rules: tokens, quotations and sentences, and views of them.

mod name;
mod seen;

use crate::lang::{Lexicon, VerbForm, WordMap, WordSet, flag};
use crate::outline::{Item, Sentence, sentences};
use crate::quotes::{Quote, pair};
use crate::token::{Known, Sort, Token, tokenize};
use crate::{Article, Span, layout};
use core::ops::Range;

/// Everything the first steps found.
pub(crate) struct Doc<'t> {
    pub(crate) text: &'t str,
    pub(crate) lexicon: &'static Lexicon,
    pub(crate) tokens: Vec<Token<'t>>,
    /// Token ranges.
    pub(crate) paragraphs: Vec<Range<usize>>,
    pub(crate) quotes: Vec<Quote>,
    pub(crate) sentences: Vec<Sentence>,
    /// Words the text also writes without a capital: no names, then, at the start of a sentence.
    lower_seen: WordSet,
    /// Words the text writes with a capital within a sentence: names, then, at its start too.
    caps_seen: WordSet,
    /// Names that mostly stand after a preposition of place.
    places: WordSet,
    /// Words with a capital that stand without another beside them: how often, and at which tokens first and next.
    alone: WordMap<(usize, usize, usize)>,
    /// Words with a capital after a small word with one: "Van Dam".
    infixed: WordSet,
    /// Words with a capital after another, or after a role: surnames, mostly.
    surnames: WordSet,
    /// Words with a capital after no small word and no other name.
    apart: WordSet,
    /// Whether paragraphs begin with the same few names and a colon, in turns.
    pub(crate) transcript: bool,
    /// Noun phrases read lately, without appositions and with them.
    pub(crate) phrases: crate::noun::Lately,
    pub(crate) whole_phrases: crate::noun::Lately,
}

impl<'t> Doc<'t> {
    /// Runs the first steps.
    pub(crate) fn new(article: &'t Article) -> Self {
        let text = article.text.as_str();
        let lexicon = Lexicon::of(article.language);
        let mut tokens = Vec::with_capacity(text.len() / 5);
        let mut paragraphs = Vec::new();
        let mut known = Known::default();
        for block in layout::paragraphs(text) {
            let start = tokens.len();
            tokenize(text, block, lexicon, &mut known, &mut tokens);
            paragraphs.push(start..tokens.len());
        }
        let quotes = pair(text, &tokens, &paragraphs);
        let mut sentences = sentences(&tokens, &quotes, &paragraphs);
        for sentence in &mut sentences {
            sentence.shouting = sentence.shouts(text, &tokens);
        }
        let lower = tokens.iter().filter(|t| t.sort == Sort::Word && !t.cap && t.flags == 0);
        let lower_seen = seen::gather(lower.map(|t| &*t.low));
        let mut doc = Self {
            text,
            lexicon,
            tokens,
            paragraphs,
            quotes,
            sentences,
            lower_seen,
            caps_seen: WordSet::default(),
            places: WordSet::default(),
            alone: WordMap::default(),
            infixed: WordSet::default(),
            surnames: WordSet::default(),
            apart: WordSet::default(),
            transcript: false,
            phrases: crate::noun::Lately::default(),
            whole_phrases: crate::noun::Lately::default(),
        };
        let views = (0..doc.sentences.len()).map(|s| doc.view(s));
        let within =
            views.flat_map(|v| (1..v.len()).filter(move |&i| v.is_capital(i) && !v.initial(i)).map(move |i| v.low(i)));
        let mut seen = seen::gather(within);
        seen.extend(seen::surnames(&doc.tokens));
        doc.caps_seen = seen;
        doc.places = seen::places(&doc.tokens, doc.lexicon.pack.phrases.place_nouns);
        doc.transcript = seen::transcript(&doc.tokens, &doc.paragraphs);
        let pairs = doc.tokens.windows(2).filter(|w| w[0].cap && w[0].is(flag::INFIX) && w[1].cap);
        doc.infixed = seen::gather(pairs.map(|w| &*w[1].low));
        let small = |t: &Token<'_>| t.cap || t.is(flag::INFIX);
        let apart = |i: &usize| doc.tokens[*i].cap && i.checked_sub(1).is_none_or(|k| !small(&doc.tokens[k]));
        doc.apart = seen::gather((0..doc.tokens.len()).filter(apart).map(|i| &*doc.tokens[i].low));
        let opens =
            |t: &Token<'_>| t.is(flag::ACCORDING | flag::PREP | flag::SUBORD | flag::COORD) && !t.is(flag::INFIX);
        let after = |t: &Token<'_>| !t.cap || opens(t);
        let lone =
            |w: &[Token<'_>]| w[1].cap && w[1].speaker == 0 && after(&w[0]) && !w[2].cap && !w[2].is(flag::INFIX);
        let mut alone: WordMap<(usize, usize, usize)> = WordMap::default();
        for (i, w) in doc.tokens.windows(3).enumerate().filter(|(_, w)| lone(w)) {
            match alone.get_mut(&*w[1].low) {
                None => {
                    alone.insert(w[1].low.to_string(), (1, i, 0));
                }
                Some(seen) => {
                    seen.0 += 1;
                    seen.2 = if seen.0 == 2 { i } else { seen.2 };
                }
            }
        }
        doc.alone = alone;
        const GIVEN: u64 = flag::MALE_NAME | flag::FEMALE_NAME;
        let before = |t: &Token<'_>| {
            t.speaker & flag::ROLE != 0 || t.cap && t.flags & !GIVEN == 0 && t.forms.is_empty() && t.nation.is_none()
        };
        let pairs = doc.tokens.windows(2).filter(|w| before(&w[0]) && w[1].cap && w[1].flags & GIVEN == 0);
        doc.surnames = seen::gather(pairs.map(|w| &*w[1].low));
        doc
    }

    /// Whether two names side by side at a token are two people: the text writes both alone, before that, and each also
    /// after a first name or a role, or both more than once.
    pub(crate) fn two_people(&self, first: &str, second: &str, at: usize) -> bool {
        let alone = |low: &str| self.alone.get(low).filter(|_| !self.places.contains(low));
        let (Some(a), Some(b)) = (alone(first), alone(second)) else { return false };
        let (one, other) = (self.surnames.contains(first), self.surnames.contains(second));
        let before = a.1 < at && b.1 < at;
        let often = |seen: &(usize, usize, usize)| seen.0 > 1 && seen.2 < at;
        first != second && before && (one && other || (one || other) && often(a) && often(b))
    }

    /// Whether the first of two names side by side is somebody's surname, and the second a land or a town.
    pub(crate) fn surname_and_place(&self, first: &str, second: &str) -> bool {
        let known = || {
            self.lexicon.word(second).is_some_and(|w| w.flags & flag::COUNTRY != 0)
                || self.lexicon.nation(second).is_some_and(|n| !n.1)
        };
        let alone = self.alone.get(first).is_some_and(|seen| seen.0 > 1 || self.surnames.contains(first));
        alone && (self.is_place(second) || known())
    }

    /// Whether the text also writes this word with a capital within a sentence.
    pub(crate) fn seen_as_name(&self, low: &str) -> bool {
        self.caps_seen.contains(low)
    }

    /// Whether the text also writes this name without another beside it, and `other` never as "Van Dam".
    pub(crate) fn stands_alone(&self, low: &str, other: &str) -> bool {
        self.alone.contains_key(low) && !self.infixed.contains(other)
    }

    /// Whether the text also writes the first of two words without the other behind it.
    pub(crate) fn parts_from(&self, first: &str, second: &str) -> bool {
        self.tokens.windows(2).any(|w| w[0].low == first && w[1].low != second)
    }

    /// Whether the text also writes this name after no small word and no other name.
    pub(crate) fn stands_apart(&self, low: &str) -> bool {
        self.apart.contains(low)
    }

    /// Whether a name mostly stands after "in", "naar", "uit": a place, not somebody.
    pub(crate) fn is_place(&self, low: &str) -> bool {
        self.places.contains(low)
    }

    /// The stretch of text these items cover.
    pub(crate) fn items_span(&self, items: &[Item]) -> Span {
        let (Some(first), Some(last)) = (items.first(), items.last()) else { return Span::default() };
        Span { start: self.item_span(*first).start, end: self.item_span(*last).end }
    }

    /// The stretch of text of one item, quotation marks included.
    pub(crate) fn item_span(&self, item: Item) -> Span {
        match item {
            Item::Token(t) => self.tokens[t].span,
            Item::Quote(q) => {
                let quote = &self.quotes[q];
                let last = quote.after().max(quote.open + 1) - 1;
                Span { start: self.tokens[quote.open].span.start, end: self.tokens[last].span.end }
            }
        }
    }

    /// The words of a quotation, a span for each paragraph it touches.
    pub(crate) fn quote_parts(&self, q: usize) -> Vec<Span> {
        let inner = self.quotes[q].inner();
        let mut out = Vec::new();
        let mut p = self.paragraphs.partition_point(|r| r.end <= inner.start);
        while p < self.paragraphs.len() && self.paragraphs[p].start < inner.end {
            let (from, to) = (inner.start.max(self.paragraphs[p].start), inner.end.min(self.paragraphs[p].end));
            // A comma before the closing mark belongs to the sentence around the quotation.
            let comma = to > from + 1 && &*self.tokens[to - 1].low == "," && to == inner.end;
            let to = to - usize::from(comma);
            if from < to {
                out.push(Span { start: self.tokens[from].span.start, end: self.tokens[to - 1].span.end });
            }
            p += 1;
        }
        out
    }

    /// A view of one sentence.
    pub(crate) fn view(&self, sentence: usize) -> View<'_> {
        let s = &self.sentences[sentence];
        View { doc: self, items: &s.items, shouting: s.shouting }
    }
}

/// One sentence as the rules read it, by item index. Anything outside it answers no.
#[derive(Clone, Copy)]
pub(crate) struct View<'a> {
    pub(crate) doc: &'a Doc<'a>,
    pub(crate) items: &'a [Item],
    /// Capitals tell nothing here: a headline in capitals.
    pub(crate) shouting: bool,
}

impl<'a> View<'a> {
    pub(crate) fn len(&self) -> usize {
        self.items.len()
    }

    pub(crate) fn token(&self, i: usize) -> Option<&'a Token<'a>> {
        match self.items.get(i) {
            Some(Item::Token(t)) => Some(&self.doc.tokens[*t]),
            _ => None,
        }
    }

    pub(crate) fn token_index(&self, i: usize) -> Option<usize> {
        match self.items.get(i) {
            Some(Item::Token(t)) => Some(*t),
            _ => None,
        }
    }

    pub(crate) fn quote(&self, i: usize) -> Option<usize> {
        match self.items.get(i) {
            Some(Item::Quote(q)) => Some(*q),
            _ => None,
        }
    }

    pub(crate) fn low(&self, i: usize) -> &'a str {
        self.token(i).map_or("", |t| &*t.low)
    }

    /// Whether a word begins a phrase of one rule.
    pub(crate) fn mark(&self, i: usize) -> bool {
        self.token(i).is_some_and(|t| t.mark)
    }

    pub(crate) fn is(&self, i: usize, flags: u64) -> bool {
        self.token(i).is_some_and(|t| t.is(flags))
    }

    pub(crate) fn is_capital(&self, i: usize) -> bool {
        self.token(i).is_some_and(|t| t.cap)
    }

    pub(crate) fn is_word(&self, i: usize) -> bool {
        self.token(i).is_some_and(|t| t.sort != Sort::Punct)
    }

    pub(crate) fn is_punct(&self, i: usize) -> bool {
        self.token(i).is_some_and(|t| t.sort == Sort::Punct)
    }

    pub(crate) fn is_comma(&self, i: usize) -> bool {
        self.low(i) == ","
    }

    /// Whether this is what stands above the text: its first words, without a full stop.
    pub(crate) fn headline(&self) -> bool {
        self.token_index(0) == Some(0) && self.low(self.len() - 1) != "." && self.doc.sentences.len() > 1
    }

    /// The end of the sentence proper: before its final punctuation.
    pub(crate) fn body_end(&self) -> usize {
        let mut end = self.len();
        while end > 0 && self.is_punct(end - 1) && !matches!(self.low(end - 1), ")" | "]" | "%" | "€") {
            end -= 1;
        }
        end
    }

    /// The forms of reporting verbs a word may be.
    pub(crate) fn forms(&self, i: usize) -> impl Iterator<Item = VerbForm> + use<'a> {
        let forms = self.token(i).map_or(&[][..], |t| t.forms);
        let lexicon = self.doc.lexicon;
        forms.iter().map(move |f| lexicon.forms[*f as usize])
    }

    /// What a word may be as the head of a phrase for a speaker, capital or not.
    pub(crate) fn head_flags(&self, i: usize) -> u64 {
        self.token(i).map_or(0, |t| t.speaker)
    }

    /// Whether a compound ends in a word of these flags: "slachtofferverklaring" in "verklaring".
    pub(crate) fn ends_as(&self, i: usize, flags: u64) -> bool {
        let Some(low) = self.token(i).filter(|t| t.flags == 0 && t.sort == Sort::Word).map(|t| &*t.low) else {
            return false;
        };
        let word = |at: usize| low.get(at..).and_then(|end| self.doc.lexicon.word(end));
        (3..low.len().saturating_sub(5)).any(|at| word(at).is_some_and(|w| w.flags & flags != 0))
    }

    /// What a word is as the head of a noun phrase for a speaker. A name such as "Bakker" is none.
    pub(crate) fn speaker(&self, i: usize) -> u64 {
        let Some(token) = self.token(i) else { return 0 };
        if token.sort != Sort::Word {
            return 0;
        }
        // "de CEO"
        let office = token.speaker & (flag::ROLE | flag::ORG) == flag::ROLE && token.low.len() < 5;
        if !token.cap || office && crate::names::in_letters(*self, i) {
            return token.speaker;
        }
        if let Some(gender) = self.demonym(i) {
            return flag::ROLE | gender;
        }
        if self.townsman(i) {
            return flag::ROLE;
        }
        if !self.initial(i) {
            let hyphened = token.low.contains('-')
                && !token.span.of(self.doc.text).rsplit('-').next().unwrap_or_default().starts_with(char::is_uppercase);
            let plain = self.doc.lexicon.word(&token.low).is_some();
            let member = token.low.ends_with("'er") || token.low.ends_with("’er");
            let next = self.token(i + 1).filter(|n| n.cap && n.sort == Sort::Word && n.nation.is_none());
            // "Clubchef Jansen", where the text also writes "Jansen": no name of two words.
            let before_surname = token.low.len() > 6 && next.is_some_and(|n| self.doc.stands_alone(&n.low, &token.low));
            if member || hyphened || !plain && (token.low.len() > 9 || before_surname) {
                return token.speaker;
            }
            // "Burgemeester Jansen" in a headline; "de Amerikanen" for a people.
            let group = token.speaker;
            let titled = next.is_some();
            let after_article = i > 0 && self.is(i - 1, flag::DEF | flag::INDEF);
            // "het Kamerlid": an office that is written with a capital, alone.
            let office = after_article
                && next.is_none()
                && !self.prev_cap(i - 1)
                && self.doc.lexicon.pack.phrases.capital_offices.contains(&&*token.low);
            return if group & flag::GROUP != 0
                || office
                || (titled
                    && !after_article
                    && token.flags & flag::ROLE != 0
                    && !self.is(i.wrapping_sub(1), flag::MALE_NAME | flag::FEMALE_NAME)
                    && !self.prev_cap(i))
            {
                group
            } else {
                0
            };
        }
        token.speaker
    }

    fn prev_cap(&self, i: usize) -> bool {
        i > 0
            && self.token(i - 1).is_some_and(|t| t.cap && t.nation.is_none())
            && !self.initial(i - 1)
            && !self.chamber(i - 1)
    }

    /// In a headline in capitals a name ends before a word that is known as another.
    pub(crate) fn shouting_break(&self, i: usize) -> bool {
        self.shouting && !self.is_name(i)
    }

    /// The span of items `from..to`.
    pub(crate) fn span(&self, from: usize, to: usize) -> Span {
        self.doc.items_span(self.items.get(from..to).unwrap_or_default())
    }
}
