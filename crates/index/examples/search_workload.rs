//! The operations of the search benchmark, natively: `search_workload CORPUS.jsonl WORKLOAD.json [INDEX]`.
//!
//! Without INDEX it builds the index and writes it beside the corpus. With it, it answers each operation once and prints
//! nothing but a sum over the answers: what is counted under callgrind. Otherwise it prints how long each took, at the least.

use serde_json::Value;
use std::io::{BufRead, BufReader};
use std::time::Instant;
use wederhoor_corpus::text::words;
use wederhoor_index::{Builder, Engine, Index, Part, Query};

const FACETS: [&str; 5] = ["speaker", "topics", "outlet", "kind", "addressee"];

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [corpus, workload, rest @ ..] = &arguments[..] else {
        return Err("usage: search_workload CORPUS.jsonl WORKLOAD.json [INDEX]".into());
    };
    let operations: Vec<Value> = serde_json::from_slice(&std::fs::read(workload)?)?;
    if let [index] = rest {
        let bytes = std::fs::read(index)?;
        let mut engine = Engine::new(Index::open(&bytes)?);
        let queries: Vec<Query> = operations.iter().map(|op| query(engine.index(), op)).collect();
        let sum: usize = queries.iter().map(|q| engine.select(q).total).sum();
        println!("{sum} documents in {} answers", queries.len());
        return Ok(());
    }
    let start = Instant::now();
    let bytes = build(corpus)?;
    println!("built in {:.1} s: {:.1} MB", start.elapsed().as_secs_f64(), bytes.len() as f64 / 1e6);
    std::fs::write(format!("{corpus}.index"), &bytes)?;
    let start = Instant::now();
    let mut engine = Engine::new(Index::open(&bytes)?);
    println!("opened in {:.2} ms", start.elapsed().as_secs_f64() * 1e3);
    let queries: Vec<Query> = operations.iter().map(|op| query(engine.index(), op)).collect();
    let mut least = vec![f64::MAX; queries.len()];
    for _ in 0..10 {
        for (query, least) in queries.iter().zip(&mut least) {
            let start = Instant::now();
            engine.select(query);
            *least = least.min(start.elapsed().as_secs_f64() * 1e3);
        }
    }
    let mut order: Vec<usize> = (0..least.len()).collect();
    order.sort_by(|a, b| least[*a].total_cmp(&least[*b]));
    let at = |part: f64| least[order[((part * order.len() as f64) as usize).min(order.len() - 1)]];
    println!("p50 {:.4} ms, p95 {:.4} ms, p99 {:.4} ms, worst {:.4} ms", at(0.5), at(0.95), at(0.99), at(1.0));
    for number in order.iter().rev().take(12) {
        println!("{:.4} ms  {}", least[*number], operations[*number]);
    }
    Ok(())
}

fn text<'v>(value: &'v Value, key: &str) -> &'v str {
    value[key].as_str().unwrap_or_default()
}

fn texts(value: &Value) -> Vec<&str> {
    match value {
        Value::Array(all) => all.iter().filter_map(Value::as_str).collect(),
        one => one.as_str().into_iter().collect(),
    }
}

/// Days since some day, of an ISO date.
fn day(iso: &str) -> Option<i32> {
    let mut parts = iso.splitn(3, '-').map(|p| p.parse::<i32>().ok());
    let (year, month, day) = (parts.next()??, parts.next()??, parts.next()??);
    let (year, month) = if month > 2 { (year, month - 3) } else { (year - 1, month + 9) };
    Some(365 * year + year / 4 - year / 100 + year / 400 + (153 * month + 2) / 5 + day)
}

fn build(corpus: &str) -> Result<Vec<u8>, Box<dyn std::error::Error>> {
    let mut builder = Builder::new(&FACETS);
    for line in BufReader::new(std::fs::File::open(corpus)?).lines() {
        let document: Value = serde_json::from_str(&line?)?;
        let words: Vec<String> = words(text(&document, "text")).map(|w| w.folded).collect();
        let values = FACETS.map(|f| texts(&document[f]));
        let values: Vec<&[&str]> = values.iter().map(Vec::as_slice).collect();
        builder.add([words.iter().map(String::as_str)], &values, day(text(&document, "date")));
    }
    Ok(builder.finish())
}

fn query(index: &Index<'_>, op: &Value) -> Query {
    let array = |key: &str| op[key].as_array().into_iter().flatten();
    let must = array("must").map(|slot| {
        let word = text(slot, "w").to_owned();
        match text(slot, "m") {
            "x" => Part::Word(word),
            "p" => Part::Prefix(word),
            _ => Part::Near(word, 1),
        }
    });
    let phrases = array("phrase").map(|p| Part::Phrase(texts(p).into_iter().map(str::to_owned).collect()));
    let any = FACETS.iter().enumerate().map(|(f, name)| (f, texts(&op["facets"][name])));
    Query {
        must: must.chain(phrases).collect(),
        not: texts(&op["not"]).into_iter().map(|w| Part::Word(w.to_owned())).collect(),
        any: any
            .filter(|(_, values)| !values.is_empty())
            .map(|(f, values)| (f, values.iter().filter_map(|v| index.value_number(f, v)).collect()))
            .collect(),
        none: Vec::new(),
        from: day(text(op, "from")),
        until: day(text(op, "to")),
        also: Vec::new(),
    }
}
