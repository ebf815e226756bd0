//! The text model: what a word is, and when two words are one. Search, topics, cross-references and slugs share it.
//!
//! A **word** is a run of letters or digits ("staakt-het-vuren" is three words). **Folding** takes the marks off letters
//! (as Unicode's NFD with its marks dropped) and makes them lower case; beyond NFD, letters that readers type without
//! their stroke lose it (ø, ł, đ, ı) and ligatures come apart (ß, æ, œ, þ, ĳ). The full Unicode tables would weigh
//! fifty kilobytes in the page, so Latin letters come from three small tables; Greek, Cyrillic and Armenian are made lower
//! case by distance, with their common marks dropped. Letters of other scripts are compared as they are.

use wederhoor_extract::Span;

/// A word of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    /// The word, folded.
    pub folded: String,
    /// Where it stands, in bytes of the text.
    pub span: Span,
}

/// U+00C0 to U+017F folded; `?` where one letter is not the answer.
const LATIN: &[u8; 192] = b"aaaaaa?ceeeeiiiidnooooo?ouuuuy??aaaaaa?ceeeeiiiidnooooo?ouuuuy?y\
aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii??jjkkkllllllllllnnnnnnnnnoooooo??rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";
/// U+01CD to U+0233 folded.
const CARONS: &[u8; 103] =
    b"aaiioouuuuuuuuuu?aaaa????ggkkoooo??j???gg??nnaa??ooaaaaeeeeiiiioooorrrruuuusstt??hh??????aaeeooooooooyy";
/// U+1E00 to U+1EF9 folded.
const ADDITIONAL: &[u8; 250] =
    b"aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooooooopppp\
rrrrrrrrssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwyasss?daaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiii\
oooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy";

/// Whether `c` is a mark that stands on the letter before it.
const fn is_mark(c: char) -> bool {
    matches!(c, '\u{300}'..='\u{36f}' | '\u{1ab0}'..='\u{1aff}' | '\u{1dc0}'..='\u{1dff}' | '\u{20d0}'..='\u{20ff}' | '\u{fe20}'..='\u{fe2f}')
}

/// Appends `c`, folded.
fn push_folded(c: char, out: &mut String) {
    let table = |first: char, letters: &[u8]| {
        (c as usize).checked_sub(first as usize).and_then(|i| letters.get(i)).copied().filter(|b| *b != b'?')
    };
    if c.is_ascii() {
        out.push(c.to_ascii_lowercase());
    } else if let Some(letter) = table('À', LATIN).or_else(|| table('Ǎ', CARONS)).or_else(|| table('Ḁ', ADDITIONAL))
    {
        out.push(letter as char);
    } else if !is_mark(c) {
        match c {
            'ß' | 'ẞ' => out.push_str("ss"),
            'Æ' | 'æ' | 'Ǣ' | 'ǣ' | 'Ǽ' | 'ǽ' => out.push_str("ae"),
            'Œ' | 'œ' => out.push_str("oe"),
            'Þ' | 'þ' => out.push_str("th"),
            'Ĳ' | 'ĳ' => out.push_str("ij"),
            'Ơ' | 'ơ' => out.push('o'),
            'Ư' | 'ư' => out.push('u'),
            _ => out.push(without_mark(lower(c))),
        }
    }
}

/// A letter of Greek, Cyrillic or Armenian (and a few others) in lower case.
fn lower(c: char) -> char {
    let distance = match c {
        'Α'..='Ρ' | 'Σ'..='Ϋ' | 'А'..='Я' | 'Ａ'..='Ｚ' => 0x20,
        'Ά' => 0x26,
        'Έ'..='Ί' => 0x25,
        'Ό' => 0x40,
        'Ύ' | 'Ώ' => 0x3f,
        'Ѐ'..='Џ' => 0x50,
        'Ա'..='Ֆ' => 0x30,
        'Ə' => 0xca,
        'Ѡ'..='Ҁ' | 'Ҋ'..='Ҿ' | 'Ӑ'..='Ԯ' if (c as u32).is_multiple_of(2) => 1,
        _ => 0,
    };
    char::from_u32(c as u32 + distance).unwrap_or(c)
}

/// A lower-case letter of Greek or Cyrillic without its mark.
const fn without_mark(c: char) -> char {
    match c {
        'ά' => 'α',
        'έ' => 'ε',
        'ή' => 'η',
        'ί' | 'ϊ' | 'ΐ' => 'ι',
        'ό' => 'ο',
        'ύ' | 'ϋ' | 'ΰ' => 'υ',
        'ώ' => 'ω',
        'й' | 'ѝ' => 'и',
        'ё' | 'ѐ' => 'е',
        'ї' => 'і',
        'ў' => 'у',
        'ѓ' => 'г',
        'ќ' => 'к',
        c => c,
    }
}

/// `text` with every letter folded; all else as it is.
#[must_use]
pub fn fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    text.chars().for_each(|c| push_folded(c, &mut out));
    out
}

/// The words of `text`, in order, with their places.
pub fn words(text: &str) -> impl Iterator<Item = Word> {
    let mut rest = text.char_indices().peekable();
    std::iter::from_fn(move || {
        loop {
            let (start, first) = rest.find(|(_, c)| is_letter(*c))?;
            let mut folded = String::new();
            push_folded(first, &mut folded);
            let mut end = start + first.len_utf8();
            while let Some((at, c)) = rest.next_if(|(_, c)| is_letter(*c) || is_mark(*c)) {
                push_folded(c, &mut folded);
                end = at + c.len_utf8();
            }
            if !folded.is_empty() {
                return Some(Word { folded, span: Span::new(start, end) });
            }
        }
    })
}

/// Whether `c` is of a word.
fn is_letter(c: char) -> bool {
    if c.is_ascii() { c.is_ascii_alphanumeric() } else { c.is_alphanumeric() && !is_mark(c) }
}

/// The words of the stretch `span` of `text`, with their places in `text`.
pub fn words_in(text: &str, span: Span) -> impl Iterator<Item = Word> {
    words(span.of(text))
        .map(move |w| Word { span: Span { start: w.span.start + span.start, end: w.span.end + span.start }, ..w })
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn folds_the_letters_of_european_names() {
        for (text, folded) in [
            ("Oekraïne, é, ü, ça, señor", "oekraine, e, u, ca, senor"),
            ("ERDOĞAN Iğdır İstanbul şiş", "erdogan igdir istanbul sis"),
            ("Wałęsa Łódź Škoda žluťoučký Ørsted Đoković", "walesa lodz skoda zlutoucky orsted dokovic"),
            ("Straße ĳs Æthel Þor œuvre", "strasse ijs aethel thor oeuvre"),
            ("Nguyễn Việt ǎ Ǹ Ơ ư Əliyev", "nguyen viet a n o u əliyev"),
            ("ΆΈΉΊΌΎΏ Ϊ ЁЇЎЙЃЌ Ґ Երևան Ｂ", "αεηιουω ι еіуигк ґ երևան ｂ"),
            ("Зеленский Πούτιν", "зеленскии πουτιν"),
            ("e\u{301}e\u{308}", "ee"),
            ("×÷", "×÷"),
        ] {
            assert_eq!(fold(text), folded);
        }
    }

    #[test]
    fn lower_case_by_distance_is_what_unicode_says() {
        for c in ('\u{386}'..='\u{3ab}').chain('\u{400}'..='\u{4bf}').chain('\u{4d0}'..='\u{556}').chain('Ａ'..='Ｚ')
        {
            assert_eq!(lower(c).to_string(), c.to_lowercase().to_string(), "{c} {:x}", c as u32);
        }
    }

    #[test]
    fn a_word_is_a_run_of_letters_or_digits() {
        let found = |t| words(t).map(|w| w.folded).collect::<Vec<_>>();
        assert_eq!(found("Staakt-het-vuren, 'n F-22 (2025)!"), ["staakt", "het", "vuren", "n", "f", "22", "2025"]);
        assert_eq!(found("„Één”…\u{301}"), ["een"]);
        assert!(found(" -- \u{301}\u{301} ").is_empty());
    }

    proptest! {
        #[test]
        fn folding_twice_changes_nothing_and_spans_are_exact(text in "\\PC{0,60}") {
            let once = fold(&text);
            prop_assert_eq!(fold(&once), once.clone());
            let mut last = 0;
            for word in words(&text) {
                prop_assert!(word.span.start >= last && !word.span.is_empty());
                prop_assert_eq!(fold(word.span.of(&text)), word.folded.clone());
                last = word.span.end;
            }
        }
    }
}
