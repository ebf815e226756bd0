//! Words, numbers and punctuation with their places, each looked up once in the lexicon.

use crate::Span;
use crate::lang::{Fx, Lexicon, flag};
use core::hash::BuildHasherDefault;
use core::ops::Range;
use std::borrow::Cow;
use std::collections::HashMap;

/// What a token is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Sort {
    Word,
    Number,
    Punct,
}

/// One token.
#[derive(Clone, Debug)]
pub(crate) struct Token<'t> {
    /// Where it stands.
    pub(crate) span: Span,
    /// What it is.
    pub(crate) sort: Sort,
    /// Its text in lower case.
    pub(crate) low: Cow<'t, str>,
    /// Word classes.
    pub(crate) flags: u64,
    /// What it is as the head of a phrase for a speaker, compounds by their last part.
    pub(crate) speaker: u64,
    /// Which forms of reporting verbs it may be.
    pub(crate) forms: &'static [u16],
    /// Whether it begins with a capital.
    pub(crate) cap: bool,
    /// Whether it opens a phrase of [`Phrases::marks`](crate::lang::Phrases::marks): a look at this is cheaper.
    pub(crate) mark: bool,
    /// The country it names, and whether as an adjective.
    pub(crate) nation: Option<(&'static str, bool)>,
}

impl Token<'_> {
    /// Whether it is in one of these classes.
    pub(crate) fn is(&self, flags: u64) -> bool {
        self.flags & flags != 0
    }
}

/// The words of a text met so far, each as it was looked up.
pub(crate) type Known<'t> = HashMap<&'t str, Token<'t>, BuildHasherDefault<Fx>>;

/// The tokens of one paragraph.
pub(crate) fn tokenize<'t>(
    text: &'t str,
    range: Range<usize>,
    lexicon: &'static Lexicon,
    known: &mut Known<'t>,
    out: &mut Vec<Token<'t>>,
) {
    let mut at = range.start;
    while let Some(c) = text[at..range.end].chars().next() {
        if c.is_whitespace() {
            at += c.len_utf8();
            continue;
        }
        let clipped = clipped_end(text, at, range.clone());
        let end = if let Some(end) = clipped {
            end
        } else if c.is_alphanumeric() {
            word_end(text, at, range.end)
        } else {
            at + punct_len(&text[at..range.end], c)
        };
        let end = if c.is_alphanumeric() { abbreviation_end(text, at, end, range.end, lexicon) } else { end };
        let end = elliptical_end(text, end, range.end, lexicon).unwrap_or(end);
        let raw = &text[at..end];
        let met = known.entry(raw).or_insert_with(|| token(raw, c, lexicon));
        out.push(Token { span: Span::new(at, end), ..met.clone() });
        at = end;
    }
}

/// A word looked up, wherever it stands.
fn token<'t>(raw: &'t str, first: char, lexicon: &'static Lexicon) -> Token<'t> {
    let first = if first == '\'' || first == '’' { raw.chars().nth(1).unwrap_or(first) } else { first };
    let sort = match first {
        c if c.is_numeric() => Sort::Number,
        c if c.is_alphabetic() => Sort::Word,
        _ => Sort::Punct,
    };
    let low = if raw.chars().any(char::is_uppercase) { Cow::Owned(raw.to_lowercase()) } else { Cow::Borrowed(raw) };
    let cap = first.is_uppercase();
    let (span, mark) = (Span::default(), false);
    let mut token = Token { span, sort, low, flags: 0, speaker: 0, forms: &[], cap, mark, nation: None };
    if sort == Sort::Word {
        token.mark = lexicon.marks.contains(&*token.low);
        if let Some(word) = lexicon.word(&token.low) {
            token.flags = word.flags;
            token.forms = &word.forms;
        }
        token.speaker = lexicon.speaker_flags(&token.low);
        if token.speaker == 0 && !cap && token.flags == 0 {
            token.speaker = lexicon.several(&token.low);
        }
        if cap {
            token.nation = lexicon.nation(&token.low);
            if lexicon.demonym(&token.low).is_some() {
                token.flags |= crate::lang::flag::SOMEBODY;
            }
        }
    }
    token
}

/// The end of "'s", "'t", "'n": words that begin with an apostrophe.
fn clipped_end(text: &str, at: usize, range: Range<usize>) -> Option<usize> {
    let rest = text[at..range.end].strip_prefix(['\'', '’'])?;
    let before = text[range.start..at].chars().next_back();
    if before.is_some_and(|c| !c.is_whitespace() && c != '(') {
        return None;
    }
    let end = rest.find(|c: char| !c.is_alphanumeric()).unwrap_or(rest.len());
    let known = matches!(&rest[..end], "s" | "t" | "n" | "m" | "k" | "r" | "em" | "ns");
    (known && !rest[end..].starts_with(['\'', '’'])).then(|| range.end - rest.len() + end)
}

/// A word runs over inner hyphens, apostrophes and the points and commas of numbers and abbreviations.
fn word_end(text: &str, start: usize, limit: usize) -> usize {
    let mut end = start;
    let mut chars = text[start..limit].char_indices().peekable();
    let mut last = ' ';
    while let Some((i, c)) = chars.next() {
        let next = chars.peek().map(|(_, n)| *n);
        let inner = match c {
            '-' | '\u{2011}' | '\u{ad}' | '&' | '_' => next.is_some_and(char::is_alphanumeric),
            '\'' | '’' => last.is_alphanumeric() && next.is_some_and(char::is_alphabetic),
            '.' | ':' => {
                last.is_numeric() && next.is_some_and(char::is_numeric)
                    || c == '.' && (acronym(text, start, start + i, next) || domain(&text[start + i + 1..limit]))
            }
            ',' => last.is_numeric() && next.is_some_and(char::is_numeric),
            _ => c.is_alphanumeric() || is_combining(c),
        };
        if !inner {
            break;
        }
        end = start + i + c.len_utf8();
        last = c;
    }
    end
}

/// "Voedsel- en Warenautoriteit", "voor- en tegenstanders": two compounds that share their last part are one word.
fn elliptical_end(text: &str, end: usize, limit: usize, lexicon: &Lexicon) -> Option<usize> {
    let rest = text[end..limit].strip_prefix("- ")?;
    let (and, second) = rest.split_once(' ')?;
    let joins = lexicon.word(and).is_some_and(|w| w.flags & flag::COORD != 0);
    let start = limit - second.len();
    (joins && text[..end].ends_with(char::is_alphabetic) && second.starts_with(char::is_alphabetic))
        .then(|| word_end(text, start, limit))
}

/// "krant.nl": a point before the end of a web address.
fn domain(rest: &str) -> bool {
    let end = rest.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(rest.len());
    matches!(&rest[..end], "nl" | "be" | "com" | "org" | "eu" | "net" | "nu" | "tv" | "info")
}

fn is_combining(c: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&c)
}

/// "d.w.z", "U.S": a point between single letters.
fn acronym(text: &str, start: usize, dot: usize, next: Option<char>) -> bool {
    let piece = text[start..dot].rsplit('.').next().unwrap_or_default();
    piece.chars().count() == 1 && next.is_some_and(char::is_alphabetic)
}

/// The point of an abbreviation or an initial belongs to it and ends no sentence.
fn abbreviation_end(text: &str, start: usize, end: usize, limit: usize, lexicon: &Lexicon) -> usize {
    let word = &text[start..end];
    if end >= limit || !text[end..limit].starts_with('.') || !word.starts_with(char::is_alphabetic) || word.len() > 12 {
        return end;
    }
    let next = text[end + 1..limit].trim_start().chars().next();
    let platform = ["op ", "via ", "on "].iter().any(|p| text[..start].ends_with(p));
    // "slachtoffer Jan K., die", but "Jan K. De rechter": a sentence may end with one.
    let goes_on = text[end + 1..limit].starts_with([',', ';', ':', '\'', '’']);
    let initial = word.chars().count() == 1
        && word.starts_with(char::is_uppercase)
        && (goes_on || next.is_some_and(|c| c.is_alphabetic() || c == '('))
        && !(starts_sentence(&text[end + 1..limit], lexicon)
            && (named_before(&text[..start]) || surname(text, start, &text[start..=end])))
        && !platform;
    let dotted = word.contains('.') && word.rsplit('.').next().is_some_and(|l| l.chars().count() == 1);
    let shout = word.len() > 1 && word.chars().all(char::is_uppercase);
    let known = !shout && lexicon.word(&word.to_lowercase()).is_some_and(|w| w.flags & flag::ABBR != 0);
    if initial || dotted || known { end + 1 } else { end }
}

/// "De rechter", and not "De Vries": a small word with a capital before one without.
fn starts_sentence(rest: &str, lexicon: &Lexicon) -> bool {
    let mut words = rest.split_whitespace();
    let (Some(first), Some(second)) = (words.next(), words.next()) else { return false };
    // "Rico W. Maar W. ontkende"
    let joins = |w: &crate::lang::Word| w.flags & (flag::COORD | flag::SUBORD) != 0 && w.flags & flag::INFIX == 0;
    if first.starts_with(char::is_uppercase) && lexicon.word(&first.to_lowercase()).is_some_and(joins) {
        return true;
    }
    first.starts_with(char::is_uppercase)
        && !second.starts_with(char::is_uppercase)
        && lexicon.word(&first.to_lowercase()).is_some_and(|w| w.flags & (flag::MALE_NAME | flag::FEMALE_NAME) == 0)
}

/// "zegt D. De rechter": an initial that followed a first name not long before, "Murat D.", is a surname.
fn surname(text: &str, start: usize, initial: &str) -> bool {
    const NEAR: usize = 4000;
    let from = (start.saturating_sub(NEAR)..start).find(|&i| text.is_char_boundary(i)).unwrap_or(start);
    let before = &text[from..start];
    before.match_indices(initial).any(|(i, _)| before[..i].ends_with(' ') && named_before(&before[..i]))
}

fn named_before(text: &str) -> bool {
    text.split_whitespace().next_back().is_some_and(|w| w.starts_with(char::is_uppercase) && w.len() > 2)
}

fn punct_len(text: &str, first: char) -> usize {
    let run = |c: char| text.chars().take_while(|d| *d == c).count();
    match first {
        '.' if run('.') >= 2 => run('.'),
        ',' | '\'' | '`' | '’' if run(first) == 2 => 2 * first.len_utf8(),
        c => c.len_utf8(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Language;

    fn words(text: &str) -> Vec<String> {
        let mut out = Vec::new();
        tokenize(text, 0..text.len(), Lexicon::of(Language::Dutch), &mut Known::default(), &mut out);
        out.iter().map(|t| t.span.of(text).to_string()).collect()
    }

    #[test]
    fn words_keep_hyphens_and_apostrophes() {
        assert_eq!(
            words("De foto's van zo'n CDA-leider, 1,5 miljoen."),
            ["De", "foto's", "van", "zo'n", "CDA-leider", ",", "1,5", "miljoen", "."]
        );
        assert_eq!(words("De Land- en Tuinbouwbond - en"), ["De", "Land- en Tuinbouwbond", "-", "en"]);
    }

    #[test]
    fn abbreviations_keep_their_point() {
        assert_eq!(words("Dr. J. Jansen, d.w.z. hij."), ["Dr.", "J.", "Jansen", ",", "d.w.z.", "hij", "."]);
        assert_eq!(words("om 11.30 uur..."), ["om", "11.30", "uur", "..."]);
    }
}
