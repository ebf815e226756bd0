//! Cues: the verbs of a sentence that report, with their finite part and the part that stands apart.

mod finite;

use crate::doc::View;
use crate::lang::flag::*;
use crate::lang::{Form, Verb, takes};
use crate::noun::simple;
use finite::{auxiliary, finite_left, modal_left, purpose, used};

/// A reporting verb at work, by item indices.
#[derive(Clone, Copy)]
pub(crate) struct Hit {
    /// The word that reports: "zei", "gezegd", "gaf".
    pub(crate) at: usize,
    /// The finite verb, by which the subject stands: "zei", "heeft".
    pub(crate) finite: usize,
    /// "toe" of "gaf hij toe".
    pub(crate) particle: Option<usize>,
    pub(crate) verb: &'static Verb,
    /// Whether the finite form is a plural.
    pub(crate) plural: bool,
    /// "werd gezegd".
    pub(crate) passive: bool,
    /// "te zeggen", "wil zeggen": less sure.
    pub(crate) infinitive: bool,
    /// "ervan overtuigd dat".
    pub(crate) predicate: bool,
    /// "adding": its subject is left out.
    pub(crate) adding: bool,
    /// "oproept": a finite form with its part before it closes its clause.
    pub(crate) closes: bool,
}

impl Hit {
    pub(crate) fn takes(&self, what: u16) -> bool {
        self.verb.takes & what != 0
    }

    /// The last item of the cue.
    pub(crate) fn last(&self) -> usize {
        self.at.max(self.finite).max(self.particle.unwrap_or(0))
    }
}

static PREDICATE: Verb = Verb { forms: "", particle: "", takes: takes::CLAUSE | takes::VIEW };

/// The reporting verbs of a sentence, in the order of their finite part.
pub(crate) fn hits(v: View<'_>) -> Vec<Hit> {
    let mut out: Vec<Hit> = Vec::new();
    for i in 0..v.len() {
        let Some(token) = v.token(i) else { continue };
        if token.is(PREDICATE_CUE) {
            out.extend(predicate(v, i));
        }
        // "zoals hij het zegt": it is said.
        let it = i > 0
            && v.doc.lexicon.pack.phrases.neuter.contains(&v.low(i - 1))
            && (token.flags, token.speaker) == (0, 0)
            && !v.is_word(i + 1);
        // "heeft ons verteld"
        let us = i > 1 && v.is(i - 1, POSS) && v.is(i - 2, HAVE) && v.forms(i).all(|f| f.form == Form::Participle);
        let noun =
            i > 0 && v.is(i - 1, DEF | INDEF | POSS) && !it && !us && !v.is(i - 1, THAT | DEMO | REL | BE | PRON_O);
        // "acht dagen" counts, "acht dat uitgesloten" reports.
        let one = v.is(i + 2, THAT)
            || v.speaker(i + 1) & (ROLE | GROUP) == ROLE
            || v.is_name(i + 1)
            || v.is(i + 1, DEF | PRON_S | PRON_O | DEMO);
        let counts = token.is(QUANT) && !one;
        // "(lacht)" tells how, not who.
        let manner = i > 0 && v.low(i - 1) == "(" && v.low(i + 1) == ")";
        // "nieuwe eisen": a noun.
        let adjective = i > 0
            && v.low(i - 1).ends_with('e')
            && v.token(i - 1).is_some_and(|t| !t.cap && t.flags == 0 && t.forms.is_empty() && t.speaker == 0);
        let (to, say) = v.doc.lexicon.pack.phrases.his_words;
        // "naar eigen zeggen", "naar zijn zeggen", "wil vragen beantwoorden"
        let own = v.low(i) == say && i > 1 && (v.is(i - 1, OWN) || v.is(i - 1, POSS) && v.low(i - 2) == to);
        let answered = v.is(i, SPEECH_NOUN)
            && crate::clause::infinitive_at(v, i + 1)
            && v.token(i + 1).is_some_and(|t| t.speaker == 0);
        // "drie bekende kerken"
        let some =
            i > 0 && v.is(i - 1, QUANT) && v.token(i + 1).is_some_and(|t| (t.flags, t.speaker) == (0, 0) && !t.cap);
        // "Bepaalde scholen", "Gevraagde stukken": at the start of a sentence, and no clause that opens with its verb.
        let attributive = i == 0
            && v.low(0).ends_with("de")
            && v.is_word(1)
            && !v.is(1, DEF | INDEF | POSS | PRON_S | PRON_O | QUANT | ADV | PREP)
            && v.token(1).is_some_and(|t| !t.cap && t.forms.is_empty())
            && !v.is_name(2);
        let noun = noun || attributive;
        let noun = noun
            || own
            || some && v.is_word(i + 1) && v.low(i).ends_with('e')
            || answered && modal_left(v, i).is_some();
        if token.forms.is_empty() || manner || noun || counts || token.cap && !v.initial(i) {
            continue;
        }
        let mut best: Option<Hit> = None;
        for form in v.forms(i) {
            if adjective && form.form == Form::Plural {
                continue;
            }
            if form.stem && !(i > 0 && v.is(i - 1, POSS)) {
                continue;
            }
            if let Some(hit) = hit(v, i, form.verb, form.form, form.joined) {
                // "is herhaaldelijk benadrukt": also the form of the present.
                let auxiliary = hit.finite < i
                    && v.is(hit.finite, BE | PASSIVE | HAVE)
                    && (hit.finite + 1..i)
                        .all(|k| !v.is(k, COORD | THAT | SUBORD) && !v.is_comma(k) && v.quote(k).is_none());
                let participle = form.form == Form::Participle && best.is_some_and(|b| b.plural || auxiliary);
                let better = participle || best.is_none_or(|b| hit.particle.is_some() && b.particle.is_none());
                if better {
                    best = Some(hit);
                }
            }
        }
        out.extend(
            best.filter(|h| !h.closes || h.finite != h.at || subordinate(v, h.at))
                .filter(|h| (!h.verb.particle.is_empty() || h.at != h.finite || !parted(v, i)) && !another(v, h)),
        );
    }
    out.sort_by_key(|h| (h.finite, h.at));
    // "heeft laten weten": one cue, though two words might be.
    out.dedup_by(|b, a| a.particle == Some(b.at) || a.finite == b.finite && b.at == a.at);
    out
}

/// "riep een fonds in het leven", "meldde zich bij de politie": with such a word in its clause the verb is another one.
fn another(v: View<'_>, hit: &Hit) -> bool {
    let ends = |k: &usize| !v.is_word(*k) || v.is(*k, THAT | COORD | SUBORD);
    let from = (0..hit.finite.min(hit.at)).rev().find(ends).map_or(0, |k| k + 1);
    let to = (hit.last() + 1..v.len()).find(ends).unwrap_or(v.len());
    // "nu beide landen ja zeggen"
    let yes = |k: usize| v.is_word(k) && v.doc.lexicon.pack.phrases.yes_no[..2].contains(&v.low(k));
    if hit.at > 1 && hit.finite == hit.at && yes(hit.at - 1) && v.is_word(hit.at - 2) {
        return true;
    }
    v.doc.lexicon.pack.phrases.idioms.iter().any(|(stems, words)| {
        let mut parts = words.split(' ').rev();
        let (last, first) = (parts.next().unwrap_or_default(), parts.next());
        let there = |k: usize| v.low(k) == last && first.is_none_or(|w| k > from && v.low(k - 1) == w);
        stems.iter().any(|s| v.low(hit.at).starts_with(s)) && (from..to).any(there)
    })
}

/// Whether a word is in a clause that may be subordinate: "voorstellen" elsewhere is a noun.
fn subordinate(v: View<'_>, i: usize) -> bool {
    v.doc.lexicon.pack.bare_clause || (0..i).any(|k| v.is(k, SUBORD | THAT | REL | WH | WHETHER | DEMO))
}

/// "stellen klanten hun plannen uit": a part closes the clause with which the verb is another one.
fn parted(v: View<'_>, i: usize) -> bool {
    let stops = |k: usize| k >= v.body_end() || !v.is_word(k) || v.is(k, THAT | COORD);
    let end = (i + 1..(i + 20).min(v.len() + 1)).find(|&k| stops(k)).unwrap_or(i);
    // "zei Jansen in 'De ochtend'": before a title it is a preposition.
    end > i + 2
        && v.quote(end).is_none()
        && v.doc.lexicon.pack.phrases.parts.contains(&v.low(end - 1))
        && !v.is(end - 2, PREP)
}

/// A verb that is finite itself, with no part that stands apart.
pub(crate) fn bare(at: usize, verb: &'static Verb) -> Hit {
    Hit {
        at,
        finite: at,
        particle: None,
        verb,
        plural: false,
        passive: false,
        infinitive: false,
        predicate: false,
        adding: false,
        closes: false,
    }
}

fn hit(v: View<'_>, i: usize, verb: &'static Verb, form: Form, joined: bool) -> Option<Hit> {
    let base = Hit { closes: joined && form != Form::Participle && !verb.particle.is_empty(), ..bare(i, verb) };
    // "om eraan toe te voegen": the part that stands apart before "te".
    let apart = (!joined && i > 1 && v.is(i - 1, TE) && v.low(i - 2) == verb.particle).then(|| i - 2);
    let particle = if joined { None } else { Some(apart.or_else(|| find_particle(v, i, verb.particle))?) };
    match form {
        Form::Singular => Some(Hit { particle, ..base }),
        // ", adding that": of whoever spoke before the comma.
        Form::Adding => (i > 1 && v.is_comma(i - 1)).then_some(Hit { adding: true, ..base }),
        Form::Plural => {
            if i > 0 && v.is(i - 1, TE) {
                // "Om eraan toe te voegen dat": of whoever spoke in the sentence before, ", om daaraan toe te voegen
                // dat" of whoever spoke before the comma.
                let adds = v.is(0, DEPENDS) && !verb.particle.is_empty();
                let words = &v.doc.lexicon.pack.phrases;
                let purpose = purpose(v, i).filter(|&om| om > 0 && v.is_comma(om - 1));
                if let Some(om) = purpose.filter(|&om| (om + 1..i).any(|k| words.thereto.contains(&v.low(k)))) {
                    return Some(Hit { finite: om, particle, adding: true, ..base });
                }
                let Some(finite) = used(v, i).or_else(|| finite_left(v, i - 1)) else {
                    return adds.then_some(Hit { particle, adding: true, ..base });
                };
                return Some(Hit { finite, particle, infinitive: true, ..base });
            }
            // "Sorry zeggen wilde hij niet"
            if i < 3 && v.is(i + 1, MODAL) && v.is(i + 1, FINITE) && !v.is(i + 1, WOULD) && v.is(i + 2, PRON_S) {
                return Some(Hit { finite: i + 1, particle, infinitive: true, ..base });
            }
            match modal_left(v, i) {
                // "zou zeggen" is what nobody said.
                Some(finite) if v.is(finite, WOULD) => None,
                // "blijft oproepen": it is said.
                Some(finite) if v.doc.lexicon.pack.phrases.keeps.contains(&v.low(finite)) => {
                    Some(Hit { finite, particle, ..base })
                }
                Some(finite) => Some(Hit { finite, particle, infinitive: true, ..base }),
                None => Some(Hit { particle, plural: true, ..base }),
            }
        }
        Form::Participle => {
            // "heeft laten weten", but not "heeft laten zien".
            if v.low(i) == "laten" && v.low(i + 1) != verb.particle {
                return None;
            }
            // "heeft te kennen gegeven": such a part stands right before it.
            let apart = verb.particle.split_once(' ').filter(|_| verb.takes & takes::QUOTED_ONLY == 0);
            if i > 0 && apart.is_some_and(|(_, last)| v.low(i - 1) != last) {
                return None;
            }
            // "heeft een uitspraak gedaan", and not "heeft dat gedaan".
            let with = |k: usize| v.low(k) == verb.particle || v.low(k).strip_prefix("er") == Some(verb.particle);
            let whole = verb.particle.is_empty() || verb.particle.contains(' ') || v.low(i).starts_with(verb.particle);
            if !whole && v.low(i) != "laten" && !(i.saturating_sub(12)..i + 5).any(with) {
                return None;
            }
            let Some(finite) = auxiliary(v, i) else {
                // "door critici 'een wonder' genoemd"
                let named = verb.takes & takes::NAMING != 0 && i > 2 && v.quote(i - 1).is_some();
                return named.then_some(Hit { passive: true, ..base });
            };
            let plural = v.low(finite).ends_with("en");
            let passive = v.is(finite, PASSIVE) || v.is(finite, BE) && !v.is(finite, HAVE);
            Some(Hit { finite, particle: (v.low(i) == "laten").then_some(i + 1), passive, plural, ..base })
        }
    }
}

/// The separable part after a finite verb, within its clause.
pub(crate) fn find_particle(v: View<'_>, i: usize, particle: &str) -> Option<usize> {
    // "had het over", "hield het zelf op"
    if let Some((object, particle)) = particle.split_once(' ') {
        let near = if object == v.doc.lexicon.pack.phrases.neuter[0] { 5 } else { 9 };
        // "gaat er nog steeds van uit": a word of two parts may stand in two places.
        let apart = |k: usize| split(v, k.saturating_sub(8).max(i + 1), k, object) && v.low(k + 1) == particle;
        let object = (i + 1..i + near).find(|&k| v.low(k) == object).or_else(|| (i + 2..i + 12).find(|&k| apart(k)))?;
        let at = (object + 1..object + 14).find(|&k| v.low(k) == particle || split(v, object + 1, k, particle))?;
        let plain = |k: usize| v.is_word(k) && !v.is(k, THAT) && (!v.is(k, FINITE) || v.is(k, POSS));
        return (object + 1..at).all(plain).then_some(at);
    }
    for k in i + 1..(i + 28).min(v.len()) {
        let low = v.low(k);
        if (low == particle || low.strip_prefix("er") == Some(particle)) && !v.is(k - 1, TE) {
            // "op" also opens "op Twitter": as a part of the verb it ends its clause or stands before its content.
            // "riep haar op de eer aan zichzelf te houden"
            let asks = || {
                let clause = (k + 1..v.len().min(k + 14)).take_while(|&j| v.is_word(j) || v.quote(j).is_some());
                k < i + 5 && simple(v, i + 1, k, 0).is_some_and(|n| n.core == k) && { clause }.any(|j| v.is(j, TE))
            };
            // "kondigde een dag later aan het werk te staken"
            let later = || {
                let time = (i + 1..k).all(|j| v.is(j, ADV | TIME | WEEKDAY | INDEF | DEF | QUANT));
                time && (k + 1..v.len().min(k + 14)).take_while(|&j| v.is_word(j)).any(|j| v.is(j, TE))
            };
            let bare = later() || !v.is(k, PREP) || k == i + 1 || low != particle || ends_clause(v, k + 1) || asks();
            if bare {
                return Some(k);
            }
            continue;
        }
        // "maakte dat maandag bekend": it points.
        let points = k == i + 1 && (v.is(k + 1, WEEKDAY | TIME | ADV | PREP) || v.low(k + 1) == particle);
        if v.is(k, THAT) && !points
            || low == ":"
            || low == ";"
            || v.is_comma(k) && !resumes(v, k, particle) && !closes(v, k, particle)
        {
            return None;
        }
        if v.quote(k).is_some() && !v.is_punct(k + 1) && v.low(k + 1) != particle {
            return None;
        }
    }
    None
}

/// "er … op" for "erop", between two items.
fn split(v: View<'_>, from: usize, k: usize, particle: &str) -> bool {
    let there = v.doc.lexicon.pack.phrases.there;
    particle.strip_prefix(there).is_some_and(|rest| v.low(k) == rest) && (from..k).any(|j| v.low(j) == there)
}

/// Whether a comma opens an apposition that closes before the particle: "voegde Smit, de baas, toe".
fn resumes(v: View<'_>, comma: usize, particle: &str) -> bool {
    let close = (comma + 1..(comma + 15).min(v.len())).find(|&k| v.is_comma(k));
    close.is_some_and(|k| (k + 1..(k + 4).min(v.len())).any(|p| v.low(p) == particle))
}

/// Whether a comma closes what the particle goes on after: "kondigde Smit, de baas, aan dat".
fn closes(v: View<'_>, comma: usize, particle: &str) -> bool {
    v.low(comma + 1) == particle && v.is(comma + 2, THAT)
}

fn ends_clause(v: View<'_>, k: usize) -> bool {
    k >= v.body_end()
        || !v.is_word(k) && v.quote(k).is_none()
        || v.is(k, THAT | WHETHER | WH | COORD | SUBORD | TE | PREP | WEEKDAY)
        || v.quote(k).is_some()
}

/// "is ervan overtuigd dat", "is bang dat".
fn predicate(v: View<'_>, i: usize) -> Option<Hit> {
    let that = (i + 1..i + 3).find(|&k| v.is(k, THAT))?;
    let finite = if v.is(that - 1, BE) && v.is(that - 1, FINITE) && that > i + 1 {
        that - 1
    } else {
        (i.saturating_sub(8)..i)
            .rev()
            .find(|&k| v.is(k, BE) && v.is(k, FINITE) && !v.is(k, POSS) || matches!(v.low(k), "zijn"))?
    };
    // "is er zeker van dat", and not "is nog niet zeker dat".
    let of = |k: usize| !v.is(k, ADV | NEG | BE);
    let sure = !v.is(i, ADV) || that > i + 1 || (finite..i).any(of);
    sure.then(|| Hit { predicate: true, finite, ..bare(i, &PREDICATE) })
}

/// Whether the report is denied: "zei niet wat", "wilde niet zeggen of".
pub(crate) fn negated(v: View<'_>, hit: &Hit) -> bool {
    let last = hit.at.max(hit.finite);
    let from = hit.at.min(hit.finite);
    // "liet niet na te benadrukken": denied twice.
    let twice = |k: usize| v.doc.lexicon.pack.phrases.omits.contains(&v.low(k));
    if hit.at != hit.finite && (from..last).any(|k| v.is(k, NEG) && !twice(k + 1)) {
        return true;
    }
    (last + 1..(last + 4).min(v.len())).any(|k| v.is(k, NEG) && v.is(k + 1, THAT | WHETHER | WH))
        || last > 0 && v.is(last - 1, NEG) && hit.at == hit.finite && v.is(last + 1, WH | WHETHER)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::doc::Doc;
    use crate::{Article, Language};

    fn cues(text: &str) -> Vec<String> {
        let article = Article { text: text.into(), language: Language::Dutch, ..Article::default() };
        let doc = Doc::new(&article);
        let v = doc.view(0);
        hits(v)
            .iter()
            .map(|h| {
                format!(
                    "{}/{}{}",
                    v.low(h.finite),
                    v.low(h.at),
                    h.particle.map_or(String::new(), |p| format!("/{}", v.low(p)))
                )
            })
            .collect()
    }

    #[test]
    fn finds_verbs_and_their_parts() {
        assert_eq!(cues("Jansen zei dat het kan."), ["zei/zei"]);
        assert_eq!(cues("Dat klopt niet, gaf hij toe."), ["gaf/gaf/toe"]);
        assert_eq!(cues("Hij liet maandag weten dat het kan."), ["liet/liet/weten"]);
        assert_eq!(cues("Zij heeft altijd gezegd dat het kan."), ["heeft/gezegd"]);
        assert_eq!(cues("Hij zou hebben gezegd dat het kan."), ["zou/gezegd"]);
        assert_eq!(cues("Zij is ervan overtuigd dat het kan."), ["is/overtuigd"]);
    }
}
