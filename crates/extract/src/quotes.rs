//! Quotation marks paired: straight, curly, low-high, single, guillemets, mixed, nested, unbalanced, over paragraphs.
//!
//! A mark opens or closes by its shape where that is unambiguous and by the spaces around it where it is not. Double
//! marks close each other whatever their shape, because newsrooms mix them. A single mark counts only when a partner
//! is found: otherwise it is an apostrophe.

use crate::token::{Sort, Token};
use core::ops::Range;

/// A quotation: the tokens between its marks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Quote {
    /// The token of the opening mark.
    pub(crate) open: usize,
    /// One past the last token inside.
    pub(crate) end: usize,
    /// Whether there is a closing mark at `end`.
    pub(crate) closed: bool,
    /// The smallest quotation around this one.
    pub(crate) parent: Option<usize>,
}

impl Quote {
    /// The tokens inside.
    pub(crate) fn inner(&self) -> Range<usize> {
        self.open + 1..self.end
    }

    /// One past the closing mark.
    pub(crate) fn after(&self) -> usize {
        self.end + usize::from(self.closed)
    }
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
enum Family {
    Double,
    Single,
    Angle,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Turn {
    Open,
    Close,
    Either,
    None,
}

struct Mark {
    token: usize,
    family: Family,
    turn: Turn,
    shape: char,
    /// Whether it stands first in its paragraph.
    first: bool,
}

/// How far a quotation may run on without a closing mark.
const MAX_PARAGRAPHS: usize = 30;

/// The quotations of a text in the order of their opening marks. `paragraphs` are token ranges.
pub(crate) fn pair(text: &str, tokens: &[Token<'_>], paragraphs: &[Range<usize>]) -> Vec<Quote> {
    let mut marks = Vec::new();
    let mut bounds = Vec::with_capacity(paragraphs.len());
    for paragraph in paragraphs {
        let from = marks.len();
        for i in paragraph.clone() {
            if tokens[i].sort == Sort::Punct
                && let Some(mark) = read_mark(text, tokens, i, paragraph)
            {
                marks.push(mark);
            }
        }
        bounds.push(from..marks.len());
    }
    let mut quotes = Vec::new();
    let mut stack: Vec<&Mark> = Vec::new();
    for (p, range) in bounds.iter().enumerate() {
        for mark in &marks[range.clone()] {
            step(mark, &mut stack, &mut quotes, paragraphs[p].start, tokens);
        }
        let keep = end_paragraph(
            &mut stack,
            &mut quotes,
            tokens,
            &paragraphs[p],
            paragraphs,
            p,
            marks[range.end..].iter().take(400).find(|m| m.family != Family::Single),
            &bounds,
        );
        stack.truncate(keep);
    }
    quotes.retain(|q: &Quote| q.end > q.open + 1);
    quotes.sort_by_key(|q| (q.open, core::cmp::Reverse(q.end)));
    nest(&mut quotes);
    quotes
}

fn read_mark(text: &str, tokens: &[Token<'_>], i: usize, paragraph: &Range<usize>) -> Option<Mark> {
    let span = tokens[i].span;
    let raw = span.of(text);
    let shape = raw.chars().next()?;
    let family = match raw {
        "\"" | "“" | "”" | "„" | ",," | "''" | "’’" | "``" | "‟" | "″" => Family::Double,
        "'" | "‘" | "’" | "‚" | "‛" | "`" | "´" => Family::Single,
        "«" | "»" | "‹" | "›" => Family::Angle,
        _ => return None,
    };
    let before = if i == paragraph.start { None } else { text[..span.start as usize].chars().next_back() };
    let after = text[span.end as usize..].chars().next().filter(|_| i + 1 < paragraph.end);
    let free_left = before.is_none_or(|c| c.is_whitespace() || "([{-–—/„“\"'‘«:>…".contains(c));
    let free_right = after.is_none_or(|c| c.is_whitespace() || ".,;:!?)]}-–—/\"'”’»…".contains(c));
    let by_space = match (free_left, free_right) {
        (true, false) => Turn::Open,
        (false, true) => Turn::Close,
        _ => Turn::Either,
    };
    let turn = match (family, raw) {
        (_, "„" | ",," | "‚" | "``") => Turn::Open,
        (Family::Double, "“") => {
            if free_right && !free_left {
                Turn::Close
            } else {
                Turn::Open
            }
        }
        (Family::Double, "”") => {
            if by_space == Turn::Open {
                Turn::Either
            } else {
                Turn::Close
            }
        }
        (Family::Double, _) => by_space,
        (Family::Angle, "«" | "‹") => {
            if by_space == Turn::Close {
                Turn::Close
            } else {
                Turn::Open
            }
        }
        (Family::Angle, _) => {
            if by_space == Turn::Open {
                Turn::Open
            } else {
                Turn::Close
            }
        }
        (Family::Single, _) => single_turn(tokens, i, before, after, free_left, raw),
    };
    (turn != Turn::None).then_some(Mark { token: i, family, turn, shape, first: i == paragraph.start })
}

/// A single mark opens before a word after a space, unless that word is one of the clipped ones ('s, 't, 'n, '90).
fn single_turn(
    tokens: &[Token<'_>],
    i: usize,
    before: Option<char>,
    after: Option<char>,
    free_left: bool,
    raw: &str,
) -> Turn {
    let letter_before = before.is_some_and(|c| !c.is_whitespace());
    let word_after = after.is_some_and(char::is_alphanumeric);
    if word_after && free_left {
        let clipped = tokens.get(i + 1).is_some_and(|t| {
            matches!(&*t.low, "s" | "t" | "n" | "m" | "k" | "r" | "em" | "ns") || t.sort == Sort::Number && raw != "‘"
        });
        return if clipped { Turn::None } else { Turn::Open };
    }
    match raw {
        "‘" => Turn::Open,
        _ if letter_before && !word_after => Turn::Close,
        _ if !letter_before && after.is_some_and(|c| !c.is_whitespace()) => Turn::Open,
        _ => Turn::None,
    }
}

fn step<'m>(mark: &'m Mark, stack: &mut Vec<&'m Mark>, quotes: &mut Vec<Quote>, start: usize, tokens: &[Token<'_>]) {
    let partner = stack.iter().rposition(|m| m.family == mark.family);
    let closes = match (mark.turn, partner) {
        (Turn::Close, Some(_)) => true,
        (Turn::Either, Some(at)) => !(mark.first && stack[at].token < start),
        (Turn::Close, None) => return,
        // A low mark is closed by what elsewhere opens: „…“.
        (Turn::Open, Some(at)) => mark.shape == '“' && stack[at].shape == '„' && closes_low(mark, tokens),
        _ => false,
    };
    if closes {
        let at = partner.unwrap_or_default();
        let open = stack[at];
        stack.truncate(at);
        quotes.push(Quote { open: open.token, end: mark.token, closed: true, parent: None });
        return;
    }
    if let Some(at) = partner
        && mark.family != Family::Single
    {
        let open = stack[at];
        if open.token < start && mark.first {
            // The next paragraph of one quotation repeats its opening mark.
            quotes.push(Quote { open: open.token, end: mark.token, closed: false, parent: None });
            stack.truncate(at);
        } else if open.shape == mark.shape {
            // The earlier one was never closed.
            quotes.push(Quote {
                open: open.token,
                end: cut(tokens, open.token + 1..mark.token),
                closed: false,
                parent: None,
            });
            stack.truncate(at);
        }
    }
    stack.push(mark);
}

fn closes_low(mark: &Mark, tokens: &[Token<'_>]) -> bool {
    let next = tokens.get(mark.token + 1);
    next.is_none_or(|n| n.span.start > tokens[mark.token].span.end || n.sort == Sort::Punct)
}

/// Decides about what is open at the end of a paragraph; returns how much of the stack stays open.
#[allow(clippy::too_many_arguments)]
fn end_paragraph(
    stack: &mut [&Mark],
    quotes: &mut Vec<Quote>,
    tokens: &[Token<'_>],
    paragraph: &Range<usize>,
    paragraphs: &[Range<usize>],
    p: usize,
    next: Option<&Mark>,
    bounds: &[Range<usize>],
) -> usize {
    let Some(at) = stack.iter().position(|m| m.family != Family::Single) else {
        // An opening curly mark is no apostrophe: what it opens runs to the end of the paragraph.
        if let Some(mark) = stack.iter().find(|m| m.shape == '‘' && m.token >= paragraph.start) {
            let end = cut(tokens, mark.token + 1..paragraph.end);
            if mark.first || end < paragraph.end {
                quotes.push(Quote { open: mark.token, end, closed: false, parent: None });
            }
        }
        return 0;
    };
    let open = stack[at];
    let runs_on = next.is_some_and(|n| {
        let near = paragraphs.get(p + MAX_PARAGRAPHS).is_none_or(|far| n.token < far.start);
        let closing = n.turn == Turn::Close || n.turn == Turn::Either && !n.first;
        let repeated = n.first && n.family == open.family && bounds.get(p + 1).is_some_and(|b| !b.is_empty());
        near && (closing || repeated) && n.family == open.family
    });
    if runs_on {
        return at + 1;
    }
    let from = (open.token + 1).max(paragraph.start);
    quotes.push(Quote { open: open.token, end: cut(tokens, from..paragraph.end), closed: false, parent: None });
    0
}

/// Where a quotation without a closing mark ends: before ", zei hij", or at the end of the range.
fn cut(tokens: &[Token<'_>], range: Range<usize>) -> usize {
    use crate::lang::flag::{DEF, INDEF, PRON_S, ROLE};
    for i in range.clone() {
        let ends = tokens[i].sort == Sort::Punct && matches!(&*tokens[i].low, "," | "." | "!" | "?");
        if ends
            && i > range.start
            && i + 2 < range.end
            && !tokens[i + 1].forms.is_empty()
            && !tokens[i + 1].cap
            && (tokens[i + 2].cap || tokens[i + 2].is(PRON_S | DEF | INDEF | ROLE))
        {
            return if tokens[i].low == "," { i } else { i + 1 };
        }
    }
    range.end
}

fn nest(quotes: &mut [Quote]) {
    let mut around: Vec<usize> = Vec::new();
    for i in 0..quotes.len() {
        while around.last().is_some_and(|&a| quotes[a].end <= quotes[i].open) {
            around.pop();
        }
        quotes[i].parent = around.last().copied();
        // What crosses the border of its parent ends there.
        if let Some(&a) = around.last()
            && quotes[i].end > quotes[a].end
        {
            quotes[i].end = quotes[a].end;
            quotes[i].closed = false;
        }
        around.push(i);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Language;
    use crate::lang::Lexicon;

    fn quoted(text: &str) -> Vec<String> {
        let mut tokens = Vec::new();
        let mut paragraphs = Vec::new();
        for block in crate::layout::paragraphs(text) {
            let start = tokens.len();
            crate::token::tokenize(text, block, Lexicon::of(Language::Dutch), &mut Default::default(), &mut tokens);
            paragraphs.push(start..tokens.len());
        }
        let inside = |q: &Quote| {
            let inner = q.inner();
            text[tokens[inner.start].span.start as usize..tokens[inner.end - 1].span.end as usize].to_string()
        };
        pair(text, &tokens, &paragraphs).iter().map(inside).collect()
    }

    #[test]
    fn pairs_every_style() {
        for text in [
            "\"Ja, dat wel\"",
            "„Ja, dat wel”",
            "„Ja, dat wel“",
            "“Ja, dat wel”",
            "'Ja, dat wel'",
            "‘Ja, dat wel’",
            "«Ja, dat wel»",
            "”Ja, dat wel”",
            "„Ja, dat wel\"",
            "``Ja, dat wel''",
            ",,Ja, dat wel''",
            ",,Ja, dat wel’’",
        ] {
            assert_eq!(quoted(&format!("Hij zei: {text}.")), ["Ja, dat wel"], "{text}");
        }
    }

    #[test]
    fn apostrophes_are_no_marks() {
        assert!(quoted("'s Ochtends las Hans' vrouw foto's uit de jaren '90 in 't Gooi.").is_empty());
        assert_eq!(quoted("'Dat is z'n probleem', zei Hans."), ["Dat is z'n probleem"]);
        assert_eq!(quoted("‘Dat doe ik ’s ochtends’, zei Hans."), ["Dat doe ik ’s ochtends"]);
    }

    #[test]
    fn nests() {
        assert_eq!(quoted("\"Hij riep 'nee' en ging\", zei ze."), ["Hij riep 'nee' en ging", "nee"]);
        assert_eq!(quoted("‘Hij riep “nee” en ging’, zei ze."), ["Hij riep “nee” en ging", "nee"]);
    }

    #[test]
    fn runs_over_paragraphs() {
        assert_eq!(quoted("Jan:\n\"Een.\nTwee.\"\nDrie."), ["Een.\nTwee."]);
        assert_eq!(quoted("\"Een.\n\"Twee\", zei Jan."), ["Een.", "Twee"]);
    }

    #[test]
    fn a_missing_mark_ends_before_the_cue_or_the_paragraph() {
        assert_eq!(quoted("\"Wij gaan door, zei Jansen.\nEen ander verhaal."), ["Wij gaan door"]);
        assert_eq!(quoted("Hij zei: \"Wij gaan door.\nEen ander verhaal."), ["Wij gaan door."]);
    }
}
