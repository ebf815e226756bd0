//! Answers, compared with plain reading of the definition: every document is looked at, nothing is indexed.

use proptest::prelude::*;
use wederhoor_index::{BEST, Builder, Engine, Index, Part, Query};

const FACETS: [&str; 3] = ["who", "what", "where"];

#[derive(Clone, Debug, Default)]
struct Told {
    parts: Vec<Vec<String>>,
    values: [Vec<String>; 3],
    day: Option<i32>,
}

fn build(told: &[Told]) -> Vec<u8> {
    let mut builder = Builder::new(&FACETS);
    for t in told {
        let values = t.values.each_ref().map(|v| v.iter().map(String::as_str).collect::<Vec<_>>());
        let values: Vec<&[&str]> = values.iter().map(Vec::as_slice).collect();
        builder.add(t.parts.iter().map(|p| p.iter().map(String::as_str)), &values, t.day);
    }
    builder.finish()
}

/// Least number of letters added, left out or replaced.
fn distance(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    for (i, x) in a.chars().enumerate() {
        let mut before = std::mem::replace(&mut row[0], i + 1);
        for (j, y) in b.iter().enumerate() {
            let here = (before + usize::from(x != *y)).min(row[j] + 1).min(row[j + 1] + 1);
            before = std::mem::replace(&mut row[j + 1], here);
        }
    }
    row[b.len()]
}

fn times(told: &Told, part: &Part, index: &Index<'_>) -> usize {
    let number = |w: &String| index.dictionary().exact(w);
    let words = |fits: &dyn Fn(&str) -> bool| told.parts.iter().flatten().filter(|w| fits(w)).count();
    match part {
        Part::Word(word) => words(&|w| w == word),
        Part::Prefix(prefix) => words(&|w| w.starts_with(prefix.as_str())),
        Part::Near(word, edits) => words(&|w| distance(w, word) <= *edits),
        Part::Phrase(phrase) => {
            told.parts.iter().flat_map(|p| p.windows(phrase.len())).filter(|w| *w == phrase).count()
        }
        Part::AnyOf(ranges) => {
            let one_of = |w: &&String| number(w).is_some_and(|n| ranges.iter().any(|r| r.contains(&n)));
            told.parts.iter().flatten().filter(one_of).count()
        }
        Part::Before(words, last) => {
            let runs = told.parts.iter().flat_map(|p| p.windows(words.len() + 1));
            runs.filter(|run| run.starts_with(words) && number(&run[words.len()]).is_some_and(|n| last.contains(&n)))
                .count()
        }
    }
}

/// What the definition says: the total, all by rank as rows, and the counts of all values by facet and name.
fn expected(told: &[Told], query: &Query, index: &Index<'_>) -> (usize, Vec<usize>, Vec<u32>) {
    let count = told.len() as f64;
    let length = |t: &Told| t.parts.iter().map(Vec::len).sum::<usize>();
    let average = told.iter().map(length).sum::<usize>() as f64 / count;
    let all: Vec<Vec<usize>> = query.must.iter().map(|p| told.iter().map(|t| times(t, p, index)).collect()).collect();
    let rarity = |times: &Vec<usize>| {
        let with = times.iter().filter(|t| **t > 0).count() as f64;
        (1.0 + (count - with + 0.5) / (with + 0.5)).ln()
    };
    let rarities: Vec<f64> = all.iter().map(rarity).collect();
    let mut counts = vec![0; index.values(FACETS.len() - 1).end];
    let (mut total, mut best) = (0, Vec::new());
    for (row, t) in told.iter().enumerate() {
        let day = t.day.unwrap_or(i32::MIN);
        let in_period = query.from.is_none_or(|f| day >= f) && query.until.is_none_or(|u| day <= u);
        if !(in_period || query.also.iter().any(|d| index.row(*d as usize) == row))
            || all.iter().any(|times| times[row] == 0)
            || query.not.iter().any(|p| times(t, p, index) > 0)
        {
            continue;
        }
        let numbers = |f: usize| t.values[f].iter().filter_map(move |v| index.value_number(f, v));
        let passes = |f: usize| {
            query.any.iter().filter(|a| a.0 == f).all(|a| numbers(f).any(|v| a.1.contains(&v)))
                && !query.none.iter().filter(|n| n.0 == f).any(|n| numbers(f).any(|v| n.1.contains(&v)))
        };
        for facet in 0..FACETS.len() {
            if (0..FACETS.len()).all(|f| f == facet || passes(f)) {
                let mut of: Vec<usize> = numbers(facet).collect();
                of.sort_unstable();
                of.dedup();
                of.into_iter().for_each(|v| counts[v] += 1);
            }
        }
        if (0..FACETS.len()).all(passes) {
            total += 1;
            let norm = 1.2 * (0.25 + 0.75 * length(t) as f64 / average);
            let score =
                |(times, rarity): (&Vec<usize>, &f64)| rarity * (times[row] as f64 * 2.2 / (times[row] as f64 + norm));
            best.push((all.iter().zip(&rarities).map(score).sum::<f64>(), day, row));
        }
    }
    best.sort_by(|a, b| b.0.total_cmp(&a.0).then(b.1.cmp(&a.1)).then(a.2.cmp(&b.2)));
    (total, best.into_iter().map(|b| b.2).collect(), counts)
}

fn check(engine: &mut Engine<'_>, told: &[Told], query: &Query) {
    let answer = engine.select(query).clone();
    let best: Vec<usize> = answer.best.iter().map(|d| engine.index().row(*d as usize)).collect();
    let (total, ranked, counts) = expected(told, query, engine.index());
    let first = |most: usize| ranked.iter().copied().take(most).collect::<Vec<_>>();
    assert_eq!((answer.total, best, answer.counts), (total, first(BEST), counts), "{query:?}");
    for most in [3, 2 * BEST, usize::MAX] {
        let given: Vec<usize> =
            engine.ranked(query, most).into_iter().map(|d| engine.index().row(d as usize)).collect();
        assert_eq!(given, first(most), "{query:?}");
    }
    let documents = engine.documents(query);
    assert!(documents.len() == total && documents.is_sorted(), "{query:?}");
}

/// Numbers that look random and are the same everywhere.
struct Dice(u64);

impl Dice {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) as usize % end
    }

    /// Small numbers more often: the first about as often as all others together, twice as far half as often.
    fn skewed(&mut self, end: usize) -> usize {
        let bits = self.below(1 << end.ilog2());
        let most = 1 << (self.below(end.ilog2() as usize + 1));
        bits % most
    }

    fn word(&mut self) -> String {
        let letters = ["d", "e", "het", "aan", "vre", "st", "ge", "k", "rus", "land"];
        let mut number = self.skewed(4096);
        let mut word = String::new();
        loop {
            word.push_str(letters[number % 10]);
            number /= 10;
            if number == 0 {
                return word;
            }
        }
    }

    fn value(&mut self, facet: usize) -> String {
        format!("{}{:03}", FACETS[facet], self.skewed([256, 32, 4][facet]))
    }

    fn told(&mut self) -> Told {
        let words = 1 + self.below(30);
        let mut parts = vec![(0..words).map(|_| self.word()).collect()];
        if self.below(8) == 0 {
            parts.push(vec![self.word(), self.word()]);
        }
        let topics = self.below(4);
        let values = [vec![self.value(0)], (0..topics).map(|_| self.value(1)).collect(), vec![self.value(2)]];
        Told { parts, values, day: (self.below(50) > 0).then(|| self.below(1000) as i32) }
    }

    /// Operations as someone types and clicks them.
    fn queries(&mut self, told: &[Told], index: &Index<'_>) -> Vec<Query> {
        let mut queries = vec![Query::default()];
        let text = |must: Vec<Part>| Query { must, ..Query::default() };
        let any = |dice: &mut Self, facet: usize, many: usize| {
            let values = (0..many).filter_map(|_| index.value_number(facet, &dice.value(facet))).collect();
            (facet, values)
        };
        for _ in 0..8 {
            let (one, next) = (self.word(), self.word());
            for end in 1..=next.len() {
                let prefix = Part::Prefix(next[..end].to_owned());
                queries.push(text(vec![prefix.clone()]));
                queries.push(text(vec![Part::Word(one.clone()), prefix.clone()]));
                let facets = self.below(3);
                queries.push(Query { any: vec![any(self, facets, 2)], ..text(vec![prefix]) });
            }
            let found = &told[self.below(told.len())].parts[0];
            let at = self.below(found.len());
            let phrase: Vec<String> = found[at..].iter().take(2 + self.below(3)).cloned().collect();
            queries.push(text(vec![Part::Phrase(phrase.clone())]));
            queries.push(text(vec![Part::Phrase(vec![one.clone(), next.clone()]), Part::Word(phrase[0].clone())]));
            queries.push(text(phrase.iter().cloned().map(Part::Word).collect()));
            if let Some((last, before)) = phrase.split_last().filter(|(_, before)| !before.is_empty()) {
                let begins = index.dictionary().beginning(&last[..1]);
                queries.push(text(vec![Part::Before(before.to_vec(), begins.clone())]));
                let forms = vec![begins.clone(), begins.end + 7..begins.end + 9];
                queries.push(text(vec![Part::AnyOf(forms), Part::Word(before[0].clone())]));
            }
            queries
                .push(Query { not: vec![Part::Word(next.clone())], ..text(vec![Part::Prefix(one[..1].to_owned())]) });
            queries
                .push(Query { not: vec![Part::Word(next.clone()), Part::Phrase(phrase.clone())], ..Query::default() });
            let typo = format!("{one}x");
            queries.push(text(vec![Part::Near(typo.clone(), 1)]));
            queries.push(text(vec![Part::Near(typo, 2)]));
            queries.push(text(vec![Part::Word("nergens".into()), Part::Word(one)]));
            let mut chosen = Query::default();
            for facet in [self.below(3), 0, 1, 2] {
                chosen.any.retain(|a| a.0 != facet);
                let many = 1 + self.below(2);
                chosen.any.push(any(self, facet, many));
                queries.push(chosen.clone());
            }
            let from = self.below(1000) as i32;
            let days = Query { from: Some(from), until: Some(from + 90), ..Query::default() };
            let facet = self.below(3);
            let none = vec![any(self, facet, 2)];
            queries.push(Query { none: none.clone(), ..Query::default() });
            queries.push(Query { none: none.clone(), ..chosen.clone() });
            queries.push(Query { none, ..text(vec![Part::Prefix(next[..1].to_owned())]) });
            queries.push(Query { any: chosen.any, ..days.clone() });
            queries.push(Query { must: vec![Part::Prefix(next[..1].to_owned())], ..days.clone() });
            queries.push(Query { from: None, ..days.clone() });
            let also = (0..4).map(|_| self.below(told.len()) as u32).collect();
            queries.push(Query { also, ..days.clone() });
            queries.push(Query { until: None, ..days.clone() });
            queries.push(Query { until: Some(from - 1), ..days });
        }
        queries
    }
}

fn all_operations(many: usize) {
    let mut dice = Dice(many as u64);
    let told: Vec<Told> = (0..many).map(|_| dice.told()).collect();
    let bytes = build(&told);
    assert_eq!(bytes, build(&told), "same documents, same bytes");
    let index = Index::open(&bytes).expect("what was built can be opened");
    let queries = dice.queries(&told, &index);
    let mut engine = Engine::new(index);
    for query in &queries {
        check(&mut engine, &told, query);
    }
}

#[test]
fn a_thousand_documents() {
    all_operations(1000);
}

/// Enough for every form of list, for merged prefixes, and for answers known beforehand.
#[test]
fn ten_thousand_documents() {
    all_operations(10_000);
}

#[test]
fn no_document_and_no_word() {
    check(&mut Engine::new(Index::open(&build(&[])).expect("an empty index is one")), &[], &Query::default());
    let empty = [Told::default()];
    let bytes = build(&empty);
    let mut engine = Engine::new(Index::open(&bytes).expect("an index"));
    check(&mut engine, &empty, &Query::default());
    check(&mut engine, &empty, &Query { must: vec![Part::Prefix(String::new())], ..Query::default() });
    check(&mut engine, &empty, &Query { until: Some(0), ..Query::default() });
    assert_eq!(engine.select(&Query { must: vec![Part::Phrase(Vec::new())], ..Query::default() }).total, 0);
}

#[test]
fn very_often_and_very_long() {
    let word = |times: usize| vec![vec!["zee".to_owned(); times], vec!["meer".to_owned()]];
    let told: Vec<Told> = [1, 200, 254, 1].map(|times| Told { parts: word(times), ..Told::default() }).to_vec();
    let bytes = build(&told);
    let mut engine = Engine::new(Index::open(&bytes).expect("an index"));
    for part in [Part::Word("zee".into()), Part::Prefix(String::new()), Part::Phrase(vec!["zee".into(); 3])] {
        check(&mut engine, &told, &Query { must: vec![part], ..Query::default() });
    }
}

fn some_word() -> impl Strategy<Value = String> {
    proptest::sample::select(vec!["a", "ab", "abc", "b", "ba", "é", "éa", "huis", "huizen", "staakt"])
        .prop_map(str::to_owned)
}

fn some_told() -> impl Strategy<Value = Told> {
    let values =
        || proptest::collection::vec(proptest::sample::select(vec!["x", "y", "z"]).prop_map(str::to_owned), 0..3);
    let parts = proptest::collection::vec(proptest::collection::vec(some_word(), 0..6), 0..3);
    (parts, [values(), values(), values()], proptest::option::weighted(0.9, 0..4_i32))
        .prop_map(|(parts, values, day)| Told { parts, values, day })
}

fn some_part() -> impl Strategy<Value = Part> {
    prop_oneof![
        some_word().prop_map(Part::Word),
        some_word().prop_map(Part::Prefix),
        (some_word(), 0..3_usize).prop_map(|(w, n)| Part::Near(w, n)),
        proptest::collection::vec(some_word(), 1..4).prop_map(Part::Phrase),
    ]
}

fn some_query() -> impl Strategy<Value = Query> {
    let any = proptest::collection::btree_map(0..3_usize, proptest::collection::vec(0..9_usize, 0..3), 0..3);
    let must = proptest::collection::vec(some_part(), 0..5);
    let day = || proptest::option::weighted(0.3, 0..4_i32);
    let none = any.clone();
    (must, proptest::collection::vec(some_word(), 0..2), any, none, day(), day()).prop_map(
        |(must, not, any, none, from, until)| Query {
            must,
            not: not.into_iter().map(Part::Word).collect(),
            any: any.into_iter().collect(),
            none: none.into_iter().collect(),
            from,
            until,
            also: Vec::new(),
        },
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(256))]
    #[test]
    fn answers_what_the_definition_says(
        told in proptest::collection::vec(some_told(), 0..300),
        queries in proptest::collection::vec(some_query(), 1..6),
    ) {
        let bytes = build(&told);
        let mut engine = Engine::new(Index::open(&bytes).expect("what was built can be opened"));
        for query in &queries {
            let mut query = query.clone();
            // Only values of the facet itself can be chosen.
            query.any.iter_mut().chain(&mut query.none).for_each(|(f, values)| values.retain(|v| engine.index().values(*f).contains(v)));
            check(&mut engine, &told, &query);
        }
    }
}
