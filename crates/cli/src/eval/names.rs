//! When two names are one person's.

use unicode_normalization::UnicodeNormalization;
use unicode_normalization::char::canonical_combining_class;

const ARTICLES: [&str; 5] = ["een", "de", "het", "the", "a"];

/// Whether two names may be one person's: the same letters and digits, or a bare surname that the full name ends in. One
/// full name never stands for another.
pub(super) fn same(a: &str, b: &str) -> bool {
    let (a, b) = (plain(a), plain(b));
    if a == b || a.is_empty() || b.is_empty() {
        return a == b;
    }
    let (first, second): (Vec<&str>, Vec<&str>) = (a.split_whitespace().collect(), b.split_whitespace().collect());
    (first.len() == 1 || second.len() == 1) && first.last() == second.last()
}

/// A name without capitals, marks on letters, the article in front and punctuation.
fn plain(name: &str) -> String {
    let bare: String = name.to_lowercase().nfkd().filter(|c| canonical_combining_class(*c) == 0).collect();
    // The ending of Ukrainian surnames, as different alphabets' habits write it.
    let bare = bare.replace("skyy", "sky").replace("skky", "sky");
    let bare = bare.trim();
    let behind_article = ARTICLES.iter().find_map(|article| {
        bare.strip_prefix(article).filter(|rest| rest.starts_with(char::is_whitespace)).map(str::trim_start)
    });
    let kept: String =
        behind_article.unwrap_or(bare).chars().filter(|c| matches!(c, 'a'..='z' | '0'..='9' | ' ')).collect();
    kept.trim().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spelling_and_the_article_do_not_matter() {
        for (a, b) in [
            ("José Díaz", "jose diaz"),
            ("De woordvoerder", "een woordvoerder"),
            ("A. Jansen", "a jansen"),
            ("Oleh Kovalskyy", "Oleh Kovalsky"),
            ("", "–"),
            ("the  Times", "Times"),
        ] {
            assert!(same(a, b), "{a} {b}");
        }
    }

    #[test]
    fn a_surname_stands_for_a_full_name_and_no_full_name_for_another() {
        assert!(same("Jan de Vries", "Vries") && same("Vries", "Jan de Vries"));
        assert!(!same("Jan de Vries", "Piet de Vries"));
        assert!(!same("Jan", "Jan de Vries"));
        assert!(!same("Jan", "") && !same("", "Jan"));
        assert!(!same("deur", "ur"), "an article is a word of its own");
    }
}
