//! Comparisons and ranges, on anything that can be read from text.

use std::fmt;
use std::str::FromStr;

/// A condition on a value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Comparison<T> {
    /// `2024`
    Is(T),
    /// `2020..2022`, both ends included.
    Between(T, T),
    /// `>=2023`
    AtLeast(T),
    /// `>2023`
    Above(T),
    /// `<=2023`
    AtMost(T),
    /// `<2023`
    Below(T),
    /// `unknown`: the source does not say.
    Unknown,
}

/// Makes a comparison with one operand.
type Make<T> = fn(T) -> Comparison<T>;

impl<T: FromStr<Err: fmt::Display>> Comparison<T> {
    /// Reads a comparison.
    ///
    /// # Errors
    /// What is wrong with it, in words.
    pub(super) fn parse(text: &str) -> Result<Self, String> {
        let operand = |text: &str| text.parse::<T>().map_err(|error| error.to_string());
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
            Ok(Self::Between(operand(from)?, operand(to)?))
        } else {
            operand(text).map(Self::Is)
        }
    }
}

impl<T> Comparison<T> {
    /// Whether something that lies between `first` and `last` meets the condition for sure.
    ///
    /// `first_of` and `last_of` give the ends of an operand, which may itself be a span.
    pub fn holds<K: PartialOrd>(
        &self,
        value: Option<(K, K)>,
        first_of: impl Fn(&T) -> K,
        last_of: impl Fn(&T) -> K,
    ) -> bool {
        let Some((first, last)) = value else {
            return matches!(self, Self::Unknown);
        };
        match self {
            Self::Is(operand) => first >= first_of(operand) && last <= last_of(operand),
            Self::Between(from, to) => first >= first_of(from) && last <= last_of(to),
            Self::AtLeast(operand) => first >= first_of(operand),
            Self::Above(operand) => first > last_of(operand),
            Self::AtMost(operand) => last <= last_of(operand),
            Self::Below(operand) => last < first_of(operand),
            Self::Unknown => false,
        }
    }
}

impl<T: fmt::Display> fmt::Display for Comparison<T> {
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
