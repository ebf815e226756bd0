//! Who is meant: every mention is read in text order, so that a pronoun or a role finds whoever was spoken of before.
//!
//! The state is a short memory of mentions with their place, whether they were the subject, and on which level of
//! quotation. Persons inside a quotation are no candidates for a pronoun outside it.

mod body;
mod byline;
mod headline;
mod mentions;
mod named;
mod nameless;
mod origin;
mod pronoun;
mod recent;
mod role;
mod ties;

use crate::doc::{Doc, View};
use crate::found::{Found, Mention};
use crate::lang::flag::*;
use crate::names::Names;
use crate::noun::{Np, Sort, simple};
use crate::{EntityKind, People, Span, When};
use mentions::{governor, in_list};
use std::collections::HashMap;

/// Who a finding's phrases mean: indices into [`Names::all`].
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Who {
    pub(crate) source: Option<usize>,
    pub(crate) addressee: Option<usize>,
    pub(crate) relay: Option<usize>,
    /// By a pronoun or a role rather than by name.
    pub(crate) indirect: bool,
}

struct Event {
    entity: usize,
    /// Where it stands: a byte of the text.
    at: u32,
    level: Option<usize>,
    sentence: usize,
    subject: bool,
    /// No preposition governs it.
    free: bool,
    /// "zijn moeder", "Smit werd getroffen": known by whose she is, or by what befalls her.
    kin: bool,
}

pub(crate) struct Resolver<'a> {
    doc: &'a Doc<'a>,
    people: &'a People,
    /// When the article was published.
    published: Option<When>,
    pub(crate) names: Names,
    events: Vec<Event>,
    /// For each sentence how many of the text itself stand before it.
    rank: Vec<usize>,
    /// How often the text itself speaks of somebody.
    told: HashMap<usize, usize>,
    described: HashMap<String, usize>,
    /// Of two with one surname, whom it meant last.
    bare: HashMap<String, usize>,
    /// Who gives the answers of an interview.
    interviewee: Option<usize>,
    /// Who spoke last, and in which sentence: not the one who answers.
    spoke: Option<(usize, usize)>,
    /// Who spoke last in whatever way, and in which sentence: "klinkt het" is of the same.
    reported: Option<(usize, usize)>,
    /// Who was spoken to last, and in which sentence: whoever answers.
    asked_of: Option<(usize, usize)>,
    /// Who put a question last, in which sentence: not whoever "hij" is after it.
    asker: Option<(usize, usize)>,
    /// The subject of the clause at hand: nobody else in it is the same.
    clause_subject: Option<usize>,
    /// The subject of the clause around it: no role in what it says is the same, either.
    matrix_subject: Option<usize>,
    /// What is said by whom a pronoun at hand may mean: whoever is named in it is somebody else.
    saying: Vec<Span>,
    /// Who is named in the quotation at hand, by surnames: others than who speaks it.
    naming: Vec<&'a str>,
    /// Whose words the text itself quotes: how often.
    voices: HashMap<usize, usize>,
    /// Who speaks before the text says who it is, and who that is.
    unnamed: Option<(usize, Option<usize>)>,
    /// Who speaks in a quotation, and is "ik" there.
    quoting: HashMap<usize, usize>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Use {
    Source,
    Addressee,
    Relay,
}

/// How many mentions back a pronoun looks.
const MEMORY: usize = 60;

/// Resolves the phrases of all findings.
pub(crate) fn resolve(doc: &Doc<'_>, people: &People, published: Option<When>, found: &[Found]) -> (Names, Vec<Who>) {
    let mut r = Resolver {
        doc,
        people,
        published,
        names: Names::of(doc, people),
        events: Vec::new(),
        rank: recent::rank(doc),
        told: HashMap::new(),
        described: HashMap::new(),
        bare: HashMap::new(),
        interviewee: None,
        spoke: None,
        reported: None,
        asked_of: None,
        asker: None,
        clause_subject: None,
        matrix_subject: None,
        saying: Vec::new(),
        naming: Vec::new(),
        voices: HashMap::new(),
        unnamed: None,
        quoting: HashMap::new(),
    };
    let mut who = vec![Who::default(); found.len()];
    let mut at: Vec<Vec<(usize, Use, Np)>> = vec![Vec::new(); doc.sentences.len()];
    let mut by_sentence: Vec<Vec<usize>> = vec![Vec::new(); doc.sentences.len()];
    for (i, f) in found.iter().enumerate() {
        if let Mention::Np(np) = f.mention {
            // The block under "Naam:" stands elsewhere than its mention; both are of the mention's sentence.
            at[f.told_in].push((i, Use::Source, np));
        }
        at[f.told_in].extend(f.addressee.map(|np| (i, Use::Addressee, np)));
        at[f.told_in].extend(f.relay.map(|np| (i, Use::Relay, np)));
        by_sentence[f.told_in].push(i);
        if f.sentence != f.told_in {
            by_sentence[f.sentence].push(i);
        }
    }
    r.tie_everything();
    for (s, mentions) in at.iter().enumerate() {
        r.sentence(s, mentions, found, &by_sentence[s], &mut who);
    }
    for i in 0..found.len() {
        if let Mention::Same(of) = found[i].mention {
            who[i].source = who[of].source;
            who[i].indirect = true;
        }
    }
    headline::headline(doc, found, &mut who);
    r.name_at_last(&mut who);
    (r.names, who)
}

impl Resolver<'_> {
    fn sentence(&mut self, s: usize, mentions: &[(usize, Use, Np)], found: &[Found], of: &[usize], who: &mut [Who]) {
        let v = self.doc.view(s);
        let level = self.doc.sentences[s].level;
        let mut clause_has_subject = false;
        let mut subordinate = false;
        // "Anna Smit", and nothing else in the paragraph: who wrote it.
        let paragraph = self.doc.paragraphs[self.doc.sentences[s].paragraph].len();
        let byline = paragraph <= 12 && mentions.is_empty() && byline::signed(v);
        let mut i = if byline { v.len() } else { 0 };
        let told: Vec<crate::Span> = of
            .iter()
            .map(|&f| &found[f])
            .filter(|f| f.inside.is_none())
            .flat_map(|f| f.parts.iter().copied().filter(|p| f.cue.is_some_and(|c| c.span.start < p.start)))
            .collect();
        // Who is spoken of inside reported words is less likely meant by a later pronoun than who reports them.
        let embedded = |i: usize| told.iter().any(|p| p.overlaps(v.span(i, i + 1)));
        let mut last: Option<(usize, bool)> = None;
        (self.clause_subject, self.matrix_subject) = (None, None);
        self.naming.clear();
        while i < v.len() {
            if i > 0 && v.is_comma(i - 1) {
                self.clause_subject = None;
            }
            // "Foto: Anna Smit": nobody the text speaks of.
            if v.mark(i)
                && v.low(i + 1) == ":"
                && mentions.is_empty()
                && v.doc.lexicon.pack.phrases.labels.contains(&v.low(i))
            {
                break;
            }
            // "Anna Smit (Partij voor Groen)": what somebody belongs to is not spoken of.
            let body = || (i.saturating_sub(4)..i).any(|k| v.head_flags(k) & ORG != 0);
            if v.low(i) == "(" && i > 0 && v.is_name(i - 1) && !body() {
                let close = (i + 1..v.len().min(i + 8)).find(|&k| v.low(k) == ")");
                i = close.filter(|_| !mentions.iter().any(|(_, _, np)| np.start > i && np.start < i + 8)).unwrap_or(i)
                    + 1;
                continue;
            }
            // ", die haar opvolgt,"
            let asked = v.is(i, WHETHER) && i > 0 && v.doc.lexicon.pack.phrases.question.contains(&v.low(i - 1));
            // "Jansen heeft leden die volgens hem te veel betalen"
            let told = v.is(i, REL) && !v.is(i, THAT) && v.is(i + 1, ACCORDING);
            let related = asked || i > 0 && (v.is_comma(i - 1) && v.is(i, REL) || told);
            if related || v.is_comma(i) || v.is(i, COORD | SUBORD | THAT) || matches!(v.low(i), ";" | ":") {
                clause_has_subject = false;
                if v.is(i, THAT) {
                    self.matrix_subject = self.clause_subject.or(self.matrix_subject);
                }
                self.clause_subject = None;
                // ", waarop Jansen knikte", and not "de manier waarop Jansen knikte".
                let goes_on = i > 0 && v.is_comma(i - 1) && v.doc.lexicon.pack.phrases.thereupon.contains(&v.low(i));
                subordinate = !goes_on && related
                    || !goes_on && v.is(i, SUBORD | THAT) && (i > 0 || v.is(i, THAT))
                    || subordinate && v.is(i, COORD);
            }
            let here: Vec<_> = mentions.iter().filter(|(_, _, np)| np.start == i).copied().collect();
            if !here.is_empty() {
                let mut next = i + 1;
                let mut source: Option<(Np, usize)> = None;
                for (f, used, np) in here {
                    // Where nobody spoke just before, somebody may say it of himself: "De trainer is blij, zegt hij".
                    let before = |at: usize| at < s && at + 2 >= s;
                    let others = || {
                        self.events.iter().rev().take(8).any(|x| {
                            let here = self.doc.sentences[x.sentence].paragraph == self.doc.sentences[s].paragraph;
                            let ent = &self.names.all[x.entity];
                            let known = !ent.ties.is_empty() || ent.name.contains(' ');
                            x.subject && here && known && before(x.sentence)
                        })
                    };
                    // "De trainer is er niet zeker van, zei hij": who but himself would know.
                    let inner = self.of_himself(v, i, s);
                    if used == Use::Source && !inner && (self.spoke.is_some_and(|(_, at)| before(at)) || others()) {
                        let mut said = found[f].parts.clone();
                        said.retain(|p| p.end <= v.span(i, i + 1).start && p.start >= v.span(0, 1).start);
                        self.saying = said;
                    }
                    self.within(v, &np, s);
                    self.naming = if used == Use::Source { self.surnames_in(&found[f]) } else { Vec::new() };
                    // Of two statements with one phrase for their source, the second is of the same.
                    let same = source.filter(|(of, _)| *of == np && used == Use::Source).map(|(_, e)| e);
                    let e = same.or_else(|| self.phrase(v, &np, s, Some(&found[f])));
                    source = e.filter(|_| used == Use::Source).map(|e| (np, e)).or(source);
                    self.saying.clear();
                    self.naming.clear();
                    match used {
                        Use::Source => who[f].source = e,
                        Use::Addressee => who[f].addressee = e,
                        Use::Relay => who[f].relay = e,
                    }
                    // Whoever asked, or was talked with, is not expected to answer.
                    let hearer = np.start > 0 && v.is(np.start - 1, PREP) && !v.is(np.start - 1, TO_WHOM | AT_WHOM);
                    if used == Use::Addressee && !hearer {
                        self.asked_of = e.map(|e| (e, s)).or(self.asked_of);
                    }
                    if used == Use::Source {
                        if let Some(e) = e {
                            self.clause_subject = Some(e);
                            let question = found[f].asks && found[f].rule != crate::Rule::CueInfinitive;
                            let put = question && found[f].addressee.is_some();
                            self.asker = Some((e, s)).filter(|_| put).or(self.asker.filter(|a| a.0 != e));
                            self.speaks(&found[f], e);
                            if np.sort == Sort::Name {
                                self.introduce(e);
                            }
                            // "…, wilde een verslaggever weten": whoever the text speaks of is asked.
                            if question && found[f].addressee.is_none() {
                                let near =
                                    self.events.iter().rev().take(6).any(|x| {
                                        x.sentence + if found[f].quoted { 1 } else { 3 } >= s && x.entity != e
                                    });
                                let teller = level.and_then(|q| self.quoting.get(&q).copied());
                                let last = || self.recent(level, s, None, true, Some(e)).filter(|_| near);
                                who[f].addressee = teller.filter(|t| *t != e).or_else(last);
                            }
                        }
                        // "Smit vond dat onzin. '…', antwoordde hij": a view is nothing one answers, nor is a heading.
                        let heading = found[f].rule == crate::Rule::NameColonText;
                        let view = heading || found[f].rule == crate::Rule::CueNaming && !found[f].quoted;
                        self.spoke = e.map(|e| (e, s)).filter(|_| !found[f].act && !view).or(self.spoke);
                        self.reported = e.map(|e| (e, s)).or(self.reported);
                        who[f].indirect = np.sort != Sort::Name;
                    }
                    let thanked = found[f].act && used == Use::Addressee && matches!(np.sort, Sort::Group | Sort::Body);
                    let someone = v.doc.lexicon.pack.phrases.someone.contains(&v.low(np.start));
                    if let Some(entity) = e.filter(|_| !thanked && !someone) {
                        self.speak_of(Event {
                            entity,
                            at: v.span(i, i + 1).start,
                            level,
                            sentence: s,
                            subject: used == Use::Source && !embedded(i),
                            free: used == Use::Source,
                            kin: false,
                        });
                        clause_has_subject |= used == Use::Source;
                    }
                    next = next.max(if np.apposition.is_some() { np.end } else { np.core });
                }
                i = next;
                continue;
            }
            if let Some(np) = self.mentioned(v, i) {
                // "Een van hen is Jansen": the name is who is meant.
                let named = !np.definite && np.sort == Sort::Role && v.is(np.core, BE) && v.is(np.core, FINITE);
                if named && simple(v, np.core + 1, v.len(), 0).is_some_and(|n| n.sort == Sort::Name) {
                    i = np.core + 1;
                    continue;
                }
                let joined = last.filter(|(end, _)| *end + 1 == i && v.is(i - 1, COORD)).map(|(_, governed)| governed);
                let joined = joined.or(Some(true).filter(|_| np.sort == Sort::Name && in_list(v, i)));
                // "tot Jansen begon": a clause, and no place or time.
                let until = i > 0 && v.low(i - 1) == v.doc.lexicon.pack.phrases.until && v.is(np.core, FINITE);
                let governed = joined.unwrap_or(governor(v, i).is_some_and(|k| !v.is(k, ACCORDING | ASIDE)) && !until);
                last = Some((np.core, governed));
                self.within(v, &np, s);
                if let Some(entity) = self.phrase(v, &np, s, None) {
                    // "Jansen, en niet zijn baas, zei het"
                    let other = i > 1 && v.is(i - 1, NEG) && v.is(i - 2, COORD);
                    let free = np.sort != Sort::Body && !governed && !other;
                    let subject = free && !clause_has_subject && !embedded(i) && !subordinate;
                    let verb = np.end + usize::from(v.is_comma(np.end));
                    let kin = v.is(i, POSS) && np.sort == Sort::Role || v.is(verb, PASSIVE) && v.is(verb, FINITE);
                    let at = v.span(i, i + 1).start;
                    self.speak_of(Event {
                        entity,
                        at,
                        level,
                        sentence: s,
                        subject,
                        free: !governed && !embedded(i),
                        kin,
                    });
                    if !governed && self.clause_subject.is_none() {
                        self.clause_subject = Some(entity);
                    }
                    clause_has_subject |= !governed;
                }
                let mention = mentions.iter().map(|(_, _, np)| np.start).filter(|&m| m > i).min().unwrap_or(usize::MAX);
                // What an apposition says of somebody is no mention of somebody else.
                let whole =
                    if matches!(np.sort, Sort::Name | Sort::Role) { crate::noun::phrase(v, i, v.len()) } else { None };
                let end = whole.filter(|n| n.apposition.is_some() && n.joined.is_none()).map_or(np.core, |n| n.end);
                i = end.min(mention).max(i + 1);
                continue;
            }
            i += 1;
        }
        self.uncued(s, found, of, who);
        if self.events.len() > 4 * MEMORY {
            self.events.drain(..3 * MEMORY);
        }
    }

    /// Who a phrase means.
    fn phrase(&mut self, v: View<'_>, np: &Np, s: usize, found: Option<&Found>) -> Option<usize> {
        if np.joined.is_some() {
            return self.several(v, np, s);
        }
        match np.sort {
            Sort::Pronoun => self.pronoun(v, np, s, found),
            Sort::Name => {
                let e = self.name(v, np, s);
                // "gemeente Utrecht", "de rechtbank in Utrecht": the body, not the town.
                let place = np
                    .head
                    .filter(|h| v.speaker(*h) & ORG != 0)
                    .zip(np.name)
                    .filter(|(_, (a, _))| v.token(*a).is_some_and(|t| t.nation.is_some() || t.is(COUNTRY)));
                if let Some((head, (_, end))) = place {
                    let name = v.span(head, end).of(v.doc.text).to_string();
                    return Some(self.describe(&name, EntityKind::Institution));
                }
                Some(e)
            }
            Sort::Role if np.definite => {
                if let Some(e) = self.role(v, np, s, found) {
                    return Some(e);
                }
                Some(self.nameless(v, np, s, EntityKind::Anonymous))
            }
            Sort::Role => Some(self.nameless(v, np, s, EntityKind::Anonymous)),
            Sort::Body | Sort::Document => {
                if found.is_none() && !np.head.is_some_and(|h| v.is_name(h)) {
                    return None;
                }
                Some(self.institution(v, np, s))
            }
            Sort::Group | Sort::Other if self.pair(v, np, s).is_some() => self.pair(v, np, s),
            Sort::Group => self.called(v, np).or_else(|| Some(self.nameless(v, np, s, EntityKind::Group))),
            Sort::Other => {
                let told = found.is_some_and(|f| f.addressee == Some(*np));
                if let Some(e) = self.someone(v, np, s, self.asked(found, s)).filter(|_| !told) {
                    return Some(e);
                }
                let e = self.nameless(v, np, s, EntityKind::Anonymous);
                self.names.all[e].thing |= recent::lifeless(v, np, found);
                Some(e)
            }
        }
    }
}
