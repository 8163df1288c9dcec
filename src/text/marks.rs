//! The marks of countries as a sentence.

use crate::catalogue::{Catalogue, CountryId};
use crate::query::selection::country_marks::Marks;

use super::list;
use super::noun::counted;

/// The marks of countries, and the number of projects that match them, as a sentence:
/// "5 projects have Alphaland and Betaland and not Gammaland".
///
/// Empty if no country is marked.
pub fn marks(catalogue: &Catalogue, marks: &Marks, count: usize) -> String {
    let names = |ids: &[CountryId]| list::country_names(catalogue, ids);
    let required: Vec<String> =
        marks.required.iter().map(|group| list::either(&names(group))).collect();
    let excluded = names(&marks.excluded);
    let subject = subject(catalogue, marks, count);
    let has = if count > 1 { "have" } else { "has" };
    let is = if count > 1 { "are" } else { "is" };
    match (required.as_slice(), excluded.as_slice()) {
        ([], []) => String::new(),
        ([], [one]) => format!("{subject} {is} without {one}"),
        ([], several) => format!("{subject} {has} {}", list::none_of(several)),
        (_, []) => format!("{subject} {has} {}", list::and(&required)),
        (_, [one]) => format!("{subject} {has} {} and not {one}", list::and(&required)),
        (_, several) => {
            format!("{subject} {has} {} and {}", list::and(&required), list::none_of(several))
        }
    }
}

/// "5 projects", or "5 of the filtered projects" if the query has other conditions too.
fn subject(catalogue: &Catalogue, marks: &Marks, count: usize) -> String {
    let term = &catalogue.terms.project;
    match (count, marks.among_others) {
        (0, false) => format!("No {}", term.singular),
        (_, false) => counted(count, term),
        (0, true) => format!("None of the filtered {}", term.plural),
        (_, true) => format!("{count} of the filtered {}", term.plural),
    }
}
