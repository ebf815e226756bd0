//! Paragraphs: the blocks of a text, without headers and bullets, hard-wrapped lines joined.

use core::ops::Range;

/// The blocks of a text in order, as byte ranges without outer white space.
pub(crate) fn paragraphs(text: &str) -> Vec<Range<usize>> {
    let wrapped = is_hard_wrapped(text);
    let mut blocks: Vec<Range<usize>> = Vec::new();
    let mut at = header(text);
    let mut open = false;
    while at < text.len() {
        let end = text[at..].find('\n').map_or(text.len(), |n| at + n);
        let line = trim(text, at..end);
        if line.is_empty() {
            open = false;
        } else {
            let words = &text[line.clone()];
            let bullet = bullet(words);
            let body = bullet + place(&words[bullet..]).max(clock(&words[bullet..]));
            match blocks.last_mut() {
                Some(last) if open && body == 0 && continues(&text[last.clone()], words, wrapped) => {
                    last.end = line.end;
                }
                _ => blocks.push(trim(text, line.start + body..line.end)),
            }
            // "3 uur geledenDEN HAAG (ANP) - De minister": the next report, on the line of the last.
            while let Some(last) = blocks.last_mut()
                && let Some((before, after)) = wired(&text[last.clone()])
            {
                let next = trim(text, last.start + after..last.end);
                *last = trim(text, last.start..last.start + before);
                blocks.push(next);
            }
            open = true;
        }
        at = end + 1;
    }
    for block in &mut blocks {
        *block = trim(text, block.start..block.end - signature(&text[block.clone()]));
    }
    blocks.retain(|b| !b.is_empty());
    blocks
}

fn trim(text: &str, range: Range<usize>) -> Range<usize> {
    let line = &text[range.clone()];
    let start = range.start + line.len() - line.trim_start().len();
    start..(start + line.trim().len())
}

/// A line goes on where the next begins in lower case, or where the whole text is wrapped at one width.
fn continues(block: &str, line: &str, wrapped: bool) -> bool {
    let ends = block.ends_with(['.', '!', '?', ':', '"', '”', '“', '’', '\'', '»', '…']);
    let lower = line.starts_with(char::is_lowercase);
    (lower && !ends) || (wrapped && !(ends && short_last_line(block)))
}

fn short_last_line(block: &str) -> bool {
    block.rsplit('\n').next().is_some_and(|l| l.chars().count() < 45)
}

/// Whether most lines end at about one width, as in e-mail and plain-text copy.
fn is_hard_wrapped(text: &str) -> bool {
    let (mut lines, mut even) = (0usize, 0usize);
    for line in text.lines().take(200) {
        let width = line.len();
        if width > 110 {
            return false;
        }
        if width > 0 {
            lines += 1;
            even += usize::from((55..=110).contains(&width));
        }
    }
    lines >= 6 && even * 10 >= lines * 7
}

/// The length of a bullet at the start of a line.
fn bullet(line: &str) -> usize {
    let mut chars = line.chars();
    match chars.next() {
        Some(c @ ('-' | '–' | '—' | '•' | '*' | '·' | '▪' | '►' | '>')) if chars.next() == Some(' ') => {
            c.len_utf8() + 1
        }
        _ => 0,
    }
}

/// `ALMELO - `: a place in capitals before the first sentence of a report.
fn place(line: &str) -> usize {
    let Some(dash) = line
        .char_indices()
        .take(40)
        .find(|(i, c)| matches!(c, '-' | '–' | '—' | '|') && line[..*i].ends_with(' '))
        .map(|(i, _)| i)
    else {
        return 0;
    };
    let name = line[..dash].trim_end();
    let letters = name.chars().filter(|c| c.is_alphabetic()).count();
    let shaped =
        letters >= 3 && name.chars().all(|c| c.is_uppercase() || matches!(c, ' ' | '-' | '\'' | '/' | '(' | ')'));
    let after = line[dash..].trim_start_matches(['-', '–', '—', '|']);
    if shaped && after.starts_with(' ') { line.len() - after.trim_start().len() } else { 0 }
}

/// `14.32 uur - `: the time before an entry of a live blog.
fn clock(line: &str) -> usize {
    let time = line.find(|c: char| !(c.is_ascii_digit() || matches!(c, '.' | ':'))).unwrap_or(line.len());
    if !(4..=5).contains(&time) || !line[..time].contains(['.', ':']) {
        return 0;
    }
    let rest = line[time..].trim_start();
    let rest = rest.strip_prefix("uur").or_else(|| rest.strip_prefix('u')).unwrap_or(rest).trim_start();
    let after = rest.trim_start_matches(['-', '–', '—', '|']);
    if after.len() < rest.len() && after.starts_with(' ') { line.len() - after.trim_start().len() } else { 0 }
}

/// The length of what wire copy puts before its text: `date 2024-05`, `DEN HAAG (ANP) - `, neither content.
fn header(text: &str) -> usize {
    let mut at = text.len() - text.trim_start_matches('\u{feff}').len();
    let rest = text[at..].trim_start();
    if let Some(after) = rest.strip_prefix("date ") {
        let date = after.find(|c: char| !(c.is_ascii_digit() || c == '-')).unwrap_or(after.len());
        if date >= 4 {
            at = text.len() - after.len() + date;
        }
    }
    at + dateline(&text[at..])
}

/// `AMSTERDAM (ANP) - `: a place in capitals and an agency in brackets.
fn dateline(text: &str) -> usize {
    let line = text.trim_start();
    let lead = text.len() - line.len();
    let limit = line.char_indices().nth(80).map_or(line.len(), |(i, _)| i);
    let Some(open) = line[..limit].find('(') else { return 0 };
    let Some(close) = line[open..limit].find(')').map(|c| open + c) else { return 0 };
    let place = &line[..open];
    if place.is_empty() || place.contains(['.', '\n']) || place.chars().any(char::is_lowercase) {
        return 0;
    }
    let after = line[close + 1..].trim_start();
    let dash = after.trim_start_matches(['-', '–', '—']);
    let agency = line[open + 1..close].chars().all(|c| c.is_uppercase() || matches!(c, ' ' | ',' | '/'));
    if dash.len() == after.len() && !(agency && close > open + 2) { 0 } else { lead + line.len() - dash.len() }
}

/// The length of the initials or the agency that sign a report after its last sentence: `Hij zweeg. (JVD)`.
fn signature(block: &str) -> usize {
    let inner = block.strip_suffix(')').and_then(|b| b.rsplit_once(" ("));
    inner.map_or(0, |(before, by)| {
        let ends = before.trim_end().ends_with(['.', '!', '?', '"', '”', '’', '\'', '»']);
        let signs = by.len() < 13 && by.chars().all(|c| c.is_alphabetic() || matches!(c, '/' | '&' | '-'));
        if ends && signs && !by.is_empty() { block.len() - before.len() } else { 0 }
    })
}

/// Where a place in capitals, an agency in brackets and a dash begin and end within a line.
fn wired(line: &str) -> Option<(usize, usize)> {
    let capitals = |s: &str| s.len() > 2 && s.chars().all(|c| c.is_uppercase() || matches!(c, ' ' | ',' | '/'));
    line.match_indices(" (").find_map(|(open, _)| {
        let close = open + line[open..].find(')')?;
        let place = line[..open].trim_end_matches(|c: char| c.is_uppercase() || matches!(c, ' ' | '-' | '\'' | '/'));
        let dash = line[close + 1..].trim_start().strip_prefix(['-', '–', '—'])?;
        (capitals(&line[open + 2..close]) && open > place.len() + 2).then(|| (place.len(), line.len() - dash.len()))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn blocks(text: &str) -> Vec<&str> {
        paragraphs(text).into_iter().map(|r| &text[r]).collect()
    }

    #[test]
    fn lines_are_paragraphs() {
        assert_eq!(blocks("Een zin.\nNog een.\n\n- Een punt\n"), ["Een zin.", "Nog een.", "Een punt"]);
        assert_eq!(blocks("Een zin die\ndoorloopt."), ["Een zin die\ndoorloopt."]);
        assert!(blocks(" \n\n ").is_empty());
    }

    #[test]
    fn headers_are_no_content() {
        assert_eq!(blocks(" date 2024-03-01 DEN HAAG (ANP) - De minister"), ["De minister"]);
        assert_eq!(blocks(" date 2024-03 De minister"), ["De minister"]);
        assert_eq!(blocks("De minister (45) - hij"), ["De minister (45) - hij"]);
        assert_eq!(blocks("DEN HAAG - De minister\nNAVO-chef - hij"), ["De minister", "NAVO-chef - hij"]);
        assert_eq!(
            blocks("Hij zweeg.\n2 uur geledenDEN HAAG (ANP) - De minister (VVD) - zei (A) - ja"),
            ["Hij zweeg.", "2 uur geleden", "De minister (VVD) - zei (A) - ja"]
        );
        assert_eq!(
            blocks("\"Ja.\" (JVD)\nHij lacht (45). De raad (VVD)"),
            ["\"Ja.\"", "Hij lacht (45). De raad (VVD)"]
        );
        assert_eq!(blocks("14.32 uur - De weg is dicht."), ["De weg is dicht."]);
    }

    #[test]
    fn wrapped_text_is_joined() {
        let line = "woorden woorden woorden woorden woorden woorden woorden woorden Jansen";
        let text = [line; 8].join("\n");
        assert_eq!(blocks(&text).len(), 1);
    }
}
