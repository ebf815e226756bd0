//! Extraction takes any text: it never panics, and every span lies on character boundaries of the text.

use proptest::prelude::*;
use std::path::Path;
use std::time::Instant;
use wederhoor_extract::{Article, Language, Person, Precision, When, extract};

fn check(text: String, language: Language) {
    let article = Article { text: text.into(), language, date: When::parse("2024-03-14"), ..Article::default() };
    let people = vec![Person {
        name: "Jan Jansen".into(),
        institution: false,
        gender: None,
        aliases: vec!["Jansen".into()],
        roles: vec!["Nederlandse premier".into()],
    }];
    let e = extract(&article, &people);
    assert_eq!(e, extract(&article, &people), "the same text gives the same statements");
    for s in &e.statements {
        assert!(!s.parts.is_empty());
        let spans = s.parts.iter().chain(&s.mention).chain(s.cue.as_ref().map(|c| &c.span));
        for span in spans.chain(s.cue.as_ref().and_then(|c| c.particle.as_ref())) {
            assert!(
                article.text.get(span.start as usize..span.end as usize).is_some_and(|t| !t.is_empty()),
                "{span:?}"
            );
        }
        assert!(s.parts.windows(2).all(|w| w[0].end <= w[1].start), "parts in order: {:?}", s.parts);
        for i in [s.source, s.addressee, s.via].into_iter().flatten() {
            assert!(i < e.entities.len() && !e.entities[i].name.is_empty());
        }
        assert!(s.confidence <= 100);
        assert!(s.said_on.is_none_or(|w| w.precision <= Precision::Year));
    }
}

fn seeds() -> Vec<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../seeds");
    let mut paths: Vec<_> = std::fs::read_dir(folder).unwrap().map(|f| f.unwrap().path()).collect();
    paths.retain(|p| p.extension().is_some_and(|e| e == "txt"));
    paths.sort();
    paths.iter().map(|p| std::fs::read_to_string(p).unwrap()).collect()
}

/// Words and marks that rules look for, in any order.
fn soup() -> impl Strategy<Value = String> {
    let word = prop::sample::select(vec![
        "zei",
        "Jansen",
        "de",
        "minister",
        "dat",
        "\"",
        "„",
        "”",
        "'",
        "‘",
        "’",
        ",",
        ".",
        ":",
        "\n",
        "volgens",
        "aldus",
        "hij",
        "ze",
        "en",
        "gaf",
        "toe",
        "te",
        "gaan",
        "«",
        "»",
        "Het",
        "van",
        "noemde",
        "een",
        "die",
        "(",
        ")",
        "is",
        "dat",
        "niet",
        "zo",
        "?",
        "...",
        "naar",
        "eigen",
        "zeggen",
        "é",
        "𝒳",
        "12",
        "maart",
        "2024",
        "–",
        "- ",
        "liet",
        "weten",
        "De",
        "Vries",
        "Anna",
        "president",
        "heeft",
        "gezegd",
    ]);
    prop::collection::vec(word, 0..60).prop_map(|w| w.join(" "))
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(std::env::var("CASES").ok().and_then(|c| c.parse().ok()).unwrap_or(300)))]

    #[test]
    fn any_unicode(text in "\\PC{0,400}") {
        check(text.clone(), Language::Dutch);
        check(text, Language::English);
    }

    #[test]
    fn any_words(text in soup()) {
        check(text.clone(), Language::Dutch);
        check(text.replace(' ', ""), Language::Dutch);
    }

    #[test]
    fn mutilated_articles(which in 0usize..5, cuts in prop::collection::vec((any::<prop::sample::Index>(), 0usize..4), 1..12)) {
        let all = seeds();
        let mut chars: Vec<char> = all[which % all.len()].chars().take(4000).collect();
        for (at, how) in cuts {
            let i = at.index(chars.len());
            match how {
                0 => { chars.remove(i); }
                1 => chars.insert(i, chars[i]),
                2 => chars.insert(i, '"'),
                _ => { let j = (i * 7 + 3) % chars.len(); chars.swap(i, j); }
            }
        }
        check(chars.into_iter().collect(), Language::Dutch);
    }
}

#[test]
fn a_long_text_without_a_paragraph_break_takes_time_in_proportion() {
    let piece = "Volgens Jansen is het 'te laat', zei \"De Vries, die dat hoopte en noemde hij het, ";
    let time = |n: usize| {
        let text = piece.repeat(n);
        let article = Article { text: text.into(), ..Article::default() };
        let start = Instant::now();
        let _ = extract(&article, &Vec::new());
        start.elapsed().as_secs_f64()
    };
    let (short, long) = (time(300), time(3000));
    assert!(long < short * 40.0 + 1.0, "{short} s for a tenth, {long} s for the whole");
}
