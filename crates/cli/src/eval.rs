//! How well the statements found agree with those a person marked: the figures of `wederhoor eval`.
//!
//! A found statement and a marked one (a row of the gold file) are compared by the places of their letters; quotation
//! marks, white space and punctuation do not count. They may be one from a Dice overlap of 0.5; the best overlaps are paired
//! first, one to one, and of two equal ones that with the right source. Optional rows cost nothing when missed and nothing
//! when found. A found statement without a row is wrong, unless it is an act.

mod gold;
mod names;
mod report;

pub(crate) use gold::{Row, misplaced, read};

use names::same;
use std::collections::BTreeSet;
use wederhoor_corpus::export::Record;
use wederhoor_extract::Kind;

/// Overlap from which two statements may be one.
const OVERLAP: f64 = 0.5;
/// Overlap from which the words of a quotation are found.
const QUOTED: f64 = 0.8;
/// What the right source adds to an overlap.
const RIGHT: f64 = 0.01;
/// Kinds whose recall is told apart.
const KINDS: [Kind; 3] = [Kind::Direct, Kind::Indirect, Kind::Mixed];
/// The lowest confidence of each bin, in percent.
const BINS: [u8; 4] = [90, 80, 70, 0];

/// Precision, recall and their harmonic mean.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Prf {
    pub precision: f64,
    pub recall: f64,
    pub f1: f64,
}

impl Prf {
    fn of(right: usize, found: usize, wanted: usize) -> Self {
        let (precision, recall) = (share(right, found), share(right, wanted));
        let sum = precision + recall;
        Self { precision, recall, f1: if sum > 0.0 { 2.0 * precision * recall / sum } else { 0.0 } }
    }
}

/// Of `of` things, the share found and the share found with the right source.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Recall {
    pub of: usize,
    pub found: f64,
    pub attributed: f64,
}

/// How often a confidence is right.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Bin {
    /// In percent, up to the bin before.
    pub from: u8,
    pub statements: usize,
    /// The share of them that has a row and its source.
    pub right: f64,
}

/// A row or a statement that is not as the other side has it.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Difference<'a> {
    Missed(&'a Row),
    Source(&'a Row, &'a Record<'a>),
    Extra(&'a Record<'a>),
}

/// All figures.
#[derive(Clone, Debug)]
pub(crate) struct Evaluation<'a> {
    pub detected: Prf,
    pub attributed: Prf,
    /// The right source, of the detected.
    pub source: f64,
    /// Of each of [`KINDS`].
    pub kinds: [Recall; 3],
    /// The right kind, of the detected.
    pub kind: f64,
    /// The right addressee, of those detected that have one, and how many these are.
    pub addressee: (usize, f64),
    pub topics: Prf,
    /// Quotations whatever statement they were put in.
    pub quoted: Recall,
    /// By falling confidence.
    pub confidence: Vec<Bin>,
    /// Missed rows and wrong sources in the gold file's order, then what has no row.
    pub differences: Vec<Difference<'a>>,
}

/// A row and a statement taken for one.
struct Pair {
    row: usize,
    statement: usize,
    right: bool,
}

/// Compares statements with rows. Those of articles no row speaks of are left out.
pub(crate) fn evaluate<'a>(gold: &'a [Row], found: &'a [Record<'a>]) -> Evaluation<'a> {
    let articles: BTreeSet<&str> = gold.iter().map(|g| g.article.as_str()).collect();
    let found: Vec<&Record<'_>> = found.iter().filter(|f| articles.iter().any(|a| f.article.starts_with(a))).collect();
    let pairs = pairs(gold, &found);
    let mut row_of = vec![None; gold.len()];
    let mut matched = vec![None; found.len()];
    for pair in &pairs {
        row_of[pair.row] = Some(pair);
        matched[pair.statement] = Some(pair);
    }
    let core: Vec<usize> = (0..gold.len()).filter(|i| !gold[*i].optional).collect();
    let hits: Vec<&Pair> = core.iter().filter_map(|i| row_of[*i]).collect();
    let both = |p: &Pair| (&gold[p.row], found[p.statement]);
    let counted: Vec<usize> = (0..found.len())
        .filter(|j| match matched[*j] {
            Some(pair) => !gold[pair.row].optional,
            None => found[*j].kind != Kind::Act.name(),
        })
        .collect();
    let right = hits.iter().filter(|p| p.right).count();

    let kinds = KINDS.map(|kind| {
        let of: Vec<Option<&Pair>> = core.iter().filter(|i| gold[**i].kind == kind).map(|i| row_of[*i]).collect();
        let found = of.iter().flatten().count();
        let attributed = of.iter().flatten().filter(|p| p.right).count();
        Recall { of: of.len(), found: share(found, of.len()), attributed: share(attributed, of.len()) }
    });
    let same_kind = hits.iter().map(|p| both(p)).filter(|(g, f)| g.kind.name() == f.kind).count();
    let addressed: Vec<_> = hits.iter().map(|p| both(p)).filter(|(g, _)| !g.addressee.is_empty()).collect();
    let reached =
        addressed.iter().filter(|(g, f)| same(&g.addressee, f.addressee.as_ref().map_or("", |a| a.name))).count();
    let (mut common, mut theirs, mut ours) = (0, 0, 0);
    for (g, f) in hits.iter().map(|p| both(p)) {
        let topics: BTreeSet<&str> = f.topics.iter().copied().collect();
        common += g.topics.iter().filter(|t| topics.contains(t.as_str())).count();
        theirs += topics.len();
        ours += g.topics.len();
    }
    let confidence = BINS
        .iter()
        .enumerate()
        .map(|(at, from)| {
            let below = at.checked_sub(1).map_or(u8::MAX, |before| BINS[before]);
            let of: Vec<usize> =
                counted.iter().copied().filter(|j| (*from..below).contains(&found[*j].confidence.0)).collect();
            let right = of.iter().filter(|j| matched[**j].is_some_and(|p| p.right)).count();
            Bin { from: *from, statements: of.len(), right: share(right, of.len()) }
        })
        .collect();
    let mut differences = Vec::new();
    for row in &core {
        match row_of[*row] {
            None => differences.push(Difference::Missed(&gold[*row])),
            Some(p) if !p.right => differences.push(Difference::Source(&gold[*row], found[p.statement])),
            Some(_) => {}
        }
    }
    differences.extend(counted.iter().filter(|j| matched[**j].is_none()).map(|j| Difference::Extra(found[*j])));

    Evaluation {
        detected: Prf::of(hits.len(), counted.len(), core.len()),
        attributed: Prf::of(right, counted.len(), core.len()),
        source: share(right, hits.len()),
        kinds,
        kind: share(same_kind, hits.len()),
        addressee: (addressed.len(), share(reached, addressed.len())),
        topics: Prf::of(common, theirs, ours),
        quoted: quoted(gold, &found),
        confidence,
        differences,
    }
}

/// Which row is which statement.
fn pairs(gold: &[Row], found: &[&Record<'_>]) -> Vec<Pair> {
    let rows: Vec<Vec<usize>> =
        gold.iter().map(|g| letters(g.parts.iter().map(|p| (p.start, p.words.as_str())))).collect();
    let statements: Vec<Vec<usize>> =
        found.iter().map(|f| letters(f.parts.iter().map(|p| (p.start, p.exact)))).collect();
    let mut candidates = Vec::new();
    for (row, g) in gold.iter().enumerate() {
        for (statement, f) in found.iter().enumerate().filter(|(_, f)| f.article.starts_with(&g.article)) {
            let dice = dice(&rows[row], &statements[statement]);
            if dice >= OVERLAP {
                let right = same(&g.source, source(f));
                candidates.push((dice + if right { RIGHT } else { 0.0 }, Pair { row, statement, right }));
            }
        }
    }
    // Stable: of equals the first row comes first, and its first statement.
    candidates.sort_by(|(a, _), (b, _)| b.total_cmp(a));
    let (mut rows, mut statements) = (BTreeSet::new(), BTreeSet::new());
    let mut pairs = Vec::new();
    for (_, pair) in candidates {
        if !rows.contains(&pair.row) && !statements.contains(&pair.statement) {
            rows.insert(pair.row);
            statements.insert(pair.statement);
            pairs.push(pair);
        }
    }
    pairs
}

/// The parts of direct rows against the parts of all statements that hold quoted words.
fn quoted(gold: &[Row], found: &[&Record<'_>]) -> Recall {
    let ours: Vec<_> = found
        .iter()
        .filter(|f| f.kind == Kind::Direct.name() || f.kind == Kind::Mixed.name())
        .flat_map(|f| f.parts.iter().map(|p| (f.article, source(f), letters([(p.start, p.exact)]))))
        .collect();
    let (mut of, mut hits, mut attributed) = (0, 0, 0);
    for row in gold.iter().filter(|g| g.kind == Kind::Direct && !g.optional) {
        for part in &row.parts {
            of += 1;
            let words = letters([(part.start, part.words.as_str())]);
            let best = ours
                .iter()
                .filter(|(article, ..)| article.starts_with(&row.article))
                .map(|(_, source, letters)| (dice(&words, letters), *source))
                .filter(|(dice, _)| *dice >= QUOTED)
                // Of equals the name that sorts last: any fixed order will do, and others count by this one.
                .max_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(b.1)));
            if let Some((_, source)) = best {
                hits += 1;
                attributed += usize::from(same(&row.source, source));
            }
        }
    }
    Recall { of, found: share(hits, of), attributed: share(attributed, of) }
}

/// The places of the code points that count, in order.
fn letters<'w>(parts: impl IntoIterator<Item = (usize, &'w str)>) -> Vec<usize> {
    let mut out: Vec<usize> = parts
        .into_iter()
        .flat_map(|(start, words)| {
            words.chars().enumerate().filter(|(_, c)| !is_skipped(*c)).map(move |(k, _)| start + k)
        })
        .collect();
    out.sort_unstable();
    out.dedup();
    out
}

const fn is_skipped(c: char) -> bool {
    matches!(
        c,
        ' ' | '\n'
            | '\t'
            | '\r'
            | '"'
            | '\''
            | '„'
            | '“'
            | '”'
            | '‘'
            | '’'
            | '«'
            | '»'
            | '.'
            | ','
            | ';'
            | ':'
            | '!'
            | '?'
            | '…'
            | '–'
            | '—'
            | '-'
            | '('
            | ')'
    )
}

/// Twice what two sorted lists share, by what they hold together; nothing where one is empty.
fn dice(a: &[usize], b: &[usize]) -> f64 {
    let common = a.iter().filter(|place| b.binary_search(place).is_ok()).count();
    share(2 * common, a.len() + b.len())
}

fn source<'r>(record: &Record<'r>) -> &'r str {
    record.source.as_ref().map_or("", |s| s.name)
}

/// A part of a whole; nothing of nothing.
#[expect(clippy::cast_precision_loss, reason = "nobody marks more statements than a double can count")]
fn share(part: usize, whole: usize) -> f64 {
    part as f64 / whole.max(1) as f64
}

#[cfg(test)]
#[path = "eval_tests.rs"]
mod tests;
