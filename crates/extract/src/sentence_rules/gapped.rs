//! A report that leaves out the verb of the one before it.

use crate::Rule;
use crate::content::whole;
use crate::doc::View;
use crate::found::{Found, Mention};
use crate::lang::flag::*;
use crate::noun::{Sort, simple};

/// 'sprak van "een zware dag", de bond van "een wijze les"': the verb is left out the second time.
pub(super) fn gapped(v: View<'_>, sentence: usize, floor: &mut usize, out: &mut Vec<Found>) {
    while v.is_comma(*floor)
        && let Some(np) = simple(v, *floor + 1, v.len(), 0).filter(|n| n.sort != Sort::Other)
        && v.is(np.core, PREP)
        && let Some(k) = (np.core + 1..np.core + 4).find(|&k| v.quote(k).is_some())
        && let Some(cue) = out.last().and_then(|f| f.cue)
    {
        let mut found = Found::new(Rule::CueFragment, sentence, Mention::Np(np), 80);
        found.cue = Some(cue);
        whole(v, &mut found, np.core + 1, k + 1);
        out.push(found);
        *floor = k + 1;
    }
}
