//! What other programs read.

use super::*;
use crate::testing::small;

#[test]
fn a_record_is_as_the_design_says() {
    let corpus = small();
    let record = serde_json::to_string(&record(&corpus, 1)).unwrap();
    assert_eq!(
        record,
        "{\"id\":\"000-002\",\"article\":\"000_ab\",\"kind\":\"indirect\",\"parts\":[\
         {\"start\":39,\"end\":64,\"exact\":\"=Volgende keer in Moskou?\"},\
         {\"start\":67,\"end\":92,\"exact\":\"De top was, zei hij, \\\"goed\\\"\"}],\
         \"source\":{\"id\":\"vladimir-poetin\",\"name\":\"Vladimir Poetin\",\"mention\":null},\
         \"cue\":null,\"addressee\":null,\"channel\":null,\"via\":null,\"said_on\":null,\"topics\":[\"top\"],\
         \"rule\":\"quote-inverted-cue\",\"confidence\":0.97}"
            .replace("\"end\":92", "\"end\":94")
    );
}

#[test]
fn offsets_count_code_points() {
    let corpus = small();
    let text = |s: usize| corpus.articles[corpus.statements[s].article].text.chars().collect::<Vec<char>>();
    for statement in 0..corpus.statements.len() {
        for part in record(&corpus, statement).parts {
            assert_eq!(text(statement)[part.start..part.end].iter().collect::<String>(), part.exact);
        }
    }
    // Whatever the order, and there and back between articles, counting from the last place comes to the same.
    let all: Vec<usize> = (0..corpus.statements.len()).chain((0..corpus.statements.len()).rev()).collect();
    for (one, at) in records(&corpus, all.iter().copied()).zip(&all) {
        assert_eq!(one, record(&corpus, *at));
    }
}

#[test]
fn csv_is_safe_to_open() {
    let corpus = small();
    let csv = csv(&corpus, &[1, 4]);
    let lines: Vec<&str> = csv.split("\r\n").collect();
    assert_eq!(lines.len(), 4, "a row of names, two rows, the end");
    assert!(lines[0].starts_with("id,kind,content,source_id,source,"));
    // Commas and quotation marks are quoted; what would be a formula is not one.
    assert!(
        lines[1].starts_with(
            "000-002,indirect,\"'=Volgende keer in Moskou? … De top was, zei hij, \"\"goed\"\"\",vladimir-poetin,"
        ),
        "{csv}"
    );
    assert!(lines[1].ends_with(",top,000_ab,,ANP,2025-08-16,,39,94,quote-inverted-cue,0.97"), "{csv}");
    assert_eq!(lines[0].split(',').count(), lines[2].split(',').count());
}

#[test]
fn links_say_why() {
    let corpus = small();
    let link = link_record(&corpus, &corpus.references[0]);
    assert_eq!((link.relation, link.a, link.b), ("same", "000-001", "001-001"));
    assert!(link.reason.starts_with("shared words: "), "{}", link.reason);
    let csv = links_csv(&corpus, &corpus.references);
    assert!(csv.starts_with("relation,a,b,score,reason\r\nsame,000-001,001-001,"));
}
