//! Citations of the source, in the forms that tables, pages, pictures and the clipboard need.

use crate::catalogue::{Catalogue, PartialDate};
use crate::query::{Query, language};

/// The citation at the end of a page: "Source: Publisher, updated 3 Mar 2025. https://…".
pub(crate) fn source_of_page(catalogue: &Catalogue) -> String {
    let Catalogue { publisher, updated, .. } = catalogue;
    let source = format!("Source: {publisher}, updated {}", updated.in_words());
    format!("{source}. {}", catalogue.source).trim_end().to_owned()
}

/// The citation without the web address: "Source: Publisher, 3 Mar 2025".
pub(crate) fn source_without_address(catalogue: &Catalogue) -> String {
    format!("Source: {}", publisher_and_date(catalogue))
}

/// The entry of a bibliography: title, publisher, date, web address, and the day of reading.
pub(crate) fn reference(catalogue: &Catalogue, accessed: Option<PartialDate>) -> String {
    let accessed = accessed.map(|day| format!("accessed {}", day.in_words()));
    let parts = [
        format!("“{}”", catalogue.title),
        publisher_and_date(catalogue),
        catalogue.source.clone(),
        accessed.unwrap_or_default(),
    ];
    let parts: Vec<_> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    format!("{}.", parts.join(", "))
}

/// The note on the query of a table, if it has one: "Only the projects of: launched:2024".
pub(crate) fn only(catalogue: &Catalogue, query: &Query) -> Option<String> {
    let projects = &catalogue.terms.project.plural;
    let note = || format!("Only the {projects} of: {}", language::print(query, catalogue));
    (!query.is_empty()).then(note)
}

/// A text for the clipboard, followed by its source and filter in brackets.
pub(crate) fn cited(catalogue: &Catalogue, filter: &Query, text: &str) -> String {
    let mut origin = format!("{}, {}", publisher_and_date(catalogue), catalogue.source);
    if !filter.is_empty() {
        origin.push_str("; only ");
        origin.push_str(&language::print(filter, catalogue));
    }
    // A text of whole lines has its source on a line of its own.
    let separator = if text.ends_with('\n') { "" } else { " " };
    format!("{text}{separator}({origin})\n")
}

fn publisher_and_date(catalogue: &Catalogue) -> String {
    format!("{}, {}", catalogue.publisher, catalogue.updated.in_words())
}
