//! Acts told of whom they befall: "De aanpak werd door de minister geprezen".
//!
//! Only who is named with "door" is a source: without one nobody says who spoke.

use super::{among, speaks};
use crate::doc::View;
use crate::found::{Found, Mention};
use crate::lang::acts::{ActForm, Frame};
use crate::lang::flag::*;
use crate::noun::phrase;
use crate::{Cue, Rule};

/// The act that the participle at `i` tells in a passive clause.
pub(super) fn read(v: View<'_>, s: usize, i: usize, form: &ActForm) -> Option<Found> {
    let done = |f: &Frame| {
        matches!(
            f,
            Frame::Thing | Frame::Whom | Frame::Person | Frame::WhomWith(_) | Frame::ThingOf(_) | Frame::Condemned
        )
    };
    if !form.act.frames.iter().any(done) {
        return None;
    }
    let stops = |k: usize| v.is_punct(k) || v.is(k, SUBORD | THAT) || v.is(k, COORD) && !v.is(k, ADV);
    let auxiliary = |k: usize| v.is(k, BE | PASSIVE) && v.is(k, FINITE) && !(v.is(k, POSS) && k + 1 != i);
    let finite = (i.saturating_sub(18)..i).rev().take_while(|&k| !stops(k)).find(|&k| auxiliary(k));
    let finite = finite.or_else(|| auxiliary(i + 1).then_some(i + 1))?;
    let start = (0..finite.min(i)).rev().find(|&k| stops(k)).map_or(0, |k| k + 1);
    let by = (start..i + 3).rev().find(|&k| k != i && v.is(k, BY) && !v.is(k + 1, TE | THAT))?;
    let agent = phrase(v, by + 1, if by < i { i } else { v.len() })?;
    let words = v.doc.lexicon.pack.acts;
    let other = |k: usize| among(words.nobody_now, v.low(k)) || among(words.hedged, v.low(k));
    let denied = |k: usize| v.is(k, NEG) || v.mark(k) && other(k);
    let end = (i.max(finite).max(agent.core - 1) + 1..v.body_end()).find(|&k| stops(k)).unwrap_or(v.body_end());
    // "door de arbiter van het veld gestuurd": of a letter it would be told.
    let object = |f: &Frame| match f {
        Frame::ThingOf(list) => (start..end).any(|k| among(list, v.low(k))),
        _ => done(f),
    };
    if !form.act.frames.iter().any(object) {
        return None;
    }
    // "zou zijn bekritiseerd": hearsay.
    let told = !(start..end).any(|k| denied(k) || v.is(k, WOULD | MODAL)) && finite > start;
    if !told || !(speaks(v, &agent, false) || speaks(v, &agent, true)) {
        return None;
    }
    let mut found = Found::new(Rule::ActObject, s, Mention::Np(agent), 78);
    found.cue = Some(Cue { span: v.span(i, i + 1), particle: None });
    found.act = true;
    found.unquoted = true;
    found.parts.push(v.span(start, end));
    Some(found)
}
