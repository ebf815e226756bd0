//! Two tellings word by word: where do the words stand that they share?

use crate::stem::stem;
use crate::{Corpus, Marks, text};

/// Where a statement has one of `shared` (a cross-reference's reason), in whatever form, in bytes of its article's text.
#[must_use]
pub fn shared_words(corpus: &Corpus, statement: usize, shared: &[String]) -> Marks {
    let stems: Vec<String> = shared.iter().flat_map(|s| text::words(s)).map(|w| stem(&w.folded)).collect();
    let told = &corpus.statements[statement];
    let text = &corpus.articles[told.article].text;
    let words = told.parts.iter().flat_map(|part| text::words_in(text, *part));
    words.filter(|w| stems.contains(&stem(&w.folded))).map(|w| w.span).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing;

    #[test]
    fn every_form_of_a_shared_word_is_marked_and_no_other_word() {
        let corpus = testing::small();
        let house =
            corpus.statements.iter().position(|s| s.words(&corpus).any(|w| w.contains("huizen"))).expect("it is there");
        let marked = |shared: &[&str]| {
            let shared: Vec<String> = shared.iter().map(|s| (*s).to_owned()).collect();
            let text = &corpus.articles[corpus.statements[house].article].text;
            shared_words(&corpus, house, &shared).into_iter().map(|mark| mark.of(text)).collect::<Vec<_>>()
        };
        assert_eq!(marked(&["huis"]), ["huizen"]);
        assert!(marked(&["deal"]).is_empty());
        assert!(marked(&[]).is_empty());
    }
}
