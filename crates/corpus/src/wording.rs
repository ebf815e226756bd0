//! Two tellings word by word: which words do they share?

use crate::stem::stem;
use crate::{Corpus, Marks, text};
use std::collections::BTreeSet;

/// Words of fewer letters say too little to be marked as shared.
const SHORTEST: usize = 4;

/// Where the words that `a` and `b` share (as stems) stand in the content of each, in bytes of its article's text.
#[must_use]
pub fn shared_words(corpus: &Corpus, a: usize, b: usize) -> (Marks, Marks) {
    let words = |statement: usize| {
        let told = &corpus.statements[statement];
        let text = &corpus.articles[told.article].text;
        let words = told.parts.iter().flat_map(move |part| text::words_in(text, *part));
        words.filter(|w| w.folded.len() >= SHORTEST).map(|w| (stem(&w.folded), w.span)).collect::<Vec<_>>()
    };
    let (here, there) = (words(a), words(b));
    let stems = |words: &[(String, _)]| words.iter().map(|(stem, _)| stem.clone()).collect::<BTreeSet<_>>();
    let shared: BTreeSet<String> = stems(&here).intersection(&stems(&there)).cloned().collect();
    let marks = |words: Vec<(String, _)>| {
        words.into_iter().filter(|(stem, _)| shared.contains(stem)).map(|(_, span)| span).collect()
    };
    (marks(here), marks(there))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing;

    #[test]
    fn a_statement_shares_its_words_with_itself_and_forms_of_a_word_are_one() {
        let corpus = testing::small();
        let (here, there) = shared_words(&corpus, 0, 0);
        assert_eq!(here, there);
        assert!(!here.is_empty());
        let told = &corpus.statements[0];
        assert!(here.iter().all(|mark| told.parts.iter().any(|p| p.contains(*mark))));
    }
}
