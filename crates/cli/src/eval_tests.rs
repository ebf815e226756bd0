use super::*;
use wederhoor_corpus::export::{Name, Place, Share, SourceRecord};

const TEN: &str = "abcdefghij";

/// A row with ten letters from `start`.
fn row(kind: Kind, start: usize, source: &str) -> Row {
    let parts = vec![gold::Part { start, end: start + 10, words: TEN.into() }];
    Row {
        line: 1,
        article: "000".into(),
        kind,
        optional: kind == Kind::Act,
        parts,
        source: source.into(),
        addressee: String::new(),
        topics: BTreeSet::new(),
    }
}

/// A statement with ten letters from `start`.
fn found(kind: Kind, start: usize, source: &'static str, confidence: u8) -> Record<'static> {
    Record {
        id: "000-001",
        article: "000_x",
        kind: kind.name(),
        parts: vec![Place { start, end: start + 10, exact: TEN }],
        source: (!source.is_empty()).then_some(SourceRecord { id: "", name: source, mention: None }),
        cue: None,
        addressee: None,
        channel: None,
        via: None,
        said_on: None,
        topics: Vec::new(),
        rule: "cue-that",
        confidence: Share(confidence),
    }
}

#[test]
fn every_figure_as_counted_by_hand() {
    let mut gold = [
        row(Kind::Direct, 0, "Jan Jansen"),
        row(Kind::Indirect, 100, "Els Bakker"),
        row(Kind::Mixed, 200, "Kim Smit"),
        row(Kind::Act, 300, "Jan Jansen"),
        row(Kind::Direct, 400, "Jan Jansen"),
    ];
    gold[0].addressee = "Smit".into();
    gold[0].topics = ["a", "b"].map(String::from).into();
    let mut statements = [
        found(Kind::Direct, 0, "Jansen", 95),
        // Five letters of ten: just enough. Another kind, somebody else.
        found(Kind::Mixed, 105, "Jan Jansen", 90),
        // Four letters of ten: not enough.
        found(Kind::Mixed, 206, "Kim Smit", 85),
        // What is optional, and acts nobody marked, do not count.
        found(Kind::Act, 300, "Piet", 95),
        found(Kind::Act, 500, "Piet", 95),
        found(Kind::Indirect, 600, "", 60),
        // Nothing is known of this article.
        Record { article: "001_y", ..found(Kind::Direct, 0, "Jansen", 95) },
    ];
    statements[0].addressee = Some(Name { id: "", name: "Kim Smit" });
    statements[0].topics = vec!["b", "c"];
    let evaluation = evaluate(&gold, &statements);
    // Two of the four statements that count, and two of the four rows that do; one of them with its source.
    let expected = "\
detected P/R/F1                                  0.500 / 0.500 / 0.500
with source P/R/F1                               0.250 / 0.250 / 0.250
source accuracy on detected                      0.500
direct: recall, with source (n=2)                0.500 / 0.500
indirect: recall, with source (n=1)              1.000 / 0.000
mixed: recall, with source (n=1)                 0.000 / 0.000
kind accuracy on detected                        0.500
addressee recall (n=1)                           1.000
topics micro P/R/F1                              0.500 / 0.500 / 0.500
quoted parts: recall, attributed (n=2)           0.500 / 0.500
";
    assert_eq!(evaluation.figures(), expected);
    assert_eq!(evaluation.score(), "score 25.0\n");
    let calibration = "\
confidence ≥ 90 %: right (n=2)                   0.500
confidence 80–89 %: right (n=1)                  0.000
confidence 70–79 %: right (n=0)                  0.000
confidence < 70 %: right (n=1)                   0.000
";
    assert_eq!(evaluation.calibration(), calibration);
    let differences: Vec<String> = evaluation.differences.iter().map(ToString::to_string).collect();
    assert_eq!(
        differences,
        [
            "SOURCE  000 indirect Els Bakker ≠ Jan Jansen: abcdefghij",
            "MISSED  000 mixed    Kim Smit                 abcdefghij",
            "MISSED  000 direct   Jan Jansen               abcdefghij",
            "EXTRA   000 mixed    Kim Smit                 abcdefghij",
            "EXTRA   000 indirect                          abcdefghij",
        ]
    );
}

/// Which statement each row is paired with.
fn paired(gold: &[Row], statements: &[Record<'_>]) -> Vec<(usize, usize)> {
    let statements: Vec<&Record<'_>> = statements.iter().collect();
    pairs(gold, &statements).iter().map(|p| (p.row, p.statement)).collect()
}

#[test]
fn the_best_overlap_is_paired_first_and_one_to_one() {
    let gold = [row(Kind::Direct, 0, "Jansen"), row(Kind::Direct, 3, "Jansen")];
    let statement = |start| found(Kind::Direct, start, "Jansen", 90);
    // The second row is the first statement whole; the first row gets what is left.
    assert_eq!(paired(&gold, &[statement(3), statement(2)]), [(1, 0), (0, 1)]);
    assert_eq!(paired(&gold, &[statement(3)]), [(1, 0)]);
    assert_eq!(paired(&gold, &[statement(1)]), [(0, 0)]);
}

#[test]
fn of_equal_overlaps_the_right_source_wins_and_a_better_one_beats_it() {
    let gold = [row(Kind::Direct, 0, "Jansen")];
    let statement = |start, source| found(Kind::Direct, start, source, 90);
    assert_eq!(paired(&gold, &[statement(1, "Bakker"), statement(1, "Jansen")]), [(0, 1)]);
    assert_eq!(paired(&gold, &[statement(0, "Bakker"), statement(1, "Jansen")]), [(0, 0)]);
    assert_eq!(paired(&gold, &[statement(1, "Bakker"), statement(1, "Bakker")]), [(0, 0)]);
}

#[test]
fn only_letters_and_digits_in_the_same_place_agree() {
    assert_eq!(letters([(7, "„Nee, 3 – nee…”")]), [8, 9, 10, 13, 17, 18, 19]);
    assert_eq!(letters([(5, "ab"), (0, "é"), (6, "b")]), [0, 5, 6], "two parts may share a place");
    assert!((dice(&[1, 2, 3], &[3, 4, 5]) - 1.0 / 3.0).abs() < 1e-12);
    assert!(dice(&[], &[]) < OVERLAP);
}

#[test]
fn an_act_counts_when_a_row_that_is_not_optional_is_it() {
    let gold = [row(Kind::Indirect, 0, "Jansen")];
    let acts = [found(Kind::Act, 0, "Jansen", 70), found(Kind::Act, 50, "Jansen", 70)];
    let evaluation = evaluate(&gold, &acts);
    assert_eq!(evaluation.attributed, Prf { precision: 1.0, recall: 1.0, f1: 1.0 });
    assert!(evaluation.kind == 0.0 && evaluation.confidence[2].statements == 1);
}

#[test]
fn quoted_words_are_found_in_whatever_statement_they_were_put() {
    let gold = [row(Kind::Direct, 0, "Jansen"), row(Kind::Direct, 20, "Bakker")];
    let mut both = found(Kind::Mixed, 0, "Jansen", 90);
    both.parts.push(Place { start: 21, end: 31, exact: TEN });
    let statements = [both, found(Kind::Indirect, 20, "Bakker", 90)];
    let evaluation = evaluate(&gold, &statements);
    assert_eq!(evaluation.quoted, Recall { of: 2, found: 1.0, attributed: 0.5 });
}

#[test]
fn nothing_is_no_division_by_zero() {
    let statements = [found(Kind::Direct, 0, "Jansen", 90)];
    let nothing = evaluate(&[], &statements);
    assert!(nothing.figures().lines().all(|l| l.ends_with("0.000")), "{}", nothing.figures());
    let missed = [row(Kind::Direct, 0, "Jansen")];
    assert_eq!(evaluate(&missed, &[]).score(), "score 0.0\n");
}

#[test]
fn halves_are_rounded_to_the_even_neighbour() {
    // One of sixteen: 0.0625 exactly.
    let gold: Vec<Row> = (0..16).map(|i| row(Kind::Direct, 100 * i, "Jansen")).collect();
    let statements = [found(Kind::Direct, 0, "Jansen", 90)];
    let evaluation = evaluate(&gold, &statements);
    assert!(evaluation.figures().starts_with(&format!("{:48} 1.000 / 0.062 / 0.118\n", "detected P/R/F1")));
}
