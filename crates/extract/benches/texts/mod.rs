//! Texts of any length to measure on, from the paragraphs of real articles; the same every time.

/// What figures call a megabyte.
pub const MB: usize = 1_000_000;

/// Paragraphs of `articles`, shuffled anew each time all have been used, cut off at `bytes`.
pub fn mixed(articles: &[String], bytes: usize) -> String {
    let mut paragraphs: Vec<&str> =
        articles.iter().flat_map(|a| a.split("\n\n")).map(str::trim).filter(|p| !p.is_empty()).collect();
    assert!(!paragraphs.is_empty(), "there are no articles to take paragraphs from");
    let mut random = 0x9e37_79b9_7f4a_7c15_u64;
    let mut text = String::with_capacity(bytes + 10_000);
    loop {
        for last in (1..paragraphs.len()).rev() {
            // Marsaglia's xorshift: any sequence will do that does not repeat itself soon.
            random ^= random << 13;
            random ^= random >> 7;
            random ^= random << 17;
            paragraphs.swap(last, (random % (last as u64 + 1)) as usize);
        }
        for paragraph in &paragraphs {
            text.push_str(paragraph);
            text.push_str("\n\n");
        }
        if text.len() >= bytes {
            let end = (0..=bytes).rev().find(|end| text.is_char_boundary(*end)).unwrap_or_default();
            text.truncate(end);
            return text;
        }
    }
}
