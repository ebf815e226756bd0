//! Sentences, level by level: the text itself, and inside each quotation a text of its own.
//!
//! In a sentence a quotation counts as one item, so that `"A. B!", zei hij.` is one sentence.

use crate::quotes::Quote;
use crate::token::{Sort, Token};
use core::ops::Range;

/// A piece of a sentence.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Item {
    /// A token, by its index.
    Token(usize),
    /// A whole quotation, by its index.
    Quote(usize),
}

/// A sentence of the text or of a quotation.
#[derive(Clone, Debug)]
pub(crate) struct Sentence {
    /// The quotation it stands in; nothing for the text itself.
    pub(crate) level: Option<usize>,
    /// Its paragraph.
    pub(crate) paragraph: usize,
    /// What it consists of, final punctuation included.
    pub(crate) items: Vec<Item>,
    /// Capitals tell nothing here: a headline in capitals. See [`Sentence::shouts`].
    pub(crate) shouting: bool,
}

impl Sentence {
    /// Whether seven in ten of its words, four or more, stand in capitals.
    pub(crate) fn shouts(&self, text: &str, tokens: &[Token<'_>]) -> bool {
        let (mut words, mut upper) = (0, 0);
        for item in &self.items {
            if let Item::Token(t) = item
                && tokens[*t].sort == Sort::Word
            {
                words += 1;
                upper += usize::from(tokens[*t].cap && !tokens[*t].span.of(text).contains(char::is_lowercase));
            }
        }
        words >= 4 && upper * 10 >= words * 7
    }
}

/// A sentence longer than this is cut, so that every rule stays linear.
const MAX_ITEMS: usize = 160;

/// All sentences in the order of their first item, an inner one after the one around it.
pub(crate) fn sentences(tokens: &[Token<'_>], quotes: &[Quote], paragraphs: &[Range<usize>]) -> Vec<Sentence> {
    let mut out = Vec::new();
    let children = children(quotes);
    let mut covered = 0;
    for (p, paragraph) in paragraphs.iter().enumerate() {
        // What belongs to a quotation that began in an earlier paragraph is no text of this level.
        let mut from = paragraph.start.max(covered);
        let mut items = Vec::new();
        let mut next = quotes.partition_point(|q| q.open < paragraph.start);
        while from < paragraph.end {
            if let Some(q) = quotes.get(next).filter(|q| q.open <= from) {
                if q.parent.is_none() && q.open == from {
                    items.push(Item::Quote(next));
                    from = q.after();
                }
                next += 1;
                continue;
            }
            items.push(Item::Token(from));
            from += 1;
        }
        covered = from;
        split(tokens, quotes, items, None, p, &mut out);
    }
    for q in 0..quotes.len() {
        inside(tokens, quotes, paragraphs, q, &children, &mut out);
    }
    out.sort_by_key(|s| (start(s, quotes), s.level.map_or(0, |l| l + 1)));
    out
}

fn start(sentence: &Sentence, quotes: &[Quote]) -> usize {
    match sentence.items.first() {
        Some(Item::Token(t)) => *t,
        Some(Item::Quote(q)) => quotes[*q].open,
        None => 0,
    }
}

fn children(quotes: &[Quote]) -> Vec<Vec<usize>> {
    let mut out = vec![Vec::new(); quotes.len()];
    for (i, quote) in quotes.iter().enumerate() {
        if let Some(parent) = quote.parent {
            out[parent].push(i);
        }
    }
    out
}

/// The sentences inside one quotation, paragraph by paragraph.
fn inside(
    tokens: &[Token<'_>],
    quotes: &[Quote],
    paragraphs: &[Range<usize>],
    q: usize,
    children: &[Vec<usize>],
    out: &mut Vec<Sentence>,
) {
    let inner = quotes[q].inner();
    let mut p = paragraphs.partition_point(|r| r.end <= inner.start);
    let mut from = inner.start;
    let mut nested = children[q].iter().peekable();
    while from < inner.end && p < paragraphs.len() {
        let end = paragraphs[p].end.min(inner.end);
        let mut items = Vec::new();
        while from < end {
            match nested.peek() {
                Some(&&c) if quotes[c].open == from => {
                    items.push(Item::Quote(c));
                    from = quotes[c].after();
                    nested.next();
                }
                Some(&&c) if quotes[c].open < from => {
                    nested.next();
                }
                _ => {
                    items.push(Item::Token(from));
                    from += 1;
                }
            }
        }
        split(tokens, quotes, items, Some(q), p, out);
        p += 1;
    }
}

fn split(
    tokens: &[Token<'_>],
    quotes: &[Quote],
    items: Vec<Item>,
    level: Option<usize>,
    paragraph: usize,
    out: &mut Vec<Sentence>,
) {
    let mut sentence = Vec::new();
    let mut items = items.into_iter().peekable();
    while let Some(item) = items.next() {
        sentence.push(item);
        let next = items.peek().copied();
        if ends(tokens, quotes, item, next) || sentence.len() >= MAX_ITEMS {
            out.push(Sentence { level, paragraph, items: core::mem::take(&mut sentence), shouting: false });
        }
    }
    if !sentence.is_empty() {
        out.push(Sentence { level, paragraph, items: sentence, shouting: false });
    }
}

/// Whether a sentence ends after `item`.
fn ends(tokens: &[Token<'_>], quotes: &[Quote], item: Item, next: Option<Item>) -> bool {
    let Some(next) = next else { return true };
    let starts = match next {
        Item::Quote(_) => true,
        Item::Token(t) => {
            tokens[t].cap
                || tokens[t].sort == Sort::Number
                || matches!(&*tokens[t].low, "-" | "–" | "—" | "'" | "’" | "(" | "•")
        }
    };
    match item {
        Item::Token(t) if tokens[t].sort == Sort::Punct => match &*tokens[t].low {
            "." if t > 0 && tokens[t - 1].sort == Sort::Word && tokens[t - 1].low.len() > 3 => {
                starts
                    || matches!(next, Item::Token(n) if tokens[n].sort == Sort::Word && tokens[n].span.start > tokens[t].span.end)
            }
            "." | "!" | "?" => starts,
            "..." | "…" => matches!(next, Item::Token(n) if tokens[n].cap),
            _ => false,
        },
        Item::Token(_) => false,
        Item::Quote(q) => {
            let full =
                quotes[q].inner().last().is_some_and(|t| matches!(&*tokens[t].low, "." | "!" | "?" | "…" | "..."));
            match next {
                Item::Quote(_) => full,
                Item::Token(n) => full && tokens[n].cap && tokens[n].sort == Sort::Word,
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::doc::Doc;
    use crate::{Article, Language};

    fn split(text: &str) -> Vec<String> {
        let article = Article { text: text.into(), language: Language::Dutch, ..Article::default() };
        let doc = Doc::new(&article);
        doc.sentences
            .iter()
            .map(|s| {
                let range = doc.items_span(&s.items);
                format!("{}{}", if s.level.is_some() { "> " } else { "" }, range.of(text))
            })
            .collect()
    }

    #[test]
    fn a_quotation_is_one_item() {
        assert_eq!(
            split("\"Nee. Ja!\", zei dr. Smit. Hij ging."),
            ["\"Nee. Ja!\", zei dr. Smit.", "> Nee.", "> Ja!", "Hij ging."]
        );
        assert_eq!(split("Hij knikte. \"Ja.\" Zij niet."), ["Hij knikte.", "\"Ja.\"", "> Ja.", "Zij niet."]);
    }

    #[test]
    fn abbreviations_and_numbers_do_not_end_a_sentence() {
        assert_eq!(
            split("Om 11.30 uur kwam prof. Dr. A. Jansen o.a. met cijfers. Dat was 1,5."),
            ["Om 11.30 uur kwam prof. Dr. A. Jansen o.a. met cijfers.", "Dat was 1,5."]
        );
    }
}
