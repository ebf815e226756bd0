//! What links promise.

use super::*;
use proptest::prelude::*;

fn notice(link: &str) -> Notice {
    let (_, notices) = parse(link);
    assert_eq!(notices.len(), 1, "{link}: {notices:?}");
    notices[0].clone()
}

#[test]
fn reads_what_the_design_shows() {
    let link = "?q=staakt+het+vuren&source=donald-trump,-kremlin&kind=direct&from=2025-03&until=2025-08&sort=oldest&view=compare&statement=000-003&lang=en";
    let (query, notices) = parse(link);
    assert_eq!(notices, []);
    assert_eq!(query.text, "staakt het vuren");
    assert!(query.wants(Facet::Source, "donald-trump") && query.excludes(Facet::Source, "kremlin"));
    assert_eq!((query.sort, query.view, query.lang), (Sort::Oldest, View::Compare, Some(Language::English)));
    assert_eq!(query.until.unwrap().to_string(), "2025-08");
    assert_eq!(format(&query), &link[1..]);
    assert_eq!(format(&Query::default()), "");
}

#[test]
fn escapes_little_and_reads_every_way_of_escaping() {
    let text = "\"geen deal\" -één 100% a&b=c #1 „x” +";
    let query = Query { text: text.into(), ..Query::default() };
    let link = format(&query);
    assert_eq!(link, "q=%22geen+deal%22+-één+100%25+a%26b%3Dc+%231+%E2%80%9Ex%E2%80%9D+%2B");
    assert_eq!(parse(&link), (query, vec![]));
    assert_eq!(parse("q=Oekra%C3%AFne%20ja").0.text, "Oekraïne ja");
    assert_eq!(parse("q=100%&source=a%2C-b").0.text, "100%");
    assert!(parse("source=a%2C-b").0.excludes(Facet::Source, "b"));
    assert_eq!(parse("q=%ff%C3").0.text, "\u{fffd}\u{fffd}");
    assert_eq!(parse("q=a#deel").0.text, "a");
}

#[test]
fn what_is_wrong_is_left_out_and_told() {
    let (p, v) = ("sort".to_owned(), "zo".to_owned());
    assert_eq!(notice("sort=zo"), Notice::UnknownValue { parameter: p, value: v });
    assert_eq!(notice("Sort=oldest"), Notice::UnknownParameter { parameter: "Sort".into() });
    let long = notice(&format!("lang={}", "x".repeat(999)));
    assert!(matches!(long, Notice::UnknownValue { value, .. } if value.chars().count() == 61));
}

#[test]
fn the_first_of_two_counts() {
    let (query, notices) = parse("q=een&q=twee&q=drie&source=a&source=b");
    assert_eq!(query.text, "een");
    assert!(query.wants(Facet::Source, "a") && !query.wants(Facet::Source, "b"));
    assert_eq!(notices, ["q", "source"].map(|p| Notice::DoubledParameter { parameter: p.into() }));
    let (query, notices) = parse("source=a,-a,a");
    assert!(query.wants(Facet::Source, "a") && !query.excludes(Facet::Source, "a"));
    assert_eq!(notices, [Notice::DoubledValue { parameter: "source".into(), value: "a".into() }]);
}

#[test]
fn dates_that_are_none_and_periods_that_run_backwards() {
    assert_eq!(notice("from=gisteren"), Notice::BadDate { parameter: "from".into(), value: "gisteren".into() });
    assert_eq!(notice("until=2025-02-30"), Notice::BadDate { parameter: "until".into(), value: "2025-02-30".into() });
    let (query, notices) = parse("from=2025-08&until=2025-03");
    assert_eq!(notices, [Notice::ReversedPeriod]);
    assert_eq!((query.from, query.until), (When::parse("2025-03"), When::parse("2025-08")));
    assert_eq!(parse("from=2025-08-15&until=2025").1, [], "a day lies within its year");
}

#[test]
fn long_links_are_cut() {
    let (query, notices) = parse(&format!("q={}", "é".repeat(10_000)));
    assert_eq!(query.text.chars().count(), LONGEST_TEXT);
    assert_eq!(notices, [Notice::TooLong { kept: LONGEST_TEXT }]);
    let values: Vec<String> = (0..10_000).map(|n| n.to_string()).collect();
    let (query, notices) = parse(&format!("source={}", values.join(",")));
    assert_eq!(query.chosen[&Facet::Source].any.len(), MOST_VALUES);
    assert_eq!(notices, [Notice::TooMany { parameter: "source".into(), kept: MOST_VALUES }]);
    assert_eq!(parse(&values.join("&")).1.len(), MOST_NOTICES);
}

#[test]
fn empty_values_are_defaults() {
    assert_eq!(parse("?q=&source=,-,&from=&sort=&view=&statement=&lang=&&="), {
        (Query::default(), vec![Notice::UnknownParameter { parameter: String::new() }])
    });
    assert_eq!(parse(""), (Query::default(), vec![]));
}

fn when() -> impl Strategy<Value = Option<When>> {
    proptest::option::of(prop_oneof![
        (1u16..=9999, 1u8..=12, 1u8..=28).prop_map(|(y, m, d)| format!("{y:04}-{m:02}-{d:02}")),
        (1u16..=9999, 1u8..=12).prop_map(|(y, m)| format!("{y:04}-{m:02}")),
        (1u16..=9999).prop_map(|y| format!("{y:04}")),
    ])
    .prop_map(|text| text.map(|t| When::parse(&t).unwrap()))
}

fn choices() -> impl Strategy<Value = std::collections::BTreeMap<Facet, Choice>> {
    let slug = "[a-z0-9é][a-z0-9é-]{0,8}";
    let slugs = || proptest::collection::btree_set(slug, 0..4);
    let choice =
        (slugs(), slugs()).prop_map(|(any, none)| Choice { none: none.difference(&any).cloned().collect(), any });
    let facet = proptest::sample::select(Facet::ALL.to_vec());
    proptest::collection::btree_map(facet, choice.prop_filter("chosen", |c| !c.is_empty()), 0..4)
}

prop_compose! {
    fn query()(
        text in "\\PC{0,30}", chosen in choices(), dates in (when(), when()),
        sort in proptest::sample::select(Sort::ALL.to_vec()), view in proptest::sample::select(View::ALL.to_vec()),
        statement in proptest::option::of("[a-z0-9]{1,5}-[0-9]{3}"),
        lang in proptest::option::of(proptest::sample::select(vec![Language::Dutch, Language::English])),
    ) -> Query {
        let (mut from, mut until) = dates;
        if let (Some(f), Some(u)) = (from, until) && f.first() > u.last() {
            (from, until) = (until, from);
        }
        Query { text: text.trim().to_owned(), chosen, from, until, sort, view, statement, lang }
    }
}

proptest! {
    #[test]
    fn a_query_survives_its_link(query in query()) {
        prop_assert_eq!(parse(&format(&query)), (query.clone(), vec![]));
        prop_assert_eq!(parse(&format!("?{}", format(&query))).0, query);
    }

    #[test]
    fn any_string_is_a_query(link in "\\PC{0,80}|[a-z=&%,?+#-]{0,80}|((q|source|from|until|sort|view|to|lang)=[a-z0-9%,-]{0,9}&){0,6}") {
        let (query, _) = parse(&link);
        // What was understood is canonical from then on.
        prop_assert_eq!(parse(&format(&query)), (query, vec![]));
    }
}
