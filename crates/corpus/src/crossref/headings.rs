//! The links that rest on a heading: what it tells in few words is told in full below it.
//!
//! A newsroom writes a heading over what it sums up, so its words may be quite others than those below, and whose they are
//! is often told below only. What shares enough words is linked without this.

use super::closeness::Closeness;
use super::{CrossReference, Linker, Relation, overlap, percent};
use crate::Corpus;
use core::ops::Range;
use wederhoor_extract::EntityKind;

/// A heading is no longer than this, in bytes: a longer line that has no end is a text cut off.
const LONGEST: usize = 160;
/// The closeness from which a telling below a heading is taken for it before the first one.
const CLOSE: f32 = 0.05;
/// How much of a heading's words stands below where these tell whose they are.
const WHOLE: f32 = 0.9;

/// A statement in a heading.
struct Heading {
    /// Index into `Corpus::statements`.
    statement: usize,
    /// The statements below it as far as the next heading; all of them below that of the article.
    below: Range<usize>,
}

/// The statements in headings of an article, in text order.
fn headings(corpus: &Corpus, article: usize) -> Vec<Heading> {
    let text = corpus.articles[article].text.as_str();
    let lines = corpus.paragraphs(article);
    let heads: Vec<bool> = lines.iter().map(|line| is_heading(line.of(text))).collect();
    let told = corpus.statements_of(article);
    let start = |s: &crate::Statement| s.parts.first().map_or(0, |part| part.start);
    let before = |byte: u32| told.start + corpus.statements[told.clone()].partition_point(|s| start(s) < byte);
    let mut all = Vec::new();
    for (at, line) in lines.iter().enumerate().filter(|(at, _)| heads[*at]) {
        // Two lines of one heading have nothing between them.
        let next = (at + 2..lines.len()).find(|next| heads[*next] && !heads[*next - 1]).filter(|_| at > 0);
        let below = before(line.end)..next.map_or(told.end, |next| before(lines[next].start));
        let here = before(line.start)..before(line.end);
        all.extend(here.map(|statement| Heading { statement, below: below.clone() }));
    }
    all
}

/// Whether a line is one: short, and without an end. What has one inside stands below a picture, with who took it.
fn is_heading(line: &str) -> bool {
    let words = line.trim_end_matches(|c: char| c.is_whitespace() || "\"'”’»)".contains(c));
    line.len() <= LONGEST && !words.ends_with(['.', '!', '?', '…', ':', ',']) && !line.contains(". ")
}

/// The links of headings that have none yet with what stands below them: at most one each. `drawn` is ordered.
pub(super) fn links(linker: &Linker<'_>, drawn: &[CrossReference]) -> Vec<CrossReference> {
    let all = (0..linker.corpus.articles.len()).flat_map(|article| headings(linker.corpus, article));
    all.filter_map(|heading| link(linker, drawn, &heading)).collect()
}

fn link(linker: &Linker<'_>, drawn: &[CrossReference], heading: &Heading) -> Option<CrossReference> {
    let a = heading.statement;
    let is_linked = |b: usize| drawn.binary_search_by_key(&(a, b), |link| (link.a, link.b)).is_ok();
    let below = || heading.below.clone().filter(|b| !overlap(linker.corpus, a, *b));
    let of_one_voice = || below().filter(|b| linker.entries[a].is_of_one_voice(&linker.entries[*b]));
    if of_one_voice().any(is_linked) {
        return None;
    }
    let closest = |all: &mut dyn Iterator<Item = usize>, fits: &dyn Fn(&Closeness, f32) -> bool| {
        let told = all.map(|b| (b, linker.likeness(a, b))).filter(|(_, (words, score))| fits(words, *score));
        // The first of the closest.
        told.map(|(b, (_, score))| (b, score)).reduce(|one, other| if other.1 > one.1 { other } else { one })
    };
    let found = if linker.corpus.statements[a].mention.is_some() {
        let close = closest(&mut of_one_voice(), &|_, score| score >= CLOSE);
        let first = || of_one_voice().next().map(|b| (b, 0.0));
        // What a body says that does not speak below is told by another: a newsroom's by whom it quotes.
        let kind = linker.corpus.statements[a].source.map(|source| linker.corpus.sources[source].kind);
        let is_body = kind.is_some_and(|kind| kind != EntityKind::Person);
        let other = || closest(&mut below().filter(|_| is_body), &|_, score| score >= CLOSE);
        close.or_else(first).or_else(other)
    } else {
        // Words alone are of whoever says them below.
        closest(&mut below(), &|words, _| words.covered >= WHOLE && words.full > 0)
    };
    let (b, score) = found?;
    Some(CrossReference { relation: Relation::Same, a, b, score: percent(score), certain: false })
}

#[cfg(test)]
mod tests {
    use crate::testing::{Told, told};
    use crate::{Corpus, Relation};
    use wederhoor_extract::{EntityKind, Span};

    /// The links of an article of these lines, each with who says it; one that ends in "#" is a heading, and one that
    /// begins with "!" names its source.
    fn links(lines: &[(&str, &str)]) -> Vec<(usize, usize)> {
        let statements = lines.iter().map(|(who, line)| (Some(*who), None, line.trim_start_matches('!'))).collect();
        let (mut article, mut found) = told(&Told { id: "000_a", statements, ..Told::default() });
        let text = article.text.replace("” \n", "”.\n").replace("#”.\n", "#” \n");
        article.text = text.into();
        for (statement, (_, line)) in found.statements.iter_mut().zip(lines) {
            statement.mention = line.starts_with('!').then(|| Span::new(0, 1));
        }
        found.entities.iter_mut().filter(|e| e.name == "ANP").for_each(|e| e.kind = EntityKind::Institution);
        let corpus = Corpus::assemble(vec![article], vec![found], &Vec::new(), &[]);
        assert!(corpus.references.iter().all(|r| r.relation == Relation::Same && !r.certain));
        corpus.references.iter().map(|r| (r.a, r.b)).collect()
    }

    const ABOVE: [(&str, &str); 2] = [("Bos", "!De melk wordt duurder"), ("Smit", "!Het ziekenhuis zoekt verplegers")];

    #[test]
    fn a_heading_sums_up_what_its_speaker_says_first_below_it() {
        let [one, two] = ABOVE;
        let others = [("Smit", "!Wij wachten af"), ("Bos", "!De school blijft dicht"), ("Bos", "!Dat doet pijn")];
        let [a, b, c] = others;
        assert_eq!(links(&[one, two, ("Bos", "!Geen lessen in mei #"), a, b, c]), [(2, 4)]);
        assert_eq!(links(&[one, two, ("Bos", "!Geen lessen in mei"), a, b, c]), []);
        // What shares more with it goes before; what stands below the next heading is of that.
        assert_eq!(links(&[one, two, ("Bos", "!Pijn #"), a, b, ("Bos", "!Dat gaf in ons dorp veel pijn")]), [(2, 5)]);
        assert_eq!(links(&[one, two, ("Bos", "!Geen lessen in mei #"), a, ("Smit", "!Nog iets #"), b]), []);
    }

    #[test]
    fn the_heading_of_an_article_is_told_below_it() {
        let below = [("Smit", "!De markt gaat open"), ("Bos", "!De school blijft dicht")];
        assert_eq!(links(&[("Bos", "!Geen lessen in mei #"), below[0], below[1]]), [(0, 2)]);
        // What a body says that does not speak below is told by another, in words that are a little alike.
        assert_eq!(links(&[("ANP", "!School dicht #"), below[0], below[1]]), [(0, 2)]);
        assert_eq!(links(&[("ANP", "!Geen lessen in mei #"), below[0], below[1]]), []);
        assert_eq!(links(&[("Jansen", "!School dicht #"), below[0], below[1]]), []);
    }

    #[test]
    fn words_alone_in_a_heading_are_of_whoever_says_them_below() {
        let [one, two] = ABOVE;
        let below = [("Smit", "!Het is een mooie strik rond een lege doos"), ("Smit", "!Wij wachten af")];
        assert_eq!(links(&[one, two, ("Bos", "Mooie strik #"), below[1], below[0]]), [(2, 4)]);
        assert_eq!(links(&[one, two, ("Bos", "Mooie doek #"), below[1], below[0]]), []);
        assert_eq!(links(&[one, two, ("Bos", "!Mooie strik #"), below[1], below[0]]), []);
    }
}
