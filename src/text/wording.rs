//! Phrases that several views share.

use std::fmt::Display;

use crate::query::analysis::seriation::Method;

/// The legend of empty cells in the matrix.
pub(crate) const BLANK: &str = "blank: not listed by the source";

/// The text with its first letter in upper case: "The Alphaland".
pub(crate) fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    match letters.next() {
        Some(first) => first.to_uppercase().chain(letters).collect(),
        None => String::new(),
    }
}

/// The year of a launch; "not dated" if the source has no date.
pub(crate) fn year_of_launch(year: Option<i16>) -> String {
    year.map_or_else(|| "not dated".to_owned(), |year| year.to_string())
}

/// An order, with what stands in for similarity where that is too costly: "similarity (count, then members)".
pub(crate) fn with_method(order: impl Display, method: Option<Method>) -> String {
    match method.and_then(Method::substitute) {
        Some(substitute) => format!("{order} ({substitute})"),
        None => order.to_string(),
    }
}
