//! An order with its direction, and reading it from text.

use std::fmt;
use std::str::FromStr;

use crate::catalogue::nearest;

/// An order of rows or columns.
pub trait Order: Copy + PartialEq + fmt::Debug + 'static {
    /// Every order of this type, in the order they are offered.
    const ALL: &'static [Self];

    /// What the order is called.
    fn name(self) -> &'static str;

    /// The order with this name; case is ignored.
    ///
    /// # Errors
    /// The nearest known name, or all names.
    fn named(text: &str) -> Result<Self, UnknownOrder> {
        let is_meant = |order: &&Self| order.name().eq_ignore_ascii_case(text);
        Self::ALL.iter().find(is_meant).copied().ok_or_else(|| {
            let known = names::<Self>();
            let nearest = nearest(text, known.iter().copied());
            UnknownOrder::Name { text: text.to_owned(), nearest, known }
        })
    }
}

/// The names of all orders of a type.
pub(crate) fn names<O: Order>() -> Vec<&'static str> {
    O::ALL.iter().map(|order| order.name()).collect()
}

/// Why a text is not an order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum UnknownOrder {
    /// No order has this name.
    Name {
        /// The name as typed.
        text: String,
        /// The most similar name.
        nearest: Option<&'static str>,
        /// All names.
        known: Vec<&'static str>,
    },
    /// The text after the comma is not a direction.
    Direction {
        /// The direction as typed.
        text: String,
        /// The name of the order before the comma.
        order: &'static str,
    },
}

impl fmt::Display for UnknownOrder {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Name { text, nearest: Some(meant), .. } => {
                write!(formatter, "unknown order “{text}”; did you mean “{meant}”?")
            }
            Self::Name { text, nearest: None, known } => {
                write!(formatter, "unknown order “{text}”; known are {}", known.join(", "))
            }
            Self::Direction { text, order } => {
                write!(formatter, "unknown direction “{text}”; write “{order}, {REVERSED}”")
            }
        }
    }
}

impl std::error::Error for UnknownOrder {}

/// An order, forwards or reversed.
///
/// It is read and written as its name: `count`, or `count, reversed`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Sorting<O> {
    /// The order.
    pub by: O,
    /// Whether the last comes first. Unknown dates stay last, and ties keep the order given.
    pub reversed: bool,
}

/// What is written after the name of a reversed order.
pub(crate) const REVERSED: &str = "reversed";

impl<O: Order> Sorting<O> {
    /// The order after this one, not reversed; after the last comes the first.
    #[must_use]
    pub fn next(self) -> Self {
        let next = O::ALL.iter().skip_while(|&&order| order != self.by).nth(1);
        next.or(O::ALL.first()).map_or(self, |&order| order.into())
    }

    /// This order in the other direction.
    #[must_use]
    pub fn flipped(self) -> Self {
        Self { reversed: !self.reversed, ..self }
    }
}

impl<O> From<O> for Sorting<O> {
    fn from(by: O) -> Self {
        Self { by, reversed: false }
    }
}

impl<O: Order> fmt::Display for Sorting<O> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.by.name())?;
        if self.reversed { write!(formatter, ", {REVERSED}") } else { Ok(()) }
    }
}

impl<O: Order> FromStr for Sorting<O> {
    type Err = UnknownOrder;

    /// Reads `count`, `count,reversed` or `count, reversed`.
    ///
    /// # Errors
    /// The nearest known name, or all names.
    fn from_str(text: &str) -> Result<Self, UnknownOrder> {
        let Some((by, direction)) = text.split_once(',') else {
            return O::named(text.trim()).map(Self::from);
        };
        let by = O::named(by.trim())?;
        if direction.trim().eq_ignore_ascii_case(REVERSED) {
            Ok(Self { by, reversed: true })
        } else {
            Err(UnknownOrder::Direction { text: direction.trim().to_owned(), order: by.name() })
        }
    }
}
