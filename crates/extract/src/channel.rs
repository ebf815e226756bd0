//! Where something was said: a platform, an interview, a press conference, as the text calls it.

use crate::Span;
use crate::doc::View;
use crate::lang::flag::*;
use crate::noun::name_end;

/// The channel told in a sentence outside its content.
pub(crate) fn channel(v: View<'_>, content: &[Span]) -> Option<String> {
    let text = v.doc.text;
    let mut general = None;
    for i in 0..v.len() {
        let Some(token) = v.token(i) else { continue };
        if content.iter().any(|c| c.contains(token.span)) {
            continue;
        }
        let before = v.low(i.wrapping_sub(1));
        if token.cap && token.is(PLATFORM) && matches!(before, "op" | "via" | "on") {
            return Some(token.span.of(text).to_string());
        }
        let role = (i..name_end(v, i, v.len())).any(|k| v.head_flags(k) & ROLE != 0);
        if token.cap && v.is_name(i) && !role && medium(v, i) {
            return Some(v.span(i, name_end(v, i, v.len())).of(text).to_string());
        }
        let noun = token.is(CHANNEL) && !token.cap
            || v.doc.lexicon.word("persconferentie").is_some() && token.low.ends_with("conferentie");
        let placed = (i.saturating_sub(4)..i).any(|k| {
            v.is(k, PREP)
                && matches!(v.low(k), "in" | "op" | "tijdens" | "bij" | "van" | "via" | "aan" | "during" | "on")
        });
        if general.is_none() && noun && placed {
            general = Some(token.span.of(text).to_string());
        }
        if general.is_none() && token.low == "media" && v.low(i.wrapping_sub(1)) == "sociale" {
            general = Some(v.span(i - 1, i + 1).of(text).to_string());
        }
    }
    general
}

/// "interview met X", "platform X", "op Y Social", "in dagblad Z", "bij talkshow Q".
fn medium(v: View<'_>, i: usize) -> bool {
    let before = v.low(i.wrapping_sub(1));
    let noun = i > 0 && {
        let flags = v.head_flags(i - 1);
        v.is(i - 1, CHANNEL)
            || flags & ORG != 0
                && ["zender", "omroep", "krant", "blad", "bureau", "site", "website"]
                    .iter()
                    .any(|m| before.ends_with(m))
            || before.ends_with("platform")
    };
    let interview = matches!(before, "met" | "with")
        && (i.saturating_sub(4)..i).any(|k| matches!(v.low(k), "interview" | "gesprek" | "vraaggesprek"));
    let social = matches!(before, "op" | "on") && v.low(i + 1) == "social";
    noun || interview || social
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::doc::Doc;
    use crate::{Article, Language};

    fn told(text: &str) -> String {
        let article = Article { text: text.into(), language: Language::Dutch, ..Article::default() };
        let doc = Doc::new(&article);
        channel(doc.view(0), &[]).unwrap_or_else(|| "-".into())
    }

    #[test]
    fn reads_where_it_was_said() {
        assert_eq!(told("Dat schreef hij op Facebook."), "Facebook");
        assert_eq!(told("Dat zei hij tijdens een persconferentie."), "persconferentie");
        assert_eq!(told("Dat zei zij in een interview met Omroep West."), "Omroep West");
        assert_eq!(told("Dat zei hij tegen haar."), "-");
    }
}
