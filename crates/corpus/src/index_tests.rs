//! Answers, compared with what plain reading of the definition gives.

use super::*;
use crate::testing::{small, some_corpus, some_query};
use crate::{Dropped, Statement, marks, relief, text};
use proptest::prelude::*;
use wederhoor_extract::Precision;

fn ids(corpus: &Corpus, query: &Query) -> Vec<String> {
    let hits = Index::new(corpus).select(corpus, query).hits;
    hits.iter().map(|h| corpus.statements[*h].id.clone()).collect()
}

fn text(text: &str) -> Query {
    Query { text: text.into(), ..Query::default() }
}

#[test]
fn words_are_found_in_every_form_the_nearest_first() {
    let corpus = small();
    assert_eq!(ids(&corpus, &text("huis")), ["002-001", "001-002"]);
    assert_eq!(ids(&corpus, &text("huizen")), ["001-002", "002-001"]);
    assert_eq!(ids(&corpus, &text("\"huis\"")), ["002-001"], "quoted: as it is");
    assert_eq!(ids(&corpus, &text("hui")), ["002-001", "001-002"], "being typed; the shorter first");
    assert_eq!(ids(&corpus, &text("hui is")), [""; 0], "only the last word is being typed");
    assert_eq!(ids(&corpus, &text("EEN gesprek")), ["001-002"], "nothing nearer: a part of a compound");
    assert_eq!(
        ids(&corpus, &text("één")),
        ["001-002", "001-001", "000-001"],
        "accents are folded, the most frequent first"
    );
}

#[test]
fn parts_of_compounds_and_typos_are_last_resorts_and_told() {
    let corpus = small();
    let instead = |query: &str| {
        let selection = Index::new(&corpus).select(&corpus, &text(query));
        selection.instead.into_iter().map(|r| (r.word, r.why, r.instead.join(" "))).collect::<Vec<_>>()
    };
    assert_eq!(ids(&corpus, &text("gesprek")), ["001-002"]);
    assert_eq!(instead("gesprek"), [("gesprek".to_owned(), Why::Part, "eengesprek".to_owned())]);
    assert_eq!(ids(&corpus, &text("moskuo")), [""; 0], "two slips in six letters");
    assert_eq!(ids(&corpus, &text("moskow")), ["000-002"]);
    assert_eq!(instead("Moskow"), [("moskow".to_owned(), Why::Typo, "moskou".to_owned())]);
    assert_eq!(ids(&corpus, &text("deak -geen")), [""; 0]);
    assert_eq!(ids(&corpus, &text("deak")), ids(&corpus, &text("deal")));
    for nearer in ["huis", "huizen", "hui", "\"gesprek\"", "-gesprek", "een-gesprek", "toq", "nergens", "ten"] {
        assert_eq!(instead(nearer), [], "{nearer}");
    }
    let selection = Index::new(&corpus).select(&corpus, &text("moskow top"));
    assert_eq!((selection.hits.len(), selection.instead.len()), (1, 1), "the other words must stand there as always");
}

#[test]
fn phrases_stand_in_one_part() {
    let corpus = small();
    assert_eq!(ids(&corpus, &text("\"geen deal\"")), ["001-001", "000-001"]);
    assert_eq!(ids(&corpus, &text("\"er is geen deal\"")), ["000-001"]);
    assert_eq!(ids(&corpus, &text("\"moskou de\"")), [""; 0], "not over the border of parts");
    assert_eq!(ids(&corpus, &text("één-op-één")), ["001-002"], "the last word is still being typed");
    assert_eq!(ids(&corpus, &text("deal -\"er is geen\"")), ["001-001"]);
    assert_eq!(ids(&corpus, &text("-deal")).len(), 3);
}

#[test]
fn order_follows_the_choice() {
    let corpus = small();
    let sorted = |sort| ids(&corpus, &Query { sort, ..Query::default() });
    assert_eq!(sorted(Sort::Newest), ["000-001", "000-002", "001-001", "001-002", "002-001"]);
    assert_eq!(sorted(Sort::Best), sorted(Sort::Newest));
    assert_eq!(sorted(Sort::Oldest), ["001-001", "001-002", "000-001", "000-002", "002-001"], "without a date: last");
    assert_eq!(sorted(Sort::Place), ["000-001", "000-002", "001-001", "001-002", "002-001"]);
}

#[test]
fn counts_are_disjunctive() {
    let corpus = small();
    let query = Query::default().toggle(Facet::Outlet, "anp").exclude(Facet::Source, "vladimir-poetin");
    let index = Index::new(&corpus);
    let selection = index.select(&corpus, &query);
    assert_eq!(selection.hits.len(), 1);
    let counts = |facet| {
        let counts = selection.counts(facet).iter().copied();
        index.values(facet).into_iter().zip(counts).filter(|v| v.1 > 0).collect::<Vec<_>>()
    };
    assert_eq!(counts(Facet::Outlet), [("anp", 1), ("nos", 2), ("onbekend", 1)]);
    assert_eq!(counts(Facet::Source), [("donald-trump", 1), ("vladimir-poetin", 1)]);
    assert_eq!(counts(Facet::To), [("sean-hannity", 1)]);
    let absent = index.select(&corpus, &Query::default().toggle(Facet::Topic, "nergens"));
    assert_eq!(absent.total, 0);
}

#[test]
fn months_set_the_period_aside() {
    let corpus = small();
    let query = Query { from: When::parse("2026"), ..text("deal") };
    let selection = Index::new(&corpus).select(&corpus, &query);
    assert!(selection.hits.is_empty());
    assert_eq!(selection.months, [(When::parse("2025-08").unwrap(), 2)]);
}

#[test]
fn a_month_is_in_every_period_that_meets_it() {
    let corpus = small();
    let from = |from| ids(&corpus, &Query { from: When::parse(from), ..Query::default() }).len();
    assert_eq!((from("2025-08-16"), from("2025-08-17"), from("2025-09")), (4, 2, 0));
}

#[test]
fn relief_names_what_to_drop() {
    let corpus = small();
    let query = Query { until: When::parse("2024"), ..text("deal") }.toggle(Facet::Outlet, "anp");
    let index = Index::new(&corpus);
    let reliefs = relief(&index, &corpus, &query);
    assert_eq!(reliefs.iter().map(|r| (r.dropped, r.count)).collect::<Vec<_>>(), [(Dropped::Period, 1)]);
    assert_eq!(index.select(&corpus, &reliefs[0].query).hits.len(), 1);
    let query = text("deal").toggle(Facet::Kind, "indirect");
    let dropped: Vec<_> = relief(&index, &corpus, &query).iter().map(|r| (r.dropped, r.count)).collect();
    assert_eq!(dropped, [(Dropped::Text, 2), (Dropped::Facet(Facet::Kind), 2)]);
}

#[test]
fn marks_stand_on_what_was_found() {
    let corpus = small();
    let index = Index::new(&corpus);
    let marked = |statement: usize, query: &str| {
        let article = &corpus.articles[corpus.statements[statement].article].text;
        marks(&corpus, statement, &text(query), &index.select(&corpus, &text(query)).instead)
            .iter()
            .map(|m| m.of(article))
            .collect::<Vec<_>>()
            .join("/")
    };
    assert_eq!(marked(0, "deal -top"), "deal/deal");
    assert_eq!(marked(0, "\"geen deal tot\" deal"), "geen deal tot/deal");
    assert_eq!(marked(3, "huis een"), "Een/één/ééngesprek/huizen");
    assert_eq!(marked(1, "moskou top"), "Moskou/top");
    assert_eq!(marked(1, "moskow top"), "Moskou/top");
    assert_eq!(marked(3, "gesprek"), "ééngesprek");
    assert_eq!(marked(0, ""), "");
    assert!(marks(&corpus, 99, &text("x"), &[]).is_empty());
}

/// All words, each looked at.
struct Plain(Vec<String>);

impl Vocabulary for Plain {
    fn containing(&self, part: &str) -> Vec<String> {
        self.0.iter().filter(|w| w.contains(part)).cloned().collect()
    }

    fn near(&self, word: &str, edits: usize) -> Vec<String> {
        self.0.iter().filter(|w| is_near(word, w, edits)).cloned().collect()
    }
}

/// Whether a statement passes everything but what `aside` names, read off the definition.
fn passes(corpus: &Corpus, s: &Statement, number: usize, query: &Query, aside: Option<Facet>, period: bool) -> bool {
    let parts: Vec<Vec<String>> = s.words(corpus).map(|p| text::words(p).map(|w| w.folded).collect()).collect();
    let terms = Terms::read(&query.text);
    let fits = |t: &Term| {
        let some = |s: &Statement| {
            let parts: Vec<Vec<String>> = s.words(corpus).map(|p| text::words(p).map(|w| w.folded).collect()).collect();
            parts.iter().any(|p| p.windows(t.words.len()).any(|w| t.fits(w.iter().map(String::as_str))))
        };
        if some(s) || !t.loose || corpus.statements.iter().any(some) {
            return some(s);
        }
        let words = corpus.statements.iter().flat_map(|s| s.words(corpus).flat_map(text::words).map(|w| w.folded));
        let resort = Resort::new(t, &Plain(words.collect()));
        resort.is_some_and(|r| parts.iter().flatten().any(|w| r.instead.contains(w)))
    };
    let facets = query.chosen.iter().filter(|(f, _)| Some(**f) != aside).all(|(facet, choice)| {
        let slugs = corpus.facet_slugs(*facet, number);
        (choice.any.is_empty() || slugs.iter().any(|v| choice.any.contains(v)))
            && !slugs.iter().any(|v| choice.none.contains(v))
    });
    let when = s.when(corpus);
    let from = query.from.is_none_or(|f| when.is_some_and(|w| w.last() >= f.first()));
    let until = query.until.is_none_or(|u| when.is_some_and(|w| w.first() <= u.last()));
    terms.all.iter().all(fits) && !terms.none.iter().any(fits) && facets && (!period || (from && until))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(192))]
    #[test]
    fn selects_what_the_definition_says(corpus in some_corpus(), query in some_query()) {
        let index = Index::new(&corpus);
        let selection = index.select(&corpus, &query);
        let all = || corpus.statements.iter().enumerate();
        let mut hits = selection.hits.clone();
        hits.sort_unstable();
        let expected: Vec<usize> = all().filter(|(n, s)| passes(&corpus, s, *n, &query, None, true)).map(|(n, _)| n).collect();
        prop_assert_eq!(selection.total, hits.len());
        prop_assert_eq!(&hits, &expected);
        for facet in Facet::ALL {
            let mut counts: BTreeMap<String, u32> = BTreeMap::new();
            for (n, _) in all().filter(|(n, s)| passes(&corpus, s, *n, &query, Some(facet), true)) {
                corpus.facet_slugs(facet, n).into_iter().for_each(|slug| *counts.entry(slug).or_default() += 1);
            }
            let values = index.values(facet);
            prop_assert!(values.is_sorted() && values.len() == selection.counts(facet).len());
            let found: BTreeMap<String, u32> = values.into_iter().map(str::to_owned).zip(selection.counts(facet).iter().copied()).filter(|v| v.1 > 0).collect();
            prop_assert_eq!(found, counts);
        }
        let in_months: usize = selection.months.iter().map(|m| m.1).sum();
        let month = |s: &Statement| s.when(&corpus).is_some_and(|w| w.precision != Precision::Year);
        prop_assert_eq!(in_months, all().filter(|(n, s)| month(s) && passes(&corpus, s, *n, &query, None, false)).count());
        for relief in relief(&index, &corpus, &query) {
            prop_assert!(relief.count > 0 && relief.count == index.select(&corpus, &relief.query).hits.len());
        }
        if query.sort == Sort::Best {
            let scores = index.scores(&Terms::read(&query.text));
            prop_assert!(selection.hits.windows(2).all(|w| scores[w[0]] >= scores[w[1]]));
        }
        // What was found by words is marked; nothing is marked outside the content.
        let words = !Terms::read(&query.text).all.is_empty();
        for hit in &selection.hits {
            let marks = marks(&corpus, *hit, &query, &selection.instead);
            let parts = &corpus.statements[*hit].parts;
            prop_assert_eq!(!marks.is_empty(), words);
            prop_assert!(marks.iter().all(|m| !m.is_empty() && parts.iter().any(|p| p.contains(*m))));
            prop_assert!(marks.windows(2).all(|w| w[0].end <= w[1].start));
        }
    }
}
