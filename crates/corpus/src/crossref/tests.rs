//! What is linked, and what is not.

use super::{Contrast, Likeness, Relation, explain, link};
use crate::testing::{Told, corpus, small};
use crate::{Corpus, Facet, Index, Select as _, Telling, blindspot, permalink};
use proptest::prelude::*;
use wederhoor_extract::Kind;

/// The links of statements by these sources, each in an article of its own.
fn links(told: &[(&str, &str)]) -> Vec<(usize, usize)> {
    let ids: Vec<String> = (0..told.len()).map(|n| format!("{n:03}_x")).collect();
    let articles: Vec<Told<'_>> = told
        .iter()
        .zip(&ids)
        .map(|((source, content), id)| Told { id, statements: vec![(Some(source), None, content)], ..Told::default() })
        .collect();
    corpus(&articles).references.iter().map(|r| (r.a, r.b)).collect()
}

const FILLER: [(&str, &str); 4] = [
    ("Jan Jansen", "De boeren willen meer geld voor hun melk"),
    ("Jan Jansen", "Het weer wordt morgen zonnig met kans op onweer"),
    ("Piet Smit", "Scholen krijgen volgend jaar nieuwe computers"),
    ("Piet Smit", "De brug over de rivier blijft dicht"),
];

#[test]
fn one_utterance_in_two_translations_is_linked() {
    let told = [
        &FILLER[..],
        &[("Trump", "Er is geen deal tot er een deal is"), ("Trump", "We hebben geen deal totdat de deal er is")],
    ]
    .concat();
    assert_eq!(links(&told), [(4, 5)]);
}

#[test]
fn the_same_words_by_another_source_are_not() {
    let told = [
        &FILLER[..],
        &[("Trump", "Er is geen deal tot er een deal is"), ("Poetin", "Er is geen deal tot er een deal is")],
    ]
    .concat();
    assert_eq!(links(&told), []);
}

#[test]
fn short_answers_are_not() {
    for answer in ["Ja.", "Nee!", "Ja, zeker", "Dat is zo", "Productief", ""] {
        let told = [&FILLER[..], &[("Trump", answer), ("Trump", answer)]].concat();
        let expected = if answer == "Ja, zeker" { 1 } else { 0 };
        assert!(links(&told).len() <= expected, "{answer}");
    }
}

#[test]
fn a_word_of_a_longer_wording_is() {
    let said = |word| links(&[&FILLER[..], &[("Trump", word), ("Trump", "een hoogst productief gesprek")]].concat());
    assert_eq!(said("Productief"), [(4, 5)]);
    assert_eq!(said("Een"), []);
}

#[test]
fn links_say_which_words_are_shared() {
    let corpus = small();
    assert_eq!(corpus.references.len(), 1);
    let reason = explain(&corpus, &corpus.references[0]);
    let words = reason.shared.iter().map(|s| s.a.of(&corpus.articles[0].text));
    assert_eq!(words.collect::<Vec<_>>(), ["deal", "deal"]);
    assert_eq!(corpus.related(0), [(2, &corpus.references[0])]);
    assert_eq!(corpus.related(2), [(0, &corpus.references[0])]);
    assert_eq!(corpus.related(1), []);
}

#[test]
fn what_was_said_weeks_apart_is_a_repeat() {
    let relation = |one, other| {
        let told = |id, date| Told {
            id,
            date,
            statements: vec![(Some("Trump"), None, "Geen deal tot er een deal is")],
            ..Told::default()
        };
        let statements = FILLER.map(|(source, content)| (Some(source), None, content)).to_vec();
        let corpus = corpus(&[told("0_a", one), told("1_b", other), Told { id: "2_c", statements, ..Told::default() }]);
        assert_eq!(corpus.references.len(), 1);
        corpus.references[0].relation
    };
    assert_eq!(relation(Some("2025-05"), Some("2025-08-15")), Relation::Repeat);
    assert_eq!(relation(Some("2025-08-15"), Some("2025-05")), Relation::Repeat);
    assert_eq!(relation(Some("2025-08-15"), Some("2025-08-18")), Relation::Same);
    assert_eq!(relation(Some("2025-08"), Some("2025-08-15")), Relation::Same);
    assert_eq!(relation(None, Some("2025-08-15")), Relation::Same);
}

/// The corpus of these statements, each in an article of its own and of one day, with some others besides.
fn told(told: &[(&str, &str)]) -> Corpus {
    let told: Vec<(&str, &str)> = told.iter().copied().chain(FILLER).collect();
    let ids: Vec<String> = (0..told.len()).map(|n| format!("{n:03}_x")).collect();
    let articles: Vec<Told<'_>> = told
        .iter()
        .zip(&ids)
        .map(|((source, content), id)| Told {
            id,
            date: Some("2025-08-15"),
            statements: vec![(Some(source), None, content)],
            ..Told::default()
        })
        .collect();
    corpus(&articles)
}

/// The words of a span in the article of a statement.
fn words(corpus: &Corpus, statement: usize, span: wederhoor_extract::Span) -> &str {
    span.of(&corpus.articles[corpus.statements[statement].article].text)
}

#[test]
fn another_word_that_means_the_same_links() {
    let corpus = told(&[
        ("Trump", "De wapenstilstand begint in december"),
        ("Trump", "Het staakt-het-vuren gaat in december beginnen"),
    ]);
    assert_eq!(corpus.tellings(0), [0, 1]);
    let reason = explain(&corpus, &corpus.references[0]);
    let shared: Vec<_> =
        reason.shared.iter().map(|s| (words(&corpus, 0, s.a), words(&corpus, 1, s.b), s.likeness)).collect();
    assert!(shared.contains(&("wapenstilstand", "staakt-het-vuren", Likeness::Meaning)), "{shared:?}");
    assert!(shared.contains(&("december", "december", Likeness::Word)), "{shared:?}");
    assert_eq!((reason.days, reason.contrasts), (Some(0), vec![]));
}

#[test]
fn a_partial_quotation_is_found_inside_a_longer_wording() {
    let corpus = told(&[
        ("Trump", "was het overleg extreem productief"),
        (
            "Trump",
            "We hebben vandaag een uiterst productieve bijeenkomst gehad en over de rest hoort u morgen meer van onze mensen",
        ),
    ]);
    assert_eq!(corpus.tellings(0), [0, 1]);
    let [here, there] = explain(&corpus, &corpus.references[0]).marks();
    assert!(here.iter().any(|m| words(&corpus, 0, *m) == "productief"));
    assert!(there.iter().any(|m| words(&corpus, 1, *m) == "productieve"));
    assert!(there.is_sorted());
}

#[test]
fn a_shared_word_is_marked_each_time_it_is_said() {
    let corpus = told(&[("Trump", "Er is geen brug tot er een brug is"), ("Trump", "Geen brug, zolang er geen is")]);
    let [here, there] = explain(&corpus, &corpus.references[0]).marks();
    assert_eq!(here.iter().filter(|m| words(&corpus, 0, **m) == "brug").count(), 2, "{here:?}");
    assert_eq!(there.iter().filter(|m| words(&corpus, 1, **m) == "brug").count(), 1, "{there:?}");
}

#[test]
fn words_written_apart_are_found_by_their_letters() {
    let corpus = told(&[
        ("De minister", "we zijn heel erg teleurgesteld"),
        ("De minister", "dat we heel erg te leur gesteld zijn"),
    ]);
    assert_eq!(corpus.tellings(0), [0, 1]);
}

#[test]
fn names_alone_are_no_telling() {
    let corpus = told(&[
        ("De minister", "dat Kim Bos van de provincie komt"),
        ("De minister", "hij Kim Bos gisteren een klap gaf"),
    ]);
    assert_eq!(corpus.references.len(), 0, "{:?}", &corpus.references[..]);
}

#[test]
fn boilerplate_is_not_a_telling() {
    let corpus = told(&[
        ("De minister", "Daar kan ik op dit moment nog niets over zeggen"),
        ("De minister", "Ik ben blij dat we hier nu met elkaar over kunnen spreken"),
        ("De minister", "We gaan daar de komende tijd met alle partijen naar kijken"),
        ("De minister", "Dat is een goede vraag, daar kom ik later nog op terug"),
    ]);
    assert_eq!(corpus.references.len(), 0, "{:?}", &corpus.references[..]);
}

#[test]
fn a_quotation_of_a_quotation_is_told_once() {
    let (article, mut found) = crate::testing::told(&Told {
        id: "000_a",
        statements: vec![
            (Some("Jan Jansen"), None, "Piet zei gisteren dat de brug over de rivier dicht blijft"),
            (Some("Piet Smit"), None, "de brug blijft dicht"),
        ],
        ..Told::default()
    });
    // What Piet said is told inside what Jan said; both are made Jan's, as where he quotes himself.
    let outer = found.statements[0].parts[0];
    found.statements[1].parts = vec![wederhoor_extract::Span { start: outer.start + 20, ..outer }];
    found.statements[1].source = found.statements[0].source;
    let corpus = Corpus::assemble(vec![article], vec![found], &Vec::new(), &[]);
    assert_eq!(corpus.references.len(), 0);
}

#[test]
fn what_turns_a_wording_round_is_tension() {
    let corpus = told(&[
        ("Trump", "De brug naar het eiland gaat in december open"),
        ("Trump", "De brug naar het eiland gaat in december niet open"),
    ]);
    let link = &corpus.references[0];
    assert_eq!(link.relation, Relation::Tension);
    let contrasts = explain(&corpus, link).contrasts;
    assert!(matches!(contrasts[..], [Contrast::Negation { a: None, b: Some(b) }] if words(&corpus, 1, b) == "niet"));
    assert_eq!(corpus.telling(0), [Telling::Single, Telling::Tension]);
    assert_eq!(corpus.tensions(), [link]);
}

#[test]
fn another_number_of_the_same_is_tension() {
    let corpus = told(&[
        ("De burgemeester", "Bij de brand in de haven vielen 14 gewonden"),
        ("De burgemeester", "Bij de brand in de haven vielen 23 gewonden"),
    ]);
    let link = &corpus.references[0];
    assert_eq!(link.relation, Relation::Tension);
    assert!(matches!(explain(&corpus, link).contrasts[..], [Contrast::Number { .. }]));
}

#[test]
fn a_denial_pulls_against_what_it_denies() {
    let corpus = told(&[
        ("Het bedrijf", "het lozen van gif in de rivier is onwaar"),
        ("De provincie", "de fabriek loosde gif in de rivier"),
        ("De provincie", "De melk van de boeren wordt duurder"),
    ]);
    let found: Vec<_> = corpus.references.iter().map(|l| (l.relation, l.a, l.b)).collect();
    assert_eq!(found, [(Relation::Tension, 0, 1)]);
}

#[test]
fn a_bare_denial_pulls_against_what_is_said_before_it() {
    let tensions = |denial| {
        let statements = vec![
            (Some("De provincie"), None, "de fabriek loosde gif in de rivier"),
            (Some("Het bedrijf"), None, denial),
        ];
        let (mut article, found) = crate::testing::told(&Told { id: "000_a", statements, ..Told::default() });
        article.text = article.text.replace('\n', " ").into();
        Corpus::assemble(vec![article], vec![found], &Vec::new(), &[]).tensions().len()
    };
    assert_eq!((tensions("Dat is onzin"), tensions("onwaar")), (1, 1));
    assert_eq!((tensions("De melk wordt duurder, wat een onzin"), tensions("Dat is zo")), (0, 0));
}

#[test]
fn tellings_do_not_chain() {
    let corpus = told(&[
        ("Trump", "De melk van de boeren wordt in december duurder"),
        ("Trump", "De melk van de boeren wordt in december duurder, en de haven krijgt een nieuwe vuurtoren van beton"),
        ("Trump", "De haven krijgt een nieuwe vuurtoren van beton"),
    ]);
    assert_eq!(corpus.tellings(0), [0, 1]);
    assert_eq!(corpus.tellings(1), [0, 1, 2]);
    assert_eq!(corpus.tellings(2), [1, 2]);
}

#[test]
fn a_point_made_again_and_again_stands_in_a_row_by_date() {
    let told = |id, date| Told {
        id,
        date,
        statements: vec![(Some("Trump"), None, "De oorzaken van de crisis moeten weg")],
        ..Told::default()
    };
    let fillers = FILLER.map(|(source, content)| (Some(source), None, content)).to_vec();
    let corpus = corpus(&[
        told("0_a", Some("2025-08-15")),
        told("1_b", Some("2025-03-14")),
        told("2_c", Some("2025-05-19")),
        Told { id: "3_d", statements: fillers, ..Told::default() },
    ]);
    assert_eq!(corpus.repeats(0), [1, 2, 0]);
    assert_eq!(corpus.repeats(2), [1, 2, 0]);
    assert_eq!(corpus.repeats(3), [3]);
    assert_eq!(corpus.tellings(0), [0]);
}

#[test]
fn an_article_lacks_what_two_others_tell() {
    let corpus = told(&[
        ("Trump", "De brug naar het eiland gaat in december open"),
        ("Trump", "In december gaat de brug naar het eiland open"),
    ]);
    let missing = blindspot(&corpus, &[2]);
    assert_eq!(missing.statements, [0]);
    let names: Vec<&str> = missing.sources.iter().map(|s| corpus.sources[*s].name.as_str()).collect();
    // Jan Jansen speaks in two articles, and this one is one of them.
    assert!(names.contains(&"Trump") && !names.contains(&"Jan Jansen"), "{names:?}");
    assert!(blindspot(&corpus, &[0]).statements.is_empty());
}

#[test]
fn a_link_asks_for_what_several_tell_or_one_or_what_is_in_tension() {
    let corpus = told(&[
        ("Trump", "De brug naar het eiland gaat in december open"),
        ("Trump", "In december gaat de brug naar het eiland open"),
        ("Trump", "De brug naar het eiland gaat in december niet open"),
    ]);
    let index = Index::new(&corpus);
    let count = |link: &str| {
        let (query, notices) = permalink::parse(link);
        assert_eq!((permalink::format(&query), notices), (link.to_owned(), vec![]));
        let (query, unknown) = query.known_in(&corpus);
        assert_eq!(unknown, []);
        index.select(&corpus, &query).hits.len()
    };
    let all = corpus.statements.len();
    assert_eq!((count("telling=several"), count("telling=single"), count("telling=tension")), (2, all - 2, 3));
    assert_eq!(count("telling=-tension"), all - 3);
    let selection = index.select(&corpus, &permalink::parse("telling=several").0);
    let counted: Vec<(&str, u32)> =
        index.values(Facet::Telling).into_iter().zip(selection.counts(Facet::Telling).iter().copied()).collect();
    assert_eq!(counted, [("several", 2), ("single", all as u32 - 2), ("tension", 3)]);
}

#[test]
fn a_link_costs_the_bundle_little() {
    let mut corpus = told(&[("Trump", "De brug gaat in december open"); 12]);
    let links = corpus.references.len();
    assert_eq!(links, 66);
    let with = corpus.to_bytes().len();
    corpus.references = crate::Links::default();
    assert!(with - corpus.to_bytes().len() <= 20 * links);
}

#[test]
fn somebody_who_speaks_often_is_still_linked() {
    // The words are common with him, each by itself; next to each other they are not.
    let mut all: Vec<(&str, String)> = Vec::new();
    for n in 0..120 {
        all.push(("Trump", format!("de brug nummer{n} is van hout{n} en staal{n}")));
        all.push(("Trump", format!("de haven plaats{n} heeft kade{n} en kraan{n}")));
    }
    all.push(("Trump", "de brug bij de haven".to_owned()));
    all.push(("Trump", "bij de haven is de brug".to_owned()));
    let all: Vec<(&str, &str)> = all.iter().map(|(s, c)| (*s, c.as_str())).collect();
    assert!(links(&all).contains(&(240, 241)));
}

#[test]
fn an_act_told_in_one_word_is_not() {
    let said =
        [&FILLER[..], &[("Kim Bos", "zoals hij dreigde"), ("Kim Bos", "hij had met sancties gedreigd")]].concat();
    let mut corpus = told(&said);
    assert!(link(&corpus).iter().any(|link| link.a == 4));
    corpus.statements[4].kind = Kind::Act;
    assert!(link(&corpus).iter().all(|link| link.a != 4));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]
    #[test]
    fn links_are_told_once_and_do_not_depend_on_the_order(
        told in proptest::collection::vec(("[ab]", "((deal|top|huis|brief|geen|de) ){1,5}"), 0..8),
        turn in 0usize..8,
    ) {
        let told: Vec<(&str, &str)> = told.iter().map(|(s, c)| (s.as_str(), c.as_str())).collect();
        let found = links(&told);
        prop_assert!(found.iter().all(|(a, b)| a < b && told[*a].0 == told[*b].0));
        // From either end the same links, none to itself, and linking again changes nothing.
        let corpus = self::told(&told);
        prop_assert_eq!(&link(&corpus), &corpus.references);
        for statement in 0..corpus.statements.len() {
            for (other, _) in corpus.related(statement) {
                prop_assert!(other != statement && corpus.related(other).iter().any(|(back, _)| *back == statement));
            }
        }
        prop_assert!(found.windows(2).all(|w| w[0] < w[1]));
        // In another order of articles the same pairs are linked.
        let length = told.len().max(1);
        let mut turned = told.clone();
        turned.rotate_left(turn % length);
        let place = |n: usize| (n + turn) % length;
        let mut back: Vec<(usize, usize)> = links(&turned).iter().map(|(a, b)| {
            let (a, b) = (place(*a), place(*b));
            (a.min(b), a.max(b))
        }).collect();
        back.sort_unstable();
        prop_assert_eq!(back, found);
    }
}
