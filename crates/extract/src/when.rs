//! When something was said: weekdays, "gisteren", "eerder deze week" and dates, relative to the article's own.

use crate::doc::View;
use crate::lang::flag::*;
use crate::{Precision, Span, When};
use time::{Date, Duration, Month};

/// The day told in a sentence outside its content, if any.
pub(crate) fn said_on(v: View<'_>, content: &[Span], published: Option<When>) -> Option<When> {
    for i in 0..v.len() {
        let Some(token) = v.token(i) else { continue };
        if content.iter().any(|c| c.contains(token.span)) {
            continue;
        }
        if let Some(when) = dated(v, i, published).or_else(|| relative(v, i, published)) {
            return Some(when);
        }
    }
    None
}

/// "12 maart", "12 maart 2019", "maart 2019", "in 2019".
fn dated(v: View<'_>, i: usize, published: Option<When>) -> Option<When> {
    let year_at = |k: usize| v.low(k).parse::<i32>().ok().filter(|y| (1900..2100).contains(y) && v.low(k).len() == 4);
    if v.is(i, MONTH) {
        let month = month(v, i)?;
        let year = year_at(i + 1).or_else(|| {
            // A day of the year so far, else of the year before.
            let base = published?.first();
            Some(base.year() - i32::from(month as u8 > base.month() as u8))
        })?;
        let day = i
            .checked_sub(1)
            .and_then(|k| v.low(k).parse::<u8>().ok())
            .and_then(|d| Date::from_calendar_date(year, month, d).ok());
        return match day {
            Some(day) => Some(When::around(day, Precision::Day)),
            None => (year_at(i + 1).is_some() || v.low(i.wrapping_sub(1)) == "in")
                .then(|| Date::from_calendar_date(year, month, 1).ok().map(|d| When::around(d, Precision::Month)))?,
        };
    }
    if v.low(i.wrapping_sub(1)) == "in"
        && let Some(year) = year_at(i)
    {
        return Date::from_calendar_date(year, Month::January, 1).ok().map(|d| When::around(d, Precision::Year));
    }
    None
}

fn month(v: View<'_>, i: usize) -> Option<Month> {
    let at = v.doc.lexicon.pack.months.iter().position(|m| *m == v.low(i))?;
    // "mei" and "maart" without a number beside them are words like any other.
    Month::try_from(at as u8 + 1).ok()
}

/// Words that count from the day of publication.
fn relative(v: View<'_>, i: usize, published: Option<When>) -> Option<When> {
    let published = published?;
    let base = published.first();
    let low = v.low(i);
    let around = |days: i64, precision| Some(When::around(base.saturating_sub(Duration::days(days)), precision));
    let words = &v.doc.lexicon.pack.time;
    let next = v.low(i + 1);
    let past = words.past.contains(&low);
    if past || words.previous.contains(&low) {
        let Some(precision) = words.unit(next) else {
            return if v.is(i + 1, WEEKDAY) { relative(v, i + 1, Some(published)) } else { None };
        };
        if published.precision > precision {
            return None;
        }
        return match precision {
            // "afgelopen week" is partly this one.
            Precision::Week if past && words.week.contains(&next) => around(4, precision),
            Precision::Week => around(7, precision),
            Precision::Month => around(i64::from(base.day()), precision),
            _ => Date::from_calendar_date(base.year() - 1, Month::January, 1).ok().map(|d| When::around(d, precision)),
        };
    }
    if words.earlier.contains(&(low, next)) {
        let precision = words.unit(v.low(i + 2))?;
        return (published.precision <= precision).then(|| When::around(base, precision));
    }
    if published.precision != Precision::Day {
        return None;
    }
    for (names, days) in [(words.today, 0), (words.yesterday, 1), (words.day_before, 2)] {
        if names.contains(&low) {
            return around(days, Precision::Day);
        }
    }
    if v.is(i, WEEKDAY) && !v.is(i.wrapping_sub(1), DEF | INDEF | QUANT) {
        let day = v.doc.lexicon.pack.weekdays.iter().position(|d| low.starts_with(d))?;
        let today = i64::from(base.weekday().number_days_from_monday());
        let back = (today - day as i64).rem_euclid(7);
        return around(back, Precision::Day);
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::doc::Doc;
    use crate::{Article, Language};

    fn day(text: &str, published: &str) -> String {
        let article = Article { text: text.into(), language: Language::Dutch, ..Article::default() };
        let doc = Doc::new(&article);
        said_on(doc.view(0), &[], When::parse(published)).map_or("-".into(), |w| format!("{w} {}", w.precision.name()))
    }

    #[test]
    fn counts_from_the_article() {
        // 14 March 2024 was a Thursday.
        assert_eq!(day("Dat zei hij maandagavond.", "2024-03-14"), "2024-03-11 day");
        assert_eq!(day("Dat zei hij gisteren.", "2024-03-14"), "2024-03-13 day");
        assert_eq!(day("Dat zei hij donderdag.", "2024-03-14"), "2024-03-14 day");
        assert_eq!(day("Eerder deze week zei hij dat.", "2024-03-14"), "2024-03-11 week");
        assert_eq!(day("Hij zei dat vorige maand ook.", "2024-03-14"), "2024-02 month");
        assert_eq!(day("Hij zei op 12 december dat.", "2024-03-14"), "2023-12-12 day");
        assert_eq!(day("Hij zei dat in 2019.", "2024-03-14"), "2019-01-01 year".replace("-01-01", ""));
        assert_eq!(day("Hij zei dat maandag.", "2024-03"), "-");
    }
}
