//! What the places of two statements in their articles tell: a pair by its neighbours, and whether one stands where its
//! article sums up what it tells below.

use crate::{Corpus, Statement};

/// Statements no further from each other than this are neighbours.
const NEAR: u32 = 3;

/// Whether a statement stands in a heading (a line that has no end), or in the first two lines of its article.
pub(super) fn sums_up(corpus: &Corpus, statement: &Statement) -> bool {
    let text = corpus.articles[statement.article].text.as_str();
    let (Some(first), Some(last)) = (statement.parts.first(), statement.parts.last()) else { return false };
    let above = text.get(..first.start as usize).unwrap_or_default();
    let above = &above[..above.rfind('\n').map_or(0, |at| at + 1)];
    let rest = text.get(above.len()..).unwrap_or_default();
    let behind = (last.end as usize).saturating_sub(above.len());
    let end = rest.get(behind..).and_then(|behind| behind.find('\n')).map_or(rest.len(), |at| behind + at);
    let line = rest[..end].trim_end_matches(|c: char| c.is_whitespace() || "\"'”’»)".contains(c));
    let lines = above.lines().filter(|line| !line.trim().is_empty()).count();
    lines <= 1 || !line.ends_with(['.', '!', '?', '…'])
}

/// For each statement how many its article has of its source.
pub(super) fn often(corpus: &Corpus) -> Vec<u32> {
    let source = |s: usize| corpus.statements[s].source.map_or(0, |source| source + 1);
    let mut often = vec![0; corpus.statements.len()];
    let mut times = vec![0; corpus.sources.len() + 1];
    for article in 0..corpus.articles.len() {
        let told = corpus.statements_of(article);
        told.clone().for_each(|s| times[source(s)] += 1);
        told.clone().for_each(|s| often[s] = times[source(s)]);
        told.for_each(|s| times[source(s)] = 0);
    }
    often
}

/// Pairs of statements of two articles that tell the same for sure enough to speak for what stands beside them.
pub(super) struct Anchors {
    /// Article and article, statement and statement: ascending.
    pairs: Vec<(usize, usize, u32, u32)>,
}

impl Anchors {
    pub(super) fn new(corpus: &Corpus, pairs: impl Iterator<Item = (u32, u32)>) -> Self {
        let article = |statement: u32| corpus.statements[statement as usize].article;
        let mut pairs: Vec<_> = pairs.map(|(a, b)| (article(a), article(b), a, b)).collect();
        pairs.retain(|(one, other, ..)| one != other);
        pairs.sort_unstable();
        Self { pairs }
    }

    /// Whether the two articles have another pair.
    pub(super) fn has_other(&self, articles: (usize, usize), a: u32, b: u32) -> bool {
        let from = self.pairs.partition_point(|pair| (pair.0, pair.1) < articles);
        let theirs = self.pairs[from..].iter().take_while(|pair| (pair.0, pair.1) == articles);
        theirs.take(2).any(|pair| (pair.2, pair.3) != (a, b))
    }

    /// Whether another pair stands beside this one, in the same order: two articles that follow one event tell what was said
    /// at it one after the other.
    pub(super) fn stand_beside(&self, articles: (usize, usize), a: u32, b: u32) -> bool {
        let first = (articles.0, articles.1, a.saturating_sub(NEAR), 0);
        let from = self.pairs.partition_point(|pair| *pair < first);
        let near = self.pairs[from..].iter().take_while(|p| (p.0, p.1) == articles && p.2 <= a + NEAR);
        near.into_iter().any(|(.., x, y)| {
            let (x, y) = (i64::from(*x) - i64::from(a), i64::from(*y) - i64::from(b));
            (x, y) != (0, 0) && y.abs() <= i64::from(NEAR) && x * y >= 0
        })
    }
}

#[cfg(test)]
mod tests {
    use crate::testing::{Told, corpus, told};
    use crate::{Corpus, Relation};

    /// The links of an article with these lines, each a statement of one source; one that ends in "#" is a heading.
    fn links(lines: &[&str]) -> Vec<(Relation, usize, usize, u8)> {
        let statements = lines.iter().map(|line| (Some("Kim Bos"), None, *line)).collect();
        let (mut article, found) = told(&Told { id: "000_a", statements, ..Told::default() });
        let text = article.text.replace("” \n", "”.\n").replace("#”.\n", "#” \n");
        article.text = text.into();
        let others = ["De boeren willen geld", "Het wordt zonnig", "Scholen krijgen computers"];
        let others = others.map(|content| (Some("Piet Smit"), None, content)).to_vec();
        let (other, more) = told(&Told { id: "001_b", statements: others, ..Told::default() });
        let corpus = Corpus::assemble(vec![article, other], vec![found, more], &Vec::new(), &[]);
        corpus.references.iter().map(|r| (r.relation, r.a, r.b, r.score)).collect()
    }

    const FILLERS: [&str; 2] = ["De melk wordt duurder", "Het ziekenhuis zoekt verplegers"];

    #[test]
    fn a_heading_is_told_again_below_it() {
        let [one, two] = FILLERS;
        let score = |heading| {
            let found = links(&[one, two, heading, "De burgemeester wil dat de brug over de haven in mei open gaat"]);
            found.first().map_or(0, |(.., score)| *score)
        };
        assert!(score("Brug over de haven gaat in mei open #") > score("Brug over de haven gaat in mei open"));
    }

    #[test]
    fn a_heading_pulls_against_nothing_below_it() {
        let [one, two] = FILLERS;
        let relations = |heading| {
            let found = links(&[one, two, heading, "De brug over de haven gaat in mei open"]);
            found.iter().map(|link| link.0).collect::<Vec<_>>()
        };
        assert_eq!(relations("De brug over de haven gaat in mei niet open #"), [Relation::Same]);
        assert_eq!(relations("De brug over de haven gaat in mei niet open"), [Relation::Tension]);
    }

    /// The score of a pair that is close to some extent, with these before it in the one article and in the other.
    fn beside(before: [&str; 2], content: &str) -> u8 {
        let said = |content| (Some("Kim Bos"), None, content);
        let one = vec![said(before[0]), said("De haven krijgt een nieuwe kade van beton voor grotere vissersboten")];
        let other = vec![said(before[1]), said(content)];
        let articles = [
            Told { id: "000_a", statements: one, ..Told::default() },
            Told { id: "001_b", statements: other, ..Told::default() },
            Told { id: "002_c", statements: FILLERS.map(said).to_vec(), ..Told::default() },
        ];
        corpus(&articles).references.iter().find(|r| (r.a, r.b) == (1, 3)).map_or(0, |r| r.score)
    }

    #[test]
    fn articles_on_one_event_are_read_more_closely() {
        // Each is the closest that the other's article has; it depends on another pair whether that is enough.
        let close = |before| beside(before, "Over de kade wil ik kwijt dat wie wil vissen een boot nodig heeft");
        assert_eq!(close(["De brug gaat in mei open", "Het circus kampeert op de markt"]), 0);
        assert!(close(["De brug gaat in mei open", "In mei gaat de brug open"]) > 0);
    }

    #[test]
    fn what_stands_beside_a_telling_is_sooner_one() {
        let content = "Volgend jaar komt er een kade bij, want de boten worden almaar breder";
        let told = beside(["De brug gaat in mei open", "In mei gaat de brug open"], content);
        let apart = beside(["De brug gaat in mei open", "Het circus kampeert op de markt"], content);
        assert!(told > apart, "{told} {apart}");
    }

    #[test]
    fn who_speaks_once_in_two_articles_on_one_event_sooner_says_the_same() {
        let score = |more: &[&'static str]| {
            let said = |content| (Some("Kim Bos"), None, content);
            let piet = |content| (Some("Piet Smit"), None, content);
            let mut one = vec![piet("De brug gaat in mei open"), said("De haven krijgt een nieuwe kade van beton")];
            one.extend(more.iter().map(|content| said(content)));
            let other = vec![piet("In mei gaat de brug open"), said("Aan de haven bouwt men een kade, want dat moet")];
            let articles = [
                Told { id: "000_a", statements: one, ..Told::default() },
                Told { id: "001_b", statements: other, ..Told::default() },
                Told { id: "002_c", statements: FILLERS.map(said).to_vec(), ..Told::default() },
            ];
            let corpus = corpus(&articles);
            let of_bos = corpus.references.iter().find(|r| r.a == 1);
            of_bos.map_or(0, |r| r.score)
        };
        let (once, often) = (score(&[]), score(&["Het circus komt", "De markt is dicht", "Wij gaan fietsen"]));
        assert!(once > often, "{once} {often}");
    }

    #[test]
    fn what_was_said_in_one_place_is_sooner_the_same() {
        let contents = ["De brug gaat in december open", "In december komt er dan ook een brug"];
        let score = |channels: [&str; 2]| {
            let statements = |content| vec![(Some("Kim Bos"), None, content), (Some("Piet Smit"), None, FILLERS[0])];
            let ids = ["000_a", "001_b"];
            let articles = [0, 1]
                .map(|n| told(&Told { id: ids[n], statements: statements(contents[n]), ..Told::default() }))
                .into_iter();
            let (articles, mut found): (Vec<_>, Vec<_>) = articles.unzip();
            for (found, channel) in found.iter_mut().zip(channels) {
                found.statements[0].channel = Some(channel.to_owned());
            }
            let corpus = Corpus::assemble(articles, found, &Vec::new(), &[]);
            corpus.references.iter().find(|r| r.a == 0).map_or(0, |r| r.score)
        };
        assert!(score(["X", "X"]) > score(["X", "Fox"]));
    }
}
