//! From sentences to paragraphs: quotations without a cue of their own join the statement they belong to.

mod newcomer;

use crate::Rule;
use crate::clause::is_sentence;
use crate::doc::Doc;
use crate::found::{Found, Mention};
use crate::lang::flag::*;
use crate::outline::Item;
use crate::token::Sort;
use newcomer::{newcomer, spoken_of};

/// Joins what belongs together and attributes what stands alone. `bare` are reporting verbs without content.
pub(crate) fn join(doc: &Doc<'_>, mut found: Vec<Found>, bare: &[Found]) -> Vec<Found> {
    let mut by_sentence: Vec<Vec<usize>> = vec![Vec::new(); doc.sentences.len()];
    for (i, f) in found.iter().enumerate() {
        by_sentence[f.sentence].push(i);
    }
    let mut bare_at: Vec<Option<usize>> = vec![None; doc.sentences.len()];
    for (i, f) in bare.iter().enumerate() {
        bare_at[f.sentence] = Some(i);
    }
    let before = previous(doc);
    let ends = |p: usize| doc.view(p).low(doc.view(p).len().wrapping_sub(1));
    // "Waarom nu?", and the answer in the next paragraph.
    let answered = |s: usize| {
        let question =
            |p: &usize| doc.sentences[*p].paragraph != doc.sentences[s].paragraph && alone(doc, *p).is_none();
        before[s].filter(question)
    };
    // Also after "Ze zwijgt."
    let asks = |p: usize| matches!(doc.sentences[p].items.last(), Some(Item::Token(t)) if doc.tokens[*t].low == "?");
    let answers = |s: usize| alone(doc, s).is_some() || s + 1 < doc.sentences.len() && alone(doc, s + 1).is_some();
    let question = |s: &usize| before[*s].is_some_and(asks) && answered(*s).is_some() && answers(*s);
    let interview = (0..doc.sentences.len()).filter(question).nth(1).is_some();
    for s in 0..doc.sentences.len() {
        block(doc, &mut found, &by_sentence, s, &before);
    }
    let mut last_of: Vec<Option<usize>> = vec![None; doc.sentences.len()];
    for s in 0..doc.sentences.len() {
        let prev = before[s];
        let same_paragraph = prev.filter(|p| doc.sentences[*p].paragraph == doc.sentences[s].paragraph);
        // What is quoted goes on rather than what somebody says of a thing in it.
        let own = || by_sentence[s].iter().copied().filter(|&f| found[f].inside.is_none());
        let aside = |f: &usize| found[*f].rule == Rule::According;
        last_of[s] = own()
            .rfind(|f| !aside(f) && found[*f].quoted)
            .filter(|_| own().next_back().as_ref().is_some_and(aside))
            .or_else(|| own().next_back())
            .or(same_paragraph.and_then(|p| last_of[p]));
        if by_sentence[s]
            .iter()
            .any(|&f| found[f].parts.is_empty() && matches!(found[f].rule, Rule::Aside | Rule::PointsBack))
        {
            // "Aldus X.": the sentence before is what was said.
            let f = by_sentence[s][0];
            // Also the last of the paragraph before, and no heading.
            let stops = |p: &usize| doc.view(*p).body_end() < doc.view(*p).len();
            let back = same_paragraph.or_else(|| prev.filter(stops));
            if let Some(p) = back.filter(|p| by_sentence[*p].is_empty()) {
                // "De garages gaan dicht. Dat kost banen. Dat heeft de directie bekendgemaakt.": the whole of the lead.
                let lead = |q: &usize| doc.sentences[p].paragraph == 1 && doc.sentences[*q].paragraph == 1;
                let silent = |q: &usize| lead(q) && by_sentence[*q].is_empty() && alone(doc, *q).is_none();
                let earlier = core::iter::successors(before[p].filter(silent), |&q| before[q].filter(silent));
                let mut told: Vec<usize> = earlier.take(2).chain([p]).collect();
                told.sort_unstable();
                for v in told.into_iter().map(|q| doc.view(q)) {
                    crate::content::add(v, &mut found[f], 0, v.len());
                }
            } else if let Some(of) = back.and_then(|p| last_of[p]) {
                // "Volgens haar kan het. Dat zei ze gisteren.": told already.
                found[f].joins = Some(of);
            }
            continue;
        }
        // "Of het kan, wil de rechter weten. Dan: '…'": of whoever was asked.
        let asked = same_paragraph.and_then(|p| last_of[p]).is_some_and(|f| found[f].asks && !found[f].quoted);
        for &f in &by_sentence[s] {
            found[f].reply |= asked && found[f].rule == Rule::ColonQuote && found[f].mention == Mention::Carried;
        }
        let Some(quotes) = alone(doc, s) else { continue };
        if by_sentence[s].iter().any(|&f| !found[f].parts.is_empty())
            || quotes.iter().any(|q| found_has(&found, &by_sentence, s, *q, prev))
        {
            continue;
        }
        let parts: Vec<_> = quotes.iter().flat_map(|q| doc.quote_parts(*q)).collect();
        // The statement before it in the paragraph, however it was cued.
        // "Jansen ziet dat anders. '…'": somebody new is spoken of between.
        let silent =
            |p: &usize| by_sentence[*p].is_empty() && doc.sentences[*p].paragraph == doc.sentences[s].paragraph;
        let since = core::iter::successors(same_paragraph.filter(silent), |&p| before[p].filter(silent));
        let named = |p: usize, n: &crate::noun::Np| {
            let v = doc.view(p);
            let somebody = |(a, b): (usize, usize)| {
                let place = v.token(a).is_some_and(|t| t.nation.is_some()) || doc.is_place(v.low(a));
                !place && !v.is(a, COUNTRY) && !crate::names::is_body(v, a, b)
            };
            // "Jansen zweeg eerst. Ook nu blijft hij vaag. '…'"
            let again = same_paragraph.is_some_and(|last| {
                let w = doc.view(last);
                let he = (0..w.len()).any(|k| w.is(k, PRON_S) && w.is(k, MASC | FEM));
                he && !(0..w.len()).any(|k| w.is_name(k))
            });
            Some(p) == same_paragraph || again && n.sort == crate::noun::Sort::Name && n.name.is_some_and(somebody)
        };
        // "Zijn leraar, de oude Vos, lachte. 'Hij zei: …'": who tells it is not he.
        let told_of = quotes.first().is_some_and(|&q| {
            let inner = doc.quotes[q].inner();
            let plain = |f: &u16| {
                let form = &doc.lexicon.forms[usize::from(*f)];
                form.form == crate::lang::Form::Singular && form.verb.particle.is_empty()
            };
            let said = doc.tokens.get(inner.start + 1).is_some_and(|t| t.forms.iter().any(plain));
            said && doc.tokens.get(inner.start).is_some_and(|t| t.is(PRON_S))
        });
        let turned = since
            .filter(|_| !told_of)
            .take(4)
            .find_map(|p| newcomer(doc, p, last_of[p].map(|f| &found[f])).filter(|np| named(p, np)).map(|np| (p, np)))
            .filter(|(p, np)| !spoken_of(doc, *p, np, &quotes));
        if let Some((p, np)) = turned {
            let mut f = Found::new(Rule::QuoteAfterSentence, s, Mention::Np(np), 80);
            f.told_in = p;
            f.joins = last_of[p].filter(|_| np.sort != crate::noun::Sort::Name);
            f.parts = parts;
            f.quoted = true;
            f.quotes = quotes;
            last_of[s] = Some(found.len());
            by_sentence[s].push(found.len());
            found.push(f);
            continue;
        }
        // "Of hij blijft, wilde iemand weten. '…'", "Haar buurman knikt. '…'"
        let answers = same_paragraph
            .and_then(|p| last_of[p].filter(|f| found[*f].asks && !found[*f].quoted && by_sentence[p].contains(f)));
        let nods = same_paragraph
            .and_then(|p| last_of[p].map(|f| (f, p)))
            .and_then(|(f, p)| gesture(doc, p, &before, &by_sentence).map(|(np, at)| (f, np, at)));
        let other = match (answers, nods) {
            (Some(_), _) => Some((Mention::Carried, None, s)),
            (_, Some((f, np, at))) => {
                let next = before[at].is_some_and(|b| by_sentence[b].contains(&f));
                Some((Mention::Np(np), Some(f).filter(|_| next), at))
            }
            _ => None,
        };
        if let Some((mention, joins, told_in)) = other {
            let reply = mention == Mention::Carried;
            let new = Found::new(Rule::QuoteAfterSentence, s, mention, 78);
            last_of[s] = Some(found.len());
            by_sentence[s].push(found.len());
            found.push(Found { told_in, joins, reply, parts, quotes, quoted: true, ..new });
            continue;
        }
        // "Of hij blijft? '…'": an answer to what the writer asks.
        let wondered = same_paragraph
            .filter(|&p| by_sentence[p].is_empty() && ends(p) == "?" && doc.sentences[s].level.is_none())
            .is_some_and(|p| {
                let told = last_of[p].map(|f| &found[f]);
                told.is_some_and(|f| !f.quoted || f.rule == Rule::According)
                    || before[p].is_some_and(|b| by_sentence[b].is_empty() && newcomer(doc, b, told).is_some())
            });
        if let Some(p) = same_paragraph.filter(|_| !wondered)
            && let Some(f) = last_of[p].filter(|&f| found[f].mention != Mention::Unknown)
            && (by_sentence[p].contains(&f) || bare_at[p].is_none())
            && s - p < 12
        {
            extend(&mut found[f], &parts, &quotes);
            last_of[s] = Some(f);
            continue;
        }
        // The next paragraph of a quotation whose mark was repeated instead of closed.
        if let Some(f) = prev.and_then(|p| last_of[p]).filter(|&f| {
            same_paragraph.is_none()
                && found[f]
                    .quotes
                    .last()
                    .is_some_and(|&q| !doc.quotes[q].closed && doc.quotes[q].end == doc.quotes[quotes[0]].open)
        }) {
            extend(&mut found[f], &parts, &quotes);
            last_of[s] = Some(f);
            continue;
        }
        // "Jansen reageerde opgelucht. '…'"
        let told =
            prev.filter(|p| same_paragraph.is_some() || doc.view(*p).low(doc.view(*p).len().wrapping_sub(1)) == ":");
        if let Some(b) = told.and_then(|p| bare_at[p]) {
            let mut f = Found { act: false, parts, quoted: true, quotes, ..bare[b].clone() };
            f.sentence = s;
            last_of[s] = Some(found.len());
            by_sentence[s].push(found.len());
            found.push(f);
            continue;
        }
        // The cue may follow in the next sentence.
        let next =
            (s + 1..(s + 40).min(doc.sentences.len())).find(|&n| doc.sentences[n].level == doc.sentences[s].level);
        let next = next.filter(|n| doc.sentences[*n].paragraph == doc.sentences[s].paragraph);
        if let Some(f) = next.and_then(|n| by_sentence[n].first().copied()).filter(|&f| {
            matches!(found[f].rule, Rule::Aside | Rule::QuoteInvertedCue | Rule::FreeInvertedCue | Rule::GenericVerb)
        }) {
            let mut all = parts;
            all.append(&mut found[f].parts);
            found[f].parts = all;
            found[f].quoted = true;
            found[f].quotes.extend(&quotes);
            continue;
        }
        let mut f = Found::new(Rule::QuoteAlone, s, Mention::Carried, if same_paragraph.is_some() { 70 } else { 55 });
        // "Smit verwacht dat. Of hij echt komt? '…'": whom the writer asks has just spoken.
        if let Some(of) = same_paragraph.filter(|_| wondered).and_then(|p| last_of[p]) {
            f.mention = Mention::Same(of);
        }
        if let Some(p) = prev.filter(|_| same_paragraph.is_none())
            && let Some(of) =
                last_of[p].filter(|&of| found[of].quoted && !found[of].unquoted && found[of].rule != Rule::PulledQuote)
        {
            f.mention = Mention::Same(of);
            f.rule = Rule::QuoteContinued;
            f.confidence = 72;
        }
        // "U stopt ermee.": among questions, a paragraph of one sentence is one too.
        let single = |p: usize| before[p].is_none_or(|b| doc.sentences[b].paragraph != doc.sentences[p].paragraph);
        if answered(s).is_some_and(|p| ends(p) == "?" || interview && single(p) && doc.sentences[p].paragraph > 1) {
            f = Found { rule: Rule::QuoteAlone, mention: Mention::Carried, interview: true, confidence: 72, ..f };
        }
        // Among questions, what stands alone is an answer, also after "Ze lacht."
        let named = |p: usize| (0..doc.view(p).len()).any(|k| doc.view(p).is_name(k));
        let mut told = same_paragraph;
        while let Some(p) = told.filter(|&p| !named(p)) {
            told = before[p].filter(|b| doc.sentences[*b].paragraph == doc.sentences[s].paragraph);
        }
        f.interview |= interview && f.mention == Mention::Carried && told.is_none() && doc.sentences[s].paragraph > 1;
        if let Some(n) = next.filter(|_| f.mention == Mention::Carried && same_paragraph.is_none() && !f.interview)
            && let Some(np) = crate::aside_rules::first_subject(doc.view(n), doc.view(n).len())
        {
            f.mention = Mention::Np(np);
            f.told_in = n;
            f.confidence = 62;
        }
        // "'Er is niks meer van over.'", and below it "Anna Smit kijkt om zich heen.": a text that opens with her words.
        let first = prev.is_none_or(|p| before[p].is_none() && by_sentence[p].is_empty());
        if let Some((n, np)) = below(doc, s).filter(|_| first && f.mention == Mention::Carried && !f.interview) {
            f = Found { mention: Mention::Np(np), told_in: n, confidence: 60, ..f };
        }
        f.parts = parts;
        f.quoted = true;
        f.quotes = quotes;
        last_of[s] = Some(found.len());
        by_sentence[s].push(found.len());
        found.push(f);
    }
    found
}

/// Whoever the next sentence of the text opens with, by a full name.
fn below(doc: &Doc<'_>, s: usize) -> Option<(usize, crate::noun::Np)> {
    let n = (s + 1..doc.sentences.len()).find(|&n| doc.sentences[n].level == doc.sentences[s].level)?;
    let v = doc.view(n);
    let known = |a: usize, b: usize| v.is(a, MALE_NAME | FEMALE_NAME) || doc.stands_apart(v.low(b - 1));
    let full = |np: &crate::noun::Np| np.name.is_some_and(|(a, b)| b > a + 1 && known(a, b));
    crate::noun::phrase(v, 0, v.len()).filter(|np| np.sort == crate::noun::Sort::Name && full(np)).map(|np| (n, np))
}

/// Whoever nods or shrugs in a sentence since the last statement: "Haar buurman knikt."
fn gesture(
    doc: &Doc<'_>,
    mut p: usize,
    before: &[Option<usize>],
    by_sentence: &[Vec<usize>],
) -> Option<(crate::noun::Np, usize)> {
    use crate::noun::Sort::{Name, Other, Pronoun, Role};
    while by_sentence[p].is_empty() {
        let v = doc.view(p);
        let np = crate::noun::phrase(v, 0, v.len()).filter(|n| {
            matches!(n.sort, Name | Role | Other) || n.sort == Pronoun && !v.is(0, crate::lang::flag::SELF)
        });
        if let Some(np) = np.filter(|n| doc.lexicon.pack.phrases.gestures.contains(&v.low(n.end))) {
            return Some((np, p));
        }
        p = before[p].filter(|b| doc.sentences[*b].paragraph == doc.sentences[p].paragraph)?;
    }
    None
}

/// What goes on by the same source is one statement: see [`Found::joins`].
pub(crate) fn merge(found: &mut [Found], who: &[crate::resolve::Who]) {
    for i in 0..found.len() {
        if let Some(of) = found[i].joins.filter(|&of| who[i].source.is_none_or(|e| who[of].source == Some(e))) {
            let (parts, quotes) = (core::mem::take(&mut found[i].parts), core::mem::take(&mut found[i].quotes));
            extend(&mut found[of], &parts, &quotes);
        }
    }
}

fn found_has(found: &[Found], by_sentence: &[Vec<usize>], s: usize, q: usize, prev: Option<usize>) -> bool {
    by_sentence[s].iter().chain(prev.iter().flat_map(|p| &by_sentence[*p])).any(|&f| found[f].quotes.contains(&q))
}

fn extend(found: &mut Found, parts: &[crate::Span], quotes: &[usize]) {
    found.parts.extend(parts);
    found.quotes.extend(quotes);
    found.quoted = true;
}

/// For each sentence the one before it on its level.
fn previous(doc: &Doc<'_>) -> Vec<Option<usize>> {
    let mut last: Vec<Option<usize>> = vec![None; doc.quotes.len() + 1];
    doc.sentences.iter().enumerate().map(|(i, s)| last[s.level.map_or(0, |q| q + 1)].replace(i)).collect()
}

/// The quotations of a sentence that consists of nothing else.
fn alone(doc: &Doc<'_>, s: usize) -> Option<Vec<usize>> {
    let v = doc.view(s);
    let mut out = Vec::new();
    // "(lacht) '…'": how it is said.
    let close = if v.low(0) == "(" { (1..6).find(|&k| v.low(k) == ")").map_or(0, |k| k + 1) } else { 0 };
    for item in &v.items[close..] {
        match item {
            Item::Quote(q) if is_sentence(v, *q) => out.push(*q),
            Item::Token(t) if doc.tokens[*t].sort == Sort::Punct => {}
            _ => return None,
        }
    }
    (!out.is_empty()).then_some(out)
}

/// "Naam:" at the end of a paragraph gives the quotation in the next to that name.
fn block(doc: &Doc<'_>, found: &mut [Found], by_sentence: &[Vec<usize>], s: usize, before: &[Option<usize>]) {
    let Some(p) = before[s] else { return };
    let Some(&f) = by_sentence[p].last() else { return };
    let ready = found[f].rule == Rule::NameColon
        && found[f].parts.is_empty()
        && doc.sentences[p].paragraph != doc.sentences[s].paragraph;
    let Some(quotes) = alone(doc, s).filter(|_| ready) else { return };
    let parts: Vec<_> = quotes.iter().flat_map(|q| doc.quote_parts(*q)).collect();
    extend(&mut found[f], &parts, &quotes);
}
