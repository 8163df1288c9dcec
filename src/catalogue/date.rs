//! Dates that are as exact as their source: a year, a month or a day.

use std::fmt;
use std::str::FromStr;

use jiff::civil;
use serde::{Serialize, Serializer};

/// A year, a month of a year, or a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct PartialDate {
    year: i16,
    month: Option<i8>,
    day: Option<i8>,
}

impl PartialDate {
    /// The year of the date, without month and day.
    #[must_use]
    pub fn year_only(self) -> Self {
        Self { month: None, day: None, ..self }
    }

    /// The year.
    pub fn year(self) -> i16 {
        self.year
    }

    /// The earliest day the date can stand for, as (year, month, day).
    pub fn first_day(self) -> (i16, i8, i8) {
        (self.year, self.month.unwrap_or(1), self.day.unwrap_or(1))
    }

    /// The latest day the date can stand for, as (year, month, day). Every month counts as 31 days,
    /// which is enough for comparing.
    pub fn last_day(self) -> (i16, i8, i8) {
        (self.year, self.month.unwrap_or(12), self.day.unwrap_or(31))
    }

    /// The date in words: `2014`, `Dec 2020`, `11 Dec 2019`.
    pub fn in_words(self) -> String {
        let month = self.month.and_then(|month| MONTHS.get(usize::try_from(month - 1).ok()?));
        match (self.day, month) {
            (Some(day), Some(month)) => format!("{day} {month} {}", self.year),
            (_, Some(month)) => format!("{month} {}", self.year),
            (_, None) => self.year.to_string(),
        }
    }
}

impl From<civil::Date> for PartialDate {
    fn from(date: civil::Date) -> Self {
        Self { year: date.year(), month: Some(date.month()), day: Some(date.day()) }
    }
}

const MONTHS: [&str; 12] =
    ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/// The error that a text is not a date.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DateError(String);

impl fmt::Display for DateError {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl std::error::Error for DateError {}

impl FromStr for PartialDate {
    type Err = DateError;

    /// Reads `2014`, `2020-12` or `2019-12-11` (ISO 8601, at reduced precision where shortened).
    /// Fails when the text has another shape, or a month or day that does not exist.
    fn from_str(text: &str) -> Result<Self, DateError> {
        let shape =
            || DateError(format!("“{text}” is not a date: write 2014, 2020-12 or 2019-12-11"));
        let number = |part: &str, width: usize| {
            (part.len() == width && part.bytes().all(|byte| byte.is_ascii_digit()))
                .then(|| part.parse::<i16>().ok())
                .flatten()
                .ok_or_else(shape)
        };
        let short =
            |part: &str| number(part, 2).and_then(|value| i8::try_from(value).map_err(|_| shape()));
        let mut parts = text.split('-');
        let year = number(parts.next().unwrap_or_default(), 4)?;
        if year == 0 {
            return Err(DateError(format!("“{text}” is not a date: years count from 0001")));
        }
        let month = parts.next().map(short).transpose()?;
        let day = parts.next().map(short).transpose()?;
        if parts.next().is_some() {
            return Err(shape());
        }
        civil::Date::new(year, month.unwrap_or(1), day.unwrap_or(1)).map_err(|_| {
            if month.is_some_and(|month| !(1..=12).contains(&month)) {
                DateError(format!("“{text}” is not a date: months run from 01 to 12"))
            } else {
                DateError(format!("“{text}” is not a date: that month has no such day"))
            }
        })?;
        Ok(Self { year, month, day })
    }
}

impl fmt::Display for PartialDate {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{:04}", self.year)?;
        for part in [self.month, self.day].into_iter().flatten() {
            write!(formatter, "-{part:02}")?;
        }
        Ok(())
    }
}

/// When something happened or is to happen: a date, or a range of dates.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct When {
    from: PartialDate,
    to: Option<PartialDate>,
}

impl When {
    /// The date, or the first date of the range.
    pub fn from(self) -> PartialDate {
        self.from
    }

    /// The date, or the last date of the range.
    pub fn to(self) -> PartialDate {
        self.to.unwrap_or(self.from)
    }

    /// The earliest and the latest day it can stand for. Events sort by this.
    pub fn span(self) -> ((i16, i8, i8), (i16, i8, i8)) {
        (self.from.first_day(), self.to().last_day())
    }

    /// Whether its last day is before a day.
    pub fn is_past(self, today: PartialDate) -> bool {
        self.span().1 < today.first_day()
    }

    /// The year, or the range of years, that it lies in.
    #[must_use]
    pub fn years(self) -> Self {
        let (from, to) = (self.from.year_only(), self.to().year_only());
        Self { from, to: (to != from).then_some(to) }
    }

    /// The date or range in words: `Dec 2020`, `2035–2040`.
    pub fn in_words(self) -> String {
        match self.to {
            Some(to) => format!("{}–{}", self.from.in_words(), to.in_words()),
            None => self.from.in_words(),
        }
    }
}

impl FromStr for When {
    type Err = DateError;

    /// Reads a [`PartialDate`] or a range of two, `2035..2040`.
    /// Fails when a date is not valid, or a range runs backwards.
    fn from_str(text: &str) -> Result<Self, DateError> {
        let Some((from, to)) = text.split_once("..") else {
            return Ok(Self { from: text.parse()?, to: None });
        };
        let (from, to): (PartialDate, PartialDate) = (from.parse()?, to.parse()?);
        if to.last_day() < from.first_day() {
            return Err(DateError(format!("“{text}” runs backwards: put the earlier date first")));
        }
        Ok(Self { from, to: Some(to) })
    }
}

impl fmt::Display for When {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}", self.from)?;
        self.to.map_or(Ok(()), |to| write!(formatter, "..{to}"))
    }
}

impl Serialize for PartialDate {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl Serialize for When {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_prints_as_it_was_written() {
        for text in ["2014", "2020-12", "2019-12-11", "2035..2040", "2024-02-29"] {
            assert_eq!(text.parse::<When>().unwrap().to_string(), text);
        }
    }

    #[test]
    fn what_no_calendar_has_is_refused_with_its_reason() {
        for (text, reason) in [
            ("2020-13", "months run"),
            ("2021-02-29", "no such day"),
            ("2040..2035", "backwards"),
            ("Dec 2020", "write 2014"),
            ("20", "write 2014"),
            ("2020-1", "write 2014"),
            ("2020-01-01-01", "write 2014"),
            ("", "write 2014"),
        ] {
            let error = text.parse::<When>().unwrap_err().to_string();
            assert!(error.contains(reason), "{text}: {error}");
        }
    }

    #[test]
    fn dates_read_as_people_write_them() {
        let words = |text: &str| text.parse::<When>().unwrap().in_words();
        assert_eq!(words("2019-12-11"), "11 Dec 2019");
        assert_eq!(words("2035..2040"), "2035–2040");
    }
}
