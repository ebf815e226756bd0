//! The link ⇄ the query: one pure codec.
//!
//! Reading takes any string. What is unknown, doubled or malformed is left out, with a [`Notice`]; nothing is an error.
//! Writing is canonical: one fixed order, defaults left out, so that two equal views have one link.

use crate::{Choice, Facet, Query, Sort, View};
use std::collections::BTreeSet;
use wederhoor_extract::{Language, Precision, When};

/// Longest text, in characters; the rest is cut off.
pub const LONGEST_TEXT: usize = 500;

/// Most values of one facet.
pub const MOST_VALUES: usize = 100;

/// Most notices of one link: a reader stops reading long before.
pub const MOST_NOTICES: usize = 20;

/// How many characters of a bad value a notice repeats.
const SHOWN: usize = 60;

/// Something in a link that is shown to the reader because it could not be followed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Notice {
    /// A parameter nobody knows.
    UnknownParameter {
        /// Its name, cut to a length one can show.
        parameter: String,
    },
    /// A parameter that stands in the link twice; the first counts.
    DoubledParameter {
        /// Its name.
        parameter: String,
    },
    /// A value nobody knows: of a facet, an order, a view, a language, or a statement that is not there.
    UnknownValue {
        /// The parameter.
        parameter: String,
        /// The value, cut to a length one can show.
        value: String,
    },
    /// A facet value that stands in the link twice, or is both wanted and excluded; the first counts.
    DoubledValue {
        /// The parameter.
        parameter: String,
        /// The value, cut to a length one can show.
        value: String,
    },
    /// Not a date as `2025`, `2025-08` or `2025-08-15`.
    BadDate {
        /// `from` or `until`.
        parameter: String,
        /// The value, cut to a length one can show.
        value: String,
    },
    /// The period ends before it begins: both ends were exchanged.
    ReversedPeriod,
    /// The text was cut off.
    TooLong {
        /// How many characters were kept.
        kept: usize,
    },
    /// More values of one facet than a link may hold; the first were kept.
    TooMany {
        /// The parameter.
        parameter: String,
        /// How many were kept.
        kept: usize,
    },
}

impl Notice {
    pub(crate) fn unknown_value(parameter: &str, value: &str) -> Self {
        Self::UnknownValue { parameter: parameter.to_owned(), value: shown(value) }
    }

    /// Adds the notice to the others, once, and not the ten-thousandth of a hostile link.
    pub(crate) fn join(self, notices: &mut Vec<Self>) {
        if notices.len() < MOST_NOTICES && !notices.contains(&self) {
            notices.push(self);
        }
    }
}

/// Reads a query string, with or without its `?`.
#[must_use]
pub fn parse(link: &str) -> (Query, Vec<Notice>) {
    let link = link.trim();
    let link = link.strip_prefix('?').unwrap_or(link);
    let link = link.split_once('#').map_or(link, |(before, _)| before);
    let mut query = Query::default();
    let mut notices = Vec::new();
    let mut seen = BTreeSet::new();
    for pair in link.split('&').filter(|p| !p.is_empty()) {
        let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
        let (key, value) = (decode(key), decode(value));
        let doubled = !seen.insert(key.clone());
        let value = value.trim();
        let notice = if doubled {
            Some(Notice::DoubledParameter { parameter: shown(&key) })
        } else if let Some(facet) = Facet::from_name(&key) {
            choose(&mut query, facet, value, &mut notices);
            None
        } else {
            set(&mut query, &key, value).err()
        };
        if let Some(notice) = notice {
            notice.join(&mut notices);
        }
    }
    if let (Some(from), Some(until)) = (query.from, query.until)
        && from.first() > until.last()
    {
        (query.from, query.until) = (Some(until), Some(from));
        Notice::ReversedPeriod.join(&mut notices);
    }
    (query, notices)
}

/// Sets what is not a facet. An empty value is the default.
fn set(query: &mut Query, key: &str, value: &str) -> Result<(), Notice> {
    let unknown = || Notice::unknown_value(key, value);
    let date = || match When::parse(value) {
        None if !value.is_empty() => Err(Notice::BadDate { parameter: key.to_owned(), value: shown(value) }),
        date => Ok(date),
    };
    match key {
        "q" => {
            query.text = value.to_owned();
            if let Some((cut, _)) = value.char_indices().nth(LONGEST_TEXT) {
                query.text = value[..cut].trim().to_owned();
                return Err(Notice::TooLong { kept: LONGEST_TEXT });
            }
        }
        "from" => query.from = date()?,
        "until" => query.until = date()?,
        "sort" if !value.is_empty() => query.sort = Sort::from_name(value).ok_or_else(unknown)?,
        "view" if !value.is_empty() => query.view = View::from_name(value).ok_or_else(unknown)?,
        "statement" if !value.is_empty() => query.statement = Some(value.to_owned()),
        "lang" if !value.is_empty() => query.lang = Some(Language::from_code(value).ok_or_else(unknown)?),
        "sort" | "view" | "statement" | "lang" => {}
        _ => return Err(Notice::UnknownParameter { parameter: shown(key) }),
    }
    Ok(())
}

fn choose(query: &mut Query, facet: Facet, value: &str, notices: &mut Vec<Notice>) {
    let parameter = || facet.name().to_owned();
    let mut choice = Choice::default();
    for (number, value) in value.split(',').map(str::trim).filter(|v| !v.is_empty() && *v != "-").enumerate() {
        if number == MOST_VALUES {
            Notice::TooMany { parameter: parameter(), kept: MOST_VALUES }.join(notices);
            break;
        }
        let (slug, excluded) = value.strip_prefix('-').map_or((value, false), |v| (v.trim(), true));
        if choice.any.contains(slug) || choice.none.contains(slug) {
            Notice::DoubledValue { parameter: parameter(), value: shown(slug) }.join(notices);
        } else {
            let values = if excluded { &mut choice.none } else { &mut choice.any };
            values.insert(slug.to_owned());
        }
    }
    if !choice.is_empty() {
        query.chosen.insert(facet, choice);
    }
}

/// Writes the link of `query`, without a `?`; empty for the default query.
///
/// Its inverse is [`parse`] for every query a reader can make: text without outer white space and not too long, slugs
/// without commas and leading hyphens, days, months and years that are in order.
#[must_use]
pub fn format(query: &Query) -> String {
    let mut link = String::new();
    let mut put = |key: &str, value: &str| {
        if !value.is_empty() {
            link.push_str(if link.is_empty() { "" } else { "&" });
            link.push_str(key);
            link.push('=');
            encode(value, &mut link);
        }
    };
    put("q", &query.text);
    for facet in Facet::ALL {
        if let Some(choice) = query.chosen.get(&facet) {
            let excluded = choice.none.iter().map(|slug| format!("-{slug}"));
            put(facet.name(), &choice.any.iter().cloned().chain(excluded).collect::<Vec<_>>().join(","));
        }
    }
    let date = |when: Option<When>| when.map_or_else(String::new, |w| w.to_string());
    put("from", &date(query.from));
    // A week has no notation of its own: as a beginning its Monday says the same, as an end its Sunday does.
    put(
        "until",
        &date(
            query
                .until
                .map(|w| if w.precision == Precision::Week { When::around(w.last(), Precision::Day) } else { w }),
        ),
    );
    if query.sort != Sort::default() {
        put("sort", query.sort.name());
    }
    if query.view != View::default() {
        put("view", query.view.name());
    }
    put("statement", query.statement.as_deref().unwrap_or_default());
    put("lang", query.lang.map(Language::code).unwrap_or_default());
    link
}

/// Appends `value`, a space as `+`, with as few other escapes as a link that is pasted anywhere allows.
fn encode(value: &str, link: &mut String) {
    for c in value.chars() {
        if c.is_alphanumeric() || "-_.~,:;!*()'/@$".contains(c) {
            link.push(c);
        } else if c == ' ' {
            link.push('+');
        } else {
            let mut bytes = [0; 4];
            for byte in c.encode_utf8(&mut bytes).bytes() {
                const HEX: &[u8; 16] = b"0123456789ABCDEF";
                link.push('%');
                link.push(char::from(HEX[usize::from(byte >> 4)]));
                link.push(char::from(HEX[usize::from(byte & 15)]));
            }
        }
    }
}

/// The value of an encoded stretch. A `%` that begins no escape stands for itself; bytes that are not UTF-8 become `�`.
fn decode(text: &str) -> String {
    let hex = |b: Option<&u8>| b.and_then(|b| char::from(*b).to_digit(16)).map(|d| d as u8);
    let bytes = text.as_bytes();
    let mut out = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while let Some(byte) = bytes.get(at) {
        match (byte, hex(bytes.get(at + 1)), hex(bytes.get(at + 2))) {
            (b'%', Some(high), Some(low)) => {
                out.push(high * 16 + low);
                at += 2;
            }
            (b'+', ..) => out.push(b' '),
            _ => out.push(*byte),
        }
        at += 1;
    }
    String::from_utf8(out).unwrap_or_else(|e| String::from_utf8_lossy(e.as_bytes()).into_owned())
}

/// The beginning of a bad value, as a notice shows it.
fn shown(value: &str) -> String {
    match value.char_indices().nth(SHOWN) {
        Some((cut, _)) => format!("{}…", &value[..cut]),
        None => value.to_owned(),
    }
}

#[cfg(test)]
#[path = "permalink_tests.rs"]
mod tests;
