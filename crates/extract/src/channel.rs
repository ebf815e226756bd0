//! Where something was said: a platform, an interview, a press conference, as the text calls it.

use crate::Span;
use crate::doc::View;
use crate::lang::flag::*;
use crate::noun::name_end;

/// The channel told in a sentence outside its content.
pub(crate) fn channel(v: View<'_>, content: &[Span]) -> Option<String> {
    let text = v.doc.text;
    let words = &v.doc.lexicon.pack.channels;
    let mut general = None;
    for i in 0..v.len() {
        let Some(token) = v.token(i) else { continue };
        if content.iter().any(|c| c.contains(token.span)) {
            continue;
        }
        let before = v.low(i.wrapping_sub(1));
        if token.cap && token.is(PLATFORM) && words.on.contains(&before) {
            return Some(token.span.of(text).to_string());
        }
        let role = (i..name_end(v, i, v.len())).any(|k| v.head_flags(k) & ROLE != 0);
        if token.cap && v.is_name(i) && !role && medium(v, i) {
            // "Omroep Zuid": with the noun that is part of its name.
            let from = i - usize::from(i > 1 && v.token(i - 1).is_some_and(|t| t.cap));
            return Some(v.span(from, name_end(v, i, v.len())).of(text).to_string());
        }
        let noun = token.is(CHANNEL) && !token.cap || words.endings.iter().any(|e| token.low.ends_with(e));
        let placed = (i.saturating_sub(4)..i).any(|k| v.is(k, PREP) && words.at.contains(&v.low(k)));
        if general.is_none() && noun && placed {
            general = Some(token.span.of(text).to_string());
        }
        if general.is_none() && [v.low(i.wrapping_sub(1)), v.low(i)] == words.social_media {
            general = Some(v.span(i - 1, i + 1).of(text).to_string());
        }
    }
    general
}

/// "interview met X", "platform X", "op Y Social", "in dagblad Z", "bij talkshow Q".
fn medium(v: View<'_>, i: usize) -> bool {
    let before = v.low(i.wrapping_sub(1));
    let words = &v.doc.lexicon.pack.channels;
    let noun = i > 0 && {
        let flags = v.head_flags(i - 1);
        v.is(i - 1, CHANNEL)
            || flags & ORG != 0 && words.media.iter().any(|m| before.ends_with(m))
            || before.ends_with(words.platform)
    };
    let interview = v.doc.lexicon.pack.phrases.with.contains(&before)
        && (i.saturating_sub(4)..i).any(|k| words.interview.contains(&v.low(k)));
    let social = words.on.contains(&before) && v.low(i + 1) == "social";
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
