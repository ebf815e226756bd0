//! Stable names for links.

use crate::text;
use std::collections::BTreeSet;

/// The slug of what is not known: a source without a name, an article without an outlet.
pub(crate) const UNKNOWN: &str = "onbekend";

/// Longest slug, in bytes; longer ones end at the last whole word before it.
const LONGEST: usize = 80;

/// `text` as a slug: its folded words joined by hyphens. Empty where it has no words.
pub(crate) fn slug(text: &str) -> String {
    let mut out = String::new();
    for word in text::words(text) {
        if !out.is_empty() && out.len() + 1 + word.folded.len() > LONGEST {
            break;
        }
        if !out.is_empty() {
            out.push('-');
        }
        out.push_str(&word.folded);
    }
    out
}

/// Gives `wanted` (or `wanted-2`, `wanted-3` …) as a slug nobody has yet.
pub(crate) fn unique(wanted: &str, taken: &mut BTreeSet<String>) -> String {
    let wanted = if wanted.is_empty() { "naamloos" } else { wanted };
    let mut slug = wanted.to_owned();
    let mut number = 1;
    while slug == UNKNOWN || !taken.insert(slug.clone()) {
        number += 1;
        slug = format!("{wanted}-{number}");
    }
    slug
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slugs_are_plain() {
        assert_eq!(slug("Volodymyr Zelenskyy"), "volodymyr-zelenskyy");
        assert_eq!(slug(" „L’Équipe”, Parijs "), "l-equipe-parijs");
        assert_eq!(slug("—"), "");
        assert_eq!(slug(&"woord ".repeat(40)).len(), 77);
    }

    #[test]
    fn nobody_shares_a_slug_or_is_called_unknown() {
        let mut taken = BTreeSet::new();
        let given = ["a", "a", "a-2", "", "onbekend"].map(|s| unique(s, &mut taken));
        assert_eq!(given, ["a", "a-2", "a-2-2", "naamloos", "onbekend-2"]);
    }
}
