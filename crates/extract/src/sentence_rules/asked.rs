//! "Op de vraag van X of het kan, zei hij …": a question put to whoever speaks in the sentence.

use crate::doc::View;
use crate::found::{Found, Mention};
use crate::lang::{Form, flag::*};
use crate::noun::{Sort, simple};
use crate::{Cue, Rule};

/// Where the question at the start of a sentence ends, and the question itself where the text tells who put it.
pub(super) fn asked(v: View<'_>, sentence: usize) -> Option<(usize, Option<Found>)> {
    let words = &v.doc.lexicon.pack.phrases;
    // "Ook vragen de bonden": a verb.
    let verb = |k: usize| {
        v.forms(k).next().is_some()
            && v.forms(k).all(|f| f.form != Form::Participle)
            && !(k > 0 && v.is(k - 1, DEF | POSS | PREP | INDEF))
    };
    let noun = (0..4).find(|&k| words.question.contains(&v.low(k))).filter(|&k| !verb(k))?;
    // "had gevraagd een getuige te horen", "liet desgevraagd weten": past its verb a main clause tells.
    let main = (1..noun).any(|k| v.is(k, FINITE) && !v.is(k, POSS)) && !v.is(0, SUBORD | PREP);
    if main {
        return None;
    }
    let comma = (noun..v.len()).find(|&k| v.is_comma(k) || v.low(k) == ":").filter(|&k| v.is_comma(k))?;
    let by = v.is(noun + 1, OF_WHOM | BY).then(|| simple(v, noun + 2, comma, 0)).flatten();
    let by = by.filter(|n| !matches!(n.sort, Sort::Other | Sort::Document) && !v.is(n.start, SELF));
    let from = by.map_or(noun + 1, |n| n.core);
    let whether = usize::from(v.is(from, WHETHER | THAT));
    let question = by.filter(|_| whether > 0 || v.is(from, WH)).map(|np| {
        let mut found = Found::new(Rule::CueQuestion, sentence, Mention::Np(np), 84);
        found.cue = Some(Cue { span: v.span(noun, noun + 1), particle: None });
        found.asks = true;
        crate::content::whole(v, &mut found, from + whether, comma);
        found.unquoted = true;
        found
    });
    Some((comma + 1, question))
}
