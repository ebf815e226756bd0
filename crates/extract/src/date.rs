//! Days, and how precisely they are known.

use core::fmt;
use serde::{Deserialize, Serialize};
use time::{Date, Duration, Month};

/// How much of a [`When`] is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Precision {
    /// One day.
    Day,
    /// Seven days from a Monday.
    Week,
    /// A calendar month.
    Month,
    /// A calendar year.
    Year,
}

impl Precision {
    /// `day`, `week`, `month` or `year`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Day => "day",
            Self::Week => "week",
            Self::Month => "month",
            Self::Year => "year",
        }
    }
}

/// A stretch of days: a day, a week, a month or a year. Written as in ISO 8601: `2025-08-15`, `2025-08-11` (the Monday
/// of a week), `2025-08`, `2025`. Years 1 to 9999.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct When {
    julian: i32,
    /// How much of it is known.
    pub precision: Precision,
}

impl When {
    /// The stretch of `precision` in which `day` lies.
    #[must_use]
    pub fn around(day: Date, precision: Precision) -> Self {
        let first = match precision {
            Precision::Day => day,
            Precision::Week => day.saturating_sub(Duration::days(day.weekday().number_days_from_monday().into())),
            Precision::Month => day.replace_day(1).unwrap_or(day),
            Precision::Year => Date::from_ordinal_date(day.year(), 1).unwrap_or(day),
        };
        Self { julian: first.to_julian_day(), precision }
    }

    /// Reads `2025`, `2025-08` or `2025-08-15`; nothing for anything else, a day that does not exist included.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let number = |s: &str, digits: usize| {
            (s.len() == digits && s.bytes().all(|b| b.is_ascii_digit())).then(|| s.parse::<u16>().ok())?
        };
        let mut parts = text.split('-');
        let year = number(parts.next()?, 4).filter(|y| *y > 0)?;
        let month = parts.next().map(|m| number(m, 2).and_then(|m| Month::try_from(m as u8).ok()));
        let day = parts.next().map(|d| number(d, 2));
        if parts.next().is_some() {
            return None;
        }
        let (month, day, precision) = match (month, day) {
            (None, _) => (Month::January, 1, Precision::Year),
            (Some(m), None) => (m?, 1, Precision::Month),
            (Some(m), Some(d)) => (m?, d?, Precision::Day),
        };
        let date = Date::from_calendar_date(year.into(), month, day as u8).ok()?;
        Some(Self { julian: date.to_julian_day(), precision })
    }

    /// The first day.
    #[must_use]
    pub fn first(self) -> Date {
        Date::from_julian_day(self.julian).unwrap_or(Date::MIN)
    }

    /// The last day, itself included.
    #[must_use]
    pub fn last(self) -> Date {
        let first = self.first();
        match self.precision {
            Precision::Day => first,
            Precision::Week => first.saturating_add(Duration::days(6)),
            Precision::Month => first.replace_day(first.month().length(first.year())).unwrap_or(first),
            Precision::Year => Date::from_calendar_date(first.year(), Month::December, 31).unwrap_or(first),
        }
    }
}

impl fmt::Display for When {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let d = self.first();
        match self.precision {
            Precision::Year => write!(f, "{:04}", d.year()),
            Precision::Month => write!(f, "{:04}-{:02}", d.year(), d.month() as u8),
            Precision::Day | Precision::Week => write!(f, "{:04}-{:02}-{:02}", d.year(), d.month() as u8, d.day()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reads_what_it_writes() {
        for text in ["2025", "2025-08", "2025-08-15", "2024-02-29"] {
            assert_eq!(When::parse(text).unwrap().to_string(), text);
        }
        for text in ["", "25", "2025-13", "2025-02-29", "2025-8", "2025-08-15-1", "0000", "２０２５", "+025"] {
            assert_eq!(When::parse(text), None, "{text}");
        }
    }

    #[test]
    fn knows_the_last_day() {
        let last =
            |t| When { julian: When::parse(t).unwrap().last().to_julian_day(), precision: Precision::Day }.to_string();
        assert_eq!(last("2024-02"), "2024-02-29");
        assert_eq!(last("2025"), "2025-12-31");
        let week = When::around(When::parse("2025-08-15").unwrap().first(), Precision::Week);
        assert_eq!(week.to_string(), "2025-08-11");
    }
}
