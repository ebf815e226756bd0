//! What an article's text alone tells about it, where nobody else does.

use wederhoor_extract::{Article, Inferred, Language, Span, When};

/// Longest title, in characters.
const LONGEST_TITLE: usize = 120;

/// How many words of an article stand for it where it has no title.
const TITLE_WORDS: usize = 9;
/// A dateline is not longer than this, in bytes.
const LONGEST_DATELINE: usize = 60;

/// Frequent words of one language that are rare in the other.
const DUTCH: [&str; 14] =
    ["het", "een", "en", "van", "dat", "niet", "voor", "zijn", "met", "ook", "zei", "aan", "maar", "volgens"];
const ENGLISH: [&str; 14] =
    ["the", "and", "of", "that", "not", "for", "with", "said", "to", "his", "but", "it", "he", "by"];

/// An article of which nothing is known but its text: the title is the first line where that looks like one, the date is
/// that of a leading ` date 2025-08-16`, the language that of its most frequent words. What was found is told in
/// [`Article::inferred`].
#[must_use]
pub fn article(id: &str, text: String) -> Article {
    let mut article = Article { id: id.to_owned(), language: language(&text), ..Article::default() };
    let mut infer = |field: &str, words: &str| {
        article.inferred.push(Inferred { field: field.to_owned(), words: words.to_owned() });
        Some(words.to_owned())
    };
    if let Some((date, end)) = leading_date(&text) {
        article.date = Some(date);
        infer("date", text[..end].trim());
    }
    article.title = title(&text).and_then(|t| infer("title", t));
    article.text = text.into();
    article
}

/// The first line, where it is short, no sentence, and not all there is.
fn title(text: &str) -> Option<&str> {
    let paragraphs = paragraphs(text);
    let first = paragraphs.first()?.of(text);
    let short = paragraphs.len() > 1 && first.chars().count() <= LONGEST_TITLE;
    let sentence = first.ends_with(['.', ':', ';', ',', '"', '”']) || first.starts_with(['"', '„', '“']);
    (short && !sentence).then_some(first)
}

/// An article's title, or else its first words.
pub(crate) fn headline(article: &Article) -> String {
    if let Some(title) = &article.title {
        return title.clone();
    }
    let first = paragraphs(&article.text).first().map_or("", |p| p.of(&article.text));
    // A dateline ("ANCHORAGE (ANP) - ") says where and by whom it was written, not what it is about.
    let dateline = first.find(") - ").or_else(|| first.find(") – ")).filter(|end| *end <= LONGEST_DATELINE);
    let first = dateline.map_or(first, |end| first[end + 1..].trim_start_matches([' ', '-', '–']));
    let mut words = first.split_whitespace();
    let mut start = words.by_ref().take(TITLE_WORDS).collect::<Vec<_>>().join(" ");
    if words.next().is_some() {
        start.push('…');
    }
    start
}

/// Dutch unless English is plainly meant.
#[must_use]
pub fn language(text: &str) -> Language {
    let (mut dutch, mut english) = (0, 0);
    for word in crate::text::words(text).take(2000) {
        dutch += usize::from(DUTCH.contains(&word.folded.as_str()));
        english += usize::from(ENGLISH.contains(&word.folded.as_str()));
    }
    if english > dutch { Language::English } else { Language::Dutch }
}

/// What is blank in a text: white space, and the mark some programs put at the beginning of a file.
const fn is_blank(c: char) -> bool {
    c == '\u{feff}' || c.is_whitespace()
}

/// The date with which a text begins (`date 2025-08-16`), and the byte behind it.
pub(crate) fn leading_date(text: &str) -> Option<(When, usize)> {
    let rest = text.trim_start_matches(is_blank).strip_prefix("date ")?.trim_start_matches(' ');
    let end = rest.find(char::is_whitespace).unwrap_or(rest.len());
    Some((When::parse(&rest[..end])?, text.len() - rest.len() + end))
}

/// The lines that are not blank, in order, without outer white space and without a leading date.
pub(crate) fn paragraphs(text: &str) -> Vec<Span> {
    let mut at = leading_date(text).map_or(0, |(_, end)| end);
    let mut spans = Vec::new();
    for line in text[at..].split_inclusive('\n') {
        let words = line.trim_matches(is_blank);
        let start = at + (line.len() - line.trim_start_matches(is_blank).len());
        if !words.is_empty() {
            spans.push(Span::new(start, start + words.len()));
        }
        at += line.len();
    }
    spans
}

#[cfg(test)]
mod tests {
    use super::*;

    fn of(text: &str) -> (Option<String>, Option<String>) {
        let article = article("a", text.to_owned());
        (article.title, article.date.map(|d| d.to_string()))
    }

    #[test]
    fn the_first_line_is_the_title_where_it_looks_like_one() {
        assert_eq!(of("Top in Alaska\n\nEr was een top.").0.as_deref(), Some("Top in Alaska"));
        assert_eq!(
            of("\u{feff} date 2025-08 Top in Alaska\nEr was een top."),
            (Some("Top in Alaska".into()), Some("2025-08".into()))
        );
        assert_eq!(of("Er was een top.\n\nEn nog een.").0, None);
        assert_eq!(of("Alleen deze regel").0, None);
        assert_eq!(of(&format!("{}\n\nEr was een top.", "woord ".repeat(30))).0, None);
        assert_eq!(of(""), (None, None));
        assert_eq!(of(" date gisteren\nTekst"), (Some("date gisteren".into()), None));
    }

    #[test]
    fn languages_are_told_apart() {
        assert_eq!(language("He said that the deal is not for sale."), Language::English);
        assert_eq!(language("Hij zei dat het akkoord niet te koop is."), Language::Dutch);
        assert_eq!(language("Ok"), Language::Dutch);
    }

    #[test]
    fn paragraphs_are_lines_with_words() {
        let text = " date 2025-08-16 Een.\r\n\r\n  Twee. \n\u{feff}\nDrie";
        let words: Vec<&str> = paragraphs(text).iter().map(|p| p.of(text)).collect();
        assert_eq!(words, ["Een.", "Twee.", "Drie"]);
    }
}
