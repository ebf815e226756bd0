//! What a look at all words of a text tells beforehand.

use crate::lang::{WordSet, flag};
use crate::token::{Sort, Token};
use core::ops::Range;

/// Each word once.
pub(super) fn gather<'w>(words: impl Iterator<Item = &'w str>) -> WordSet {
    let mut all = WordSet::default();
    for word in words {
        if !all.contains(word) {
            all.insert(word.to_string());
        }
    }
    all
}

/// Whether two or more speak in turns, each line after a name and a colon, and one of them again.
pub(super) fn transcript(tokens: &[Token<'_>], paragraphs: &[Range<usize>]) -> bool {
    let mut lines: std::collections::HashMap<&str, usize> = std::collections::HashMap::new();
    for p in paragraphs {
        let line = &tokens[p.clone()];
        let colon = line.iter().take(4).position(|t| t.low == ":").filter(|&c| c > 0 && c + 1 < line.len());
        if let Some(name) = colon.map(|c| &line[c - 1]).filter(|t| t.cap && t.sort == Sort::Word && line[0].cap) {
            *lines.entry(&name.low).or_default() += 1;
        }
    }
    lines.values().filter(|n| **n > 1).count() > 1
}

/// Words with a capital that stand after "in", "naar" or "uit" in half of their places, or after "het stadje", "ten
/// zuiden van", of which `nouns` are the last words.
pub(super) fn places(tokens: &[Token<'_>], nouns: &[&str]) -> WordSet {
    let noun = |k: Option<usize>| k.is_some_and(|k| nouns.contains(&&*tokens[k].low));
    let mut counts: std::collections::HashMap<&str, (usize, usize)> = std::collections::HashMap::new();
    for (i, token) in tokens.iter().enumerate().filter(|(_, t)| t.cap) {
        let tied = |k: usize| tokens[k].is(flag::OF_WHOM | flag::AT_WHOM) && noun(k.checked_sub(1));
        let located = i.checked_sub(1).is_some_and(|k| tokens[k].is(flag::WHERE) || noun(Some(k)) || tied(k));
        let entry = counts.entry(&token.low).or_default();
        entry.0 += usize::from(located);
        entry.1 += 1;
    }
    counts.into_iter().filter(|(_, (located, all))| located * 2 >= *all).map(|(low, _)| low.to_string()).collect()
}

/// Surnames of two words whose first has no capital after a first name: "Truus van Aller" tells who "Van Aller" is.
pub(super) fn surnames<'a>(tokens: &'a [Token<'_>]) -> impl Iterator<Item = String> + 'a {
    let name = |t: &Token<'_>| t.cap && t.sort == Sort::Word && t.speaker == 0 && t.nation.is_none();
    let small = |t: &Token<'_>| !t.cap && t.is(flag::INFIX) && t.is(flag::OF_WHOM);
    let found =
        tokens.windows(3).filter(move |w| name(&w[0]) && small(&w[1]) && name(&w[2]) && !w[2].is(flag::COUNTRY));
    found.map(|w| format!("{} {}", w[1].low, w[2].low))
}
