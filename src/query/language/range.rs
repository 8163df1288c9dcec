//! Comparisons and ranges of dates and numbers.

use std::fmt;
use std::str::FromStr;

use crate::catalogue::PartialDate;

use super::refusal::Refusal;

/// A comparison of a value, or a range for it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RangeTest<T> {
    /// `2024`
    Is(T),
    /// `2020..2022` or `2020-2022`, both ends included.
    Between(T, T),
    /// `>=2023`, `2023..` or `2023+`
    AtLeast(T),
    /// `>2023`
    Above(T),
    /// `<=2023`, or `..2023`
    AtMost(T),
    /// `<2023`
    Below(T),
    /// `any`: the value is in the source.
    Any,
    /// `unknown`: the value is not in the source.
    Unknown,
}

/// An operand that may stand for a span: a year is all of its days.
pub trait Ends {
    /// The type of both ends.
    type End: PartialOrd;

    /// The first and the last value it stands for.
    fn ends(&self) -> (Self::End, Self::End);
}

impl Ends for PartialDate {
    type End = (i16, i8, i8);

    fn ends(&self) -> (Self::End, Self::End) {
        (self.first_day(), self.last_day())
    }
}

impl Ends for u32 {
    type End = Self;

    fn ends(&self) -> (Self, Self) {
        (*self, *self)
    }
}

/// Why a text is not a comparison or range.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum RangeError {
    /// An operand is not valid, for this reason.
    Operand(String),
    /// An operand is missing.
    Missing,
    /// The range ends before it begins.
    Backwards,
}

impl RangeError {
    /// The error message. `instead` is the remedy for an operand that is not valid, if its own error has none.
    pub(crate) fn explain(self, text: &str, instead: Option<&str>) -> String {
        match (self, instead) {
            (Self::Backwards, _) => format!("“{text}” runs backwards; put the lower end first"),
            (Self::Missing, Some(_)) => {
                format!("write the number after “{text}”, as in count:>=20")
            }
            (Self::Missing, None) => {
                format!("write the date after “{text}”, as in launched:>=2020")
            }
            (Self::Operand(_), Some(instead)) => format!("“{text}” is not {instead}"),
            (Self::Operand(reason), None) => reason,
        }
    }

    /// The error with its remedy, if that can be typed as it is.
    pub(super) fn refusal(self, text: &str, instead: Option<&str>) -> Refusal {
        let ends = text.split_once("..").filter(|_| self == Self::Backwards);
        let remedies = ends.map(|(from, to)| format!("{to}..{from}")).into_iter().collect();
        Refusal { message: self.explain(text, instead), remedies }
    }
}

/// The constructor of a comparison with one operand.
type Make<T> = fn(T) -> RangeTest<T>;

impl<T: FromStr<Err: fmt::Display> + Ends> RangeTest<T> {
    /// Reads a comparison.
    pub(crate) fn parse(text: &str) -> Result<Self, RangeError> {
        let read = |text: &str| match text {
            "" => Err(RangeError::Missing),
            text => text.parse::<T>().map_err(|error| RangeError::Operand(error.to_string())),
        };
        let between = |from: &str, to: &str| {
            let (from, to) = (read(from)?, read(to)?);
            let is_backwards = to.ends().1 < from.ends().0;
            if is_backwards { Err(RangeError::Backwards) } else { Ok(Self::Between(from, to)) }
        };
        let prefixes: [(&str, Make<T>); 4] =
            [(">=", Self::AtLeast), ("<=", Self::AtMost), (">", Self::Above), ("<", Self::Below)];
        for (prefix, make) in prefixes {
            if let Some(rest) = text.strip_prefix(prefix) {
                return read(rest).map(make);
            }
        }
        if text.eq_ignore_ascii_case("unknown") {
            Ok(Self::Unknown)
        } else if text.eq_ignore_ascii_case("any") {
            Ok(Self::Any)
        } else if let Some((from, to)) = text.split_once("..") {
            match (from, to) {
                ("", to) => read(to).map(Self::AtMost),
                (from, "") => read(from).map(Self::AtLeast),
                (from, to) => between(from, to),
            }
        } else if let Some(from) = text.strip_suffix('+') {
            read(from).map(Self::AtLeast)
        } else {
            // A dash joins two years or numbers, where the whole is no date.
            let ends = || text.split_once(['-', '–', '—']);
            let with_dash = || ends().and_then(|(from, to)| between(from, to).ok());
            read(text).map(Self::Is).or_else(|error| with_dash().ok_or(error))
        }
    }
}

impl<T: Copy> RangeTest<T> {
    /// The dates or numbers that it compares with.
    pub(super) fn operands(self) -> impl Iterator<Item = T> {
        let (first, second) = match self {
            Self::Is(one)
            | Self::AtLeast(one)
            | Self::Above(one)
            | Self::AtMost(one)
            | Self::Below(one) => (Some(one), None),
            Self::Between(from, to) => (Some(from), Some(to)),
            Self::Any | Self::Unknown => (None, None),
        };
        first.into_iter().chain(second)
    }
}

impl<T: Ends> RangeTest<T> {
    /// Whether all of the span of `value`, from its first to its last end, lies in the range.
    pub fn holds(&self, value: Option<(T::End, T::End)>) -> bool {
        let Some((first, last)) = value else {
            return matches!(self, Self::Unknown);
        };
        match self {
            Self::Is(operand) => first >= operand.ends().0 && last <= operand.ends().1,
            Self::Between(from, to) => first >= from.ends().0 && last <= to.ends().1,
            Self::AtLeast(operand) => first >= operand.ends().0,
            Self::Above(operand) => first > operand.ends().1,
            Self::AtMost(operand) => last <= operand.ends().1,
            Self::Below(operand) => last < operand.ends().0,
            Self::Any => true,
            Self::Unknown => false,
        }
    }
}

impl<T: fmt::Display> fmt::Display for RangeTest<T> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Is(operand) => write!(formatter, "{operand}"),
            Self::Between(from, to) => write!(formatter, "{from}..{to}"),
            Self::AtLeast(operand) => write!(formatter, ">={operand}"),
            Self::Above(operand) => write!(formatter, ">{operand}"),
            Self::AtMost(operand) => write!(formatter, "<={operand}"),
            Self::Below(operand) => write!(formatter, "<{operand}"),
            Self::Any => formatter.write_str("any"),
            Self::Unknown => formatter.write_str("unknown"),
        }
    }
}
