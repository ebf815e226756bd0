//! "Het was een hinderlaag, zoals Jansen zegt": a clause that tells whose words stand beside it.

use super::report;
use crate::clause::{self, Subject};
use crate::content::add;
use crate::cues::{Hit, negated};
use crate::doc::View;
use crate::found::Found;
use crate::lang::acts::Frame;
use crate::lang::{flag::*, takes};
use crate::noun::{Sort, phrase};
use crate::{Rule, aside_rules};

/// The report of a verb at the end of its clause after "zoals", and where its content ends.
pub(super) fn as_told(
    v: View<'_>,
    sentence: usize,
    hit: &Hit,
    subject: &Subject,
    floor: usize,
) -> Option<(Found, usize)> {
    let np = subject.np.filter(|n| !subject.inverted && n.sort != Sort::Other && !v.is(n.start, SELF))?;
    let at = np.start.checked_sub(1).filter(|&k| v.low(k) == v.doc.lexicon.pack.phrases.as_told)?;
    let reports = hit.takes(takes::FREE | takes::CLAUSE | takes::NAMING) && !negated(v, hit) && !hit.infinitive;
    // "zoals hij dreigde": that is an act.
    let act = |f: &crate::lang::acts::ActForm| f.act.frames.iter().any(|f| matches!(f, Frame::AsTold));
    if v.doc.lexicon.acts(v.low(hit.at)).iter().any(act) {
        return None;
    }
    let last = hit.last() + 1;
    let plain = (np.end..hit.finite.min(hit.at)).all(|k| v.is_word(k) && v.quote(k).is_none() && !v.is(k, THAT | DEMO));
    // "of hij dat, zoals hij dreigde, nu wil": within a clause that is not at its end.
    let verb = |k: usize| v.is(k, FINITE | COORD) || v.token(k).is_some_and(|t| !t.forms.is_empty() && !t.cap);
    let closes = last >= v.body_end() || v.is_comma(last) && (at <= floor + 1 || verb(last + 1));
    if !reports || !plain || !closes {
        return None;
    }
    let mut found = report(v, sentence, hit, subject, Rule::FreeInvertedCue, 80);
    if at > floor + 1 && v.is_comma(at - 1) {
        let from = aside_rules::clause_start(v, at - 1, &[], 0).max(floor);
        // "Jansen was gekomen om te luisteren, zoals hij zei": of himself.
        let own = phrase(v, from, at).filter(|n| np.sort == Sort::Pronoun && matches!(n.sort, Sort::Name | Sort::Role));
        let from = own.map_or(from, |n| n.end);
        let words = (from..at).filter(|&k| v.is_word(k)).count();
        let quoted = (from..at).any(|k| v.quote(k).is_some());
        // "Een tunnel, zoals Jansen bepleit, is te duur": no clause before it.
        let told = |k: usize| v.is(k, FINITE) || v.forms(k).next().is_some();
        if !quoted && last < v.body_end() && !(from..at).any(told) {
            return None;
        }
        add(v, &mut found, from, at - 1);
        return Some((found, last)).filter(|(f, _)| !f.parts.is_empty() && (words > 2 || quoted));
    }
    // "Zoals de minister al zei, komt er geen geld."
    let end = v.body_end();
    if at <= floor + 1 && v.is_comma(last) && (last + 1..end).any(|k| v.is_word(k)) && clause::boundary(v, last) {
        add(v, &mut found, last + 1, end);
        return Some((found, end)).filter(|(f, _)| !f.parts.is_empty());
    }
    None
}
