//! Comparisons and ranges, on anything that can be read from text.

use std::fmt;
use std::str::FromStr;

use crate::catalogue::PartialDate;

/// A condition on a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RangeTest<T> {
    /// `2024`
    Is(T),
    /// `2020..2022`, both ends included.
    Between(T, T),
    /// `>=2023`, or `2023..`
    AtLeast(T),
    /// `>2023`
    Above(T),
    /// `<=2023`, or `..2023`
    AtMost(T),
    /// `<2023`
    Below(T),
    /// `unknown`: the source does not say.
    Unknown,
}

/// An operand that may itself be a span: a year is all its days.
pub trait Ends {
    /// What the ends are compared by.
    type End: PartialOrd;

    /// The first that it can mean.
    fn first(&self) -> Self::End;

    /// The last that it can mean.
    fn last(&self) -> Self::End;
}

impl Ends for PartialDate {
    type End = (i16, i8, i8);

    fn first(&self) -> Self::End {
        self.first_day()
    }

    fn last(&self) -> Self::End {
        self.last_day()
    }
}

impl Ends for u32 {
    type End = Self;

    fn first(&self) -> Self {
        *self
    }

    fn last(&self) -> Self {
        *self
    }
}

/// Why a text is not a comparison.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Wrong {
    /// An operand cannot be read, for this reason.
    Operand(String),
    /// There is none.
    Missing,
    /// The range ends before it begins.
    Backwards,
}

impl Wrong {
    /// The message; `instead` says what to write if the operand's own error does not.
    pub(crate) fn explain(self, text: &str, instead: Option<&str>) -> String {
        match (self, instead) {
            (Self::Backwards, _) => format!("“{text}” runs backwards; put the lower end first"),
            (Self::Missing, Some(_)) => {
                format!("write the number straight after “{text}”, as in count:>=20")
            }
            (Self::Missing, None) => {
                format!("write the date straight after “{text}”, as in launched:>=2020")
            }
            (Self::Operand(_), Some(instead)) => format!("“{text}” is not {instead}"),
            (Self::Operand(reason), None) => reason,
        }
    }
}

/// Makes a comparison with one operand.
type Make<T> = fn(T) -> RangeTest<T>;

impl<T: FromStr<Err: fmt::Display> + Ends> RangeTest<T> {
    /// Reads a comparison.
    ///
    /// # Errors
    /// What is wrong with it.
    pub(crate) fn parse(text: &str) -> Result<Self, Wrong> {
        let operand = |text: &str| match text {
            "" => Err(Wrong::Missing),
            text => text.parse::<T>().map_err(|error| Wrong::Operand(error.to_string())),
        };
        let prefixes: [(&str, Make<T>); 4] =
            [(">=", Self::AtLeast), ("<=", Self::AtMost), (">", Self::Above), ("<", Self::Below)];
        for (prefix, make) in prefixes {
            if let Some(rest) = text.strip_prefix(prefix) {
                return operand(rest).map(make);
            }
        }
        if text.eq_ignore_ascii_case("unknown") {
            Ok(Self::Unknown)
        } else if let Some((from, to)) = text.split_once("..") {
            match (from, to) {
                ("", to) => operand(to).map(Self::AtMost),
                (from, "") => operand(from).map(Self::AtLeast),
                (from, to) => {
                    let (from, to) = (operand(from)?, operand(to)?);
                    let backwards = to.last() < from.first();
                    if backwards { Err(Wrong::Backwards) } else { Ok(Self::Between(from, to)) }
                }
            }
        } else {
            operand(text).map(Self::Is)
        }
    }
}

impl<T: Ends> RangeTest<T> {
    /// Whether every point between the two ends of `value` meets the condition.
    pub fn holds(&self, value: Option<(T::End, T::End)>) -> bool {
        let Some((first, last)) = value else {
            return matches!(self, Self::Unknown);
        };
        match self {
            Self::Is(operand) => first >= operand.first() && last <= operand.last(),
            Self::Between(from, to) => first >= from.first() && last <= to.last(),
            Self::AtLeast(operand) => first >= operand.first(),
            Self::Above(operand) => first > operand.last(),
            Self::AtMost(operand) => last <= operand.last(),
            Self::Below(operand) => last < operand.first(),
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
            Self::Unknown => formatter.write_str("unknown"),
        }
    }
}
