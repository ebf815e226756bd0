//! What the text of a query asks for.
//!
//! Words (in any of their forms), `"phrases"` (as they are, a single word included), `-word` and `-"phrase"` to leave out.
//! A word with hyphens or apostrophes is a phrase ("staakt-het-vuren"). The last word, unless quoted, is still being
//! typed: what begins with it is found, too. Only whole words are left out, as they are.

use crate::stem::stem;
use crate::text;

/// A text taken apart.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Terms {
    /// Each must be found.
    pub all: Vec<Term>,
    /// None may be found.
    pub none: Vec<Term>,
}

/// A word, or words in a row; folded, never empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Term {
    /// The words.
    pub words: Vec<String>,
    /// Other forms of the word are found, too.
    pub loose: bool,
    /// The last word is still being typed.
    pub typing: bool,
}

impl Term {
    /// Whether these folded words, as many as the term's, are what it asks for.
    pub(crate) fn fits<'w>(&self, words: impl Iterator<Item = &'w str>) -> bool {
        let last = self.words.len() - 1;
        self.words.iter().zip(words).enumerate().all(|(i, (wanted, word))| {
            wanted == word
                || (i == last && self.typing && word.starts_with(wanted.as_str()))
                || (self.loose && stem(wanted) == stem(word))
        })
    }
}

const fn is_quote(c: char) -> bool {
    matches!(c, '"' | '“' | '”' | '„' | '‟' | '«' | '»')
}

impl Terms {
    pub(crate) fn read(text: &str) -> Self {
        let mut terms = Self::default();
        let mut rest = text.trim();
        while !rest.is_empty() {
            let after = rest.strip_prefix('-').filter(|r| r.starts_with(|c: char| !c.is_whitespace()));
            let (excluded, token) = (after.is_some(), after.unwrap_or(rest));
            let quoted = token.starts_with(is_quote);
            let (token, next) = if let Some(inside) = token.strip_prefix(is_quote) {
                inside.split_once(is_quote).map_or((inside, None), |(t, next)| (t, Some(next)))
            } else {
                let end = token.find(|c: char| c.is_whitespace() || is_quote(c));
                end.map_or((token, None), |end| (&token[..end], Some(&token[end..])))
            };
            let words: Vec<String> = text::words(token).map(|w| w.folded).collect();
            if !words.is_empty() {
                let loose = words.len() == 1 && !quoted && !excluded;
                let term = Term { words, loose, typing: next.is_none() && !excluded };
                if excluded { &mut terms.none } else { &mut terms.all }.push(term);
            }
            rest = next.unwrap_or_default().trim_start();
        }
        terms
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn read(text: &str) -> String {
        let show = |t: &Term| {
            let (loose, typing) = (if t.loose { "~" } else { "" }, if t.typing { "*" } else { "" });
            format!("{loose}{}{typing}", t.words.join("_"))
        };
        let terms = Terms::read(text);
        let all = terms.all.iter().map(show);
        all.chain(terms.none.iter().map(|t| format!("-{}", show(t)))).collect::<Vec<_>>().join(" ")
    }

    #[test]
    fn words_phrases_and_exclusions() {
        for (text, terms) in [
            ("Geen DEAL", "~geen ~deal*"),
            ("\"geen deal\"", "geen_deal"),
            ("„geen deal” top", "geen_deal ~top*"),
            ("\"geen dea", "geen_dea*"),
            ("\"deal\" -trump -\"geen top\"", "deal -trump -geen_top"),
            ("staakt-het-vuren nu", "staakt_het_vuren ~nu*"),
            ("staakt-het-vu", "staakt_het_vu*"),
            ("- -- \" - !", ""),
            ("a\"b c\"d", "~a b_c ~d*"),
            ("--deal", "-deal"),
            ("", ""),
        ] {
            assert_eq!(read(text), terms, "{text}");
        }
    }

    proptest! {
        #[test]
        fn any_text_can_be_read(text in "\\PC{0,40}|[a-c\" -]{0,20}") {
            let terms = Terms::read(&text);
            prop_assert!(terms.all.iter().chain(&terms.none).all(|t| !t.words.is_empty()));
        }
    }
}
