//! Quotations above the text.

use super::Who;
use crate::doc::Doc;
use crate::found::Found;

/// A quotation above the text is of whoever says it in the text.
pub(super) fn headline(doc: &Doc<'_>, found: &[Found], who: &mut [Who]) {
    let said = |f: &Found| {
        let part = f.parts.first().filter(|_| f.quoted && !f.unquoted)?;
        Some(part.of(doc.text).trim_end_matches(['.', '!', ',', '?']).to_lowercase())
    };
    let above = |f: &Found| {
        use crate::Rule::{ColonQuote, NameColon, QuoteAlone, QuoteContinued};
        let paragraph = &doc.paragraphs[doc.sentences[f.sentence].paragraph];
        let heading = matches!(f.rule, QuoteAlone | QuoteContinued) && paragraph.len() < 14;
        heading || doc.sentences[f.sentence].paragraph == 0 && matches!(f.rule, ColonQuote | QuoteAlone | NameColon)
    };
    let headings: Vec<usize> = (0..found.len()).filter(|&i| above(&found[i])).take(12).collect();
    if headings.is_empty() {
        return;
    }
    // Also "dat zijn land 'over het geheel tevreden' is": part of a clause.
    let told = |f: &Found| f.parts.iter().map(|p| p.of(doc.text).to_lowercase()).collect::<String>();
    let texts: Vec<String> = found.iter().map(|f| if f.quoted { told(f) } else { String::new() }).collect();
    for i in headings {
        let Some(words) = said(&found[i]).filter(|w| w.len() > 8) else { continue };
        let again = (0..found.len()).find(|&j| j != i && !above(&found[j]) && texts[j].contains(&words));
        if let Some(j) = again.filter(|&j| who[j].source.is_some()) {
            who[i].source = who[j].source;
            who[i].indirect = true;
        }
        // Nobody says it again: of whoever is quoted first below a heading within the text.
        let (at, last) = (doc.sentences[found[i].sentence].paragraph, doc.paragraphs.len());
        let mut line = doc.tokens[doc.paragraphs[at].clone()].iter();
        let answer = line.any(|t| matches!(t.low.as_ref(), "." | "!" | "?" | "…"));
        if again.is_none() && (1..last).contains(&at) && doc.paragraphs[at].len() < 14 && !answer {
            let paragraph = |j: usize| doc.sentences[found[j].sentence].paragraph;
            let below =
                |j: &usize| (at + 1..at + 3).contains(&paragraph(*j)) && !above(&found[*j]) && who[*j].source.is_some();
            let first = (0..found.len()).filter(below).filter(|&j| !found[j].act).min_by_key(|&j| found[j].sentence);
            if let Some(j) = first {
                who[i].source = who[j].source;
                who[i].indirect = true;
            }
        }
        // Nobody says it again: of whoever is quoted most, where nobody else is quoted as often.
        if who[i].source.is_none() && found[i].sentence == 0 {
            let mut times: Vec<(usize, usize)> = Vec::new();
            for e in (0..found.len()).filter(|&j| found[j].quoted).filter_map(|j| who[j].source) {
                match times.iter_mut().find(|t| t.1 == e) {
                    Some(t) => t.0 += 1,
                    None => times.push((1, e)),
                }
            }
            times.sort_unstable_by_key(|t| core::cmp::Reverse(t.0));
            let all: usize = times.iter().map(|t| t.0).sum();
            who[i].source = times.first().filter(|t| t.0 > 2 && t.0 * 2 > all).map(|t| t.1);
            who[i].indirect = true;
        }
    }
}
