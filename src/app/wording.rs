//! Turns of phrase that several views share.

use std::fmt::Display;

use crate::catalogue::Catalogue;
use crate::query::seriation::Method;

/// A text as a sentence begins with it: "The Alphaland".
pub(super) fn capitalised(text: &str) -> String {
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

/// A text that is copied, with its source.
pub(super) fn cited(catalogue: &Catalogue, text: &str) -> String {
    let Catalogue { publisher, source, updated, .. } = catalogue;
    format!("{text} ({publisher}, {}, {source})\n", updated.in_words())
}
