//! A paragraph cut where its statements begin and end, so that a page can mark them without nesting markup.

use crate::Corpus;
use crate::order::{ascending, ordered};
use wederhoor_extract::Span;

/// A stretch of a paragraph on which the same things lie from its first byte to its last.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Run {
    /// The stretch, in bytes of the article's text.
    pub span: Span,
    /// The statements (indices into [`Corpus::statements`]) whose content lies here: the longest first, so the innermost last.
    pub content: Vec<usize>,
    /// The statements whose source is named here.
    pub source: Vec<usize>,
    /// The statements whose cue stands here.
    pub cue: Vec<usize>,
}

/// The runs of `paragraph`, in text order and without gaps: joined, they are the paragraph's text.
#[must_use]
pub fn runs(corpus: &Corpus, article: usize, paragraph: Span) -> Vec<Run> {
    let text = &corpus.articles[article].text;
    let here: Vec<usize> = (0..corpus.statements.len()).filter(|&s| corpus.statements[s].article == article).collect();
    let length = |n: usize| corpus.statements[here[n]].parts.iter().map(Span::len).sum::<usize>();
    let longest_first = ordered(here.len(), &|a, b| length(b).cmp(&length(a)));
    let statements: Vec<usize> = longest_first.into_iter().map(|n| here[n]).collect();

    let mut layers: Vec<(Layer, usize, Span)> = Vec::new();
    for &s in &statements {
        let statement = &corpus.statements[s];
        layers.extend(statement.parts.iter().map(|&p| (Layer::Content, s, p)));
        layers.extend(statement.mention.map(|m| (Layer::Source, s, m)));
        if let Some(cue) = statement.cue {
            layers.extend([Some(cue.span), cue.particle].into_iter().flatten().map(|c| (Layer::Cue, s, c)));
        }
    }
    layers.retain(|(_, _, span)| span.overlaps(paragraph));

    let mut cuts: Vec<u32> = layers.iter().flat_map(|(_, _, span)| [span.start, span.end]).collect();
    cuts.extend([paragraph.start, paragraph.end]);
    cuts.retain(|&at| paragraph.start <= at && at <= paragraph.end && text.is_char_boundary(at as usize));
    let mut cuts = ascending(&cuts);
    cuts.dedup();
    cuts.windows(2)
        .map(|cut| {
            let span = Span { start: cut[0], end: cut[1] };
            let on =
                |layer| layers.iter().filter(|(l, _, s)| *l == layer && s.contains(span)).map(|&(_, s, _)| s).collect();
            Run { span, content: on(Layer::Content), source: on(Layer::Source), cue: on(Layer::Cue) }
        })
        .collect()
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Layer {
    Content,
    Source,
    Cue,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing;

    #[test]
    fn runs_join_to_the_paragraph_and_name_what_lies_on_them() {
        let corpus = testing::small();
        for article in 0..corpus.articles.len() {
            let text = &corpus.articles[article].text;
            for paragraph in corpus.paragraphs(article) {
                let runs = runs(&corpus, article, paragraph);
                assert_eq!(runs.iter().map(|r| r.span.of(text)).collect::<String>(), paragraph.of(text));
                for run in &runs {
                    for (n, statement) in corpus.statements.iter().enumerate().filter(|(_, s)| s.article == article) {
                        let inside = statement.parts.iter().any(|p| p.contains(run.span));
                        assert_eq!(run.content.contains(&n), inside, "{} in {:?}", statement.id, run.span.of(text));
                    }
                }
            }
        }
    }

    #[test]
    fn of_nested_statements_the_innermost_comes_last() {
        let mut corpus = testing::small();
        let outer = corpus.statements[0].clone();
        let mut inner = outer.clone();
        inner.parts = vec![Span { start: outer.parts[0].start + 1, ..outer.parts[0] }];
        corpus.statements.insert(0, inner);
        let paragraph = Span::new(0, corpus.articles[0].text.len());
        let nested =
            runs(&corpus, 0, paragraph).into_iter().find(|r| r.content.len() == 2).expect("two statements overlap");
        assert_eq!(nested.content, [1, 0]);
    }
}
