//! Phrases that several views share.

use std::fmt::Display;

use crate::catalogue::{Catalogue, StageId, When};
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

/// The paragraphs of a text, a line each.
pub(crate) fn paragraphs(text: &str) -> impl Iterator<Item = &str> {
    text.split('\n').map(str::trim).filter(|paragraph| !paragraph.is_empty())
}

/// A text as a sentence, with its full stop.
pub(crate) fn sentence(text: impl AsRef<str>) -> String {
    format!("{}.", text.as_ref().trim_end_matches('.'))
}

/// The years of a launch; "unknown" if the source has no date.
pub(crate) fn years_of_launch(years: Option<When>) -> String {
    years.map_or_else(|| "unknown".to_owned(), When::in_words)
}

/// The name of a stage; "not given" for projects without one.
pub(crate) fn stage_or_none(catalogue: &Catalogue, stage: Option<StageId>) -> &str {
    stage.map_or("not given", |id| &catalogue.stages[id].name)
}

/// An order, with what stands in for similarity where that is too costly: "similarity (mean place of members)".
pub(crate) fn with_method(order: impl Display, method: Option<Method>) -> String {
    match method.and_then(Method::substitute) {
        Some(substitute) => format!("{order} ({substitute})"),
        None => order.to_string(),
    }
}
