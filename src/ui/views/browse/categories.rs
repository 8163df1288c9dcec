//! The rows of the list of categories.

use crate::catalogue::Catalogue;
use crate::text::width::width;
use crate::text::wrap::wrap;

/// A row of the list: a category's name, or a part of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct CategoryRow {
    /// The place in the list: 0 is "All".
    pub(crate) place: usize,
    pub(crate) text: String,
    /// Whether the name begins here, so that the count stands here too.
    pub(crate) is_first: bool,
}

/// The names in the list: "All", then every category.
pub(crate) fn names(catalogue: &Catalogue) -> impl Iterator<Item = &str> {
    let names = catalogue.categories.iter().map(|(_, category)| category.name.as_str());
    std::iter::once("All").chain(names)
}

/// The rows where every name is whole, wrapped to `columns`; none if these are more than `most` or break a word.
pub(crate) fn wrapped(
    catalogue: &Catalogue,
    columns: usize,
    most: usize,
) -> Option<Vec<CategoryRow>> {
    let mut rows = Vec::new();
    for (place, name) in names(catalogue).enumerate() {
        if name.split(' ').any(|word| width(word) > columns) {
            return None;
        }
        let lines = wrap(name, columns).into_iter().enumerate();
        rows.extend(lines.map(|(line, text)| CategoryRow { place, text, is_first: line == 0 }));
        if rows.len() > most {
            return None;
        }
    }
    Some(rows)
}

/// One row for each name, which may have to be cut.
pub(crate) fn one_row_each(catalogue: &Catalogue) -> Vec<CategoryRow> {
    let row =
        |(place, text): (usize, &str)| CategoryRow { place, text: text.to_owned(), is_first: true };
    names(catalogue).enumerate().map(row).collect()
}
