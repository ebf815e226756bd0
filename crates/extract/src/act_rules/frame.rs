//! The clause around a verb of a speech act: where it starts and ends, and whether it holds what the verb asks for.

use super::edge::{points, stops};
use super::{Hit, among};
use crate::Rule;
use crate::clause::Subject;
use crate::doc::View;
use crate::lang::{acts::Frame, flag::*};
use crate::noun::{Np, Sort, phrase, simple};

/// The clause of an act, by item indices.
pub(super) struct Clause {
    /// Its first word.
    pub(super) start: usize,
    /// Where its objects may begin: after the subject.
    pub(super) from: usize,
    /// What follows belongs to another clause.
    pub(super) bound: usize,
    /// It depends on another.
    pub(super) dependent: bool,
    /// It is opened by "zoals".
    pub(super) as_told: bool,
    /// The subject stands behind the verb.
    inverted: bool,
}

/// A frame that fits.
pub(super) struct Fit {
    pub(super) rule: Rule,
    pub(super) confidence: u8,
    pub(super) whom: Option<Np>,
    pub(super) may_be_denied: bool,
    /// The last item the frame needs.
    pub(super) last: usize,
}

/// The object of a clause.
struct Object {
    np: Option<Np>,
    at: usize,
    end: usize,
}

impl Clause {
    /// The clause of a verb with this subject; nothing where it tells what did not happen.
    pub(super) fn of(v: View<'_>, hit: &Hit, subject: &Subject) -> Option<Self> {
        let words = v.doc.lexicon.pack.acts;
        let verb = hit.finite.min(hit.at);
        let edge = |k: usize| v.is_punct(k) && !matches!(v.low(k), "'" | "’" | "(" | ")");
        let (mut start, mut dependent, mut as_told) = (verb, false, false);
        let mut from = hit.finite + 1;
        match subject.np {
            _ if subject.carried => {}
            Some(np) if subject.inverted => {
                start = (0..verb).rev().find(|&k| edge(k)).map_or(0, |k| k + 1);
                // "Of het doorgaat, wilde hij niet zeggen": the clause is what is not told.
                let asked = v.is(0, WHETHER | WH | THAT) || v.is(0, PREP) && v.is(1, WH);
                if start == verb && asked && v.is_comma(verb - 1) {
                    start = 0;
                }
                from = np.end;
            }
            Some(np) => {
                start = np.start;
                from = np.end;
                let opener = np.start.checked_sub(1).filter(|&k| v.is(k, SUBORD | THAT | WH | WHETHER | REL));
                let relative = v.is_comma(np.core) && v.is(np.core + 1, REL) && np.end == np.core && np.core < verb;
                if relative {
                    start = np.core + 1;
                    from = np.core + 2;
                    dependent = true;
                } else if let Some(k) = opener {
                    if v.mark(k) && among(words.not_told, v.low(k)) || v.is(k, WH) && !v.is(k, THAT) {
                        return None;
                    }
                    dependent = true;
                    as_told = v.low(k) == "zoals";
                    start = if v.is(k, SUBORD) { k } else { start };
                } else {
                    start -= (0..start).rev().take_while(|&k| v.is(k, ADV) && !v.is(k, COORD)).count();
                }
                // "Jansen, het hoofd van de dienst, prees": the phrase before the verb is an apposition.
                let apposed = start > 1 && v.is_comma(start - 1) && v.is_comma(verb - 1);
                if apposed && (0..start).all(|k| v.is_comma(k) || v.is_word(k) && !v.is(k, FINITE | SUBORD)) {
                    start = 0;
                }
                // "de man die de minister beschuldigde": nobody knows who is the subject.
                let other = (from.min(verb)..verb).any(|k| v.is(k, REL | SUBORD) && !v.is(k, DEF) || v.low(k) == "die");
                if other && !relative {
                    return None;
                }
            }
            None => return None,
        }
        while start < verb && v.is(start, COORD) && !(start == 0 && v.is(0, WHETHER)) && !v.is(start, ADV) {
            start += 1;
        }
        let after = hit.last().max(from);
        let bound = (after..v.body_end().max(after))
            .find(|&k| k > hit.last() && !(v.is(k, WHETHER) && k == hit.last() + 1) && stops(v, k))
            .unwrap_or(v.body_end());
        let inverted = subject.inverted && !subject.carried;
        Some(Self { start, from, bound: bound.max(hit.last() + 1), dependent, as_told, inverted })
    }

    /// One past the clause, whose last needed item is `last`: before a comma that opens something else.
    pub(super) fn end(&self, v: View<'_>, last: usize) -> usize {
        let mut k = last + 1;
        while k < self.bound {
            if v.is_comma(k) {
                let next = (k + 1..self.bound).find(|&n| v.is_comma(n) || v.is(n, AND)).unwrap_or(self.bound);
                let list = next < self.bound
                    && next <= k + 5
                    && (k + 1..next).all(|n| {
                        v.is_word(n)
                            && !v.is(n, ADV | SUBORD | THAT | REL | WH | PRON_S | FINITE | COORD)
                            && v.token(n).is_some_and(|t| t.forms.is_empty())
                    });
                if !list {
                    break;
                }
            }
            k += 1;
        }
        while k > self.start + 1 && (v.is_punct(k - 1) && v.low(k - 1) != ")" || v.is(k - 1, COORD)) {
            k -= 1;
        }
        k
    }

    /// Whether the clause fills a frame.
    pub(super) fn fit(&self, v: View<'_>, hit: &Hit, frame: &Frame) -> Option<Fit> {
        let words = v.doc.lexicon.pack.acts;
        let no = |k: usize| v.is(k, NEG) || v.mark(k) && among(words.nobody_now, v.low(k));
        let denied = || (self.from.min(hit.finite)..self.bound).find(|&k| no(k));
        // "Toezeggingen deed hij niet": what stands before the verb.
        let first = if self.inverted { self.start..hit.finite } else { 0..0 };
        let object = self.object(v, hit);
        let thing = object.as_ref().filter(|o| !v.is(o.at, TE | SUBORD | THAT | WHETHER));
        let whom = thing.filter(|o| o.np.is_some_and(|n| somebody(v, &n)));
        let fit = |rule, confidence, last: usize, whom: Option<&Object>| {
            let whom = whom.and_then(|o| o.np);
            Some(Fit { rule, confidence, whom, may_be_denied: false, last })
        };
        let named = |list: &str, k: usize| {
            let low = v.low(k);
            let noun = !v.is(k, PREP | DEF | POSS | COORD | PRON_S | PRON_O | NEG) && v.is_word(k);
            noun && k != hit.at
                && k != hit.finite
                && list.split(' ').any(|w| low == w || w.len() > 4 && low.ends_with(w))
        };
        // "gaf na de toespraak een teken": a noun after a preposition is no object.
        let owned = |list: &str| {
            let bare = |k: usize, open: usize| {
                let article = k > open && (v.is(k - 1, DEF | INDEF | POSS) || v.low(k - 1).ends_with('e'));
                let before = k.saturating_sub(1 + usize::from(article));
                before < open || !v.is(before, PREP) || v.is(before, POSS)
            };
            let after = (self.from..self.bound).find(|&k| named(list, k) && bare(k, self.from));
            after.or_else(|| first.clone().find(|&k| named(list, k) && bare(k, first.start)))
        };
        let said = || {
            (self.from..self.bound).chain(first.clone().take(1)).any(|k| Some(k) != hit.particle && points(v, k, hit))
        };
        let reflexive = (self.from.min(hit.finite + 1)..self.bound).any(|k| matches!(v.low(k), "zich" | "zichzelf"));
        if reflexive && !matches!(frame, Frame::SelfWith(_) | Frame::SelfAlone | Frame::SelfWord(_) | Frame::Idiom(_)) {
            return None;
        }
        match *frame {
            Frame::Thing => {
                let o = thing?;
                // "beloofde de huurders uitstel" is said to them, "prees de huurders" of them.
                let more = |o: &&Object| {
                    o.end < self.bound
                        && Some(o.end) != hit.particle
                        && v.is_word(o.end)
                        && !v.is(o.end, PREP | COORD | ADV)
                };
                let introduced = o.np.is_some_and(|n| somebody(v, &n)) && hit.particle.is_some() && !more(&o);
                if introduced { None } else { fit(Rule::ActObject, 80, o.end - 1, whom.filter(more)) }
            }
            Frame::ThingOf(list) => owned(list)
                .filter(|&k| {
                    let near = k < self.from + 9 || hit.particle == Some(k + 1) || hit.at == k + 1;
                    near || first.contains(&k) || thing.is_some_and(|o| o.at <= k && k < o.end.max(o.at + 4))
                })
                .and_then(|k| fit(Rule::ActObject, 84, k, None)),
            Frame::Person => whom.and_then(|o| fit(Rule::ActObject, 80, o.end - 1, Some(o))),
            Frame::Whom => {
                let o = thing.filter(|o| o.np.is_some_and(|n| whom.is_some() || n.sort == Sort::Other))?;
                // "dankt zijn faam aan één schilderij"
                let owes = among("aan", v.low(o.end)) && hit.particle.is_none();
                if owes { None } else { fit(Rule::ActObject, 84, o.end - 1, Some(o)) }
            }
            Frame::WhomThing => {
                let o = whom?;
                (o.end < self.bound && v.is_word(o.end) && !v.is(o.end, PREP | COORD | THAT))
                    .then(|| fit(Rule::ActObject, 78, o.end, Some(o)))?
            }
            Frame::WhomWith(preps) => {
                let o = thing.filter(|o| o.np.is_some_and(|n| whom.is_some() || n.sort == Sort::Other))?;
                let np = o.np?;
                // "beschuldigde de minister van fraude": no minister of fraud.
                let within = (o.at + 1..np.core).rfind(|&k| among(preps, v.low(k)) && !v.is(k + 1, MINISTRY));
                let k = within.or_else(|| self.with(v, hit, preps, np.end))?;
                let np = within.map_or(np, |k| Np { core: k, end: k, ..np });
                Some(Fit { whom: Some(np), ..fit(Rule::ActPreposition, 86, k + 1, None)? })
            }
            Frame::WhomTo => {
                let o = whom?;
                let k = (o.end..self.bound).find(|&k| v.is(k, TE) && v.low(k + 1).ends_with('n'))?;
                fit(Rule::ActObject, 80, k + 1, Some(o))
            }
            Frame::With(preps) => {
                let k = self.with(v, hit, preps, self.from)?;
                fit(Rule::ActPreposition, 84, k + 1, whom.filter(|o| o.at < k))
            }
            Frame::SelfWith(preps) => {
                let k = self.with(v, hit, preps, self.from).filter(|_| reflexive)?;
                fit(Rule::ActPreposition, 82, k + 1, None)
            }
            Frame::SelfAlone => reflexive.then(|| fit(Rule::ActObject, 82, hit.last(), None))?,
            Frame::Condemned => {
                let o = thing?;
                let court = self.with(v, hit, "tot wegens", self.from).is_some();
                let person = o.np.is_some_and(|n| somebody(v, &n) && n.sort != Sort::Body);
                if court || person { None } else { fit(Rule::ActObject, 84, o.end - 1, None) }
            }
            Frame::ToSpeak => {
                let k = (self.from.min(hit.at)..self.bound).find(|&k| v.is(k, TE) && self.speaking(v, k))?;
                fit(Rule::ActAnswer, 84, k + 1, None)
            }
            Frame::Answer(list) => {
                let k = owned(list)?;
                Some(Fit { may_be_denied: true, ..fit(Rule::ActAnswer, 84, k, None)? })
            }
            Frame::AnswerOn(list) => {
                let k = (self.from..self.bound).find(|&k| v.low(k) == "op" && Some(k) != hit.particle)?;
                let noun = (k + 1..self.bound.min(k + 6)).find(|&n| named(list, n))?;
                Some(Fit { may_be_denied: true, ..fit(Rule::ActAnswer, 78, noun, None)? })
            }
            Frame::WithThing(prep, list) => {
                let k = self.with(v, hit, prep, self.from)?;
                let noun = (k + 1..self.bound.min(k + 6)).find(|&n| named(list, n))?;
                fit(Rule::ActPreposition, 80, noun, None)
            }
            Frame::ThingWith(list, preps) => {
                let noun = owned(list)?;
                let k = self.with(v, hit, preps, if first.contains(&noun) { self.from } else { noun + 1 })?;
                fit(Rule::ActPreposition, 82, k + 1, None)
            }
            Frame::Over(preps) => {
                let k = self.with(v, hit, preps, self.from)?;
                Some(Fit { may_be_denied: true, ..fit(Rule::ActPreposition, 80, k + 1, None)? })
            }
            Frame::SelfWord(word) => {
                let k = (self.from.min(hit.finite + 1)..self.bound).find(|&k| v.low(k) == word && reflexive)?;
                fit(Rule::ActObject, 80, k.max(hit.last()), None)
            }
            Frame::Refused => {
                let governed = hit.finite != hit.at && v.is(hit.finite, MODAL) && !v.is(hit.finite, WOULD);
                let k = (first.start.min(self.from)..self.bound)
                    .find(|&k| k <= hit.at.max(hit.finite) + 1 && (no(k) || v.mark(k) && among(words.little, v.low(k))))
                    .filter(|_| governed)?;
                Some(Fit { may_be_denied: true, ..fit(Rule::ActAnswer, 84, k.max(hit.last()), None)? })
            }
            Frame::Somehow => {
                let open = self.from.max(hit.at + 1);
                let plain = |k: usize| {
                    v.token(k).is_some_and(|t| !t.cap && t.low.len() > 3 && t.flags & !FINITE == 0) && v.is_word(k)
                };
                let how = (open..self.bound).take_while(|&k| v.is_word(k) && !v.is(k, COORD | SUBORD)).take(4);
                let k = { how }.find(|&k| plain(k) && !v.is(k - 1, PREP | DEF | INDEF | POSS))?;
                let ends = k + 1 >= self.bound || !v.is_word(k + 1) || v.is(k + 1, PREP | COORD);
                if ends { fit(Rule::ActAnswer, 76, k, None) } else { None }
            }
            Frame::ThingAlone => {
                let o = thing.filter(|o| o.end >= self.bound)?;
                let k = (self.from..o.at).find(|&k| v.mark(k) && among(words.besides, v.low(k)))?;
                if k < o.at { fit(Rule::ActObject, 76, o.end - 1, None) } else { None }
            }
            Frame::That => {
                said().then(|| Some(Fit { may_be_denied: true, ..fit(Rule::ActObject, 80, hit.last(), None)? }))?
            }
            Frame::Bare => fit(Rule::ActObject, 76, hit.last(), None),
            Frame::NotAnswer => {
                let k = denied()?;
                Some(Fit { may_be_denied: true, ..fit(Rule::ActAnswer, 84, k, None)? })
            }
            Frame::Idiom(text) => {
                let first = text.split(' ').next().unwrap_or_default();
                let all = |k: usize| text.split(' ').enumerate().all(|(n, w)| v.low(k + n) == w);
                let k = (self.from.min(hit.at)..self.bound).find(|&k| v.low(k) == first && all(k))?;
                let last = k + text.split(' ').count() - 1;
                Some(Fit { may_be_denied: true, ..fit(Rule::ActAnswer, 82, last, None)? })
            }
            Frame::AsTold => self.as_told.then(|| fit(Rule::ActObject, 80, hit.last(), None))?,
        }
    }

    /// One of these prepositions with something after it, before any infinitive or clause.
    fn with(&self, v: View<'_>, hit: &Hit, preps: &str, from: usize) -> Option<usize> {
        let clause = (from..self.bound).take_while(|&k| !v.is(k, TE | SUBORD | THAT) && !v.is_comma(k));
        clause.filter(|&k| v.is(k, PREP)).find(|&k| {
            let time =
                v.is(k + 1, WEEKDAY | MONTH | TIME | CHANNEL | PLATFORM) || v.is(k + 2, WEEKDAY | TIME | CHANNEL);
            let fixed = matches!(v.low(k + 1), "name" | "nu" | "dusver" | "eerst" | "alsnog");
            among(preps, v.low(k))
                && Some(k) != hit.particle
                && k + 1 < v.body_end()
                && (v.is_word(k + 1) || v.quote(k + 1).is_some())
                && !time
                && !fixed
                && v.low(k + 1) != v.doc.lexicon.pack.acts.each_other
        })
    }

    /// Whether "te" and its verb are speaking: "te antwoorden", "in te gaan", "commentaar te geven".
    fn speaking(&self, v: View<'_>, te: usize) -> bool {
        let words = v.doc.lexicon.pack.acts;
        let verb = v.low(te + 1);
        among(words.spoken, verb)
            || matches!((v.low(te - 1), verb), ("in", "gaan") | ("uit", "leggen"))
            || verb == "geven" && (self.from..self.bound).any(|k| v.mark(k) && among(words.answering, v.low(k)))
    }

    /// The first object after the subject: past adverbs, times and phrases with a preposition.
    fn object(&self, v: View<'_>, hit: &Hit) -> Option<Object> {
        let mut k = self.from;
        while k < self.bound {
            if k == hit.finite || k == hit.at || Some(k) == hit.particle || v.is(k, ADV) || v.low(k) == "zich" {
                k += 1;
                continue;
            }
            if v.is(k, NEG) && !v.is(k, INDEF) || v.is(k, WEEKDAY | MONTH) {
                k += 1;
                continue;
            }
            if let Some(t) = (k + 1..k + 3).find(|&t| v.is(t, TIME)).filter(|_| !v.is(k, DEF | INDEF | POSS)) {
                k = t + 1;
                continue;
            }
            if v.is(k, PREP) {
                k = simple(v, k + 1, self.bound, 0).map_or(k + 2, |n| n.core);
                continue;
            }
            if !v.is_word(k) && v.quote(k).is_none()
                || v.is(k, SUBORD | THAT & !DEF | COORD | PRON_S & !PRON_O) && v.low(k) != "ze"
            {
                return None;
            }
            let np = phrase(v, k, self.bound).filter(|n| n.end > k);
            return Some(Object { np, at: k, end: np.map_or(k + 1, |n| n.core) });
        }
        None
    }
}

/// A person, a body, several: whom one thanks or accuses.
fn somebody(v: View<'_>, np: &Np) -> bool {
    match np.sort {
        Sort::Name | Sort::Role | Sort::Body => true,
        Sort::Pronoun => v.is(np.start, PRON_O | PRON_S | BOTH) && !v.is(np.start, SELF),
        Sort::Group => {
            np.head.is_none_or(|h| v.head_flags(h) & (GROUP | ROLE | ORG) != 0 || v.low(h).ends_with("enden"))
        }
        _ => false,
    }
}
