//! Citations of the source, in the forms that tables, pages, pictures and the clipboard need.

use crate::catalogue::Catalogue;
use crate::query::{Query, language};

/// The citation under a table: "Source: Publisher, 3 Mar 2025. https://…".
pub(crate) fn source(catalogue: &Catalogue) -> String {
    with_address(&source_without_address(catalogue), catalogue)
}

/// The citation at the end of a page: "Source: Publisher, updated 3 Mar 2025. https://…".
pub(crate) fn source_of_page(catalogue: &Catalogue) -> String {
    let Catalogue { publisher, updated, .. } = catalogue;
    with_address(&format!("Source: {publisher}, updated {}", updated.in_words()), catalogue)
}

/// The citation in a picture, without the address, which has its own line: "Source: Publisher, 3 Mar 2025".
pub(crate) fn source_without_address(catalogue: &Catalogue) -> String {
    format!("Source: {}", publisher_and_date(catalogue))
}

/// The citation under the table of a query, with a second paragraph about the query.
pub(crate) fn source_of_query(catalogue: &Catalogue, query: &Query) -> String {
    let source = source(catalogue);
    if query.is_empty() {
        return source;
    }
    let projects = &catalogue.terms.project.plural;
    format!("{source}\n\nOnly the {projects} of: {}", language::print(query, catalogue))
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

fn with_address(source: &str, catalogue: &Catalogue) -> String {
    format!("{source}. {}", catalogue.source).trim_end().to_owned()
}
