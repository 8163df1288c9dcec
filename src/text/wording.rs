//! Turns of phrase that several views share.

use std::fmt::Display;

use crate::query::analysis::seriation::Method;

/// What an empty cell of the matrix means.
pub(crate) const BLANK: &str = "blank: not listed by the source";

/// A text as a sentence begins with it: "The Alphaland".
pub(crate) fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => String::new(),
    }
}

/// An order and how it was come by, if by similarity: "similarity (optimal leaf order)".
pub(crate) fn with_method(order: impl Display, method: Option<Method>) -> String {
    match method {
        Some(method) => format!("{order} ({})", method.name()),
        None => order.to_string(),
    }
}
