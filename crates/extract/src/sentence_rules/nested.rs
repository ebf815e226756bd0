//! A report inside another's content.

use super::report;
use crate::Rule;
use crate::clause::{self, How, Subject};
use crate::content::add;
use crate::cues::Hit;
use crate::doc::View;
use crate::found::Found;
use crate::lang::{flag::*, takes};
use crate::noun::Sort;

/// A report inside another's content counts when somebody else is quoted by name.
pub(super) fn nested_report(
    v: View<'_>,
    sentence: usize,
    hit: &Hit,
    subject: &Subject,
    range: (usize, usize),
    outer: usize,
) -> Option<Found> {
    let np = subject.np.filter(|n| matches!(n.sort, Sort::Name | Sort::Role | Sort::Body | Sort::Group))?;
    let opens = subject.inverted
        || np.start == range.0
        || clause::boundary(v, np.start.wrapping_sub(1)) && v.low(np.start.wrapping_sub(1)) != "als";
    let as_told = np.start > 0 && v.low(np.start - 1) == v.doc.lexicon.pack.phrases.as_told;
    if hit.infinitive
        || supposed(v, hit, subject)
        || hit.takes(takes::QUOTED_ONLY)
        || np.start < range.0
        || !opens
        || as_told
    {
        return None;
    }
    let c = clause::after(v, hit, subject, range.1)?;
    // "zou hebben aangeboden": hearsay of whoever tells it.
    if c.how == How::Infinitive && v.is(hit.finite, WOULD) {
        return None;
    }
    if !matches!(c.how, How::That | How::Naming | How::Fragment | How::Quote | How::Infinitive) {
        return None;
    }
    let mut found = report(v, sentence, hit, subject, Rule::Nested, 75);
    add(v, &mut found, c.from, c.to);
    found.inside = Some(outer);
    (!found.parts.is_empty()).then_some(found)
}

/// "Ik twijfel er niet aan dat de minister begrijpt dat": what somebody else supposes him to think.
fn supposed(v: View<'_>, hit: &Hit, subject: &Subject) -> bool {
    let that = |n: crate::noun::Np| n.start > 0 && v.is(n.start - 1, THAT);
    hit.takes(takes::VIEW) && !subject.inverted && subject.np.is_some_and(that)
}

/// "Ik zeg dat", and, in what somebody says, "Nu moet hij toegeven dat" or "Als priesters zeggen dat": told of nobody else.
pub(super) fn of_nobody(v: View<'_>, sentence: usize, hit: &Hit, subject: &Subject) -> bool {
    let words = v.doc.lexicon.pack.acts.not_told;
    let some = subject.np.filter(|n| matches!(n.sort, Sort::Group | Sort::Other) || !n.definite && n.name.is_none());
    let opener = some.and_then(|n| n.start.checked_sub(1)).map_or("", |k| v.low(k));
    // "Wanneer iemand vraagt hoe dat komt": nobody yet.
    let someone = |n: crate::noun::Np| v.doc.lexicon.pack.phrases.someone.contains(&v.low(n.start));
    if subject.np.is_some_and(|n| someone(n) && n.start > 0 && v.is(n.start - 1, SUBORD | WH) && !subject.inverted) {
        return true;
    }
    let me = subject.np.is_some_and(|n| v.is(n.start, SELF) && n.sort == Sort::Pronoun);
    // "Mensen kunnen zeggen: waar heb je het over?"
    let anyone =
        |n: crate::noun::Np| n.core == n.start + 1 && v.doc.lexicon.pack.phrases.anyone.contains(&v.low(n.start));
    me || v.doc.sentences[sentence].level.is_some()
        && (hit.takes(takes::VIEW) && subject.np.is_some_and(anyone)
            || supposed(v, hit, subject)
            || hit.infinitive
            || !opener.is_empty() && words.split(' ').any(|w| w == opener))
}
