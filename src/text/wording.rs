//! Turns of phrase that several views share.

use std::fmt::Display;

use crate::catalogue::Catalogue;
use crate::query::analysis::seriation::Method;
use crate::query::{Query, language};

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

/// A text that is copied, with its source and the filter that it is told under.
pub(crate) fn cited(catalogue: &Catalogue, filter: &Query, text: &str) -> String {
    let Catalogue { publisher, source, updated, .. } = catalogue;
    let mut origin = format!("{publisher}, {}, {source}", updated.in_words());
    if !filter.is_empty() {
        origin.push_str("; only ");
        origin.push_str(&language::print(filter, catalogue));
    }
    format!("{text} ({origin})\n")
}
