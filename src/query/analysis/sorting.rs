//! An order with its direction, and reading it from text.

use std::fmt;
use std::str::FromStr;

use crate::catalogue::nearest;

use super::option_value::OptionValue;

/// Why a text is not an order.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnknownOrder {
    message: String,
    /// Whether the text is nearly an order of this type.
    pub(crate) is_near: bool,
}

impl fmt::Display for UnknownOrder {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.message)
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

impl<O: OptionValue> Sorting<O> {
    /// The order after this one, not reversed; after the last comes the first.
    #[must_use]
    pub fn next(self) -> Self {
        self.by.next().into()
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

impl<O: OptionValue> fmt::Display for Sorting<O> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.by.key())?;
        if self.reversed { write!(formatter, ", {REVERSED}") } else { Ok(()) }
    }
}

impl<O: OptionValue> FromStr for Sorting<O> {
    type Err = UnknownOrder;

    /// Reads `count`, `count,reversed` or `count, reversed`. The error gives the nearest known name, or all names.
    fn from_str(text: &str) -> Result<Self, UnknownOrder> {
        let Some((by, direction)) = text.split_once(',') else {
            return order_named::<O>(text.trim()).map(Self::from);
        };
        let by = order_named::<O>(by.trim())?;
        if direction.trim().eq_ignore_ascii_case(REVERSED) {
            Ok(Self { by, reversed: true })
        } else {
            let (direction, order) = (direction.trim(), by.key());
            let message = format!("unknown direction “{direction}”; write “{order}, {REVERSED}”");
            Err(UnknownOrder { message, is_near: true })
        }
    }
}

/// The order with this name; case is ignored.
fn order_named<O: OptionValue>(text: &str) -> Result<O, UnknownOrder> {
    O::with_key(text).ok_or_else(|| {
        let known = O::keys();
        let nearest = nearest(text, known.iter().copied());
        let instead = match nearest {
            Some(meant) => format!("did you mean “{meant}”?"),
            None => format!("known are {}", known.join(", ")),
        };
        let message = format!("unknown order “{text}”; {instead}");
        UnknownOrder { message, is_near: nearest.is_some() }
    })
}
