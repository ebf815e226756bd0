//! Speech acts told without their words: "dreigde met sancties", "bedankte de pers", "beantwoordde geen vragen".
//!
//! A verb of a speech act with somebody as its subject in that very clause, and what its frame asks for. The content is
//! the clause that tells it. Runs last: what a statement already covers is not told twice, and an act never changes
//! what else was found.

mod edge;
mod frame;
mod passive;

use crate::clause::{self, Subject};
use crate::cues::{Hit, find_particle};
use crate::doc::{Doc, View};
use crate::found::{Found, Mention};
use crate::lang::acts::{ActForm, Frame};
use crate::lang::{Form, Verb, flag::*, takes};
use crate::noun::{Np, Sort};
use crate::{Cue, Rule, Span};
use frame::Clause;

/// For the search of a subject: with an object that is no subject.
static VERB: Verb = Verb { forms: "", particle: "", takes: takes::BARE_TO };

/// Whether a list of words holds one.
fn among(list: &str, low: &str) -> bool {
    !low.is_empty() && list.split(' ').any(|w| w == low)
}

/// Adds the speech acts of a text to what was found in it.
pub(crate) fn add(doc: &Doc<'_>, mut found: Vec<Found>) -> Vec<Found> {
    if doc.lexicon.pack.acts.verbs.is_empty() {
        return found;
    }
    let told = Told::of(doc, &found);
    let mut acts: Vec<Found> = Vec::new();
    for s in 0..doc.sentences.len() {
        let v = doc.view(s);
        let outer = doc.sentences[s].level.and_then(|q| told.block(q));
        if outer.is_none() && doc.sentences[s].level.is_some() || v.low(v.len().wrapping_sub(1)) == "?" {
            continue;
        }
        let first = acts.len();
        for i in 0..v.len() {
            let noun = i > 0 && v.is(i - 1, DEF | INDEF | POSS) && !v.is(i - 1, DEMO | REL | BE | PRON_O);
            if noun || v.token(i).is_none_or(|t| t.cap) {
                continue;
            }
            let act = doc.lexicon.acts(v.low(i)).iter().find_map(|form| {
                let passive = || (form.form == Form::Participle).then(|| passive::read(v, s, i, form)).flatten();
                read(v, s, i, form).or_else(passive)
            });
            let Some(mut act) = act.filter(|a| told.free(s, a, &found)) else { continue };
            if acts[first..].iter().any(|a| a.parts[0].overlaps(act.parts[0])) {
                continue;
            }
            if act.mention == Mention::Carried {
                let start = |c: Cue| c.span.start as usize;
                let cue = act.cue.map_or(0, start);
                let of = told.by_sentence[s].iter().copied().rfind(|&f| found[f].cue.map_or(usize::MAX, start) < cue);
                act.mention = match (of, acts[first..].last()) {
                    (_, Some(a)) => a.mention,
                    (Some(of), _) => Mention::Same(of),
                    _ => continue,
                };
            }
            // "Hoewel hij had geweigerd …, zei Jansen": he who speaks next.
            if let Mention::Np(np) = act.mention
                && np.sort == Sort::Pronoun
                && v.is(0, SUBORD)
                && act.parts[0].start == v.span(0, 1).start
                && let Some(of) = told.by_sentence[s]
                    .iter()
                    .copied()
                    .find(|&f| found[f].cue.is_some_and(|c| c.span.start > act.parts[0].end))
            {
                act.mention = Mention::Same(of);
            }
            act.inside = outer;
            acts.push(act);
        }
    }
    found.append(&mut acts);
    found
}

/// What is told already.
struct Told {
    /// Content, in order, never overlapping.
    parts: Vec<Span>,
    by_sentence: Vec<Vec<usize>>,
    /// Quotations told by somebody of whom they are a report: "Verslaggever Jansen:" and a block.
    blocks: Vec<(usize, usize)>,
}

impl Told {
    fn of(doc: &Doc<'_>, found: &[Found]) -> Self {
        let block = |f: &&Found| f.rule == Rule::NameColon && f.parts.len() > 1;
        let blocks = || found.iter().enumerate().filter(|(_, f)| block(f));
        let blocks = blocks().flat_map(|(i, f)| f.quotes.iter().map(move |&q| (q, i))).collect();
        let mut all: Vec<Span> = found.iter().filter(|f| !block(f)).flat_map(|f| f.parts.iter().copied()).collect();
        all.sort_unstable();
        let mut parts: Vec<Span> = Vec::new();
        for span in all {
            match parts.last_mut() {
                Some(last) if last.end >= span.start => last.end = last.end.max(span.end),
                _ => parts.push(span),
            }
        }
        let mut by_sentence = vec![Vec::new(); doc.sentences.len()];
        for (i, f) in found.iter().enumerate() {
            by_sentence[f.told_in].push(i);
        }
        Self { parts, by_sentence, blocks }
    }

    /// The finding whose content is this block.
    fn block(&self, quote: usize) -> Option<usize> {
        self.blocks.iter().find(|b| b.0 == quote).map(|b| b.1)
    }

    /// Whether nobody's statement has this cue or much of this clause, and no phrase would be read in two ways.
    fn free(&self, s: usize, act: &Found, found: &[Found]) -> bool {
        let clause = act.parts[0];
        let from = self.parts.partition_point(|p| p.end <= clause.start);
        let shared: usize = self.parts[from..]
            .iter()
            .take_while(|p| p.start < clause.end)
            .map(|p| (p.end.min(clause.end) - p.start.max(clause.start)) as usize)
            .sum();
        let nps = |f: &Found| {
            let source = if let Mention::Np(np) = f.mention { Some(np) } else { None };
            [source, f.addressee, f.relay]
        };
        let clash = |f: &Found| {
            nps(f).into_iter().flatten().any(|a| {
                nps(act).into_iter().flatten().any(|b| a.start != b.start && a.start < b.end && b.start < a.end)
            })
        };
        let cue = act.cue.map(|c| c.span);
        let inside = cue.is_some_and(|c| self.parts[from..].iter().take(2).any(|p| p.overlaps(c)));
        // "kwam met de waarschuwing dat het regent": what was said is told.
        let told = |f: &Found| {
            f.rule == Rule::NounCue && f.parts.iter().any(|p| p.start > clause.start && p.end <= clause.end)
        };
        !inside
            && !self.by_sentence[s].iter().any(|&f| told(&found[f]))
            && shared * 3 <= clause.len()
            && self.by_sentence[s].iter().all(|&f| found[f].cue.map(|c| c.span) != cue && !clash(&found[f]))
    }
}

/// The act that the word at `i` tells.
fn read(v: View<'_>, s: usize, i: usize, form: &ActForm) -> Option<Found> {
    let words = v.doc.lexicon.pack.acts;
    let denied = |k: usize| v.is(k, NEG) || v.mark(k) && among(words.nobody_now, v.low(k));
    let finite = match form.form {
        Form::Participle => perfect(v, i)?,
        Form::Plural => match governor(v, i) {
            // "bleef ontkennen" tells what is done.
            Some(k) if v.doc.lexicon.pack.phrases.keeps.contains(&v.low(k)) => k,
            // "wilde niet reageren" tells of an answer refused; "wil pleiten" tells nothing yet.
            Some(k) if form.act.frames.iter().any(answers) && v.is(k, MODAL) && !v.is(k, WOULD) => k,
            Some(_) => return None,
            None => i,
        },
        Form::Adding => state(v, i)?,
        Form::Singular => i,
    };
    let particle = if form.joined {
        None
    } else {
        Some(find_particle(v, i, form.act.particle).or_else(|| last_word(v, i, form.act.particle))?)
    };
    let plural = form.form == Form::Plural && finite == i || finite != i && v.low(finite).ends_with("en");
    let hit = Hit { finite, particle, plural, ..crate::cues::bare(i, &VERB) };
    // "sprak tegen journalisten": a preposition, no part of the verb.
    let goes_on =
        |p: usize| v.is_word(p + 1) && !v.is(p + 1, THAT | WHETHER | WH | COORD | SUBORD | TE | PREP | ADV | WEEKDAY);
    if particle.is_some_and(|p| {
        p > i && !form.act.particle.contains(' ') && v.is(p, PREP) && goes_on(p) && p + 1 < v.body_end()
    }) {
        return None;
    }
    let subject = subject(v, &hit, form.act.frames)?;
    if subject.np.is_some_and(|np| !speaks(v, &np, plural)) {
        return None;
    }
    let clause = Clause::of(v, &hit, &subject)?;
    if (clause.start..clause.bound).any(|k| v.mark(k) && among(words.hedged, v.low(k)) && !denied(k + 1)) {
        return None;
    }
    let refusing =
        form.form == Form::Plural && finite != i && !v.doc.lexicon.pack.phrases.keeps.contains(&v.low(finite));
    let fits = |f: &&Frame| !refusing || answers(f);
    let no =
        |last: usize| (clause.from..clause.bound).take_while(|&k| k <= last || !v.is(k, SUBORD | THAT)).any(denied);
    let all = form.act.frames.iter().filter(fits);
    let little = || (finite..i + 2).any(|k| v.mark(k) && among(words.little, v.low(k)));
    let fit = all.filter_map(|f| clause.fit(v, &hit, f)).find(|f| {
        if refusing { f.may_be_denied && (little() || no(f.last)) } else { f.may_be_denied || !no(f.last) }
    })?;
    let end = clause.end(v, fit.last.max(hit.last()));
    // "sprak met haar af": another verb.
    if particle.is_none()
        && !form.joined | form.act.particle.is_empty()
        && end > fit.last + 1
        && among(words.apart, v.low(end - 1))
    {
        return None;
    }
    let mut found = Found::new(fit.rule, s, subject.np.map_or(Mention::Carried, Mention::Np), fit.confidence);
    found.cue = Some(Cue { span: v.span(i, i + 1), particle: particle.map(|p| v.span(p, p + 1)) });
    found.plural = plural;
    found.act = true;
    found.unquoted = true;
    found.addressee = fit.whom;
    let doubt = 6 * u8::from(subject.carried) + 4 * u8::from(clause.dependent);
    found.confidence = found.confidence.saturating_sub(doubt).max(70);
    found.parts.push(v.span(clause.start, end));
    Some(found).filter(|f| f.parts[0].len() > 5)
}

fn answers(frame: &Frame) -> bool {
    matches!(frame, Frame::Answer(_) | Frame::AnswerOn(_) | Frame::NotAnswer | Frame::Over(_) | Frame::Refused)
}

/// The part of a verb that closes its clause, whatever stands between: "spreekt dat aantal tegen".
fn last_word(v: View<'_>, i: usize, particle: &str) -> Option<usize> {
    let inside =
        |k: &usize| v.is_word(*k) && !v.is(*k, SUBORD | COORD | PRON_S) && (!v.is(*k, FINITE) || v.is(*k, POSS));
    let k = (i + 1..i + 12).take_while(inside).find(|&k| v.low(k) == particle)?;
    (k >= v.body_end() - 1 || !v.is_word(k + 1) || v.is(k + 1, COORD)).then_some(k)
}

/// The form of "to be", or the modal, an adjective goes with: "was kritisch", "wil niets kwijt".
fn state(v: View<'_>, i: usize) -> Option<usize> {
    let goes = |k: usize| v.is(k, BE | MODAL) && v.is(k, FINITE) && !v.is(k, WOULD | POSS);
    let left = (i.saturating_sub(14)..i).rev().take_while(|&k| !(v.is_punct(k) || v.is(k, SUBORD | THAT)));
    { left }.find(|&k| goes(k)).or_else(|| goes(i + 1).then_some(i + 1))
}

/// "heeft" or "had" of a participle: nothing in a passive, nor in hearsay.
fn perfect(v: View<'_>, i: usize) -> Option<usize> {
    let moved = among(v.doc.lexicon.pack.acts.moved, v.low(i));
    let has = |k: usize| v.is(k, HAVE) && v.is(k, FINITE) || moved && v.is(k, BE) && v.is(k, FINITE) && !v.is(k, POSS);
    let owns = |k: usize| v.is(k, POSS) && v.is_word(k + 1) && !v.is(k + 1, PREP);
    let left = (i.saturating_sub(18)..i)
        .rev()
        .take_while(|&k| !(matches!(v.low(k), ";" | ":") || v.is(k, SUBORD | THAT) || v.is(k, COORD) && !v.is(k, ADV)));
    let verb = left.clone().find(|&k| has(k) || v.is(k, BE | PASSIVE | MODAL) && v.is(k, FINITE) && !owns(k));
    match verb {
        Some(k) => has(k).then_some(k),
        None => has(i + 1).then_some(i + 1),
    }
}

/// The verb an infinitive depends on: a modal, or "te".
fn governor(v: View<'_>, i: usize) -> Option<usize> {
    if i > 0 && v.is(i - 1, TE) {
        let dares = |k: &usize| v.mark(*k) && among(v.doc.lexicon.pack.acts.dares, v.low(*k));
        return (i.saturating_sub(10)..i).rev().find(dares).or(Some(i - 1));
    }
    if v.is(i + 1, MODAL) && v.is(i + 1, FINITE) {
        return Some(i + 1);
    }
    // "wilde dat niet bevestigen"
    let said = |k: usize| v.doc.lexicon.pack.phrases.that.contains(&v.low(k)) && (k + 1 == i || v.is(k + 1, NEG | ADV));
    (i.saturating_sub(18)..i)
        .rev()
        .take_while(|&k| !(v.is_punct(k) || v.quote(k).is_some() || v.is(k, SUBORD | THAT) && !said(k)))
        .find(|&k| v.is(k, MODAL | PASSIVE) && v.is(k, FINITE))
}

/// Whether a phrase is somebody who can act by speaking, in the number of the verb.
fn speaks(v: View<'_>, np: &Np, plural: bool) -> bool {
    let judges = v.doc.lexicon.pack.acts.judges;
    if v.is(np.start, NEG | SELF) || np.head.is_some_and(|h| among(judges, v.low(h))) {
        return false;
    }
    // "Nederland, Duitsland en Frankrijk": the phrase holds only the last two.
    if np.joined.is_some() && np.start > 1 && v.is_comma(np.start - 1) && v.token(np.start - 2).is_some_and(|t| t.cap) {
        return false;
    }
    let pairs = np.joined.is_some() || v.is(np.start, BOTH_AND | BOTH);
    match np.sort {
        Sort::Pronoun => {
            let he = v.is(np.start, PRON_S | BOTH | DEMO) && !v.is(np.start, THAT);
            he && !(plural && v.is(np.start, MASC))
        }
        Sort::Role => !plural,
        Sort::Body => true,
        Sort::Name => {
            let several = |k: usize| {
                v.token(k).is_some_and(|t| t.nation.is_some() || t.low.ends_with("en") || t.low.ends_with("ies"))
            };
            !v.is(np.start, WEEKDAY | MONTH) && (!plural || (np.start..np.core).any(several))
        }
        Sort::Group => {
            let known = np.head.is_none_or(|h| {
                v.head_flags(h) & (GROUP | ROLE | ORG) != 0
                    || ["isten", "enden", "leden"].iter().any(|e| v.low(h).ends_with(e))
            });
            known && (plural || pairs)
        }
        Sort::Document | Sort::Other => false,
    }
}

/// The subject of an act in its own clause.
fn subject(v: View<'_>, hit: &Hit, frames: &[Frame]) -> Option<Subject> {
    let f = hit.finite;
    let hard = |k: usize| matches!(v.low(k), ";" | ":" | "–" | "—");
    let open = (0..f).rev().find(|&k| hard(k)).map_or(0, |k| k + 1);
    let open = open + usize::from(v.is(open, COORD) && open < f);
    let mut found = clause::subject(v, hit, open);
    if found.np.is_none() || found.inverted {
        // "Ook Jansen weigerde": an adverb before the subject.
        let edge = (open..f).rev().find(|&k| clause::boundary(v, k)).map_or(open, |k| k + 1);
        let adverbs = (edge..f).take_while(|&k| v.is(k, ADV)).count();
        if adverbs > 0 && edge + adverbs < f {
            let other = clause::subject(v, hit, edge + adverbs);
            if !other.inverted && other.np.is_some() {
                found = other;
            }
        }
    }
    if found.carried {
        let np = crate::aside_rules::first_subject(v, f).filter(|_| found.np.is_none());
        found.np = found.np.or(np);
        return Some(found);
    }
    let np = found.np?;
    // "Bewijzen gaf de minister niet": things do not speak, who stands behind the verb does.
    let thing = |n: &Np| {
        let last = v.low(n.core - 1);
        let named = frames
            .iter()
            .any(|f| matches!(f, Frame::ThingOf(l) | Frame::ThingWith(l, _) | Frame::Answer(l) if among(l, last)));
        matches!(n.sort, Sort::Other | Sort::Document) || named
    };
    if !found.inverted && thing(&np) && np.start == open && np.end <= f {
        let np = crate::noun::phrase(v, f + 1, v.len()).filter(|n| {
            matches!(n.sort, Sort::Name | Sort::Role | Sort::Body) || n.sort == Sort::Pronoun && v.is(n.start, PRON_S)
        })?;
        return Some(Subject { np: Some(np), inverted: true, carried: false, after: np.end });
    }
    if found.inverted {
        // Only after something that is no subject itself: "Gisteren prees de minister", ", zei hij, prees hij".
        // "Zaterdag prees de minister", with any word that is nobody: "Eerder".
        let other = open < f && f <= open + 3 && !(open..f).any(|k| v.is(k, FINITE | REL | COORD) || v.is_punct(k));
        let adverbial = other && matches!(np.sort, Sort::Name | Sort::Role | Sort::Body)
            || v.is(open, ADV | PREP | SUBORD | WEEKDAY | WHETHER | BOTH | WH)
            || (open..f).any(|k| v.is(k, TIME | WEEKDAY | MONTH))
            || v.quote(open).is_some()
            || v.is(open, THAT | DEF) && f == open + 1;
        let he = np.sort == Sort::Pronoun && v.is(np.start, PRON_S);
        if np.start > f + 2 || !(adverbial || he) {
            return None;
        }
    }
    Some(found)
}
