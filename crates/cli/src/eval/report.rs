//! The figures as they are printed: a row a figure, shares with three decimals.

use super::{Bin, Difference, Evaluation, KINDS, Prf, Recall, Row};
use core::fmt::{self, Write as _};
use wederhoor_corpus::export::Record;

impl Evaluation<'_> {
    /// A row a figure; the last is `score`, 100 times the F1 with the right source.
    pub(crate) fn figures(&self) -> String {
        let mut out = String::new();
        let prf = |p: &Prf| vec![p.precision, p.recall, p.f1];
        row(&mut out, "detected P/R/F1", &prf(&self.detected));
        row(&mut out, "with source P/R/F1", &prf(&self.attributed));
        row(&mut out, "source accuracy on detected", &[self.source]);
        let recall = |r: &Recall| [r.found, r.attributed];
        for (kind, figures) in KINDS.iter().zip(&self.kinds) {
            row(&mut out, &format!("{}: recall, with source (n={})", kind.name(), figures.of), &recall(figures));
        }
        row(&mut out, "kind accuracy on detected", &[self.kind]);
        row(&mut out, &format!("addressee recall (n={})", self.addressee.0), &[self.addressee.1]);
        row(&mut out, "topics micro P/R/F1", &prf(&self.topics));
        let quoted = format!("quoted parts: recall, attributed (n={})", self.quoted.of);
        row(&mut out, &quoted, &recall(&self.quoted));
        out
    }

    /// The closing row: 100 times the F1 with the right source.
    pub(crate) fn score(&self) -> String {
        format!("score {:.1}\n", 100.0 * self.attributed.f1)
    }

    /// How often each confidence is right.
    pub(crate) fn calibration(&self) -> String {
        let mut out = String::new();
        let mut below: Option<u8> = None;
        for Bin { from, statements, right } in &self.confidence {
            let range = match (below, from) {
                (None, _) => format!("≥ {from} %"),
                (Some(below), 0) => format!("< {below} %"),
                (Some(below), _) => format!("{from}–{} %", below - 1),
            };
            below = Some(*from);
            row(&mut out, &format!("confidence {range}: right (n={statements})"), &[*right]);
        }
        out
    }
}

impl fmt::Display for Difference<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Missed(row) => {
                write!(f, "MISSED  {} {:8} {:24} {}", row.article, row.kind.name(), row.source, row_words(row))
            }
            Self::Source(row, found) => {
                let said = found.source.as_ref().map_or("None", |s| s.name);
                let (article, kind, source) = (&row.article, row.kind.name(), &row.source);
                write!(f, "SOURCE  {article} {kind:8} {source} ≠ {said}: {}", row_words(row))
            }
            Self::Extra(found) => {
                let article: String = found.article.chars().take(3).collect();
                let source = found.source.as_ref().map_or("", |s| s.name);
                write!(f, "EXTRA   {article} {:8} {source:24} {}", found.kind, found_words(found))
            }
        }
    }
}

fn row(out: &mut String, name: &str, figures: &[f64]) {
    let figures: Vec<String> = figures.iter().map(|x| format!("{x:.3}")).collect();
    // Writing to a string cannot fail.
    let _ = writeln!(out, "{name:48} {}", figures.join(" / "));
}

fn row_words(row: &Row) -> String {
    cut(row.parts.iter().map(|p| p.words.as_str()))
}

fn found_words(found: &Record<'_>) -> String {
    cut(found.parts.iter().map(|p| p.exact))
}

fn cut<'w>(parts: impl Iterator<Item = &'w str>) -> String {
    parts.collect::<Vec<_>>().join(" … ").chars().take(90).collect()
}
